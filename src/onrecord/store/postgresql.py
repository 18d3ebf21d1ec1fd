"""A store in a PostgreSQL database, which several people and programs write to at a time."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError

from onrecord.errors import DamagedStoreError, StoreError, UsageError
from onrecord.store import tsvector
from onrecord.store.engine import Database, make_engine
from onrecord.store.location import shown
from onrecord.store.schema import create_tables, migrate
from onrecord.store.tables import APPLICATION_ID, UPGRADED, VERSION, metadata

_OLDEST = 140_000  # of the servers that it works with, as the server tells its version
# Seconds to wait for other writers, who take turns, and for readers where a table is rewritten.
_WAIT = 120.0
_CONNECT = 10  # seconds to wait for the server
_SETTINGS = (
    "SET lock_timeout = {wait}; SET client_min_messages = error; SET jit = off; "
    # All rows of a query are read, if little by little.
    "SET cursor_tuple_fraction = 1"
)
# Which store of the database: each is in a schema of its own.
_SCHEMA = "current_schema()::regnamespace::oid::integer"
# Locks that end with the transaction, or the connection, that has them.
_WRITING = f"SELECT pg_advisory_xact_lock({APPLICATION_ID}, {_SCHEMA})"
_WATCHING = f"SELECT pg_try_advisory_lock({APPLICATION_ID + 1}, {_SCHEMA})"
_VERSION_TABLE = "store_version"
_READERS = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
    AND pid <> pg_backend_pid() AND age(backend_xmin) > age(CAST(CAST(%s AS text) AS xid))
"""
# What a migration created, which knows no collations.
_OTHER_COLLATION = """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text'
    AND collation_name IS DISTINCT FROM 'C'
"""
_FOREIGN = """
    SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace
    AND relkind = 'r' AND NOT pg_has_role(relowner, 'USAGE')
"""
# What a user can do about an error, by the beginning of its SQLSTATE.
_FIXES = {
    "25006": "it is read-only; give another address with --store",
    "28": "look at user and password; the guide “teams” says how to give them",
    "3D000": "create the database with: createdb",
    "3F000": "create the schema that the address names",
    "42501": "ask who owns the database to grant you the rights to use and create tables",
    "53100": "free some space on the server and run the same command again",
    "53300": "too many programs use it; try again, or raise max_connections",
    "55P03": "another program is writing to it; try again when that program is done",
    "57": "look whether the server is up",
}
# The same for a connection that was not made, or broke off, by words of the message.
_CONNECTION_FIXES = {
    "password": "look at user and password; the guide “teams” says how to give them",
    "pg_hba": "the server lets nobody in so; the guide “teams” says how to give user and password",
    "database": "create the database with: createdb",
    "role": "create the user with: createuser",
    "clients": "too many programs use it; try again, or raise max_connections",
}
_AWAY = "look whether the server is up, and at the host and port of the address"
_ADDRESS = "give an address such as postgresql://USER@HOST/DATABASE"
_DAMAGE = ("XX001", "XX002")  # SQLSTATE of damaged tables and indexes


