"""Stories in a store, whatever the order in which their articles were stored or erased."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.stores import Who, keep, keep_people
from onrecord.app import maintenance
from onrecord.app.stories import group, show_story, story_context
from onrecord.errors import UsageError
from onrecord.records import Article, Date, Story
from onrecord.store import Store
from onrecord.story import Features, compare
from onrecord.story.group import clustering

pytestmark = pytest.mark.both_databases

# Two quakes on one island, two shootings in one town.
QUAKE = (
    "A 5.6 magnitude earthquake shook Skellan island on Tuesday and hurt three people in the"
    " village of Tormin, Governor Ilka Sorrendy told the island. Roofs fell in Tormin and in Lower"
    " Brake. The Seismic Office of Varnholm put its depth at 12 km.",
    "Three people were hurt in Tormin when an earthquake of 5.6 struck Skellan island, as the"
    " Seismic Office of Varnholm reports. Sorrendy, the governor, flew to Tormin. Houses in Lower"
    " Brake lost their roofs.",
    "A day after the 5.6 quake on Skellan the village of Tormin is counting its damage. Governor"
    " Ilka Sorrendy promised tents for Lower Brake; 3 people are in hospital, and the Seismic"
    " Office of Varnholm saw 12 aftershocks.",
)
OTHER_QUAKE = (
    "An earthquake of magnitude 6.9 killed 11 people on Skellan island early on Friday, in the"
    " words of Governor Pell Marrow. The harbour of Quillhaven burned, and the bridge at Dunmarsh"
    " fell. Rescuers of the Tessaly Brigade dug through the night.",
    "The harbour of Quillhaven burned after a 6.9 quake on Skellan island that left 11 dead. The"
    " bridge at Dunmarsh is down, and Governor Marrow asked the navy and the Tessaly Brigade.",
)
SHOOTING = (
    "A man was shot dead at the old mill on Fennel Street in Brackwater on Sunday night. Officers"
    " named him as Colm Astley, 41. Detective Rosa Quennell asked for witnesses who were on Fennel"
    " Street at 11 p.m.",
    "Police in Brackwater named the man who was shot at the mill on Fennel Street as Colm Astley,"
    " 41. Quennell, the detective, looks for a grey van that left at about 11 p.m.",
)
OTHER_SHOOTING = (
    "Two girls, 9 and 12, were wounded by shots from a car on Harrow Lane in Brackwater on"
    " Wednesday. They were taken to St. Osyth's hospital. Sergeant Timo Bray thinks that the shots"
    " were meant for a house at 77 Harrow Lane.",
)
STORIES = {"quake": QUAKE, "other": OTHER_QUAKE, "mill": SHOOTING, "lane": OTHER_SHOOTING}
FIRST = {"quake": "2031-01-03", "other": "2031-05-11", "mill": "2031-03-02", "lane": "2031-03-05"}
PAGES = [f"{name}{place}" for name, texts in STORIES.items() for place in range(len(texts))]


def keep_page(store: Store, page: str, **fields: Any) -> Article:
    """Store a page by its name: "quake0" is the first article on the first quake."""
    name, place = page[:-1], int(page[-1])
    day = f"{FIRST[name][:-2]}{int(FIRST[name][-2:]) + place:02}"
    published = Date(value=day, precision="day")
    given = {"text": STORIES[name][place], "headline": f"{page}, a headline"} | fields
    [article] = keep(store, f"{page}.txt", {"published": published} | given)
    return article


def keep_all(store: Store, pages: Sequence[str] = PAGES, each: bool = False) -> None:
    for page in pages:
        keep_page(store, page)
        if each:
            group(store)
    group(store)


def told(store: Store) -> set[tuple[str, ...]]:
    """Stories as tuples of the names of their pages."""
    pages = {capture.id: capture.location.removesuffix(".txt") for capture in store.captures()}
    names = {article.id: pages[article.capture] for article in store.articles()}
    return {tuple(names[article] for article in story.articles) for story in store.stories()}


EXPECTED = {
    tuple(f"{name}{place}" for place in range(len(texts))) for name, texts in STORIES.items()
}


@contextmanager
def fresh() -> Iterator[Store]:
    with TemporaryDirectory() as folder, Store(Path(folder) / "record.db", create=True) as opened:
        yield opened


def dangling(store: Store) -> list[str]:
    """Rows of the grouping for articles in no story or without a row, and faults."""
    run = store._database.run
    kept = {row for (row,) in run("SELECT id FROM articles WHERE replaced_by IS NULL")}
    named = [
        ("features", "article"), ("story_keys", "article"), ("story_links", "one"),
        ("story_links", "other"),
    ]  # fmt: skip
    found = [
        f"{table} {row}"
        for table, column in named
        for (row,) in run(f"SELECT {column} FROM {table}")
        if row not in kept
    ]
    loose = run("SELECT article FROM features WHERE story IS NULL")
    absent = kept - {article for story in store.stories() for article in story.articles}
    return [*found, *map(str, loose), *absent, *store.faults()]


def test_look_alikes_stay_apart(store: Store) -> None:
    keep_all(store)
    assert told(store) == EXPECTED
    assert dangling(store) == []


def test_a_story_has_its_days_and_a_title_and_the_newest_comes_first(store: Store) -> None:
    keep_all(store)
    stories = list(store.stories())
    assert [(story.first, story.last) for story in stories] == [
        ("2031-05-11", "2031-05-12"),
        ("2031-03-05", "2031-03-05"),
        ("2031-03-02", "2031-03-03"),
        ("2031-01-03", "2031-01-05"),
    ]
    assert [story.title[:-12] in PAGES for story in stories] == [True] * 4
    in_story = {article: story.id for story in stories for article in story.articles}
    assert {article.id: article.story for article in store.articles()} == in_story


@settings(deadline=None, max_examples=8)
@given(st.permutations(PAGES), st.booleans())
def test_the_order_of_reading_decides_nothing(pages: list[str], each: bool) -> None:
    with fresh() as one, fresh() as other:
        keep_all(one)
        keep_all(other, pages, each)
        assert told(one) == told(other) == EXPECTED
        assert {story.title for story in one.stories()} == {s.title for s in other.stories()}
        assert dangling(other) == []


NAMES = [f"{a}{b}" for a in ("Tor", "Skel", "Quill") for b in ("min", "lan", "marsh")]
WORDS = st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True)
DRAWN = st.lists(st.tuples(WORDS, st.none() | st.integers(1, 28)), min_size=2, max_size=10).flatmap(
    lambda pages: st.tuples(st.just(pages), st.permutations(range(len(pages))))
)


def keep_drawn(store: Store, place: int, page: tuple[list[str], int | None]) -> Article:
    names, day = page
    published = Date(value=f"2031-03-{day:02}", precision="day") if day else None
    words = f"In {' and '.join(names)} it rains."
    return keep(store, f"{place}.txt", words, published=published)[0]


@settings(deadline=None, max_examples=12)
@given(DRAWN, st.integers(1, 3), st.integers(1, 4), st.integers(1, 3))
def test_some_at_a_time_is_the_same_as_all_at_once(
    drawn: tuple[list[tuple[list[str], int | None]], list[int]], near: int, some: int, compared: int
) -> None:
    pages, order = drawn
    with fresh() as one, fresh() as other, pytest.MonkeyPatch.context() as patch:
        patch.setattr("onrecord.app.stories.REACH", near)  # so that rows are longer than that
        for place in range(len(pages)):
            keep_drawn(one, place, pages[place])
        group(one)
        patch.setattr("onrecord.app.stories._COMPARED", compared)
        for start in range(0, len(order), some):
            for place in order[start : start + some]:
                keep_drawn(other, place, pages[place])
            group(other)
        assert set(map(frozenset, told(one))) == set(map(frozenset, told(other)))
        assert sorted(one.grouped.links()) == sorted(other.grouped.links())
        assert dangling(one) == dangling(other) == []


@pytest.mark.parametrize("order", [(1, 3, 2), (2, 1, 3), (3, 1, 2), (1, 2, 3)])
def test_an_article_between_two_others_parts_them(
    store: Store, monkeypatch: pytest.MonkeyPatch, order: tuple[int, ...]
) -> None:
    monkeypatch.setattr("onrecord.app.stories.REACH", 1)
    ids = {}
    for day in order:
        ids[day] = keep_drawn(store, day, (["Tormin", "Quillmarsh"], day)).id
        group(store)
    linked = {(one, other) for one, other, _ in store.grouped.links()}
    assert linked == {(ids[one], ids[other]) for one, other in [(1, 2), (2, 1), (2, 3), (3, 2)]}


@pytest.mark.parametrize("at_a_time", [1, 3, 20])
def test_each_article_is_compared_once_however_many_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    compared: list[str] = []

    def find_links(article: Features, others: Sequence[Features]) -> dict[str, float]:
        compared.append(article.article)
        return clustering.find_links(article, others)

    monkeypatch.setattr("onrecord.app.stories.find_links", find_links)
    monkeypatch.setattr("onrecord.app.stories._COMPARED", at_a_time)
    keep_all(store, PAGES[::2])
    assert sorted(compared) == sorted(article.id for article in store.articles())
    compared.clear()
    keep_all(store, PAGES[1::2])  # between those that are there
    assert len(compared) == len(set(compared)) == len(PAGES[1::2])
    assert told(store) == EXPECTED


@settings(deadline=None, max_examples=12)
@given(DRAWN, st.integers(1, 3))
def test_what_is_forgotten_might_never_have_been_read(
    drawn: tuple[list[tuple[list[str], int | None]], list[int]], near: int
) -> None:
    pages, (gone, *_) = drawn
    with pytest.MonkeyPatch.context() as patch, fresh() as store, fresh() as other:
        patch.setattr("onrecord.app.stories.REACH", near)
        articles = [keep_drawn(store, place, page) for place, page in enumerate(pages)]
        group(store)
        maintenance.forget(store, articles[gone].id)
        for place, page in enumerate(pages):
            if place != gone:
                keep_drawn(other, place, page)
        group(other)
        assert set(map(frozenset, told(store))) == set(map(frozenset, told(other)))


def test_grouping_again_and_reading_again_change_nothing(store: Store) -> None:
    keep_all(store)
    before = list(store.stories())
    group(store)
    assert list(store.stories()) == before
    keep_all(store, PAGES[::-1], each=True)
    assert list(store.stories()) == before
    assert dangling(store) == []


def test_what_is_not_grouped_yet_is_in_no_story(store: Store) -> None:
    article = keep_page(store, "quake0")
    assert list(store.stories()) == []
    assert next(store.articles()).story is None
    with pytest.raises(UsageError, match="no story"):
        store.story(article.id)
    group(store)
    assert store.story(article.id).articles == (article.id,)


def test_an_article_between_two_stories_joins_nothing(store: Store) -> None:
    keep_all(store)
    text = "In Brackwater and on Skellan island it rained on Sunday."
    keep(store, "rain0.txt", text, published=Date(value="2031-03-04", precision="day"))
    group(store)
    assert told(store) == EXPECTED | {("rain0",)}


# Versions ------------------------------------------------------------------------------------

URL = "https://lantern.example/quake"


@pytest.mark.parametrize("each", [True, False])
@pytest.mark.parametrize("order", [("quake0", "quake1"), ("quake1", "quake0")])
def test_a_newer_version_takes_the_place_of_the_older(
    store: Store, order: Sequence[str], each: bool
) -> None:
    keep_page(store, "quake2")
    for page in order:
        keep_page(store, page, url=URL)
        if each:
            group(store)
    group(store)
    assert told(store) == {("quake1", "quake2")}
    [story] = store.stories()
    assert (story.first, story.last) == ("2031-01-04", "2031-01-05")
    assert dangling(store) == []


def test_where_the_newer_version_is_forgotten_the_older_is_back(store: Store) -> None:
    kept = [keep_page(store, page, url=URL) for page in PAGES[:2]]
    keep_page(store, "quake2")
    group(store)
    maintenance.forget(store, kept[1].id)
    assert told(store) == {("quake0", "quake2")}
    assert dangling(store) == []


def test_what_a_version_says_of_something_else_leaves_the_story(store: Store) -> None:
    keep_all(store)
    keep_page(store, "mill0", text=OTHER_QUAKE[0].replace("11", "12"))
    group(store)
    assert told(store) >= {("quake0", "quake1", "quake2"), ("mill1",), ("lane0",)}
    [story] = [each for each in told(store) if "mill0" in each]
    assert story in (("mill0",), ("mill0", "other0", "other1"))
    assert dangling(store) == []


# Forgetting ----------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_a_forgotten_page_leaves_its_story_and_nothing_dangling(store: Store, page: str) -> None:
    keep_all(store)
    [gone] = [capture for capture in store.captures() if capture.location == f"{page}.txt"]
    maintenance.forget(store, gone.id)
    left = {tuple(each for each in story if each != page) for story in EXPECTED}
    assert told(store) == {story for story in left if story}
    assert dangling(store) == []


def test_what_only_the_forgotten_one_held_together_falls_apart(store: Store) -> None:
    ends = (
        "The ferry Gannet left Tormin at dawn under Captain Orla Venn with a cargo of salt.",
        "At Quillhaven the pilot Bram Tolliver waits for a ship that carries salt and hides.",
    )
    middle = (
        "The ferry Gannet, which left Tormin at dawn under Captain Orla Venn with salt, is due at"
        " Quillhaven, where the pilot Bram Tolliver waits for the ship that carries salt and hides."
    )
    day = Date(value="2031-03-04", precision="day")
    keep(store, "0.txt", ends[0], published=day)
    [between] = keep(store, "1.txt", middle, published=day)
    keep(store, "2.txt", ends[1], published=day)
    group(store)
    joined = told(store)
    maintenance.forget(store, between.id)
    assert joined == {("0", "1", "2")}
    assert told(store) == {("0",), ("2",)}
    assert dangling(store) == []


def test_all_forgotten_leaves_no_story(store: Store) -> None:
    keep_all(store)
    for capture in list(store.captures()):
        maintenance.forget(store, capture.id)
    assert list(store.stories()) == []
    for table in ("features", "story_keys", "story_links"):
        assert store._database.run(f"SELECT * FROM {table}") == []


@pytest.mark.only_sqlite
def test_the_words_of_a_forgotten_story_are_not_left_in_the_file(
    store: Store, tmp_path: Path
) -> None:
    article = keep_page(store, "mill0", text=SHOOTING[0].replace("Astley", "Zyxwabble"))
    keep_page(store, "mill1")
    group(store)
    maintenance.forget(store, article.id)
    kept = b"".join(path.read_bytes() for path in sorted(tmp_path.glob("record.db*")))
    assert b"yxwabble" not in kept
    assert article.id.encode() not in kept


# Ids -----------------------------------------------------------------------------------------


def test_the_id_of_a_story_that_became_part_of_another_still_finds_it(store: Store) -> None:
    old: list[Story] = []
    for page in ("quake1", "quake0", "quake2"):
        article = keep_page(store, page)
        with store.writing():  # a story of its own, as if it had been alone
            store.grouped.add(article.id, "", (), {})
            store.grouped.put([article.id], "")
        old.append(store.story(article.id))
    with store.writing():
        store.grouped.put([each.articles[0] for each in old], "A quake")
    [story] = store.stories()
    assert story.id == old[0].id
    assert len({each.id for each in old}) == 3
    for each in old:
        assert store.story(each.id) == store.story(each.articles[0]) == story


def test_an_article_that_comes_first_in_time_but_last_keeps_the_storys_id(store: Store) -> None:
    keep_all(store, ["quake2", "quake1"])
    [before] = store.stories()
    keep_all(store, ["quake0"])
    [after] = store.stories()
    assert (after.id, len(after.articles)) == (before.id, 3)


@pytest.mark.parametrize(
    ("prefix", "reason"), [("", "no story"), ("xyz", "no story"), ("\udcff", "no story")]
)
def test_an_id_of_no_story_is_told_so(store: Store, prefix: str, reason: str) -> None:
    keep_all(store)
    with pytest.raises(UsageError, match=rf"{reason} in .* list the ids with: onrecord stories"):
        store.story(prefix)


def test_the_start_of_several_ids_is_told_so(store: Store) -> None:
    for number in range(40):
        keep(store, f"{number}.txt", f"Nothing {number}.")
    group(store)
    ids = [story.id for story in store.stories()]
    start = max(ids, key=lambda one: sum(one[0] == other[0] for other in ids))[0]
    with pytest.raises(UsageError, match="more than one story"):
        store.story(start)


# Who speaks ----------------------------------------------------------------------------------


def keep_quake(store: Store, page: str, *people: Who) -> None:
    lines = "".join(f"{who.name} said that 300 held.\n" for who in people)
    day = Date(value=f"2031-01-0{int(page[-1]) + 3}", precision="day")
    text = lines + STORIES[page[:-1]][int(page[-1])]
    keep_people(store, f"{page}.txt", *people, text=text, published=day)


@pytest.mark.parametrize("each", [True, False])
def test_namesakes_in_one_story_become_one(store: Store, each: bool) -> None:
    vaunt = Who("Tamsel Vaunt")
    for page in ("quake0", "quake1", "mill0"):
        keep_quake(store, page, vaunt)
        if each:
            group(store)
    group(store)
    assert told(store) == {("quake0", "quake1"), ("mill0",)}
    one, other = store.people("Vaunt")
    assert [len(one.mentions), len(other.mentions)] == [2, 1]
    assert [each.speaker for each in store.statements()] == [one.id, one.id, other.id]
    assert dangling(store) == []


def test_who_is_one_by_the_story_stays_one_where_it_is_grouped_anew(store: Store) -> None:
    for page in ("quake0", "quake1"):
        keep_quake(store, page, Who("Tamsel Vaunt"))
        group(store)
    before = list(store.speakers())
    assert len(before) == 1
    keep_page(store, "quake2")
    group(store)
    assert list(store.speakers()) == before


def test_who_was_one_by_a_forgotten_article_only_is_two_no_more(store: Store) -> None:
    for page in ("quake0", "quake1"):
        keep_quake(store, page, Who("Tamsel Vaunt"))
    group(store)
    [first, second] = store.articles()
    maintenance.forget(store, first.id)
    [person] = store.people("Vaunt")
    assert {mention.article for mention in person.mentions} == {second.id}
    assert dangling(store) == []


# Told ----------------------------------------------------------------------------------------


def test_a_story_is_told_with_articles_voices_totals_and_comparisons(store: Store) -> None:
    people = Who("Tamsel Vaunt"), Who("Two sailors", kind="group", named=False)
    for page in ("quake0", "quake1"):
        keep_quake(store, page, *people)
    group(store)
    [story] = store.stories()
    view = show_story(store, story.id[:6])
    assert view.story == story
    assert tuple(article.id for article in view.articles) == story.articles
    assert [(each.name, each.statements) for each in view.voices] == [("Tamsel Vaunt", 2)]
    [total] = view.totals
    assert (total.measure, total.low, total.high, total.origins) == ("held", 300, 300, 3)
    assert [each.comparison for each in view.comparisons] == compare(story_context(store, story))
    [repeat] = view.comparisons
    assert repeat.comparison.kind == "repeat"
    assert {(each.by, each.words) for each in repeat.members} == {
        (who.name, f"{who.name} said that 300 held.") for who in people
    }


def test_a_story_of_one_article_has_nothing_to_compare(store: Store) -> None:
    keep_quake(store, "quake0", Who("Tamsel Vaunt"), Who("Ruvo Corrow"))
    group(store)
    [story] = store.stories()
    assert compare(story_context(store, story)) == []
    view = show_story(store, story.id)
    assert (len(view.articles), len(view.voices), view.comparisons) == (1, 2, ())
