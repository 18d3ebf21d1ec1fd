"""Reading the captures of a store again, of this schema and of older ones."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor, load_fake
from builders.stores import ANSWER, keep
from onrecord.app import corrections, maintenance, reading, rereading
from onrecord.app.corrections import Author
from onrecord.app.pipeline import Annotator
from onrecord.errors import StoreError
from onrecord.records import Annotations, Article
from onrecord.store import Store, recovery
from onrecord.store.tables import VERSION

ELA = Author("Ela", "2031-05-06T10:00:00Z")
OLD = """
    CREATE TABLE captures (number INTEGER PRIMARY KEY, id TEXT, location TEXT, media_type TEXT,
        fetched TEXT, sha256 TEXT, reader TEXT, model TEXT, body BLOB);
    CREATE TABLE articles (id TEXT);
    ATTACH '{path}' AS new;
    INSERT INTO captures SELECT number, id, location, media_type, fetched, sha256, reader, model,
        body FROM new.captures;
    PRAGMA application_id = 0x4F4E5243;
    PRAGMA user_version = {version};
"""


@pytest.fixture
def path(tmp_path: Path, now: datetime) -> Path:
    """A store of three pages."""
    for number in range(3):
        text = f"Corrow said on Monday that {number} boats were lost."
        (tmp_path / f"{number}.txt").write_text(text)
    with Store(tmp_path / "record.db", create=True) as store:
        pages = [str(tmp_path / f"{number}.txt") for number in range(3)]
        assert reading.read(pages, store, load_fake, now).failures == ()
    return tmp_path / "record.db"


def old_store(path: Path, version: int) -> Path:
    """Write a store of an older schema with the same captures, and return its path."""
    old = path.with_name("old.db")
    with sqlite3.connect(old) as connection:
        connection.executescript(OLD.format(path=path, version=version))
    connection.close()
    return old


def load_second() -> FakeExtractor:
    return FakeExtractor("fake-2")


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def ids(path: Path) -> list[str]:
    with Store(path) as store:
        return [article.id for article in store.articles()]


def test_captures_read_by_the_present_code_and_weights_are_skipped(path: Path) -> None:
    before = ids(path)
    done = rereading.reread(path, load_fake)
    assert (done.summary.articles, done.summary.unchanged, done.old_store) == (0, 3, None)
    seen: list[str] = []
    done = rereading.reread(path, load_second, seen.append)
    assert (done.summary.articles, done.summary.unchanged, done.old_store) == (3, 0, None)
    assert [Path(location).name for location in seen] == ["0.txt", "1.txt", "2.txt"]
    assert ids(path) == before
    with Store(path) as store:
        assert {article.model for article in store.articles()} == {"fake-2"}
        assert list(maintenance.verify(store)) == []


@pytest.mark.parametrize("version", [2, 3, 4])
def test_an_older_store_is_read_into_a_new_one(path: Path, version: int) -> None:
    old = old_store(path, version)
    with pytest.raises(StoreError, match=f"onrecord reread --store {old}"):
        Store(old)
    before = content(old)
    done = rereading.reread(old, load_fake)
    assert (done.summary.articles, done.summary.failures) == (3, ())
    assert done.old_store == old.with_name(f"old.db.v{version}")
    assert content(done.old_store) == before
    assert done.old_store.stat().st_mode & 0o777 == 0o600
    assert ids(old) == ids(path)
    with Store(old) as store, Store(path) as first:
        assert list(store.captures()) == list(first.captures())
        assert list(store.stories()) == list(first.stories())
        assert list(maintenance.verify(store)) == []
    assert not list(path.parent.glob("*.reread*"))


def test_an_interrupted_reading_continues(path: Path) -> None:
    old = old_store(path, 4)

    class Interrupted(FakeExtractor):
        def annotate(self, article: Article) -> Annotations:
            if "1 boats" in article.text:
                raise KeyboardInterrupt
            return super().annotate(article)

    before = old.read_bytes()
    done = rereading.reread(old, Interrupted)
    assert (done.summary.interrupted, done.summary.articles, done.old_store) == (True, 1, None)
    assert old.read_bytes() == before
    done = rereading.reread(old, load_fake)
    assert (done.summary.articles, done.summary.unchanged) == (2, 1)
    assert ids(old) == ids(path)


def test_a_page_that_cannot_be_read_keeps_its_bytes(path: Path) -> None:
    old = old_store(path, 4)

    class Failing(FakeExtractor):
        def annotate(self, article: Article) -> Annotations:
            if "1 boats" in article.text:
                raise ZeroDivisionError
            return super().annotate(article)

    done = rereading.reread(old, Failing)
    assert [failure.stage for failure in done.summary.failures] == ["extract"]
    with Store(old) as store:
        [_, second, _] = store.captures()
        assert b"1 boats" in maintenance.read_back(store, second.id)[1]
    assert rereading.reread(old, load_fake).summary.articles == 1
    assert sorted(ids(old)) == sorted(ids(path))


def test_all_mends_a_store_with_damaged_rows_and_keeps_the_old_one(path: Path) -> None:
    before = ids(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE statements SET content = '['")
        connection.execute("CREATE TRIGGER spy AFTER INSERT ON captures BEGIN SELECT 1; END")
        connection.execute("UPDATE captures SET body = x'00' WHERE number = 3")
    connection.close()
    done = rereading.reread(path, load_fake, everything=True)
    assert [failure.stage for failure in done.summary.failures] == ["store"]
    assert done.old_store == path.with_name(f"record.db.v{VERSION}")
    assert ids(path) == before[:2]
    with Store(path) as store:
        assert list(maintenance.verify(store)) == []
    done = rereading.reread(path, load_fake, everything=True)
    assert done.old_store == path.with_name(f"record.db.v{VERSION}-2")


def test_a_store_that_is_written_to_meanwhile_is_not_replaced(path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    with Store(path) as store:
        store.copies.to_file(new)
        with recovery.watching(path) as was_written:
            assert not was_written()
            corrections.reject(store, next(store.statements()).id, ELA)
            before = content(path)
            with pytest.raises(StoreError, match="it was changed meanwhile"):
                recovery.replace_store(path, new, was_written)
        assert content(path) == before
        with recovery.watching(path) as was_written:
            recovery.replace_store(path, new, was_written)
        assert list(corrections.list_corrections(store)) == []


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("These are words, and no database at all. " * 100)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE captures (id)")
    for path in (words, foreign, tmp_path / "none.db"):
        with pytest.raises(StoreError) as raised:
            rereading.reread(path, load_fake)
        assert "\n" not in str(raised.value)


def compared(store: Store, load: Callable[[], Annotator]) -> list[maintenance.Finding]:
    """Findings of reading each capture again."""
    pairs = rereading.compare_captures(store.kept(), load)
    return [finding for _, findings in pairs for finding in findings]


def test_reading_again_finds_altered_records(path: Path) -> None:
    with Store(path) as store:
        assert compared(store, load_fake) == []
        run = store._database.run
        first = "(SELECT min(number) FROM statements)"
        run(f"UPDATE statements SET act = 'denies' WHERE number = {first}")
        run("UPDATE articles SET outlet = 'The Herald' WHERE number = 2")
        [(figure,)] = run("SELECT id FROM figures ORDER BY number DESC LIMIT 1")
        run("UPDATE figures SET low = 9 WHERE id = ?", (figure,))
        [(statement,)] = run("SELECT id FROM statements ORDER BY number LIMIT 1")
        found = [each.text for each in compared(store, load_fake)]
        [_, second, _] = store.articles()
    assert found == [
        f"statement {statement}: differs in act from what is read now",
        f"article {second.id}: its outlet differs from what is read now",
        f"figure {figure}: differs in low from what is read now",
    ]


def test_another_version_of_the_weights_is_no_fault(path: Path) -> None:
    with Store(path) as store:
        findings = compared(store, load_second)
    assert [finding.is_fault for finding in findings] == [False] * 3
    assert "was read by other weights" in findings[0].text


def test_answers_of_servers_are_carried_over(path: Path) -> None:
    with Store(path) as store:
        keep(store, ANSWER.address, "Corrow said that the wall held.", response=ANSWER)
    rereading.reread(path, load_fake, everything=True)
    with Store(path) as store:
        assert [each.response for each in store.captures()] == [None, None, None, ANSWER]
