"""The JSON forms that other programs rely on, typed, and the schemas made from them.

``python -m onrecord.export.forms`` writes ``schema/*.json`` anew; a test holds them to this file.
Parts that are not built yet are empty lists of objects.
"""

from pathlib import Path
from typing import Any, Literal

import msgspec

from onrecord.records import (
    Act,
    Article,
    Capture,
    Comparison,
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

VERSION = 1
SCHEMAS = Path(__file__).parent / "schema"
_NotYet = tuple[dict[str, Any], ...]


class RecordForm(Record, frozen=True):
    """What ``onrecord export --format json`` writes; it is streamed, in this order."""

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
    corrections: _NotYet = ()


class LineStatement(Record, frozen=True):
    """A statement of a line: ``outer`` is an index into the line's statements."""

    outer: int | None
    source: Spans
    cue: Spans
    content: Spans
    kind: Kind
    speaker: str | None
    to: tuple[str, ...]
    via: tuple[str, ...]
    said: Said | None
    act: Act
    confidence: float


class LineFigure(Record, frozen=True):
    """A figure of a line: ``claimant`` is a name."""

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


class LineTimex(Record, frozen=True):
    """A time expression of a line."""

    span: Span
    value: str | None


class Line(Record, frozen=True):
    """What ``onrecord extract`` writes for a document; with an ``error`` the rest is empty."""

    id: str | None
    statements: tuple[LineStatement, ...] = ()
    figures: tuple[LineFigure, ...] = ()
    timexes: tuple[LineTimex, ...] = ()
    error: str | None = None


def schemas() -> dict[str, bytes]:
    """The JSON Schema of each form, by file name."""
    return {
        f"record.v{VERSION}.json": _schema(RecordForm),
        f"lines.v{VERSION}.json": _schema(Line),
    }


def _schema(form: type[Record]) -> bytes:
    schema = msgspec.json.schema(form)
    for definition in schema["$defs"].values():
        # Every field is always written, whatever defaults the records have in Python.
        definition["required"] = list(definition["properties"])
        definition["additionalProperties"] = False
        for value in definition["properties"].values():
            value.pop("default", None)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


if __name__ == "__main__":
    for name, schema in schemas().items():
        (SCHEMAS / name).write_bytes(schema)
