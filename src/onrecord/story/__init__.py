"""Groups articles about the same event into stories, and compares the articles of a story.

Does no I/O. Functions that group articles are in ``onrecord.story.group.clustering``. They are not
imported here, because they need numpy, which is slow to import.
"""

from onrecord.story.changes import SentenceChange, changes
from onrecord.story.compare import compare
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figures import figure_totals
from onrecord.story.compare.story_article import StoryArticle, story_articles
from onrecord.story.edits.statements import statement_changes
from onrecord.story.group.features import Features, features_of
from onrecord.story.group.near_duplicates import NearDuplicate, near_duplicates

__all__ = [
    "Features",
    "NearDuplicate",
    "SentenceChange",
    "StoryArticle",
    "StoryContext",
    "changes",
    "compare",
    "features_of",
    "figure_totals",
    "near_duplicates",
    "statement_changes",
    "story_articles",
]
