"""Views of drafts that were held against the record."""

from typing import Literal, TypeAlias

from onrecord.records import Record, Spans

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
    notes: tuple[str, ...] = ()  # of people on the statement or figure, such as reviews


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
