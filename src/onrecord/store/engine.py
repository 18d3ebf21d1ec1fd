"""An SQLite file opened: who may write it, transactions, rows, and errors as one line."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
from sqlalchemy import Connection, Executable, RowMapping, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from onrecord.errors import StoreError
from onrecord.records import Record
from onrecord.store.tables import APPLICATION_ID, FULL_TEXT, VERSION, metadata

_R = TypeVar("_R", bound=Record)

_WAIT = 30.0  # seconds for another process to finish writing a capture
_ROWS = 500  # fetched at a time
_FIXES = {
    "locked": "another program is writing to it; try again when it is done",
    "readonly": "it may not be written; check its permissions, or give another with --store",
    "disk is full": "free some space and run the same command again",
    "disk I/O error": "the disk is full or failing; free some space and run it again",
    "not a database": "give another path with --store",
    "malformed": "it is damaged; move it away and read the pages again",
    "unable to open": "check the path and its permissions, or give another with --store",
}
# What is raised where SQLite cannot make the two files that it wants beside the store.
_NO_ROOM = ("unable to open", "readonly", "disk I/O error", "disk is full")
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    # Of each commit the disk has all before the next begins, so that a power cut loses nothing
    # that was reported as kept. (With WAL, NORMAL may lose the last commits.)
    "PRAGMA synchronous = FULL",
    # What is deleted is overwritten before its pages go back to the disk.
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -64000",  # 64 MB: a common word's part of the search index
)


class Database:
    """The file at ``path``, made with mode 0600 where ``create`` is set.

    Every method raises StoreError, in one line with the fix, where the file is missing, no store
    of this version, locked by another for 30 seconds, damaged, or cannot be read or written. A
    file that may only be read, or stands in a folder that may only be read, can be read.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._path = path
        self._prepare_file(create)
        self._connection = self._connect("mode=rw")
        try:
            self._open(create)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Give the file back; nothing is written any more."""
        self._connection.close()

    def execute(self, statement: Executable, rows: Any = None) -> None:
        """Run a statement, once for each of several ``rows``."""
        with self.errors():
            self._connection.execute(statement, rows)

    def rows(self, query: Executable, values: dict[str, Any] | None = None) -> Iterator[Any]:
        """The rows of a query as dictionaries, fetched as they are asked for."""
        with self.errors():
            options = {"yield_per": _ROWS}
            result = self._connection.execute(query, values or {}, execution_options=options)
            for row in result.mappings():
                yield _plain(row)

    def first(
        self, query: Executable, values: dict[str, Any] | None = None
    ) -> dict[str, Any] | None:
        """The first row, or None."""
        with self.errors():
            row = self._connection.execute(query, values or {}).mappings().first()
        return None if row is None else _plain(row)

    def records(self, query: Executable, record: type[_R]) -> Iterator[_R]:
        """The rows of a query as records; what the record has no field for is left out."""
        with self.errors():
            for row in self.rows(query):
                yield msgspec.convert(row, record)

    def run(
        self, sql: str, values: tuple[Any, ...] | list[tuple[Any, ...]] = ()
    ) -> list[tuple[Any, ...]]:
        """What some SQL of SQLite's own gives (``PRAGMA``, commands of the search index)."""
        with self.errors():
            result = self._connection.exec_driver_sql(sql, values)
            return [tuple(row) for row in result] if result.returns_rows else []

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[None]:
        """All that is done inside, or nothing of it; reads inside are of one moment."""
        with self.errors():
            # A transaction that reads before it writes could not wait for another writer.
            self._connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            try:
                yield
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    @contextmanager
    def errors(self) -> Iterator[None]:
        """What SQLite raises, and what does not fit its record, as one line with the fix."""
        try:
            yield
        except DBAPIError as error:
            words = " ".join(str(error.orig).split())
            fix = next((fix for sign, fix in _FIXES.items() if sign in words), None)
            raise StoreError(f"{self._path}: {words}" + (f"; {fix}" if fix else "")) from error
        except msgspec.MsgspecError as error:
            raise StoreError(
                f"{self._path}: a row of it is damaged: {error}; see which with: onrecord verify"
            ) from error

    def _prepare_file(self, create: bool) -> None:
        if not create and not os.path.exists(self._path):
            raise StoreError(
                f"{self._path}: there is no store; make one with: "
                f"onrecord read LOCATION --store {self._path}"
            )
        if create:
            # Not left to SQLite, which would let the umask decide who reads it.
            try:
                os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
            except OSError as error:
                raise StoreError(
                    f"{self._path}: {error.strerror}; give another path with --store"
                ) from None

    def _connect(self, how: str) -> Connection:
        uri = f"file:{quote(os.fsencode(os.path.abspath(self._path)))}?{how}"
        engine = create_engine(
            "sqlite://",
            # isolation_level: we say BEGIN ourselves.
            creator=lambda: sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None),
            json_serializer=lambda value: msgspec.json.encode(value).decode(),
            json_deserializer=msgspec.json.decode,
            poolclass=NullPool,
        )
        with self.errors():
            return engine.connect()

    def _open(self, create: bool) -> None:
        try:
            self._check(create)
        except StoreError as error:
            if create or not any(sign in str(error) for sign in _NO_ROOM):
                raise
            beside = f"{self._path}-wal"
            if os.path.exists(beside) and os.path.getsize(beside):
                raise StoreError(
                    f"{self._path}: a writer was cut off, and it may not be written; copy it "
                    f"together with {beside} to a folder of your own"
                ) from error
            # Nobody can write where those files cannot be made: the file is all there is.
            self._connection.close()
            self._connection = self._connect("immutable=1")
            self._check(create)
        if create:
            self._write_ahead()
        for setting in _SETTINGS:
            self.run(setting)

    def _check(self, create: bool) -> None:
        with self.transaction(write=create):
            if create and not self._pragma("schema_version"):
                metadata.create_all(self._connection)
                for statement in FULL_TEXT:
                    self.run(statement)
                self.run(f"PRAGMA application_id = {APPLICATION_ID}")
                self.run(f"PRAGMA user_version = {VERSION}")
            application, version = self._pragma("application_id"), self._pragma("user_version")
        if application != APPLICATION_ID:
            raise StoreError(
                f"{self._path}: this is not a store of onrecord; give another path with --store"
            )
        if version > VERSION:
            raise StoreError(
                f"{self._path}: of a newer onrecord; upgrade with: pip install --upgrade onrecord"
            )
        if version < VERSION:
            raise StoreError(
                f"{self._path}: of an older onrecord; move it away and read the pages again"
            )

    def _write_ahead(self) -> None:
        """Switch to WAL, once: readers and a writer then never wait for one another."""
        until = time.monotonic() + _WAIT
        while True:
            try:
                self.run("PRAGMA journal_mode = WAL")
                return
            except StoreError as error:
                # Here SQLite does not wait by itself for the others who have the file open.
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def _pragma(self, name: str) -> int:
        return int(self.run(f"PRAGMA {name}")[0][0])


def _plain(row: RowMapping) -> dict[str, Any]:
    return {str(name): value for name, value in row.items()}  # a name may be a subclass of str
