"""The records: frozen, typed data classes that all parts of onrecord exchange.

They have no behaviour beyond validation and ids. A span is a pair of half-open offsets
(``[start, end)``) into ``Article.text``, in Unicode code points; a list of spans is ordered and may
have gaps. Text is never normalised. Fields have the names that they have in exported JSON.
"""

import hashlib
from datetime import UTC, datetime
from typing import Literal, TypeAlias

import msgspec

_EXACT = 2**53  # from here on, floats do not represent all integers

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

PartKind: TypeAlias = Literal["headline", "deck", "caption", "credit", "body"]
Kind: TypeAlias = Literal["direct", "mixed", "indirect"]
AttributionType: TypeAlias = Literal["assertion", "belief", "fact", "eventuality"]
Act: TypeAlias = Literal["says", "denies", "declines", "unsaid"]
Precision: TypeAlias = Literal["second", "minute", "day", "week", "month", "season", "year"]
TimexPrecision: TypeAlias = Literal[
    "second", "minute", "hour", "part of day", "day", "weekend", "week", "month", "quarter",
    "season", "half", "year", "decade", "century", "duration", "set",
]  # fmt: skip
SpeakerKind: TypeAlias = Literal["person", "organization", "place", "group", "document"]


def make_id(*parts: object) -> str:
    """Return an id: the first 20 hexadecimal digits of the SHA-256 of the parts' reprs.

    The same parts have the same id on every machine, so that reading the same bytes again gives
    the same records.
    """
    return hashlib.sha256("\x1f".join(map(repr, parts)).encode()).hexdigest()[:20]


def utc_text(moment: datetime) -> str:
    """Return a time as records have it: ISO 8601, in UTC, to the second.

    >>> from datetime import UTC, datetime
    >>> utc_text(datetime(2031, 5, 8, 10, 0, tzinfo=UTC))
    '2031-05-08T10:00:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Record(msgspec.Struct, frozen=True):
    """Base class of all records, which are immutable and take keyword arguments only."""


class Date(Record, frozen=True, kw_only=True):
    """A date or time as precise as stated: an ISO 8601 string, truncated to its precision."""

    value: str
    precision: Precision


class Response(Record, frozen=True, kw_only=True):
    """The answer of a web server with which a page arrived, without its bytes."""

    address: str  # of the page, after redirects
    status: int
    headers: tuple[tuple[str, str], ...]  # name and value, as sent and in that order
    requested: str  # ISO 8601, UTC
    received: str  # ISO 8601, UTC: when the last byte had come
    redirects: tuple[str, ...] = ()  # the addresses that led to ``address``, in order


class Capture(Record, frozen=True, kw_only=True):
    """The bytes of a file or page as fetched: where from, when, and their hash.

    The bytes themselves are passed separately and kept in the store.
    """

    id: str
    location: str  # path or URL as given; "PATH#ID" for an article of a corpus or a mail
    media_type: str
    fetched: str  # ISO 8601, UTC
    sha256: str
    response: Response | None = None  # of the server, if a server sent the page


class Part(Record, frozen=True, kw_only=True):
    """A part of an article's text: a headline, deck, caption, credit, or the body."""

    kind: PartKind
    span: Span


class Image(Record, frozen=True, kw_only=True):
    """Caption and credit of an image, the credit without its parentheses."""

    caption: str | None = None
    credit: str | None = None


class Related(Record, frozen=True, kw_only=True):
    """A related article that the page of an article links to."""

    title: str | None = None
    url: str | None = None
    article: str | None = None  # id, if it is in the record


class Article(Record, frozen=True, kw_only=True):
    """An article of one outlet: its text and what its page states about it."""

    id: str
    key: str | None = None  # id of the line or row, if the article is from a corpus
    capture: str  # id
    outlet: str | None = None  # as stated; where only a host is stated, that host
    site: str | None = None  # host as written, lower case
    url: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: Date | None = None
    language: str | None = None  # ISO 639-1
    text: str
    parts: tuple[Part, ...] = ()
    images: tuple[Image, ...] = ()
    related: tuple[Related, ...] = ()
    replaces: str | None = None  # id of the earlier version of this article
    model: str | None = None  # id of the weights that found its statements; None: not searched
    story: str | None = None  # id


class Said(Record, frozen=True, kw_only=True):
    """The time when a statement was made, and the span of the words for it."""

    value: str | None  # ISO 8601; None for a vague time such as "recently"
    precision: Precision | None
    span: Span


