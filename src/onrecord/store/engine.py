"""An open SQLite file: connections, transactions, rows, and errors of one line."""

import os
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote
from weakref import WeakSet

import msgspec
from sqlalchemy import Connection, Engine, Executable, RowMapping, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Record
from onrecord.store.schema import create_schema, read_schema, schema_difference
from onrecord.store.tables import APPLICATION_ID, VERSION

_R = TypeVar("_R", bound=Record)

_WAIT = 30.0  # seconds to wait for another process to finish its transaction
_ROWS = 500  # fetched at a time
_FIXES = {
    "locked": "another program is writing to it; try again when it is done",
    "readonly": "it may not be written; check its permissions, or give another with --store",
    "disk is full": "free some space and run the same command again",
    "disk I/O error": "the disk is full or failing; free some space and run it again",
    "not a database": "give another path with --store",
    "malformed": "it is damaged; see what is with: onrecord verify",
    "unable to open": "check the path and its permissions, or give another with --store",
}
# Errors of a damaged file or row: by SQLite's primary code, or by words where there is none.
_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DAMAGE_WORDS = ("malformed", "decode to UTF-8")
# Errors where SQLite cannot make the two files that it needs beside the store.
_NO_ROOM = ("unable to open", "readonly", "disk I/O error", "disk is full")
_SETTINGS = (
    # A store may come from somebody else: its schema may call no function with side effects, and
    # its pages are checked before they are used.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    # Each commit is on the disk before the next begins, so that a power cut loses nothing that
    # was reported as kept. (With WAL, NORMAL may lose the last commits.)
    "PRAGMA synchronous = FULL",
    # Deleted content is overwritten before its pages go back to the disk.
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -64000",  # 64 MB: a common word's part of the search index
)


class _Thread(threading.local):
    """The connection of one thread, and whether a transaction is open on it."""

    connection: Connection | None = None
    in_transaction = False


