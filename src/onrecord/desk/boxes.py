"""Draws boxes in columns, with lines between them: who has words from whom.

This file only computes: places in pixels and the words of each line of text. The template
``boxes.html`` writes them. What a box or a line means is told by its border and its words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

WIDTH = 212  # of a box
_ACROSS = 56  # between two columns, for the lines
_DOWN = 12  # between two boxes
LINE_HEIGHT = 16
_PADDING = 8
# Widths in pixels of small and other letters, as wide as those of common system fonts, by eye.
_NAME, _FACT = (7.6, 9.8), (6.6, 8.2)

Kind = Literal["voice", "relay", "outlet"]
Style = Literal["solid", "dashed"]


@dataclass(frozen=True)
class Label:
    """The text of a box: its lines, of which the first is a name, and the address it leads to."""

    kind: Kind
    lines: tuple[str, ...]
    path: str = ""

    @property
    def height(self) -> int:
        return len(self.lines) * LINE_HEIGHT + 2 * _PADDING


@dataclass(frozen=True)
class Box:
    """A box in its place, with its lines of text as far as there is room for them."""

    label: Label
    x: float
    y: float
    height: float
    lines: tuple[tuple[float, str], ...]  # baselines and words


@dataclass(frozen=True)
class Line:
    """A line from the right side of a box to the left side of another."""

    style: Style
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class Boxes:
    """A picture of boxes and lines, in pixels from the upper left."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]

    box_width: ClassVar[int] = WIDTH


@dataclass(frozen=True)
class Branch:
    """A box with those that have its words, and how the line to it is drawn."""

    label: Label
    style: Style = "solid"
    inner: tuple["Branch", ...] = ()


def draw_tree(branches: Sequence[Branch]) -> Boxes:
    """Return branches from left to right, each beside the first of those that it leads to."""
    boxes: list[Box] = []
    lines: list[Line] = []
    height = _place(branches, 0, 0.0, boxes, lines)
    return _picture(boxes, lines, height)


def draw_sides(
    left: Mapping[str, Label], right: Mapping[str, Label], lines: Iterable[tuple[str, str, Style]]
) -> Boxes:
    """Return two columns of boxes with lines from the left one to the right one, by their keys."""
    boxes = {
        (column, key): box
        for column, labels in enumerate((left, right))
        for key, box in zip(labels, _column(labels.values(), column), strict=True)
    }
    drawn = [_line(boxes[0, source], boxes[1, target], style) for source, target, style in lines]
    height = max((box.y + box.height for box in boxes.values()), default=0.0)
    return _picture([*boxes.values()], drawn, height)


def _column(labels: Iterable[Label], column: int) -> Iterator[Box]:
    y = 0.0
    for label in labels:
        yield _box(label, column, y)
        y += label.height + _DOWN


def _place(
    branches: Sequence[Branch], column: int, top: float, boxes: list[Box], lines: list[Line]
) -> float:
    """Add the boxes of branches below a height, and return where the lowest ends."""
    bottom = top
    for branch in branches:
        box = _box(branch.label, column, top)
        boxes.append(box)
        first = len(boxes)
        bottom = max(top + box.height, _place(branch.inner, column + 1, top, boxes, lines))
        inner = [each for each in boxes[first:] if each.x == _x(column + 1)]
        for each, own in zip(inner, branch.inner, strict=True):
            lines.append(_line(box, each, own.style))
        top = bottom + _DOWN
    return bottom


def _box(label: Label, column: int, y: float) -> Box:
    lines = tuple(
        (y + _PADDING + (number + 0.75) * LINE_HEIGHT, _cut(words, _FACT if number else _NAME))
        for number, words in enumerate(label.lines)
    )
    return Box(label, _x(column), y, label.height, lines)


def _line(one: Box, other: Box, style: Style) -> Line:
    # Lines reach a box beside its name, which is its first line.
    start = one.x + WIDTH, one.y + _PADDING + LINE_HEIGHT / 2
    return Line(style, start, (other.x, other.y + _PADDING + LINE_HEIGHT / 2))


def _x(column: int) -> float:
    return float(column * (WIDTH + _ACROSS))


def _cut(words: str, widths: tuple[float, float]) -> str:
    """Return words as far as a box has room for them."""
    left = WIDTH - 2.0 * _PADDING - 8
    for number, letter in enumerate(words):
        left -= widths[0] if letter.islower() or letter.isspace() else widths[1]
        if left < 0:
            return f"{words[: number - 1].rstrip()}…"
    return words


def _picture(boxes: list[Box], lines: list[Line], height: float) -> Boxes:
    width = max((box.x + WIDTH for box in boxes), default=0.0)
    return Boxes(width + 2, height + 2, tuple(boxes), tuple(lines))
