"""Items whose headings are numbered: "1. Bridge shut", then its text, "2. Ferries sail", its text.

The tagger decides line by line; that a page counts its items says more than any line of it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import Place
from onrecord.article.layout.tagger import TaggedPage

_LONGEST = 120  # characters of a heading
_PROSE = 60  # characters of a line of text
_FEWEST = 2  # items
_GREETING = 120  # characters of text above the first number that are no article's
_HEADING = re.compile(r"(\W{0,8})(\d{1,2})([.):]|\s*[-–—|/])\s+(?=\w|[\"'“‘«(])(.+?)(\W*)$")
_BODY, _HEADLINE, _MARK = map(ROLES.index, ("body", "headline", "mark"))
_NO_FIELD = FIELDS.index(None)


def number_items(page: TaggedPage, begins: Sequence[Place]) -> tuple[TaggedPage, list[Place]]:
    """Return a page and where its articles begin, with one at each heading of a numbered series.

    A series counts from 1 on in the same signs, with lines of text below each number. It is
    followed if all articles begin at its headings, though perhaps not at each; also, where its
    headings are more than labels in capitals, if most articles begin with a paragraph, or if there
    is a single article, without headline and text above the first number. Else the numbers may be
    those of sections, or stand before outlets, and ``begins`` stay.
    """
    series = _series(page.lines)
    if not series or not begins:
        return page, list(begins)
    first = series[0][0]
    numbered, begun = {line for line, _, _ in series}, {line for line, _ in begins}
    bare = sum(page.roles[begin] == _BODY for begin in begins if begin[0] not in numbered)
    titles = [page.lines[line].text[start:end] for line, start, end in series]
    are_labels = all(map(str.isupper, titles))
    is_one = len(begins) == 1 and not are_labels and not _has_own_head(page, first)
    is_bare = len(begins) > 1 and not are_labels and bare > len(begins) / 2
    if not (is_one or is_bare or (len(begins) > 1 and begun <= numbered)):
        return page, list(begins)
    roles, fields = page.roles.copy(), page.fields.copy()
    has_headlines = any(_HEADLINE in _roles(page, line) for line in numbered)
    found = []
    for line, start, end in series:
        tokens = page.tokens[line]
        title = [j for j, token in enumerate(tokens) if start <= token.start < end]
        is_missing = has_headlines and _HEADLINE not in _roles(page, line)
        if title and (is_one or is_bare or is_missing or line not in begun):
            roles[line, : len(tokens)] = _MARK
            roles[line, title] = _HEADLINE
            fields[line, : len(tokens)] = _NO_FIELD
            found.append((line, title[0]))
        else:
            found += [begin for begin in begins if begin[0] == line]
    above = [begin for begin in begins if begin[0] < first]
    # What is above the first number and has no text is the head of the page.
    above = [begin for begin in above if not is_one and _text_length(page, begin[0], first)]
    return page._replace(roles=roles, fields=fields), [*above, *found]


def _has_own_head(page: TaggedPage, first: int) -> bool:
    """Whether there is a headline or a text above a line."""
    headline = any(_HEADLINE in _roles(page, line) for line in range(first))
    return headline or _text_length(page, 0, first) > _GREETING


def _roles(page: TaggedPage, line: int) -> list[int]:
    """Return the numbers of the roles of a line's tokens."""
    return list(page.roles[line, : len(page.tokens[line])])


def _text_length(page: TaggedPage, start: int, end: int) -> int:
    """Return the number of characters in lines that begin as a text."""
    return sum(
        len(page.lines[i].text)
        for i in range(start, end)
        if page.tokens[i] and page.roles[i, 0] == _BODY
    )


def _series(lines: Sequence[PageLine]) -> list[tuple[int, int, int]]:
    """Return the lines of a numbered series with where their titles begin and end, or nothing."""
    found: dict[tuple[str, str, str], list[tuple[int, int, int, int]]] = {}
    for i, line in enumerate(lines):
        if len(line.text) <= _LONGEST and (match := _HEADING.match(line.text)):
            lead, number, close, _, trail = match.groups()
            signs = (lead.strip(), close.strip(), "" if trail in ".?!" else trail.strip())
            found.setdefault(signs, []).append((int(number), i, *match.span(4)))
    for numbered in found.values():
        # A table of contents counts as well, without text between its lines.
        own = [
            each
            for each, following in pairwise([*numbered, (0, len(lines), 0, 0)])
            if any(len(line.text) >= _PROSE for line in lines[each[1] + 1 : following[1]])
        ]
        if len(own) >= _FEWEST and [number for number, *_ in own] == [*range(1, len(own) + 1)]:
            return [(i, start, end) for _, i, start, end in own]
    return []
