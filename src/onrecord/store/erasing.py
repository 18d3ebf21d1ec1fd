"""Overwriting of deleted content in the store's files, which may be cut off and finished later."""

from sqlalchemy import delete, select
from sqlalchemy.dialects import sqlite

from onrecord.errors import StoreError
from onrecord.store.engine import Database
from onrecord.store.tables import unfinished

_TASK = "overwrite"


def mark_erasing(database: Database) -> None:
    """Note, in the transaction that deletes, that the file is to be overwritten."""
    database.execute(sqlite.insert(unfinished).on_conflict_do_nothing(), {"task": _TASK})


def is_erasing(database: Database) -> bool:
    """Whether content was deleted that the file may still hold."""
    return database.first(select(unfinished).where(unfinished.c.task == _TASK)) is not None


def overwrite_deleted(database: Database) -> None:
    """Rewrite the file without deleted content: pages keep copies of rows that were in them.

    Raises StoreError where another program reads or writes the store, or the disk lacks the space
    for a second copy; then the mark stays.
    """
    database.run("VACUUM")
    # The write-ahead log still holds the pages as they were.
    [(busy, *_)] = database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    if busy:
        raise StoreError("another program is reading the store")
    database.execute(delete(unfinished).where(unfinished.c.task == _TASK))
