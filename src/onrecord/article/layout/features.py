"""Numbers that describe the lines and tokens of a page, the input of the page tagger."""

import math
import re
import zlib
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.article.layout.page_lines import PageLine
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.publication_lines import split_age
from onrecord.text.lang import ENGLISH
from onrecord.text.outlets import has_outlet_word, is_listed_outlet

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

WORD_BUCKETS, SUFFIX_BUCKETS, SHAPE_BUCKETS, NAME_BUCKETS = 8192, 1024, 512, 2048
HEAD, TAIL = 24, 8  # tokens of a long line that are looked at, at its start and end
MAX_TOKENS = HEAD + TAIL
_MOST_GROUPS = 48  # forms or first tokens of a page that are told apart
MAX_NAMES = 10  # words of class names around a line

_SEPARATORS = "|·•–—-/,:;()[]{}<>«»_*#"
_MOST_SLOTS = 15  # of a line
MAX_SLOT = 400  # of a page

_TOKEN = re.compile(
    r"https?://[^\s<>()\[\]\"”|]+|\w+(?:[.'’@&\-]\w+)*|(_)\1*|([^\w\s])\2*", re.UNICODE
)
_HOST_IN_TEXT = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.)+[a-z]{2,24}")
_MOST_HOSTS = 200
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}$", re.IGNORECASE)
_LONGEST_FIELD = 300  # characters of a line in which dates and labels are looked for
_LONGEST_OUTLET = 5  # words
_TAGS = (
    "h1", "h2", "h3", "h4", "h5", "p", "li", "td", "th", "tr", "div", "span", "blockquote", "pre",
    "figcaption", "dt", "dd", "a", "article", "section", "header", "footer", "nav", "aside",
    "main", "figure", "table", "ul", "ol", "form", "center",
)  # fmt: skip
_TAG_NUMBERS = {tag: number for number, tag in enumerate(_TAGS)}
_CONTAINERS = ("article", "section", "li", "tr", "td", "table", "div", "blockquote", "p")
_SECTIONS = (
    "boilerplate", "boilerplate_block", "boilerplate_rest", "end", "greeting", "signoff",
    "teaser_heading",
)  # fmt: skip


class PageFeatures(NamedTuple):
    """Arrays of a page with L lines and at most T tokens a line; 0 is padding."""

    words: Ints  # [L, T] hashes of the words, from 1
    suffixes: Ints  # [L, T] hashes of their last three letters
    shapes: Ints  # [L, T] hashes of their shapes, such as "Xx"
    token_flags: Floats  # [L, T, F]
    lines: Floats  # [L, G]
    names: Ints  # [L, N] hashes of the words of class names
    inline: Ints  # [L, T] hash of a word of the class name of the innermost inline element
    forms: Floats  # [L, K] 1 for lines of one form, if the page has several of it
    starts: Floats  # [L, K] 1 for lines with the same first token
    slots: Ints  # [L, T] number of the token's slot, counted from the start of its line
    ends: Ints  # [L, T] the same, counted from the end


class Token(NamedTuple):
    """A word or sign of a line, at the offsets ``[start, end)``."""

    start: int
    end: int


def line_tokens(line: PageLine) -> list[Token]:
    """Return the tokens of a line that the tagger looks at: of a long line, its start and end.

    A word ends where a link or other inline element begins or ends.
    """
    edges = sorted({edge for mark in line.marks for edge in (mark.start, mark.end)})
    found: list[Token] = []
    for match in _TOKEN.finditer(line.text):
        start, end = match.span()
        for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
            found.append(Token(start, edge))
            start = edge
        found.append(Token(start, end))
    return found if len(found) <= MAX_TOKENS else [*found[:HEAD], *found[-TAIL:]]


def page_features(lines: list[PageLine], tokens: list[list[Token]]) -> PageFeatures:
    """Return the features of a page's lines; ``tokens`` are those of each line."""
    count, longest = len(lines), max(map(len, tokens), default=1) or 1
    words = np.zeros((count, longest), np.int32)
    suffixes = np.zeros((count, longest), np.int32)
    shapes = np.zeros((count, longest), np.int32)
    inline = np.zeros((count, longest), np.int32)
    flags = np.zeros((count, longest, TOKEN_FLAGS), np.float32)
    class_names = np.zeros((count, MAX_NAMES), np.int32)
    has_date = np.zeros(count, bool)
    hosts = _hosts(lines)
    for i, (line, own) in enumerate(zip(lines, tokens, strict=True)):
        for j, token in enumerate(own):
            words[i, j], suffixes[i, j], shapes[i, j] = _hashes(line.text[token.start : token.end])
        if own:
            flags[i, : len(own)] = _token_flags(line, own, hosts)
            inline[i, : len(own)] = _inline_names(line, own)
            has_date[i] = bool(flags[i, :, 0].any())
        found = _class_names(line)[:MAX_NAMES]
        class_names[i, : len(found)] = found
    forms = [
        _line_form(line, len(own), has_date[i])
        for i, (line, own) in enumerate(zip(lines, tokens, strict=True))
    ]
    return PageFeatures(
        words,
        suffixes,
        shapes,
        flags,
        _line_features(lines, tokens, has_date, forms),
        class_names,
        inline,
        _groups(forms),
        _groups([_first_token(line, own) for line, own in zip(lines, tokens, strict=True)]),
        *_slots(lines, tokens, forms, longest),
    )


