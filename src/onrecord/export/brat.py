"""The standoff format of brat: a folder with the text of each article and its annotations.

https://brat.nlplab.org/standoff.html. A statement is an event whose trigger is the cue; one without
a cue is an event of the type "Uncued", whose trigger is the content. ``annotation.conf`` says the
rest. Offsets are code points of the article's text, as in the record.
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import ClassVar

from onrecord.export.named import name_in, place_of_name
from onrecord.records import Annotations, Article, Span, Spans, Speaker, Statement
from onrecord.text.controls import one_line
from onrecord.views import RecordView

_SETTINGS = ("annotation.conf", "visual.conf")


class BratExporter:
    """Exports a folder that brat shows: a ``.txt`` and an ``.ann`` for each article, and settings.

    The files have the names of the articles' ids. A span over a line end is written as several, as
    brat does it itself.
    """

    description: ClassVar[str] = "a folder for the annotation tool brat (standoff)"

    def setup(self, folder: Path) -> None:
        """Write the settings of the folder: the types that annotations have, and their colours."""
        self._folder = folder
        templates = resources.files("onrecord.export").joinpath("templates", "brat")
        for name in _SETTINGS:
            (folder / name).write_bytes(templates.joinpath(name).read_bytes())

    def write(self, record: RecordView) -> None:
        """Write the two files of each article, older versions included."""
        for article, annotations in record.annotated_articles():
            path = self._folder / article.id
            # Whatever brat could take for the end of a line, other than the one it knows.
            path.with_suffix(".txt").write_bytes(_plain_lines(article.text).encode())
            lines = "".join(f"{line}\n" for line in _Lines(article, annotations).all())
            path.with_suffix(".ann").write_bytes(lines.encode())

    def finish(self) -> None:
        """Do nothing: each file is complete."""


class _Lines:
    """Makes the lines of annotations of an article."""

    def __init__(self, article: Article, annotations: Annotations) -> None:
        self._text = article.text
        self._article = article
        self._statements = annotations.statements
        self._speakers = {speaker.id: speaker for speaker in annotations.speakers}
        self._numbers = {each.id: number for number, each in enumerate(self._statements, 1)}
        self._spans = 0
        self._attributes = 0

    def all(self) -> Iterator[str]:
        for statement in self._statements:
            yield from self._event(statement)

    def _event(self, statement: Statement) -> Iterator[str]:
        """Yield the lines of a statement: its spans, the event, its attributes and a note."""
        event = f"E{self._numbers[statement.id]}"
        speaker = self._speakers[statement.speaker] if statement.speaker else None
        place = place_of_name(self._article, speaker) if speaker else None
        kind = "Statement" if statement.cue else "Uncued"
        parts = [
            (kind, statement.cue or statement.content),
            ("Source", statement.source),
            ("Content", statement.content if statement.cue else ()),
            ("Speaker", (place,) if place else ()),
        ]
        arguments = []
        for name, spans in parts:
            if spans:
                self._spans += 1
                arguments.append(f"{name}:T{self._spans}")
                yield self._span(name, spans)
        if statement.outer:
            arguments.append(f"Inside:E{self._numbers[statement.outer]}")
        yield f"{event}\t{' '.join(arguments)}"
        for name, value in _attributes(statement):
            self._attributes += 1
            yield f"A{self._attributes}\t{name} {event} {value}"
        yield f"#{event[1:]}\tAnnotatorNotes {event}\t{self._note(statement, speaker)}"

    def _span(self, kind: str, spans: Spans) -> str:
        pieces = [piece for span in spans for piece in _pieces(self._text, span)]
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self._text[start:end] for start, end in pieces)
        return f"T{self._spans}\t{kind} {places}\t{words}"

    def _note(self, statement: Statement, speaker: Speaker | None) -> str:
        """Return what the spans do not say; "none" is the speaker where the record has none."""
        fields = (
            ("id", statement.id),
            ("confidence", str(statement.confidence)),
            ("said", statement.said and statement.said.value),
            ("to", ", ".join(statement.to)),
            ("via", ", ".join(statement.via)),
            ("name", speaker and speaker.name),
            ("speaker", name_in(self._article, speaker) if speaker else "none"),
        )
        return "; ".join(f"{name}: {one_line(value)}" for name, value in fields if value)


def _attributes(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a statement; an assertion and "says" go without saying."""
    if statement.type != "assertion":
        yield "Type", statement.type
    if statement.act != "says":
        yield "Act", statement.act
    yield "Kind", statement.kind


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield the pieces of a span without line ends and the blanks beside them."""
    start = span[0]
    for line in text[slice(*span)].splitlines(keepends=True):
        words = line.strip()
        if words:
            first = start + line.index(words)
            yield first, first + len(words)
        start += len(line)


def _plain_lines(text: str) -> str:
    """Return a text of the same length in which only line feeds end lines.

    >>> _plain_lines("a\\r\\nb\\u2028c")
    'a \\nb c'
    """
    ends = dict.fromkeys(map(ord, "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
    return text.translate(ends)
