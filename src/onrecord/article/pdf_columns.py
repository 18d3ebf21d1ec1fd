"""The columns of a PDF page whose lines are drawn row by row, across all of its columns.

In most files a column is drawn from top to bottom before the next, and nothing is to be done. Where
the rows of two columns alternate, the pieces of text are put in the order of reading here.
"""

from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TypeAlias

from onrecord.records import Record

# Set by hand on pages in columns and on tables.
_NEAR = 2  # points between the left edges of two lines of a column
_MOST = 6  # columns
_ROWS = 0.6  # least share of the lines that begin at the left edge of a column, of the most at one
_RETURNS = 0.25  # least share of the rows that lead back to a column on the left
_FEWEST = 4  # rows of these kinds
_CROSSING = 0.4  # largest share of the rows that reach over several columns
_NARROW = 8  # times the size of letters: narrower columns are those of tables
_LETTER = 0.4  # of the size of letters: the width of a letter is more than that on average
_CELL = 20  # characters: half the lines of a column are longer
_CONTINUED = 0.25  # least share of the lines of a column that begin inside a sentence


class PdfLine(Record, frozen=True):
    """A line or a piece of one: its text, its start (``y`` grows upwards), and letters' size."""

    text: str
    x: float
    y: float
    size: float


Row: TypeAlias = list[PdfLine]  # pieces from left to right, each with letters


def read_by_column(rows: list[Row]) -> list[Row]:
    """Return the rows of a page cut into the lines of its columns, in the order of reading.

    A row that reaches over several columns parts those above it from those below. The rows of a
    page with one column, a table, or columns one after the other stay as they are.
    """
    starts = _column_starts(rows)
    if not 1 < len(starts) <= _MOST or not _is_woven(rows, starts):
        return rows
    ordered: list[Row] = []
    columns: list[list[Row]] = [[] for _ in starts]

    def end_columns() -> None:
        for column in columns:
            ordered.extend(column)
            column.clear()

    for row in rows:
        if any(_crosses(row, start) for start in starts[1:]):
            end_columns()
            ordered.append(row)
            continue
        for number, line in _cut(row, starts).items():
            columns[number].append(line)
    end_columns()
    return ordered


def _column_starts(rows: list[Row]) -> list[float]:
    """Return the left edges of the columns of a page, from left to right."""
    counts = Counter(x for row in rows for x in {round(piece.x) for piece in row})
    beginning = {x: sum(counts[x + d] for d in range(-_NEAR, _NEAR + 1)) for x in list(counts)}
    least = _NARROW * median(row[0].size for row in rows) if rows else 0
    needed = max(_FEWEST, _ROWS * max(beginning.values(), default=0))
    starts: list[float] = []
    for x in sorted(beginning):
        if beginning[x] < needed:
            continue
        if not starts or x - starts[-1] > least:
            starts.append(x)
    return starts


def _is_woven(rows: list[Row], starts: list[float]) -> bool:
    """Whether the lines of columns of prose alternate."""
    cut = [(number, line) for row in rows for number, line in _cut(row, starts).items()]
    returns = sum(below < above for (above, _), (below, _) in pairwise(cut))
    crossing = sum(any(_crosses(row, start) for start in starts[1:]) for row in rows)
    if returns < max(_FEWEST, _RETURNS * len(rows)) or crossing > _CROSSING * len(rows):
        return False
    for column in range(len(starts)):
        lines = ["".join(p.text for p in line).strip() for number, line in cut if number == column]
        if not lines or median(map(len, lines)) < _CELL:
            return False
        if sum(line[0].islower() for line in lines) < _CONTINUED * len(lines):
            return False
    return True


def _cut(row: Row, starts: list[float]) -> dict[int, Row]:
    """Return the pieces of a row in each column, by the column's number."""
    lines: dict[int, Row] = {}
    for piece in row:
        number = max(0, bisect_right(starts, piece.x + _NEAR) - 1)
        lines.setdefault(number, []).append(piece)
    return dict(sorted(lines.items()))


def _crosses(row: Row, start: float) -> bool:
    """Whether a row has words on both sides of the left edge of a column, without a gap there."""
    before = [piece for piece in row if piece.x + _NEAR < start]
    if not before or any(abs(piece.x - start) <= _NEAR for piece in row):
        return False
    last = before[-1]
    return last.x + _LETTER * last.size * len(last.text.strip()) > start
