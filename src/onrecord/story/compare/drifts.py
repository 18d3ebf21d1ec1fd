"""Finds drifts: words of one speaker that change from article to article.

Examples are a quotation that is cut or changed, "admitted" in place of "said", and "fell" in place
of "may have fallen".
"""

from collections.abc import Iterator

from onrecord.records import Comparison
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import make_comparison


def drifts(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each set of statements in which a speaker's words changed."""
    for drift in context.drifts.found:
        yield make_comparison(context.story, "drift", drift.reason, drift.members, drift.confidence)