class PostgresqlDatabase(Database):
    """The store in a schema of a PostgreSQL database: the first of the ``search_path``.

    ``address``: as libpq takes it, ``postgresql://USER@HOST:PORT/DATABASE``; what it lacks is taken
    from the variables and files of libpq, such as PGPASSWORD and ~/.pgpass. ``create``: create the
    tables if there are none. StoreError is raised if psycopg is missing, the server cannot be
    reached or is too old, or others write for two minutes.
    """

    _insert = staticmethod(postgresql.insert)

    def __init__(self, address: str, *, create: bool = False) -> None:
        try:
            import psycopg
            import psycopg.types.json
        except ImportError:
            raise UsageError(
                "a store in PostgreSQL needs psycopg; install it with: "
                "pip install 'onrecord[postgresql]'"
            ) from None
        self._psycopg = psycopg
        self._address = address
        super().__init__(shown(address), make_engine("postgresql+psycopg://", self._connect))
        try:
            self._check(create)
        except BaseException:
            self.close()
            raise

    def file_faults(self) -> list[str]:
        """Return one line for each index that the server holds to be invalid."""
        query = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"
        return [f"the index {name} is invalid; rebuild it" for (name,) in self.run(query)]

    def dangling_links(self, keys: Mapping[str, str]) -> list[tuple[str, Any, str]]:
        found: list[tuple[str, Any, str]] = []
        for table in metadata.sorted_tables:
            for link in table.foreign_keys:
                target = link.column.table.alias("target")
                key = table.c[keys.get(table.name, "id" if "id" in table.c else link.parent.name)]
                query = select(key.label("key")).where(
                    link.parent.is_not(None),
                    ~select(target).where(target.c[link.column.name] == link.parent).exists(),
                )
                rows = self.rows(query)
                found += ((table.name, row["key"], link.column.table.name) for row in rows)
        return found

    def state(self) -> object:
        """Return what the server's transactions have done; it changes when one writes."""
        return self.run("SELECT pg_current_snapshot()::text")[0][0]

    def overwrite_deleted(self) -> None:
        """Rewrite the tables (``VACUUM FULL``), once nobody reads what was deleted.

        The server's log, which it keeps for some time, may still have it.
        """
        [(count,)] = self.run(_FOREIGN)
        if count:
            raise StoreError("only who owns its tables can overwrite them")
        [(now,)] = self.run("SELECT pg_current_xact_id()::xid::text")
        until = time.monotonic() + _WAIT
        while self.run(_READERS, (now,)) != [(0,)]:
            if time.monotonic() > until:
                raise StoreError("another program is reading the store")
            time.sleep(0.05)
        tables = [table.name for table in metadata.sorted_tables]
        self.run(f"VACUUM (FULL, ANALYZE) {', '.join([*tables, *tsvector.INDEXES])}")

    def copy_to(self, path: Path) -> None:
        from onrecord.store.copying import copy_store

        copy_store(self, path)

    def continue_numbers(self) -> None:
        for table in metadata.sorted_tables:
            if "number" in table.c:
                name = f"pg_get_serial_sequence('{table.name}', 'number')"
                self.run(f"SELECT setval({name}, max(number)) FROM {table.name}")
        self.run("ANALYZE")

    def trim_log(self) -> None:
        """Do nothing: the server does it."""

    @contextmanager
    def beside(self) -> Iterator[str | Path | None]:
        yield None  # who reads for long holds nobody up

    @contextmanager
    def watching_alone(self) -> Iterator[None]:
        with self.errors(), self._opened.connect() as connection:
            if not connection.exec_driver_sql(_WATCHING).scalar_one():
                raise UsageError("another onrecord watch of this store is at work")
            yield

    def _begin(self, connection: Connection, write: bool) -> None:
        if not write:
            connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        # Each statement sees what was committed before it: all that was, when the lock is there.
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL READ COMMITTED")
        connection.exec_driver_sql(_WRITING)

    def _explain(self, error: DBAPIError) -> StoreError:
        state = getattr(error.orig, "sqlstate", None)
        if state is None:
            return self._connection_error(error.orig)
        words = " ".join(str(error.orig).partition("\n")[0].split())
        fix = next((fix for sign, fix in _FIXES.items() if state.startswith(sign)), None)
        kind = DamagedStoreError if state in _DAMAGE else StoreError
        return kind(f"{self.path}: {words}" + (f"; {fix}" if fix else ""))

    def _connection_error(self, error: BaseException | None) -> StoreError:
        """Return the error for a connection that was not made, or that broke off."""
        if isinstance(error, self._psycopg.ProgrammingError):  # its words may have the password
            return StoreError(f"{self.path}: this is no address of a database; {_ADDRESS}")
        words = " ".join(str(error).split())
        fixes = (fix for sign, fix in _CONNECTION_FIXES.items() if sign in words)
        return StoreError(f"{self.path}: {words}; {next(fixes, _AWAY)}")

    def _check(self, create: bool) -> None:
        """Check that the schema has a store of this version.

        ``create``: create one if there is none. One of an older version is upgraded.
        """
        server, encoding, schema = self.run(
            "SELECT current_setting('server_version_num')::integer,"
            " current_setting('server_encoding'), current_schema()"
        )[0]
        if server < _OLDEST:
            raise StoreError(
                f"{self.path}: its server is PostgreSQL {server // 10_000}; "
                f"onrecord needs {_OLDEST // 10_000} or newer"
            )
        if encoding != "UTF8":
            raise StoreError(
                f"{self.path}: its encoding is {encoding}; create one with: createdb -E UTF8 "
                "-T template0"
            )
        if schema is None:
            raise StoreError(f"{self.path}: it has no schema of that name; create it first")
        version = self._version()
        if version is None and create:
            with self.transaction():
                if self._version() is None:  # else another program did it meanwhile
                    self._create()
            version = self._version()
        if version is None:
            raise StoreError(
                f"{self.path}: there is no store; create one with: "
                f"onrecord read LOCATION --store {self.path}"
            )
        if version > VERSION:
            raise StoreError(
                f"{self.path}: created by a newer onrecord; "
                "upgrade with: pip install --upgrade onrecord"
            )
        if version < UPGRADED:
            raise StoreError(
                f"{self.path}: created by an older onrecord, and too old to be upgraded in place; "
                "copy it to a file with that version (onrecord copy), and read that again"
            )
        if version < VERSION:
            self._upgrade()

    def _upgrade(self) -> None:
        """Run the migrations, and create the tables that the store lacks."""
        with self.transaction():
            if self._version() == VERSION:  # another program did it meanwhile
                return
            migrate(self._connection)
            there = self._tables()
            lacking = [table for table in metadata.sorted_tables if table.name not in there]
            metadata.create_all(self._connection, lacking, checkfirst=False)
            for table, column in self.run(_OTHER_COLLATION):
                self.run(f'ALTER TABLE {table} ALTER "{column}" TYPE text COLLATE "C"')
            self.run(f"UPDATE {_VERSION_TABLE} SET version = {VERSION}")

    def _version(self) -> int | None:
        """Return the version of the store in the schema, or None if there is none."""
        if _VERSION_TABLE not in self._tables():
            return None
        return int(self.run(f"SELECT version FROM {_VERSION_TABLE}")[0][0])

    def _tables(self) -> set[str]:
        query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return {name for (name,) in self.run(query)}

    def _create(self) -> None:
        for name in sorted(self._tables() & metadata.tables.keys()):
            raise StoreError(
                f"{self.path}: has a table, {name}, that onrecord did not create; "
                "give another database or schema"
            )
        create_tables(self._connection)
        for statement in tsvector.CREATE:
            self.run(statement)
        self.run(f"CREATE TABLE {_VERSION_TABLE} (version integer NOT NULL)")
        self.run(f"INSERT INTO {_VERSION_TABLE} VALUES ({VERSION})")

    def _can_stream(self, many: bool) -> bool:
        # Its cursors live as long as a transaction, and take three times as many round trips.
        return many and self._thread.is_reading

    def _connect(self) -> Any:
        connection = self._psycopg.connect(
            self._address, autocommit=True, connect_timeout=_CONNECT, client_encoding="utf8",
            application_name="onrecord",
        )  # fmt: skip
        json = self._psycopg.types.json  # as SQLAlchemy sets it for connections that it makes
        json.set_json_loads(msgspec.json.decode, connection)
        json.set_json_dumps(msgspec.json.encode, connection)
        connection.execute(_SETTINGS.format(wait=round(_WAIT * 1000)))
        return connection
