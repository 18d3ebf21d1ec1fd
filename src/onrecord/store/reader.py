"""Reads captures, articles and listings from a store, and finds records by the start of an id."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Table, func, select

from onrecord.errors import DamagedStoreError, UnknownIdError, UsageError
from onrecord.records import Article, Capture, Figure, RecordKind, Statement, Story, Timex
from onrecord.store import searched
from onrecord.store.chunks import batched
from onrecord.store.columns import Text
from onrecord.store.corrections import count_corrections
from onrecord.store.engine import Database
from onrecord.store.people import of_people
from onrecord.store.query import clean_argument
from onrecord.store.stories import find_stories, is_ungrouped, newest_version
from onrecord.store.tables import (
    answered,
    articles,
    captures,
    features,
    figures,
    of_article,
    responses,
    statements,
    timexes,
)
from onrecord.views import ArticleEntry, Counts, Forgotten

_AFTER_ALL = "\U0010ffff"  # sorts after all ids
_CAPTURE = select(
    *(captures.c[name] for name in Capture.__struct_fields__ if name in captures.c),
    responses.c.response,
).select_from(answered)


class Reader:
    """Reads from the tables of a store; listings come in the order in which records were stored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def captures(self) -> Iterator[Capture]:
        """Yield all captures (saved pages), without their bytes."""
        return self._database.records(_CAPTURE.order_by(captures.c.number), Capture, many=True)

    def articles(self) -> Iterator[Article]:
        """Yield all articles, older versions included.

        Only the newest version of an article has ``story``, the id of its story; older ones have
        None.
        """
        query = select(articles, features.c.story).outerjoin(
            features, features.c.article == articles.c.id
        )
        return self._database.records(query.order_by(articles.c.number), Article, many=True)

    def articles_of(self, capture_id: str) -> list[str]:
        """Return the ids of the articles of a capture, in page order."""
        query = select(articles.c.id).where(articles.c.capture == capture_id)
        return [row["id"] for row in self._database.rows(query.order_by(articles.c.number))]

    def newest(self, ids: Iterable[str]) -> Iterator[Article]:
        """Yield the newest versions of some articles, each with the id of its story."""
        given = articles.alias("given")
        query = (
            select(articles, features.c.story)
            .outerjoin(features, features.c.article == articles.c.id)
            .where(articles.c.replaced_by.is_(None))
            .order_by(articles.c.number)
        )
        for some in batched(sorted(set(ids))):
            identities = select(given.c.identity).where(given.c.id.in_(some))
            yield from self._database.records(
                query.where(articles.c.identity.in_(identities)), Article
            )

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, each with the id of its speaker merged across articles."""
        return self._database.records(of_people(statements, "speaker"), Statement, many=True)

    def doubtful(self, within: Iterable[str] | None, limit: int) -> Iterator[Statement]:
        """Yield the assertions of newest versions with an open speaker or the least confidence.

        ``within``: ids of articles; None: all.
        """
        is_open = statements.c.speaker.is_(None) & (func.json_array_length(statements.c.source) > 0)
        query = (
            of_people(statements, "speaker")
            .join(articles, articles.c.id == statements.c.article)
            .where(statements.c.type == "assertion", articles.c.replaced_by.is_(None))
            .order_by(None)
            .order_by(is_open.desc(), statements.c.confidence, statements.c.number)
            .limit(limit)
        )
        if within is not None:
            query = query.where(statements.c.article.in_(list(within)))
        return self._database.records(query, Statement)

    def figures(self) -> Iterator[Figure]:
        """Yield all figures (quantities claimed in articles), with claimants' ids after merging."""
        return self._database.records(of_people(figures, "claimant"), Figure, many=True)

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""
        return self._database.records(select(timexes).order_by(timexes.c.number), Timex, many=True)

    def entries(self, *conditions: ColumnElement[bool]) -> Iterator[ArticleEntry]:
        """Yield a listing entry for each article that meets all conditions."""
        counted = select(func.count()).where(
            statements.c.article == articles.c.id, statements.c.type == "assertion"
        )
        query = select(
            articles.c.id.label("article"),
            articles.c.outlet,
            articles.c.published["value"].as_string().label("published"),
            searched.headline,
            func.substr(searched.searched_text, 1, 80, type_=Text).label("opening"),
            counted.scalar_subquery().label("statements"),
            articles.c.unread,
            articles.c.replaced_by,
        )
        query = query.where(*conditions).order_by(articles.c.number)
        return self._database.records(query, ArticleEntry, many=True)

    def counts(self) -> Counts:
        """Return the total numbers of captures, articles and statements in the store."""
        return Counts(*map(self._count, (captures, articles, statements)))

    def count_articles(self, capture_id: str, *, reader: str, model: str) -> int | None:
        """Return the number of articles in a capture that was read by a given pipeline and model.

        ``reader``: version of the pipeline; ``model``: hash of the model. Returns None if the
        capture is not stored, or if another pipeline or another model read it.
        """
        by = (captures.c.id == capture_id, captures.c.reader == reader, captures.c.model == model)
        if self._database.first(select(captures.c.id).where(*by)) is None:
            return None
        return self._count(articles, articles.c.capture == capture_id)

    def contents(self, capture: Capture) -> Forgotten:
        """Return a summary of what is stored for a capture, to show when the capture is erased.

        The summary lists the capture's articles, and counts their annotations.
        """
        query = select(func.length(captures.c.body).label("size"))
        [row] = self._database.rows(query.where(captures.c.id == capture.id))
        of_capture = articles.c.capture == capture.id
        ids = select(articles.c.id).where(of_capture)
        counts = [self._count(table, table.c.article.in_(ids)) for table in of_article]
        entries = tuple(self.entries(of_capture))
        counts.append(count_corrections(self._database, capture.id))
        return Forgotten(capture.location, row["size"], entries, *counts)

    def body(self, capture_id: str) -> tuple[Capture, bytes]:
        """Return a capture and its bytes.

        Raises DamagedStoreError if the capture is missing or its bytes cannot be decompressed.
        """
        path = self._database.path
        query = _CAPTURE.add_columns(captures.c.body).where(captures.c.id == capture_id)
        row = self._database.first(query)
        if row is None:
            raise DamagedStoreError(f"{path}: no capture {capture_id}; read the page again")
        try:
            return msgspec.convert(row, Capture), zlib.decompress(row["body"])
        except (zlib.error, TypeError) as error:
            raise DamagedStoreError(
                f"{path}: the bytes of capture {capture_id} are damaged: {error}; "
                "list all damage with: onrecord verify"
            ) from None

    def find_article(self, prefix: str) -> Article:
        """Return the article whose id starts with ``prefix``.

        Raises UsageError if no article's id, or more than one, starts with it.
        """
        query = select(articles).where(_starts(articles, prefix)).limit(2)
        found = list(self._database.records(query, Article))
        if len(found) != 1:
            raise self._not_one("article", found, prefix, "show")
        return found[0]

    def find_record(self, prefix: str) -> tuple[RecordKind, str, str]:
        """Return kind, id and article of the statement or figure whose id starts with ``prefix``.

        Raises UsageError if there is none, or more than one.
        """
        tables: dict[RecordKind, Table] = {"statement": statements, "figure": figures}
        found = [
            (kind, row["id"], row["article"])
            for kind, table in tables.items()
            for row in self._database.rows(
                select(table.c.id, table.c.article).where(_starts(table, prefix)).limit(2)
            )
        ]
        if len(found) != 1:
            raise self._not_one("statement or figure", found, prefix, "show --ids ARTICLE")
        return found[0]

    def find_capture(self, prefix: str) -> Capture:
        """Return a capture, given the start of its id or of the id of one of its articles.

        Raises UsageError if no capture, or more than one, is found, or if ``prefix`` is empty.
        """
        if not prefix:
            raise UsageError("an empty id matches nothing; list the ids with: onrecord show")
        found = [
            capture
            for query in (
                _CAPTURE.where(_starts(captures, prefix)),
                _CAPTURE.join(articles, articles.c.capture == captures.c.id).where(
                    _starts(articles, prefix)
                ),
            )
            for capture in self._database.records(query.limit(2), Capture)
        ]
        if len(found) != 1:
            raise self._not_one("article or capture", found, prefix, "show")
        return found[0]

    def find_story(self, prefix: str) -> Story:
        """Return a story, given the start of its id or of the id of one of its articles.

        If a story was merged into another one, its former id finds that other story; so does the id
        that it had before its first article was replaced by a newer version. Raises UsageError if
        no story, or more than one, is found.
        """
        found = find_stories(self._database, prefix)
        if not found and (newest := newest_version(self._database, prefix)):
            prefix = newest
            found = find_stories(self._database, prefix)
        if not found and is_ungrouped(self._database, prefix):
            raise UsageError(
                f"story {prefix!r} is being put together anew, since an article in it was read "
                "again; try again when the reading is finished, or read again if it was interrupted"
            )
        if len(found) != 1:
            raise self._not_one("story", found, prefix, "stories")
        return found[0]

    def _not_one(self, what: str, found: list[Any], prefix: str, command: str) -> UsageError:
        return UnknownIdError(what, prefix, self._database.path, command, several=bool(found))

    def _count(self, table: Table, *conditions: ColumnElement[bool]) -> int:
        query = select(func.count().label("count")).select_from(table).where(*conditions)
        return int((self._database.first(query) or {"count": 0})["count"])


def _starts(table: Table, prefix: str) -> ColumnElement[bool]:
    """Return the SQL condition that an id starts with ``prefix``.

    A LIKE condition would scan the whole table.
    """
    prefix = clean_argument(prefix)
    return table.c.id.between(prefix, prefix + _AFTER_ALL)
