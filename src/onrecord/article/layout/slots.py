"""Outlets in brackets, in the place where other articles of the page state theirs.

A list such as "[OP] Bridge shut" has the outlet of every item in one place. If the tagger finds it
in most items, the others state theirs there as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.article.layout.labels import OWN_ROLES
from onrecord.article.layout.outlets import outlet_name
from onrecord.article.layout.runs import FieldSpan, Segment, without_outlet
from onrecord.article.layout.tagger import TaggedPage

# Set by hand.
_FEWEST = 3  # articles whose outlet the tagger finds in a place
_SHARE = 0.3  # of the articles with something in brackets there
_LIKELY = 0.5  # least probability of an outlet that counts
_EDGE = (
    120  # characters of a line that are searched at either edge: a pattern may not cost all of it
)

# A name is no year or date: "(April 2025–present)"; "Kestrel, p. 3" has it before the comma.
_NAME = r"[*_]*(?P<name>(?!.{0,30}\b\d{4}\b)[^()\[\]\n,]{2,40}?)[*_]*(?:,[^()\[\]\n]{0,30})?"
_FIRST = re.compile(rf"\W*?(?P<opening>[(\[]){_NAME}[)\]]\s*:?\s+(?=\w)")
_LAST = re.compile(rf"(?P<opening>[(\[]){_NAME}[)\]]\W*\Z")


class _Bracketed(NamedTuple):
    """Words in brackets at the start or end of a line."""

    line: int
    start: int
    name: str


def complete_outlets(page: TaggedPage, segments: Sequence[Segment]) -> list[Segment]:
    """Return segments, with the outlet of those without one that is where others state theirs."""
    found = [dict(_bracketed(page, segment)) for segment in segments]
    scores: defaultdict[str, list[FieldSpan]] = defaultdict(list)
    having: defaultdict[str, int] = defaultdict(int)
    for segment, places in zip(segments, found, strict=True):
        for place, words in places.items():
            having[place] += 1
            scores[place] += [
                span
                for span in segment.fields
                if span.field == "outlet" and span.score >= _LIKELY and _is_in(span, words)
            ][:1]
    shared = {
        place: spans
        for place, spans in scores.items()
        if len(spans) >= _FEWEST and len(spans) >= _SHARE * having[place]
    }
    return [
        _completed(page, segment, places, shared)
        for segment, places in zip(segments, found, strict=True)
    ]


def _bracketed(page: TaggedPage, segment: Segment) -> Iterator[tuple[str, _Bracketed]]:
    """Yield the words in brackets at the edges of an article's lines, by their place."""
    for line in sorted({run.line for run in segment.runs if run.role in OWN_ROLES}, reverse=True):
        text = page.lines[line].text
        end = max(0, len(text) - _EDGE)
        for place, start, match in (
            ("first", 0, _FIRST.match(text[:_EDGE])),
            ("last", end, _LAST.search(text[end:])),
        ):
            if match and outlet_name(match["name"]):
                words = _Bracketed(line, start + match.start("name"), match["name"])
                yield f"{place} {match['opening']}", words


def _is_in(span: FieldSpan, words: _Bracketed) -> bool:
    end = words.start + len(words.name)
    return span.line == words.line and words.start <= span.start < end


def _completed(
    page: TaggedPage,
    segment: Segment,
    places: dict[str, _Bracketed],
    shared: dict[str, list[FieldSpan]],
) -> Segment:
    place = next((place for place in shared if place in places), None)
    if place is None or any(span.field == "outlet" for span in segment.fields):
        return segment
    words, others = places[place], shared[place]
    if words.name == words.name.lower():  # "[link]"
        return segment
    span = replace(
        others[0], line=words.line, start=words.start, text=words.name,
        score=median(other.score for other in others),
        least=median(other.least for other in others),
        role_score=median(other.role_score for other in others),
    )  # fmt: skip
    runs = (
        without_outlet(page.lines[run.line].text, run, [span]) if run.line == span.line else run
        for run in segment.runs
    )
    return replace(segment, runs=tuple(runs), fields=(*segment.fields, span))
