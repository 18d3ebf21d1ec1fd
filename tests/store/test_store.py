import zlib
from pathlib import Path

import msgspec
import pytest

from builders.fake_extractor import FakeExtractor
from builders.stores import ANSWER, alter, keep
from onrecord.app.linking import add_capture
from onrecord.errors import StoreError, UsageError
from onrecord.records import Annotations, Article, Capture, Date, Image, Part, Related
from onrecord.store import Store
from onrecord.store.sqlite import SqliteDatabase
from onrecord.store.tables import of_article
from onrecord.views import Counts

pytestmark = pytest.mark.both_databases

BODY = b"Corrow said on Monday that Vaunt said that 30 red boats were lost."
CAPTURE = Capture(
    id="c1",
    location="page.txt",
    media_type="text/plain",
    fetched="2026-01-15T09:30:00Z",
    sha256="0",
)
ARTICLE = Article(
    id="a1",
    capture="c1",
    outlet="THE LANTERN",
    site="lantern.example",
    headline="The wall",
    byline=("Ruvo Tellamane",),
    published=Date(value="2026-01-14", precision="day"),
    text=BODY.decode(),
    parts=(Part(kind="body", span=(0, len(BODY))),),
    images=(Image(caption="A wall", credit="Port Office"),),
    related=(Related(title="Other"),),
)
OTHER = msgspec.structs.replace(ARTICLE, id="a2", headline="Another", text="None.")


def add(
    store: Store, *articles: Article, reader: str = "1", model: str = "fake-1"
) -> list[Annotations]:
    annotations = [FakeExtractor(model).annotate(article) for article in articles]
    read = list(zip(articles, annotations, strict=True))
    add_capture(store, CAPTURE, BODY, read, reader=reader, model=model)
    return annotations


def rows(store: Store) -> list[object]:
    """All rows of the tables, with their numbers."""
    number = "rowid" if isinstance(store._database, SqliteDatabase) else "number"
    tables = ("captures", "articles", "words", "said", *(table.name for table in of_article))
    sql = f"SELECT {number}, * FROM {{}} ORDER BY 1"
    return [store._database.run(sql.format(table)) for table in tables]


def test_what_is_added_comes_back_equal(store: Store) -> None:
    [annotations] = add(store, ARTICLE)
    assert len(annotations.statements) == 2
    kept = store.find("a1")
    assert kept == msgspec.structs.replace(ARTICLE, language="en", model="fake-1")
    assert store.annotations(kept) == annotations
    assert store.capture(kept) == (CAPTURE, BODY)
    assert list(store.captures()) == [CAPTURE]
    assert list(store.articles()) == [kept]
    assert tuple(store.statements()) == annotations.statements
    assert tuple(store.speakers()) == annotations.speakers
    assert tuple(store.figures()) == annotations.figures != ()
    assert tuple(store.timexes()) == annotations.timexes != ()
    assert [type(figure.low) for figure in store.figures()] == [int]
    assert store.counts() == Counts(1, 1, 2)


def test_it_knows_what_was_read_by_which_reader_and_model(store: Store) -> None:
    def kept(reader: str, model: str) -> int | None:
        return store.kept_articles("c1", reader=reader, model=model)

    assert kept("1", "fake-1") is None
    add(store, ARTICLE, OTHER)
    assert kept("1", "fake-1") == 2
    assert kept("2", "fake-1") is kept("1", "fake-2") is None
    add(store, ARTICLE, reader="2")
    assert (kept("1", "fake-1"), kept("2", "fake-1")) == (None, 1)


def test_the_same_again_leaves_the_same_rows(store: Store) -> None:
    add(store, ARTICLE, OTHER)
    keep(store, "later.txt", "Vaunt said that it broke.")
    before = rows(store)
    later = msgspec.structs.replace(CAPTURE, fetched="2027-01-01T00:00:00Z")
    read = [(article, FakeExtractor().annotate(article)) for article in (ARTICLE, OTHER)]
    add_capture(store, later, BODY, read, reader="1", model="fake-1")
    assert rows(store) == before


