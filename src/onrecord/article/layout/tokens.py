"""The tokens of a page's lines, and numbers that describe each of them."""

import re
import zlib
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.article.layout.page_lines import PageLine
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.text.lang import ENGLISH
from onrecord.text.outlets import has_outlet_word, is_listed_outlet

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

WORD_BUCKETS, SUFFIX_BUCKETS, SHAPE_BUCKETS, NAME_BUCKETS = 8192, 1024, 512, 2048
# Tokens of a long line that are looked at, at its start and end. Of a line with cells, such as the
# row of a table, more are: those up to the start of its last cell.
HEAD, TAIL, MAX_HEAD = 24, 8, 96
MAX_TOKENS = HEAD + TAIL  # of a line without cells
TOKEN_FLAGS = 21
LONGEST_FIELD = 300  # characters of a line in which dates and labels are looked for
_MOST_SLOTS = 15  # of a line
_MAX_SLOT = 400  # of a page
_CELL = 4  # tokens of a line's last cell that are looked at
_LONGEST_OUTLET = 5  # words
_MOST_HOSTS = 200  # of a page
_MARK_FLAGS = {"link": 1, "bold": 2, "time": 3}
_SEPARATORS = "|·•–—-/,:;()[]{}<>«»_*#"
_TOKEN = re.compile(
    r"[a-z]+://[^\s<>()\[\]\"”|]+|[^\W_]+(?:[.'’@&\-_][^\W_]+)*|(_)\1*|([^\w\s])\2*", re.UNICODE
)
# A sign between two words of a sentence, "a < b and c > d", unlike "Home > News" and "< Back".
_COMPARISON = re.compile(r"(?<=\w) [<>] (?=[\w$£€])")
_COMPARES = re.compile(r"\w < [\w$£€]|\d > [\d$£€]")
_SENTENCE_ENDS = '.!?"”’'
_LEAST_SENTENCE = 40  # characters
_HOST_IN_TEXT = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.)+[a-z]{2,24}")
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}$", re.IGNORECASE)


class Token(NamedTuple):
    """A word or sign of a line, at the offsets ``[start, end)``."""

    start: int
    end: int


def line_tokens(line: PageLine) -> list[Token]:
    """Return the tokens of a line that the tagger looks at: of a long line, its start and end.

    A word ends where a link or other inline element begins or ends. Signs that compare two words of
    a sentence are left out.
    """
    edges = sorted({edge for mark in line.marks for edge in (mark.start, mark.end)})
    found: list[Token] = []
    compares = _compares(line.text)
    for match in _TOKEN.finditer(line.text):
        start, end = match.span()
        if compares and _COMPARISON.match(line.text, start - 1):
            continue
        for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
            found.append(Token(start, edge))
            start = edge
        found.append(Token(start, end))
    if len(found) <= MAX_TOKENS:
        return found
    head = _head(line.text, found)
    return found if head + TAIL >= len(found) else [*found[:head], *found[-TAIL:]]


def _compares(text: str) -> bool:
    """Whether a line is a sentence with a sign such as in "a < b"."""
    return (
        len(text) >= _LEAST_SENTENCE
        and text[-1] in _SENTENCE_ENDS
        and _COMPARES.search(text) is not None
    )


def _head(text: str, tokens: list[Token]) -> int:
    """Return how many tokens at the start of a long line are looked at.

    A cell begins after a bar or tab. A few of the words of the last one are included.
    """
    cells = [
        j
        for j in range(HEAD - _CELL, min(len(tokens), MAX_HEAD - _CELL))
        if _begins_cell(text, tokens, j)
    ]
    return cells[-1] + _CELL if cells else HEAD


def _begins_cell(text: str, tokens: list[Token], j: int) -> bool:
    """Whether a cell begins at token ``j`` of a line, after a bar or tab."""
    gap = text[tokens[j - 1].start : tokens[j].start] if j else ""
    return gap.strip() == "|" or "\t" in gap


def cut_at(line: PageLine, tokens: list[Token]) -> int | None:
    """Return the number of the token before which words of a long line are left out, or None."""
    j = len(tokens) - TAIL
    if len(tokens) < MAX_TOKENS or not line.text[tokens[j - 1].end : tokens[j].start].strip():
        return None
    return j


