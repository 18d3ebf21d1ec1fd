from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from builders.stores import keep
from onrecord.app.linking import add_capture
from onrecord.records import Article, Capture, Date
from onrecord.resolve.versions import identity_of, url_key
from onrecord.store import Query, Store
from onrecord.story.group.clustering import REACH
from onrecord.views import Hit

pytestmark = pytest.mark.both_databases

URL = "https://lantern.example/wall"
DAYS = {"a": "2026-01-13", "b": "2026-01-14", "c": "2026-01-15T08:00:00Z"}


def version(name: str, **fields: Any) -> dict[str, Any]:
    published = Date(value=DAYS[name], precision="day")
    return {"text": f"Corrow said that {name} held.", "published": published, "url": URL} | fields


def chain(store: Store) -> list[tuple[str, str | None, str | None]]:
    """Word that identifies each article, with those of the versions before and after it."""
    articles = list(store.articles())
    words = {article.id: article.text.split()[3] for article in articles}
    after = {entry.article: entry.replaced_by for entry in store.entries()}
    found = [
        (
            words[article.id],
            words[article.replaces] if article.replaces else None,
            words[following] if (following := after[article.id]) else None,
        )
        for article in articles
    ]
    return sorted(found, key=lambda each: each[0])


ABC = [("a", None, "b"), ("b", "a", "c"), ("c", "b", None)]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Lantern.example/Wall/", "lantern.example/Wall"),
        ("http://m.lantern.example:80/wall#top", "lantern.example/wall"),
        ("//amp.lantern.example/wall/amp/", "lantern.example/wall"),
        ("lantern.example/wall?utm_source=a&id=7&FBCLID=x&b=", "lantern.example/wall?id=7&b="),
        ("https://lantern.example:8080", "lantern.example:8080"),
        ("https://m.example/wall", "m.example/wall"),
        ("https://lantern.example/champ", "lantern.example/champ"),
        ("https://[::1", "https://[::1"),
        ("", ""),
    ],
)
def test_a_url_without_what_tells_nothing_apart(url: str, key: str) -> None:
    assert url_key(url) == key


def test_what_articles_are_known_by() -> None:
    def identity(location: str = "page", **fields: Any) -> str:
        capture = Capture(id="c", location=location, media_type="text/plain", fetched="", sha256="")
        return identity_of(Article(id="a", capture="c", text="", **fields), capture)

    assert identity(url=URL, headline="One") == identity("other", url=URL + "/", headline="Two")
    assert identity(key="1") == identity(key="1", headline="One") != identity("other", key="1")
    assert identity(headline="One") != identity(headline="One", outlet="The Herald")
    assert identity(headline="One") != identity("other", headline="One")
    assert identity(outlet="The Herald") == identity(url="https://www.lantern.example/") == "a"


def words(hit: Hit) -> str:
    [statement] = hit.statements
    return statement.snippet


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_versions_are_chained_in_whatever_order_they_come(store: Store, order: str) -> None:
    for name in order:
        keep(store, f"{name}.txt", version(name))
    keep(store, "other.txt", "Vaunt said that d held.")
    assert chain(store) == [*ABC, ("d", None, None)]
    hits = store.search(Query(words="Corrow"))
    assert [words(hit) for hit in hits] == ["that c held"]
    assert [words(hit) for hit in store.search(Query(speaker="Corrow"))] == ["that c held"]
    assert list(store.faults()) == []


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("a", [("b", None, "c"), ("c", "b", None)]),
        ("b", [("a", None, "c"), ("c", "a", None)]),
        ("c", [("a", None, "b"), ("b", "a", None)]),
    ],
)
def test_a_forgotten_version_closes_the_chain(
    store: Store, gone: str, left: list[tuple[str, str | None, str | None]]
) -> None:
    kept = {name: keep(store, f"{name}.txt", version(name)) for name in "abc"}
    store.forget(kept[gone][0].id, reach=REACH)
    assert chain(store) == left
    [hit] = store.search(Query(words="Corrow"))
    assert words(hit) == f"that {left[-1][0]} held"
    assert list(store.faults()) == []


def test_reading_again_keeps_the_chain_and_follows_another_identity(store: Store) -> None:
    for name in "abc":
        keep(store, f"{name}.txt", version(name))
    keep(store, "b.txt", version("b"), model="fake-2")
    assert chain(store) == ABC
    keep(store, "b.txt", version("b", url="https://lantern.example/other"), model="fake-3")
    assert chain(store) == [("a", None, "c"), ("b", None, None), ("c", "a", None)]
    assert len(store.search(Query(words="Corrow"))) == 2
    assert list(store.faults()) == []


def test_of_one_day_a_page_of_its_own_comes_after_an_excerpt(store: Store) -> None:
    keep(store, "page.txt", version("b", text="Corrow said that page held."))
    keep(
        store, "digest.txt", version("b", text="Corrow said that part held."), "Vaunt said that x."
    )
    assert chain(store)[:2] == [("page", "part", None), ("part", None, "page")]


def test_without_a_day_a_version_comes_first_and_arrival_decides_the_rest(store: Store) -> None:
    keep(store, "1.txt", version("a", text="Corrow said that 1 held."))
    keep(store, "2.txt", version("a", text="Corrow said that 2 held."))
    keep(store, "3.txt", version("a", text="Corrow said that 3 held.", published=None))
    assert chain(store) == [("1", "3", "2"), ("2", "1", None), ("3", None, "1")]


def test_articles_of_one_page_are_no_versions_of_each_other(store: Store) -> None:
    both = version("a"), version("a", text="Corrow said that b held.")
    keep(store, "1.txt", *both)
    keep(store, "2.txt", *both, version("c"))
    assert [kept[1:] for kept in chain(store) if kept[0] == "b"] == [(None, None), (None, None)]


def test_an_article_that_a_later_reader_no_longer_finds_leaves_the_chain(
    store: Store, tmp_path: Path
) -> None:
    text = version("b")["text"]
    keep(store, "a.txt", version("a"))
    keep(store, "b.txt", version("b"), "Vaunt said that x.")
    assert chain(store)[0] == ("a", None, "b")
    [capture] = [each for each in store.captures() if each.location == "b.txt"]
    add_capture(store, capture, text.encode(), [], reader="2", model="fake-1")
    assert chain(store) == [("a", None, None)]
    assert len(store.search(Query(words="Corrow"))) == 1
    assert list(store.faults()) == []
