"""What is shown to readers: stories, articles, speakers, figures, search results. Never stored."""

from onrecord.views.alerts import Alert, AlertEntry, AlertKind, Asks, Match
from onrecord.views.anchors import Anchor, AnchoredCorrection, AnchoredStatement
from onrecord.views.articles import (
    ArticleEntry,
    ArticleView,
    Carrier,
    ChangedVersion,
    ChangeView,
    Counts,
    FigureView,
    Forgotten,
    Hit,
    LedgerRow,
    NestedStatement,
    Replacement,
    SpeakerView,
    StatementHit,
    StatementView,
    StoryEntry,
)
from onrecord.views.bundles import BundleCheck, BundleSummary
from onrecord.views.claims import (
    CarriedView,
    Carrying,
    ClaimTrail,
    LossKind,
    LossView,
    OutletView,
    UtteranceView,
)
from onrecord.views.corrections import CorrectionView, ImportedDecisions, QueuedRecord
from onrecord.views.drafts import CheckedDraft, Piece, Point, RecordedWords, Verdict
from onrecord.views.profiles import (
    Address,
    Addressed,
    AliasView,
    DenialView,
    JoinView,
    ProfileView,
    ProvenanceView,
    RoleView,
    SpeakerEntry,
    StorySummary,
)
from onrecord.views.record import RecordView
from onrecord.views.reviews import Review, ReviewsNoted
from onrecord.views.stories import (
    AddedArticle,
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
    NumberCorrection,
    OriginView,
    SentenceChangeView,
    SentenceView,
    StandingClaim,
    StoryArticleView,
    StoryView,
    VersionChanges,
    VoiceView,
)
from onrecord.views.watching import Followed, FollowedList, WatchedRound

__all__ = [
    "AddedArticle", "Address", "Addressed", "Alert", "AlertEntry", "AlertKind", "AliasView",
    "Anchor", "AnchoredCorrection", "AnchoredStatement", "ArticleEntry", "ArticleView", "Asks",
    "BundleCheck", "BundleSummary", "CarriedView", "Carrier", "Carrying", "ChangeView",
    "ChangedVersion", "CheckedDraft", "ClaimTrail", "ClaimView", "ComparisonView", "CorrectionView",
    "Counts", "DenialView", "FigureChange", "FigureSummary", "FigureView", "Finding", "FindingSide",
    "Followed", "FollowedList", "Forgotten", "Hit", "ImportedDecisions", "JoinView", "LedgerRow",
    "LossKind", "LossView", "Match", "MeasureState", "MemberView", "NameView", "NestedStatement",
    "NewVersion", "NumberCorrection", "OriginView", "OutletView", "Piece", "Point", "ProfileView",
    "ProvenanceView", "QueuedRecord", "RecordView", "RecordedWords", "Replacement", "Review",
    "ReviewsNoted", "RoleView", "SentenceChangeView", "SentenceView", "SpeakerEntry", "SpeakerView",
    "StandingClaim", "StatementHit", "StatementView", "StoryArticleView", "StoryEntry",
    "StorySummary", "StoryView", "UtteranceView", "Verdict", "VersionChanges", "VoiceView",
    "WatchedRound",
]  # fmt: skip
