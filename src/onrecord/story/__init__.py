"""What several articles tell of one happening. Pure."""

from onrecord.story.changes import Change, changes
from onrecord.story.copies import Copy, copies
from onrecord.story.features import Features, features_of
from onrecord.story.grouping import NEAR, Group, Link, group, linked, settle

__all__ = [
    "NEAR",
    "Change",
    "Copy",
    "Features",
    "Group",
    "Link",
    "changes",
    "copies",
    "features_of",
    "group",
    "linked",
    "settle",
]
