"""What is shown to readers: stories, articles, speakers, figures, search results. Never stored."""

from collections.abc import Iterator
from typing import Literal, Protocol, TypeAlias

from onrecord.records import (
    Act,
    Annotations,
    Article,
    Capture,
    Comparison,
    ComparisonKind,
    Date,
    Figure,
    Image,
    OriginReason,
    Record,
    Related,
    Role,
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


class ClaimView(Record, frozen=True, kw_only=True):
    """A figure (quantity claimed) of a story with who claims it: a point of a chart.

    Its scope, as far as the article gives it, is ``subject``, ``of`` and ``as_of``. It is claimed
    unless ``asserted`` is false (feared, planned, possible) or ``act`` is other than "says".
    """

    figure: str  # id
    article: str  # id
    outlet: str | None
    day: str  # that it holds for, else when it was said or published; "" where unknown
    by: str  # the name of its origin: who claims it
    voice: str  # the key of that origin, the same for all claims of one voice in the story
    words: str  # its wording: "at least 12"
    sentence: str  # in which it is
    low: int | float | None  # bounds of the range, included; None: no bound
    high: int | float | None
    approximate: bool
    subject: str | None  # who or what is counted
    of: int | float | None  # the whole that it is a part of
    as_of: str | None  # the date that the article gives for it
    asserted: bool
    act: Act | None  # of its statement; None if it is in none
    is_outlets: bool  # whether an outlet claims it in its own words


class FigureSummary(Record, frozen=True, kw_only=True):
    """All figures in a story for one thing that is counted, such as the people killed.

    The figures are listed side by side with who claims them, never merged into one number.
    """

    measure: str
    subject: str | None
    low: int | float  # the lowest and the highest that any claim allows
    high: int | float | None  # null: open
    origins: int
    claims: tuple[ClaimView, ...]  # in the order of days
    latest: str  # the wording of the claim that was new last


class ComparisonView(Record, frozen=True, kw_only=True):
    """A comparison of statements or figures, with their words as shown to readers."""

    comparison: Comparison
    members: tuple[MemberView, ...]


class StandingClaim(Record, frozen=True, kw_only=True):
    """What a voice claims for one thing counted at the end of a story, or denies or fears."""

    claim: ClaimView  # the first that gives the number as it stands
    outlets: int  # that give it
    last: str  # the last day on which one did
    others_since: int  # outlets that gave another number for the same thing after that day
    taken_back_by: tuple[str, ...]  # outlets that gave it and corrected it


class MeasureState(Record, frozen=True, kw_only=True):
    """The claims that stand at the end of a story for one thing counted, by voice."""

    measure: str
    subject: str | None  # None for people in general
    is_total: bool  # a story has one number of killed, but may have several of boats
    claims: tuple[StandingClaim, ...]


class FigureChange(Record, frozen=True, kw_only=True):
    """A voice's new number for one thing counted."""

    measure: str
    subject: str | None
    before: ClaimView | None  # None: its first number
    after: ClaimView


class FindingSide(Record, frozen=True, kw_only=True):
    """The words of one voice in a finding, and which outlets have them since which day."""

    by: str  # the voice
    speaker: (
        str  # who speaks, such as a spokesman of a ministry; the voice itself if nobody is named
    )
    act: Act
    words: str
    cue: str  # the reporting words, such as "admitted"; "" for a figure
    sentence: str | None  # around a figure
    day: str  # "" where unknown
    article: str  # id of the first article that has the words
    outlets: tuple[str, ...]


class OriginView(Record, frozen=True, kw_only=True):
    """Where claims come from, with the reason: how they reached the articles."""

    name: str
    why: OriginReason
    is_outlet: bool
    spokespeople: tuple[str, ...]  # who say it for a body
    outlets: tuple[str, ...]  # that have the claims
    copies: int  # articles among them that have the text of another
    unattributed: int  # outlets among them that name nobody


class Finding(Record, frozen=True, kw_only=True):
    """What comparing the articles found on one matter: a dispute, a repeated claim or the like.

    ``what``: "figures" and "denial" are disputes; in a "quotation", articles name different
    speakers or days; in "wording", the words of one voice differ between articles; in a
    "correction", the first side is what an outlet takes back; a "repeat" has one side.
    """

    what: Literal["figures", "denial", "quotation", "wording", "correction", "repeat"]
    comparisons: tuple[str, ...]  # ids
    measure: str | None  # for figures
    subject: str | None
    is_total: bool  # figures of what a story has one number of
    sides: tuple[FindingSide, ...]
    outlets: int
    origins: tuple[OriginView, ...]
    carried_by: tuple[str, ...]  # other outlets that have what was taken back


class UnansweredView(Record, frozen=True, kw_only=True):
    """A sentence that reports that somebody declined to say something, or did not say it."""

    by: str  # the voice
    speaker: str  # such as the minister of a ministry
    act: Act
    sentence: str
    day: str
    article: str  # id
    outlets: tuple[str, ...]


class NameView(Record, frozen=True, kw_only=True):
    """A speaker of a story who is part of a voice, and why: it is the voice, or speaks for it."""

    speaker: str  # id
    name: str
    aliases: tuple[str, ...]
    speaks_for: bool
    roles: tuple[str, ...]  # "mayor, Quillhaven"; each once


class VoiceView(Record, frozen=True, kw_only=True):
    """A person or body that speaks in a story, with all names under which it does."""

    key: str  # ``ClaimView.voice`` of its figures
    name: str  # the fullest form
    names: tuple[NameView, ...]  # by number of statements, the highest first
    statements: int


class StoryArticleView(Record, frozen=True, kw_only=True):
    """An article of a story, and what it is made from: it is original if it relies on nothing."""

    id: str
    outlet: str | None
    site: str | None
    url: str | None
    headline: str | None
    published: Date | None
    excerpt: str  # two sentences at most
    images: tuple[Image, ...]
    related: tuple[Related, ...]
    copy_of: str | None  # id of the earlier article with nearly the same text
    copies: int  # articles of the story that have its text
    relies_on: tuple[str, ...]  # agencies and outlets from which it has words

    @property
    def day(self) -> str:
        """The day of publication, or "" if unknown."""
        return self.published.value[: len("2031-05-04")] if self.published else ""


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


class NewVersion(Record, frozen=True, kw_only=True):
    """A newer version of an article of a story, with what it changed."""

    article: str  # id
    outlet: str | None
    headline: str | None
    date: str  # publication; where it is that of the older version, the time of the capture
    changes: VersionChanges


class StoryView(Record, frozen=True, kw_only=True):
    """A story (articles on one event) as shown, in the order in which it is read."""

    story: Story
    outlets: int  # number of different outlets
    origins: int  # that what repeats goes back to
    newest: FigureChange | None  # the newest number that replaced another
    since: str | None  # the day from which on changes are listed; None if no day is known
    state: tuple[MeasureState, ...]  # by number of claims, the highest first
    changes: tuple[FigureChange, ...]  # oldest first
    versions: tuple[NewVersion, ...]
    disputes: tuple[Finding, ...]
    corrections: tuple[Finding, ...]  # and altered quotations
    repeats: tuple[Finding, ...]  # in most outlets first
    unanswered: tuple[UnansweredView, ...]
    articles: tuple[StoryArticleView, ...]  # in the order of days
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


class ArticleView(Record, frozen=True, kw_only=True):
    """An article with the statements, figures and times found in it, as shown to readers."""

    article: Article
    location: str  # path or URL that the article was captured from
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


# How a passage of a draft stands to the record, from the best to the gravest.
Verdict: TypeAlias = Literal[
    "verbatim", "supported", "trimmed", "through another", "of an older version",
    "corrected since", "not on record", "altered", "said by another",
]  # fmt: skip


class Piece(Record, frozen=True):
    """Words of a draft and the record side by side.

    ``only``: the words are in both ("same"), only in the draft, or only in the record.
    """

    words: str
    only: Literal["same", "draft", "record"]


class RecordedWords(Record, frozen=True, kw_only=True):
    """Words of the record that a passage of a draft is held against, and where they stand."""

    article: str  # id
    spans: Spans  # in the article's text
    statement: str | None  # id; None: a figure in the outlet's own voice
    figure: str | None  # id, if a figure is checked
    words: str
    speaker: str | None  # name
    cue: str
    via: tuple[str, ...]  # names of those who passed the words on
    origin: str  # name of whom the words go back to
    day: str | None  # when it was said, else published
    outlet: str | None
    url: str | None
    replaced: bool  # whether the article is an older version


class Point(Record, frozen=True, kw_only=True):
    """A quotation, statement or figure of a draft, with its verdict and the record's words for it.

    ``record`` has the words that the verdict rests on; for what is not on record, ``nearest`` has
    the words that come nearest, if any do.
    """

    kind: Literal["quotation", "statement", "figure"]
    spans: Spans  # in the draft's text
    words: str
    speaker: str | None  # as the draft names them
    verdict: Verdict
    reason: str  # one line
    pieces: tuple[Piece, ...]  # where words differ
    record: tuple[RecordedWords, ...]
    origins: tuple[str, ...]  # names of whom the record's words go back to
    since: RecordedWords | None  # what replaced a figure
    nearest: RecordedWords | None

    @property
    def is_fault(self) -> bool:
        """Whether it is altered, said by another or not on record."""
        return self.verdict in ("not on record", "altered", "said by another")


class CheckedDraft(Record, frozen=True, kw_only=True):
    """A draft held against the record: a verdict on each quotation, statement and figure."""

    location: str
    text: str
    points: tuple[Point, ...]  # in text order

    @property
    def faults(self) -> tuple[Point, ...]:
        """What is altered, said by another or not on record."""
        return tuple(point for point in self.points if point.is_fault)


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
