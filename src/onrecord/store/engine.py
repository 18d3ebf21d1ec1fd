"""The database of a store: connections, transactions, queries and error messages.

``Database`` has what all databases share; ``sqlite.py`` and ``postgresql.py`` have what differs.
"""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakSet

import msgspec
from sqlalchemy import Boolean, Connection, Engine, Executable, Table, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import NullPool
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.functions import FunctionElement

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Record

_R = TypeVar("_R", bound=Record)

_ROWS = 500  # fetched at a time


class _Thread(threading.local):
    """The connection of one thread, and whether the thread has an open transaction."""

    connection: Connection | None = None
    in_transaction = False
    is_reading = False  # the transaction only reads


class Database(ABC):
    """The database of a store.

    ``path``: the file or address, as messages call it. Several threads may use one Database: each
    thread gets its own connection. Every method raises StoreError, with a one-line message that
    says how to fix the problem, if the database cannot be reached, is not a store of this version,
    is locked by another program for too long, or cannot be read or written. DamagedStoreError is
    raised if the database or a row is damaged.
    """

    # The function of the dialect that makes an INSERT which may meet rows of the same key.
    _insert: Callable[[Table], Any]

    def __init__(self, path: str | Path, engine: Engine) -> None:
        self.path = path
        self._thread = _Thread()
        # Weak: the connection of a thread that has ended is closed with it.
        self._connections: WeakSet[Connection] = WeakSet()
        self._lock = threading.Lock()
        self._engine: Engine | None = engine

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
        statement = self._insert(table)
        if update:
            new = {name: statement.excluded[name] for name in update}
            statement = statement.on_conflict_do_update(index_elements=key, set_=new)
        else:
            statement = statement.on_conflict_do_nothing()
        if rows:
            self.execute(statement, rows)

    def rows(
        self, query: Executable, values: dict[str, Any] | None = None, *, many: bool = False
    ) -> Iterator[Any]:
        """Yield the rows of a query as dictionaries.

        ``many``: there may be more of them than memory can hold. In a transaction that only reads,
        they are then fetched 500 at a time.
        """
        with self.errors():
            options = {"yield_per": _ROWS} if self._can_stream(many) else {}
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

    def records(self, query: Executable, record: type[_R], *, many: bool = False) -> Iterator[_R]:
        """Yield the rows of a query as records of a given type; ``many`` as for ``rows``.

        Columns that are not fields of the record type are ignored.
        """
        with self.errors():
            for row in self.rows(query, many=many):
                yield msgspec.convert(row, record)

    def run(
        self, sql: str, values: tuple[Any, ...] | list[tuple[Any, ...]] = ()
    ) -> list[tuple[Any, ...]]:
        """Run SQL of this database, and return its rows as tuples; empty if it has no result.

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
        write; with False it only reads, and other programs can write meanwhile. Of those that
        write, there is one at a time, and it sees all that those before it wrote.
        """
        if self._thread.in_transaction:
            yield
            return
        with self.errors():
            connection = self._connection
            if connection.in_transaction():  # an interrupt came between this and the commit
                connection.rollback()
            try:
                self._begin(connection, write)
                self._thread.in_transaction, self._thread.is_reading = True, not write
                yield
                connection.commit()
            except BaseException:
                connection.rollback()
                raise
            finally:
                self._thread.in_transaction = self._thread.is_reading = False

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Context that turns errors of the database into StoreError.

        Signs of damage, such as a row that does not fit its record type, become DamagedStoreError.
        """
        try:
            yield
        except DBAPIError as error:
            raise self._explain(error) from error
        except msgspec.MsgspecError as error:
            raise DamagedStoreError(
                f"{self.path}: a row is damaged: {error}; find it with: onrecord verify"
            ) from error

    @abstractmethod
    def file_faults(self) -> list[str]:
        """Return one line for each fault that the database finds in its own files."""

    @abstractmethod
    def dangling_links(self, keys: Mapping[str, str]) -> list[tuple[str, Any, str]]:
        """Return the rows whose foreign key points to a missing row.

        Each result has the table of the row, the key of the row, and the table that the foreign key
        points to. ``keys``: the key column, by table name, of tables whose key is not ``id``. The
        key is None if the table has no row numbers.
        """

    @abstractmethod
    def state(self) -> object:
        """Return a value that changes whenever this or another program writes to the database."""

    @abstractmethod
    def overwrite_deleted(self) -> None:
        """Rewrite the database so that no deleted content is left in its files.

        Temporarily needs as much free disk space as they occupy. Raises StoreError if another
        program is using the store, or if the disk is full.
        """

    @abstractmethod
    def copy_to(self, path: Path) -> None:
        """Copy the store to a new SQLite file; others may read and write it meanwhile."""

    @abstractmethod
    def continue_numbers(self) -> None:
        """Let the numbers of new rows follow those of the rows that were copied into it."""

    @abstractmethod
    def trim_log(self) -> None:
        """Shorten what the database keeps of past writes, if it has to be told."""

    @abstractmethod
    def beside(self) -> AbstractContextManager[str | Path | None]:
        """Context with the path of a copy that may be read for long; None: the store itself may."""

    @abstractmethod
    def watching_alone(self) -> AbstractContextManager[None]:
        """Context that one program at a time is in; UsageError if another one is.

        It is left when the program ends.
        """

    @abstractmethod
    def _begin(self, connection: Connection, write: bool) -> None:
        """Begin a transaction; if it may write, when all others that may have ended."""

    @abstractmethod
    def _explain(self, error: DBAPIError) -> StoreError:
        """Return the error to raise for one of the database."""

    def _can_stream(self, many: bool) -> bool:
        """Whether rows are fetched little by little, while other statements are run."""
        return True

    @property
    def _connection(self) -> Connection:
        """The connection of the current thread, opened on first use."""
        connection = self._thread.connection
        with self._lock:
            engine = self._opened
            if connection is None or connection.closed or connection.invalidated:
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


def make_engine(address: str, connect: Callable[[], Any]) -> Engine:
    """Return an engine whose connections are made by ``connect``, one for each thread."""
    return create_engine(
        address,
        creator=connect,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
        poolclass=NullPool,
    )


class contains(FunctionElement[bool]):
    """The SQL condition that a text or JSON column contains some words, case-sensitively."""

    inherit_cache = True
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], words: str) -> None:
        super().__init__(column, words)


@compiles(contains, "sqlite")
def _instr(element: contains, compiler: Any, **options: Any) -> str:
    column, words = (compiler.process(each, **options) for each in element.clauses)
    return f"instr({column}, {words}) > 0"


@compiles(contains, "postgresql")
def _strpos(element: contains, compiler: Any, **options: Any) -> str:
    column, words = (compiler.process(each, **options) for each in element.clauses)
    return f"strpos({column}::text, {words}::text) > 0"
