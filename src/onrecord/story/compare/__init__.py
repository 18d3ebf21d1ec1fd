"""The comparisons of a story: what repeats, differs, is updated or drifts.

A comparator is a function from the story's context to comparisons. A new one is a new file in this
folder, an entry in ``COMPARATORS`` and a golden case (see CONTRIBUTING.md).
"""

from collections.abc import Iterator
from typing import Protocol

from onrecord.records import Comparison
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.denials import denials
from onrecord.story.compare.drifts import drifts
from onrecord.story.compare.figures import figure_differences, figure_repeats, figure_updates
from onrecord.story.compare.quotations import disputed_quotations
from onrecord.story.compare.repeats import repeats


class Comparator(Protocol):
    """Finds the comparisons of one sort in a story."""

    def __call__(self, context: StoryContext, /) -> Iterator[Comparison]:
        """Yield the comparisons; the result must not depend on the order of the articles."""


COMPARATORS: tuple[Comparator, ...] = (
    figure_repeats,
    figure_updates,
    figure_differences,
    drifts,
    repeats,
    denials,
    disputed_quotations,
)


def compare(context: StoryContext) -> list[Comparison]:
    """All comparisons of a story, in the order of ``COMPARATORS``; none for a single article."""
    if len(context.articles) < 2:
        return []
    return [comparison for comparator in COMPARATORS for comparison in comparator(context)]