@lru_cache(65536)
def word_hashes(word: str) -> tuple[int, int, int]:
    """Return the hashes of a word, its last three letters and its shape; each is at least 1."""
    lower = word.casefold()
    if word.startswith(("http://", "https://")):
        lower = "http://"
    elif _HOST.match(word):
        lower = "host." + lower.rpartition(".")[2]
    else:
        lower = re.sub(r"\d", "0", lower)
    shape = re.sub(r"(.)\1+", r"\1\1", re.sub(r"[^\W\d_]", _shape_sign, re.sub(r"\d", "0", word)))
    return (
        _bucket(lower, WORD_BUCKETS),
        _bucket(lower[-3:], SUFFIX_BUCKETS),
        _bucket(shape[:12], SHAPE_BUCKETS),
    )


def _shape_sign(match: re.Match[str]) -> str:
    return "X" if match[0].isupper() else "x"


def _bucket(text: str, buckets: int) -> int:
    return 1 + zlib.crc32(text.encode("utf-8", "surrogatepass")) % (buckets - 1)


@lru_cache(65536)
def _word_flags(word: str) -> tuple[tuple[bool, ...], str, bool]:
    """Return what is true of a word wherever it stands.

    These are flags 5 to 10, its letters if it may be part of the name of a host, and flag 16.
    """
    lower = word.casefold()
    by_itself = (
        has_outlet_word(f"x {lower}"),
        lower in wordlists.months(),
        word.startswith(("http://", "https://")) or bool(_HOST.match(word)),
        word[0].isupper(),
        len(word) > 1 and word.isupper(),
        not word[0].isalnum(),
    )
    letters = lower if len(word) > 2 and word[0].isupper() else ""
    return by_itself, letters, lower in first_names()


@lru_cache(1024)
def _places(count: int) -> tuple[tuple[float, ...], ...]:
    """Return flags 11 to 14 of each of ``count`` tokens: its place in the line."""
    return tuple((j / count, (count - 1 - j) / count, j == 0, j == count - 1) for j in range(count))


def token_flags(line: PageLine, tokens: list[Token], hosts: str) -> Floats:
    """Return the flags of a line's tokens, [tokens, TOKEN_FLAGS].

    ``hosts`` are the letters of the page's hosts.
    """
    text = line.text
    flags = np.zeros((len(tokens), TOKEN_FLAGS), np.float32)
    if len(text) <= LONGEST_FIELD or has_cells(text):
        date = find_date(text, "2031-01-01")
        if date:
            _cover(flags, tokens, date.start, date.end, 0)
    for mark in line.marks:
        if mark.kind in _MARK_FLAGS:
            _cover(flags, tokens, mark.start, mark.end, _MARK_FLAGS[mark.kind])
    words = [text[token.start : token.end] for token in tokens]
    for start, end in _listed_outlets(tuple(words)):
        flags[start:end, 4] = 1
    count = len(tokens)
    starts = {mark.start for mark in line.marks}
    ends = {mark.end for mark in line.marks}
    rows: list[tuple[float, ...]] = []
    before = 0  # the end of the token before
    for word, (start, end), place in zip(words, tokens, _places(count), strict=True):
        by_itself, lower, is_first_name = _word_flags(word)
        gap = text[before:start] if rows else " "
        rows.append((
            *by_itself, *place, lower != "" and lower in hosts, is_first_name,
            gap == "", len(gap) > 1 or gap == "\t", start in starts, end in ends,
        ))  # fmt: skip
        before = end
    if rows:
        flags[:, 5:] = rows
    cut = cut_at(line, tokens)
    if cut is not None:
        flags[cut:, 11] += 1
    return flags


def has_cells(text: str) -> bool:
    """Whether a line is like the row of a table, with at least three cells.

    >>> has_cells("Orrin Post | 2 March | Bridge shut"), has_cells("Orrin Post | 2 March")
    (True, False)
    """
    return text.count("|") > 1 or text.count("\t") > 1


def page_hosts(lines: list[PageLine]) -> str:
    """Return the letters of all hosts that a page names or links to."""
    found: dict[str, None] = {}
    for line in lines:
        if "." in line.text:
            found |= dict.fromkeys(_HOST_IN_TEXT.findall(line.text[:LONGEST_FIELD]))
        for mark in line.marks:
            if mark.kind == "link" and mark.value:
                found[names.host_of(mark.value[:LONGEST_FIELD]) or ""] = None
    return " ".join(list(found)[:_MOST_HOSTS]).casefold().replace("-", "")


