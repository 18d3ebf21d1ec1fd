"""Reads long lists page by page: what was stored last comes first.

A page is given by the number below which its rows are. Rows that are stored meanwhile have higher
numbers, so that going on from the last number of a page skips nothing and repeats nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Select, func, literal, or_, select

from onrecord.errors import UsageError
from onrecord.records import Act, AttributionType, Capture
from onrecord.store.chunks import batched
from onrecord.store.engine import Database, contains
from onrecord.store.folding import fold_name
from onrecord.store.ledger import word_set
from onrecord.store.people import person_of
from onrecord.store.query import Filters, Query, Terms, read_filters, read_name, read_words
from onrecord.store.search import RANKED, Search
from onrecord.store.tables import (
    answered,
    articles,
    captures,
    features,
    figures,
    people,
    responses,
    speakers,
    statements,
)
from onrecord.views.passages import Place

_ARTICLE = statements.c.article.label("article")
_NO_WORDS = Terms((), ())


class Row(NamedTuple):
    """A row of a list: its number, its id, and the id of the article that it is in, if it is."""

    number: int
    id: str
    article: str = ""


class Paged:
    """Pages of lists: at most ``limit`` rows with numbers below ``below``, the highest first.

    Older versions of articles, and what is in them, are left out.
    """

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search

    def captures(self, below: int | None, limit: int) -> list[tuple[int, Capture]]:
        """Return captures (saved pages), without their bytes, each with its number."""
        columns = [captures.c[name] for name in Capture.__struct_fields__ if name in captures.c]
        query = select(captures.c.number, *columns, responses.c.response).select_from(answered)
        with self._database.errors():
            rows = self._database.rows(_below(query, captures.c.number, below).limit(limit))
            return [(row["number"], msgspec.convert(row, Capture)) for row in rows]

    def articles(self, query: Query, below: int | None, limit: int) -> list[Row]:
        """Return articles that match a query; with words or a place, of the last 3,000 that do.

        Raises UsageError for an invalid query.
        """
        terms, filters = read_words(query), read_filters(query)
        found = select(articles.c.number, articles.c.id)
        if terms.indexed or terms.scanned or filters.place:
            found = found.where(articles.c.number.in_(self._matching(terms, filters)))
        found = found.where(*_conditions(filters))
        return self._rows(found, articles.c.number, below, limit)

    def statements(
        self,
        query: Query,
        *,
        act: Act | None,
        type: AttributionType | None,
        below: int | None,
        limit: int,
    ) -> list[Row]:
        """Return statements that match a query; with words or a speaker, of the last 3,000 that do.

        Only assertions are searched for words and speakers. Raises UsageError for an invalid query.
        """
        terms, filters = read_words(query), read_filters(query)
        if terms.scanned:
            raise UsageError(
                f"{terms.scanned[0]!r} is in a script that statements have no index of"
            )
        found = select(statements.c.number, statements.c.id, _ARTICLE).join(
            articles, articles.c.id == statements.c.article
        )
        if terms.indexed or query.speaker is not None:
            name = None if query.speaker is None else read_name(query.speaker)
            numbers = self._search.statements(name, terms, filters, limit=RANKED, ranked=RANKED)
            found = found.where(statements.c.number.in_(numbers))
        elif filters.place:
            matching = self._matching(_NO_WORDS, filters)
            found = found.where(articles.c.number.in_(matching))
        found = found.where(*_conditions(filters))
        for column, wanted in ((statements.c.act, act), (statements.c.type, type)):
            if wanted is not None:
                found = found.where(column == wanted)
        return self._rows(found, statements.c.number, below, limit)

    def figures(
        self,
        query: Query,
        *,
        measure: str | None,
        subject: str | None,
        below: int | None,
        limit: int,
    ) -> list[Row]:
        """Return figures; of a query, the days are those of the figures, as in the ledger.

        ``measure`` and ``subject`` are those of the ledger. Raises UsageError for an invalid query.
        """
        filters = read_filters(query)
        found = (
            select(figures.c.number, figures.c.id, figures.c.article, figures.c.subject)
            .join(articles, articles.c.id == figures.c.article)
            .where(*_conditions(filters, figures.c.day))
        )
        if measure is not None:
            found = found.where(figures.c.measure == measure.lower())
        words = word_set(subject)
        if subject is not None and not words:
            raise UsageError(f"{subject!r} is not a subject; give at least one word")
        rows = self._database.rows(_below(found, figures.c.number, below))
        fit = (row for row in rows if words <= word_set(row["subject"]))
        return [Row(row["number"], row["id"], row["article"]) for row in islice(fit, limit)]

    def speakers(self, name: str | None, below: int | None, limit: int) -> list[Row]:
        """Return speakers, merged across articles, by the number of the one stored first.

        ``name``: words that all occur in the names of one of them. Raises UsageError if it has no
        word.
        """
        words = list(filter(None, map(fold_name, (name or "").split())))
        if name is not None and not words:
            raise UsageError(f"{name!r} is not a name; give at least one word of a name")
        first = speakers.alias("first")
        found = (
            select(first.c.number, first.c.id)
            .select_from(speakers)
            .outerjoin(people, people.c.speaker == speakers.c.id)
            .join(first, first.c.id == person_of)
            .distinct()
        )
        for word in words:
            found = found.where(contains(speakers.c.folded, word))
        return self._rows(found, first.c.number, below, limit)

    def stories(
        self, among: Iterable[str] | None, below: int | None, limit: int
    ) -> list[tuple[int, str]]:
        """Return the ids of stories, each with the number of the article in it stored first.

        ``among``: the only stories; None: all.
        """
        first = func.min(articles.c.number)
        query = (
            select(features.c.story, first.label("number"))
            .join(articles, articles.c.id == features.c.article)
            .where(features.c.story.is_not(None))
            .group_by(features.c.story)
            .order_by(first.desc())
        )
        if below is not None:
            query = query.having(first < below)
        wanted = None if among is None else set(among)
        rows = self._database.rows(query)
        fit = (row for row in rows if wanted is None or row["story"] in wanted)
        return [(row["number"], row["story"]) for row in islice(fit, limit)]

    def assertions(self, persons: Sequence[str]) -> dict[str, int]:
        """Return the numbers of assertions of some speakers, merged across articles, by their id.

        Those who have none are left out.
        """
        query = (
            select(person_of.label("person"), func.count().label("assertions"))
            .select_from(statements)
            .join(speakers, speakers.c.id == statements.c.speaker)
            .join(articles, articles.c.id == statements.c.article)
            .outerjoin(people, people.c.speaker == speakers.c.id)
            .where(statements.c.type == "assertion", articles.c.replaced_by.is_(None))
            .where(person_of.in_(persons))
            .group_by(person_of)
        )
        return {row["person"]: row["assertions"] for row in self._database.rows(query)}

    def places(self, ids: Iterable[str]) -> dict[str, Place]:
        """Return some articles, by their id, with the saved page that each was read from."""
        query = (
            select(
                articles.c.id.label("article"),
                articles.c.outlet,
                articles.c.headline,
                articles.c.published["value"].as_string().label("published"),
                articles.c.url,
                features.c.story,
                articles.c.replaced_by.is_not(None).label("replaced"),
                captures.c.sha256.label("capture"),
                captures.c.fetched.label("captured"),
            )
            .join(captures, captures.c.id == articles.c.capture)
            .outerjoin(features, features.c.article == articles.c.id)
        )
        return {
            place.article: place
            for some in batched(ids)
            for place in self._places(query.where(articles.c.id.in_(some)))
        }

    def _places(self, query: Select[Any]) -> Iterator[Place]:
        for row in self._database.rows(query):
            yield Place(**row | {"replaced": bool(row["replaced"])})

    def _matching(self, terms: Terms, filters: Filters) -> list[int]:
        return self._search.articles(terms, filters, limit=RANKED, ranked=RANKED)

    def _rows(
        self, query: Select[Any], number: ColumnElement[int], below: int | None, limit: int
    ) -> list[Row]:
        rows = self._database.rows(_below(query, number, below).limit(limit))
        return [Row(row["number"], row["id"], row.get("article", "")) for row in rows]


def _below(query: Select[Any], number: ColumnElement[int], below: int | None) -> Select[Any]:
    if below is not None:
        query = query.where(number < below)
    return query.order_by(number.desc())


def _conditions(
    filters: Filters, day: ColumnElement[str | None] = articles.c.day
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of filters on newest versions, but for the place, which is searched."""
    yield articles.c.replaced_by.is_(None)
    if filters.outlet is not None:
        yield or_(
            contains(literal(" ") + articles.c.outlet_folded, " " + filters.outlet),
            contains(literal(".") + articles.c.site, "." + filters.outlet),
        )
    if filters.since is not None:
        yield day >= filters.since
    if filters.until is not None:
        yield day < filters.until