def _slots(
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
        if forms[i] not in repeated or len(own) >= MAX_TOKENS:
            continue
        places = _slot_places(line, own)
        for j, place in enumerate(places):
            pairs = ((from_start, place), (from_end, places[-1] - place))
            for (array, at), known in zip(pairs, numbers, strict=True):
                key = forms[i], min(at, _MOST_SLOTS)
                array[i, j] = known.setdefault(key, min(len(known) + 1, MAX_SLOT))
    return from_start, from_end


def _slot_places(line: PageLine, tokens: list[Token]) -> list[int]:
    """Return the index of each token's slot in its line, from 0."""
    edges = {edge for mark in line.marks for edge in (mark.start, mark.end)}
    places, place, end = [], 0, 0
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


def _groups(keys: list[str]) -> Floats:
    """Return [lines, groups]: 1 for the lines with each of the most frequent keys, else 0."""
    frequent = [key for key, count in Counter(keys).most_common(_MOST_GROUPS) if count > 1 and key]
    numbers = {key: number for number, key in enumerate(frequent)}
    groups = np.zeros((len(keys), max(1, len(frequent))), np.float32)
    for i, key in enumerate(keys):
        if key in numbers:
            groups[i, numbers[key]] = 1
    return groups


def _first_token(line: PageLine, tokens: list[Token]) -> str:
    """Return the first token of a line, with digits as 0."""
    if not tokens:
        return ""
    return re.sub(r"\d+", "0", line.text[tokens[0].start : tokens[0].end].casefold())


TOKEN_FLAGS = 21
_MARK_FLAGS = {"link": 1, "bold": 2, "time": 3}


def _inline_names(line: PageLine, tokens: list[Token]) -> list[int]:
    """Return for each token the hash of the last class name of the innermost element around it."""
    found = [0] * len(tokens)
    for mark in sorted(line.marks, key=lambda mark: mark.start - mark.end):
        own = _names_of(mark.names)
        if own:
            for j, token in enumerate(tokens):
                if token.start < mark.end and token.end > mark.start:
                    found[j] = own[-1]
    return found


def _hosts(lines: list[PageLine]) -> str:
    """Return the letters of all hosts that a page names or links to."""
    found: dict[str, None] = {}
    for line in lines:
        if "." in line.text:
            found |= dict.fromkeys(_HOST_IN_TEXT.findall(line.text[:_LONGEST_FIELD]))
        for mark in line.marks:
            if mark.kind == "link" and mark.value:
                found[names.host_of(mark.value[:_LONGEST_FIELD]) or ""] = None
    return " ".join(list(found)[:_MOST_HOSTS]).casefold().replace("-", "")


def _token_flags(line: PageLine, tokens: list[Token], hosts: str) -> Floats:
    """Return the flags of a line's tokens, [tokens, TOKEN_FLAGS].

    ``hosts`` are the letters of the page's hosts.
    """
    text = line.text
    flags = np.zeros((len(tokens), TOKEN_FLAGS), np.float32)
    if len(text) <= _LONGEST_FIELD:
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
    months, outlet_words = wordlists.months(), has_outlet_word
    starts = {mark.start for mark in line.marks}
    ends = {mark.end for mark in line.marks}
    for j, word in enumerate(words):
        gap = text[tokens[j - 1].end : tokens[j].start] if j else " "
        flags[j, 17] = gap == ""
        flags[j, 18] = len(gap) > 1 or gap == "\t"
        flags[j, 19] = tokens[j].start in starts
        flags[j, 20] = tokens[j].end in ends
        lower = word.casefold()
        flags[j, 5] = outlet_words(f"x {lower}")
        flags[j, 6] = lower in months
        flags[j, 7] = word.startswith(("http://", "https://")) or bool(_HOST.match(word))
        flags[j, 8] = word[0].isupper()
        flags[j, 9] = len(word) > 1 and word.isupper()
        flags[j, 10] = not word[0].isalnum()
        flags[j, 11] = j / count
        flags[j, 12] = (count - 1 - j) / count
        flags[j, 13] = j == 0
        flags[j, 14] = j == count - 1
        flags[j, 15] = len(word) > 2 and word[0].isupper() and lower in hosts
        flags[j, 16] = lower in _first_names()
    if count == MAX_TOKENS:
        flags[HEAD:, 11] += 1
    return flags


@cache
def _first_names() -> frozenset[str]:
    """Return common first names, in lower case."""
    lines = ENGLISH.text("first_names.txt").splitlines()
    return frozenset(line for line in lines if line and line[0] not in "#[")


def _cover(flags: Floats, tokens: list[Token], start: int, end: int, flag: int) -> None:
    """Set a flag of the tokens between two offsets."""
    for j, token in enumerate(tokens):
        if token.start < end and token.end > start:
            flags[j, flag] = 1


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


@lru_cache(65536)
def _hashes(word: str) -> tuple[int, int, int]:
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


@lru_cache(16384)
def _names_of(names_: str) -> tuple[int, ...]:
    """Return the hashes of the words in an element's class names."""
    found = re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", names_).lower())
    return tuple(_bucket(word, NAME_BUCKETS) for word in found if len(word) > 1)


def _class_names(line: PageLine) -> list[int]:
    """Return the hashes of the class names around a line, innermost first."""
    found: list[int] = []
    for node in reversed(line.path[-4:]):
        found += _names_of(node.names)
    return found


def _log(number: float) -> float:
    return math.log1p(max(0.0, number))


def _line_features(
    lines: list[PageLine],
    tokens: list[list[Token]],
    has_date: npt.NDArray[np.bool_],
    forms: list[str],
) -> Floats:
    """Return the features of a page's lines, [lines, LINE_FEATURES]."""
    rows = [
        [*_shape_features(line, len(own)), *_word_features(line.text)]
        for line, own in zip(lines, tokens, strict=True)
    ]
    around = zip(rows, _page_level(lines, has_date, forms), _tree_features(lines), strict=True)
    return np.array([[*row, *page, *tree] for row, page, tree in around], np.float32).reshape(
        len(lines), -1
    )


def _shape_features(line: PageLine, count: int) -> list[float]:
    """Return features of the form of a line by itself."""
    text = line.text
    letters = [c for c in text[:300] if c.isalpha()]
    starts = [word[0] for word in text[:300].split() if word[0].isalpha()]
    links = sum(m.end - m.start for m in line.marks if m.kind == "link")
    bold = sum(m.end - m.start for m in line.marks if m.kind == "bold")
    first, last = text[0], text[-1]
    return [
        _log(len(text)), _log(count), count > 6, count > 14, count > 20, count > MAX_TOKENS - 1,
        min(line.indent, 40) / 10, line.indent > 0, line.blanks == 0, line.blanks == 1,
        line.blanks == 2, line.blanks > 2, min(line.quoted, 3), not letters,
        sum(c.isupper() for c in letters) / max(1, len(letters)),
        sum(c.isupper() for c in starts) / max(1, len(starts)),
        sum(c.isdigit() for c in text[:300]) / len(text[:300]),
        last in ".", last in "!?", last in ":", last in ")]", last in "\"”’'", last in ",;-–—",
        first in "•◦‣∙●–—*·-+►▪■", first in "\"“‘'«", first in "([", first in "#=", first.islower(),
        first.isdigit(), len(text) > 2 and len(set(text)) <= 2, "|" in text, "\t" in text,
        "·" in text or "•" in text[1:], " - " in text or " – " in text or "—" in text,
        "://" in text, "@" in text, min(1.0, links / len(text)), min(1.0, bold / len(text)),
        any(m.kind == "time" for m in line.marks), any(m.kind == "link" for m in line.marks),
        text.count(",") / 5, "   " in text,
    ]  # fmt: skip


@lru_cache(8192)
def _word_features(text: str) -> tuple[float, ...]:
    """Return what the recognisers of labels, ages and boilerplate say about a line."""
    if len(text) > _LONGEST_FIELD:
        return (0.0,) * WORD_FEATURES
    label = wordlists.labels().get(read_label(text)[0], "") if ":" in text else ""
    section = wordlists.boilerplate_section(text)
    return (
        bool(label), *(label == each for each in _LABELS),
        section is not None, *(section == each for each in _SECTIONS),
        split_age(text) is not None, names.is_person(text), names.is_outlet_line(text),
        names.is_name(text), names.is_job(text),
    )  # fmt: skip


_LABELS = (
    "body", "boilerplate", "byline", "caption", "credit", "date", "deck", "headline",
    "mail_header", "more", "outlet", "photo", "related", "source", "url",
)  # fmt: skip
WORD_FEATURES = 1 + len(_LABELS) + 1 + len(_SECTIONS) + 5


def _page_level(
    lines: list[PageLine], has_date: npt.NDArray[np.bool_], forms: list[str]
) -> list[list[float]]:
    """Return features of each line's place on its page: what repeats, and what stands around it."""
    count = len(lines)
    keys = [wordlists.normalize(line.text[:200]) for line in lines]
    same = Counter(keys)
    alike = Counter(forms)
    places: dict[str, list[int]] = defaultdict(list)
    for i, form in enumerate(forms):
        places[form].append(i)
    by_start: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        found = key.split(" ", 4)
        if len(found) > 3:
            by_start[" ".join(found[:4])].append(i)
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(0.9 * (count - 1))] if count else 1
    wrapped = sum(
        one.text[-1] not in ".!?" and other.text[0].islower() and not other.blanks
        for one, other in pairwise(lines)
    ) / max(1, count)  # fmt: skip
    rows = []
    for i, (line, key) in enumerate(zip(lines, keys, strict=True)):
        own = places[forms[i]]
        at = bisect_right(own, i) - 1
        before = i - own[at - 1] if at > 0 else 0
        again = own[at + 1] - i if at + 1 < len(own) else 0
        starts = by_start.get(" ".join(key.split(" ", 4)[:4]), [i])
        echo_above, echo_below = starts[0] < i, starts[-1] > i
        above = lines[i - 1] if i else None
        below = lines[i + 1] if i + 1 < count else None
        rows.append([
            i == 0, i == count - 1, i / count, _log(i), _log(count - i), _log(count),
            _log(same[key] - 1), _log(alike[forms[i]] - 1), _log(before), _log(again),
            before == again and before > 0, echo_above, echo_below,
            min(2.0, len(line.text) / max(1, width)), width < 100,
            bool(above and above.indent == line.indent),
            bool(above and above.text[-1] not in ".!?:”\"" ), bool(above and above.text[-1] == ","),
            bool(below and below.text[0].islower()),
            bool(above and len(above.text) + 1 + line.text.find(" ") > width), wrapped,
            _log(len(above.text)) if above else 0.0, _log(len(below.text)) if below else 0.0,
            bool(below and below.blanks), (above.quoted == line.quoted) if above else 0.0,
            float(has_date[i]), float(i > 0 and has_date[i - 1]),
            float(i + 1 < count and has_date[i + 1]),
        ])  # fmt: skip
    return rows


