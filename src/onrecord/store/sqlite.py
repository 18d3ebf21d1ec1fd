"""A store in one SQLite file."""

import os
import sqlite3
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.store.engine import Database, make_engine
from onrecord.store.lock import only_one
from onrecord.store.schema import (
    Schema,
    create_schema,
    read_schema,
    schema_difference,
    upgrade_schema,
)
from onrecord.store.tables import APPLICATION_ID, UPGRADED, VERSION
from onrecord.store.write_ahead import WriteAheadLog

_WAIT = 30.0  # seconds to wait for another process to finish its transaction
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


class SqliteDatabase(Database):
    """The SQLite file of a store.

    ``create``: create the file if it is missing, with mode 0600. StoreError is raised if the file
    has a schema that onrecord did not create, or is locked by another program for 30 seconds. A
    read-only file, or a file in a read-only folder, can be read.
    """

    _insert = staticmethod(sqlite.insert)

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        super().__init__(path, self._make_engine(path, "mode=rw"))
        self._watching: Connection | None = None
        self._log = WriteAheadLog(self, path)
        self._prepare_file(create)
        try:
            self._open(create)
        except BaseException:
            self.close()
            raise

    def file_faults(self) -> list[str]:
        """Return one line for each fault that SQLite's integrity check finds in the file."""
        found = [" ".join(str(line).split()) for (line,) in self.run("PRAGMA integrity_check")]
        return [line for line in found if line != "ok"]

    def dangling_links(self, keys: Mapping[str, str]) -> list[tuple[str, Any, str]]:
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

    def continue_numbers(self) -> None:
        """Do nothing: the number of a new row is that after the last one."""

    def trim_log(self) -> None:
        """Empty the write-ahead log if it is long; readers are waited for ten seconds."""
        self._log.trim()

    @contextmanager
    def beside(self) -> Iterator[str | Path | None]:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "record.db"
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            self.copy_to(path)
            yield path

    def watching_alone(self) -> AbstractContextManager[None]:
        return only_one(f"{self.path}.watch")

    def _begin(self, connection: Connection, write: bool) -> None:
        # IMMEDIATE: a transaction that begins by reading cannot wait for another writer later.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    def _explain(self, error: DBAPIError) -> StoreError:
        words = " ".join(str(error.orig).split())
        fix = next((fix for sign, fix in _FIXES.items() if sign in words), None)
        kind = DamagedStoreError if _is_damage(error.orig) else StoreError
        return kind(f"{self.path}: {words}" + (f"; {fix}" if fix else ""))

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

    @staticmethod
    def _make_engine(path: str | Path, mode: str) -> Engine:
        uri = f"file:{quote(os.fsencode(os.path.abspath(path)))}?{mode}"
        return make_engine("sqlite://", lambda: _connect(uri))

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
            self._engine = self._make_engine(self.path, "immutable=1")
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
