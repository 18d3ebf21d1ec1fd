"""Excerpts of a text around the words that a search matched. Does no I/O."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records import Span, Spans

# Marks around a term, as a search engine inserts them: noncharacters, which texts do not have.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_MARKED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_SPACE = re.compile(r"\s+")
_LENGTH = 160  # characters
_BEFORE = 40  # of these, before the first term
_WORD = 20  # an excerpt ends between words, unless its last word is longer


def marked_spans(marked: str, text: str) -> list[Span]:
    """Return the spans in ``text`` of the words that a search engine has marked as matches.

    ``marked``: the same text with a mark character before and after each match. Returns an empty
    list if ``text`` itself contains mark characters.

    >>> marked_spans(f"it {OPEN}held{CLOSE}", "it held")
    [(3, 7)]
    """
    if OPEN in text or CLOSE in text:
        return []
    found = enumerate(_MARKED.finditer(marked))
    return [(each.start(1) - 2 * i - 1, each.end(1) - 2 * i - 1) for i, each in found]


def excerpt(text: str, spans: Spans, marks: Sequence[Span]) -> tuple[str, Spans]:
    """Return an excerpt of about 160 characters, and the spans of the matches in the excerpt.

    ``spans``: passages of ``text``; the excerpt is taken from the passage with the most matches.
    ``marks``: spans of the matches in ``text``, sorted. Runs of white space become one space, and
    "…" stands for omitted text. Returns ("", ()) if ``spans`` is empty.
    """
    if not spans:
        return "", ()
    shown = {span: marks_inside(marks, span) for span in spans}
    span = max(spans, key=lambda span: len(shown[span]))  # the first of those with most
    start, end = _window(text, span, shown[span])
    piece = "…" if start > spans[0][0] else ""
    found: list[Span] = []
    at = start
    for mark in marks_inside(shown[span], (start, end)):
        piece += _single(text[at : mark[0]])
        words = _single(text[mark[0] : mark[1]])
        found.append((len(piece), len(piece) + len(words)))
        piece += words
        at = mark[1]
    piece += _single(text[at:end])
    return piece + ("…" if end < spans[-1][1] else ""), tuple(found)


def marks_inside(marks: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return the spans in the sorted list ``marks`` that lie inside ``span``."""
    first, last = (bisect_left(marks, (place, 0)) for place in span)
    return [mark for mark in marks[first:last] if mark[1] <= span[1]]


def _window(text: str, span: Span, marks: Sequence[Span]) -> Span:
    """Return the span of about 160 characters, inside a given span, with the most matches.

    ``marks``: spans of the matches. The result begins and ends between words if possible.
    """
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
