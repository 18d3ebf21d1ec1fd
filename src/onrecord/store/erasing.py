"""Overwrites deleted rows in a store's file; an interrupted run can be finished later."""

from sqlalchemy import delete, select

from onrecord.store.engine import Database
from onrecord.store.tables import unfinished

_TASK = "overwrite"


def mark_erasing(database: Database) -> None:
    """Note in the store that rows were deleted whose bytes in the file must still be overwritten.

    Call this in the transaction that deletes the rows.
    """
    database.upsert(unfinished, [{"task": _TASK}])


def is_erasing(database: Database) -> bool:
    """Whether the file may contain deleted rows that are not yet overwritten."""
    return database.first(select(unfinished).where(unfinished.c.task == _TASK)) is not None


def overwrite_deleted(database: Database) -> None:
    """Overwrite the bytes of deleted rows, and remove the note that ``mark_erasing`` made.

    Raises StoreError, and keeps the note, if another program uses the store or the disk is full.
    """
    database.overwrite_deleted()
    database.execute(delete(unfinished).where(unfinished.c.task == _TASK))
