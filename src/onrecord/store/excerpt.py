"""A short piece of a text that shows what was found in it. Pure."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records import Span, Spans

# Noncharacters, which Unicode keeps for uses such as this.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_MARKED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_SPACE = re.compile(r"\s+")
_LENGTH = 160  # characters
_BEFORE = 40  # of these, before what was found
_WORD = 20  # a piece ends between words, unless the last is longer


def marked_spans(marked: str, text: str) -> list[Span]:
    """Where what stands between marks in ``marked`` stands in the text without them.

    None where the text has such marks of its own.
    """
    if OPEN in text or CLOSE in text:
        return []
    found = enumerate(_MARKED.finditer(marked))
    return [(each.start(1) - 2 * i - 1, each.end(1) - 2 * i - 1) for i, each in found]


def excerpt(text: str, spans: Spans, marks: Sequence[Span]) -> tuple[str, Spans]:
    """About 160 characters out of some spans of a text, where they show the most marks.

    White space is made single, and "…" stands where something is left out. With the piece come
    the spans of the marks in it.
    """
    if not spans:
        return "", ()
    shown = {span: inside(marks, span) for span in spans}
    span = max(spans, key=lambda span: len(shown[span]))  # the first of those with most
    start, end = _window(text, span, shown[span])
    piece = "…" if start > spans[0][0] else ""
    found: list[Span] = []
    at = start
    for mark in inside(shown[span], (start, end)):
        piece += _single(text[at : mark[0]])
        words = _single(text[mark[0] : mark[1]])
        found.append((len(piece), len(piece) + len(words)))
        piece += words
        at = mark[1]
    piece += _single(text[at:end])
    return piece + ("…" if end < spans[-1][1] else ""), tuple(found)


def inside(marks: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of some marks, in order, that stand within a span."""
    first, last = (bisect_left(marks, (place, 0)) for place in span)
    return [mark for mark in marks[first:last] if mark[1] <= span[1]]


def _window(text: str, span: Span, marks: Sequence[Span]) -> Span:
    """The piece of a span that has the most of its marks, cut between words where it can be."""
    start, end = span
    if end - start <= _LENGTH:
        return span
    first = last = start
    if marks:
        reach = [bisect_left(marks, (mark[0] + _LENGTH - _BEFORE, 0)) for mark in marks]
        i = max(range(len(marks)), key=lambda i: reach[i] - i)
        first, last = marks[i]
        start = max(start, min(first - _BEFORE, end - _LENGTH))
    end = min(end, max(start + _LENGTH, last))
    if start > span[0] and (space := _SPACE.search(text, start, first)):
        start = space.end()
    if end < span[1]:
        spaces = list(_SPACE.finditer(text, max(last, end - _WORD), end))
        end = spaces[-1].start() if spaces else end
    return start, end


def _single(words: str) -> str:
    return _SPACE.sub(" ", words)
