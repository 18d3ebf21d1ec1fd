"""The whole record as one JSON object, a record a line, with one record in memory."""

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from onrecord.export.forms import RecordForm
from onrecord.records import (
    Article,
    Capture,
    Comparison,
    Figure,
    Record,
    Speaker,
    Statement,
    Story,
    Timex,
)


def write_json(
    out: BinaryIO,
    captures: Iterable[Capture],
    articles: Iterable[Article],
    speakers: Iterable[Speaker],
    statements: Iterable[Statement],
    figures: Iterable[Figure],
    timexes: Iterable[Timex],
    stories: Iterable[Story],
    comparisons: Iterable[Comparison],
) -> None:
    """Write the form of ``schema/record.v1.json``."""
    built: dict[str, Iterable[Record]] = {
        "captures": captures,
        "articles": articles,
        "speakers": speakers,
        "statements": statements,
        "figures": figures,
        "timexes": timexes,
        "stories": stories,
        "comparisons": comparisons,
    }
    head, *parts = RecordForm.__struct_fields__
    encode = msgspec.json.Encoder().encode
    empty = RecordForm()
    out.write(b"{" + encode(head) + b":" + encode(empty.format))
    for part in parts:
        out.write(b",\n" + encode(part) + b":")
        if part not in built:
            out.write(encode(getattr(empty, part)))
            continue
        out.write(b"[")
        for number, record in enumerate(built[part]):
            out.write((b",\n" if number else b"\n") + encode(record))
        out.write(b"]")
    out.write(b"}\n")
