"""What was found in a Doc, as small read-only objects with their places."""

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Span

from onrecord import records
from onrecord.export.wording import roles_in_words
from onrecord.records import Act, Annotations, AttributionType, Kind, Spans, SpeakerKind


def covering_span(doc: Doc, place: records.Span, label: str = "", identity: str = "") -> Span:
    """Return the span of all tokens that have a character at a place in a Doc's text."""
    span = doc.char_span(*place, label=label, span_id=identity, alignment_mode="expand")
    assert span is not None, "each character of a Doc is one of a token"
    return span


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a Doc.

    ``chars`` are their exact places, as offsets into ``doc.text``; there are several if the words
    have gaps.
    """

    doc: Doc = field(repr=False, compare=False)
    chars: Spans

    @property
    def text(self) -> str:
        """The words as they stand in the Doc, with a space for each gap."""
        text = self.doc.text
        return " ".join(text[start:end] for start, end in self.chars)

    def __str__(self) -> str:
        return self.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of whole tokens that cover the words, one for each place."""
        return tuple(covering_span(self.doc, place) for place in self.chars)

    @property
    def exact(self) -> bool:
        """Whether the words begin and end with tokens, so that ``spans`` have no others."""
        return all(
            (span.start_char, span.end_char) == place
            for span, place in zip(self.spans, self.chars, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker of a Doc; ``role`` in words, as the text states it: "mayor, Quillhaven"."""

    id: str
    name: str
    kind: SpeakerKind | None
    named: bool | None
    role: str | None
    mentions: Words
    record: records.Speaker = field(repr=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a Doc: who said what, when and through whom.

    ``speaker``: name, None if the text names nobody. ``role``: title and organization as stated.
    ``kind``: direct, mixed or indirect. ``said``: ISO 8601. ``outer``: the statement whose content
    this one is in.
    """

    id: str
    source: Words
    cue: Words
    content: Words
    kind: Kind
    type: AttributionType
    act: Act
    speaker: str | None
    role: str | None
    to: tuple[str, ...]
    via: tuple[str, ...]
    said: str | None
    outer: "Statement | None"
    confidence: float
    record: records.Statement = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as the text states it; ``statement`` is the innermost that it is in.

    ``claimant``: name of that statement's speaker, None for the outlet's own voice.
    """

    id: str
    words: Words
    measure: str
    unit: str | None
    subject: str | None
    low: int | float | None
    high: int | float | None
    approximate: bool
    asserted: bool
    as_of: str | None
    claimant: str | None
    statement: Statement | None
    record: records.Figure = field(repr=False)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression; ``value`` is its TIMEX3 (ISO 8601) value, if it can be computed."""

    words: Words
    value: str | None
    record: records.Timex = field(repr=False)


class Found:
    """All that was found in a Doc; nothing if it has no annotations."""

    def __init__(self, doc: Doc, annotations: Annotations | None) -> None:
        self._doc = doc
        self._read = annotations or Annotations(article="", language=None, model=None)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers, in the order of their first statements."""
        return tuple(
            Speaker(
                id=each.id,
                name=each.name,
                kind=each.kind,
                named=each.named,
                role=roles_in_words(each.roles) or None,
                mentions=self._words(tuple(mention.span for mention in each.mentions)),
                record=each,
            )
            for each in self._read.speakers
        )

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements; each comes before those inside its content."""
        return tuple(self._statements.values())

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in text order."""
        return tuple(map(self._figure, self._read.figures))

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The time expressions, in text order."""
        return tuple(
            Time(self._words((each.span,)), each.value, each) for each in self._read.timexes
        )

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        made: dict[str, Statement] = {}
        for each in self._read.statements:
            speaker = self._speaker(each.speaker)
            made[each.id] = Statement(
                id=each.id,
                source=self._words(each.source),
                cue=self._words(each.cue),
                content=self._words(each.content),
                kind=each.kind,
                type=each.type,
                act=each.act,
                speaker=speaker.name if speaker else None,
                role=speaker.role if speaker else None,
                to=each.to,
                via=each.via,
                said=each.said.value if each.said else None,
                outer=made.get(each.outer or ""),
                confidence=each.confidence,
                record=each,
            )
        return made

    def _figure(self, figure: records.Figure) -> Figure:
        claimant = self._speaker(figure.claimant)
        return Figure(
            id=figure.id,
            words=self._words((figure.span,)),
            measure=figure.measure,
            unit=figure.unit,
            subject=figure.subject,
            low=figure.low,
            high=figure.high,
            approximate=figure.approximate,
            asserted=figure.asserted,
            as_of=figure.as_of,
            claimant=claimant.name if claimant else None,
            statement=self._statements.get(figure.statement or ""),
            record=figure,
        )

    def _speaker(self, identity: str | None) -> Speaker | None:
        return next((each for each in self.speakers if each.id == identity), None)

    def _words(self, places: Spans) -> Words:
        return Words(self._doc, places)
