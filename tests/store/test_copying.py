"""Copies of stores from one database to another: nothing is lost, and what broke off is told."""

import io
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from builders.postgresql import Server
from builders.stores import ANSWER, WATCHED, Who, keep, keep_people
from onrecord.app import corrections, maintenance
from onrecord.app.alerting.alerts import add_alert, check_alerts
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.app.stories import group
from onrecord.errors import StoreError, UsageError
from onrecord.records import Date
from onrecord.store import Query, Store
from onrecord.store.fts5 import Fts5Search
from onrecord.store.tables import metadata
from onrecord.store.tsvector import TsvectorSearch
from onrecord.views import Asks

MAYOR = Who("Ilka Sorrendy", "mayor", "Quillhaven")


def fill(store: Store) -> None:
    """Store something in every table."""
    text = "The wall of Quillhaven cracked. Corrow said on Monday that at least 30 boats were lost."
    for number in range(4):
        fields = {
            "text": f"{text} \0{number}",
            "published": Date(value=f"2031-01-0{number + 1}", precision="day"),
            "headline": "Wall of Quillhaven cracks", "outlet": "The Herald",
            "url": f"https://herald.example/{number // 2}",
        }  # fmt: skip
        keep(store, f"{number}.txt", fields)
        keep_people(store, f"people{number}.txt", MAYOR, Who("Vaunt", to=("Ann Bell",)))
    keep(store, "raw.txt", {"text": "Corrow said that Kr&uuml;ll was lost."}, response=ANSWER)
    group(store)
    store.watching.put(WATCHED)
    add_alert(store, "statements", datetime(2031, 1, 1), Asks(words="tide"))
    keep(store, "new.txt", "Ossary said that the tide held.")
    statement = next(store.statements())
    author = Author("Ela", "2031-05-06T10:00:00Z", "heard it")
    made = corrections.reject(store, statement.id, author)
    corrections.undo(store, made.correction.id, author)
    group(store)
    check_alerts(store)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables."""
    return {
        table.name: [
            tuple(row.values())
            for row in store._database.rows(select(table).order_by(*table.primary_key))
        ]
        for table in metadata.sorted_tables
    }


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    export_record(store, "json", out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with Store(tmp_path / "full.db", create=True) as store:
        fill(store)
    return tmp_path / "full.db"


def test_there_and_back_nothing_is_lost(file: Path, tmp_path: Path, server: Server) -> None:
    address, back = server.new(), tmp_path / "back.db"
    counts = maintenance.copy(file, address)
    maintenance.copy(address, back)
    with Store(file) as old, Store(address) as new, Store(back) as last:
        expected = rows(old)
        empty = [name for name, found in expected.items() if not found]
        assert empty == ["unfinished"]
        assert rows(new) == rows(last) == expected
        assert counts == old.counts()
        assert exported(new) == exported(last) == exported(old)
        found = old.search(Query(words="tide held"))
        assert (
            new.search(Query(words="tide held")) == last.search(Query(words="tide held")) == found
        )
        for store in (new, last):
            # New rows follow those that were copied.
            keep(store, "later.txt", "Vaunt said that it broke.")
            keep_people(store, "later people.txt", MAYOR)
            group(store)
            assert list(store.faults()) == []
        assert rows(new)["articles"] == rows(last)["articles"]


def test_a_backup_of_a_store_in_postgresql_is_a_file(
    file: Path, tmp_path: Path, server: Server
) -> None:
    address, target = server.new(), tmp_path / "monday.db"
    maintenance.copy(file, address)
    assert maintenance.backup(address, target) == target.stat().st_size
    with Store(file) as old, Store(target) as copy:
        assert rows(copy) == rows(old)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_target_that_holds_anything_is_refused(location: str | Path, file: Path) -> None:
    with Store(location, create=True) as store:
        add_alert(store, "statements", datetime(2031, 1, 1), Asks(words="tide"))
        before = rows(store)
    with pytest.raises(UsageError, match="give a new one") as raised:
        maintenance.copy(file, location)
    assert "\n" not in str(raised.value)
    with Store(location) as store:
        assert rows(store) == before


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_copy_that_broke_off_is_no_store_and_is_begun_anew(
    location: str | Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(*_: object) -> None:
        raise KeyboardInterrupt

    for engine in (Fts5Search, TsvectorSearch):
        monkeypatch.setattr(engine, "add", end)
    with pytest.raises(KeyboardInterrupt):
        maintenance.copy(file, location)
    monkeypatch.undo()
    for create in (True, False):
        with pytest.raises(StoreError, match="incomplete copy; begin it anew") as raised:
            Store(location, create=create)
        assert "\n" not in str(raised.value)
    maintenance.copy(file, location)
    with Store(location) as store, Store(file) as old:
        assert rows(store) == rows(old)


def test_what_is_written_meanwhile_is_in_no_part_of_the_copy(
    server: Server, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new()
    maintenance.copy(file, address)
    with Store(address) as source:
        before = rows(source)
        rows_of, asked = type(source._database).rows, []

        def writing(database: object, *arguments: object, **options: object) -> object:
            if database is source._database:
                asked.append(arguments)
            if database is source._database and len(asked) == 3:
                with Store(address) as other:
                    keep(other, "meanwhile.txt", "Vaunt said that it broke.")
            return rows_of(database, *arguments, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(type(source._database), "rows", writing)
        maintenance.copy(source, tmp_path / "copy.db")
        monkeypatch.undo()
        assert source.counts().captures == len(before["captures"]) + 1
    with Store(tmp_path / "copy.db") as copy:
        assert rows(copy) == before
