"""Relays that a phrase of their own names: "Lee said, as quoted by Reuters", "As Reuters reports".

The model finds the outlets that a speaker told something; these phrases are rare in what it
learned from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import Name, find_names
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.spans import overlap

_NEAR = 40  # characters before a name in which such a phrase is looked for


def with_relays(
    attributions: Sequence[Attribution], document: Document, scores: WordScores
) -> list[Attribution]:
    """Return attributions with the outlets that their sentences say passed them on.

    Such an outlet is a relay of the statements of its sentence that it is no part of and that are
    in no other's content: these go through the same outlet as the one around them. It says nothing
    of its own if its content is another's.
    """
    passed_on = document.language.rule("passed_on").search(document.text)
    reports = document.language.rule("outlet_reports").search(document.text)
    if not passed_on and not reports:
        return list(attributions)
    relays = list(_relays(find_names(document, scores), document))
    kept = [each for each in attributions if not _only_passes_on(each, attributions, relays)]
    return [_with_relays(each, kept, relays, document) for each in kept]


def _relays(names: Sequence[Name], document: Document) -> Iterator[Span]:
    """Yield the spans of the names in such phrases."""
    rule, text = document.language.rule, document.text
    for name in names:
        start, end = name.span
        sentence, _ = document.sentence_at(start)
        before = text[max(sentence, start - _NEAR) : start]
        is_opening = start - sentence < _NEAR and rule("as_outlet").fullmatch(before)
        passed = any(match.end() == len(before) for match in rule("passed_on").finditer(before))
        if is_opening and rule("outlet_reports").match(text, end):
            passed = True
        if name.kind != "person" and passed:
            yield name.span


def _only_passes_on(
    found: Attribution, attributions: Sequence[Attribution], relays: Sequence[Span]
) -> bool:
    """Whether an attribution is to a relay, of what another one has as its content."""
    return any(
        start <= relay[0] and relay[1] <= end for start, end in found.source for relay in relays
    ) and any(other.content == found.content for other in attributions if other is not found)


def _with_relays(
    found: Attribution,
    attributions: Sequence[Attribution],
    relays: Sequence[Span],
    document: Document,
) -> Attribution:
    if not found.cue:
        return found
    sentence = document.sentence_number(found.cue[0][0])
    is_inner = any(
        start <= found.cue[0][0] < end
        for other in attributions
        if other is not found
        for start, end in other.content
    )
    own = (*found.source, *found.content, *found.relays)
    named = [
        relay
        for relay in relays
        if document.sentence_number(relay[0]) == sentence
        and not any(overlap(span, relay) for span in own)
    ]
    return found if is_inner or not named else replace(found, relays=(*found.relays, *named))
