"""Reading of a table of articles: CSV with commas or semicolons, or values separated by tabs."""

import codecs
import csv
import io
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import BinaryIO

from onrecord.capture.captures import MAX_BYTES, TOO_LONG, make_capture, make_failure
from onrecord.capture.corpus import require_columns, require_new_id
from onrecord.capture.media_types import CSV, DELIMITERS, column_names
from onrecord.capture.retriever import Retrieved
from onrecord.capture.streams import READ_ERRORS, read_lines, reason
from onrecord.errors import CaptureError

# A limit of the whole process; the module's own is shorter than a long article.
csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))


def read_table(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record for each row of a table, located at "PATH#ID".

    Its bytes are the table's first line and the lines of the row, in UTF-8. For an invalid row, a
    Failure located at "PATH line N" is yielded instead; for a table without the columns ``id`` and
    ``text``, one Failure, which names its columns.
    """
    lines = _Lines(stream)
    ids: set[str] = set()
    try:
        header = next(lines, "")
        media_type = _media_type(header)
        names = column_names(header, DELIMITERS[media_type])
        require_columns(names)
        lines.taken.clear()
        for row in csv.reader(lines, delimiter=DELIMITERS[media_type]):
            first = lines.number - len(lines.taken) + 1
            body = (header + "".join(lines.taken)).encode()
            lines.taken.clear()
            if not any(cell.strip() for cell in row):
                continue
            try:
                row_id = dict(zip(names, row, strict=False)).get("id", "").strip()
                require_new_id(row_id, ids)
                yield make_capture(f"{path}#{row_id}", media_type, body, now)
            except CaptureError as error:
                yield make_failure(f"{path} line {first}", error)
    except CaptureError as error:
        yield make_failure(path, error)
    except csv.Error as error:
        place = f"{path} line {lines.number}"
        yield make_failure(place, CaptureError(f"is not a row of a table: {error}"))
    except READ_ERRORS as error:
        yield make_failure(f"{path} line {lines.number + 1}", CaptureError(reason(error)))


def _media_type(header: str) -> str:
    """Return the media type that says which delimiter a table has, by its first line.

    It is the delimiter that gives the columns of a corpus, else the one that gives most columns.
    """
    columns = {each: column_names(header, mark) for each, mark in DELIMITERS.items()}
    for media_type, names in columns.items():
        if {"id", "text"} <= set(names):
            return media_type
    return max(columns, key=lambda each: (len(columns[each]), each == CSV))


class _Lines:
    """Iterator over the decoded lines of a table, which keeps those taken since the last row.

    The encoding is UTF-8, UTF-16 with a byte order mark, or, line by line, Windows-1252 where a
    line is not UTF-8. Raises CaptureError for a line or a row of more than 20 MB.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.number = 0
        self.taken: list[str] = []
        self._length = 0
        self._lines = _decoded(stream)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self._length = len(line) + (self._length if self.taken else 0)
        if self._length > MAX_BYTES:
            raise CaptureError(f"has a row up to line {self.number} that {TOO_LONG}")
        self.taken.append(line)
        return line


def _decoded(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of a table as text, with "\\n" or "\\r\\n" at their ends."""
    start = stream.read(2)
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        encoding = "utf-16-le" if start == codecs.BOM_UTF16_LE else "utf-16-be"
        text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        while words := text.readline(MAX_BYTES + 1):
            yield words
        return
    lines = read_lines(stream)
    for line in chain([start + next(lines, b"")], lines):
        try:
            yield line.removeprefix(codecs.BOM_UTF8).decode()
        except UnicodeDecodeError:
            yield line.decode("windows-1252", errors="replace")
