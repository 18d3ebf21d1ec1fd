"""Copies a store to another database, with all ids and numbers."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select

from onrecord.errors import StoreError, UsageError
from onrecord.store.chunks import batched
from onrecord.store.databases import open_database
from onrecord.store.engine import Database
from onrecord.store.tables import alembic_version, articles, metadata, unfinished

_TASK = "copy"
_ROWS, _SIZE = 500, 16_000_000  # rows, and characters or bytes in them, that are copied together
_LEFT_OUT = (alembic_version, unfinished)  # of the database itself
_COPIED = [table for table in metadata.sorted_tables if table not in _LEFT_OUT]


def copy_store(source: Database, target: str | Path) -> None:
    """Copy a store as of one moment to a path or address where nothing is stored yet.

    Others may read and write the store meanwhile. A copy that is broken off is no store: opening it
    raises StoreError, and it can be begun anew. Raises UsageError if something is stored there, and
    StoreError.
    """
    database, search = open_database(target, create=True)
    try:
        with database.transaction():
            for table in _COPIED:
                if database.first(select(table).limit(1)) is not None:
                    raise UsageError(f"{database.path}: is a store with records; give a new one")
            # From now on, nobody else opens it.
            database.upsert(unfinished, [{"task": _TASK}])
        with source.transaction(write=False), database.transaction():
            for table in _COPIED:
                for rows in _chunks(source.rows(select(table), many=True)):
                    database.execute(insert(table), rows)
            newest = select(articles.c.id).where(articles.c.replaced_by.is_(None))
            ids = [row["id"] for row in source.rows(newest.order_by(articles.c.number))]
            for some in batched(ids):
                search.add(some)
            database.continue_numbers()
            database.execute(delete(unfinished).where(unfinished.c.task == _TASK))
    finally:
        database.close()


class Copies:
    """Makes copies of a store; others may read and write it meanwhile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def to(self, target: str | Path) -> None:
        """Copy the store to a path or address where nothing is stored yet (``copy_store``)."""
        copy_store(self._database, target)

    def to_file(self, path: Path) -> None:
        """Copy the store to a new SQLite file."""
        self._database.copy_to(path)

    def beside(self) -> AbstractContextManager[str | Path | None]:
        """Context with the path of a copy that may be read for long; None: the store itself may."""
        return self._database.beside()


def refuse_unfinished(database: Database) -> None:
    """Close a database, and raise StoreError, if it is a copy that was broken off."""
    if database.first(select(unfinished).where(unfinished.c.task == _TASK)) is not None:
        database.close()
        raise StoreError(
            f"{database.path}: an incomplete copy; begin it anew with: "
            f"onrecord copy FROM {database.path}"
        )


def _chunks(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += sum(len(value) for value in row.values() if isinstance(value, str | bytes))
        if len(chunk) == _ROWS or size > _SIZE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
