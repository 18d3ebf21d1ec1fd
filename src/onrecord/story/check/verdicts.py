"""Gives a passage of a draft its verdict."""

from collections.abc import Sequence

from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.figures import check_figure
from onrecord.story.check.quotations import check_quotation
from onrecord.story.check.recorded import RecordedStory
from onrecord.story.check.statements import check_statement
from onrecord.views import Point

_CHECKS = {
    "quotation": check_quotation,
    "statement": check_statement,
    "figure": check_figure,
}


def check_passage(passage: DraftPassage, stories: Sequence[RecordedStory]) -> Point:
    """Return a passage of a draft with its verdict, and the words of the record for it."""
    return _CHECKS[passage.kind](passage, stories)
