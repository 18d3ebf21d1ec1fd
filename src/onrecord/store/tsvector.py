"""Full-text search in PostgreSQL, which finds what SQLite's FTS5 finds, in the same order.

The tables ``words`` (articles: headline and text) and ``said`` (statements: the names of the
speaker and the content) have the words that ``tokens.py`` makes, in two columns, and as a
``tsvector`` with an index. The ``tsvector`` tells which rows have some words, and in which column
("A", "B"); the columns tell whether they follow one another, and how often each occurs.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select, text

from onrecord.records import Span
from onrecord.store import searched
from onrecord.store.chunks import batched
from onrecord.store.columns import Text
from onrecord.store.engine import Database
from onrecord.store.fts5 import match_all
from onrecord.store.query import Filters, Term, Terms, called, indexed_name, on_days, within
from onrecord.store.tables import PER_ARTICLE, articles
from onrecord.store.tokens import marks_of, words_of

INDEXES = ("words", "said")
_COLUMNS = {"A": "first", "B": "second"}
_BOTH = "AB"
# The search indexes, and how many rows and words each has. Texts of half a page are kept in their
# rows and as they are, since ranking reads them; what is longest, most often the tsvector, is kept
# apart. With the texts compressed and apart, ranking took three times as long.
CREATE = (
    *(
        statement
        for index in INDEXES
        for statement in (
            f"""CREATE TABLE {index} (number bigint PRIMARY KEY, size integer NOT NULL,
            first text COLLATE "C" NOT NULL, second text COLLATE "C" NOT NULL,
            lexemes tsvector NOT NULL) WITH (toast_tuple_target = 4080)""",
            f"""ALTER TABLE {index} ALTER first SET STORAGE EXTERNAL,
            ALTER second SET STORAGE EXTERNAL, ALTER lexemes SET STORAGE EXTERNAL""",
            f"CREATE INDEX {index}_lexemes ON {index} USING gin (lexemes)",
        )
    ),
    "CREATE TABLE indexed (name text PRIMARY KEY, count bigint NOT NULL, words bigint NOT NULL)",
    "INSERT INTO indexed VALUES ('words', 0, 0), ('said', 0, 0)",
)
_LONGEST = 500  # characters of a word in a tsvector, which takes 2,046 bytes
_MOST = 900_000  # bytes of words in a tsvector, which takes a mebibyte; more are not found
# The measure of relevance, as FTS5 has it: how fast further occurrences count less, how much longer
# texts are held back, and that a word in the first column counts five times.
_K1, _B, _FIRST = 1.2, 0.75, 5.0

_GIVEN = """
    unnest(CAST(:numbers AS bigint[]), CAST(:sizes AS integer[]), CAST(:firsts AS text[]),
        CAST(:seconds AS text[]), CAST(CAST(:lexemes AS text[]) AS tsvector[]))
"""
_ADD = f"""
    WITH new AS (INSERT INTO {{index}} SELECT * FROM {_GIVEN} RETURNING size)
    UPDATE indexed SET count = count + (SELECT count(*) FROM new),
        words = words + (SELECT coalesce(sum(size), 0) FROM new) WHERE name = '{{index}}'
"""
_REMOVE = """
    WITH gone AS (DELETE FROM {index} USING articles
        WHERE {index}.number >= articles.number * {step}
            AND {index}.number < (articles.number + 1) * {step}
            AND articles.id = ANY(:ids) RETURNING size)
    UPDATE indexed SET count = count - (SELECT count(*) FROM gone),
        words = words - (SELECT coalesce(sum(size), 0) FROM gone) WHERE name = '{index}'
"""
_SAME = f"""
    SELECT count(*) AS count FROM {{index}} JOIN {_GIVEN}
        AS given (number, size, first, second, lexemes) USING (number)
    WHERE {{index}}.size = given.size AND {{index}}.first = given.first
        AND {{index}}.second = given.second AND {{index}}.lexemes = given.lexemes
"""
_COUNTED = """
    SELECT count, words, (SELECT count(*) FROM {index}) AS rows,
        (SELECT coalesce(sum(size), 0) FROM {index}) AS sum FROM indexed WHERE name = '{index}'
"""
# "+ 0": the rows come from the index of words, not from that of numbers, newest first.
_FOUND = """
    WITH found AS MATERIALIZED (
        SELECT number FROM {index} WHERE {match} AND {condition}
        ORDER BY number + 0 DESC LIMIT :ranked
    )
"""
# How often a word or phrase stands in a column: what is missing without it.
_TIMES = """
    CAST(octet_length({column}) - octet_length(replace({column}, :needle{i}, '')) AS float8)
        / {bytes}
