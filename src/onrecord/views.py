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
    Correction,
    Figure,
    Record,
    Role,
    Spans,
    Speaker,
    State,
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
    corrected: bool = False  # whether a person changed it, or what it rests on


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
    corrections: tuple[Correction, ...] = ()


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
    corrections: tuple[Correction, ...] = ()
    rests_on: tuple[Correction, ...] = ()  # corrections of the statement around it


class FigureView(Record, frozen=True, kw_only=True):
    """A figure (a claimed quantity) with its claimant's name, as shown on an article's page."""

    figure: Figure
    claimant: str | None  # name in this article; None for nobody named, or the outlet itself
    act: Act | None  # of the figure's statement; None if the outlet itself claims the figure
    corrections: tuple[Correction, ...] = ()
    rests_on: tuple[Correction, ...] = ()  # corrections of the statement that has it


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
    location: str  # path or URL that the article was captured from
    unread: str | None  # why there are no statements ("the text is French"); None if it was read
    statements: tuple[NestedStatement, ...]  # outermost statements, in text order
    figures: tuple[FigureView, ...]
    timexes: tuple[Timex, ...]
    changes: VersionChanges | None  # None if this version replaces no older one
    rejected: tuple[NestedStatement, ...] = ()  # statements that a person rejected
    rejected_figures: tuple[FigureView, ...] = ()
    corrections: tuple[Correction, ...] = ()  # of the article itself


class LedgerRow(Record, frozen=True, kw_only=True):
    """A row of the list of figures (quantities claimed): with claimant, dates and outlet."""

    figure: Figure
    claimant: str | None  # name of the claimant
    act: Act | None  # of the figure's statement: a denied figure is not claimed
    said: str | None  # when the statement was said: a date or time
    published: str | None
    outlet: str | None
    corrections: tuple[Correction, ...] = ()  # of the figure or of its statement


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


class Forgotten(Record, frozen=True):
    """What was erased when the user had a saved page forgotten: articles and numbers of records."""

    location: str
    size: int  # of the compressed page, in bytes
    articles: tuple[ArticleEntry, ...]
    speakers: int
    statements: int
    figures: int
    timexes: int
    corrections: int


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


class CorrectionView(Record, frozen=True, kw_only=True):
    """A correction with where what it is about stands in the present reading."""

    correction: Correction
    state: State  # lost: it has no effect
    article: str | None  # ids in the present reading; None: lost
    record: str | None
    outlet: str | None
    words: str  # that it is about
    # Number of statements inside it, of echoes of it, and of its figures: they stay as they are.
    dependents: int


class QueuedRecord(Record, frozen=True, kw_only=True):
    """A statement that nobody has decided about yet, with what makes it worth a look."""

    statement: Statement
    article: str  # id
    outlet: str | None
    speaker: str | None  # name
    words: str
    doubt: float  # from 0 to 1: that it is wrong, or that its speaker is open
    comparisons: int  # that rest on it
    outlets: int  # in these comparisons


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

    def corrections(self) -> Iterator[Correction]:
        """Yield what people decided, in order, what was taken back included."""

    def annotated_articles(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield each article with its statements, their speakers, figures and time expressions.

        What people corrected is as they corrected it; what they rejected is left out.
        """
