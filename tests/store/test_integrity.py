"""Faults that ``verify`` finds where one column of one table was altered."""

import shutil
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Column, Float, Table, select, update

from builders.postgresql import Server
from builders.stores import ANSWER, WATCHED, Who, alter, keep, keep_people
from onrecord.app import corrections, maintenance
from onrecord.app.alerting.alerts import add_alert, check_alerts
from onrecord.app.corrections import Author
from onrecord.app.pipeline import reader_version
from onrecord.app.stories import group
from onrecord.records import Capture, Date, Part, Related
from onrecord.store import Store
from onrecord.store.tables import metadata
from onrecord.views import Asks

# Columns where an alteration is not a fault, and why.
EXCEPTIONS = {
    "looked_at.capture": "the page is looked at again, and nothing is found twice",
    "names.number": "the order in which names were stored has no meaning",
    "people.sign": "the other value is a valid sign too",
    "features.stale": "a note, not a fault: the next reading links the article again",
    "unfinished.task": "has a row only while a page is being erased, which is a fault itself",
}
COLUMNS = [(table, column) for table in metadata.sorted_tables for column in table.columns]


PEOPLE = (Who("Ilka Sorrendy", "mayor", "Quillhaven"), Who("Tom Varr", to=("Ann Bell",)))

SAYS = " said that 300 held.\n"


def source(capture: Capture, body: bytes) -> str:
    return body.decode() + "".join(f"{who.name}{SAYS}" for who in PEOPLE)


