"""Gives quotations their speakers where these stand in the line or sentence beside them.

In lists of voices the line below has a name, mostly after a dash: "— Orla Venn, harbour master".
Or the next sentence begins "That was Orla Venn"; or the one before is "She went on.". The model
takes such a name for that of another quotation, and misses such a cue.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import find_names
from onrecord.records import Span
from onrecord.text.document import Document

_OPENING = "“‘\"'«„ \n"


def with_credit_lines(
    attributions: Sequence[Attribution], document: Document, scores: WordScores
) -> list[Attribution]:
    """Return attributions in which quotations without a cue have the source beside them.

    A line without a dash belongs to the quotation below it if the quotation above has another one.
    """
    credited: set[int] = set()  # where the lines begin
    read = []
    for each in attributions:
        source = _below(each, document, scores, credited)
        if source is not None:
            credited.add(source[0])
            each = replace(each, source=(source,))
        read.append(each if each.source else _with_sentence_before(each, document))
    return read


def _below(
    found: Attribution, document: Document, scores: WordScores, credited: set[int]
) -> Span | None:
    """Return the source below a quotation, or None."""
    if found.cue or not found.content or document.quotations.kind(found.content) != "direct":
        return None
    text, end, rule = document.text, found.content[-1][1], document.language.rule
    dashed = rule("credit_line").match(text, end)
    if dashed:
        return dashed.span("source")
    bare = rule("name_line").match(text, end)
    if bare and not _is_labelled(found, document, credited):
        return bare.span("source")
    told = rule("that_was").match(text, end)
    if told is None or found.source:
        return None
    start, end = told.span("source")
    names = find_names(document, scores)
    is_person = any(each.kind == "person" and start <= each.span[0] < end for each in names)
    return (start, end) if is_person else None


def _with_sentence_before(found: Attribution, document: Document) -> Attribution:
    """Return a quotation with source and cue if the sentence before is "She went on."."""
    if found.cue or not found.content or document.quotations.kind(found.content) != "direct":
        return found
    before = document.text[: found.content[0][0]].rstrip(_OPENING)
    start, _ = document.sentence_at(len(before) - 1) if before else (0, 0)
    went_on = document.language.rule("went_on").fullmatch(before, start)
    if went_on is None:
        return found
    return replace(found, source=(went_on.span("source"),), cue=(went_on.span("cue"),))


def _is_labelled(found: Attribution, document: Document, credited: set[int]) -> bool:
    """Whether the line above a quotation is a name that is not that of the quotation above it."""
    text = document.text
    end = len(text[: found.content[0][0]].rstrip(_OPENING))
    first = text.rfind("\n", 0, end) + 1
    is_name = document.language.rule("name_line").match("\n" + text[first:end])
    return is_name is not None and first not in credited
