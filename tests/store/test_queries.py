"""Number of SQL statements of each operation, which must not grow with the number of rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from sqlalchemy import event

from builders.fake_extractor import load_fake
from builders.stores import Who, keep, keep_people
from onrecord.app import maintenance, rereading
from onrecord.app.exporting import export_record
from onrecord.app.stories import group, show_story
from onrecord.records import Date
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

STORIES = 300
ARTICLES = 400
NAMES = [
    "Tamsel",
    "Ruvo",
    "Benneth",
    "Ilka",
    "Corwin",
    "Odile",
    "Pell",
    "Quennell",
    "Hartmut",
    "Gisla",
    "Wystan",
    "Fenwick",
]


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """Context with the list of the SQL statements that a store runs inside."""
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    engine = store._database._connection.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with 300 stories of one article, and one of 400 articles with two speakers each."""
    path = tmp_path_factory.mktemp("many") / "record.db"
    with Store(path, create=True) as store:
        published = Date(value="2031-01-03", precision="day")
        single = [
            keep(store, f"single{number}", f"Nothing {number}.")[0] for number in range(STORIES)
        ]
        large = [
            keep_people(
                store, f"large{number}", Who("Tamsel Vaunt", "mayor"), Who(f"Sailor {number}"),
                published=published,
            )[0].mentions[0].article
            for number in range(ARTICLES)
        ]  # fmt: skip
        with store.writing():
            for article in (*(each.id for each in single), *large):
                store.grouped.add(article, "", (), {})
            for each in single:
                store.grouped.put([each.id], "")
            store.grouped.put(large, "The wall")
        yield store


def test_listing_300_stories_takes_at_most_10_queries(many: Store) -> None:
    with counted(many) as statements:
        assert len(list(many.story_entries())) == STORIES + 1
    assert len(statements) <= 10


def test_telling_a_story_of_400_articles_takes_at_most_25_queries(many: Store) -> None:
    [story] = [story for story in many.stories() if len(story.articles) == ARTICLES]
    with counted(many) as statements:
        assert len(show_story(many, story.id).articles) == ARTICLES
    assert len(statements) <= 25


def test_listing_people_and_articles_takes_a_query_for_each_500(many: Store) -> None:
    with counted(many) as statements:
        assert len(many.people("Sailor")) == ARTICLES
    assert len(statements) <= 4
    with counted(many) as statements:
        assert len(list(many.speakers())) == ARTICLES + 1
    assert len(statements) <= 3
    with counted(many) as statements:
        assert len(list(many.entries())) == STORIES + ARTICLES
    assert len(statements) == 1


def test_people_are_listed_in_the_order_of_storage(many: Store) -> None:
    names = [person.name for person in many.people("Sailor")]
    assert names == [f"Sailor {number}" for number in range(ARTICLES)]


def test_annotations_of_all_articles_take_five_queries_for_500(many: Store) -> None:
    ids = [article.id for article in many.articles()]
    with counted(many) as statements:
        assert [article.id for article, _ in many.read_articles(ids)] == ids
    assert len(statements) == 10
    with counted(many) as statements:
        assert [article.id for article, _ in many.merged_articles(ids)] == ids
    assert len(statements) <= 12
    for article, annotations in many.read_articles(ids[-2:]):
        assert annotations == many.annotations(article)


def test_all_stories_with_their_articles_take_few_queries(many: Store) -> None:
    with counted(many) as statements:
        stories = list(many.merged_stories(many.stories()))
    assert len(statements) <= 15
    assert [story.id for story, _ in stories] == [story.id for story in many.stories()]
    for story, articles in stories:
        assert tuple(article.id for article, _ in articles) == story.articles


@pytest.mark.parametrize("format", ["json", "jsonl", "csv"])
def test_exporting_takes_no_query_for_each_article_or_story(many: Store, format: str) -> None:
    with counted(many) as statements:
        export_record(many, format, BytesIO())
    assert len(statements) <= 40


def test_everything_stored_is_read_with_ten_queries_for_100_captures(many: Store) -> None:
    with counted(many) as statements:
        assert len(list(many.kept())) == STORIES + ARTICLES
    assert len(statements) <= 10 * (STORIES + ARTICLES) / 100 + 1


def test_verifying_again_loads_captures_once(many: Store) -> None:
    with counted(many) as once:
        findings = list(maintenance.verify(many))
    with counted(many) as again:
        assert len(list(rereading.verify_again(many, load_fake))) > len(findings)
    assert len(again) == len(once)


def test_neighbours_of_an_article_take_one_query(many: Store) -> None:
    article = next(many.articles())
    with counted(many) as statements:
        many.grouped.rows([article.id], 5).neighbours()
    assert len(statements) == 1


def test_an_article_among_many_of_its_story_is_grouped_with_few_queries(store: Store) -> None:
    for number in range(40):
        keep(store, f"{number}.txt", "In Tormin, Skellan and Quillmarsh it rains.")
    group(store)
    keep(store, "new.txt", "In Tormin, Skellan and Quillmarsh it rains.")
    with counted(store) as statements:
        group(store)
    assert len(list(store.stories())) == 1
    assert len(statements) <= 45


@pytest.mark.parametrize("count", [2, 12])
def test_linking_takes_as_many_queries_for_one_speaker_as_for_many(
    store: Store, count: int
) -> None:
    people = [Who(f"{name} Vaunt", "mayor") for name in NAMES[:count]]
    for number in range(45):
        keep_people(store, f"{number}.txt", *people)
    with counted(store) as statements:
        keep_people(store, "new.txt", *people)
    assert len(list(store.speakers())) == count
    assert len(statements) <= 32


def test_an_article_is_shown_with_as_many_queries_as_it_has_kinds_of_annotations(
    many: Store,
) -> None:
    [story] = [story for story in many.stories() if len(story.articles) == ARTICLES]
    with counted(many) as statements:
        article = many.find(story.articles[0])
        many.capture(article)
        many.annotations(article)
    assert len(statements) <= 8
