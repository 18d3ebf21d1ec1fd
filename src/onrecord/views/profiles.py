"""Views of lists of stories and speakers, of one speaker, and of permanent addresses."""

from typing import Literal

from onrecord.records import Article, Figure, Record, Role, Span, Speaker, Statement, Story
from onrecord.views.articles import LedgerRow, StatementView
from onrecord.views.claims import ClaimTrail


class StorySummary(Record, frozen=True, kw_only=True):
    """A story with its outlets, and how many of its articles were published on each day."""

    story: Story
    outlets: int  # number of different outlets
    names: tuple[str, ...]  # of at most eight outlets, as stated
    days: tuple[tuple[str, int], ...]  # day and number of articles, in order


class SpeakerEntry(Record, frozen=True, kw_only=True):
    """A speaker, merged across articles, with the number of assertions of that speaker."""

    speaker: Speaker
    statements: int


class RoleView(Record, frozen=True, kw_only=True):
    """A role of a speaker as an article states it, with the article's day and outlet."""

    role: Role
    words: str  # at the role's span
    day: str | None
    outlet: str | None


class AliasView(Record, frozen=True, kw_only=True):
    """A name of a speaker, with the first place where it is written, and the number of articles."""

    name: str
    article: str  # id
    span: Span
    day: str | None
    outlet: str | None
    articles: int


class JoinView(Record, frozen=True, kw_only=True):
    """Why the speaker of an article is taken for one of another article: the evidence."""

    article: str  # id
    sign: str  # "story", "name", "role: mayor", "named beside 3 others in both"
    day: str | None
    outlet: str | None


class DenialView(Record, frozen=True, kw_only=True):
    """A denial, and the statements that it refers to, with their speakers."""

    denial: StatementView
    denied: tuple[tuple[Speaker | None, str], ...]  # who is denied, and the words denied


class ProfileView(Record, frozen=True, kw_only=True):
    """All that is known of a speaker: statements, names, roles, figures claimed, denials."""

    speaker: Speaker
    statements: tuple[StatementView, ...]  # by day
    stories: dict[str, Story]  # by article id
    roles: tuple[RoleView, ...]  # by day
    names: tuple[AliasView, ...]
    joins: tuple[JoinView, ...]
    figures: tuple[LedgerRow, ...]  # by day
    denials: tuple[DenialView, ...]  # by day


class Address(Record, frozen=True, kw_only=True):
    """The permanent address of a statement or figure: its id, and what else tells it apart."""

    kind: Literal["statement", "figure"]
    id: str
    article: str = ""  # id
    capture: str = ""  # id
    words: str = ""  # the quoted words, or if they are long their beginning
    seal: str = ""  # hashes of the words and of those around them; "": only the id is known


class Addressed(Record, frozen=True, kw_only=True):
    """What an address points to after its page may have been read again."""

    status: Literal["exact", "moved", "lost"]
    article: Article | None
    record: Statement | Figure | None  # None if it is lost
    place: Span | None = None  # of the quoted words of a lost record, if they occur once


class ProvenanceView(Record, frozen=True, kw_only=True):
    """One claim of a story, with the permanent address of its fullest words."""

    story: Story
    trail: ClaimTrail
    address: Address
