"""Turns of a transcript that run over several paragraphs: all of them are the speaker's."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.entities.lexicon import PRONOUNS
from onrecord.records import Span
from onrecord.text.document import Document

_SELF = ("i", "we")
_EMPHASIS = "*_# "  # before a label
_ASIDE = ("(", "[", "*")  # "(Laughter.)"
_QUOTED = ("“", "‘", '"', "'", "«", "„")


def with_whole_turns(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions in which labelled turns go on up to the next label.

    They do in paragraphs that speak in the first person; not after a question, as an answer may
    have no label. In the corpus of attributions (train and dev), 21 of 21 such paragraphs were
    parts of the turn.
    """
    labelled = sorted(
        (_paragraph(each.start, document), place)
        for place, each in enumerate(attributions)
        if _is_labelled(each, document)
    )
    others = {_paragraph(each.content[0][0], document) for each in attributions if not each.cue}
    read = list(attributions)
    for (_, place), (following, _) in pairwise(labelled):
        turn = read[place]
        last = _paragraph(turn.content[-1][1] - 1, document)
        if document.text[slice(*document.paragraphs[last])].rstrip().endswith("?"):
            continue
        more: list[Span] = []
        for number in range(last + 1, following):
            paragraph = document.paragraphs[number]
            if document.text.startswith(_ASIDE, paragraph[0]):
                continue
            if number in others or not _goes_on(paragraph, document):
                break
            more.append(paragraph)
        read[place] = replace(turn, content=(*turn.content, *more))
    return read


def _paragraph(position: int, document: Document) -> int:
    """Return the number of the paragraph that a position is in."""
    return bisect_right(document.paragraphs, position, key=lambda span: span[0]) - 1


def _is_labelled(found: Attribution, document: Document) -> bool:
    """Whether an attribution is a turn, with its speaker's name at the beginning of a paragraph."""
    if found.cue or not found.source or not found.content:
        return False
    start, end = found.source[0]
    first, _ = document.paragraphs[_paragraph(start, document)]
    return end <= found.content[0][0] and not document.text[first:start].strip(_EMPHASIS)


def _goes_on(paragraph: Span, document: Document) -> bool:
    """Whether a paragraph speaks in the first person, outside of quotation marks."""
    return not document.text.startswith(_QUOTED, paragraph[0]) and any(
        PRONOUNS.get(token.low) in _SELF and not document.quotations.is_quoted(token.start)
        for token in document.tokens_in(paragraph)
    )
