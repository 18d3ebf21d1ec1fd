import os
import sqlite3
import stat
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from fakes import FakeExtractor
from onrecord.errors import StoreError, UsageError
from onrecord.records import Annotations, Article, Capture, Date, Image, Part, Related
from onrecord.store import Store

BODY = b"Corrow said that Vaunt said that it held."
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


def add(store: Store, article: Article = ARTICLE, model: str = "fake-1") -> Annotations:
    annotations = FakeExtractor(model).annotate(article)
    store.add(CAPTURE, BODY, article, annotations, model)
    return annotations


def test_what_is_added_comes_back_equal(store: Store) -> None:
    annotations = add(store)
    assert len(annotations.statements) == 2
    kept = store.find("a1")
    assert kept == msgspec.structs.replace(ARTICLE, language="en", model="fake-1")
    assert store.annotations(kept) == annotations
    assert store.capture(kept) == (CAPTURE, BODY)
    assert list(store.captures()) == [CAPTURE]
    assert list(store.articles()) == [kept]
    assert tuple(store.statements()) == annotations.statements
    assert tuple(store.speakers()) == annotations.speakers


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Store(tmp_path / "record.db", create=True) as store:
            add(store)
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"record.db": 0o600, "record.db-wal": 0o600, "record.db-shm": 0o600}


def test_the_same_article_is_unchanged_until_model_or_article_change(store: Store) -> None:
    assert not store.unchanged(ARTICLE, "fake-1")
    add(store)
    assert store.unchanged(ARTICLE, "fake-1")
    assert not store.unchanged(ARTICLE, "fake-2")
    assert not store.unchanged(msgspec.structs.replace(ARTICLE, outlet="other"), "fake-1")


def test_another_model_replaces_the_annotations_and_never_the_capture(store: Store) -> None:
    add(store)
    again = Annotations(article="a1", language="en", model="fake-2")
    later = msgspec.structs.replace(CAPTURE, fetched="2027-01-01T00:00:00Z")
    store.add(later, BODY, ARTICLE, again, "fake-2")
    assert [article.model for article in store.articles()] == ["fake-2"]
    assert list(store.statements()) == []
    assert list(store.speakers()) == []
    assert list(store.captures()) == [CAPTURE]


def test_an_article_in_another_language_is_kept_and_not_read_again(store: Store) -> None:
    french = msgspec.structs.replace(ARTICLE, text="Bonjour")
    add(store, french)
    kept = store.find("a1")
    assert (kept.model, kept.language) == (None, "fr")
    assert store.annotations(kept).unread == "the text is French"
    assert store.unchanged(french, "fake-1")
    assert not store.unchanged(french, "fake-2")


def test_an_article_that_cannot_be_kept_whole_is_not_kept_at_all(store: Store) -> None:
    add(store)
    annotations = FakeExtractor("fake-2").annotate(ARTICLE)
    broken = msgspec.structs.replace(annotations, speakers=())
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        store.add(CAPTURE, BODY, ARTICLE, broken, "fake-2")
    assert store.find("a1").model == "fake-1"
    assert len(list(store.statements())) == 2


def test_a_snapshot_does_not_see_what_comes_meanwhile(store: Store, tmp_path: Path) -> None:
    with store.snapshot():
        assert list(store.articles()) == []
        with Store(tmp_path / "record.db") as other:
            add(other)
        assert list(store.captures()) == []
    assert len(list(store.articles())) == 1


def test_an_article_is_found_by_how_its_id_starts(store: Store) -> None:
    for identity in ("ab1", "ab2", "b%"):
        add(store, msgspec.structs.replace(ARTICLE, id=identity, text="None."))
    assert store.find("ab2").id == "ab2"
    with pytest.raises(UsageError, match="several articles"):
        store.find("ab")
    with pytest.raises(UsageError, match="no article"):
        store.find("%")


def test_entries_count_statements_and_open_the_text(store: Store) -> None:
    add(store)
    [entry] = store.entries()
    assert (entry.article, entry.published, entry.statements) == ("a1", "2026-01-14", 2)
    assert entry.opening == ARTICLE.text


def test_only_reading_makes_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="onrecord read LOCATION --store"):
        Store(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="not a store"):
        Store(tmp_path / "empty.db")
    with Store(tmp_path / "empty.db", create=True) as store:
        assert list(store.articles()) == []


def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("These are words, and no database at all. " * 100)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE captures (id)")
    before = foreign.read_bytes()
    with pytest.raises(StoreError, match="not a database"):
        Store(words, create=True)
    with pytest.raises(StoreError, match="not a store of onrecord"):
        Store(foreign, create=True)
    assert foreign.read_bytes() == before


@pytest.mark.parametrize(("version", "whose"), [(99, "newer"), (0, "older")])
def test_another_version_is_refused_with_the_fix(tmp_path: Path, version: int, whose: str) -> None:
    path = tmp_path / "record.db"
    Store(path, create=True).__exit__(None, None, None)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(StoreError, match=f"{whose} onrecord; "):
        Store(path)


def test_a_locked_store_is_one_line(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.store._WAIT", 0)
    with Store(tmp_path / "record.db") as impatient, store._transaction("BEGIN IMMEDIATE"):
        with pytest.raises(StoreError, match="another program is writing") as raised:
            add(impatient)
        assert "\n" not in str(raised.value)


def test_a_path_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "folder.db"):
        with pytest.raises(StoreError, match="give another path with --store"):
            Store(path, create=True)


def test_a_full_disk_is_one_line_and_what_was_kept_stays(store: Store, now: datetime) -> None:
    add(store)
    pages = store._pragma("page_count")
    store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = msgspec.structs.replace(ARTICLE, id="a2", text="word " * 100_000)
    with pytest.raises(StoreError, match="free some space"):
        add(store, long)
    assert [article.id for article in store.articles()] == ["a1"]