def _line_form(line: PageLine, count: int, has_date: np.bool_) -> str:
    """Return a string that is equal for lines of one form, such as date lines with a bar."""
    tag = line.path[-1].tag + line.path[-1].names[:40] if line.path else ""
    size = 0 if count < 7 else 1 if count < 20 else 2
    text = line.text
    signs = "".join(sign for sign in "|·•()[]#*" if sign in text) if count < 40 else ""
    caps = text.isupper()
    return f"{tag} {size} {signs} {has_date} {caps} {min(line.indent, 8)} {min(line.blanks, 3)}"


def _tree_features(lines: list[PageLine]) -> list[list[float]]:
    """Return features of the HTML elements around each line; zeros on text pages."""
    rows = []
    previous: tuple[int, ...] = ()
    for line in lines:
        tags = [0.0] * (2 * len(_TAGS))
        opened = [0.0] * len(_CONTAINERS)
        numbers = tuple(node.number for node in line.path)
        shared = 0
        while shared < min(len(numbers), len(previous)) and numbers[shared] == previous[shared]:
            shared += 1
        for node in line.path[shared:]:
            if node.tag in _CONTAINERS:
                opened[_CONTAINERS.index(node.tag)] = 1.0
        if line.path:
            inner = _TAG_NUMBERS.get(line.path[-1].tag)
            if inner is not None:
                tags[inner] = 1.0
            for node in line.path[:-1]:
                number = _TAG_NUMBERS.get(node.tag)
                if number is not None:
                    tags[len(_TAGS) + number] = 1.0
        rows.append([
            float(bool(line.path)), min(len(numbers), 20) / 10, (len(numbers) - shared) / 5,
            (len(previous) - shared) / 5, float(line.block >= 0 and line.blanks == 0),
            *opened, *tags,
        ])  # fmt: skip
        previous = numbers
    return rows
