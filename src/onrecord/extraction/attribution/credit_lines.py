"""Gives quotations their speakers where these stand in the line or sentence beside them.

In lists of voices the line below has a name, mostly after a dash: "— Orla Venn, harbour master".
Or the next sentence begins "That was Orla Venn"; or the one before is "She went on.". The model
takes such a name for that of another quotation, and misses such a cue.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import Name, find_names
from onrecord.records import Span
from onrecord.text.document import Document

_OPENING = "“‘\"'«„ \n"


def with_credit_lines(
    attributions: Sequence[Attribution], document: Document, scores: WordScores
) -> list[Attribution]:
    """Return attributions in which quotations without a cue have the source beside them.

    A line without a dash counts only if names do not stand above their quotations.
    """
    names = cache(lambda: tuple(find_names(document, scores)))
    credited: set[int] = set()  # where the lines begin
    read = []
    for each in attributions:
        if _is_bare_quotation(each, document):
            source = _below(each, document, names, credited)
            if source is not None:
                credited.add(source[0])
                each = replace(each, source=(source,))
            elif not each.source:
                each = _with_sentence_before(each, document)
        read.append(each)
    return read


def _is_bare_quotation(found: Attribution, document: Document) -> bool:
    """Whether an attribution is a quotation without a cue."""
    kind = document.quotations.kind(found.content) if found.content else None
    return not found.cue and kind == "direct"


def _below(
    found: Attribution,
    document: Document,
    names: Callable[[], Sequence[Name]],
    credited: set[int],
) -> Span | None:
    """Return the source below a quotation, or None."""
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
    is_person = any(each.kind == "person" and start <= each.span[0] < end for each in names())
    return (start, end) if is_person else None


def _with_sentence_before(found: Attribution, document: Document) -> Attribution:
    """Return a quotation with source and cue if the sentence before is "She went on."."""
    end = _end_before(found, document)
    start, _ = document.sentence_at(max(0, end - 1))
    went_on = document.language.rule("went_on").fullmatch(document.text, start, end)
    if went_on is None:
        return found
    return replace(found, source=(went_on.span("source"),), cue=(went_on.span("cue"),))


def _is_labelled(found: Attribution, document: Document, credited: set[int]) -> bool:
    """Whether the line above a quotation is a name that is not that of the quotation above it."""
    text, end = document.text, _end_before(found, document)
    first = text.rfind("\n", 0, end) + 1
    is_name = document.language.rule("name_line").match("\n" + text[first:end])
    return is_name is not None and first not in credited


def _end_before(found: Attribution, document: Document) -> int:
    """Return where the words before a quotation end."""
    end = found.content[0][0]
    while end and document.text[end - 1] in _OPENING:
        end -= 1
    return end
