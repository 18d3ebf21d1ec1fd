"""What several articles tell of one happening. Pure.

Grouping is imported from ``onrecord.story.grouping``: it needs numpy, and the rest starts quickly.
"""

from onrecord.story.account import Account
from onrecord.story.changes import Change, changes
from onrecord.story.claims import totals
from onrecord.story.compare import compare
from onrecord.story.copies import Copy, copies
from onrecord.story.features import Features, features_of

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
