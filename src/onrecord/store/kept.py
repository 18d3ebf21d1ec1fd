"""Reads everything stored for each capture; damaged rows are reported as faults, not raised."""

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, ColumnElement, Select, Table, func, select

from onrecord.errors import DamagedStoreError
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Figure,
    Record,
    Speaker,
    Statement,
    Timex,
)
from onrecord.store.digests import capture_digest, reading_digest
from onrecord.store.engine import Database
from onrecord.store.ledger import day_of
from onrecord.store.searched import Searched, speaker_columns
from onrecord.store.tables import (
    PER_ARTICLE,
    answered,
    articles,
    captures,
    figures,
    names,
    of_article,
    responses,
    speakers,
    statements,
    timexes,
)

_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")

_CAPTURES = 100  # captures read together, unless
_BYTES = 16_000_000  # their compressed bytes are more than this
# Errors raised by damaged rows: of JSON, types, compressed bytes, JSON that is nested too deep.
_DAMAGE = (
    DamagedStoreError, msgspec.MsgspecError, zlib.error, TypeError, ValueError, RecursionError,
)  # fmt: skip


class KeptArticle(Record, frozen=True):
    """A stored article with its annotations, and the stored values that they are checked against.

    ``annotations`` is None if some rows of the annotations cannot be read.
    """

    article: Article
    annotations: Annotations | None
    is_newest: bool  # no newer version replaces it
    identity: str  # what all versions of the article have in common
    name_keys: tuple[tuple[str, str], ...]  # speaker and key of a name, sorted
    faults: tuple[str, ...]  # one line for each derived column that is wrong
    searched: bool  # the columns for searches are those of the article, if it is unaltered
    unaltered: bool  # the stored digest is that of the article and its annotations


class Kept(Record, frozen=True):
    """A stored capture (a saved page) with its articles, read for checking.

    A field that cannot be read is None, and ``faults`` has a line that says why.
    """

    id: str
    capture: Capture | None
    body: bytes | None
    reader: str | None  # version of the pipeline that read it
    model: str | None  # hash of the model that read it
    articles: tuple[KeptArticle, ...]
    expected: int | None  # number of articles that were stored with it
    faults: tuple[str, ...]
    unaltered: bool  # the stored digest is that of its row and the list of its articles


def read_kept(database: Database) -> Iterator[Kept]:
    """Yield all stored captures with their articles and annotations, in the order of storage.

    Runs nine queries per batch of at most 100 captures and 16 MB. If a table has an unreadable row,
    that table is read again article by article.
    """
    last = -1
    while chunk := _next_captures(database, last):
        last = chunk[-1][0]
        rows = _Rows(database, [identity for _, identity in chunk])
        for _, identity in chunk:
            yield _Reading(rows, identity).kept()


def _next_captures(database: Database, last: int) -> list[tuple[int, str]]:
    """Return row numbers and ids of the next batch of captures, in the order of storage.

    ``last``: row number of the last capture of the batch before.
    """
    size = func.length(captures.c.body).label("size")
    query = select(captures.c.number, captures.c.id, size).where(captures.c.number > last)
    chunk: list[tuple[int, str]] = []
    total = 0
    for row in list(database.rows(query.order_by(captures.c.number).limit(_CAPTURES))):
        total += row["size"] or 0
        if chunk and total > _BYTES:
            break
        chunk.append((row["number"], row["id"]))
    return chunk


class _Rows:
    """Rows of some captures and their articles, read with one query per undamaged table."""

    def __init__(self, database: Database, capture_ids: Sequence[str]) -> None:
        self._database = database
        of_captures = articles.c.capture.in_(capture_ids)
        of_articles = select(articles.c.id).where(of_captures)
        listing = select(articles.c.capture, articles.c.number, articles.c.id)
        # By name: a query, its key, the condition for all rows of the captures.
        self._queries: dict[str, tuple[Select[Any], Column[Any], ColumnElement[bool]]] = {
            "captures": (
                select(captures, responses.c.response).select_from(answered),
                captures.c.id,
                captures.c.id.in_(capture_ids),
            ),
            "listing": (listing.order_by(articles.c.number), articles.c.capture, of_captures),
            "articles": (select(articles), articles.c.id, of_captures),
        }
        for table in (*of_article, names):
            query = select(table).order_by(table.c.number)
            column = table.c.article
            self._queries[table.name] = query, column, column.in_(of_articles)
        self._cache: dict[str, dict[Any, list[dict[str, Any]]] | None] = {}

    def find(self, name: str, key: str) -> list[dict[str, Any]]:
        """Return the rows of a table for one capture or article.

        ``name``: name of the table, or "listing" for the numbers and ids of a capture's articles.
        ``key``: id of a capture if ``name`` is "captures" or "listing"; for all other tables, id of
        an article.
        """
        if name not in self._cache:
            self._cache[name] = self._load(name)
        cached = self._cache[name]
        if cached is not None:
            return cached.get(key, [])
        query, column, _ = self._queries[name]
        return list(self._database.rows(query.where(column == key)))

    def one(self, name: str, key: str) -> dict[str, Any]:
        """Return the only row of a table for one capture or article.

        Raises ValueError if the table has no row, or several, for the capture or article.
        """
        found = self.find(name, key)
        if len(found) != 1:
            raise ValueError("an index has it, and the table has not")
        return found[0]

    def _load(self, name: str) -> dict[Any, list[dict[str, Any]]] | None:
        query, column, condition = self._queries[name]
        found: defaultdict[Any, list[dict[str, Any]]] = defaultdict(list)
        try:
            for row in self._database.rows(query.where(condition)):
                found[row[column.name]].append(row)
        except _DAMAGE:
            return None
        return found


