"""Views for programs: answers that are made of passages of articles, with where they stand.

All text in them is in the record, letter for letter, except ids, dates, numbers and fixed wording.
"""

from typing import Literal, TypeAlias

from onrecord.records import (
    Act,
    AttributionType,
    ComparisonKind,
    CorrectionAction,
    Kind,
    OriginReason,
    Record,
    Spans,
)
from onrecord.views.drafts import Verdict

Status: TypeAlias = Literal["on record", "not on record"]


class Words(Record, frozen=True):
    """Words of an article: its text from one offset to another, in Unicode code points."""

    start: int
    end: int
    text: str


class Place(Record, frozen=True, kw_only=True):
    """An article, and the saved page that it was read from."""

    article: str  # id
    outlet: str | None
    headline: str | None
    published: str | None  # ISO 8601
    url: str | None
    story: str | None  # id; None if it is an older version
    replaced: bool  # whether there is a newer version
    capture: str  # SHA-256 of the saved page
    captured: str  # ISO 8601, UTC


class Excerpt(Record, frozen=True, kw_only=True):
    """Words of an article with their place and their permanent address on the desk."""

    words: tuple[Words, ...]
    place: Place
    address: str  # without the name of the server


class FigureFacts(Record, frozen=True, kw_only=True):
    """What a figure counts, its range, and the paragraph that it is in."""

    measure: str
    unit: str | None
    subject: str | None
    low: int | float | None  # bounds of the range, included; None: no bound
    high: int | float | None
    approximate: bool
    as_of: str | None  # ISO 8601 date
    of: int | float | None  # the whole that it is a part of
    asserted: bool  # false: denied, feared, possible, threatened or planned
    paragraph: Words


class Passage(Excerpt, frozen=True, kw_only=True):
    """A statement or figure of an article: who said it, to whom, through whom and when.

    ``words``: the content of the statement, or the wording of the figure. Of a figure, the other
    fields are those of the statement that it is in; without one, the outlet itself claims it.
    """

    id: str
    speaker: str | None
    speaker_id: str | None
    source: tuple[Words, ...] = ()
    cue: tuple[Words, ...] = ()
    roles: tuple[Words, ...] = ()  # of the speaker, as stated in the article
    said: str | None = None  # ISO 8601
    to: tuple[str, ...] = ()  # addressees
    via: tuple[str, ...] = ()  # who passed the words on, nearest first
    kind: Kind | None = None  # how much of it is in quotation marks
    type: AttributionType | None = None
    act: Act | None = None
    confidence: float | None = None
    corrections: tuple[CorrectionAction, ...] = ()  # of people, that are in force
    figure: FigureFacts | None = None


class Statements(Record, frozen=True, kw_only=True):
    """Statements that were found."""

    status: Status
    passages: tuple[Passage, ...]
    left_out: int  # found, and not listed


class StoryHead(Record, frozen=True, kw_only=True):
    """A story (articles on one event), with its number of outlets and origins."""

    id: str
    title: str  # a headline or words of the articles
    first: str | None  # first and last day of publication
    last: str | None
    outlets: int
    origins: int


class Claim(Record, frozen=True, kw_only=True):
    """A figure of a story with the name of whom it goes back to."""

    by: str
    passage: Passage


class Counted(Record, frozen=True, kw_only=True):
    """All figures of a story for one thing that is counted, side by side."""

    measure: str
    subject: str | None
    origins: int
    claims: tuple[Claim, ...]  # in the order of days


class StoryFigures(Record, frozen=True, kw_only=True):
    """The figures of a story."""

    status: Status
    story: StoryHead
    figures: tuple[Counted, ...]  # by number of claims, the highest first


class OriginFound(Record, frozen=True, kw_only=True):
    """A speaker, outlet or document that a claim goes back to, and why."""

    name: str
    why: OriginReason
    claims: tuple[Passage, ...]
    evidence: tuple[Excerpt, ...]


class ClaimOrigins(Record, frozen=True, kw_only=True):
    """A claim, and where it and its repetitions come from.

    A claim that nothing else in its story repeats has no origins but its own passage.
    """

    claim: Passage
    is_repeated: bool
    origins: tuple[OriginFound, ...]


class Compared(Record, frozen=True, kw_only=True):
    """Statements or figures of a story that repeat, contradict, update or reword one another."""

    id: str
    kind: ComparisonKind
    reason: str  # one line
    origins: tuple[str, ...]
    members: tuple[Passage, ...]  # in the order of days


class ShownStory(Record, frozen=True, kw_only=True):
    """A story with its articles and comparisons."""

    story: StoryHead
    articles: tuple[Place, ...]  # in the order of days
    comparisons: tuple[Compared, ...]
    left_out: int  # comparisons that are not listed


class CheckedPassage(Record, frozen=True, kw_only=True):
    """A quotation, statement or figure of a text, with its verdict and the record's words for it.

    ``record`` has the words that the verdict rests on; for what is not on record, ``nearest`` has
    the words that come nearest, if any do. ``since`` is what replaced a figure.
    """

    kind: Literal["quotation", "statement", "figure"]
    spans: Spans  # in the text
    verdict: Verdict
    reason: str  # one line
    origins: tuple[str, ...]
    record: tuple[Passage, ...]
    since: Passage | None
    nearest: Passage | None


class CheckedText(Record, frozen=True, kw_only=True):
    """A text with a verdict on each of its quotations, statements and figures, in text order."""

    points: tuple[CheckedPassage, ...]