class Statement(Record, frozen=True, kw_only=True):
    """A statement attributed to a source in an article: who said what, when, and through whom."""

    id: str
    article: str  # id
    outer: str | None = None  # id of the statement whose content this one is in
    source: Spans
    cue: Spans  # may be empty: a quotation that is a paragraph of its own
    content: Spans  # with its quotation marks
    kind: Kind  # how much of the content is in quotation marks: all, part, or nothing
    speaker: str | None = None  # id
    to: tuple[str, ...] = ()  # addressees, as worded
    via: tuple[str, ...] = ()  # names of those who relayed it to the article, nearest first
    said: Said | None = None
    setting: Span | None = None  # "in a closed-door briefing"
    type: AttributionType = "assertion"  # the attribution types of Pareti (2015)
    act: Act = "says"
    echoes: tuple[str, ...] = ()  # ids of statements that it repeats, confirms or denies
    confidence: float  # estimated probability that source and content are right


class Mention(Record, frozen=True, kw_only=True):
    """A mention of a speaker in an article, by name, pronoun or description."""

    article: str  # id
    span: Span
    antecedent: Span | None = None  # the earlier mention that "he" or "the ministry" refers to


class Role(Record, frozen=True, kw_only=True):
    """A title or affiliation of a speaker, as an article states it."""

    title: str | None
    organization: str | None
    article: str  # id
    span: Span


class Speaker(Record, frozen=True, kw_only=True):
    """A person, organization, place, group or document to which statements are attributed."""

    id: str
    name: str  # the fullest form found
    kind: SpeakerKind | None = None
    named: bool | None = None  # False for "two lawmakers who attended"
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()


# Why claims go back to an origin: it says them; an agency is named in the dateline; the text is
# that of an older article.
OriginReason: TypeAlias = Literal["says", "dateline", "same text"]
ComparisonKind: TypeAlias = Literal["repeat", "differ", "update", "drift", "correction"]


class Story(Record, frozen=True, kw_only=True):
    """Articles on one event, in order of publication."""

    id: str
    title: str  # a headline or words of the articles
    articles: tuple[str, ...]  # ids
    first: str | None  # first and last day of publication
    last: str | None


class Evidence(Record, frozen=True, kw_only=True):
    """A span of an article that supports a conclusion."""

    article: str  # id
    span: Span


class Origin(Record, frozen=True, kw_only=True):
    """The speaker, outlet or document that first made some claims of a comparison."""

    name: str
    why: OriginReason
    members: tuple[str, ...]  # ids of statements or figures
    evidence: tuple[Evidence, ...]


class Comparison(Record, frozen=True, kw_only=True):
    """Statements or figures of one story that repeat, contradict, update or reword one another."""

    id: str
    story: str  # id
    kind: ComparisonKind
    reason: str  # one line, for readers
    members: tuple[str, ...]  # ids of statements or figures, in order of their dates
    origins: tuple[Origin, ...]
    confidence: float


# What a newer version of an article did to a statement or figure of the older one. A bound is a
# word such as "at least" or "about". A cue changed where its force did: from "said" to "admitted".
ChangeKind: TypeAlias = Literal[
    "added", "removed", "reworded", "speaker added", "speaker dropped", "speaker changed", "named",
    "unnamed", "cue changed", "hedge added", "hedge removed", "bound added", "bound dropped",
    "figure changed", "denial added", "correction noted",
]  # fmt: skip


class Change(Record, frozen=True, kw_only=True):
    """What a newer version of an article did to a statement or figure of the older one.

    ``before`` and ``after``: ids of the statement or figure in the two versions, with its place
    from the first to the last word, ``older`` and ``newer``. A statement whose speaker was dropped
    has a place in the newer version and no id; what was added has neither id nor place before.
    """

    id: str
    kind: ChangeKind
    article: str  # id of the newer version
    replaces: str  # id of the older version
    before: str | None = None
    after: str | None = None
    older: Span | None = None
    newer: Span | None = None


class Timex(Record, frozen=True, kw_only=True):
    """A time expression in an article, such as "Monday" or "two weeks"."""

    article: str  # id
    span: Span
    value: str | None  # TIMEX3 / ISO 8601; None if it cannot be computed
    precision: TimexPrecision | None


