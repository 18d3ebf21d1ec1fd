"""Overwriting of deleted rows in the file of a store; if interrupted, it can be finished later."""

from sqlalchemy import delete, select

from onrecord.store.engine import Database
from onrecord.store.tables import unfinished

_TASK = "overwrite"


def mark_erasing(database: Database) -> None:
    """Note, in the transaction that deletes rows, that they must be overwritten."""
    database.upsert(unfinished, [{"task": _TASK}])


def is_erasing(database: Database) -> bool:
    """Whether the file may have rows that were deleted and not yet overwritten."""
    return database.first(select(unfinished).where(unfinished.c.task == _TASK)) is not None


def overwrite_deleted(database: Database) -> None:
    """Overwrite deleted rows, and remove the note that this is to be done.

    Raises StoreError, and keeps the note, if another program uses the store or the disk is full.
    """
    database.overwrite_deleted()
    database.execute(delete(unfinished).where(unfinished.c.task == _TASK))
