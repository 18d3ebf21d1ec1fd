"""Draws boxes with lines between them: who has words from whom.

This file only computes: places in pixels and the words of each line of text. The template
``boxes.html`` writes them. What a box or a line means is told by its border and its words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

_WIDTH = 230  # of a box of a tree
_SIDE_WIDTH = 156  # of a box beside others, so that two columns fit on a phone
_ACROSS = 44  # between two columns, for the lines
_INDENT = 40  # of a box below the one that it hangs on
_DOWN = 12  # between two boxes
_LINE_HEIGHT = 16
_PADDING = 8
_MOST_LINES = 3  # of one text
_MOST_LETTERS = 300  # of one text, of which no more is looked at
# Widths in pixels of small and other letters, as wide as those of common system fonts, by eye.
_NAME, _FACT = (7.6, 9.8), (6.6, 8.2)

Kind = Literal["voice", "relay", "outlet"]
Style = Literal["solid", "dashed"]


@dataclass(frozen=True)
class Label:
    """The text of a box: a name and facts on it, and the address it leads to."""

    kind: Kind
    texts: tuple[str, ...]
    path: str = ""

    @property
    def told(self) -> str:
        """All texts on one line."""
        return ". ".join(text[:_MOST_LETTERS] for text in self.texts)


@dataclass(frozen=True)
class Box:
    """A box in its place, with its lines of text: baselines, words, whether they are of the name.

    What there is no room for is in the texts of its label, which are its title.
    """

    label: Label
    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str, bool], ...]

    @property
    def middle(self) -> float:
        """The height of the first line of the name, at which lines reach the box."""
        return self.y + _PADDING + _LINE_HEIGHT / 2


@dataclass(frozen=True)
class Line:
    """A line: how it is drawn, its path, and its tip; None without one."""

    style: Style
    path: str
    tip: tuple[float, float] | None


@dataclass(frozen=True)
class Boxes:
    """A picture of boxes and lines, in pixels from the upper left."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Branch:
    """A box with those that have its words, and how the line to it is drawn."""

    label: Label
    style: Style = "solid"
    inner: tuple["Branch", ...] = ()


def draw_tree(branches: Sequence[Branch]) -> Boxes:
    """Return branches below one another, each further in than the one that it hangs on."""
    boxes: list[Box] = []
    lines: list[Line] = []
    _place(branches, None, boxes, lines)
    return _picture(boxes, lines)


def draw_sides(
    left: Mapping[str, Label], right: Mapping[str, Label], lines: Iterable[tuple[str, str, Style]]
) -> Boxes:
    """Return two columns of boxes with lines from the left one to the right one, by their keys."""
    boxes = {
        (column, key): box
        for column, labels in enumerate((left, right))
        for key, box in zip(labels, _column(labels.values(), column), strict=True)
    }
    drawn = []
    for source, target, style in lines:
        start, end = boxes[0, source], boxes[1, target]
        x, middle = start.x + start.width, start.x + start.width + _ACROSS / 2
        path = f"M{x} {start.middle}C{middle} {start.middle} {middle} {end.middle} "
        drawn.append(Line(style, f"{path}{end.x - 2} {end.middle}", (end.x, end.middle)))
    return _picture([*boxes.values()], drawn)


def _column(labels: Iterable[Label], column: int) -> Iterator[Box]:
    y = 0.0
    for label in labels:
        box = _box(label, column * (_SIDE_WIDTH + _ACROSS), y, _SIDE_WIDTH)
        yield box
        y += box.height + _DOWN


def _place(
    branches: Sequence[Branch], above: Box | None, boxes: list[Box], lines: list[Line]
) -> None:
    start = above.x + _INDENT / 2 if above else 0.0
    last = 0.0
    for branch in branches:
        y = boxes[-1].y + boxes[-1].height + _DOWN if boxes else 0.0
        box = _box(branch.label, above.x + _INDENT if above else 0.0, y, _WIDTH)
        boxes.append(box)
        if above:
            path, last = f"M{start} {box.middle}H{box.x - 2}", box.middle
            lines.append(Line(branch.style, path, (box.x, box.middle)))
        _place(branch.inner, box, boxes, lines)
    if above and branches:
        lines.append(Line("solid", f"M{start} {above.y + above.height}V{last}", None))


def _box(label: Label, x: float, y: float, width: float) -> Box:
    written = [
        (words, number == 0)
        for number, text in enumerate(label.texts)
        for words in wrapped(text, width - 2 * _PADDING - 6, _FACT if number else _NAME)
    ]
    lines = tuple(
        (y + _PADDING + (number + 0.75) * _LINE_HEIGHT, words, is_name)
        for number, (words, is_name) in enumerate(written)
    )
    return Box(label, x, y, width, len(lines) * _LINE_HEIGHT + 2 * _PADDING, lines)


def wrapped(
    text: str, room: float, widths: tuple[float, float], most: int = _MOST_LINES
) -> list[str]:
    """Return a text in lines that fit into some pixels; what ``most`` lines do not hold is cut off.

    ``widths``: of small and of other letters.
    """
    lines = [""]
    for word in text[:_MOST_LETTERS].split():
        whole = f"{lines[-1]} {word}".strip()
        if _width(whole, widths) <= room:
            lines[-1] = whole
            continue
        if lines[-1]:
            lines.append("")
        lines[-1] = _cut(word, room, widths)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _cut(f"{lines[most - 1]} …", room, widths)]


def _cut(words: str, room: float, widths: tuple[float, float]) -> str:
    if _width(words, widths) <= room:
        return words
    while words and _width(f"{words}…", widths) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _width(words: str, widths: tuple[float, float]) -> float:
    return sum(widths[0] if each.islower() or each.isspace() else widths[1] for each in words)


def _picture(boxes: list[Box], lines: list[Line]) -> Boxes:
    width = max((box.x + box.width for box in boxes), default=0.0)
    height = max((box.y + box.height for box in boxes), default=0.0)
    return Boxes(width + 2, height + 2, tuple(boxes), tuple(lines))
