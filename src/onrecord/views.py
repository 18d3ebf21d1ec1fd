"""What is shown to readers: stories, articles, speakers, figures, search results. Never stored."""

from collections.abc import Iterator
from typing import Literal, Protocol

from onrecord.records import (
    Act,
    Annotations,
    Article,
    Capture,
    Comparison,
    ComparisonKind,
    Figure,
    Record,
    Role,
    Span,
    Spans,
    Speaker,
    Statement,
    Story,
    Timex,
)


class MemberView(Record, frozen=True, kw_only=True):
    """A statement or figure (quantity claimed) in a comparison, as shown to readers."""

    article: str
    outlet: str | None
    day: str  # when it was said, else when it was published; "" where neither is known
    by: str  # the name of its origin
    words: str


class FigureSummary(Record, frozen=True, kw_only=True):
    """All figures in a story for one thing that is counted, such as the people killed.

    The figures are listed side by side with who claims them, never merged into one number.
    """

    measure: str
    subject: str | None
    low: int | float  # the lowest and the highest that any claim allows
    high: int | float | None  # null: open
    origins: int
    claims: tuple[MemberView, ...]  # in the order of days
    latest: str  # the wording of the claim that was new last


class ComparisonView(Record, frozen=True, kw_only=True):
    """A comparison of statements or figures, with their words as shown to readers."""

    comparison: Comparison
    members: tuple[MemberView, ...]


class VoiceView(Record, frozen=True, kw_only=True):
    """A speaker in a story, with roles ("mayor, Quillhaven") and number of statements."""

    speaker: Speaker
    roles: tuple[str, ...]  # "mayor, Quillhaven"; each once
    statements: int


