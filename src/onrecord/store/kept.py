"""Everything kept of a capture, read row by row so that a damaged row is named, not raised."""

import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Select, Table, select

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
from onrecord.resolve.versions import identity_of
from onrecord.store.digests import capture_digest, reading_digest
from onrecord.store.engine import Database
from onrecord.store.ledger import day_of
from onrecord.store.people import keys_of
from onrecord.store.tables import (
    PER_ARTICLE,
    articles,
    captures,
    figures,
    names,
    of_article,
    speakers,
    statements,
    timexes,
)

_T = TypeVar("_T")

# What reading a damaged row raises: its JSON, its types, its bytes, JSON that is nested too deep.
_DAMAGE = (DamagedStoreError, zlib.error, TypeError, ValueError, RecursionError)


class KeptArticle(Record, frozen=True):
    """An article of a store with its annotations; None where their rows cannot be read."""

    article: Article
    annotations: Annotations | None
    is_newest: bool  # no newer version replaces it
    faults: tuple[str, ...]  # in columns that are derived from the article, one line each
    unaltered: bool  # its digest is that of what was read in it


class Kept(Record, frozen=True):
    """Everything kept of a capture; ``faults`` has a line for each row that cannot be read."""

    id: str
    capture: Capture | None
    body: bytes | None
    reader: str | None  # version of the pipeline that read it
    model: str | None  # hash of the weights that read it
    articles: tuple[KeptArticle, ...]
    expected: int | None  # number of articles when it was kept
    faults: tuple[str, ...]
    unaltered: bool  # its digest is that of its row and the list of its articles


def read_kept(database: Database, reader: str | None = None) -> Iterator[Kept]:
    """Yield each capture with everything read in it, one in memory at a time.

    Columns that code derives from an article (its identity, the keys of names) are checked for
    captures that ``reader`` read, since another version may derive them otherwise.
    """
    last: int | None = None
    numbers = select(captures.c.number, captures.c.id).order_by(captures.c.number).limit(1)
    while row := database.first(
        numbers if last is None else numbers.where(captures.c.number > last)
    ):
        last = row["number"]
        yield _Reading(database, row["id"]).kept(reader)


def read_annotations(database: Database, article: Article) -> Annotations:
    """Return everything read in an article, in text order."""
    unread = database.first(select(articles.c.unread).where(articles.c.id == article.id))
    return Annotations(
        article=article.id,
        language=article.language,
        model=article.model,
        statements=tuple(database.records(_rows_of(statements, article.id), Statement)),
        speakers=tuple(database.records(_rows_of(speakers, article.id), Speaker)),
        figures=tuple(database.records(_rows_of(figures, article.id), Figure)),
        timexes=tuple(database.records(_rows_of(timexes, article.id), Timex)),
        unread=unread["unread"] if unread else None,
    )


class _Reading:
    """One capture being read, with the faults found so far."""

    def __init__(self, database: Database, capture_id: str) -> None:
        self._database = database
        self._id = capture_id
        self._faults: list[str] = []

    def kept(self, reader: str | None) -> Kept:
        one = captures.c.id == self._id
        columns = [column for column in captures.columns if column.name != "body"]
        name = f"capture {self._id}"
        row = self._attempt(name, lambda: self._database.first(select(*columns).where(one))) or {}
        capture = self._attempt(name, lambda: self._capture(one)) if row else None
        of_capture = select(articles.c.id).where(articles.c.capture == self._id)
        ids = [each["id"] for each in self._database.rows(of_capture.order_by(articles.c.number))]
        current = reader is not None and row.get("reader") == reader
        read = [
            self._attempt(f"article {each}", partial(self._article, each, capture, current))
            for each in ids
        ]
        digest = self._attempt(name, lambda: capture_digest(self._database, self._id)) or (0, "")
        return Kept(
            id=self._id,
            capture=capture,
            body=self._attempt(name, lambda: self._body(one)),
            reader=row.get("reader"),
            model=row.get("model"),
            articles=tuple(each for each in read if each),
            expected=row["articles"] if isinstance(row.get("articles"), int) else None,
            faults=tuple(dict.fromkeys(self._faults)),
            unaltered=digest == (row.get("articles"), row.get("digest")),
        )

    def _attempt(self, what: str, read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except _DAMAGE as error:
            self._faults.append(f"{what} cannot be read: {' '.join(str(error).split())}")
            return None

    def _capture(self, one: Any) -> Capture:
        columns = [captures.c[name] for name in Capture.__struct_fields__]
        [found] = self._database.records(select(*columns).where(one), Capture)
        return found

    def _body(self, one: Any) -> bytes:
        row = self._database.first(select(captures.c.body).where(one))
        if row is None:
            raise ValueError("an index has it, and the table has not")
        return zlib.decompress(row["body"])

    def _article(self, identity: str, capture: Capture | None, current: bool) -> KeptArticle:
        one = articles.c.id == identity
        [article] = self._database.records(select(articles).where(one), Article)
        derived = ("number", "identity", "day", "outlet_folded", "replaced_by", "digest")
        row = self._database.first(select(*(articles.c[each] for each in derived)).where(one)) or {}
        what = f"article {identity}: its annotations"
        annotations = self._attempt(what, lambda: read_annotations(self._database, article))
        faults = list(_column_faults(row, article, capture if current else None))
        if annotations is not None:
            check = partial(_row_faults, self._database, row, article, annotations, current)
            faults += self._attempt(what, lambda: list(check())) or []
        return KeptArticle(
            article=article,
            annotations=annotations,
            is_newest=row["replaced_by"] is None,
            faults=tuple(faults),
            unaltered=annotations is not None
            and row["digest"] == reading_digest(article, annotations),
        )


def _column_faults(row: dict[str, Any], article: Article, capture: Capture | None) -> Iterator[str]:
    """Derived columns of an article's row that differ from what they are derived from."""
    published = article.published.value[:10] if article.published else None
    folded = article.outlet.casefold() if article.outlet else None
    if (row["day"], row["outlet_folded"]) != (published, folded):
        yield f"article {article.id}: its day or outlet for searches is not that of the article"
    # The second article of a page with the identity of the first has its own id.
    if capture and row["identity"] not in (identity_of(article, capture), article.id):
        yield f"article {article.id}: its identity is not that of the article"


def _row_faults(
    database: Database, row: dict[str, Any], article: Article, read: Annotations, current: bool
) -> Iterator[str]:
    """Derived columns of the rows of an article that differ from what they are derived from."""
    for table in of_article:
        query = select(table.c.number).where(table.c.article == article.id)
        numbers = [each["number"] for each in database.rows(query.order_by(table.c.number))]
        first = row["number"] * PER_ARTICLE
        if numbers != list(range(first, first + len(numbers))):
            yield f"article {article.id}: its {table.name} are not numbered from it"
    said = {statement.id: statement.said for statement in read.statements}
    days = [each["day"] for each in database.rows(_rows_of(figures, article.id))]
    for figure, day in zip(read.figures, days, strict=True):
        if day != day_of(said.get(figure.statement or ""), article.published):
            yield f"figure {figure.id}: its day in the ledger is not that of its statement"
    if current:
        found = database.rows(select(names).where(names.c.article == article.id))
        keys = {(speaker.id, key) for _, speaker, own in keys_of(read) for key in own}
        if sorted((each["speaker"], each["key"]) for each in found) != sorted(keys):
            yield f"article {article.id}: the keys of its names are not those of its speakers"


def _rows_of(table: Table, article_id: str) -> Select[Any]:
    return select(table).where(table.c.article == article_id).order_by(table.c.number)
