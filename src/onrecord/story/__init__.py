"""What several articles tell of one happening. Pure."""

from onrecord.story.changes import Change, changes

__all__ = ["Change", "changes"]
