"""Datelines: the place and day of a report before its first words, "ORLEN, 12 May 2031 – The".

A dateline is the outlet's, and part of nobody's statement.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.records import Span, Spans, Timex
from onrecord.text.document import Document

_LONGEST = 80  # characters
_MOST_WORDS = 5  # of a place: "PORT SAINT VANNO, North Ossery"
# A dash in front of the first words of a sentence, or of a quotation.
_DASH = re.compile(r"(?:\s+(?:[-–—]|--)|—)\s*(?=[\"“‘«']?[A-Z\d])")
_AGENCY = re.compile(r"\([^()]*\)")


def without_dateline(content: Spans, datelines: Sequence[Span]) -> Spans:
    """Return the content of a statement without a dateline at the beginning of one of its spans.

    >>> without_dateline(((0, 41),), [(0, 21)]), without_dateline(((30, 41),), [(0, 21)])
    (((21, 41),), ((30, 41),))
    """
    kept: list[Span] = []
    for start, end in content:
        first = max((last for begin, last in datelines if begin <= start < last), default=start)
        if first < end:
            kept.append((first, end))
    return tuple(kept)


def find_datelines(document: Document, timexes: Sequence[Timex]) -> Iterator[Span]:
    """Yield the datelines at the beginnings of paragraphs, each with the dash that ends it.

    A dateline has a place in capitals, or a place with a day or the name of an agency in brackets.
    """
    text = document.text
    for start, end in document.paragraphs:
        dash = _DASH.search(text, start, min(end, start + _LONGEST))
        if dash is None:
            continue
        place = text[start : dash.start()]
        first = bisect_left(timexes, start, key=lambda timex: timex.span[0])
        last = bisect_left(timexes, dash.start(), key=lambda timex: timex.span[0])
        for timex in timexes[first:last]:
            place = place.replace(text[slice(*timex.span)], "(day)")
        bare = _AGENCY.sub("", place)
        words = bare.replace(",", " ").split()
        if not 0 < len(words) <= _MOST_WORDS or not all(word[0].isupper() for word in words):
            continue
        if bare != place or bare.split(",")[0].isupper():
            yield start, dash.end()
