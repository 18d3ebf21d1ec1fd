"""What several articles tell of one happening. Pure."""

from onrecord.story.account import Account
from onrecord.story.changes import Change, changes
from onrecord.story.claims import totals
from onrecord.story.compare import compare
from onrecord.story.copies import Copy, copies
from onrecord.story.features import Features, features_of
from onrecord.story.grouping import NEAR, Group, Link, group, linked, settle

__all__ = [
    "NEAR",
    "Account",
    "Change",
    "Copy",
    "Features",
    "Group",
    "Link",
    "changes",
    "compare",
    "copies",
    "features_of",
    "group",
    "linked",
    "settle",
    "totals",
]
