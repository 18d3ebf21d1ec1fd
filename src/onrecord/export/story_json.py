"""The JSON form of one story as shown, described by ``schema/story.v1.json``."""

import msgspec

from onrecord.export.forms import StoryForm
from onrecord.views import StoryView


def story_json(view: StoryView) -> bytes:
    """Return a story as shown, as a JSON object with a line end."""
    return msgspec.json.encode(StoryForm(view=view)) + b"\n"
