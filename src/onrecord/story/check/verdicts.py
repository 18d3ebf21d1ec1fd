"""Gives the passages of a draft their verdicts."""

import re
from collections.abc import Iterator, Sequence

from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.figures import check_figure
from onrecord.story.check.quotations import check_quotation
from onrecord.story.check.recorded import RecordedStory
from onrecord.story.check.statements import check_statement
from onrecord.story.check.words import changes_meaning, stems_of
from onrecord.views import Point

_CHECKS = {
    "quotation": check_quotation,
    "statement": check_statement,
    "figure": check_figure,
}
_QUOTATION_NEXT = re.compile(r"\s*[“\"‘']")


def check_passages(
    passages: Sequence[DraftPassage], stories: Sequence[RecordedStory]
) -> Iterator[Point]:
    """Yield the passages of a draft with their verdicts, and the words of the record for them.

    The words that lead to a quotation in its sentence ("that the light “burned every night”") say
    nothing alone. They are left out if the record has them beside the quotation.
    """
    checked = [(each, _CHECKS[each.kind](each, stories)) for each in passages]
    quoted = [each for each in checked if each[0].kind == "quotation" and not each[1].is_fault]
    for passage, point in checked:
        beside = [
            own
            for other, own in quoted
            if passage.kind == "statement" and other.statement is passage.statement
        ]
        if not (beside and _leads_to_quotation(passage) and _is_beside(passage, beside, stories)):
            yield point


def _leads_to_quotation(passage: DraftPassage) -> bool:
    text = passage.draft.text
    return all(_QUOTATION_NEXT.match(text, end) for _, end in passage.spans)


def _is_beside(
    passage: DraftPassage, quoted: Sequence[Point], stories: Sequence[RecordedStory]
) -> bool:
    """Whether the record has all words of a passage in the sentence of a quotation, or before it.

    A negation, or a "may", is never left out.
    """
    stems = stems_of(passage.wording)
    return not changes_meaning(passage.wording) and any(
        stems <= story.stems_beside(words)
        for point in quoted
        for words in point.record
        for story in stories
    )
