"""The store looked through, whatever state it is in."""

import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Select, Table, select

from onrecord.errors import StoreError
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
from onrecord.store.engine import Database
from onrecord.store.tables import articles, captures, figures, speakers, statements, timexes

_T = TypeVar("_T")

# What a row raises that was damaged: its JSON, its types, its bytes.
_DAMAGE = (StoreError, zlib.error, TypeError, ValueError)
# The walk through the captures sees these and names them better.
_SEEN_BELOW = {
    ("statements", "statements"),
    ("statements", "speakers"),
    ("figures", "statements"),
    ("figures", "speakers"),
}


class Kept(Record, frozen=True):
    """What is kept of a capture; what of it cannot be read is in ``faults``, a line each."""

    id: str
    capture: Capture | None
    body: bytes | None
    articles: tuple[tuple[Article, Annotations | None], ...]
    faults: tuple[str, ...]


def file_faults(database: Database) -> Iterator[str]:
    """What SQLite finds wrong with the file, its links and the search index."""
    try:
        for (line,) in database.run("PRAGMA integrity_check"):
            if line != "ok":
                yield f"file: {' '.join(str(line).split())}"
        for table, number, parent, _ in database.run("PRAGMA foreign_key_check"):
            if (table, parent) not in _SEEN_BELOW:
                # A time expression has no id of its own.
                name, key = ("timex of", "article") if table == "timexes" else (table[:-1], "id")
                [(of,)] = database.run(f"SELECT {key} FROM {table} WHERE rowid = ?", (number,))
                yield f"{name} {of}: points to one of the {parent} that is not there"
    except StoreError as error:
        yield f"file: {error}"
    # 1: also against the articles. What is said is in no table, word for word.
    for index, against in (("words", 1), ("said", 0)):
        sql = f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', {against})"
        try:
            database.run(sql)
        except StoreError as error:
            if "readonly" not in str(error):
                yield f"search index: {index!r} does not fit what is kept ({error})"


def read_kept(database: Database) -> Iterator[Kept]:
    """All captures with what was read in them, one in memory."""
    last: int | None = None
    numbers = select(captures.c.number, captures.c.id).order_by(captures.c.number).limit(1)
    while row := database.first(
        numbers if last is None else numbers.where(captures.c.number > last)
    ):
        last = row["number"]
        yield _kept(database, row["id"])


def _kept(database: Database, identity: str) -> Kept:
    faults: list[str] = []

    def attempt(what: str, read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except _DAMAGE as error:
            faults.append(f"{what} cannot be read: {' '.join(str(error).split())}")
            return None

    def read_article(article: str) -> tuple[Article, Annotations | None]:
        [found] = database.records(select(articles).where(articles.c.id == article), Article)
        what = f"article {article}: its annotations"
        return found, attempt(what, lambda: read_annotations(database, found))

    def read_body() -> bytes:
        row = database.first(select(captures.c.body).where(one))
        if row is None:
            raise ValueError("an index has it, and the table has not")
        return zlib.decompress(row["body"])

    one = captures.c.id == identity
    name = f"capture {identity}"
    found = attempt(name, lambda: list(database.records(select(captures).where(one), Capture)))
    query = select(articles.c.id).where(articles.c.capture == identity).order_by(articles.c.number)
    ids = [row["id"] for row in database.rows(query)]
    read = [attempt(f"article {article}", partial(read_article, article)) for article in ids]
    return Kept(
        id=identity,
        capture=found[0] if found else None,
        body=attempt(name, read_body),
        articles=tuple(each for each in read if each),
        faults=tuple(faults),
    )


def read_annotations(database: Database, article: Article) -> Annotations:
    """What was read in an article, in text order."""
    unread = database.first(select(articles.c.unread).where(articles.c.id == article.id))

    def of(table: Table) -> Select[Any]:
        return select(table).where(table.c.article == article.id).order_by(table.c.number)

    return Annotations(
        article=article.id,
        language=article.language,
        model=article.model,
        statements=tuple(database.records(of(statements), Statement)),
        speakers=tuple(database.records(of(speakers), Speaker)),
        figures=tuple(database.records(of(figures), Figure)),
        timexes=tuple(database.records(of(timexes), Timex)),
        unread=unread["unread"] if unread else None,
    )
