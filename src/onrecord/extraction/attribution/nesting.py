"""Statements inside statements.

Each content is read again as a text of its own, because the model was taught
one layer: where a whole sentence is somebody's words, it hears that somebody
and not those who are quoted by them. What is found either way is one set; which
statement holds which is a matter of where they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extraction.attribution.attributions import (
    Attribution,
    read_attributions,
    read_with_names,
)
from onrecord.extraction.attribution.conflicts import settle
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.records import Spans
from onrecord.text.document import Document
from onrecord.text.lang import read_words

_DEEPEST = 4  # layers; real chains have three
_WORD = re.compile(r"[a-z]+")
_FEWEST_WORDS = 5  # nothing shorter holds a source, a cue and a content


@dataclass(frozen=True)
class Layer:
    """An attribution and the number of the one whose content holds it, or null."""

    attribution: Attribution
    outer: int | None


def _may_hold_another(text: str) -> bool:
    """True where words occur that stand in cues often enough to make a second reading pay."""
    words = _WORD.findall(text.lower())
    return len(words) >= _FEWEST_WORDS and not read_words("reporting.txt").isdisjoint(words)


def read_layers(document: Document, weights: Weights) -> tuple[list[Layer], WordScores]:
    """All attributions of a text, each after the one that holds it, else in text order.

    ``outer`` numbers are positions in the returned list. Beside them what the model says of names.
    """
    text = document.text
    reading, names = read_with_names(document, weights)
    level = settle(reading, text)
    found = list(level)
    heard = {at for attribution in level for at in _characters(attribution.cue)}
    for _ in range(_DEEPEST - 1):
        passages = [
            (start, Document(text[start:end]))
            for attribution in level
            for start, end in attribution.content
            if _may_hold_another(text[start:end])
        ]
        readings = read_attributions([passage for _, passage in passages], weights)
        level = []
        for (start, passage), reading in zip(passages, readings, strict=True):
            for attribution in (inner.moved(start) for inner in settle(reading, passage.text)):
                if heard.isdisjoint(_characters(attribution.cue)):
                    heard.update(_characters(attribution.cue))
                    level.append(attribution)
        found += level
    return _nest(found), names


def _characters(spans: Spans) -> Iterator[int]:
    for start, end in spans:
        yield from range(start, end)


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """True when all of one attribution stands in the content of another, or is cited by it."""
    if inner.relayed and inner.content == outer.content:
        return not outer.relayed
    return _size(inner) < _size(outer) and all(
        any(start <= s and e <= end for start, end in outer.content)
        for spans in (inner.source, inner.cue, inner.content)
        for s, e in spans
    )


def _nest(attributions: list[Attribution]) -> list[Layer]:
    """Each attribution with the narrowest one that holds it."""
    attributions = sorted(attributions, key=lambda a: (a.content[0][0], a.start, -_size(a)))
    held_by: dict[int | None, list[int]] = {}
    reaching: list[int] = []  # those whose content may still hold what comes
    for number, inner in enumerate(attributions):
        reaching = [n for n in reaching if attributions[n].content[-1][1] > inner.content[0][0]]
        holding = [n for n in reaching if _holds(attributions[n], inner)]
        holder = min(
            holding,
            key=lambda n: (_size(attributions[n]), not attributions[n].relayed),
            default=None,
        )
        held_by.setdefault(holder, []).append(number)
        reaching.append(number)
    ordered: list[Layer] = []

    def visit(holder: int | None, place: int | None) -> None:
        for number in held_by.get(holder, ()):
            ordered.append(Layer(attributions[number], place))
            visit(number, len(ordered) - 1)

    visit(None, None)
    return ordered
