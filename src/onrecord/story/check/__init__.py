"""Holds a draft against the record: who said each of its quotations, statements and figures."""

from onrecord.story.check.broken_lines import join_lines
from onrecord.story.check.draft import DraftPassage, draft_passages
from onrecord.story.check.recorded import RecordedStory
from onrecord.story.check.reviewed import review_query, reviewed_statements
from onrecord.story.check.search import search_queries
from onrecord.story.check.verdicts import check_passages

__all__ = [
    "DraftPassage",
    "RecordedStory",
    "check_passages",
    "draft_passages",
    "join_lines",
    "review_query",
    "reviewed_statements",
    "search_queries",
]
