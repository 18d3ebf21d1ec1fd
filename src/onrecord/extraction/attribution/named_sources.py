"""Gives sources the names that stand beside them, where the model missed them.

In "Clear Ballot, a group with monitors, said", the source may be found without the name; in "the
bridge is safe, Orla Venn, the harbour master, said", it may be taken for the end of the content.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from onrecord.extraction.attribution.spans import merge
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import Name, find_names
from onrecord.records import Span
from onrecord.text.document import Document

_LONGEST = 90  # characters of a name with its apposition; set by hand
_Names = Callable[[], Iterable[Name]]


def with_named_sources(
    attributions: list[Attribution], document: Document, scores: WordScores
) -> list[Attribution]:
    """Return attributions whose sources have the names that stand beside them."""
    names: list[Name] = []

    def found() -> list[Name]:
        if not names:
            names.extend(find_names(document, scores))
        return names

    return [_with_name_before(_with_source(each, document, found), document, found)
            for each in attributions]  # fmt: skip


def _with_name_before(found: Attribution, document: Document, names: _Names) -> Attribution:
    """Return an attribution whose source, an apposition in commas, has the name before it."""
    if len(found.source) != 1 or not found.cue:
        return found
    start, end = found.source[0]
    before = document.text[:start].rstrip()
    follows = document.text[end : found.cue[0][0]].strip() or document.text[end - 1 : end]
    if not before.endswith(",") or follows != "," or found.cue[0][0] < end:
        return found
    sentence, _ = document.sentence_at(start)
    for name in names():
        if name.span[1] == len(before) - 1 and not document.text[sentence : name.span[0]].strip():
            return replace(found, source=((name.span[0], end),))
    return found


def _with_source(found: Attribution, document: Document, names: _Names) -> Attribution:
    """Return an attribution without a source, with the person whose name ends its content.

    The name, which may have an apposition, stands in commas between the content and the cue.
    """
    if found.source or not found.cue or not found.content:
        return found
    text, (start, end) = document.text, found.content[-1]
    if end > found.cue[0][0] or text[end : found.cue[0][0]].strip(" ,"):
        return found
    if document.quotations.is_quoted(end - 1):
        return found
    sentence, _ = document.sentence_at(found.cue[0][0])
    for name in names():
        first, last = name.span
        before = text[start:first].rstrip()
        if (
            name.kind == "person"
            and max(start, sentence, end - _LONGEST) < first
            and last <= end
            and before.endswith(",")
            and text[last:end].lstrip()[:1] in ("", ",")
        ):
            content: Span = (start, start + len(before) - 1)
            return replace(
                found, source=((first, end),), content=merge((*found.content[:-1], content))
            )
    return found