def faults(path: Path) -> list[str]:
    with Store(path) as store:
        return [each.text for each in maintenance.verify(store, source) if each.is_fault]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without faults that has a value in every column."""
    path = tmp_path_factory.mktemp("whole") / "record.db"
    reader = reader_version()
    monkey = pytest.MonkeyPatch()
    monkey.setattr(Store, "add", _with_reader(reader))
    with Store(path, create=True) as store:
        text = (
            "The wall of Quillhaven cracked in Tormin. Corrow said on Monday that at least 30 boats"
            " were lost. Vaunt said that Ossary denied that it held at Lower Brake."
        )
        for number in range(3):
            given = {
                "text": f"{text} {number}.",
                "published": Date(value=f"2031-01-0{number + 1}", precision="day"),
                "headline": "Wall of Quillhaven cracks",
                "outlet": "The Herald",
                "site": "herald.example",
                "url": f"https://herald.example/{number // 2}",
                "byline": ("Ann Bell",),
                "related": (Related(title="More"),),
            }
            keep(store, f"{number}.txt", given)
        part = Part(kind="body", span=(0, sum(len(f"{who.name}{SAYS}") for who in PEOPLE) - 1))
        for number in range(2):
            keep_people(store, f"people{number}.txt", *PEOPLE, parts=(part,))
        raw = {"text": "Corrow said that Kr&uuml;ll was lost.", "headline": "Wa\xadll lost"}
        keep(store, "raw.txt", raw)
        keep(store, "https://herald.example/wall", {"text": "Corrow said that."}, response=ANSWER)
        keep(store, "other.txt", {"text": "Bonjour le port de Tormin."})
        group(store)
        _correct(store)
        store.watching.put(WATCHED)
        add_alert(store, "statements", datetime(2031, 1, 1), Asks(words="tide", speaker="Ossary"))
        keep(store, "new.txt", {"text": "Ossary said that the tide of Tormin held."})
        group(store)
        assert len(check_alerts(store)) == 1
    monkey.undo()
    assert faults(path) == []
    return path


def _correct(store: Store) -> None:
    """Make corrections that have a value in every column, one of them taken back."""
    author = Author("Ela", "2031-05-06T10:00:00Z", "heard it")
    statement = next(each for each in store.statements() if each.content[0][0] > 10)
    corrections.correct_speaker(store, statement.id, "Sorrendy", author)
    start, end = statement.content[0]
    content = ((start + 1, end),)
    made = corrections.correct_borders(store, statement.id, author, content=content)
    corrections.undo(store, made.correction.id, author)


def _with_reader(version: str) -> Any:
    add = Store.add

    def with_reader(store: Store, *arguments: Any, reader: str, model: str, reach: int) -> None:
        add(store, *arguments, reader=version, model=model, reach=reach)

    return with_reader


def altered(table: Table, column: Column[Any], value: Any) -> Any:
    """Return another value of the same type, if there is one."""
    if isinstance(value, bytes):
        return value[:-1] or b"x"
    if isinstance(column.type, Boolean):
        return not value
    if isinstance(value, int | float):
        return value + 1_000_000 if column.name in ("number", "place") else value + 1
    if isinstance(column.type, JSON):
        return "[]" if value != "[]" else '["x"]'
    return f"{value or ''}x"


@pytest.mark.parametrize(
    ("table", "column"), COLUMNS, ids=[f"{table}.{column.name}" for table, column in COLUMNS]
)
def test_each_altered_column_is_a_fault(
    table: Table, column: Column[Any], whole: Path, tmp_path: Path
) -> None:
    name = f"{table.name}.{column.name}"
    path = tmp_path / "record.db"
    shutil.copy(whole, path)
    with sqlite3.connect(path) as connection:
        quoted = f'"{column.name}"'
        query = f"SELECT {quoted} FROM {table.name} ORDER BY {quoted} IS NULL LIMIT 1"
        rows = connection.execute(query).fetchall()
        if not rows:
            assert name in EXCEPTIONS, f"{table.name}: the store of this test has no row"
            return
        [(value,)] = rows
        connection.execute(
            f"UPDATE {table.name} SET {quoted} = ? WHERE {quoted} IS ?",
            (altered(table, column, value), value),
        )
    connection.close()
    found = faults(path)
    assert all("\n" not in line for line in found)
    assert name in EXCEPTIONS or found, f"{name} = {value!r}"


class TakenBackError(Exception):
    """Ends a transaction without a trace."""


def test_each_altered_column_is_a_fault_in_postgresql(whole: Path, server: Server) -> None:
    """As in SQLite, though the server checks links itself, unless it is told not to."""
    address = server.new()
    maintenance.copy(whole, address)
    missed = []
    with Store(address) as store:
        assert list(maintenance.verify(store, source)) == []
        for table, column in COLUMNS:
            name = f"{table.name}.{column.name}"
            row = store._database.first(select(table).order_by(column.is_(None)).limit(1))
            if row is None or name in EXCEPTIONS:
                continue
            value = row[column.name]
            new = altered(table, column, value)
            if isinstance(column.type, JSON):
                new = ["x"] if value == [] else []
            elif isinstance(column.type, Float) and value is None:
                new = 7.0
            this = [key == row[key.name] for key in table.primary_key]
            with suppress(TakenBackError), store.writing():
                alter(store, "SET LOCAL session_replication_role = replica")
                store._database.execute(update(table).where(*this).values({column: new}))
                if not any(each.is_fault for each in maintenance.verify(store, source)):
                    missed.append(f"{name} = {value!r}")
                raise TakenBackError
    assert missed == []


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_a_deleted_row_is_a_fault(table: Table, whole: Path, tmp_path: Path) -> None:
    """All but rows of groupings, names, merged speakers and vectors, which a reading restores.

    Nor do rows of what alerts found, and of the pages that they looked at, stand for each other.

    A deleted row of a page that a feed named is no fault: its feed names it again.
    """
    path = tmp_path / "record.db"
    shutil.copy(whole, path)
    with sqlite3.connect(path) as connection:
        first = table.primary_key.columns.values()[0].name
        [(least,)] = connection.execute(f'SELECT min("{first}") FROM {table.name}')
        connection.execute(f'DELETE FROM {table.name} WHERE "{first}" = ?', (least,))
    connection.close()
    if table.name not in ("unfinished", "people", "vectors", "matches", "looked_at"):
        assert faults(path)
