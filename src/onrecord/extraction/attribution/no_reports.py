"""Leaves out what looks like reporting and reports nothing.

The model takes "That said, the road is open" for what "that" says, "LENDI: The road is open" for
what a town says, "Lee also claims that" for two statements, and all of "900, not 400 as Lee said"
for what Lee said.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.attribution.spans import words_at
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.text.document import Document
from onrecord.text.lang import word_set

_BEFORE_CUE = word_set("reporting.toml", "before_cue")
_NEAR = 40  # characters beside a cue that may belong to its idiom; no idiom is longer


def without_idioms(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions without idioms: "that said", "it must be said that"."""
    return [each for each in attributions if not _is_idiom(each, document)]


def _is_idiom(found: Attribution, document: Document) -> bool:
    if not found.cue:
        return False
    start, end = found.cue[0]
    near = max(0, start - _NEAR), end + _NEAR
    idioms = document.language.rule("idiom").finditer(document.text, *near)
    return any(idiom.start() <= start and end <= idiom.end() for idiom in idioms)


def without_comparisons(found: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions without those of a number: "19 men, two more than it had admitted"."""
    rule, text = document.language.rule("comparison"), document.text
    return [
        each
        for each in found
        if not any(rule.search(text[start:end]) for start, end in each.source)
    ]


def as_said_of(found: Attribution, document: Document) -> Attribution:
    """Return an attribution with its source as part of its content, if others say that of it.

    Nobody is named in "Merrin, said to have lent it" and "two men believed to have left".
    """
    if not (found.source and found.cue and found.content):
        return found
    first, end = found.cue[0][0], found.content[0][0]
    if found.source[-1][1] > first or not document.text.startswith("to ", end):
        return found
    said_of = document.language.rule("said_of").fullmatch(document.text, first, end + 3)
    if said_of is None:
        return found
    return replace(found, source=(), content=(*found.source, *found.content))


def as_contrasted(found: Attribution, document: Document) -> Attribution:
    """Return an attribution without the words that the text sets against its own.

    In "900 marched, not 400 as Lee said", Lee said "400".
    """
    if not (found.cue and found.content):
        return found
    text, (start, end) = document.text, found.content[-1]
    first = min(span[0][0] for span in (found.source, found.cue) if span)
    contrast = document.language.rule("contrast").search(text, start, end)
    is_as = document.language.rule("as_said").fullmatch(text, end, found.cue[-1][1])
    if first < end or contrast is None or is_as is None:
        return found
    return replace(found, content=((contrast.end(), end),))


def without_copies(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions without those that have an adverb for a cue and a cue for a content.

    Of "Lee | also | claims that it held" and "Lee | claims | that it held", the second is kept.
    """
    cues = {(each.source, each.cue[0][0]) for each in attributions if each.cue}
    return [
        each
        for each in attributions
        if not (
            each.cue
            and each.content
            and _BEFORE_CUE.issuperset(words_at(document.text, each.cue[:1]))
            and (each.source, each.content[0][0]) in cues
        )
    ]


def without_datelines(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions without that of a place in front of the text: "LENDI: The road is open".

    It is the only label before a colon, in the first paragraph; more of them are turns of speakers.
    """
    labelled = [each for each in attributions if _is_label(each, document)]
    if len(labelled) != 1 or document.text[: labelled[0].source[0][0]].strip():
        return list(attributions)
    return [each for each in attributions if each is not labelled[0]]


def _is_label(found: Attribution, document: Document) -> bool:
    """Whether a source in capitals stands before a colon and words without quotation marks."""
    if found.cue or len(found.source) != 1 or not found.content:
        return False
    text, (start, end) = document.text, found.source[0]
    is_quoted = document.quotations.kind(found.content) == "direct"
    return text[start:end].isupper() and text[end:].lstrip()[:1] == ":" and not is_quoted