class Database:
    """An SQLite store at ``path``, created with mode 0600 where ``create`` is set.

    Several threads may use one Database: each gets a connection of its own. Every method raises
    StoreError, in one line with the fix, if the file is missing, is no store of this version, has
    a schema that onrecord did not make, is locked by another program for 30 seconds, or cannot be
    read or written; DamagedStoreError if the file or a row is damaged. A read-only file, or a
    file in a read-only folder, can be read.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._path = path
        self._thread = _Thread()
        self._connections: WeakSet[Connection] = WeakSet()  # those of ended threads close by then
        self._lock = threading.Lock()
        self._engine: Engine | None = self._make_engine("mode=rw")
        self._prepare_file(create)
        try:
            self._open(create)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the connections of all threads. Every later call raises StoreError."""
        with self._lock:
            self._engine = None
            self._close_connections()

    def execute(self, statement: Executable, rows: Any = None) -> None:
        """Run a statement, once for each of ``rows`` where several are given."""
        with self.errors():
            self._connection.execute(statement, rows)

    def rows(self, query: Executable, values: dict[str, Any] | None = None) -> Iterator[Any]:
        """Yield the rows of a query as dictionaries, fetched as they are needed."""
        with self.errors():
            options = {"yield_per": _ROWS}
            result = self._connection.execute(query, values or {}, execution_options=options)
            for row in result.mappings():
                yield _plain(row)

    def first(
        self, query: Executable, values: dict[str, Any] | None = None
    ) -> dict[str, Any] | None:
        """Return the first row of a query, or None."""
        with self.errors():
            row = self._connection.execute(query, values or {}).mappings().first()
        return None if row is None else _plain(row)

    def records(self, query: Executable, record: type[_R]) -> Iterator[_R]:
        """Yield the rows of a query as records; columns without a field are left out."""
        with self.errors():
            for row in self.rows(query):
                yield msgspec.convert(row, record)

    def run(
        self, sql: str, values: tuple[Any, ...] | list[tuple[Any, ...]] = ()
    ) -> list[tuple[Any, ...]]:
        """Return the rows of SQL that SQLAlchemy has no words for (``PRAGMA``, FTS5 commands)."""
        with self.errors():
            result = self._connection.exec_driver_sql(sql, values)
            return [tuple(row) for row in result] if result.returns_rows else []

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[None]:
        """Commit everything done inside, or nothing; reads inside see one moment.

        Inside another transaction of the same thread it is part of that one.
        """
        if self._thread.in_transaction:
            yield
            return
        with self.errors():
            connection = self._connection
            # A transaction that reads before it writes could not wait for another writer.
            connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            self._thread.in_transaction = True
            try:
                yield
                connection.commit()
            except BaseException:
                connection.rollback()
                raise
            finally:
                self._thread.in_transaction = False

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turn errors of SQLite, and rows that do not fit their record, into StoreError."""
        try:
            yield
        except DBAPIError as error:
            words = " ".join(str(error.orig).split())
            fix = next((fix for sign, fix in _FIXES.items() if sign in words), None)
            kind = DamagedStoreError if _is_damage(error.orig) else StoreError
            raise kind(f"{self._path}: {words}" + (f"; {fix}" if fix else "")) from error
        except msgspec.MsgspecError as error:
            raise DamagedStoreError(
                f"{self._path}: a row of it is damaged: {error}; see which with: onrecord verify"
            ) from error

    def copy_to(self, path: Path) -> None:
        """Copy the store of one moment into a new SQLite file, whatever others write meanwhile."""
        with self.errors():
            source = self._connection.connection.dbapi_connection
        copy = sqlite3.connect(path)
        try:
            source.backup(copy)  # type: ignore[union-attr]
        except sqlite3.Error as error:
            raise StoreError(f"{path}: the copy cannot be written: {error}") from None
        finally:
            copy.close()

    @property
    def _connection(self) -> Connection:
        """The connection of the current thread, opened when it is first needed."""
        connection = self._thread.connection
        with self._lock:
            if self._engine is None:
                raise StoreError(f"{self._path}: this store was closed; open it again")
            if connection is None or connection.closed:
                with self.errors():
                    connection = self._thread.connection = self._engine.connect()
                self._connections.add(connection)
        return connection

    def _close_connections(self) -> None:
        for connection in list(self._connections):
            connection.close()
        self._connections.clear()

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

    def _make_engine(self, mode: str) -> Engine:
        uri = f"file:{quote(os.fsencode(os.path.abspath(self._path)))}?{mode}"
        return create_engine(
            "sqlite://",
            creator=lambda: _connect(uri),
            json_serializer=lambda value: msgspec.json.encode(value).decode(),
            json_deserializer=msgspec.json.decode,
            poolclass=NullPool,
        )

    def _open(self, create: bool) -> None:
        try:
            self._check(create)
        except StoreError as error:
            if create or not any(sign in str(error) for sign in _NO_ROOM):
                raise
            wal = f"{self._path}-wal"
            if os.path.exists(wal) and os.path.getsize(wal):
                raise StoreError(
                    f"{self._path}: a writer was cut off, and it may not be written; copy it "
                    f"together with {wal} to a folder of your own"
                ) from error
            # Nobody can write where those files cannot be made: the file is all there is.
            self._close_connections()
            self._engine = self._make_engine("immutable=1")
            self._check(create)
        if create:
            self._write_ahead()

    def _check(self, create: bool) -> None:
        """Create the schema in an empty file; refuse what is no store of this version."""
        with self.transaction(write=create):
            connection = self._connection
            schema = read_schema(connection)
            # A process that was killed before its first commit leaves a file without tables.
            if not schema and self._pragma("application_id") == 0:
                if not create:
                    raise StoreError(
                        f"{self._path}: there is nothing in it yet; read pages into it with: "
                        f"onrecord read LOCATION --store {self._path}"
                    )
                create_schema(connection)
                schema = read_schema(connection)
            application, version = self._pragma("application_id"), self._pragma("user_version")
        if application != APPLICATION_ID:
            raise StoreError(
                f"{self._path}: this is not a store of onrecord; give another path with --store"
            )
        if version > VERSION:
            raise StoreError(
                f"{self._path}: made by a newer onrecord; "
                "upgrade with: pip install --upgrade onrecord"
            )
        if version < VERSION:
            raise StoreError(
                f"{self._path}: made by an older onrecord; "
                f"read its kept pages anew with: onrecord reread --store {self._path}"
            )
        if difference := schema_difference(schema):
            raise StoreError(
                f"{self._path}: {difference}; it is not opened. If you trust its pages, read them "
                f"into a new store with: onrecord reread --all --store {self._path}"
            )

    def _write_ahead(self) -> None:
        """Switch to write-ahead logging, so that readers and a writer never wait for each other."""
        until = time.monotonic() + _WAIT
        while True:
            try:
                self.run("PRAGMA journal_mode = WAL")
                return
            except StoreError as error:
                # Here SQLite does not wait by itself for others that have the file open.
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def _pragma(self, name: str) -> int:
        return int(self.run(f"PRAGMA {name}")[0][0])


def _connect(uri: str) -> sqlite3.Connection:
    # A connection serves one thread; close() may be called by another. BEGIN is ours to say.
    connection = sqlite3.connect(
        uri, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: BaseException | None) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return (code is not None and code & 0xFF in _DAMAGE_CODES) or any(
        sign in str(error) for sign in _DAMAGE_WORDS
    )


def _plain(row: RowMapping) -> dict[str, Any]:
    return {str(name): value for name, value in row.items()}  # a name may be a subclass of str
