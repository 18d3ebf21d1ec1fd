"""Assembles what a reader is shown of a story from its articles and their comparisons.

Does no I/O, and puts nothing into words: ``onrecord.export.wording`` does.
"""

from onrecord.story.show.articles import article_views
from onrecord.story.show.carriers import find_carriers
from onrecord.story.show.claims import Trails
from onrecord.story.show.figures import figure_changes, measure_states
from onrecord.story.show.findings import Findings
from onrecord.story.show.reported import denials, unanswered
from onrecord.story.show.utterances import utterances
from onrecord.story.show.voices import voice_views

__all__ = [
    "Findings",
    "Trails",
    "article_views",
    "denials",
    "figure_changes",
    "find_carriers",
    "measure_states",
    "unanswered",
    "utterances",
    "voice_views",
]
