"""Completes sources that hold only a part of a name: of Arlo “Big Wave” Dunmore, "Dunmore".

The model may take the nickname for quoted words.
"""

from dataclasses import replace

from onrecord.extraction.attribution.spans import merge, without
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.entities.nicknames import nickname_tokens
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex


def with_whole_names(
    attributions: list[Attribution], document: Document, scores: WordScores
) -> list[Attribution]:
    """Return attributions whose sources have names with their nicknames, and contents none.

    Words of a nickname alone are no content.
    """
    if not any(
        nickname_tokens(document.text, document.tokens_in(sentence), scores)
        for sentence in document.sentences
    ):
        return attributions
    names = SpanIndex(
        (name.span, name.span)
        for name in find_names(document, scores)
        if name.kind == "person" and "\n" not in document.text[slice(*name.span)]
    )
    completed = (_with_whole_names(each, names, document.text) for each in attributions)
    return [each for each in completed if each is not None]


def _with_whole_names(found: Attribution, names: SpanIndex[Span], text: str) -> Attribution | None:
    """Return an attribution with the whole names of its source, or None if nothing is left."""
    whole = tuple(name for span in found.source for name in names.overlapping(span))
    source = merge((*found.source, *whole))
    content = without(found.content, whole, text)
    if not found.cue and any(
        name[0] < start and end <= name[1]
        for start, end in content
        for name in names.overlapping((start, end))
    ):
        return None
    return replace(found, source=source, content=content or found.content)
