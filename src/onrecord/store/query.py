"""What a search asks for, and that in the words of SQL. Pure."""

import re
from datetime import date
from typing import Any

from onrecord.errors import UsageError
from onrecord.records import Record

# Thai, Lao, Burmese, Khmer, kana, Han and Hangul: words are not parted by spaces, or carry
# their particles, so that an index of words does not find them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_BEGINNING = re.compile(r"\w\w$")
AFTER = "~"
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Query(Record, frozen=True, kw_only=True):
    """What to find; what is null is not asked for.

    ``words``: words that must all occur, phrases in double quotes and, with a final star,
    beginnings of words; nothing else is an operator. ``speaker``: words of a name; then
    ``words`` must occur in one statement of a speaker of that name. ``outlet``: a name, in any
    case, or a site. ``since``, ``until``: days, months or years of publication, both included.
    """

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


class Terms(Record, frozen=True):
    """Words as the index is asked for them ("" for none), and those found letter by letter."""

    match: str
    scanned: tuple[str, ...]


def read_terms(words: str, *, scan: bool = True) -> Terms:
    """The words, phrases and beginnings of words in what was typed.

    Raises UsageError where a beginning is of a single letter, which is too much to look through.
    """
    # SQLite ends a text at a NUL, and an argument that was no UTF-8 has halves of surrogates.
    words = words.encode(errors="replace").decode().replace("\0", " ")
    indexed, scanned = [], []
    for phrase, word in _TERM.findall(words):
        term = phrase or word.rstrip("*")
        if not any(map(str.isalnum, term)):
            continue
        if scan and _UNSPACED.search(term):
            scanned.append(term)
        elif not word.endswith("*"):
            indexed.append(f'"{term}"')
        elif _BEGINNING.search(term):
            indexed.append(f'"{term}" *')
        else:
            raise UsageError(f"{word!r} begins too many words; give two letters or more")
    return Terms(" AND ".join(indexed), tuple(scanned))


def filters(query: Query) -> tuple[list[str], dict[str, Any]]:
    """Conditions on articles for outlet and days, and their values.

    Raises UsageError where a day is none.
    """
    conditions, values = [], {}
    if query.outlet is not None:
        conditions.append("(outlet_folded = :outlet OR site IN (:outlet, 'www.' || :outlet))")
        values["outlet"] = query.outlet.encode(errors="replace").decode().casefold()
    if query.since is not None:
        conditions.append("day >= :since")
        values["since"] = read_day(query.since)
    if query.until is not None:
        conditions.append("day < :until")
        values["until"] = read_day(query.until) + AFTER
    return conditions, values


def read_day(words: str) -> str:
    """A day, month or year as typed; with AFTER behind it, it comes after all days in it.

    Raises UsageError where it is none.
    """
    try:
        if not _DAY.fullmatch(words):
            raise ValueError
        date.fromisoformat((words + "-01-01")[:10])
    except ValueError:
        raise UsageError(f"{words!r} is no day; give YYYY, YYYY-MM or YYYY-MM-DD") from None
    return words
