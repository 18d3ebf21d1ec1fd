"""What several articles tell of one happening. Pure.

Grouping is imported from ``onrecord.story.grouping``: it needs numpy, and the rest starts quickly.
"""

from onrecord.story.changes import Change, changes
from onrecord.story.compare import compare
from onrecord.story.compare.figures import totals
from onrecord.story.compare.story_article import Account
from onrecord.story.group.features import Features, features_of
from onrecord.story.group.near_duplicates import Copy, copies

__all__ = [
    "Account",
    "Change",
    "Copy",
    "Features",
    "changes",
    "compare",
    "copies",
    "features_of",
    "totals",
]
