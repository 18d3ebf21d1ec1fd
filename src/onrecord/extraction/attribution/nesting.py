"""Nested attributions: an attribution inside the content of another one.

"X said that Y denied that C" has two attributions. The model was trained without nested ones, so
that it finds "X said" in this example but may miss "Y denied". Therefore the model reads the
content "Y denied that C" again as a separate text. Which attribution is inside which is decided by
character positions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extraction.attribution.conflicts import resolve_conflicts
from onrecord.extraction.attribution.tagger import (
    Attribution,
    find_attributions,
    find_attributions_and_names,
)
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.records import Spans
from onrecord.text.document import Document

_DEEPEST = 4  # levels of nesting; chains in news have three at most
_SHORTEST = 5  # words of a content that is read again; fewer have no source, cue and content
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class NestedAttribution:
    """An attribution, with the attribution whose content contains it.

    ``outer`` is the index of the containing attribution in the list that ``nest`` returns, or None
    if no attribution contains this one.
    """

    attribution: Attribution
    outer: int | None


def find_nested_attributions(
    document: Document, weights: Weights
) -> tuple[list[NestedAttribution], WordScores]:
    """Return all attributions of a document, and for each word its probability of being in a name.

    Each attribution comes after the one that contains it; otherwise they are in text order.
    """
    text = document.text
    attributions, scores = find_attributions_and_names(document, weights)
    level = resolve_conflicts(attributions, document)
    found = list(level)
    in_cues = {offset for attribution in level for offset in _offsets(attribution.cue)}
    for _ in range(_DEEPEST - 1):
        contents = [
            (start, content)
            for attribution in level
            for start, end in attribution.content
            if _may_contain_attribution(content := Document(text[start:end], document.language))
        ]
        readings = find_attributions([content for _, content in contents], weights)
        level = []
        for (start, content), attributions in zip(contents, readings, strict=True):
            for inner in resolve_conflicts(attributions, content):
                attribution = inner.shifted(start)
                if in_cues.isdisjoint(_offsets(attribution.cue)):
                    in_cues.update(_offsets(attribution.cue))
                    level.append(attribution)
        found += level
    return nest(found), scores


def nest(attributions: list[Attribution]) -> list[NestedAttribution]:
    """Return the attributions, each after the one that contains it and with that one's index."""
    attributions = sorted(attributions, key=lambda a: (a.content[0][0], a.start, -_size(a)))
    inside: dict[int | None, list[int]] = {}  # by number of the containing attribution
    reaching: list[int] = []  # attributions whose content ends after the current one's start
    for number, inner in enumerate(attributions):
        reaching = [n for n in reaching if attributions[n].content[-1][1] > inner.content[0][0]]
        smallest = min(
            (n for n in reaching if _contains(attributions[n], inner)),
            key=lambda n: (_size(attributions[n]), not attributions[n].relayed),
            default=None,
        )
        inside.setdefault(smallest, []).append(number)
        reaching.append(number)
    nested: list[NestedAttribution] = []

    def append_inside(outer: int | None, position: int | None) -> None:
        for number in inside.get(outer, ()):
            nested.append(NestedAttribution(attributions[number], position))
            append_inside(number, len(nested) - 1)

    append_inside(None, None)
    return nested


def _may_contain_attribution(content: Document) -> bool:
    """Whether a statement's content is long enough and has a reporting word such as "said"."""
    words = _WORD.findall(content.text.lower())
    reporting = content.language.words("reporting.txt")
    return len(words) >= _SHORTEST and not reporting.isdisjoint(words)


def _offsets(spans: Spans) -> Iterator[int]:
    for start, end in spans:
        yield from range(start, end)


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _contains(outer: Attribution, inner: Attribution) -> bool:
    """Whether ``inner`` lies in the content of ``outer``, which must have the longer content.

    In "X reported C, citing Y", the attributions to X and to Y have the same content C; here the
    one to Y counts as inside the one to X.
    """
    if inner.relayed and inner.content == outer.content:
        return not outer.relayed
    return _size(inner) < _size(outer) and all(
        any(outer_start <= start and end <= outer_end for outer_start, outer_end in outer.content)
        for spans in (inner.source, inner.cue, inner.content)
        for start, end in spans
    )
