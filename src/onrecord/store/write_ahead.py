"""Keeps the write-ahead log of a store short.

SQLite empties the log when nobody reads. With many readers somebody always does, and the log, which
each of them must look through, would grow until the last page is read.
"""

import os
from pathlib import Path

from onrecord.store.engine import Database

_LONG = 64_000_000  # bytes
# Milliseconds to wait for readers to finish: fifty of them on two busy cores take some seconds.
_WAIT = 10_000


class WriteAheadLog:
    """The write-ahead log of a store."""

    def __init__(self, database: Database, path: str | Path) -> None:
        self._database = database
        self._path = f"{path}-wal"
        self._longest = _LONG

    def trim(self) -> None:
        """Move a long log into the file, and empty it, if readers finish within ten seconds.

        Otherwise this is tried again when the log is as much longer.
        """
        size = os.path.getsize(self._path) if os.path.exists(self._path) else 0
        if size < self._longest:
            return
        [(before,)] = self._database.run("PRAGMA busy_timeout")
        self._database.run(f"PRAGMA busy_timeout = {_WAIT}")
        try:
            [(busy, *_)] = self._database.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._database.run(f"PRAGMA busy_timeout = {before}")
        self._longest = size + _LONG if busy else _LONG
