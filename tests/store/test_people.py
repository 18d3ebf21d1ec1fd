"""Speakers merged over articles, whatever the order in which the articles are stored."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.stores import Who
from builders.stores import keep_people as keep
from onrecord.errors import UsageError
from onrecord.records import Date, Mention
from onrecord.store import Query, Store
from onrecord.story.group.clustering import REACH

pytestmark = pytest.mark.both_databases

ILKA = Who("Ilka Sorrendy")
MAYOR = Who("Ilka Sorrendy", "mayor", "Quillhaven")
DOCTOR = Who("Ilka Sorrendy", "doctor", "Ambry clinic")
VAUNT, CORROW, OSSARY = Who("Tamsel Vaunt"), Who("Ruvo Corrow"), Who("Benneth Ossary")
BOARD = Who("Coast Board", kind="organization")


def together(store: Store) -> set[frozenset[str]]:
    """Merged speakers as sets of "LOCATION NAME" of their mentions."""
    locations = {capture.id: capture.location for capture in store.captures()}
    articles = {article.id: article for article in store.articles()}
    return {
        frozenset(
            f"{locations[articles[m.article].capture]} {articles[m.article].text[slice(*m.span)]}"
            for m in person.mentions
        )
        for person in store.speakers()
    }


def how_many(store: Store, name: str = "Sorrendy") -> int:
    return len(store.people(name))


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ((MAYOR,), (MAYOR,), 1),
        ((MAYOR,), (Who("Ilka Sorrendy", "former mayor"),), 1),
        ((MAYOR,), (Who("Ilka Sorrendy", "candidate", "Quillhaven"),), 1),
        ((MAYOR,), (Who("Ilka Sorrendi", "mayor"),), 1),
        ((MAYOR,), (Who("Ilka M. Sorrendy Jr.", "mayor"),), 1),
        ((MAYOR,), (Who("Mayor of the island", "mayor", aliases=("Ilka Sorrendy",)),), 1),
        ((ILKA,), (ILKA,), 2),
        ((MAYOR,), (ILKA,), 2),
        ((MAYOR,), (DOCTOR,), 2),
        ((MAYOR,), (Who("Ilka Sorrendy", "mayor", "Selm"),), 2),
        ((MAYOR,), (Who("Olga Sorrendy", "mayor", "Quillhaven"),), 2),
        ((Who("Sorrendy", "mayor"),), (MAYOR,), 2),
        ((Who("Ilka Sorrendy", "former head"),), (Who("Ilka Sorrendy", "former head"),), 2),
        ((ILKA, VAUNT, CORROW), (ILKA, VAUNT, CORROW), 1),
        ((ILKA, VAUNT, CORROW), (VAUNT, CORROW, DOCTOR), 1),
        ((ILKA, VAUNT), (ILKA, VAUNT), 2),
        ((ILKA, VAUNT, CORROW), (ILKA, VAUNT, OSSARY), 2),
        ((MAYOR, ILKA, VAUNT), (MAYOR, ILKA, VAUNT), 4),  # a name of two is nobody's
        ((ILKA, Who("Ilka Sorrendi"), VAUNT), (ILKA, VAUNT), 3),  # a namesake is no other
        ((ILKA, VAUNT), (ILKA, Who("Ilka Sorrendi"), VAUNT), 3),
        ((Who("Ilka Sorrendy Jr.", "mayor"),), (Who("Ilka Sorrendy Sr.", "mayor"),), 2),
        ((ILKA, VAUNT, Who("Corrow")), (ILKA, VAUNT, Who("Corrow")), 2),
    ],
)
def test_a_namesake_is_one_only_with_a_second_sign(
    store: Store, first: Sequence[Who], second: Sequence[Who], count: int
) -> None:
    keep(store, "1.txt", *first)
    keep(store, "2.txt", *second)
    named = [person for person in store.speakers() if "Sorrend" in str(person)]
    assert len(named) == count
    assert list(store.faults()) == []


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Coast Board", 2),
        ("Ambry Coast Safety Board", 1),  # too distinct for two to have it
        ("Corvane Post", 1),  # an outlet
    ],
)
def test_a_body_needs_a_distinctive_name_or_another_beside_it(
    store: Store, name: str, count: int
) -> None:
    body = Who(name, kind="organization")
    for number in "12":
        keep(store, f"{number}.txt", body)
    assert how_many(store, name) == count
    for number in "12":
        keep(store, f"{number}.txt", body, VAUNT)
    assert how_many(store, name) == 1


def test_what_bears_the_name_of_another_kind_is_another(store: Store) -> None:
    for kind in ("person", "organization", "place"):
        keep(store, f"{kind}.txt", Who("Tanner Vale", "mayor", kind=kind), VAUNT, CORROW)
    assert how_many(store, "Tanner Vale") == 3


@pytest.mark.parametrize(
    "who",
    [
        Who("two lawmakers", kind="group", named=False),
        Who("a mayor", "mayor", named=False),
        Who("the mayors Vaunt and Corrow", "mayors", kind="group"),
    ],
)
def test_those_without_a_name_and_groups_are_of_their_article_only(store: Store, who: Who) -> None:
    for number in "12":
        keep(store, f"{number}.txt", who, VAUNT, CORROW)
    assert how_many(store, who.name) == 2


def test_one_of_several_articles_has_all_that_is_said_of_it(store: Store) -> None:
    [first] = keep(store, "1.txt", Who("Ilka Sorrendy", "mayor", aliases=("Sorrendy",)))
    [second] = keep(store, "2.txt", Who("Ilka Maru Sorrendy", "mayor", "Quillhaven"))
    [person] = store.people("Maru")
    assert (person.id, person.name) == (first.id, "Ilka Maru Sorrendy")
    assert person.aliases == ("Ilka Sorrendy", "Sorrendy")
    assert person.mentions == first.mentions + second.mentions
    assert person.roles == first.roles + second.roles
    assert list(store.speakers()) == [person]


def test_a_later_article_makes_two_one_and_the_old_id_still_finds_it(store: Store) -> None:
    [first] = keep(store, "1.txt", Who("Ilka Sorrendy", "mayor"))
    [second] = keep(store, "2.txt", Who("Ilka Sorrendy", "doctor"))
    assert [person.id for person in store.people("Sorrendy")] == [first.id, second.id]
    assert [person.id for person in store.people(second.id)] == [second.id]
    [third] = keep(store, "3.txt", Who("Ilka Sorrendy", "mayor and doctor"))
    for old in (first.id, second.id, third.id, "ilka sorrendy"):
        [person] = store.people(old)
        assert person.id == first.id
        assert len(person.mentions) == 3
    assert [each.statement.article for each in store.spoken(person)] == [
        mention.article for mention in person.mentions
    ]


def test_statements_and_figures_have_the_id_of_the_first(store: Store) -> None:
    [first, vaunt] = keep(store, "1.txt", MAYOR, VAUNT)
    keep(store, "2.txt", MAYOR)
    ids = [first.id, vaunt.id, first.id]
    assert [statement.speaker for statement in store.statements()] == ids
    assert [figure.claimant for figure in store.figures()] == ids
    assert {person.id for person in store.speakers()} == {first.id, vaunt.id}
    # What was read in an article stays as it was read.
    [_, article] = store.articles()
    assert store.annotations(article).statements[0].speaker != first.id


def test_reading_the_same_again_changes_nothing(store: Store) -> None:
    pages = {
        "1.txt": (ILKA, VAUNT, CORROW),
        "2.txt": (MAYOR, VAUNT),
        "3.txt": (MAYOR, VAUNT, CORROW),
    }
    for location, people in pages.items():
        keep(store, location, *people)
    before = list(store.speakers()), list(store.statements()), list(store.figures())
    assert together(store) >= {frozenset(f"{page} Ilka Sorrendy" for page in pages)}
    for location, people in pages.items():
        keep(store, location, *people)
        again = list(store.speakers()), list(store.statements()), list(store.figures())
        assert again == before
    assert list(store.faults()) == []


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_whatever_the_order_the_same_are_one(store: Store, order: Sequence[int]) -> None:
    pages = [
        (Who("Ilka Sorrendy", "mayor"),),
        (Who("Ilka Sorrendy", "doctor"), VAUNT),
        (Who("Ilka Sorrendy", "mayor and doctor"),),
        (Who("Ilka Sorrendy", "pilot"), VAUNT),
    ]
    for place in order:
        keep(store, f"{place}.txt", *pages[place])
    assert together(store) == {
        frozenset(f"{place}.txt Ilka Sorrendy" for place in (0, 1, 2)),
        frozenset(["3.txt Ilka Sorrendy"]),
        frozenset(["1.txt Tamsel Vaunt"]),
        frozenset(["3.txt Tamsel Vaunt"]),
    }
    firsts = {min(person.mentions, key=lambda m: order_of(store, m)) for person in store.speakers()}
    assert firsts == {person.mentions[0] for person in store.speakers()}
    assert list(store.faults()) == []


def order_of(store: Store, mention: Mention) -> int:
    return [article.id for article in store.articles()].index(mention.article)


NAMES = [ILKA.name, "Ilka Sorrendi", VAUNT.name, CORROW.name, "Vaunt", "Coast Board", "Tarsk"]
PEOPLE = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from([None, "mayor", "doctor", "mayor and doctor"]),
    st.sampled_from([None, "Quillhaven", "Ambry clinic"]),
    st.sampled_from(["person", "person", "organization"]),
    st.sampled_from([True, True, True, False]),
    st.lists(st.sampled_from(NAMES), max_size=1).map(tuple),
).map(lambda fields: Who(*fields))
PAGES = st.lists(st.lists(PEOPLE, max_size=4, unique_by=lambda who: who.name), max_size=5)


@contextmanager
def fresh() -> Iterator[Store]:
    with TemporaryDirectory() as folder, Store(Path(folder) / "record.db", create=True) as opened:
        yield opened


@settings(deadline=None, max_examples=30)
@given(PAGES.flatmap(lambda pages: st.tuples(st.just(pages), st.permutations(range(len(pages))))))
def test_the_order_of_reading_decides_nothing(
    drawn: tuple[list[list[Who]], list[int]],
) -> None:
    pages, order = drawn
    with fresh() as one, fresh() as other:
        for place, people in enumerate(pages):
            keep(one, f"{place}.txt", *people)
        for place in order:
            keep(other, f"{place}.txt", *pages[place])
        assert together(one) == together(other)
        before = list(one.speakers())
        for place in order:
            keep(one, f"{place}.txt", *pages[place])
        assert list(one.speakers()) == before
        assert list(one.faults()) == list(other.faults()) == []


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_where_one_is_forgotten_the_rest_stay_one(store: Store, gone: int) -> None:
    kept = [keep(store, f"{number}.txt", MAYOR)[0] for number in range(3)]
    store.forget(kept[gone].mentions[0].article, reach=REACH)
    left = [speaker for number, speaker in enumerate(kept) if number != gone]
    for speaker in left:
        [person] = store.people(speaker.id)
        assert person.id == left[0].id
        assert person.mentions == left[0].mentions + left[1].mentions
    assert [statement.speaker for statement in store.statements()] == [left[0].id] * 2
    with pytest.raises(UsageError, match="is not a name"):
        store.people("-")
    assert store.people(kept[gone].id) == []
    assert list(store.faults()) == []
    store.forget(left[0].mentions[0].article, reach=REACH)
    store.forget(left[1].mentions[0].article, reach=REACH)
    assert list(store.speakers()) == store.people("Sorrendy") == []
    assert store._database.run("SELECT * FROM people") == []
    assert store._database.run("SELECT * FROM names") == []
    assert list(store.faults()) == []


def test_an_article_read_otherwise_leaves_whom_it_was_one_with(store: Store) -> None:
    [first] = keep(store, "1.txt", MAYOR)
    [second] = keep(store, "2.txt", MAYOR)
    keep(store, "1.txt", VAUNT)
    assert [person.id for person in store.people("Sorrendy")] == [second.id]
    assert store.people(first.id) == store.people("Vaunt")
    assert list(store.faults()) == []


def test_what_a_newer_version_replaces_is_not_said_twice(store: Store) -> None:
    url = "https://lantern.example/wall"
    for day in ("13", "14"):
        published = Date(value=f"2026-01-{day}", precision="day")
        keep(store, f"{day}.txt", MAYOR, url=url, published=published)
    [person] = store.people("Sorrendy")
    assert len(person.mentions) == 2
    [spoken] = store.spoken(person)
    assert (spoken.published, spoken.name, spoken.cue) == ("2026-01-14", "Ilka Sorrendy", "said")
    assert spoken.words == "that 300 held"
    assert spoken.roles == person.roles[1:]


def test_what_somebody_said_comes_in_the_order_of_days(store: Store) -> None:
    days = ("2026-01-14", None, "2026-01-12", "2026-01-13")
    for number, day in enumerate(days):
        published = Date(value=day, precision="day") if day else None
        keep(store, f"{number}.txt", MAYOR, VAUNT, published=published, outlet=f"Outlet {number}")
    [person] = store.people("Sorrendy")
    assert [each.published for each in store.spoken(person)] == [*sorted(filter(None, days)), None]
    assert [each.outlet[-1:] for each in store.spoken(person) if each.outlet] == list("2301")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Sorrendy", ["Ilka Sorrendy"]),
        ("sorrendy ILKA", ["Ilka Sorrendy"]),
        ("Lady of the lake", ["Ilka Sorrendy"]),
        ("Lady Sorrendy", []),  # of two names
        ("Vaunt", ["Tamsel Vaunt"]),  # not whose the men are
        ("Vaunt's men", ["Vaunt's men"]),
        ("vaunt men", ["Vaunt's men"]),
        ("men", ["Vaunt's men"]),
        ("100%", []),
        ("\udcff x", []),
    ],
)
def test_people_are_found_by_words_of_one_name(store: Store, asked: str, found: list[str]) -> None:
    ilka = Who("Ilka Sorrendy", aliases=("Lady of the Lake",))
    keep(store, "1.txt", ilka, VAUNT, Who("Vaunt's men", kind="group", named=False))
    assert [person.name for person in store.people(asked)] == found


@pytest.mark.parametrize("asked", ["", " ", "-", "\0"])
def test_a_name_without_a_word_is_told_so(store: Store, asked: str) -> None:
    with pytest.raises(UsageError, match="at least one word"):
        store.people(asked)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Émile Dunmore", ["Émile", "émile", "EMILE", "emile dunmore"]),
        ("Šárka Vell", ["Šárka", "šárka", "Sarka"]),
        ("Łucja Örrin", ["Łucja", "łucja", "lucja", "ÖRRIN", "orrin"]),
        ("Øystein Ærvik", ["øystein", "Oystein", "ærvik", "aervik"]),
        ("İpek Yıldırak", ["İpek", "ipek", "yildirak", "YILDIRAK"]),
        ("Άννα Βέλλου", ["άννα", "ΑΝΝΑ", "βελλου"]),
        ("Жанна Йорк", ["жанна", "ЙОРК"]),
        ("E\u0301va Ní D’Arcel", ["éva", "eva", "d'arcel", "NI"]),
    ],
)
def test_who_and_search_find_a_name_however_its_letters_are_typed(
    store: Store, name: str, asked: list[str]
) -> None:
    keep(store, "1.txt", Who(name, aliases=("Ölasdottir",)), VAUNT)
    for words in (*asked, "olasdottir"):
        assert [person.name for person in store.people(words)] == [name], words
        [hit] = store.search(Query(speaker=words))
        assert [each.speaker for each in hit.statements] == [name], words
    for words in ("dunmoor", "emilia"):
        assert store.people(words) == store.search(Query(speaker=words)) == []
