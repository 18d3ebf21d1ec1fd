"""The vocabulary: what a capture, an article, a statement, a speaker and a figure are.

Frozen records that pass from room to room; no behaviour beyond validation and
the ids. Offsets are half-open Unicode code-point offsets into ``Article.text``
(``[start, end)``); a list of spans is ordered and may be discontinuous. Text is
never normalised. Fields are named as in the exported JSON.
"""

import hashlib
from typing import Literal, TypeAlias

import msgspec

_EXACT = 2**53  # beyond it a float is no count any more

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

PartKind: TypeAlias = Literal["headline", "deck", "caption", "credit", "body"]
Kind: TypeAlias = Literal["direct", "mixed", "indirect"]
Act: TypeAlias = Literal["says", "denies", "declines", "unsaid"]
Precision: TypeAlias = Literal["second", "minute", "day", "week", "month", "season", "year"]
TimexPrecision: TypeAlias = Literal[
    "second", "minute", "hour", "part of day", "day", "weekend", "week", "month", "quarter",
    "season", "half", "year", "decade", "century", "duration", "set",
]  # fmt: skip
SpeakerKind: TypeAlias = Literal["person", "organization", "place", "group", "document"]


def make_id(*parts: object) -> str:
    """The id made of some parts: the first 20 hex digits of the SHA-256 of their reprs.

    The same parts give the same id on every machine, so that reading the same
    bytes again changes nothing.
    """
    return hashlib.sha256("\x1f".join(map(repr, parts)).encode()).hexdigest()[:20]


class Record(msgspec.Struct, frozen=True):
    """The base of all records: frozen; each subclass takes named fields only."""


class Date(Record, frozen=True, kw_only=True):
    """A point in time as far as it was stated: ISO 8601, cut off at its precision."""

    value: str
    precision: Precision


class Capture(Record, frozen=True, kw_only=True):
    """Bytes as fetched. The bytes travel beside it and are kept by the store."""

    id: str
    location: str  # path or URL as given; a corpus line is "PATH#ID"
    media_type: str
    fetched: str  # ISO 8601, UTC
    sha256: str


class Part(Record, frozen=True, kw_only=True):
    """A piece of an article's text and what it is on the page."""

    kind: PartKind
    span: Span


class Image(Record, frozen=True, kw_only=True):
    """An image's words; the credit is without its parentheses."""

    caption: str | None = None
    credit: str | None = None


class Related(Record, frozen=True, kw_only=True):
    """Something that the page relates to an article: another article of ours, or a link."""

    title: str | None = None
    url: str | None = None
    article: str | None = None


class Article(Record, frozen=True, kw_only=True):
    """One article of one outlet, with its text."""

    id: str
    key: str | None = None  # the corpus line's id
    capture: str
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
    replaces: str | None = None
    model: str | None = None  # the weights that read it; null: not read for statements
    story: str | None = None


class Said(Record, frozen=True, kw_only=True):
    """When a statement's speaker spoke; value null where the words give none ("recently")."""

    value: str | None
    precision: Precision | None
    span: Span


class Statement(Record, frozen=True, kw_only=True):
    """Who (source) said (cue) what (content), and how it reached the article."""

    id: str
    article: str
    outer: str | None = None  # the statement whose content holds this one
    source: Spans
    cue: Spans
    content: Spans  # with its quotation marks
    kind: Kind
    speaker: str | None = None
    to: tuple[str, ...] = ()  # as worded
    via: tuple[str, ...] = ()  # names, nearest first
    said: Said | None = None
    setting: Span | None = None
    act: Act = "says"
    echoes: tuple[str, ...] = ()  # statements that it takes up
    confidence: float


class Mention(Record, frozen=True, kw_only=True):
    """Where a speaker is named, and, for "he" or "the ministry", what that goes back to."""

    article: str
    span: Span
    antecedent: Span | None = None


class Role(Record, frozen=True, kw_only=True):
    """A title or affiliation as stated."""

    title: str | None
    organization: str | None
    article: str
    span: Span


class Speaker(Record, frozen=True, kw_only=True):
    """Somebody or something that says. What is not known of it is null."""

    id: str
    name: str
    kind: SpeakerKind | None = None
    named: bool | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()


ComparisonKind: TypeAlias = Literal["repeat", "differ", "update", "drift"]


class Story(Record, frozen=True, kw_only=True):
    """The articles of one happening, in the order of their days."""

    id: str
    title: str  # in the articles' own words
    articles: tuple[str, ...]
    first: str | None  # the first and the last day of publication
    last: str | None


class Evidence(Record, frozen=True, kw_only=True):
    """Words that show something, in an article."""

    article: str
    span: Span


class Origin(Record, frozen=True, kw_only=True):
    """Whom or what some of a comparison's members go back to, and the words that say so."""

    name: str
    members: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Comparison(Record, frozen=True, kw_only=True):
    """Statements or figures of one story that repeat, differ, are newer or drift."""

    id: str
    story: str
    kind: ComparisonKind
    reason: str  # one readable line
    members: tuple[str, ...]  # statements or figures, in the order of their days
    origins: tuple[Origin, ...]
    confidence: float


class Timex(Record, frozen=True, kw_only=True):
    """A time expression; the value is TIMEX3 / ISO 8601, null where the words give none."""

    article: str
    span: Span
    value: str | None
    precision: TimexPrecision | None


class Figure(Record, frozen=True, kw_only=True):
    """A quantity as claimed: its wording always, beside it what it can be compared by.

    ``low`` and ``high`` are integers where they are whole, so that 300 is never written 300.0.
    """

    id: str
    article: str
    statement: str | None = None  # the innermost that holds it; null: the outlet's own voice
    claimant: str | None = None  # that statement's speaker
    span: Span
    text: str
    measure: str
    unit: str | None = None  # "%", or an ISO 4217 code
    subject: str | None = None
    low: int | float | None  # null: open
    high: int | float | None
    approximate: bool = False
    as_of: str | None = None

    def __post_init__(self) -> None:
        for name in ("low", "high"):
            bound = getattr(self, name)
            if isinstance(bound, float) and bound.is_integer() and abs(bound) < _EXACT:
                msgspec.structs.force_setattr(self, name, int(bound))


class Annotations(Record, frozen=True, kw_only=True):
    """All that was read in one article.

    ``unread`` says in one line why an article was not read for statements
    (its language), and is null otherwise.
    """

    article: str
    language: str | None
    model: str | None
    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    figures: tuple[Figure, ...] = ()
    timexes: tuple[Timex, ...] = ()
    unread: str | None = None


class Failure(Record, frozen=True, kw_only=True):
    """One item that could not be read: a value in the stream, shown at the end."""

    stage: Literal["capture", "article", "extract", "store"]
    location: str
    error: str
