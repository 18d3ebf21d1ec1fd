"""The JSON Lines format: one line for each article, as ``schema/lines.v1.json`` describes it.

``onrecord extract`` writes the same lines for the documents of a corpus.
"""

from typing import BinaryIO, ClassVar

import msgspec

from onrecord.export.forms import Line, LineFigure, LineStatement, LineTimex
from onrecord.records import Annotations
from onrecord.views import RecordView


class LinesExporter:
    """Writes a line of JSON for each article: statements, figures and time expressions.

    A line's ``id`` is that of the document in its corpus; for other articles, the article's id.
    """

    description: ClassVar[str] = "a line for each article"

    def setup(self, out: BinaryIO) -> None:
        """Remember the file."""
        self._out = out

    def write(self, record: RecordView) -> None:
        """Write a line for each article, older versions included."""
        for article, annotations in record.annotated_articles():
            key = article.id if article.key is None else article.key
            self._out.write(encode_line(line_of(key, annotations)))

    def finish(self) -> None:
        """Write nothing: the last line is complete."""


def line_of(key: str | None, annotations: Annotations) -> Line:
    """Return an article's annotations as a line: with indices and names in place of ids.

    ``error`` says why an article was not read for statements.
    """
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
    """Return a line as JSON in UTF-8, with the line break at its end."""
    return msgspec.json.encode(line) + b"\n"
