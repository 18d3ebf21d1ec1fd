"""The articles and statements that have what a query asks for."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, select, text

from onrecord.errors import UsageError
from onrecord.records import Record, Span, Spans
from onrecord.store.engine import Database
from onrecord.store.excerpt import CLOSE, OPEN, excerpt, inside, marked_spans
from onrecord.store.query import Query, Terms, filters, read_terms
from onrecord.store.tables import PER_ARTICLE, speakers, statements
from onrecord.text.spans import words_at
from onrecord.views import Hit

_HITS = 50  # who wants more asks with more words
# Matches that are ranked, the last to come first. Ranking takes far longer than finding, and a
# word that more articles have says little about any of them.
_RANKED = 3_000
_FOUND = """
    WITH found AS MATERIALIZED (
        SELECT rowid AS number FROM {index} WHERE {index} MATCH :match AND {condition}
        ORDER BY rowid DESC LIMIT :ranked
    )
"""
# A headline weighs more. "ORDER BY rank" would rank all that match before it asks for the rest.
_BEST = """
    {found}
    SELECT rowid AS number FROM {index}
    WHERE {index} MATCH :match AND rowid >= (SELECT min(number) FROM found)
        AND +rowid IN (SELECT number FROM found)
    ORDER BY bm25({index}, 5.0, 1.0) LIMIT :limit
"""
_NEWEST = f"""
    {{found}}
    SELECT found.number FROM found JOIN articles ON articles.number = found.number / {PER_ARTICLE}
    ORDER BY day DESC, articles.number DESC, found.number LIMIT :limit
"""
_NEWEST_ARTICLES = """
    SELECT number FROM articles WHERE {condition} ORDER BY day DESC, number DESC LIMIT :limit
"""
_SHOWN = """
    articles.number, articles.id AS article, outlet, articles.headline, articles.text,
    json_extract(published, '$.value') AS published
"""
_PLAIN = f"SELECT {_SHOWN}, '' AS marked FROM articles WHERE number IN {{numbers}}"
_MARKED = f"""
    SELECT {_SHOWN}, highlight(words, 1, '{OPEN}', '{CLOSE}') AS marked
    FROM words JOIN articles ON articles.number = words.rowid
    WHERE words MATCH :match AND words.rowid BETWEEN {{first}} AND {{last}}
        AND +words.rowid IN {{numbers}}
