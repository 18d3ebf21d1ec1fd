"""Views shown to readers: stories, articles, speakers, figures, search results. Never stored."""

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
    Spans,
    Speaker,
    Statement,
    Story,
    Timex,
)


class MemberView(Record, frozen=True, kw_only=True):
    """A statement or figure as readers see it in a comparison or a total."""

    article: str
    outlet: str | None
    day: str  # when it was said, else when it was published; "" where neither is known
    by: str  # the name of its origin
    words: str


class FigureSummary(Record, frozen=True, kw_only=True):
    """All claims in a story about one measure and subject, such as the number of people killed.

    Claims are listed side by side, never merged into one number.
    """

    measure: str
    subject: str | None
    low: int | float  # the lowest and the highest that any claim allows
    high: int | float | None  # null: open
    origins: int
    claims: tuple[MemberView, ...]  # in the order of days
    latest: str  # the wording of the claim that was new last


class ComparisonView(Record, frozen=True, kw_only=True):
    """A comparison, with its statements or figures as readers see them."""

    comparison: Comparison
    members: tuple[MemberView, ...]


class VoiceView(Record, frozen=True, kw_only=True):
    """A named speaker of a story, with roles in words and the number of statements."""

    speaker: Speaker
    roles: tuple[str, ...]  # "mayor, Quillhaven"; each once
    statements: int


class StoryView(Record, frozen=True, kw_only=True):
    """A story with its articles, speakers, figures and comparisons, as readers see it."""

    story: Story
    articles: tuple[Article, ...]  # in the order of days
    outlets: int  # number of different outlets
    voices: tuple[VoiceView, ...]  # by number of statements, the highest first
    totals: tuple[FigureSummary, ...]  # by number of claims, the highest first
    comparisons: tuple[ComparisonView, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """First and last day of publication; a single day if they are equal, empty if unknown."""
        days = dict.fromkeys((self.story.first, self.story.last))
        return tuple(day for day in days if day)

    def of_kind(self, kind: ComparisonKind) -> list[ComparisonView]:
        """Return the comparisons of one kind, such as "repeat" or "differ"."""
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
    """A speaker merged across articles, with all statements of that speaker, oldest first."""

    speaker: Speaker
    statements: tuple[StatementView, ...]


class NestedStatement(Record, frozen=True, kw_only=True):
    """A statement with the statements inside its content, as shown on an article's page.

    Addressees are in ``statement.to``, and relays (who passed the words on) in ``statement.via``.
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
    """All sentences in which an article differs from the version before it."""

    older: str  # id of the older version
    date: str  # publication of the older version; where unknown, the time of its capture
    changes: tuple[ChangeView, ...]  # in the order of the newer version


class ArticleView(Record, frozen=True, kw_only=True):
    """An article with everything that was read in it, as shown to readers."""

    article: Article
    location: str  # path or URL that the article was captured from
    unread: str | None  # why there are no statements ("the text is French"); None if it was read
    statements: tuple[NestedStatement, ...]  # outermost statements, in text order
    figures: tuple[FigureView, ...]
    timexes: tuple[Timex, ...]
    changes: VersionChanges | None  # None if this version replaces no older one


class LedgerRow(Record, frozen=True, kw_only=True):
    """A figure (a claimed quantity) with its claimant and dates, as a row of the ledger."""

    figure: Figure
    claimant: str | None  # name of the claimant
    act: Act | None  # of the figure's statement: a denied figure is not claimed
    said: str | None  # when the statement was said: a date or time
    published: str | None
    outlet: str | None


class ArticleEntry(Record, frozen=True):
    """An article as an entry in a list of articles."""

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    opening: str  # first words of the text, shown if there is no headline
    statements: int
    unread: str | None
    replaced_by: str | None  # id of the next newer version


class StoryEntry(Record, frozen=True):
    """A story as an entry in a list of stories."""

    story: Story
    outlets: int


class Forgotten(Record, frozen=True):
    """Summary of everything that was erased with one capture (a saved page)."""

    location: str
    size: int  # of the compressed page, in bytes
    articles: tuple[ArticleEntry, ...]
    speakers: int
    statements: int
    figures: int
    timexes: int


class Counts(Record, frozen=True):
    """Total numbers of captures, articles and statements in a store."""

    captures: int
    articles: int
    statements: int


class Hit(Record, frozen=True, kw_only=True):
    """A search result: an article with an excerpt that shows the matches.

    If ``statement`` is not None, the excerpt is from the content of that statement. Runs of white
    space in ``snippet`` are single spaces.
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
    """Interface through which exporters read the whole record, as of one moment.

    Every method may be called several times; its result is read from the store during iteration, so
    that memory use is small. Speakers are merged across articles, and statements and figures have
    ids of merged speakers. Records come in the order in which their articles were read.
    """

    def captures(self) -> Iterator[Capture]:
        """Yield all captures (saved pages), without their bytes."""

    def articles(self) -> Iterator[Article]:
        """Yield all articles, older versions included."""

    def speakers(self) -> Iterator[Speaker]:
        """Yield all speakers, merged across articles."""

    def statements(self) -> Iterator[Statement]:
        """Yield all statements."""

    def figures(self) -> Iterator[Figure]:
        """Yield all figures (quantities claimed in articles)."""

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""

    def stories(self) -> Iterator[Story]:
        """Yield all stories, the story with the newest article first."""

    def comparisons(self) -> Iterator[Comparison]:
        """Yield the comparisons of all stories, story by story."""

    def annotated_articles(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield all articles with their annotations; speakers without a statement are left out."""
