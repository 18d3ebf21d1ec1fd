"""One document's annotations as a line of JSON, with indices and names in place of ids."""

import msgspec

from onrecord.export.forms import Line, LineFigure, LineStatement, LineTimex
from onrecord.records import Annotations


def line_of(key: str | None, annotations: Annotations) -> Line:
    """The line of a document; for one that was not read its ``error`` says why."""
    index = {statement.id: number for number, statement in enumerate(annotations.statements)}
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return Line(
        id=key,
        statements=tuple(
            LineStatement(
                outer=None if statement.outer is None else index[statement.outer],
                source=statement.source,
                cue=statement.cue,
                content=statement.content,
                kind=statement.kind,
                speaker=None if statement.speaker is None else names[statement.speaker],
                to=statement.to,
                via=statement.via,
                said=statement.said,
                act=statement.act,
                confidence=statement.confidence,
            )
            for statement in annotations.statements
        ),
        figures=tuple(
            LineFigure(
                span=figure.span,
                text=figure.text,
                measure=figure.measure,
                unit=figure.unit,
                subject=figure.subject,
                low=figure.low,
                high=figure.high,
                approximate=figure.approximate,
                claimant=None if figure.claimant is None else names[figure.claimant],
                as_of=figure.as_of,
            )
            for figure in annotations.figures
        ),
        timexes=tuple(
            LineTimex(span=timex.span, value=timex.value) for timex in annotations.timexes
        ),
        error=annotations.unread,
    )


def encode_line(line: Line) -> bytes:
    """A line as written, with its end: the form of ``schema/lines.v1.json``."""
    return msgspec.json.encode(line) + b"\n"
