"""What several articles tell of one happening. Pure.

Grouping is imported from ``onrecord.story.grouping``: it needs numpy, and the rest starts quickly.
"""

from onrecord.story.changes import Change, changes
from onrecord.story.copies import Copy, copies
from onrecord.story.features import Features, features_of

__all__ = ["Change", "Copy", "Features", "changes", "copies", "features_of"]
