"""Stores of releases before are upgraded; the migrations give the table of now."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from builders.fake_extractor import load_fake
from onrecord.app import corrections, maintenance, rereading
from onrecord.app.articles import list_articles
from onrecord.app.corrections import Author
from onrecord.errors import StoreError
from onrecord.store import Store
from onrecord.store.recovery import recover_corrections
from onrecord.store.schema import MIGRATIONS, migrate, read_schema
from onrecord.store.tables import REVISION, VERSION

STORES = Path(__file__).parent.parent / "golden" / "stores"
BEFORE = STORES / "v8.db.gz"
OWN = ("alembic_version", "alerts", "corrections", "looked_at", "matches", "watched")
ELA = Author("Ela", "2031-05-06T10:00:00Z")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store that the release before, without corrections, read from three pages."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(BEFORE.read_bytes()))
    return path


@pytest.fixture
def memory() -> Iterator[Connection]:
    with create_engine("sqlite://").connect() as connection:
        yield connection


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def versions(path: Path) -> tuple[int, list[tuple[str]]]:
    with sqlite3.connect(path) as connection:
        [(version,)] = connection.execute("PRAGMA user_version")
        is_upgraded = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'corrections'")
        revision = (
            connection.execute("SELECT * FROM alembic_version").fetchall()
            if is_upgraded.fetchone()
            else []
        )
    connection.close()
    return version, revision


def test_a_store_of_the_release_before_is_upgraded_in_place(old: Path) -> None:
    assert versions(old) == (8, [])
    with Store(old) as store:
        entries = list(list_articles(store))
        assert [entry.outlet for entry in entries] == [
            "Dervaine Courier", "The Calvery Packet", "The Calvery Packet"
        ]  # fmt: skip
        assert sum(entry.statements for entry in entries) > 10
        statement = next(store.statements())
        corrections.reject(store, statement.id, ELA)
        corrections.move_article(store, entries[0].article, None, ELA)
        assert [each.text for each in maintenance.verify(store) if each.is_fault] == []
    assert versions(old) == (VERSION, [(REVISION,)])
    done = rereading.reread(old, load_fake, everything=True)
    assert done.summary.failures == ()
    with Store(old) as store:
        assert [each.correction.action for each in store.corrections.all()] == ["reject", "move"]


def test_corrections_of_the_release_before_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "v9.db"
    path.write_bytes(gzip.decompress((STORES / "v9.db.gz").read_bytes()))
    assert versions(path) == (9, [("0001",)])
    with Store(path) as store:
        assert [each.correction.action for each in store.corrections.all()] == ["reject"]
        assert [each.text for each in maintenance.verify(store) if each.is_fault] == []
    assert versions(path) == (VERSION, [(REVISION,)])


def test_a_store_that_may_only_be_read_is_not_upgraded_and_says_so(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def connect_read_only(path: str, **options: object) -> sqlite3.Connection:
        return connect(path.replace("mode=rw", "mode=ro"), **options)  # type: ignore[call-overload, no-any-return]

    before = old.read_bytes()
    monkeypatch.setattr(sqlite3, "connect", connect_read_only)
    with pytest.raises(StoreError, match="older onrecord, and it is read-only here; copy it"):
        Store(old)
    assert old.read_bytes() == before


def test_a_foreign_object_is_refused_before_anything_is_upgraded(old: Path) -> None:
    with sqlite3.connect(old) as connection:
        connection.execute("CREATE TABLE extra (id)")
    connection.close()
    with pytest.raises(StoreError, match="has a table, extra, that onrecord did not create"):
        Store(old)
    assert versions(old) == (8, [])


def test_the_migrations_give_the_table_of_now(memory: Connection, store: Store) -> None:
    migrate(memory)
    created = read_schema(store._database._connection)
    migrated = read_schema(memory)
    assert migrated == {key: sql for key, sql in created.items() if key in migrated}
    assert {name for kind, name in migrated if kind == "table"} == set(OWN)
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_corrections_of_an_unknown_form_are_not_dropped(old: Path, now: datetime) -> None:
    with Store(old) as store:
        corrections.reject(store, next(store.statements()).id, ELA)
    with sqlite3.connect(old) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'x'")
    connection.close()
    before = content(old)
    with pytest.raises(StoreError, match="the form of its corrections is unknown"):
        rereading.reread(old, load_fake, everything=True)
    assert content(old) == before
    with pytest.raises(StoreError, match="form of its corrections"):
        list(recover_corrections(old))
