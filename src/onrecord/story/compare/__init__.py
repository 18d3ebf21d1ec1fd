"""The comparisons of a story: what repeats, what differs, what is newer, what drifts."""

from collections.abc import Sequence

from onrecord.records import Comparison
from onrecord.story.compare.figures import compare_figures
from onrecord.story.compare.provenance import Roots
from onrecord.story.compare.statements import compare_statements
from onrecord.story.compare.story_article import Account


def compare(story: str, accounts: Sequence[Account]) -> list[Comparison]:
    """All comparisons among the newest versions of a story's articles: figures, then statements."""
    roots = Roots(accounts)
    return [
        *compare_figures(story, accounts, roots),
        *compare_statements(story, accounts, roots),
    ]
