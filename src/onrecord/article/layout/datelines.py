"""Datelines: the place and day above a text or at its start, "Bessul, 12 March"."""

import re
from collections.abc import Sequence

from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import FieldSpan, Segment
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.text.outlets import has_outlet_word, is_listed_outlet

_BETWEEN = " \t,()·|–—-"  # signs between a place and its day
_LONGEST_PLACE = 60  # characters before the day that opens a text
_AFTER_DAY = re.compile(r",?(?: ?\([^()]{1,40}\))? ?[–—-]{1,2} ")  # up to the text itself


def is_dateline(
    lines: Sequence[PageLine], segment: Segment, span: FieldSpan, site: str | None
) -> bool:
    """Whether the name of a span is no outlet's, but the place of a dateline.

    It begins a line, or stands behind the author's name; a date follows, and then the text, which
    has it as a place: "in Bessul". A name that is known as an outlet's, or is in the host of the
    article (``site``), is none.
    """
    bare = wordlists.normalize(span.text)
    if has_outlet_word(bare) or is_listed_outlet(bare) or names.is_in_host(span.text, site or ""):
        return False
    body = [run for run in segment.runs if run.role == "body"]
    line = lines[span.line].text
    rest = line[span.start + len(span.text) :].lstrip(_BETWEEN)
    date = find_date(rest)
    before = line[: span.start]
    beside = (each for each in segment.fields if each.line == span.line)
    authors = tuple(each.text for each in beside if each.field == "author")
    if not (
        body
        and body[0].line - span.line in (0, 1)
        and (not any(map(str.isalnum, before)) or before.rstrip(_BETWEEN).endswith(authors))
        and date
        and date.start == 0
    ):
        return False
    place = rf"\b(?:{alternatives('place_prepositions')}) {re.escape(span.text)}\b(?! [A-Z])"
    return any(re.search(place, lines[run.line].text[run.start : run.end]) for run in body)


def opening_day(text: str) -> str | None:
    """Return the day, as it is written, of the dateline that opens a text, or None.

    >>> opening_day("PORT DUNE, Marland, May 3, 2031 (NNA) - The harbour wall has cracked.")
    'May 3, 2031'
    >>> opening_day("Port Dune was flooded on May 3, 2031 - and nobody knew.") is None
    True
    """
    date = find_date(text)
    if date is None or date.start > _LONGEST_PLACE or not _AFTER_DAY.match(text, date.end):
        return None
    place = text[: date.start].rstrip()
    words = [word for word in (each.strip(_BETWEEN) for each in place.split()) if word]
    is_place = place.endswith((",", ")")) and all(
        word[0].isupper() and word.casefold() not in wordlists.words("function_words")
        for word in words
    )
    return text[date.start : date.end] if is_place else None
