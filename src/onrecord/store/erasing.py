"""Overwrites deleted rows in a store's file; an interrupted run can be finished later."""

from sqlalchemy import delete, select

from onrecord.store.engine import Database
from onrecord.store.tables import unfinished

_TASK = "overwrite"


def mark_erasing(database: Database) -> None:
    """Record that deleted rows must still be overwritten.

    Call this in the transaction that deletes the rows.
    """
    database.upsert(unfinished, [{"task": _TASK}])


def is_erasing(database: Database) -> bool:
    """Whether the file may contain deleted rows that are not yet overwritten."""
    return database.first(select(unfinished).where(unfinished.c.task == _TASK)) is not None


def overwrite_deleted(database: Database) -> None:
    """Overwrite deleted rows, and remove the mark that ``mark_erasing`` set.

    Raises StoreError, and keeps the mark, if another program uses the store or the disk is full.
    """
    database.overwrite_deleted()
    database.execute(delete(unfinished).where(unfinished.c.task == _TASK))
