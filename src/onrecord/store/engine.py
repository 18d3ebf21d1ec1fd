"""The SQLite database of a store: connections, transactions, queries and error messages.

To keep stores in another SQL database, write another ``Database`` class with the same public
methods.
"""

import os
import sqlite3
import sys
import threading
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote
from weakref import WeakSet

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Executable,
    Table,
    create_engine,
    func,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Record
from onrecord.store.schema import (
    Schema,
    create_schema,
    read_schema,
    schema_difference,
    upgrade_schema,
)
from onrecord.store.tables import APPLICATION_ID, UPGRADED, VERSION

_R = TypeVar("_R", bound=Record)

_WAIT = 30.0  # seconds to wait for another process to finish its transaction
_ROWS = 500  # fetched at a time
# What a user can do about an error, by words of SQLite's message.
_FIXES = {
    "locked": "another program is writing to it; try again when that program is done",
    "readonly": "it is read-only; check its permissions, or give another store with --store",
    "disk is full": "free some space and run the same command again",
    "disk I/O error": "the disk is full or failing; free some space and run the command again",
    "not a database": "give another path with --store",
    "malformed": "it is damaged; list the damage with: onrecord verify",
    "unable to open": "check the path and its permissions, or give another store with --store",
}
# Errors of a damaged file or row: by SQLite's primary code, or by words if there is no code.
_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DAMAGE_WORDS = ("malformed", "decode to UTF-8")
# Errors raised if SQLite cannot create the two files that it needs beside the store.
_NO_ROOM = ("unable to open", "readonly", "disk I/O error", "disk is full")
_SETTINGS = (
    # A store may come from a stranger: functions with side effects are disabled in its schema, and
    # its pages are checked before use.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    # A commit returns when it is on the disk, so that a power cut loses nothing that was reported
    # as stored. (With WAL, NORMAL may lose the last commits.)
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",  # deleted content is overwritten with zeros
    "PRAGMA cache_size = -64000",  # 64 MB: the index entries of a common word fit
)


class _Thread(threading.local):
    """The connection of one thread, and whether the thread has an open transaction."""

    connection: Connection | None = None
    in_transaction = False


