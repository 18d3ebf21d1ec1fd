"""Reading of a table of articles: CSV with commas or semicolons, or values separated by tabs."""

import csv
import logging
import re
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import BinaryIO

from onrecord.capture.captures import MAX_BYTES, TOO_LONG, make_capture, make_failure
from onrecord.capture.corpus import require_columns, require_new_id
from onrecord.capture.media_types import CORPUS_COLUMNS, CSV, DELIMITERS, column_names
from onrecord.capture.retriever import Retrieved
from onrecord.capture.streams import READ_ERRORS, line_as_utf8, read_lines, reason
from onrecord.errors import CaptureError

logger = logging.getLogger("onrecord")
_MOST_LINES = 5  # that a warning names
# A limit of the whole process; the module's own is shorter than a long article.
csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))


def read_table(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record for each row of a table, located at "PATH#ID".

    Its bytes are the table's first line and the lines of the row, in UTF-8. For an invalid row, a
    Failure located at "PATH line N" is yielded instead; for a table without rows, or without the
    columns ``id`` and ``text``, one Failure. At the end, warnings give the lines of rows that have
    more cells than columns, or a quotation mark that is never closed, and columns named twice.
    """
    lines = _Lines(stream)
    ids: set[str] = set()
    has_rows = False
    try:
        header = next(lines, "")
        media_type = _media_type(header)
        names = column_names(header, DELIMITERS[media_type])
        require_columns(names)
        lines.taken.clear()
        faults = _Faults(path, names)
        for first, row in _rows(lines, names, DELIMITERS[media_type]):
            has_rows = True
            body = (header + "".join(lines.taken)).encode()
            faults.check(first, row, lines)
            lines.taken.clear()
            if not any(cell.strip() for cell in row):
                continue
            try:
                row_id = dict(zip(names, row, strict=False)).get("id", "").strip()
                require_new_id(row_id, ids)
                yield make_capture(f"{path}#{row_id}", media_type, body, now)
            except CaptureError as error:
                yield make_failure(f"{path} line {first}", error)
        if not has_rows:
            raise CaptureError("is a table with a header and no rows; there is nothing to read")
        faults.warn()
    except CaptureError as error:
        yield make_failure(path, error)
    except csv.Error as error:
        place = f"{path} line {lines.number}"
        yield make_failure(place, CaptureError(f"is not a row of a table: {error}"))
    except READ_ERRORS as error:
        yield make_failure(f"{path} line {lines.number + 1}", CaptureError(reason(error)))


class _Faults:
    """The rows of a table in which something would be lost without a word, for the warnings."""

    def __init__(self, path: str, names: list[str]) -> None:
        self._path = path
        self._names = names
        self._long: list[int] = []
        self._unclosed: list[int] = []

    def check(self, first: int, row: list[str], lines: "_Lines") -> None:
        """Note the faults of a row that begins on the line ``first``."""
        if any(cell.strip() for cell in row[len(self._names) :]):
            self._long.append(first)
        if lines.unclosed:
            self._unclosed.append(first)

    def warn(self) -> None:
        """Log a warning for each kind of fault, with the lines that have it."""
        for name in CORPUS_COLUMNS:
            if self._names.count(name) > 1:
                logger.warning(
                    '%s line 1: has the column "%s" %d times; only the last that is filled is read',
                    self._path, name, self._names.count(name),
                )  # fmt: skip
        if self._long:
            logger.warning(
                "%s %s: more cells than the %d columns of the header; what is in the others is not "
                "read (is the text in quotation marks?)",
                self._path, _lines_of(self._long), len(self._names),
            )  # fmt: skip
        if self._unclosed:
            logger.warning(
                "%s %s: a quotation mark opens a cell and is never closed; the lines after it are "
                "rows of their own where they look like rows, else part of its text",
                self._path, _lines_of(self._unclosed),
            )  # fmt: skip


def _lines_of(numbers: list[int]) -> str:
    """Return the numbers of some lines in words: "line 3, 5 and 9 more"."""
    shown = ", ".join(map(str, numbers[:_MOST_LINES]))
    more = len(numbers) - _MOST_LINES
    return f"line {shown}" + (f" and {more} more" if more > 0 else "")


def _rows(lines: "_Lines", names: list[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first line, and the cells, of each row of a table.

    A row that a quotation mark joins with the rows after it, because it is never closed, ends
    before the first line that looks like a row.
    """
    while True:
        first, too_long = lines.number + 1, None
        lines.unclosed = False
        try:
            row = next(csv.reader(lines, delimiter=delimiter), None)
        except CaptureError as error:
            row, too_long = [], error
        if row is None:
            return
        if too_long or not _is_closed(lines.taken, delimiter):
            lines.unclosed = True
            end = _next_row(lines.taken, names, delimiter)
            if end:
                lines.put_back(end)
                lines.taken[-1] = lines.taken[-1].rstrip("\r\n")
                row = next(csv.reader(lines.taken, delimiter=delimiter))
                too_long = None
        if too_long:
            raise too_long
        yield first, row


def _is_closed(lines: list[str], delimiter: str) -> bool:
    """Whether each quotation mark in the lines of a row is closed before a delimiter or its end."""
    if len(lines) == 1 and lines[0].count('"') % 2 == 0:
        return True  # for speed
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True


def _next_row(lines: list[str], names: list[str], delimiter: str) -> int:
    """Return the index of the first of some lines, after the first, that is a row by itself.

    It has as many cells as the table has columns, and an id of the form of that of the first line:
    "t4" after "t3". Returns 0 if there is none.
    """
    place = names.index("id")
    form = _form(_cells(lines[0], delimiter)[place : place + 1])
    for number, line in enumerate(lines[1:], 1):
        cells = _cells(line, delimiter)
        if len(cells) == len(names) and form and _form(cells[place : place + 1]) == form:
            return number
    return 0


def _cells(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line, even if a quotation mark in it is not closed."""
    return next(csv.reader([line], delimiter=delimiter), [])


def _form(cells: list[str]) -> str:
    """Return the form of an id: "t3" and "art12" both have "a0", "2031-05" has "0-0"."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", "".join(cells).strip()))


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

    The encoding is UTF-8, or, line by line, Windows-1252 where a line is not UTF-8. Raises
    CaptureError for a line or a row of more than 20 MB.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.number = 0
        self.taken: list[str] = []
        self.unclosed = False  # whether a quotation mark of the present row is never closed
        self._length = 0
        self._lines: Iterator[str] = (line_as_utf8(line).decode() for line in read_lines(stream))

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

    def put_back(self, start: int) -> None:
        """Let the lines from ``taken[start]`` on be read again."""
        back = self.taken[start:]
        del self.taken[start:]
        self.number -= len(back)
        self._lines = chain(back, self._lines)
