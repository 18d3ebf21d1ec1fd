"""What is shown to readers: stories, articles, speakers, figures, search results. Never stored."""

from onrecord.views.articles import (
    ArticleEntry,
    ArticleView,
    Counts,
    FigureView,
    Forgotten,
    Hit,
    LedgerRow,
    NestedStatement,
    SpeakerView,
    StatementView,
    StoryEntry,
)
from onrecord.views.corrections import CorrectionView, QueuedRecord
from onrecord.views.drafts import CheckedDraft, Piece, Point, RecordedWords, Verdict
from onrecord.views.record import RecordView
from onrecord.views.stories import (
    ChangeView,
    ClaimView,
    ComparisonView,
    FigureChange,
    FigureSummary,
    Finding,
    FindingSide,
    MeasureState,
    MemberView,
    NameView,
    NewVersion,
    OriginView,
    StandingClaim,
    StoryArticleView,
    StoryView,
    UnansweredView,
    VersionChanges,
    VoiceView,
)

__all__ = [
    "ArticleEntry", "ArticleView", "ChangeView", "CheckedDraft", "ClaimView", "ComparisonView",
    "CorrectionView", "Counts", "FigureChange", "FigureSummary", "FigureView", "Finding",
    "FindingSide", "Forgotten", "Hit", "LedgerRow", "MeasureState", "MemberView", "NameView",
    "NestedStatement", "NewVersion", "OriginView", "Piece", "Point", "QueuedRecord", "RecordView",
    "RecordedWords", "SpeakerView", "StandingClaim", "StatementView", "StoryArticleView",
    "StoryEntry", "StoryView", "UnansweredView", "Verdict", "VersionChanges", "VoiceView",
]  # fmt: skip
