"""The JSON Lines format: one line per article, described by ``schema/lines.v1.json``.

``onrecord extract`` writes the same lines for the documents of a corpus.
"""

from typing import BinaryIO, ClassVar

import msgspec

from onrecord.export.forms import Line, LineFigure, LineStatement, LineTimex
from onrecord.records import Annotations
from onrecord.views import RecordView


class LinesExporter:
    """Exports one line of JSON per article: its statements, figures and time expressions.

    ``id`` in a line is the id that the article had in the corpus file from which it was read. For
    an article read from a page, it is the id that onrecord gave to the article.
    """

    description: ClassVar[str] = "a line for each article"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Keep the file for ``write``."""
        self._out = out

    def write(self, record: RecordView) -> None:
        """Write a line for each article, older versions included."""
        for article, annotations in record.annotated_articles():
            key = article.id if article.key is None else article.key
            self._out.write(encode_line(line_of(key, annotations)))

    def finish(self) -> None:
        """Do nothing: the file is complete after its last line."""


def line_of(key: str | None, annotations: Annotations) -> Line:
    """Return what was found in an article as a line of the JSON Lines format.

    ``key`` is the ``id`` of the line. In the line, statements refer to each other by index, and
    speakers are given by name. ``error`` in the line says why the article was not analysed, such as
    that it is not in English, or which parts of the analysis failed; else it is None.
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
                type=statement.type,
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
                of=figure.of,
                asserted=figure.asserted,
            )
            for figure in annotations.figures
        ),
        timexes=tuple(
            LineTimex(span=timex.span, value=timex.value) for timex in annotations.timexes
        ),
        error=annotations.unread or "; ".join(annotations.failures) or None,
    )


def encode_line(line: Line) -> bytes:
    """Return a line as JSON in UTF-8, ending with a line break."""
    return msgspec.json.encode(line) + b"\n"
