"""Statements whose words drift: cut or changed quotations, "admitted" for "said", a lost hedge."""

from collections.abc import Iterator

from onrecord.records import Comparison
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import make_comparison


def drifts(context: StoryContext) -> Iterator[Comparison]:
    """Yield the statements of one speaker that different articles give in changed words."""
    for drift in context.drifts.found:
        yield make_comparison(context.story, "drift", drift.reason, drift.members, drift.confidence)