def test_another_reading_takes_the_place_of_the_first(store: Store) -> None:
    add(store, ARTICLE, OTHER)
    silent = Annotations(article="a2", language="en", model="fake-2")
    changed = msgspec.structs.replace(OTHER, outlet="The Herald")
    add_capture(store, CAPTURE, BODY, [(changed, silent)], reader="2", model="fake-2")
    [kept] = store.articles()
    assert (kept.id, kept.outlet, kept.model) == ("a2", "The Herald", "fake-2")
    assert list(store.statements()) == list(store.speakers()) == []
    assert list(store.figures()) == list(store.timexes()) == []
    assert list(store.captures()) == [CAPTURE]
    assert list(store.faults()) == []


def test_the_answer_of_the_server_is_kept_with_a_capture(store: Store) -> None:
    address = ANSWER.redirects[0]
    [article] = keep(store, address, "Corrow said that the wall held.", response=ANSWER)
    capture, _ = store.find_capture(article.id)
    assert (capture.location, capture.response) == (address, ANSWER)
    later = msgspec.structs.replace(ANSWER, received="2026-01-16T09:30:00Z")
    keep(store, address, "Corrow said that the wall held.", response=later)
    assert [each.response for each in store.captures()] == [ANSWER]  # as its time, the first one
    store.forget(capture.id, reach=1)
    assert list(store.captures()) == []


def test_a_page_without_articles_is_kept(store: Store) -> None:
    add(store)
    assert list(store.captures()) == [CAPTURE]
    assert store.kept_articles("c1", reader="1", model="fake-1") == 0
    assert store.counts() == Counts(1, 0, 0)


def test_an_article_in_another_language_is_kept_unread(store: Store) -> None:
    add(store, msgspec.structs.replace(ARTICLE, text="Bonjour"))
    kept = store.find("a1")
    assert (kept.model, kept.language) == (None, "fr")
    assert store.annotations(kept).unread == "the text is French"


def test_a_capture_that_cannot_be_kept_whole_is_not_kept_at_all(store: Store) -> None:
    add(store, ARTICLE)
    before = rows(store)
    annotations = FakeExtractor("fake-2").annotate(ARTICLE)
    broken = msgspec.structs.replace(annotations, speakers=())
    with pytest.raises(StoreError, match=r"(?i)foreign key"):
        add_capture(store, CAPTURE, BODY, [(ARTICLE, broken)], reader="2", model="fake-2")
    assert rows(store) == before


def test_a_snapshot_does_not_see_what_comes_meanwhile(store: Store, location: str | Path) -> None:
    with store.snapshot():
        assert list(store.articles()) == []
        with Store(location) as other:
            add(other, ARTICLE)
        assert list(store.captures()) == []
    assert len(list(store.articles())) == 1


def test_an_article_is_found_by_how_its_id_starts(store: Store) -> None:
    add(store, *(msgspec.structs.replace(OTHER, id=identity) for identity in ("ab1", "ab2", "b%")))
    assert store.find("ab2").id == "ab2"
    assert store.find("b").id == "b%"
    with pytest.raises(UsageError, match="more than one article"):
        store.find("ab")
    for prefix in ("%", "\udcff", "\0"):
        with pytest.raises(UsageError, match="no article"):
            store.find(prefix)


def test_entries_count_statements_and_open_the_text(store: Store) -> None:
    add(store, ARTICLE)
    [entry] = store.entries()
    assert (entry.article, entry.published, entry.statements) == ("a1", "2026-01-14", 2)
    assert entry.opening == ARTICLE.text
    assert entry.replaced_by is None


def test_damaged_bytes_are_one_line(store: Store) -> None:
    add(store, ARTICLE)
    alter(store, "UPDATE captures SET body = :body", body=zlib.compress(BODY)[:-9])
    with pytest.raises(StoreError, match="capture c1 are damaged"):
        store.capture(store.find("a1"))


def test_a_damaged_row_is_one_line(store: Store) -> None:
    add(store, ARTICLE)
    for change in ("byline = '[1]'", "parts = 'null'"):
        alter(store, f"UPDATE articles SET {change}")
        with pytest.raises(StoreError, match=r"is damaged: .*with: onrecord verify"):
            list(store.articles())
        with pytest.raises(StoreError, match=r"is damaged: .*with: onrecord verify"):
            store.find("a1")
