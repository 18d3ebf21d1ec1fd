"""Views of articles, speakers, figures, lists and search results."""

from onrecord.records import (
    Act,
    Article,
    Capture,
    Change,
    Correction,
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
from onrecord.views.stories import VersionChanges


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
    """What a newer version did to a statement or figure, with its words in both versions."""

    change: Change
    line: str  # what changed, for readers: "figure changed: 12 → 19"
    before: str | None  # words in the older version, from the first to the last; None if not there
    after: str | None  # words in the newer version
    carried: tuple["Carrier", ...] = ()  # of a correction: where what it corrects still stands


class Carrier(Record, frozen=True, kw_only=True):
    """An article that still has what another one corrected, at a place of its text."""

    article: str  # id
    outlet: str | None
    headline: str | None
    published: str | None
    words: str
    place: Span


class ChangedVersion(Record, frozen=True, kw_only=True):
    """A newer version of an article, with what it did to the statements and figures of the older.

    ``date``: when it replaced the older one: its publication; if that is the same or unknown, the
    time of its capture (``is_saved``), which says nothing of when the outlet changed it.
    """

    article: str  # id
    replaces: str  # id of the older version
    outlet: str | None
    headline: str | None
    url: str | None
    date: str
    is_saved: bool = False
    story: str | None  # id
    changes: tuple[ChangeView, ...]


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
    changes: VersionChanges | None  # sentences; None if this version replaces no older one
    record_changes: tuple[ChangeView, ...] = ()  # of statements and figures, since that version
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


class Replacement(Record, frozen=True, kw_only=True):
    """A newer version of an article, and the older one that it replaced; both as ids."""

    article: str
    replaces: str
    outlet: str | None
    site: str | None
    published: str | None
    published_before: str | None  # of the older one
    fetched: str  # when the newer one was captured


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


class StatementHit(Record, frozen=True, kw_only=True):
    """A statement that matches a search, with an excerpt of its content, on one line."""

    id: str
    speaker: str | None  # name; None if nobody is named
    cue: str
    act: Act
    said: str | None  # when: a date or time
    snippet: str
    marks: Spans  # spans of ``snippet`` that match the query


class Hit(Record, frozen=True, kw_only=True):
    """An article found by a search, with its statements that match, or an excerpt of its text.

    ``more``: number of statements that match and are not in ``statements``. ``snippet``: an excerpt
    of the text, on one line, if no statement matches; else "".
    """

    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    statements: tuple[StatementHit, ...]
    more: int
    snippet: str
    marks: Spans  # spans of ``snippet`` that match the query
