"""The comparisons of a story: what repeats, what differs, what is newer, what drifts."""

from collections.abc import Sequence

from onrecord.records import Comparison
from onrecord.story.account import Account
from onrecord.story.claims import compare_figures
from onrecord.story.origins import Roots
from onrecord.story.sayings import compare_statements


def compare(story: str, accounts: Sequence[Account]) -> list[Comparison]:
    """All comparisons among the newest versions of a story's articles: figures, then statements."""
    roots = Roots(accounts)
    return [
        *compare_figures(story, accounts, roots),
        *compare_statements(story, accounts, roots),
    ]
