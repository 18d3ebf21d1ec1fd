"""Searches articles and statements, using any full-text engine that implements ``Search``."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, select

from onrecord.errors import UsageError
from onrecord.records import Act, Record, Span, Spans
from onrecord.store import searched
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.excerpt import excerpt
from onrecord.store.query import (
    Filters,
    Query,
    Terms,
    read_filters,
    read_name,
    read_terms,
    read_words,
)
from onrecord.store.tables import PER_ARTICLE, articles, speakers, statements
from onrecord.text.spans import words_at
from onrecord.views import Hit, StatementHit

_HITS = 50  # most results returned; more words in a query narrow it down
# Matches that are ranked: those stored last. Ranking is far slower than matching, and a word in
# more articles than that tells little about any of them.
RANKED = 3_000


class Search(Protocol):
    """Interface of a full-text search engine for articles and their statements.

    Only the newest version of each article is searched, in its readable text (``searched.py``):
    soft hyphens, entities, broken lines and the like are seen through. Results are row numbers in
    the database tables ``articles`` and ``statements``. Matching ignores case, accents and English
    inflection ("bridges" finds "bridge"). Every method raises StoreError.
    """

    def add(self, ids: Sequence[str]) -> None:
        """Add the articles with the given ids to the index, with their statements and speakers."""

    def remove(self, ids: Sequence[str]) -> None:
        """Remove the articles with the given ids from the index.

        Call this before the rows of these articles change.
        """

    def erase_removed(self) -> None:
        """Overwrite the traces of removed articles in the index."""

    def faults(self) -> Iterator[str]:
        """Yield one line for each difference between the index and the tables."""

    def articles(self, terms: Terms, filters: Filters, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of articles that contain all indexed terms, best match first.

        Without indexed terms, the newest articles come first. At most ``limit`` numbers are
        returned. If more than ``ranked`` articles match, only the ``ranked`` articles stored last
        are considered.
        """

    def statements(
        self, name: Terms | None, terms: Terms, filters: Filters, *, limit: int, ranked: int
    ) -> list[int]:
        """Return the row numbers of the assertions that match, best match first.

        ``name``: terms that must occur in the speaker's names, folded; ``terms``: terms whose
        indexed words must occur in the content of the statement. Without ``name``, there must be
        an indexed term, and each may also be in the speaker's names. Without indexed terms,
        statements of the newest articles come first. At most ``limit`` numbers are returned. If
        more than ``ranked`` statements match, only those stored last are considered.
        """

    def articles_with_any(self, terms: Terms, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of articles that contain an indexed term, best match first.

        ``limit`` and ``ranked``: as for ``articles``.
        """

    def marks(self, texts: Mapping[int, str], terms: Terms) -> dict[int, list[Span]]:
        """Return the spans of the search terms in the given texts, by article number.

        ``texts``: readable text of each article, by article number. Terms that cannot be looked up
        in the index (those in scripts without spaces) are not searched for.
        """


class _Article(Record, frozen=True):
    """The columns of an article that a search result shows, with its readable text."""

    number: int
    id: str
    outlet: str | None
    published: str | None
    headline: str | None
    text: str


class _Statement(Record, frozen=True):
    """The columns of a statement that a search result shows; spans are in the readable text."""

    number: int
    id: str
    article: str
    cue: Spans
    content: Spans
    speaker: str | None
    act: Act
    said: str | None


class _Match(Record, frozen=True):
    """An article found by a search, with the sorted spans in its text where search terms occur."""

    article: _Article
    marks: tuple[Span, ...]


def find_hits(database: Database, engine: Search, query: Query) -> list[Hit]:
    """Return at most 50 articles that match a query, each with all of its statements that match.

    Articles in which a statement has all words come first, then those that have the words
    elsewhere, both with the best match first; for a query without words, the newest article. If a
    speaker is asked for, a statement of the speaker must have all words. If more than 3,000 records
    match the words, only the 3,000 stored last are considered. Raises UsageError if the query has
    neither words nor filters, or if the speaker's name has no word.
    """
    terms = read_words(query)
    filters = read_filters(query)
    name = None if query.speaker is None else read_name(query.speaker)
    if name is None and not (terms.indexed or terms.scanned or filters):
        raise UsageError(f"nothing to search for in {query.words!r}; give at least one word")
    found: list[int] = []
    if name is not None or terms.indexed:
        found = engine.statements(name, terms, filters, limit=RANKED, ranked=RANKED)
    others: list[int] = []
    if name is None:
        others = engine.articles(terms, filters, limit=_HITS, ranked=RANKED)
    numbers = list(dict.fromkeys([*(number // PER_ARTICLE for number in found), *others]))
    if not terms.scanned:  # few contents have a scanned term, so that many must be scanned
        numbers = numbers[:_HITS]
    matches = _read_matches(database, engine, numbers, terms)
    told = _statements_of(database, matches, found, terms)
    first = [number for number in numbers if number in told]
    # What an index has and the tables lack is damage, which "onrecord verify" reports.
    shown = [number for number in dict.fromkeys([*first, *others]) if number in matches]
    return [_hit(matches[number], told.get(number, ())) for number in shown[:_HITS]]


def find_similar(database: Database, engine: Search, words: str, *, limit: int) -> list[str]:
    """Return the ids of at most ``limit`` articles that contain any of some words, best first.

    ``words``: words, and phrases in double quotes. If more than 3,000 articles match, only the
    3,000 stored last are considered.
    """
    terms = read_terms(words)
    if not terms.indexed:
        return []
    numbers = engine.articles_with_any(terms, limit=limit, ranked=RANKED)
    query = select(articles.c.number, articles.c.id).where(articles.c.number.in_(numbers))
    ids = {row["number"]: row["id"] for row in database.rows(query)}
    return [ids[number] for number in numbers if number in ids]


def find_matching(engine: Search, query: Query) -> list[int]:
    """Return the row numbers of at most 3,000 articles that match a query, best match first.

    If the query names a speaker, an article matches that has a statement by this speaker with all
    words of the query; words of scripts without spaces are not looked for then.
    """
    terms = read_words(query)
    filters = read_filters(query)
    if query.speaker is None:
        return engine.articles(terms, filters, limit=RANKED, ranked=RANKED)
    name = read_name(query.speaker)
    found = engine.statements(name, terms, filters, limit=RANKED, ranked=RANKED)
    return list(dict.fromkeys(number // PER_ARTICLE for number in found))


def _statements_of(
    database: Database, matches: Mapping[int, _Match], found: Sequence[int], terms: Terms
) -> dict[int, list[_Statement]]:
    """Return the statements that match a query, best first, by the number of their article.

    ``matches``: the articles, by number; ``found``: row numbers of statements that match, best
    first, as far as an index knows. If it knows no word, all statements of the articles are looked
    at.
    """
    wanted = {number: place for place, number in enumerate(found)}
    inside = [number for number in found if number // PER_ARTICLE in matches]
    conditions = [statements.c.number.in_(some) for some in batched(inside)]
    if terms.scanned and not terms.indexed and not found:
        conditions = [
            statements.c.article.in_(some)
            for some in batched(each.article.id for each in matches.values())
        ]
    told: dict[int, list[_Statement]] = {}
    for condition in conditions:
        for each in _read_statements(database, condition):
            match = matches[each.number // PER_ARTICLE]
            content = [match.article.text[start:end] for start, end in each.content]
            if all(any(term in piece for piece in content) for term in terms.scanned):
                told.setdefault(each.number // PER_ARTICLE, []).append(each)
    for some in told.values():
        some.sort(key=lambda each: wanted.get(each.number, each.number))
    return told


def _read_matches(
    database: Database, engine: Search, numbers: Collection[int], terms: Terms
) -> dict[int, _Match]:
    """Return the articles with the given numbers, by number, with the spans of the search terms."""
    query = select(
        articles.c.number,
        articles.c.id,
        articles.c.outlet,
        searched.headline,
        searched.searched_text,
        articles.c.published["value"].as_string().label("published"),
    )
    found = list(database.records(query.where(articles.c.number.in_(numbers)), _Article))
    marks = engine.marks({each.number: each.text for each in found}, terms)
    return {
        each.number: _Match(
            each,
            tuple(sorted([*marks.get(each.number, ()), *_scan(each.text, terms.scanned)])),
        )
        for each in found
    }


def _scan(text: str, terms: Iterable[str]) -> Iterator[Span]:
    for term in terms:
        for match in re.finditer(re.escape(term), text):
            yield match.span()


def _read_statements(database: Database, condition: ColumnElement[bool]) -> Iterator[_Statement]:
    columns = [statements.c[name] for name in ("number", "id", "article")]
    query = select(
        *columns,
        statements.c.act,
        statements.c.said["value"].as_string().label("said"),
        searched.cue,
        searched.content,
        speakers.c.name.label("speaker"),
    ).outerjoin_from(statements, speakers, speakers.c.id == statements.c.speaker)
    query = query.where(condition, statements.c.type == "assertion")
    return database.records(query.order_by(statements.c.number), _Statement)


def _hit(match: _Match, told: Sequence[_Statement]) -> Hit:
    article = match.article
    text = article.text
    whole = len(text) - len(text.lstrip()), len(text.rstrip())
    snippet, marks = excerpt(text, (whole,), match.marks) if not told else ("", ())
    return Hit(
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        headline=article.headline,
        statements=tuple(_statement_hit(match, each) for each in told),
        more=0,
        snippet=snippet,
        marks=marks,
    )


def _statement_hit(match: _Match, statement: _Statement) -> StatementHit:
    text = match.article.text
    snippet, marks = excerpt(text, statement.content, match.marks)
    return StatementHit(
        id=statement.id,
        speaker=statement.speaker,
        cue=words_at(text, statement.cue),
        act=statement.act,
        said=statement.said,
        snippet=snippet,
        marks=marks,
    )
