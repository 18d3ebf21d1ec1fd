"""What is shown to readers: stories, articles, speakers, figures, search results. Never stored."""

from onrecord.views.articles import (
    ArticleEntry,
    ArticleView,
    ChangedVersion,
    ChangeView,
    Counts,
    FigureView,
    Forgotten,
    Hit,
    LedgerRow,
    NestedStatement,
    SpeakerView,
    StatementHit,
    StatementView,
    StoryEntry,
)
from onrecord.views.corrections import CorrectionView, QueuedRecord
from onrecord.views.drafts import CheckedDraft, Piece, Point, RecordedWords, Verdict
from onrecord.views.profiles import (
    Address,
    Addressed,
    AliasView,
    DenialView,
    JoinView,
    ProfileView,
    RoleView,
    SpeakerEntry,
    StorySummary,
)
from onrecord.views.record import RecordView
from onrecord.views.stories import (
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
    SentenceChangeView,
    StandingClaim,
    StoryArticleView,
    StoryView,
    UnansweredView,
    VersionChanges,
    VoiceView,
)

__all__ = [
    "Address", "Addressed", "AliasView", "ArticleEntry", "ArticleView", "ChangeView",
    "ChangedVersion", "CheckedDraft", "ClaimView", "ComparisonView", "CorrectionView", "Counts",
    "DenialView", "FigureChange", "FigureSummary", "FigureView", "Finding", "FindingSide",
    "Forgotten", "Hit", "JoinView", "LedgerRow", "MeasureState", "MemberView", "NameView",
    "NestedStatement", "NewVersion", "OriginView", "Piece", "Point", "ProfileView",
    "QueuedRecord", "RecordView", "RecordedWords", "RoleView", "SentenceChangeView",
    "SpeakerEntry", "SpeakerView", "StandingClaim", "StatementHit", "StatementView",
    "StoryArticleView", "StoryEntry", "StorySummary", "StoryView", "UnansweredView", "Verdict", "VersionChanges",
    "VoiceView",
]  # fmt: skip