class Figure(Record, frozen=True, kw_only=True):
    """A quantity stated in an article: its wording, and a range that can be compared.

    Whole bounds are integers, so that 300 is never written 300.0.
    """

    id: str
    article: str  # id
    # Id of the innermost with this figure that has a speaker, else of the innermost; None: the
    # outlet's voice.
    statement: str | None = None
    claimant: str | None = None  # id of that statement's speaker
    span: Span
    text: str  # the wording
    measure: str  # "killed", "money", ..., else the noun counted
    unit: str | None = None  # "%", or an ISO 4217 code
    subject: str | None = None  # who or what is counted, as worded
    low: int | float | None  # bounds of the range, included; None: no bound
    high: int | float | None
    approximate: bool = False
    as_of: str | None = None  # ISO 8601 date
    of: int | float | None = None  # the whole that it is a part of: "three of the 14"
    asserted: bool = True  # false: denied, feared, possible, threatened, planned or imagined

    def __post_init__(self) -> None:
        for name in ("low", "high", "of"):
            bound = getattr(self, name)
            if isinstance(bound, float) and bound.is_integer() and abs(bound) < _EXACT:
                msgspec.structs.force_setattr(self, name, int(bound))


class Annotations(Record, frozen=True, kw_only=True):
    """The statements, speakers, figures and time expressions of one article."""

    article: str  # id
    language: str | None  # ISO 639-1
    model: str | None  # id of the weights
    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    figures: tuple[Figure, ...] = ()
    timexes: tuple[Timex, ...] = ()
    unread: str | None = None  # why the article was not searched for statements, in one line
    failures: tuple[str, ...] = ()  # stages that failed, one line each; they found nothing
    warnings: tuple[str, ...] = ()  # what cannot be read right in the text, one line each


# What a correction does: accept or reject a statement or figure; mark other borders of a statement
# (source, cue, content); name another speaker; merge two speakers into one, or split one; join or
# part voices in a story; move an article to another story; note something.
CorrectionAction: TypeAlias = Literal[
    "accept", "reject", "borders", "speaker", "merge", "split", "join", "part", "move", "note"
]
RecordKind: TypeAlias = Literal[
    "statement", "figure", "speaker", "article", "story", "comparison"
]  # fmt: skip
# Whether the target of a correction stands where it stood, with the same borders; elsewhere or with
# other borders; or is not found.
State: TypeAlias = Literal["exact", "moved", "lost"]


class Target(Record, frozen=True, kw_only=True):
    """A record that a correction is about, and words by which it is found again.

    Ids of records and offsets change when a page is read again with other code or weights; its
    words do not. ``before`` and ``after`` are the text around the words (a text quote selector of
    the Web Annotation Data Model).
    """

    kind: RecordKind
    id: str  # as it was when the correction was made, as are all ids and offsets here
    capture: str  # id
    article: str  # id
    digest: str  # of the article's outlet, address, headline and text
    span: Span  # of the words, in the article's text
    words: str
    before: str
    after: str
    copies: int  # number of times that the words occurred in the articles of the capture
    is_single: bool  # whether the words occurred once together with their context
    spans: tuple[Spans, ...] = ()  # source, cue and content; or those of a figure or mention


class Borders(Record, frozen=True, kw_only=True):
    """The source, cue and content spans of a statement."""

    source: Spans
    cue: Spans
    content: Spans


class Undone(Record, frozen=True, kw_only=True):
    """Who took a correction back, when and why."""

    by: str
    at: str  # ISO 8601, UTC
    why: str | None = None


class Correction(Record, frozen=True, kw_only=True):
    """A decision of a person about what was read; the reading itself stays.

    ``old`` and ``new``: borders of a statement, in offsets of the text that it was made on; the
    name of a speaker; the title of a story; for a note, ``new`` is its text.
    """

    id: str
    action: CorrectionAction
    kind: RecordKind  # of what it is about
    subject: str  # id of that, as it was when the correction was made
    # What it is about; a comparison by its members, a story by its first article.
    targets: tuple[Target, ...]
    # Whom or what it is set against: the new speaker, the other voice, an article of the new story.
    others: tuple[Target, ...] = ()
    by: str
    at: str  # ISO 8601, UTC
    why: str | None = None
    old: Borders | str | None = None
    new: Borders | str | None = None
    undone: Undone | None = None


class Failure(Record, frozen=True, kw_only=True):
    """An item that could not be read, and why. A value, so that the other items are still read."""

    stage: Literal["capture", "article", "extract", "store"]
    location: str
    error: str
