"""Lists of stories, and where records are."""

import pytest

from builders.stores import keep
from onrecord.app.finding import find_stories
from onrecord.app.stories import group
from onrecord.errors import UsageError
from onrecord.records import Date
from onrecord.store import Query, Store

pytestmark = pytest.mark.both_databases

WALL = "Vaunt said that the Orrin harbour wall had cracked in the storm of the night."
FERRY = "Corrow said that the ferry Gannet of the Lammet Line sank near Calvery."


@pytest.fixture
def stories(store: Store) -> Store:
    def day(value: str) -> Date:
        return Date(value=value, precision="day")

    keep(store, "1.txt", {"text": WALL, "outlet": "The Orrin Post", "published": day("2031-05-05")})
    keep(store, "2.txt", {"text": WALL, "outlet": "ORRIN POST", "published": day("2031-05-06")})
    keep(store, "3.txt", {"text": FERRY, "site": "herald.example", "published": day("2031-06-01")})
    group(store)
    return store


def test_the_newest_story_comes_first_with_days_and_outlets(stories: Store) -> None:
    found, total = find_stories(stories)
    assert total == 2
    assert [(each.names, each.outlets, each.days) for each in found] == [
        (("herald.example",), 1, (("2031-06-01", 1),)),
        (("The Orrin Post",), 1, (("2031-05-05", 1), ("2031-05-06", 1))),
    ]


def test_some_of_the_stories(stories: Store) -> None:
    all_of_them, _ = find_stories(stories)
    assert find_stories(stories, limit=1) == (all_of_them[:1], 2)
    assert find_stories(stories, limit=1, offset=1) == (all_of_them[1:], 2)
    assert find_stories(stories, limit=1, offset=2) == ([], 2)


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        (Query(words="wall"), [WALL]),
        (Query(words="said"), [FERRY, WALL]),
        (Query(speaker="corrow"), [FERRY]),
        (Query(speaker="corrow", words="wall"), []),
        (Query(outlet="the orrin post"), [WALL]),
        (Query(since="2031-06"), [FERRY]),
        (Query(until="2031-05"), [WALL]),
        (Query(words="zebra"), []),
    ],
)
def test_stories_match_if_an_article_does(stories: Store, query: Query, texts: list[str]) -> None:
    found, total = stories.listings.stories(query, limit=10, offset=0)
    assert [stories.find(each.story.articles[0]).text for each in found] == texts
    assert total == len(texts)


def test_words_of_scripts_without_spaces_are_found_with_a_speaker(store: Store) -> None:
    keep(store, "1.txt", "Vaunt said that 海港 held.")
    keep(store, "2.txt", "Vaunt said that it held. It was 海港.")
    group(store)
    found, _ = store.listings.stories(Query(speaker="vaunt", words="海港"), limit=9, offset=0)
    assert [store.find(each.story.articles[0]).text for each in found] == [
        "Vaunt said that 海港 held."
    ]


@pytest.mark.parametrize("query", [Query(words='"'), Query(since="soon"), Query(speaker="?")])
def test_a_query_that_asks_nothing_is_an_error(stories: Store, query: Query) -> None:
    with pytest.raises(UsageError):
        stories.listings.stories(query, limit=1, offset=0)


def test_where_records_are(stories: Store) -> None:
    for article in stories.articles():
        for statement in stories.annotations(article).statements:
            assert stories.listings.article_of("statement", statement.id) == article.id
        assert stories.listings.articles_of(article.capture) == [article.id]
        assert stories.listings.newer_version(article.id) is None
        assert article.id in stories.listings.stories_of([article.id])[article.id].articles
    assert stories.listings.article_of("figure", "none") is None
    assert stories.listings.stories_of(["none"]) == {}


def test_a_story_whose_article_is_read_again_says_that_it_is_put_together_anew(
    stories: Store,
) -> None:
    [wall, *_] = [story for story in stories.stories() if len(story.articles) == 2]
    first, second = wall.articles
    stories.forget(second, reach=1)
    with pytest.raises(UsageError, match="put together anew"):
        stories.story(wall.id)
    group(stories)
    assert stories.story(wall.id).articles == (first,)
    with pytest.raises(UsageError, match="no story"):
        stories.story("none")


def test_a_story_is_found_by_its_former_id_after_its_first_article_was_replaced(
    store: Store,
) -> None:
    for number in (1, 2, 3):
        text = f"{WALL} Version {number}."
        keep(store, f"{number}.txt", {"text": text, "url": "http://post.example/wall"})
        group(store)
        [story] = store.stories()
        if number == 1:
            former = story.id
    assert story.id != former
    assert store.story(former) == story
