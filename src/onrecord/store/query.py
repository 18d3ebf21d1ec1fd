"""Parses what a user typed into search terms and filters, for any search engine. Does no I/O."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from onrecord.errors import UsageError
from onrecord.records import Record
from onrecord.store.folding import fold_name

# Thai, Lao, Burmese, Khmer, kana, Han and Hangul: scripts without spaces between words, or with
# particles attached to them. An index of words does not find terms of these scripts.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_PREFIX = re.compile(r"\w\w$")
AFTER = "~"  # sorts after all digits and "-": "2031-01~" comes after all days of the month
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Query(Record, frozen=True, kw_only=True):
    """A search query as the user typed it; a field that is None does not restrict the search.

    ``words``: words that must all occur, phrases in double quotes, and prefixes of words, marked by
    a final star; there are no other operators. ``speaker``: beginnings of the words of a name, or
    whole words in double quotes; ``words`` must then occur in one statement by a speaker with that
    name. ``outlet``: the beginning of a word of a name, in any case, or of a site. ``place``: words
    that must stand one after the other somewhere in the article; the last may be a beginning.
    ``since``, ``until``: first and last day, month or year of publication, both included.
    ``among``: ids of the only articles to search.
    """

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    among: tuple[str, ...] | None = None


class Term(Record, frozen=True):
    """A word or phrase that must occur in a text.

    With ``is_prefix``, any word that starts with the term counts: "har" finds "harbour".
    """

    words: str
    is_prefix: bool = False


class Terms(Record, frozen=True):
    """The terms of a query, all of which must occur.

    ``indexed`` terms are looked up in the search index. ``scanned`` terms contain words of a script
    without spaces between words, such as Chinese: the index does not have these words, so the texts
    themselves are searched.
    """

    indexed: tuple[Term, ...]
    scanned: tuple[str, ...]


class Filters(Record, frozen=True):
    """Conditions on an article; None means no condition."""

    outlet: str | None  # in lower case: the beginning of a word of a name or site
    place: Term | None  # words of the text
    since: str | None  # first day, as text that sorts
    until: str | None  # text that sorts after the last day
    among: tuple[str, ...] | None  # ids of the only articles

    def __bool__(self) -> bool:
        """Whether at least one condition is set."""
        given = self.outlet, self.place, self.since, self.until, self.among
        return any(each is not None for each in given)


def on_days(filters: Filters) -> tuple[list[str], dict[str, Any]]:
    """Return SQL conditions on the days of articles, and the values of their parameters."""
    conditions: list[str] = []
    values: dict[str, Any] = {}
    if filters.since is not None:
        conditions.append("day >= :since")
        values["since"] = filters.since
    if filters.until is not None:
        conditions.append("day < :until")
        values["until"] = filters.until
    return conditions, values


def within(number: str, conditions: Sequence[str]) -> str:
    """Return an SQL condition: a row is of an article, in its newest version, that meets others.

    ``number``: SQL for the number of the row's article.
    """
    if not conditions:
        return "TRUE"
    newest = " AND ".join(["replaced_by IS NULL", *conditions])
    return f"{number} IN (SELECT number FROM articles WHERE {newest})"


def read_terms(words: str, *, scan: bool = True) -> Terms:
    """Return the words, phrases and prefixes that a user typed, as search terms.

    ``scan``: put terms in scripts without spaces between words, such as Chinese, into ``scanned``;
    with False, all terms are put into ``indexed``. Raises UsageError for a prefix of a single
    letter, which matches too many words.
    """
    words = clean_argument(words).replace("\0", " ")  # SQLite ends a text at a NUL
    indexed: list[Term] = []
    scanned: list[str] = []
    for phrase, word in _TERM.findall(words):
        term = phrase or word.rstrip("*")
        if not any(map(str.isalnum, term)):
            continue
        if scan and _UNSPACED.search(term):
            scanned.append(term)
        elif not word.endswith("*"):
            indexed.append(Term(term))
        elif _PREFIX.search(term):
            indexed.append(Term(term, is_prefix=True))
        else:
            raise UsageError(f"{word!r} matches too many words; give two letters or more")
    return Terms(tuple(indexed), tuple(scanned))


def read_words(query: Query) -> Terms:
    """Return the words of a query as search terms.

    Raises UsageError if something is given that has no word: all there is would match it.
    """
    terms = read_terms(query.words)
    if query.words and not (terms.indexed or terms.scanned):
        raise UsageError(f"nothing to search for in {query.words!r}; give at least one word")
    return terms


def read_name(words: str) -> Terms:
    """Return the words of a name, as folded by ``fold_name``: phrases, and beginnings of words.

    A word in double quotes is a phrase, and so is a single letter. Raises UsageError if there is no
    word, or a single letter with a star.
    """
    quoted = {phrase for phrase, _ in _TERM.findall(words)}
    folded = [
        Term(fold_name(each.words), each.is_prefix or (each.words not in quoted))
        for each in read_terms(words, scan=False).indexed
    ]
    if not folded:
        raise UsageError(f"{words!r} is not a name; give at least one word of a name")
    return Terms(tuple(each if len(each.words) > 1 else Term(each.words) for each in folded), ())


def indexed_name(terms: Iterable[Term]) -> list[Term]:
    """Return the terms by which an index finds the names that terms of a name stand for, or more.

    The index has the stems of words, and the beginning of a word may have another stem than the
    word. Two letters have no other stem. ``called`` tells which of them are meant.

    >>> [term.words for term in indexed_name([Term("kell", is_prefix=True), Term("ela venn")])]
    ['ke', 'ela venn']
    """
    given = list(terms)
    words = (word for term in given if term.is_prefix for word in term.words.split())
    starts = [Term(word[:2], is_prefix=True) if len(word) > 1 else Term(word) for word in words]
    return [*starts, *(term for term in given if not term.is_prefix)]


def called(terms: Iterable[Term]) -> list[str]:
    """Return what stands in the names of a speaker who is called so.

    The names are folded, each word has a space before and after it, and "|" is between names.

    >>> called([Term("kell", is_prefix=True), Term("ela venn")])
    [' kell', ' ela venn ']
    """
    words = (f" {term.words}" + ("" if term.is_prefix else " ") for term in terms)
    return list(dict.fromkeys(words))


def read_filters(query: Query) -> Filters:
    """Return the filters of a query. Raises UsageError if ``since`` or ``until`` is not a date."""
    return Filters(
        outlet=None if query.outlet is None else clean_argument(query.outlet).casefold(),
        place=None if query.place is None else _read_place(query.place),
        since=None if query.since is None else read_day(query.since),
        until=None if query.until is None else read_day(query.until) + AFTER,
        among=query.among,
    )


def _read_place(words: str) -> Term:
    place = clean_argument(words).replace("\0", " ").replace('"', " ").strip()
    if not any(map(str.isalnum, place)):
        raise UsageError(f"{words!r} is not a place; give at least one word")
    return Term(place, is_prefix=_PREFIX.search(place) is not None)


def read_day(words: str) -> str:
    """Return a day, month or year unchanged, after checking that it is a valid date.

    Raises UsageError if ``words`` is not YYYY, YYYY-MM or YYYY-MM-DD. To get the end of a period,
    append ``AFTER``: "2024-05" with ``AFTER`` sorts after every day of May 2024.
    """
    try:
        if not _DAY.fullmatch(words):
            raise ValueError
        date.fromisoformat((words + "-01-01")[:10])
    except ValueError:
        raise UsageError(f"{words!r} is not a date; give YYYY, YYYY-MM or YYYY-MM-DD") from None
    return words


def clean_argument(words: str) -> str:
    """Return a command-line argument with "?" in place of each byte that is not valid UTF-8."""
    return words.encode(errors="replace").decode()
