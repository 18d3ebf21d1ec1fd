"""The schema of a store: made in an empty file, compared on opening a file that is there."""

import sqlite3
from functools import cache
from typing import TypeAlias

from sqlalchemy import Connection, create_engine

from onrecord.store.tables import APPLICATION_ID, FULL_TEXT, VERSION, metadata

# SQL of each object of a schema, by its type ("table", "trigger", …) and name.
Schema: TypeAlias = dict[tuple[str, str], str]

_LISTING = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
# Tables that FTS5 makes for an index. Their SQL is SQLite's, and may differ between releases.
_FTS5_TABLES = ("data", "idx", "content", "docsize", "config")
_FTS5_NAMES = {f"{index}_{table}" for index in ("words", "said") for table in _FTS5_TABLES}


def create_schema(connection: Connection) -> None:
    """Create all tables, indexes and views in an empty file, inside the current transaction."""
    metadata.create_all(connection)
    for statement in FULL_TEXT:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def read_schema(connection: Connection) -> Schema:
    """Return the schema of a file, without the objects that SQLite makes for itself."""
    rows = connection.exec_driver_sql(_LISTING)
    return {
        (kind, name): "" if name in _FTS5_NAMES else " ".join((sql or "").split())
        for kind, name, sql in rows
    }


def schema_difference(schema: Schema) -> str | None:
    """Return one difference from the schema that this version makes, or None.

    The difference is worded to follow the path of the file, for example "has a trigger, spy, that
    onrecord did not make". A trigger, or a view with other SQL, would run code of whoever added it.

    >>> schema_difference({("trigger", "spy"): "CREATE TRIGGER spy …"} | _expected_schema())
    'has a trigger, spy, that onrecord did not make'
    """
    expected = _expected_schema()
    for (kind, name), sql in schema.items():
        if (kind, name) not in expected:
            article = "an" if kind == "index" else "a"
            return f"has {article} {kind}, {name}, that onrecord did not make"
        if sql != expected[kind, name]:
            return f"has a changed {kind}, {name}"
    for kind, name in expected:
        if (kind, name) not in schema:
            return f"has no {kind} {name} any more"
    return None


@cache
def _expected_schema() -> Schema:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:"))
    with engine.connect() as connection:
        create_schema(connection)
        return read_schema(connection)
