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
    Kind,
    Record,
    Said,
    Spans,
    Speaker,
    Statement,
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
    figures: _NotYet = ()
    timexes: _NotYet = ()
    stories: _NotYet = ()
    comparisons: _NotYet = ()
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


class Line(Record, frozen=True):
    """What ``onrecord extract`` writes for a document; with an ``error`` the rest is empty."""

    id: str | None
    statements: tuple[LineStatement, ...] = ()
    figures: _NotYet = ()
    timexes: _NotYet = ()
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
