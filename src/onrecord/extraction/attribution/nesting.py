"""Nested attributions: an attribution inside the content of another one.

"X said that Y denied that C" has two attributions. The model finds both; which is inside which is
decided by character positions.
"""

import re
from dataclasses import dataclass, replace

from onrecord.extraction.attribution.credit_lines import with_credit_lines
from onrecord.extraction.attribution.named_sources import with_named_sources
from onrecord.extraction.attribution.no_reports import (
    as_contrasted,
    as_said_of,
    without_comparisons,
    without_copies,
    without_datelines,
    without_idioms,
)
from onrecord.extraction.attribution.not_yet_said import as_announced, as_asked
from onrecord.extraction.attribution.own_remarks import without_own_remarks
from onrecord.extraction.attribution.quotation_ends import with_quotation_ends
from onrecord.extraction.attribution.relays import with_relays
from onrecord.extraction.attribution.spans import merge, wording
from onrecord.extraction.attribution.spoken import (
    as_supposed,
    with_missed_quotations,
    without_bare_cues,
    without_narration,
    without_silent_cue,
)
from onrecord.extraction.attribution.symbols import with_symbols
from onrecord.extraction.attribution.tagger import Attribution, find_attributions_and_names
from onrecord.extraction.attribution.turns import with_whole_turns
from onrecord.extraction.attribution.unsaid import with_subject, with_unsaid
from onrecord.extraction.attribution.whole_names import with_whole_names
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.records import Span, Spans
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex

_WORD = re.compile(r"\w")
_SAME = 0.5  # share of common characters from which two contents are the same
_EQUAL = 0.9  # ... from which they are equal
_INSIDE = 0.8  # share of an inner content that is in the outer one, at least


@dataclass(frozen=True)
class NestedAttribution:
    """An attribution, with the attribution whose content contains it.

    ``outer`` is the index of the containing attribution in the list that ``nest`` returns, or None
    if no attribution contains this one.
    """

    attribution: Attribution
    outer: int | None


def find_nested_attributions(
    document: Document, weights: Weights, outlet: str | None = None
) -> tuple[list[NestedAttribution], WordScores]:
    """Return all attributions of a document, and for each word its probability of being in a name.

    Each attribution comes after the one that contains it; otherwise they are in text order.
    ``outlet`` is the name of the outlet that has the document.
    """
    found, scores = find_attributions_and_names(document, weights)
    found = join_quotations(without_bare_cues(found, document.text), document)
    found = without_narration(with_quotation_ends(found, document), document)
    found = with_missed_quotations(found, document)
    found = with_named_sources(with_whole_names(found, document, scores), document, scores)
    found = with_symbols(with_credit_lines(found, document, scores), document)
    found = with_whole_turns(found, document)
    found = [with_subject(each, document) for each in found]
    for reading in (as_said_of, as_contrasted, as_supposed, as_announced, as_asked):
        found = [reading(each, document) for each in found]
    found = with_relays(without_own_remarks(found, document, outlet), document, scores)
    for leaving_out in (without_idioms, without_comparisons, without_copies, without_datelines):
        found = leaving_out(found, document)
    return nest(with_unsaid(found, document)), scores


def join_quotations(attributions: list[Attribution], document: Document) -> list[Attribution]:
    """Return attributions in text order, with the parts of a content over paragraphs joined.

    A part that goes on from the paragraph before joins the attribution with the longest content
    that ends there: if the model says so, or if the part re-opens a quotation that is left open
    there. A content without a cue is left out if an attribution with a cue has it, or an earlier
    one without.
    """
    text, citing = document.text, document.language.rule("citing")
    attributions = [without_silent_cue(each, text) for each in attributions]
    kept = [
        replace(each, relayed=bool(citing.fullmatch(wording(text, each.cue))))
        for each in attributions
        if each.cue
    ]
    with_cue = SpanIndex((span, each) for each in kept for span in each.content)
    ending_before: dict[int, list[int]] = {}  # by the position of the next word
    for place, each in enumerate(kept):
        if each.content:
            ending_before.setdefault(_next_word(text, each.content[-1][1]), []).append(place)
    bare: list[Attribution] = []  # without a cue, that may overlap the next one
    for each in attributions:
        if each.cue:
            continue
        start = each.content[0][0]
        bare = [other for other in bare if other.content[-1][1] > start]
        if any(_dice(each.content, other.content) >= _SAME for other in bare):
            continue
        bare.append(each)
        if _has_same_content(each.content, with_cue):
            continue
        before = ending_before.get(_next_word(text, start), ())
        if before and (each.continues or document.quotations.paragraphs_before(start)):
            longest = max(before, key=lambda place: _size(kept[place]))
            joined = merge((*kept[longest].content, *each.content))
            kept[longest] = replace(kept[longest], content=joined)
        else:
            longest = len(kept)
            kept.append(each)
        ending_before.setdefault(_next_word(text, each.content[-1][1]), []).append(longest)
    kept = _with_paragraphs_before(kept, with_cue, document)
    return sorted(kept, key=lambda each: (each.start, each.cue))


