"""The store: what is kept, and how it is asked for."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import (
    URL,
    RowMapping,
    Select,
    Table,
    create_engine,
    delete,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from onrecord.errors import StoreError, UsageError
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Record,
    Speaker,
    Statement,
)
from onrecord.store.schema import (
    APPLICATION_ID,
    FULL_TEXT,
    VERSION,
    articles,
    captures,
    metadata,
    speakers,
    statements,
)
from onrecord.store.search import Hit, search_query

_R = TypeVar("_R", bound=Record)

_WAIT = 30  # seconds for another process to finish writing an article
_ROWS = 500  # fetched at a time
_FIXES = {
    "locked": "another program is writing to it; try again when it is done",
    "readonly": "it may not be written; check its permissions, or give another with --store",
    "disk is full": "free some space and run the same command again",
    "not a database": "give another path with --store",
    "malformed": "it is damaged; move it away and read the pages again",
    "unable to open": "check the path and its permissions, or give another with --store",
}


class Entry(Record, frozen=True):
    """An article in a listing; where it has no headline, the text's first words stand for it."""

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    opening: str
    statements: int
    unread: str | None


class Store:
    """The record in one SQLite file, made with mode 0600 where ``create`` is set.

    A context manager. Every method raises StoreError, in one line with the fix, when the file is
    missing, no store of this version, locked for 30 seconds, damaged, or cannot be written.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._path = path
        self._prepare_file(create)
        engine = create_engine(
            URL.create("sqlite", database=os.path.abspath(path)),
            connect_args={"timeout": _WAIT, "isolation_level": None},  # we say BEGIN ourselves
            json_serializer=lambda value: msgspec.json.encode(value).decode(),
            json_deserializer=msgspec.json.decode,
            poolclass=NullPool,
        )
        with self._errors():
            self._connection = engine.connect()
        try:
            self._open(create)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._connection.close()

    def unchanged(self, article: Article, model: str) -> bool:
        """Whether this very article is kept, read with this model."""
        row = self._first(select(articles).where(articles.c.id == article.id))
        if row is None or row["model"] != model:
            return False
        kept = _article(row)
        return kept == msgspec.structs.replace(article, language=kept.language, model=kept.model)

    def add(
        self, capture: Capture, body: bytes, article: Article, annotations: Annotations, model: str
    ) -> None:
        """Keep an article in one transaction: with its capture, unless that is kept already,
        and with these annotations in place of those that another model gave.
        """
        row = msgspec.to_builtins(article) | {
            "language": annotations.language,
            "model": model,
            "unread": annotations.unread,
        }
        with self._transaction("BEGIN IMMEDIATE"):
            execute = self._connection.execute
            if self._first(select(captures.c.id).where(captures.c.id == capture.id)) is None:
                kept = msgspec.to_builtins(capture) | {"body": zlib.compress(body)}
                execute(insert(captures), kept)
            execute(
                sqlite.insert(articles).on_conflict_do_update(index_elements=["id"], set_=row), row
            )
            execute(delete(statements).where(statements.c.article == article.id))
            execute(delete(speakers).where(speakers.c.article == article.id))
            for speaker in annotations.speakers:
                execute(insert(speakers), msgspec.to_builtins(speaker) | {"article": article.id})
            if annotations.statements:
                execute(insert(statements), msgspec.to_builtins(annotations.statements))

    def entries(self) -> Iterator[Entry]:
        """All articles, in the order in which they came."""
        counted = select(func.count()).where(statements.c.article == articles.c.id)
        query = select(
            articles.c.id.label("article"),
            articles.c.outlet,
            articles.c.published["value"].as_string().label("published"),
            articles.c.headline,
            func.substr(articles.c.text, 1, 80).label("opening"),
            counted.scalar_subquery().label("statements"),
            articles.c.unread,
        )
        for row in self._rows(query.order_by(articles.c.number)):
            yield msgspec.convert(row, Entry)

    def find(self, prefix: str) -> Article:
        """The article whose id starts so; UsageError where none or several do."""
        query = select(articles).where(articles.c.id.startswith(prefix, autoescape=True))
        found = [_article(row) for row in self._rows(query.limit(2))]
        if len(found) != 1:
            count = "several articles" if found else "no article"
            raise UsageError(
                f"{count} in {self._path} with an id that starts with {prefix!r}; "
                "list the ids with: onrecord show"
            )
        return found[0]

    def annotations(self, article: Article) -> Annotations:
        """What was read in an article, in text order."""
        where = articles.c.id == article.id
        row = self._first(select(articles.c.unread).where(where)) or {"unread": None}
        return Annotations(
            article=article.id,
            language=article.language,
            model=article.model,
            statements=tuple(self._records(statements, Statement, article)),
            speakers=tuple(self._records(speakers, Speaker, article)),
            unread=row["unread"],
        )

    def capture(self, article: Article) -> tuple[Capture, bytes]:
        """The capture that an article was read from, with its bytes."""
        row = self._first(select(captures).where(captures.c.id == article.capture))
        if row is None:
            raise StoreError(f"{self._path}: no capture {article.capture}; read the page again")
        return msgspec.convert(row, Capture), zlib.decompress(row["body"])

    def search(self, words: str) -> Iterator[Hit]:
        """The articles that have all of the words in headline or text, best first, at most 50.

        Any text may be given. UsageError where it has no letter or digit.
        """
        query = search_query(words)
        if query is None:
            raise UsageError(f"nothing to search for in {words!r}; give at least one word")
        with self._errors():
            for row in self._connection.execute(text(query[0]), query[1]).mappings():
                yield msgspec.convert(_plain(row), Hit)

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """What is read inside is the record of one moment, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            yield self

    def captures(self) -> Iterator[Capture]:
        """All captures, without their bytes, in the order in which they came, as are the rest."""
        columns = [column for column in captures.columns if column.name != "body"]
        for row in self._rows(select(*columns).order_by(captures.c.number)):
            yield msgspec.convert(row, Capture)

    def articles(self) -> Iterator[Article]:
        """All articles."""
        return map(_article, self._rows(select(articles).order_by(articles.c.number)))

    def speakers(self) -> Iterator[Speaker]:
        """All speakers."""
        return self._records(speakers, Speaker)

    def statements(self) -> Iterator[Statement]:
        """All statements."""
        return self._records(statements, Statement)

    def _records(
        self, table: Table, record: type[_R], article: Article | None = None
    ) -> Iterator[_R]:
        query = select(table).order_by(table.c.number)
        if article is not None:
            query = query.where(table.c.article == article.id)
        for row in self._rows(query):
            yield msgspec.convert(row, record)

    def _rows(self, query: Select[Any]) -> Iterator[dict[str, Any]]:
        with self._errors():
            result = self._connection.execute(query.execution_options(yield_per=_ROWS))
            for row in result.mappings():
                yield _plain(row)

    def _first(self, query: Select[Any]) -> dict[str, Any] | None:
        with self._errors():
            row = self._connection.execute(query).mappings().first()
        return None if row is None else _plain(row)

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

    def _open(self, create: bool) -> None:
        with self._transaction("BEGIN IMMEDIATE" if create else "BEGIN"):
            empty = not self._pragma("schema_version")
            if empty and create:
                metadata.create_all(self._connection)
                for statement in FULL_TEXT:
                    self._connection.exec_driver_sql(statement)
                self._connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                self._connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
            elif self._pragma("application_id") != APPLICATION_ID:
                raise StoreError(
                    f"{self._path}: this is not a store of onrecord; give another path with --store"
                )
            elif self._pragma("user_version") > VERSION:
                raise StoreError(
                    f"{self._path}: of a newer onrecord; upgrade with: "
                    "pip install --upgrade onrecord"
                )
            elif self._pragma("user_version") < VERSION:
                raise StoreError(
                    f"{self._path}: of an older onrecord; move it away and read the pages again"
                )
        with self._errors():
            self._connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            self._connection.exec_driver_sql("PRAGMA journal_mode = WAL")

    def _pragma(self, name: str) -> int:
        return int(self._connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._errors():
            self._connection.exec_driver_sql(begin)
            try:
                yield
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """What SQLite raises, as one line that says what to do."""
        try:
            yield
        except DBAPIError as error:
            words = str(error.orig)
            fix = next((fix for sign, fix in _FIXES.items() if sign in words), None)
            raise StoreError(f"{self._path}: {words}" + (f"; {fix}" if fix else "")) from error


def _plain(row: RowMapping) -> dict[str, Any]:
    return {str(name): value for name, value in row.items()}  # a name may be a subclass of str


def _article(row: dict[str, Any]) -> Article:
    model = None if row["unread"] else row["model"]
    return msgspec.convert(row | {"model": model}, Article)
