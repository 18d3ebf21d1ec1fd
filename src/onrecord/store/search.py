"""Words to the query for the articles that have them."""

import re

from onrecord.records import Record

_LIMIT = 50  # hits; who wants more asks with more words
# Thai, Lao, Burmese, Khmer, kana, Han and Hangul: words are not parted by spaces, or carry
# their particles, so that an index of words does not find them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_FIELDS = "articles.id AS article, outlet, json_extract(published, '$.value') AS published"
_INDEXED = f"""
    SELECT {_FIELDS}, articles.headline, snippet(words, -1, '', '', '…', 24) AS snippet
    FROM words JOIN articles ON articles.number = words.rowid
    WHERE words MATCH :indexed AND {{unspaced}} ORDER BY rank LIMIT {_LIMIT}
"""
_SCANNED = f"""
    SELECT {_FIELDS}, headline,
        '…' || substr(text, max(1, instr(text, :word0) - 30), 120) || '…' AS snippet
    FROM articles WHERE {{unspaced}} ORDER BY articles.number LIMIT {_LIMIT}
"""


class Hit(Record, frozen=True):
    """An article that has the words, and a piece of its text that shows them."""

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    snippet: str


def search_query(words: str) -> tuple[str, dict[str, str]] | None:
    """The SQL that gives the fields of Hit for the articles that have all words, best first.

    Nothing in ``words`` is an operator; None where they hold no letter or digit.
    """
    # SQLite ends a text at a NUL, and an argument that was no UTF-8 has halves of surrogates.
    words = words.encode(errors="replace").decode().replace("\0", " ")
    wanted = [word for word in words.split() if any(map(str.isalnum, word))]
    if not wanted:
        return None
    unspaced = [word for word in wanted if _UNSPACED.search(word)]
    indexed = ['"' + word.replace('"', '""') + '"' for word in wanted if word not in unspaced]
    values = {f"word{number}": word for number, word in enumerate(unspaced)}
    values["indexed"] = " ".join(indexed)
    condition = " AND ".join(
        f"instr(articles.text, :word{number}) > 0" for number in range(len(unspaced))
    )
    return (_INDEXED if indexed else _SCANNED).format(unspaced=condition or "TRUE"), values