"""
# The part of the relevance of a word or phrase: times * (K1 + 1) / (times + held), with the times
# written once, since to count them takes longest.
_PART = f"CAST(:weight{{i}} AS float8) * {_K1 + 1} * (1 - held / ({{times}} + held))"
_BEST = f"""
    {{found}}, whole AS MATERIALIZED (
        SELECT number, first || '' AS first, second || '' AS second,
            {_K1} * (1 - {_B} + {_B} * size / CAST(:average AS float8)) AS held
        FROM found JOIN {{index}} USING (number)
    )
    SELECT number FROM (SELECT number, {{score}} AS score FROM whole OFFSET 0) AS ranking
    WHERE score > 0 ORDER BY score DESC, number LIMIT :limit
"""
_NEWEST = f"""
    {{found}}
    SELECT found.number FROM found JOIN articles ON articles.number = found.number / {PER_ARTICLE}
    ORDER BY day DESC NULLS LAST, articles.number DESC, found.number LIMIT :limit
"""
_NEWEST_ARTICLES = """
    SELECT number FROM articles WHERE {condition}
    ORDER BY day DESC NULLS LAST, number DESC LIMIT :limit
"""
_IS_CALLED = """EXISTS (
    SELECT 1 FROM statements JOIN speakers ON speakers.id = statements.speaker
    WHERE statements.number = said.number AND NOT EXISTS (
        SELECT 1 FROM unnest(CAST(:names AS text[])) AS name
        WHERE strpos(' ' || replace(folded, chr(10), ' | ') || ' ', name) = 0)
)"""


class _Phrase(NamedTuple):
    """Words that follow one another in one column; the last may be the beginning of a word."""

    words: tuple[str, ...]
    is_prefix: bool
    sides: str  # the columns that it may be in

    @property
    def needle(self) -> str:
        """What a column that has it contains."""
        return _joined(self.words).removesuffix(" " if self.is_prefix else "")

    @property
    def query(self) -> str:
        """A query for rows that have the words, as a ``tsquery``."""
        marks = ["" for _ in self.words[1:]] + ["*" if self.is_prefix else ""]
        sides = "" if self.sides == _BOTH else self.sides
        parts = (
            f"{_quoted(word)}:{mark}{sides}" for word, mark in zip(self.words, marks, strict=True)
        )
        return f"({' & '.join(parts)})"

    def times(self, i: int) -> str:
        """How often a row has it, as SQL, counting those in the first column several times.

        ``i``: the number of its parameter.
        """
        counts = {
            side: _TIMES.format(column=_COLUMNS[side], i=i, bytes=len(self.needle.encode()))
            for side in self.sides
        }
        weights = {"A": _FIRST, "B": 1.0}
        return f"({' + '.join(f'{weights[side]} * {counts[side]}' for side in counts)})"

    @property
    def is_certain(self) -> bool:
        """Whether a row that has the words has the phrase."""
        return len(self.words) == 1 and len(self.words[0]) <= _LONGEST


class TsvectorSearch:
    """The full-text search engine of a store in PostgreSQL; implements ``Search``.

    Of a text with very many different words (more than 900,000 bytes of them), the rest is not
    found.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, ids: Sequence[str]) -> None:
        """Add articles and their statements to the indexes.

        Articles that a newer version has replaced are skipped.
        """
        for chunk in batched(ids):
            for index, rows in self._expected(chunk):
                self._database.execute(text(_ADD.format(index=index)), rows)

    def remove(self, ids: Sequence[str]) -> None:
        """Remove articles and their statements from the indexes."""
        for index, step in zip(INDEXES, (1, PER_ARTICLE), strict=True):
            sql = _REMOVE.format(index=index, step=step)
            self._database.execute(text(sql), {"ids": list(ids)})

    def erase_removed(self) -> None:
        """Do nothing: ``Database.overwrite_deleted`` erases what was removed."""

    def faults(self) -> Iterator[str]:
        """Yield one line for each difference between an index and the tables."""
        query = select(articles.c.id).where(articles.c.replaced_by.is_(None))
        ids = [row["id"] for row in self._database.rows(query.order_by(articles.c.number))]
        expected, same = Counter[str](), Counter[str]()
        for chunk in batched(ids):
            for index, rows in self._expected(chunk):
                [row] = self._database.rows(text(_SAME.format(index=index)), rows)
                expected[index] += len(rows["numbers"])
                same[index] += row["count"]
        for index in INDEXES:
            [row] = self._database.rows(text(_COUNTED.format(index=index)))
            if not expected[index] == same[index] == row["rows"]:
                yield f"search index: {index!r} differs from the record"
            if (row["count"], row["words"]) != (row["rows"], row["sum"]):
                yield f"search index: the number of words in {index!r} is wrong"

    def articles(self, terms: Terms, filters: Filters, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of the articles that contain all indexed terms, best match first.

        The arguments are those of ``Search.articles``.
        """
        conditions, values = _conditions(filters)
        for i, term in enumerate(terms.scanned):
            conditions.append(f"strpos(coalesce(readable_text, text), :term{i}) > 0")
            values[f"term{i}"] = term
        if terms.indexed:
            phrases = _phrases(terms.indexed)
            inside = within("number", conditions)
            return self._best("words", phrases, inside, values, limit, ranked)
        condition = " AND ".join(["replaced_by IS NULL", *conditions])
        sql = _NEWEST_ARTICLES.format(condition=condition)
        return self._numbers(sql, values | {"limit": limit})

    def articles_with_any(self, terms: Terms, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of the articles that contain an indexed term, best match first.

        The arguments are those of ``Search.articles_with_any``.
        """
        phrases = [each for each in _phrases(terms.indexed) if each.words]
        return self._best("words", phrases, "TRUE", {}, limit, ranked, any_of=True)

    def statements(
        self, name: Terms | None, terms: Terms, filters: Filters, *, limit: int, ranked: int
    ) -> list[int]:
        """Return the row numbers of the statements that match, best match first.

        The arguments are those of ``Search.statements``.
        """
        conditions, values = _conditions(filters)
        inside = within(f"number / {PER_ARTICLE}", conditions)
        if name is None:
            phrases = _phrases(terms.indexed)
            return self._best("said", phrases, inside, values, limit, ranked)
        phrases = _phrases(indexed_name(name.indexed), "A") + _phrases(terms.indexed, "B")
        inside += f" AND {_IS_CALLED}"
        values["names"] = called(name.indexed)
        if terms.indexed:
            return self._best("said", phrases, inside, values, limit, ranked)
        match, matched = _match(phrases)
        found = _FOUND.format(index="said", match=match, condition=inside)
        values |= matched | {"limit": limit, "ranked": ranked}
        with self._by_indexes():
            return self._numbers(_NEWEST.format(found=found), values)

    def marks(self, texts: Mapping[int, str], terms: Terms) -> dict[int, list[Span]]:
        """Return the spans of the search terms in the given texts, by article number.

        The arguments are those of ``Search.marks``.
        """
        if not texts or not terms.indexed:
            return {}
        query = select(articles.c.number, searched.headline)
        rows = self._database.rows(query.where(articles.c.number.in_(list(texts))))
        headlines = {row["number"]: row["headline"] for row in rows}
        given = {number: (headlines.get(number), text) for number, text in texts.items()}
        return marks_of(given, match_all(terms.indexed))

    def _best(
        self, index: str, phrases: list[_Phrase], condition: str, values: dict[str, Any],
        limit: int, ranked: int, *, any_of: bool = False,
    ) -> list[int]:  # fmt: skip
        """Return the numbers of the rows that have all phrases, or any, best match first."""
        times = Counter(phrases)
        match, matched = _match(list(times), any_of=any_of)
        found = _FOUND.format(index=index, match=match, condition=condition)
        values = values | matched | {"limit": limit, "ranked": ranked}
        parts: list[str] = []
        with self._by_indexes():
            [total] = self._database.rows(
                text("SELECT count, words FROM indexed WHERE name = :name"), {"name": index}
            )
            values["average"] = max(float(total["words"]) / max(total["count"], 1), 1.0)
            for i, (phrase, count) in enumerate(times.items()):
                rarity = self._rarity(index, phrase, total["count"]) if len(times) > 1 else 1.0
                values |= {f"needle{i}": phrase.needle, f"weight{i}": count * rarity}
                parts.append(_PART.format(i=i, times=phrase.times(i)))
            score = " + ".join(parts) or "0"
            return self._numbers(_BEST.format(found=found, index=index, score=score), values)

    def _rarity(self, index: str, phrase: _Phrase, total: int) -> float:
        """Return how much a phrase counts: the more, the fewer rows have it."""
        match, values = _match([phrase])
        sql = f"SELECT count(*) AS count FROM {index} WHERE {match}"
        [row] = self._database.rows(_bound(sql, values))
        return max(math.log((total - row["count"] + 0.5) / (row["count"] + 0.5)), 1e-6)

    def _numbers(self, sql: str, values: dict[str, Any]) -> list[int]:
        return [row["number"] for row in self._database.rows(_bound(sql, values))]

    @contextmanager
    def _by_indexes(self) -> Iterator[None]:
        """Context in which the server uses its indexes of words.

        By itself it often compares each row with the query: it takes a tsvector to be as quickly
        read as a number.
        """
        with self._database.transaction(write=False):
            self._database.run("SET LOCAL enable_seqscan = off")
            yield
            self._database.run("SET LOCAL enable_seqscan = on")

    def _expected(self, ids: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield each index with the values of its rows for the newest of some articles."""
        found = {row["id"]: row for row in searched.newest(self._database, ids)}
        given = [(row["number"], row["headline"], row["text"]) for row in found.values()]
        for index, rows in zip(INDEXES, (given, searched.said(self._database, found)), strict=True):
            yield index, _values(list(rows))


def _values(rows: Sequence[tuple[int, str | None, str]]) -> dict[str, list[Any]]:
    """Return the columns of some rows of an index, given their numbers and two texts."""
    words = words_of([words or "" for _, *texts in rows for words in texts])
    pairs = list(zip(words[::2], words[1::2], strict=True))
    return {
        "numbers": [number for number, *_ in rows],
        "sizes": [len(first) + len(second) for first, second in pairs],
        "firsts": [_joined(first) for first, _ in pairs],
        "seconds": [_joined(second) for _, second in pairs],
        "lexemes": [_lexemes(first, second) for first, second in pairs],
    }


def _lexemes(first: Sequence[str], second: Sequence[str]) -> str:
    """Return a ``tsvector``: each word, with a place in each of the columns that has it."""
    sides: dict[str, str] = {}
    for side, words in (("1A", first), ("2B", second)):
        for word in dict.fromkeys(word[:_LONGEST] for word in words):
            sides[word] = f"{sides[word]},{side}" if word in sides else side
    parts: list[str] = []
    size = 0
    for word, places in sides.items():
        size += len(word.encode()) + 16
        if size > _MOST:
            break
        parts.append(f"{_quoted(word)}:{places}")
    return " ".join(parts)


def _quoted(word: str) -> str:
    return "'{}'".format(word[:_LONGEST].replace("\\", "\\\\").replace("'", "''"))


def _joined(words: Sequence[str]) -> str:
    return "".join(f" {word} " for word in words)


def _phrases(terms: Sequence[Term], sides: str = _BOTH) -> list[_Phrase]:
    words = words_of([term.words for term in terms])
    return [
        _Phrase(tuple(each), term.is_prefix, sides) for each, term in zip(words, terms, strict=True)
    ]


def _match(
    phrases: Sequence[_Phrase], *, any_of: bool = False, name: str = "match"
) -> tuple[str, dict[str, Any]]:
    """Return an SQL condition that a row of an index has all phrases, or any, and its values.

    A phrase without words is in no row. If any will do, rows are found as well that have the words
    of a phrase elsewhere. ``name``: what the names of its parameters begin with.
    """
    if not phrases or not all(phrase.words for phrase in phrases):
        return "FALSE", {}
    joined = " | " if any_of else " & "
    values = {name: joined.join(phrase.query for phrase in phrases)}
    checks = ["TRUE"]
    for i, phrase in enumerate(phrases):
        if not phrase.is_certain and not any_of:
            columns = [column for side, column in _COLUMNS.items() if side in phrase.sides]
            found = (f"strpos({column}, :{name}{i}) > 0" for column in columns)
            checks.append(f"({' OR '.join(found)})")
            values[f"{name}{i}"] = phrase.needle
    return f"lexemes @@ CAST(:{name} AS tsquery) AND {' AND '.join(checks)}", values


def _conditions(filters: Filters) -> tuple[list[str], dict[str, Any]]:
    """Return SQL conditions on articles for some filters, and the values of their parameters."""
    conditions, values = on_days(filters)
    if filters.outlet is not None:
        conditions.append(
            "(strpos(' ' || outlet_folded, ' ' || :outlet) > 0"
            " OR strpos('.' || site, '.' || :outlet) > 0)"
        )
        values["outlet"] = filters.outlet
    if filters.place is not None:
        match, values_of_place = _match(_phrases([filters.place]), name="place")
        conditions.append(f"number IN (SELECT number FROM words WHERE {match})")
        values |= values_of_place
    if filters.among is not None:
        conditions.append("id = ANY(:among)")
        values["among"] = list(filters.among)
    return conditions, values


def _bound(sql: str, values: dict[str, Any]) -> Any:
    texts = [bindparam(name, type_=Text) for name in values if isinstance(values[name], str)]
    return text(sql).bindparams(*texts).bindparams(**values)
