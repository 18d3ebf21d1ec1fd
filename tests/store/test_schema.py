"""Stores with a foreign schema: none of its triggers or views runs."""

import sqlite3
from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.errors import StoreError
from onrecord.store import Store


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        (
            "CREATE TRIGGER spy AFTER INSERT ON captures BEGIN DELETE FROM articles; END",
            "has a trigger, spy, that onrecord did not create",
        ),
        ("CREATE VIEW extra AS SELECT 1", "has a view, extra, that onrecord did not create"),
        ("CREATE TABLE extra (id)", "has a table, extra, that onrecord did not create"),
        ("CREATE INDEX extra ON captures (body)", "has an index, extra, that onrecord did"),
        ("DROP VIEW newest", "lacks the view newest"),
        ("DROP INDEX ix_articles_capture", "lacks the index ix_articles_capture"),
        ("ALTER TABLE timexes ADD COLUMN extra DEFAULT 1", "has a changed table, timexes"),
    ],
)
def test_another_schema_is_refused_in_one_line(
    tmp_path: Path, change: str, difference: str
) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        keep(store, "page.txt", "Corrow said that it held.")
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    connection.close()
    for create in (True, False):
        with pytest.raises(StoreError) as raised:
            Store(path, create=create)
        assert difference in str(raised.value)
        assert "\n" not in str(raised.value)


def test_the_schema_may_not_call_functions_and_cells_are_checked(store: Store) -> None:
    run = store._database.run
    assert run("PRAGMA trusted_schema") == [(0,)]
    assert run("PRAGMA cell_size_check") == [(1,)]
