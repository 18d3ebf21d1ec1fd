"""What a reader is shown of the record: stories, articles, speakers, figures. Built, not kept."""

from onrecord.records import (
    Act,
    Article,
    Comparison,
    ComparisonKind,
    Figure,
    Record,
    Role,
    Spans,
    Speaker,
    Statement,
    Story,
)


class MemberView(Record, frozen=True, kw_only=True):
    """A member of a comparison, or a claimed figure, as readers are shown it."""

    article: str
    outlet: str | None
    day: str  # when it was said, else when it was published; "" where neither is known
    by: str  # the name of its origin
    words: str


class FigureSummary(Record, frozen=True, kw_only=True):
    """All claims on one measure and subject in a story; never merged into one number."""

    measure: str
    subject: str | None
    low: int | float  # the lowest and the highest that any claim allows
    high: int | float | None  # null: open
    origins: int
    claims: tuple[MemberView, ...]  # in the order of days
    latest: str  # the wording of the claim that was new last


class ComparisonView(Record, frozen=True, kw_only=True):
    """A comparison with its members as readers are shown them."""

    comparison: Comparison
    members: tuple[MemberView, ...]


class VoiceView(Record, frozen=True, kw_only=True):
    """A named speaker of a story, with roles in words and the number of statements."""

    speaker: Speaker
    roles: tuple[str, ...]  # "mayor, Quillhaven"; each once
    statements: int


class StoryView(Record, frozen=True, kw_only=True):
    """A story as readers are shown it."""

    story: Story
    articles: tuple[Article, ...]  # in the order of days
    outlets: int  # number of different outlets
    voices: tuple[VoiceView, ...]  # by number of statements, the highest first
    totals: tuple[FigureSummary, ...]  # by number of claims, the highest first
    comparisons: tuple[ComparisonView, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """The first and the last day of publication, or the only one; empty if unknown."""
        days = dict.fromkeys((self.story.first, self.story.last))
        return tuple(day for day in days if day)

    def of_kind(self, kind: ComparisonKind) -> list[ComparisonView]:
        """The comparisons of one kind."""
        return [view for view in self.comparisons if view.comparison.kind == kind]


class StatementView(Record, frozen=True, kw_only=True):
    """A statement of somebody, with what stands around it in the store."""

    statement: Statement
    name: str  # of the speaker in this article
    roles: tuple[Role, ...]  # as stated there
    words: str  # of the content
    cue: str
    headline: str | None
    outlet: str | None
    published: str | None


class LedgerRow(Record, frozen=True, kw_only=True):
    """A line of the ledger: a figure with the names and times that stand around it."""

    figure: Figure
    claimant: str | None  # the claimant's name
    act: Act | None  # what the claimant does: a figure that is denied is no claim of it
    said: str | None  # the value of when the statement's speaker spoke
    published: str | None
    outlet: str | None


class ArticleEntry(Record, frozen=True):
    """An article in a listing; where it has no headline, the text's first words stand for it."""

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    opening: str
    statements: int
    unread: str | None
    replaced_by: str | None  # the next version of it


class StoryEntry(Record, frozen=True):
    """A story in a listing."""

    story: Story
    outlets: int


class Forgotten(Record, frozen=True):
    """What was kept of a capture until now; ``size`` is that of its compressed bytes."""

    location: str
    size: int
    articles: tuple[ArticleEntry, ...]
    speakers: int
    statements: int
    figures: int
    timexes: int


class Counts(Record, frozen=True):
    """How much is kept."""

    captures: int
    articles: int
    statements: int


class Hit(Record, frozen=True, kw_only=True):
    """An article that has what was asked for, and a piece of it that shows that.

    Where ``statement`` is not null, the piece is of its content. White space is made single in
    ``snippet``; ``marks`` are the spans of it that were asked for.
    """

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    statement: str | None
    speaker: str | None
    cue: str | None
    snippet: str
    marks: Spans
