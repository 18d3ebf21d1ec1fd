"""Speeches that a text gives whole, under a heading: "Remarks by Mayor Orla Venn at the Old Lock".

All that follows is the speaker's, and what others say in it comes through them.
"""

import re
from collections.abc import Iterable

from onrecord.extraction.attribution.nesting import NestedAttribution, nest
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.entities.lexicon import PRONOUNS
from onrecord.records import Span
from onrecord.text.document import Document

# Set by hand.
_CONFIDENCE = 0.8
_HEADING = 3  # paragraphs at the beginning among which the heading is
_LONGEST = 200  # characters of a heading
_LEAST_SELF = 2  # words such as "I" or "our" in the text of a speech
_SELF = ("i", "we")


def read_speech(document: Document, nested: list[NestedAttribution]) -> list[NestedAttribution]:
    """Return the attributions of a document, with that of the speech which it is, if it is one.

    A speech speaks in the first person and does not name its speaker.
    """
    heading = _heading(document)
    if heading is None:
        return nested
    source, cue, last = heading
    content = tuple(document.paragraphs[last + 1 :])
    if not content or not _is_spoken(document, content, source):
        return nested
    speech = Attribution((source,), (cue,), content, _CONFIDENCE, (_CONFIDENCE, 0.0))
    within = content[0][0]
    others = [each.attribution for each in nested if each.attribution.start >= within]
    return nest([speech, *others])


def _heading(document: Document) -> tuple[Span, Span, int] | None:
    """Return the speaker and the word for the speech in its heading, and its last paragraph."""
    rule, text = document.language.rule, document.text
    for number, (start, end) in enumerate(document.paragraphs[:_HEADING]):
        if end - start > _LONGEST:
            break
        for name in ("speech_by", "speech_of", "speech"):
            found = rule(name).match(text, start, end)
            if found is None or (name == "speech" and not number):
                continue
            above = document.paragraphs[number - 1]
            source = above if name == "speech" else found.span("source")
            if rule("speaker_line").fullmatch(text, *source):
                return source, found.span("cue"), number
    return None


def _is_spoken(document: Document, content: Iterable[Span], source: Span) -> bool:
    """Whether paragraphs are what a speaker says, and not what others write of it."""
    text, surname = document.text, document.text[slice(*source)].split()[-1]
    own = 0
    for start, end in content:
        if re.search(rf"\b{re.escape(surname)}\b", text[start:end]):
            return False
        own += sum(
            PRONOUNS.get(token.low) in _SELF and not document.quotations.is_quoted(token.start)
            for token in document.tokens_in((start, end))
        )
    return own >= _LEAST_SELF
