"""Full-text search with SQLite's FTS5: two indexes, neither of which stores a copy of the texts.

The index ``words`` holds headline and readable text of each article (``searched.py``); ``said``
holds the content of each statement with the names of its speaker, folded (``folding.py``). Both
cover the newest version of each article only.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import text

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Span
from onrecord.store import searched
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.excerpt import CLOSE, OPEN, marked_spans
from onrecord.store.query import Filters, Term, Terms, called, indexed_name, on_days, within
from onrecord.store.schema import INDEXES
from onrecord.store.tables import PER_ARTICLE

# To delete an entry, FTS5 is given its text again: it has no copy.
_ADD_WORDS = """
    INSERT INTO words(rowid, headline, text)
    SELECT number, headline, text FROM newest WHERE number = ?
"""
_REMOVE_WORDS = """
    INSERT INTO words(words, rowid, headline, text)
    SELECT 'delete', number, headline, text FROM newest WHERE number = ?
"""
_ADD_SAID = "INSERT INTO said(rowid, speaker, content) VALUES (?, ?, ?)"
_REMOVE_SAID = "INSERT INTO said(said, rowid, speaker, content) VALUES ('delete', ?, ?, ?)"
_NEWEST_SAID = """
    SELECT statements.number FROM statements JOIN articles ON articles.id = article
    WHERE replaced_by IS NULL AND type = 'assertion'
"""
_MISSING = f"SELECT count(*) FROM ({_NEWEST_SAID} EXCEPT SELECT id FROM said_docsize)"
_SURPLUS = f"SELECT count(*) FROM (SELECT id FROM said_docsize EXCEPT {_NEWEST_SAID})"

_FOUND = """
    WITH found AS MATERIALIZED (
        SELECT rowid AS number FROM {index} WHERE {index} MATCH :match AND {condition}
        ORDER BY rowid DESC LIMIT :ranked
    )
"""
# A headline weighs 5 times as much as the text. "ORDER BY rank" would rank all matches first.
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
# The names of a speaker, each word with a space before and after it, and "|" between names.
_NAMES = "(' ' || replace(folded, char(10), ' | ') || ' ')"
_IS_CALLED = f"""EXISTS (
    SELECT 1 FROM statements JOIN speakers ON speakers.id = statements.speaker
    WHERE statements.number = said.rowid
        AND NOT EXISTS (SELECT 1 FROM json_each(:names) WHERE instr({_NAMES}, value) = 0)
)"""
_MARKED = f"""
    SELECT rowid AS number, highlight(words, 1, '{OPEN}', '{CLOSE}') AS marked FROM words
    WHERE words MATCH :match AND rowid BETWEEN {{first}} AND {{last}} AND +rowid IN {{numbers}}