class _Reading:
    """A capture while its rows are read from the store, with the faults found so far."""

    def __init__(self, rows: _Rows, capture_id: str) -> None:
        self._rows = rows
        self._id = capture_id
        self._faults: list[str] = []

    def kept(self) -> Kept:
        name = f"capture {self._id}"
        row = self._attempt(name, lambda: self._rows.one("captures", self._id)) or {}
        listing = [(each["number"], each["id"]) for each in self._rows.find("listing", self._id)]
        read = [
            self._attempt(f"article {identity}", partial(self._article, identity))
            for _, identity in listing
        ]
        digest = self._attempt(name, lambda: capture_digest(row, listing))
        count = row.get("articles")
        return Kept(
            id=self._id,
            capture=self._attempt(name, lambda: msgspec.convert(row, Capture)) if row else None,
            body=self._attempt(name, lambda: zlib.decompress(row["body"])) if row else None,
            reader=row.get("reader"),
            model=row.get("model"),
            articles=tuple(each for each in read if each),
            expected=count if isinstance(count, int) else None,
            faults=tuple(dict.fromkeys(self._faults)),
            unaltered=(len(listing), digest) == (count, row.get("digest")),
        )

    def _attempt(self, what: str, read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except _DAMAGE as error:
            self._faults.append(f"{what} cannot be read: {' '.join(str(error).split())}")
            return None

    def _article(self, identity: str) -> KeptArticle:
        row = self._rows.one("articles", identity)
        article = msgspec.convert(row, Article)
        what = f"article {identity}: its annotations"
        annotations = self._attempt(what, lambda: self._annotations(row, article))
        faults = list(_column_faults(row, article))
        if annotations is not None:
            faults += self._row_faults(row, article, annotations)
        unaltered = annotations is not None and row["digest"] == reading_digest(
            article, annotations
        )
        keys = self._attempt(what, lambda: self._rows.find("names", identity)) or []
        return KeptArticle(
            article=article,
            annotations=annotations,
            is_newest=row["replaced_by"] is None,
            identity=row["identity"],
            name_keys=tuple(sorted((each["speaker"], each["key"]) for each in keys)),
            faults=tuple(faults),
            searched=annotations is None
            or not unaltered
            or self._is_searched(row, article, annotations),
            unaltered=unaltered,
        )

    def _is_searched(self, row: dict[str, Any], article: Article, annotations: Annotations) -> bool:
        """Whether the values by which an article is searched are computed from it."""
        searched = Searched(article)
        stored = [
            row,
            *self._rows.find("statements", article.id),
            *self._rows.find("speakers", article.id),
        ]
        expected: list[dict[str, Any]] = [
            searched.article_columns(),
            *map(searched.statement_columns, annotations.statements),
            *map(speaker_columns, annotations.speakers),
        ]
        return all(
            value == each[name]
            for each, columns in zip(stored, expected, strict=True)
            for name, value in columns.items()
        )

    def _annotations(self, row: dict[str, Any], article: Article) -> Annotations:
        return Annotations(
            article=article.id,
            language=article.language,
            model=article.model,
            statements=self._records(statements, article, Statement),
            speakers=self._records(speakers, article, Speaker),
            figures=self._records(figures, article, Figure),
            timexes=self._records(timexes, article, Timex),
            unread=row["unread"],
        )

    def _records(self, table: Table, article: Article, record: type[_R]) -> tuple[_R, ...]:
        rows = self._rows.find(table.name, article.id)
        return tuple(msgspec.convert(row, record) for row in rows)

    def _row_faults(
        self, row: dict[str, Any], article: Article, annotations: Annotations
    ) -> Iterator[str]:
        """Yield one line for each stored value that is not the one computed from the annotations.

        Checked are the row numbers of annotations, and the day of each figure.
        """
        for table in of_article:
            numbers = [each["number"] for each in self._rows.find(table.name, article.id)]
            first = row["number"] * PER_ARTICLE
            if numbers != list(range(first, first + len(numbers))):
                yield f"article {article.id}: its {table.name} have wrong numbers"
        said = {statement.id: statement.said for statement in annotations.statements}
        rows = self._rows.find("figures", article.id)
        for figure, stored in zip(annotations.figures, rows, strict=True):
            if stored["day"] != day_of(said.get(figure.statement or ""), article.published):
                yield f"figure {figure.id}: its day in the ledger is not that of its statement"


def _column_faults(row: dict[str, Any], article: Article) -> Iterator[str]:
    """Yield one line for each stored value that is not the one computed from the article.

    Checked are the columns that searches use: the day, and the outlet in lower case.
    """
    published = article.published.value[:10] if article.published else None
    folded = article.outlet.casefold() if article.outlet else None
    if (row["day"], row["outlet_folded"]) != (published, folded):
        yield f"article {article.id}: its day or outlet for searches is not that of the article"