@cache
def first_names() -> frozenset[str]:
    """Return common first names, in lower case."""
    lines = ENGLISH.text("first_names.txt").splitlines()
    return frozenset(line for line in lines if line and line[0] not in "#[")


def _cover(flags: Floats, tokens: list[Token], start: int, end: int, flag: int) -> None:
    """Set a flag of the tokens between two offsets."""
    first = bisect_right(tokens, start, key=itemgetter(1))
    flags[first : bisect_left(tokens, end, key=itemgetter(0)), flag] = 1


@lru_cache(4096)
def _listed_outlets(words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the ranges of words that are the name of a listed outlet."""
    lower = [word.casefold().replace("’", "'") for word in words]
    found = []
    for start in range(len(words)):
        if not (words[start][0].isupper() or words[start][0].isdigit()):
            continue
        for end in range(min(len(words), start + _LONGEST_OUTLET), start, -1):
            if is_listed_outlet(" ".join(lower[start:end])):
                found.append((start, end))
                break
    return tuple(found)


def inline_names(line: PageLine, tokens: list[Token]) -> list[int]:
    """Return for each token the hash of the last class name of the innermost element around it."""
    found = [0] * len(tokens)
    for mark in sorted(line.marks, key=lambda mark: mark.start - mark.end):
        own = _names_of(mark.names)
        if own:
            for j, token in enumerate(tokens):
                if token.start < mark.end and token.end > mark.start:
                    found[j] = own[-1]
    return found


@lru_cache(16384)
def _names_of(names_: str) -> tuple[int, ...]:
    """Return the hashes of the words in an element's class names."""
    found = re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", names_).lower())
    return tuple(_bucket(word, NAME_BUCKETS) for word in found if len(word) > 1)


def class_names(line: PageLine) -> list[int]:
    """Return the hashes of the class names around a line, innermost first."""
    found: list[int] = []
    for node in reversed(line.path[-4:]):
        found += _names_of(node.names)
    return found


def token_slots(
    lines: list[PageLine], tokens: list[list[Token]], forms: list[str], longest: int
) -> tuple[Ints, Ints]:
    """Return the slots of a page's tokens, numbered from 1, and 0 for tokens without a slot.

    The slots of a line are its parts between separators, such as the outlet and the date in "Orrin
    Post | 2 March". Lines of one form have the same slots.
    """
    from_start = np.zeros((len(lines), longest), np.int32)
    from_end = np.zeros((len(lines), longest), np.int32)
    repeated = {form for form, count in Counter(forms).items() if count > 1}
    numbers: tuple[dict[tuple[str, int], int], ...] = ({}, {})
    for i, (line, own) in enumerate(zip(lines, tokens, strict=True)):
        is_long = len(own) >= MAX_TOKENS
        if forms[i] not in repeated or (is_long and not has_cells(line.text)):
            continue
        places = _slot_places(line, own)
        if places:
            from_start[i, : len(own)] = _numbered(numbers[0], forms[i], places)
            backwards = [places[-1] - place for place in places]
            from_end[i, : len(own)] = _numbered(numbers[1], forms[i], backwards)
    return from_start, from_end


def _numbered(known: dict[tuple[str, int], int], form: str, places: list[int]) -> list[int]:
    """Return the numbers of slots of a form, those that are not ``known`` being numbered on."""
    slots = {
        at: known.setdefault((form, min(at, _MOST_SLOTS)), min(len(known) + 1, _MAX_SLOT))
        for at in dict.fromkeys(places)
    }
    return [slots[at] for at in places]


def _slot_places(line: PageLine, tokens: list[Token]) -> list[int]:
    """Return the index of each token's slot in its line, from 0."""
    edges = {edge for mark in line.marks for edge in (mark.start, mark.end)}
    places: list[int] = []
    place = end = 0
    for token in tokens:
        is_sign = not line.text[token.start].isalnum() and line.text[token.start] in _SEPARATORS
        gap = line.text[end : token.start]
        apart = "\t" in gap or len(gap) > 1
        if places and (is_sign or apart or token.start in edges):
            place += 1
        places.append(place)
        if is_sign:
            place += 1
        end = token.end
    return places