"""


def search(database: Database, query: Query) -> list[Hit]:
    """At most 50 hits, the best first; the newest first where no words are asked for.

    Of more than 3,000 that match, the best are chosen among the 3,000 that came into the store
    last. Raises UsageError where nothing is asked for.
    """
    words = read_terms(query.words)
    conditions, values = filters(query)
    values |= {"ranked": _RANKED, "limit": _HITS}
    if query.speaker is not None:
        return _statements(database, query.speaker, words, conditions, values)
    if not (words.match or words.scanned or conditions):
        raise UsageError(f"nothing to search for in {query.words!r}; give at least one word")
    return _articles(database, words, conditions, values)


def _articles(
    database: Database, words: Terms, conditions: list[str], values: dict[str, Any]
) -> list[Hit]:
    values |= {f"word{i}": word for i, word in enumerate(words.scanned)}
    scans = [f"instr(text, :word{i}) > 0" for i in range(len(words.scanned))]
    if words.match:
        within = _within("rowid", conditions)
        if scans:
            read = f"SELECT 1 FROM articles WHERE number = words.rowid AND {' AND '.join(scans)}"
            within += f" AND EXISTS ({read})"
        sql = _asking(_BEST, "words", within)
    else:
        both = ["replaced_by IS NULL", *conditions, *scans]
        sql = _NEWEST_ARTICLES.format(condition=" AND ".join(both))
    numbers = _numbers(database, sql, values | {"match": words.match})
    shown = _shown(database, numbers, words)
    spoken: dict[str, list[_Spoken]] = {article.article: [] for article in shown.values()}
    for statement in _spoken(database, statements.c.article.in_(spoken)):
        spoken[statement.article].append(statement)
    found = (shown[number] for number in numbers)
    return [_hit(each, _showing(each, spoken[each.article])) for each in found]


def _statements(
    database: Database, speaker: str, words: Terms, conditions: list[str], values: dict[str, Any]
) -> list[Hit]:
    names = read_terms(speaker, scan=False)
    if not names.match:
        raise UsageError(f"{speaker!r} names nobody; give at least one word")
    match = f"speaker : ({names.match})"
    if words.match:
        match += f" AND content : ({words.match})"
    within = _within(f"(rowid / {PER_ARTICLE})", conditions)
    sql = _asking(_BEST if words.match else _NEWEST, "said", within)
    if words.scanned:  # in few contents of all, so that more must be looked at
        values |= {"limit": _RANKED}
    numbers = _numbers(database, sql, values | {"match": match})
    shown = _shown(database, {number // PER_ARTICLE for number in numbers}, words)
    spoken = {each.number: each for each in _spoken(database, statements.c.number.in_(numbers))}
    hits: list[Hit] = []
    for number in numbers:
        article, statement = shown.get(number // PER_ARTICLE), spoken.get(number)
        if article is None or statement is None:
            continue  # of a damaged index; "onrecord verify" tells
        content = [article.text[start:end] for start, end in statement.content]
        if all(any(word in piece for piece in content) for word in words.scanned):
            hits.append(_hit(article, statement))
    return hits[:_HITS]


def _within(number: str, conditions: list[str]) -> str:
    if not conditions:
        return "TRUE"
    newest = " AND ".join(["replaced_by IS NULL", *conditions])
    # "+": the index is walked once and asks for membership, not once for each number.
    return f"+{number} IN (SELECT number FROM articles WHERE {newest})"


def _asking(sql: str, index: str, condition: str) -> str:
    return sql.format(found=_FOUND.format(index=index, condition=condition), index=index)


def _numbers(database: Database, sql: str, values: dict[str, Any]) -> list[int]:
    return [row["number"] for row in database.rows(text(sql), values)]


class _Shown(Record, frozen=True):
    """What hits show of an article, and where in its text stands what was found."""

    number: int
    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    text: str
    marks: tuple[Span, ...]


class _Spoken(Record, frozen=True):
    """What hits show of a statement."""

    number: int
    id: str
    article: str
    cue: Spans
    content: Spans
    speaker: str | None


def _shown(database: Database, numbers: Iterable[int], words: Terms) -> dict[int, _Shown]:
    among = sorted(numbers)
    if not among:
        return {}
    sql = (_MARKED if words.match else _PLAIN).format(
        first=among[0], last=among[-1], numbers=f"({', '.join(map(str, among))})"
    )
    values = {"match": words.match} if words.match else {}
    shown: dict[int, _Shown] = {}
    for row in database.rows(text(sql), values):
        marks = marked_spans(row.pop("marked"), row["text"])
        for word in words.scanned:
            marks += (each.span() for each in re.finditer(re.escape(word), row["text"]))
        shown[row["number"]] = _Shown(**row, marks=tuple(sorted(marks)))
    return shown


def _spoken(database: Database, condition: ColumnElement[bool]) -> Iterator[_Spoken]:
    names = ("number", "id", "article", "cue", "content")
    columns = [statements.c[name] for name in names]
    query = select(*columns, speakers.c.name.label("speaker")).outerjoin_from(
        statements, speakers, speakers.c.id == statements.c.speaker
    )
    query = query.where(condition).order_by(statements.c.number)
    return database.records(query, _Spoken)


def _showing(article: _Shown, spoken: list[_Spoken]) -> _Spoken | None:
    """The statement whose content has most of what was found; of several the innermost."""

    def rank(statement: _Spoken) -> tuple[int, int]:
        marks = [mark for span in statement.content for mark in inside(article.marks, span)]
        found = {article.text[start:end].casefold() for start, end in marks}
        return len(found), -sum(end - start for start, end in statement.content)

    best = max(spoken, key=rank, default=None)
    return best if best and rank(best)[0] else None


def _hit(article: _Shown, statement: _Spoken | None) -> Hit:
    spans = statement.content if statement else ((0, len(article.text)),)
    snippet, marks = excerpt(article.text, spans, article.marks)
    return Hit(
        article=article.article,
        outlet=article.outlet,
        published=article.published,
        headline=article.headline,
        statement=statement.id if statement else None,
        speaker=statement.speaker if statement else None,
        cue=words_at(article.text, statement.cue) if statement else None,
        snippet=snippet,
        marks=marks,
    )