class Database:
    """The SQLite file of a store.

    ``create``: create the file if it is missing, with mode 0600. Several threads may use one
    Database: each thread gets its own connection. Every method raises StoreError, with a one-line
    message that says how to fix the problem, if the file is missing, is not a store of this
    version, has a schema that onrecord did not create, is locked by another program for 30 seconds,
    or cannot be read or written. DamagedStoreError is raised if the file or a row is damaged. A
    read-only file, or a file in a read-only folder, can be read.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = path
        self._thread = _Thread()
        # Weak: the connection of a thread that has ended is closed with it.
        self._connections: WeakSet[Connection] = WeakSet()
        self._lock = threading.Lock()
        self._watching: Connection | None = None
        self._engine: Engine | None = self._make_engine("mode=rw")
        self._prepare_file(create)
        try:
            self._open(create)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the connections of all threads; later calls of other methods raise StoreError."""
        with self._lock:
            self._engine = None
            self._close_connections()

    def execute(self, statement: Executable, rows: Any = None) -> None:
        """Run an SQL statement; with a list of ``rows``, once per row."""
        with self.errors():
            self._connection.execute(statement, rows)

    def upsert(
        self, table: Table, rows: list[dict[str, Any]], update: Collection[str] = ()
    ) -> None:
        """Insert rows; if a row with the same key exists, change only its columns in ``update``.

        The key is the column ``id`` if the table has one, and otherwise the primary key. If
        ``update`` is empty, existing rows stay as they are.
        """
        key = [table.c.id] if "id" in table.c else list(table.primary_key)
        statement = sqlite.insert(table)
        if update:
            new = {name: statement.excluded[name] for name in update}
            statement = statement.on_conflict_do_update(index_elements=key, set_=new)
        else:
            statement = statement.on_conflict_do_nothing()
        if rows:
            self.execute(statement, rows)

    def rows(self, query: Executable, values: dict[str, Any] | None = None) -> Iterator[Any]:
        """Yield the rows of a query as dictionaries, fetching 500 rows at a time."""
        with self.errors():
            options = {"yield_per": _ROWS}
            result = self._connection.execute(query, values or {}, execution_options=options)
            names = list(map(str, result.keys()))  # a name may be a subclass of str
            for row in result:
                yield dict(zip(names, row, strict=True))

    def first(
        self, query: Executable, values: dict[str, Any] | None = None
    ) -> dict[str, Any] | None:
        """Return the first row of a query as a dictionary, or None if there are no rows."""
        with self.errors():
            row = self._connection.execute(query, values or {}).mappings().first()
        return None if row is None else {str(name): value for name, value in row.items()}

    def records(self, query: Executable, record: type[_R]) -> Iterator[_R]:
        """Yield the rows of a query as records of a given type.

        Columns that are not fields of the record type are ignored.
        """
        with self.errors():
            for row in self.rows(query):
                yield msgspec.convert(row, record)

    def run(
        self, sql: str, values: tuple[Any, ...] | list[tuple[Any, ...]] = ()
    ) -> list[tuple[Any, ...]]:
        """Run raw SQL, and return its rows as tuples; an empty list if it has no result.

        For SQL that SQLAlchemy cannot express, such as ``PRAGMA`` and FTS5 commands.
        """
        with self.errors():
            result = self._connection.exec_driver_sql(sql, values)
            return [tuple(row) for row in result] if result.returns_rows else []

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[None]:
        """Context in which all writes are committed together or not at all.

        Reads in the context see the database as of one moment. A transaction begun inside another
        one of the same thread becomes part of the outer one. ``write``: whether the transaction may
        write; with False it only reads, and other programs can write meanwhile.
        """
        if self._thread.in_transaction:
            yield
            return
        with self.errors():
            connection = self._connection
            if connection.in_transaction():  # an interrupt came between this and the commit
                connection.rollback()
            # IMMEDIATE: a transaction that begins by reading cannot wait for another writer later.
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
        """Context that turns errors of SQLite into StoreError.

        Signs of damage, such as a row that does not fit its record type, become DamagedStoreError.
        """
        try:
            yield
        except DBAPIError as error:
            words = " ".join(str(error.orig).split())
            fix = next((fix for sign, fix in _FIXES.items() if sign in words), None)
            kind = DamagedStoreError if _is_damage(error.orig) else StoreError
            raise kind(f"{self.path}: {words}" + (f"; {fix}" if fix else "")) from error
        except msgspec.MsgspecError as error:
            raise DamagedStoreError(
                f"{self.path}: a row is damaged: {error}; find it with: onrecord verify"
            ) from error

    def file_faults(self) -> list[str]:
        """Return one line for each fault that SQLite's integrity check finds in the file."""
        found = [" ".join(str(line).split()) for (line,) in self.run("PRAGMA integrity_check")]
        return [line for line in found if line != "ok"]

    def dangling_links(self, keys: Mapping[str, str]) -> list[tuple[str, Any, str]]:
        """Return the rows whose foreign key points to a missing row.

        Each result has the table of the row, the key of the row, and the table that the foreign key
        points to. ``keys``: the key column, by table name, of tables whose key is not ``id``. The
        key is None if the table has no row numbers.
        """
        found: list[tuple[str, Any, str]] = []
        for table, number, target, _ in self.run("PRAGMA foreign_key_check"):
            key = None
            if number is not None:
                column = keys.get(table, "id")
                [(key,)] = self.run(f"SELECT {column} FROM {table} WHERE rowid = ?", (number,))
            found.append((table, key, target))
        return found

    def state(self) -> int:
        """Return a number that changes whenever this or another program writes to the file."""
        with self.errors(), self._lock:
            engine = self._opened
            if self._watching is None:  # never writes: what others write is counted
                self._watching = engine.connect()
                self._connections.add(self._watching)
            return int(self._watching.exec_driver_sql("PRAGMA data_version").scalar_one())

    def overwrite_deleted(self) -> None:
        """Rewrite the file so that no deleted content is left in it (``VACUUM``).

        Temporarily needs as much free disk space as the file occupies. Raises StoreError if another
        program is using the store, or if the disk is full.
        """
        self.run("VACUUM")
        # The write-ahead log still has the old pages.
        [(busy, *_)] = self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise StoreError("another program is reading the store")

    def copy_to(self, path: Path) -> None:
        """Copy the database to a new file; other programs may read and write it meanwhile."""
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
        """The connection of the current thread, opened on first use."""
        connection = self._thread.connection
        with self._lock:
            engine = self._opened
            if connection is None or connection.closed:
                with self.errors():
                    connection = self._thread.connection = engine.connect()
                self._connections.add(connection)
        return connection

    @property
    def _opened(self) -> Engine:
        if self._engine is None:
            raise StoreError(f"{self.path}: this store was closed; open it again")
        return self._engine

    def _close_connections(self) -> None:
        for connection in list(self._connections):
            connection.close()
        self._connections.clear()

    def _prepare_file(self, create: bool) -> None:
        if not create and not os.path.exists(self.path):
            raise StoreError(
                f"{self.path}: there is no store; create one with: "
                f"onrecord read LOCATION --store {self.path}"
            )
        if create:
            # SQLite would create the file with the permissions of the umask.
            try:
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
            except OSError as error:
                raise StoreError(
                    f"{self.path}: {error.strerror}; give another path with --store"
                ) from None

    def _make_engine(self, mode: str) -> Engine:
        uri = f"file:{quote(os.fsencode(os.path.abspath(self.path)))}?{mode}"
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
            wal = f"{self.path}-wal"
            if os.path.exists(wal) and os.path.getsize(wal):
                raise StoreError(
                    f"{self.path}: a program was killed while writing to it, and it is read-only "
                    f"here; copy it together with {wal} to a folder of your own"
                ) from error
            # Nobody can write if those files cannot be created, so the file alone is complete.
            self._close_connections()
            self._engine = self._make_engine("immutable=1")
            self._check(create)
        if create:
            self._write_ahead()

    def _check(self, create: bool) -> None:
        """Create the schema in an empty file, or check that the file has exactly this schema.

        ``create``: whether an empty file is given the schema; with False, an empty file raises
        StoreError. A file of an older version from ``UPGRADED`` on is upgraded; a file with any
        other schema raises StoreError.
        """
        with self.transaction(write=create):
            connection = self._connection
            schema = read_schema(connection)
            # A process killed before its first commit leaves a file without tables.
            if not schema and self._pragma("application_id") == 0:
                if not create:
                    raise StoreError(
                        f"{self.path}: it is empty; read pages into it with: "
                        f"onrecord read LOCATION --store {self.path}"
                    )
                create_schema(connection)
                schema = read_schema(connection)
            application, version = self._pragma("application_id"), self._pragma("user_version")
        if application != APPLICATION_ID:
            raise StoreError(
                f"{self.path}: this is not a store of onrecord; give another path with --store"
            )
        if version > VERSION:
            raise StoreError(
                f"{self.path}: created by a newer onrecord; "
                "upgrade with: pip install --upgrade onrecord"
            )
        if version < UPGRADED:
            raise StoreError(
                f"{self.path}: created by an older onrecord; "
                f"read its pages again with: onrecord reread --store {self.path}"
            )
        if version < VERSION:
            self._upgrade()
        else:
            self._check_schema(schema)

    def _upgrade(self) -> None:
        """Upgrade a file of an older version in place, unless its schema is an unexpected one."""
        try:
            with self.transaction():
                if self._pragma("user_version") < VERSION:  # else another process did it meanwhile
                    upgrade_schema(self._connection)
                self._check_schema(read_schema(self._connection))
        except StoreError as error:
            if "readonly" not in str(error):
                raise
            raise StoreError(
                f"{self.path}: created by an older onrecord, and it is read-only here; copy it to "
                "a folder of your own, where it is upgraded"
            ) from None

    def _check_schema(self, schema: Schema) -> None:
        if difference := schema_difference(schema):
            raise StoreError(
                f"{self.path}: {difference}, so it was not opened. If you trust its pages, read "
                f"them into a new store with: onrecord reread --all --store {self.path}"
            )

    def _write_ahead(self) -> None:
        """Switch to write-ahead logging, so that readers and a writer do not block each other."""
        until = time.monotonic() + _WAIT
        while True:
            try:
                self.run("PRAGMA journal_mode = WAL")
                return
            except StoreError as error:
                # For this pragma SQLite does not apply its timeout.
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def _pragma(self, name: str) -> int:
        return int(self.run(f"PRAGMA {name}")[0][0])


def contains(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    """Return the SQL condition that a text column contains ``words``, case-sensitively."""
    return func.instr(column, words) > 0


def _connect(uri: str) -> sqlite3.Connection:
    # A connection serves one thread, but close() may be called by another. Transactions are
    # begun explicitly.
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
