"""Types of the JSON export formats; the JSON Schemas are generated from them.

Other programs rely on these formats. ``python -m onrecord.export.forms`` writes ``schema/*.json``,
and a test checks that these files are up to date.
"""

import inspect
from pathlib import Path
from typing import Any, Literal

import msgspec

from onrecord.records import (
    Act,
    Article,
    AttributionType,
    Capture,
    Comparison,
    Correction,
    Figure,
    Kind,
    Record,
    Said,
    Span,
    Spans,
    Speaker,
    Statement,
    Story,
    Timex,
)
from onrecord.views import Point, StoryView

VERSION = 1
SCHEMAS = Path(__file__).parent / "schema"


class RecordForm(Record, frozen=True):
    """The object that ``onrecord export --format json`` writes, with its parts in this order."""

    format: Literal["onrecord"] = "onrecord"
    version: Literal[1] = 1
    captures: tuple[Capture, ...] = ()
    articles: tuple[Article, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    timexes: tuple[Timex, ...] = ()
    stories: tuple[Story, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    corrections: tuple[Correction, ...] = ()


class StoryForm(Record, frozen=True, kw_only=True):
    """The object that ``onrecord story ID --format json`` writes: one story as shown to readers."""

    format: Literal["onrecord story"] = "onrecord story"
    version: Literal[1] = 1
    view: StoryView


class LineStatement(Record, frozen=True):
    """A statement in a ``Line``; ``outer`` is an index into the statements of the line."""

    outer: int | None
    source: Spans
    cue: Spans
    content: Spans
    kind: Kind
    speaker: str | None
    to: tuple[str, ...]
    via: tuple[str, ...]
    said: Said | None
    type: AttributionType
    act: Act
    confidence: float


class LineFigure(Record, frozen=True):
    """A figure in a ``Line``; ``claimant`` is a name, not an id."""

    span: Span
    text: str
    measure: str
    unit: str | None
    subject: str | None
    low: int | float | None
    high: int | float | None
    approximate: bool
    claimant: str | None
    as_of: str | None
    of: int | float | None
    asserted: bool


class LineTimex(Record, frozen=True):
    """A time expression in a ``Line``."""

    span: Span
    value: str | None


class Line(Record, frozen=True):
    """One line of ``onrecord extract``, or of ``export --format jsonl``: an annotated article.

    If the article was not read, ``error`` says why, and the lists are empty. If a stage of reading
    it failed, ``error`` names that stage, and the lists have what the others found.
    """

    id: str | None
    statements: tuple[LineStatement, ...] = ()
    figures: tuple[LineFigure, ...] = ()
    timexes: tuple[LineTimex, ...] = ()
    error: str | None = None


class CheckForm(Record, frozen=True, kw_only=True):
    """The object that ``onrecord check --format json`` writes: a draft and its verdicts."""

    format: Literal["onrecord check"] = "onrecord check"
    version: Literal[1] = 1
    location: str
    text: str
    points: tuple[Point, ...]


def schemas() -> dict[str, bytes]:
    """Return the JSON Schema of each JSON format, as JSON text by file name."""
    return {
        f"record.v{VERSION}.json": _schema(RecordForm),
        f"lines.v{VERSION}.json": _schema(Line),
        f"story.v{VERSION}.json": _schema(StoryForm),
        f"check.v{VERSION}.json": _schema(CheckForm),
    }


def _schema(form: type[Record]) -> bytes:
    schema = msgspec.json.schema(form)
    for definition in schema["$defs"].values():
        complete(definition)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def complete(definition: dict[str, Any]) -> None:
    """Say in the JSON Schema of a record that it is always written with all fields, and no others.

    A field is written even if the Python record has a default for it.
    """
    definition["required"] = list(definition["properties"])
    definition["additionalProperties"] = False
    # Some releases of msgspec keep the indentation of docstrings.
    definition["description"] = inspect.cleandoc(definition["description"])
    for value in definition["properties"].values():
        value.pop("default", None)


if __name__ == "__main__":
    for name, schema in schemas().items():
        (SCHEMAS / name).write_bytes(schema)
