"""Compares the articles of a story: what they repeat, contradict, update or reword.

A comparator is a function that takes a story and yields comparisons of one sort. To add one, add a
file to this folder, an entry in ``COMPARATORS``, and a test with its expected result (see
CONTRIBUTING.md).
"""

from collections.abc import Iterator
from typing import Protocol

from onrecord.records import Comparison
from onrecord.story.compare.bounds import lost_bounds
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.corrections import corrections
from onrecord.story.compare.denials import denials
from onrecord.story.compare.drifts import drifts
from onrecord.story.compare.figures import figure_differences, figure_repeats, figure_updates
from onrecord.story.compare.quotations import disputed_quotations
from onrecord.story.compare.repeats import repeats
from onrecord.story.compare.reversals import reversals


class Comparator(Protocol):
    """Interface of a function that finds one sort of comparison in a story."""

    def __call__(self, context: StoryContext, /) -> Iterator[Comparison]:
        """Yield the comparisons of one sort that are found in a story.

        The result must not depend on the order of the articles.
        """


COMPARATORS: tuple[Comparator, ...] = (
    figure_repeats,
    figure_updates,
    figure_differences,
    lost_bounds,
    drifts,
    repeats,
    denials,
    reversals,
    disputed_quotations,
    corrections,
)


def compare(context: StoryContext) -> list[Comparison]:
    """Return everything that repeats, differs or changed between the articles of a story.

    Returns an empty list for a story with a single article.
    """
    if len(context.articles) < 2:
        return []
    return [comparison for comparator in COMPARATORS for comparison in comparator(context)]
