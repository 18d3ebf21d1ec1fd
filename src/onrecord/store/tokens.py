"""The words of texts as SQLite's index has them: folded, without accents, stemmed.

SQLite itself makes them, in memory, so that other indexes find exactly what its own finds. Here is
also where its matches stand in a text, for any index.
"""

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeAlias

from onrecord.records import Span
from onrecord.store.excerpt import CLOSE, OPEN, marked_spans
from onrecord.store.schema import TOKENS

_INDEX = f"CREATE VIRTUAL TABLE given USING fts5(headline, words, {TOKENS})"
_WORDS = "CREATE VIRTUAL TABLE found USING fts5vocab(given, instance)"
_ADD = "INSERT INTO given(rowid, headline, words) VALUES (?, ?, ?)"
_MARKED = f"SELECT rowid, highlight(given, 1, '{OPEN}', '{CLOSE}') FROM given WHERE given MATCH ?"

_Text: TypeAlias = tuple[str | None, str]
_own = threading.local()


def words_of(texts: Sequence[str]) -> list[list[str]]:
    """Return the words of each text, in order.

    >>> words_of(["Captured bridges", "É"])
    [['captur', 'bridg'], ['e']]
    """
    with _filled({number: (None, text) for number, text in enumerate(texts)}) as connection:
        rows = connection.execute("SELECT doc, offset, term FROM found").fetchall()
    found: list[list[str]] = [[] for _ in texts]
    for text, _, word in sorted(rows):
        found[text].append(word)
    return found


def marks_of(texts: Mapping[int, _Text], match: str) -> dict[int, list[Span]]:
    """Return the spans in texts of what an FTS5 query matches there, for those that it finds.

    ``texts``: headline and text by the number of an article.
    """
    with _filled(texts) as connection:
        rows = connection.execute(_MARKED, (match,)).fetchall()
    return {number: marked_spans(marked, texts[number][1]) for number, marked in rows}


@contextmanager
def _filled(texts: Mapping[int, _Text]) -> Iterator[sqlite3.Connection]:
    """Context with a connection of this thread whose index has some texts."""
    if not hasattr(_own, "connection"):
        _own.connection = sqlite3.connect(":memory:", isolation_level=None)
        _own.connection.execute(_INDEX)
        _own.connection.execute(_WORDS)
    connection: sqlite3.Connection = _own.connection
    connection.execute("BEGIN")
    try:
        connection.executemany(_ADD, ((number, *each) for number, each in texts.items()))
        yield connection
    finally:
        connection.execute("ROLLBACK")