class StoryView(Record, frozen=True, kw_only=True):
    """A story (articles on one event) with its speakers, figures and comparisons, as shown."""

    story: Story
    articles: tuple[Article, ...]  # in the order of days
    outlets: int  # number of different outlets
    voices: tuple[VoiceView, ...]  # by number of statements, the highest first
    totals: tuple[FigureSummary, ...]  # by number of claims, the highest first
    comparisons: tuple[ComparisonView, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """First and last day of publication, or only one day if they are equal; () if unknown."""
        days = dict.fromkeys((self.story.first, self.story.last))
        return tuple(day for day in days if day)

    def of_kind(self, kind: ComparisonKind) -> list[ComparisonView]:
        """Return the comparisons of one kind, such as "repeat" or "correction"."""
        return [view for view in self.comparisons if view.comparison.kind == kind]


class StatementView(Record, frozen=True, kw_only=True):
    """A statement with its article's outlet, headline and date, as shown on a speaker's page."""

    statement: Statement
    name: str  # of the speaker in this article
    roles: tuple[Role, ...]  # of the speaker as stated in this article
    words: str  # of the content
    cue: str
    headline: str | None
    outlet: str | None
    published: str | None


class SpeakerView(Record, frozen=True, kw_only=True):
    """A speaker with all statements of that speaker in all articles, oldest first."""

    speaker: Speaker
    statements: tuple[StatementView, ...]


class NestedStatement(Record, frozen=True, kw_only=True):
    """A statement with the statements inside its content, as shown on an article's page.

    ``statement.to`` has the names of those who were spoken to; ``statement.via`` has those who
    passed the words on, such as a news agency.
    """

    statement: Statement
    speaker: str | None  # name in this article; None if the article names nobody
    roles: tuple[Role, ...]  # of the speaker as stated in this article
    cue: str
    words: str  # of the content
    said: str | None  # when: a date or time, else the words ("recently")
    echoes: tuple[str, ...]  # contents of statements that this one refers to ("denied this")
    inner: tuple["NestedStatement", ...]  # in text order


class FigureView(Record, frozen=True, kw_only=True):
    """A figure (a claimed quantity) with its claimant's name, as shown on an article's page."""

    figure: Figure
    claimant: str | None  # name in this article; None for nobody named, or the outlet itself
    act: Act | None  # of the figure's statement; None if the outlet itself claims the figure


class ChangeView(Record, frozen=True, kw_only=True):
    """A sentence that a newer version of an article added, removed or reworded."""

    kind: Literal["added", "removed", "reworded"]
    before: str | None  # its words in the older version; None if added
    after: str | None  # its words in the newer version; None if removed


class VersionChanges(Record, frozen=True, kw_only=True):
    """The sentences that changed between an article's previous version and this one."""

    older: str  # id of the older version
    date: str  # publication of the older version; where unknown, the time of its capture
    changes: tuple[ChangeView, ...]  # in the order of the newer version


class ArticleView(Record, frozen=True, kw_only=True):
    """An article with the statements, figures and times found in it, as shown to readers."""

    article: Article
    capture: Capture  # the page that it was read from
    story: Story | None  # None if it is an older version
    newer: str | None  # id of the next newer version
    unread: str | None  # why there are no statements ("the text is French"); None if it was read
    statements: tuple[NestedStatement, ...]  # outermost statements, in text order
    figures: tuple[FigureView, ...]
    timexes: tuple[Timex, ...]
    changes: VersionChanges | None  # None if this version replaces no older one


class LedgerRow(Record, frozen=True, kw_only=True):
    """A row of the list of figures (quantities claimed): with claimant, dates and outlet."""

    figure: Figure
    claimant: str | None  # name of the claimant
    act: Act | None  # of the figure's statement: a denied figure is not claimed
    said: str | None  # when the statement was said: a date or time
    published: str | None
    outlet: str | None


class ArticleEntry(Record, frozen=True):
    """What a list of articles shows of one article, such as its outlet and headline."""

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    opening: str  # first words of the text, shown if there is no headline
    statements: int
    unread: str | None
    replaced_by: str | None  # id of the next newer version


class StoryEntry(Record, frozen=True):
    """What a list of stories shows of one story (articles on one event)."""

    story: Story
    outlets: int


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


class NameView(Record, frozen=True, kw_only=True):
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
    names: tuple[NameView, ...]
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


class Forgotten(Record, frozen=True):
    """What was erased when the user had a saved page forgotten: articles and numbers of records."""

    location: str
    size: int  # of the compressed page, in bytes
    articles: tuple[ArticleEntry, ...]
    speakers: int
    statements: int
    figures: int
    timexes: int


class Counts(Record, frozen=True):
    """Numbers of captures (saved pages), articles and statements in a whole store."""

    captures: int
    articles: int
    statements: int


class Hit(Record, frozen=True, kw_only=True):
    """A search result: an article with an excerpt that shows the matches.

    ``statement``: id of the statement from which the excerpt is, or None if it is from elsewhere in
    the article. ``snippet``: the excerpt, on one line.
    """

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    statement: str | None
    speaker: str | None
    cue: str | None
    snippet: str
    marks: Spans  # spans of ``snippet`` that match the query


class RecordView(Protocol):
    """Interface through which exporters read everything in a store, as of one moment.

    Every method may be called several times. Its result is read from the store during iteration, so
    that little memory is used. A speaker of several articles is one record, to whose id statements
    and figures refer. Records come in the order in which their articles were read into the store.
    """

    def captures(self) -> Iterator[Capture]:
        """Yield all captures (saved pages), without their bytes."""

    def articles(self) -> Iterator[Article]:
        """Yield all articles, older versions included."""

    def speakers(self) -> Iterator[Speaker]:
        """Yield all speakers; a speaker of several articles is yielded once."""

    def statements(self) -> Iterator[Statement]:
        """Yield all statements."""

    def figures(self) -> Iterator[Figure]:
        """Yield all figures (quantities claimed in articles)."""

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""

    def stories(self) -> Iterator[Story]:
        """Yield all stories, the story with the newest article first."""

    def comparisons(self) -> Iterator[Comparison]:
        """Yield the comparisons between the articles of each story, story by story."""

    def annotated_articles(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield each article with its statements, their speakers, figures and time expressions."""