def _with_paragraphs_before(
    attributions: list[Attribution], with_cue: SpanIndex[Attribution], document: Document
) -> list[Attribution]:
    """Return attributions whose contents begin where the quotations do that they end.

    In "“It held. (new paragraph) “It will hold,” said Lee", both paragraphs are Lee's. Paragraphs
    of the quotation that were found without a source are no attributions of their own.
    """
    bare_at = {
        each.content[0][0]: place
        for place, each in enumerate(attributions)
        if not each.cue and not each.source
    }
    dropped: set[int] = set()
    completed = []
    for each in attributions:
        if each.cue and each.content:
            before: list[Span] = []
            for span in document.quotations.paragraphs_before(each.content[0][0]):
                if _has_same_content((span,), with_cue):
                    break
                before.append(span)
            dropped |= {bare_at[start] for start, _ in before if start in bare_at}
            each = replace(each, content=merge((*before, *each.content)))
        completed.append(each)
    return [each for place, each in enumerate(completed) if place not in dropped]


def _has_same_content(content: Spans, with_cue: SpanIndex[Attribution]) -> bool:
    """Whether an attribution with a cue outside of a content has the same content."""
    return any(
        _dice(content, other.content) >= _SAME and not _within(other.cue, content)
        for span in content
        for other in with_cue.overlapping(span)
    )


def _next_word(text: str, position: int) -> int:
    """Return where the first word at or after a position begins."""
    word = _WORD.search(text, position)
    return word.start() if word else len(text)


def _dice(one: Spans, other: Spans) -> float:
    """Return the share of characters that two contents have in common."""
    size = sum(end - start for start, end in (*one, *other))
    return 2 * _common(one, other) / size if size else 0.0


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def nest(attributions: list[Attribution]) -> list[NestedAttribution]:
    """Return the attributions, each after the one that contains it and with that one's index."""
    attributions = sorted(attributions, key=lambda a: (_extent(a)[0], a.start, -_size(a)))
    inside: dict[int | None, list[int]] = {}  # by number of the containing attribution
    reaching: list[int] = []  # attributions whose content ends after the current one's start
    for number, inner in enumerate(attributions):
        reaching = [n for n in reaching if _extent(attributions[n])[1] > _extent(inner)[0]]
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


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _contains(outer: Attribution, inner: Attribution) -> bool:
    """Whether the content of ``outer`` has the cue and most of the content of ``inner``.

    In "X reported C, citing Y", the attributions to X and to Y have the same content C; here the
    one to Y counts as inside the one to X.
    """
    if (
        inner.content
        and _dice(inner.content, outer.content) >= _EQUAL
        and not _within(inner.cue, outer.content)
    ):
        return inner.relayed and not outer.relayed
    return (
        _size(inner) < _size(outer)
        and _within(inner.cue, outer.content)
        and _common(inner.content, outer.content) >= _INSIDE * _size(inner)
    )


def _extent(attribution: Attribution) -> Span:
    """Return from where to where the content reaches, or the cue if there is no content."""
    spans = attribution.content or attribution.cue
    return spans[0][0], spans[-1][1]


def _within(spans: Spans, others: Spans) -> bool:
    return all(any(a <= start and end <= b for a, b in others) for start, end in spans)