"""


class Fts5Search:
    """The full-text search engine of a store in SQLite; implements ``Search``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, ids: Sequence[str]) -> None:
        """Add articles and their statements to the indexes.

        Articles that a newer version has replaced are skipped.
        """
        self._change(ids, _ADD_WORDS, _ADD_SAID)

    def remove(self, ids: Sequence[str]) -> None:
        """Remove articles and their statements from the indexes.

        Articles that a newer version has replaced are skipped, because they are not in the indexes.
        """
        self._change(ids, _REMOVE_WORDS, _REMOVE_SAID)

    def erase_removed(self) -> None:
        """Rewrite both indexes so that no removed entries are left in them."""
        for index in INDEXES:
            self._database.run(f"INSERT INTO {index}({index}) VALUES ('optimize')")

    def faults(self) -> Iterator[str]:
        """Yield one line for each difference between an index and the tables.

        The internal tables of FTS5 are checked only if the store is writable.
        """
        # 1: also compare with the articles. The index "said" has no table to compare with.
        for index, against in zip(INDEXES, (1, 0), strict=True):
            sql = f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', {against})"
            try:
                self._database.run(sql)
            except DamagedStoreError as error:
                yield f"search index: {index!r} differs from the record ({error})"
            except StoreError as error:
                if "readonly" not in str(error):
                    raise
        for query, words in ((_MISSING, "lacks"), (_SURPLUS, "has superfluous")):
            [(count,)] = self._database.run(query)
            if count:
                yield f"search index: 'said' {words} statements of the newest versions: {count}"

    def articles(self, terms: Terms, filters: Filters, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of the articles that contain all indexed terms, best match first.

        The arguments are those of ``Search.articles``.
        """
        conditions, values = _conditions(filters)
        values |= {f"term{i}": term for i, term in enumerate(terms.scanned)}
        scans = [
            f"instr(coalesce(readable_text, text), :term{i}) > 0" for i in range(len(terms.scanned))
        ]
        if terms.indexed:
            # "+": the index is walked once and tests membership, in place of many lookups.
            inside = within("+rowid", conditions)
            if scans:
                scan = " AND ".join(scans)
                inside += (
                    f" AND EXISTS (SELECT 1 FROM articles WHERE number = words.rowid AND {scan})"
                )
            sql = _query(_BEST, "words", inside)
        else:
            both = ["replaced_by IS NULL", *conditions, *scans]
            sql = _NEWEST_ARTICLES.format(condition=" AND ".join(both))
        values |= {"match": match_all(terms.indexed), "limit": limit, "ranked": ranked}
        return self._numbers(sql, values)

    def articles_with_any(self, terms: Terms, *, limit: int, ranked: int) -> list[int]:
        """Return the row numbers of the articles that contain an indexed term, best match first.

        The arguments are those of ``Search.articles_with_any``.
        """
        match = " OR ".join(f"({match_all([term])})" for term in terms.indexed)
        sql = _query(_BEST, "words", "TRUE")
        return self._numbers(sql, {"match": match, "limit": limit, "ranked": ranked})

    def statements(
        self, name: Terms | None, terms: Terms, filters: Filters, *, limit: int, ranked: int
    ) -> list[int]:
        """Return the row numbers of the statements that match, best match first.

        The arguments are those of ``Search.statements``.
        """
        conditions, values = _conditions(filters)
        match = match_all(terms.indexed)
        inside = within(f"+(rowid / {PER_ARTICLE})", conditions)
        if name is not None:
            match = f"speaker : ({match_all(indexed_name(name.indexed))})"
            if terms.indexed:
                match += f" AND content : ({match_all(terms.indexed)})"
            inside += f" AND {_IS_CALLED}"
            values["names"] = json.dumps(called(name.indexed))
        sql = _query(_BEST if terms.indexed else _NEWEST, "said", inside)
        return self._numbers(sql, values | {"match": match, "limit": limit, "ranked": ranked})

    def marks(self, texts: Mapping[int, str], terms: Terms) -> dict[int, list[Span]]:
        """Return the spans of the search terms in the given texts, by article number.

        ``texts``: text of each article, by article number. Terms that cannot be looked up in the
        index (those in scripts without spaces) are not searched for.
        """
        if not texts or not terms.indexed:
            return {}
        numbers = sorted(texts)
        sql = _MARKED.format(
            first=numbers[0], last=numbers[-1], numbers=f"({', '.join(map(str, numbers))})"
        )
        rows = self._database.rows(text(sql), {"match": match_all(terms.indexed)})
        return {row["number"]: marked_spans(row["marked"], texts[row["number"]]) for row in rows}

    def _change(self, ids: Sequence[str], words_sql: str, said_sql: str) -> None:
        for chunk in batched(ids):
            rows = {row["id"]: row for row in searched.newest(self._database, chunk)}
            if rows:
                self._database.run(words_sql, [(row["number"],) for row in rows.values()])
            if said := list(searched.said(self._database, rows)):
                self._database.run(said_sql, said)

    def _numbers(self, sql: str, values: dict[str, Any]) -> list[int]:
        return [row["number"] for row in self._database.rows(text(sql), values)]


def match_all(terms: Iterable[Term]) -> str:
    """Return the terms as an FTS5 query that requires all of them.

    >>> match_all([Term("held firm"), Term("har", is_prefix=True)])
    '"held firm" AND "har" *'
    """
    return " AND ".join(f'"{term.words}"' + (" *" if term.is_prefix else "") for term in terms)


def _conditions(filters: Filters) -> tuple[list[str], dict[str, Any]]:
    """Return SQL conditions on articles for some filters, and the values of their parameters."""
    conditions, values = on_days(filters)
    if filters.outlet is not None:
        conditions.append(
            "(instr(' ' || outlet_folded, ' ' || :outlet) OR instr('.' || site, '.' || :outlet))"
        )
        values["outlet"] = filters.outlet
    if filters.place is not None:
        conditions.append("number IN (SELECT rowid FROM words WHERE words MATCH :place)")
        values["place"] = match_all([filters.place])
    if filters.among is not None:
        conditions.append("id IN (SELECT value FROM json_each(:among))")
        values["among"] = json.dumps(filters.among)
    return conditions, values


def _query(sql: str, index: str, condition: str) -> str:
    return sql.format(found=_FOUND.format(index=index, condition=condition), index=index)
