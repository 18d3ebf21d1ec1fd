"""Numbers that describe the lines of a page: their form, and their place among the others."""

import math
import re
import tomllib
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.tokens import LONGEST_FIELD, MAX_TOKENS, Floats, Token
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.publication_lines import split_age
from onrecord.text.lang import read_text

_COLUMNS: dict[str, list[str]] = tomllib.loads(read_text("pages/layout.toml"))
_TAGS, _CONTAINERS = tuple(_COLUMNS["tags"]), tuple(_COLUMNS["containers"])
_LABELS, _SECTIONS = tuple(_COLUMNS["labels"]), tuple(_COLUMNS["sections"])
_TAG_NUMBERS = {tag: number for number, tag in enumerate(_TAGS)}
_WORD_FEATURES = 1 + len(_LABELS) + 1 + len(_SECTIONS) + 5
_MOST_GROUPS = 48  # forms or first tokens of a page that are told apart


def line_features(
    lines: list[PageLine],
    tokens: list[list[Token]],
    has_date: npt.NDArray[np.bool_],
    forms: list[str],
) -> Floats:
    """Return the features of a page's lines, [lines, LINE_FEATURES]."""
    shapes = [_shape_features(line, len(own)) for line, own in zip(lines, tokens, strict=True)]
    words = [_word_features(line.text) for line in lines]
    columns = (shapes, words, _page_level(lines, has_date, forms), _tree_features(lines))
    return np.hstack([np.array(each, np.float32).reshape(len(lines), -1) for each in columns])


def line_groups(keys: list[str]) -> Floats:
    """Return [lines, groups]: 1 for the lines with each of the most frequent keys, else 0."""
    frequent = [key for key, count in Counter(keys).most_common(_MOST_GROUPS) if count > 1 and key]
    numbers = {key: number for number, key in enumerate(frequent)}
    groups = np.zeros((len(keys), max(1, len(frequent))), np.float32)
    for i, key in enumerate(keys):
        if key in numbers:
            groups[i, numbers[key]] = 1
    return groups


def line_form(line: PageLine, count: int, has_date: np.bool_) -> str:
    """Return a string that is equal for lines of one form, such as date lines with a bar."""
    tag = line.path[-1].tag + line.path[-1].names[:40] if line.path else ""
    size = 0 if count < 7 else 1 if count < 20 else 2
    text = line.text
    signs = "".join(sign for sign in "|·•()[]#*" if sign in text) if count < 40 else ""
    caps = text.isupper()
    return f"{tag} {size} {signs} {has_date} {caps} {min(line.indent, 8)} {min(line.blanks, 3)}"


def first_token(line: PageLine, tokens: list[Token]) -> str:
    """Return the first token of a line, with digits as 0."""
    if not tokens:
        return ""
    return re.sub(r"\d+", "0", line.text[tokens[0].start : tokens[0].end].casefold())


def _shape_features(line: PageLine, count: int) -> list[float]:
    """Return features of the form of a line by itself."""
    text = line.text
    head = text[:300]
    letters = [*filter(str.isalpha, head)]
    starts = [word[0] for word in head.split() if word[0].isalpha()]
    links = sum(m.end - m.start for m in line.marks if m.kind == "link")
    bold = sum(m.end - m.start for m in line.marks if m.kind == "bold")
    first, last = text[0], text[-1]
    return [
        _log(len(text)), _log(count), count > 6, count > 14, count > 20, count > MAX_TOKENS - 1,
        min(line.indent, 40) / 10, line.indent > 0, line.blanks == 0, line.blanks == 1,
        line.blanks == 2, line.blanks > 2, min(line.quoted, 3), not letters,
        sum(map(str.isupper, letters)) / max(1, len(letters)),
        sum(map(str.isupper, starts)) / max(1, len(starts)),
        sum(map(str.isdigit, head)) / len(head),
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
    if len(text) > LONGEST_FIELD:
        return (0.0,) * _WORD_FEATURES
    label = wordlists.labels().get(read_label(text)[0], "") if ":" in text else ""
    section = wordlists.boilerplate_section(text)
    return (
        bool(label), *(label == each for each in _LABELS),
        section is not None, *(section == each for each in _SECTIONS),
        split_age(text) is not None, names.is_person(text), names.is_outlet_line(text),
        names.is_name(text), names.is_job(text),
    )  # fmt: skip


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


@lru_cache(8192)
def _log(number: float) -> float:
    return math.log1p(max(0.0, number))
