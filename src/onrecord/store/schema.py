"""Creates the schema of a store, upgrades it, and checks the schema of an existing file.

All but ``create_tables`` and ``migrate`` is for files of SQLite.
"""

import sqlite3
from functools import cache
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, create_engine, insert

from onrecord.store.tables import APPLICATION_ID, REVISION, VERSION, alembic_version, metadata

MIGRATIONS = str(Path(__file__).parent / "migrations")

# SQL of each object of a schema, by its type ("table", "trigger", …) and name.
Schema: TypeAlias = dict[tuple[str, str], str]

_LISTING = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"

# The search indexes; ``fts5.py`` says what they hold.
INDEXES = ("words", "said")
# Porter's stemmer: "captured" finds "capture". Prefixes of two and three letters, which most words
# share with many others, have indexes of their own.
TOKENS = "tokenize='porter unicode61 remove_diacritics 2'"
_TOKENS = f"prefix='2 3', {TOKENS}"
FULL_TEXT = (
    """CREATE VIEW newest AS SELECT number, coalesce(readable_headline, headline) AS headline,
    coalesce(readable_text, text) AS text FROM articles WHERE replaced_by IS NULL""",
    f"""CREATE VIRTUAL TABLE words USING fts5(headline, text, content='newest',
    content_rowid='number', {_TOKENS})""",
    f"CREATE VIRTUAL TABLE said USING fts5(speaker, content, content='', {_TOKENS})",
)
# Tables that FTS5 creates for an index. Their SQL is SQLite's, and may differ between releases.
_FTS5_TABLES = ("data", "idx", "content", "docsize", "config")
_FTS5_NAMES = frozenset(f"{index}_{table}" for index in INDEXES for table in _FTS5_TABLES)


def create_tables(connection: Connection) -> None:
    """Create the tables that all databases have, inside the current transaction."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(alembic_version).values(version_num=REVISION))


def create_schema(connection: Connection) -> None:
    """Create all tables, indexes and views in an empty file, inside the current transaction."""
    create_tables(connection)
    for statement in FULL_TEXT:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def upgrade_schema(connection: Connection) -> None:
    """Upgrade a file of an older version, from ``UPGRADED`` on, inside the current transaction."""
    migrate(connection)
    metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations of what people decided and follow, inside the current transaction.

    ``revision``: the last migration to run.
    """
    from alembic import command  # slow to import, and rarely needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def read_schema(connection: Connection) -> Schema:
    """Return the schema of a file: the SQL of each table, index, view and trigger.

    The SQL of internal tables of the full-text index is given as "", because SQLite creates them.
    """
    rows = connection.exec_driver_sql(_LISTING)
    return {
        (kind, name): "" if name in _FTS5_NAMES else " ".join((sql or "").split())
        for kind, name, sql in rows
    }


def schema_difference(schema: Schema) -> str | None:
    """Return one way in which a schema differs from that of this version, or None if equal.

    Files with a changed view or an unexpected trigger are dangerous: they may run SQL that somebody
    else added. The result is worded to follow the path of the file:

    >>> schema_difference({("trigger", "spy"): "CREATE TRIGGER spy …"} | _expected_schema())
    'has a trigger, spy, that onrecord did not create'
    """
    expected = _expected_schema()
    for (kind, name), sql in schema.items():
        if (kind, name) not in expected:
            article = "an" if kind == "index" else "a"
            return f"has {article} {kind}, {name}, that onrecord did not create"
        if sql != expected[kind, name]:
            return f"has a changed {kind}, {name}"
    for kind, name in expected:
        if (kind, name) not in schema:
            return f"lacks the {kind} {name}"
    return None


@cache
def _expected_schema() -> Schema:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:"))
    with engine.connect() as connection:
        create_schema(connection)
        return read_schema(connection)
