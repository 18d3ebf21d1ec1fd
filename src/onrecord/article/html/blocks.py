"""A page's tree to its blocks: what stands apart on the page, in its order.

The letters are the page's own. White space runs are one space, as a browser shows them; a line
break inside a paragraph stays one, two part it.
"""

import re
from importlib.resources import files

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from onrecord.article.recognizers import wordlists
from onrecord.records import Record

_LONGEST_CELL = 120  # characters of a cell of data; those of pages laid out in tables are longer
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LISTS = files("onrecord.article.html").joinpath("elements.txt").read_text(encoding="utf-8")
_SILENT, _INLINE, _PICTURES = (
    frozenset(" ".join(wordlists.parse_sections(_LISTS)[section]).split())
    for section in ("silent", "inline", "picture")
)
_CELLS = frozenset(("td", "th"))
# What an inline element says for programs; a date may stand in a title (microformats).
_VALUES = ("href", "datetime", "content", "title")
_NAMING = ("class", "id", "itemprop", "rel", "role", "data-testid", "data-component")


class Node(Record, frozen=True):
    """An element round a text: its place in the tree's order, its tag, and the words of its
    ``class``, ``id``, ``itemprop``, ``rel``, ``role`` and test names."""

    number: int
    tag: str
    names: str


class Mark(Record, frozen=True):
    """An inline element of a block: characters ``[start, end)`` of its text."""

    start: int
    end: int
    node: Node
    value: str | None  # a link's address, a time's machine-readable form


class Block(Record, frozen=True):
    """Words that stand apart on a page, and the elements round them, the innermost last."""

    text: str
    path: tuple[Node, ...]
    marks: tuple[Mark, ...] = ()
    picture: int = -1  # the element that holds the last picture before it

    @property
    def around(self) -> tuple[Node, ...]:
        """All elements that hold the whole text, the innermost block and inline ones last."""
        whole = (mark.node for mark in self.marks if mark.start == 0 and mark.end >= len(self.text))
        return (*self.path, *whole)

    @property
    def tag(self) -> str:
        return self.path[-1].tag if self.path else ""

    def share(self, *tags: str) -> float:
        """How much of the text stands in inline elements of some tags, 0 to 1."""
        covered = end = 0
        for start, stop in sorted((m.start, m.end) for m in self.marks if m.node.tag in tags):
            covered += max(0, stop - max(start, end))
            end = max(end, stop)
        return covered / max(1, len(self.text))


def read_blocks(root: HtmlElement) -> list[Block]:
    """The blocks of a page, hidden ones and controls left out."""
    builder = _Builder()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped = False  # the element whose end comes next
    for event, element in walk:
        if event == "start":
            if element.tag in _PICTURES:
                builder.picture()
            if _is_silent(element):
                walk.skip_subtree()
                skipped = True
            else:
                builder.open(element)
                builder.add(element.text)
        else:
            if not skipped:
                builder.close(element)
            elif element.tag not in _INLINE:
                builder.flush()
            skipped = False
            if element is not root:
                builder.add(element.tail)
    builder.flush()
    return builder.blocks


def visible_text(root: HtmlElement) -> str:
    """A page's text without its tags, hidden elements and controls, white space as it stands."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and _is_silent(element):
            walk.skip_subtree()
        elif event == "start":
            pieces.append(element.text or "")
        if event == "end" and element is not root:
            pieces.append(element.tail or "")
    return "".join(pieces)


def _is_silent(element: HtmlElement) -> bool:
    if element.tag in _SILENT:
        return True
    if element.tag in ("html", "body"):
        return False  # hidden until a script has run
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_data(row: HtmlElement) -> bool:
    """Whether a table's row is one of data: short cells with nothing in them but words."""
    cells = [each for each in row if each.tag in _CELLS]
    return len(cells) > 1 and all(
        len("".join(cell.itertext())) <= _LONGEST_CELL
        and all(each.tag in _INLINE for each in cell.iterdescendants("*"))
        for cell in cells
    )


class _Builder:
    """Gathers text until an element parts it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._length = 0
        self._breaks = 0  # line breaks that the text ends with
        self._spaced = True  # it is empty or ends with white space
        self._path: list[Node] = []
        self._open: list[tuple[Node, int, str | None]] = []  # inline elements
        self._marks: list[Mark] = []
        self._number = 0
        self._kept_white = 0  # depth of <pre>
        self._picture = -1
        self._rows: list[bool] = []  # of each table row round here, whether it is one of data

    def picture(self) -> None:
        """A picture stands here."""
        self._picture = self._path[-1].number if self._path else -1

    def open(self, element: HtmlElement) -> None:
        self._number += 1
        if element.tag == "br":
            self._break()
            return
        if element.tag == "tr":
            self._rows.append(_is_data(element))
        if element.tag in _CELLS and self._rows and self._rows[-1]:
            self.add(" ")
            return
        names = " ".join(filter(None, map(element.get, _NAMING)))
        node = Node(number=self._number, tag=element.tag, names=names)
        if element.tag in _INLINE:
            value = next(filter(None, map(element.get, _VALUES)), None)
            self._open.append((node, self._length, value))
        else:
            self.flush()
            self._path.append(node)
            self._kept_white += element.tag == "pre"

    def close(self, element: HtmlElement) -> None:
        if element.tag == "br":
            return
        if element.tag in _CELLS and self._rows and self._rows[-1]:
            return
        if element.tag == "tr":
            self._rows.pop()
        if element.tag in _INLINE:
            node, start, value = self._open.pop()
            self._mark(node, start, value)
        else:
            self.flush()
            self._path.pop()
            self._kept_white -= element.tag == "pre"

    def add(self, text: str | None) -> None:
        if not text:
            return
        if self._kept_white and "\n" in text:
            first, *lines = text.split("\n")
            self.add(first)
            for line in lines:
                self._break()
                self.add(line)
            return
        words = text.split()
        if not words:
            if not self._spaced:
                self._put(" ")
            return
        lead = " " if text[0].isspace() and not self._spaced else ""
        trail = " " if text[-1].isspace() else ""
        self._put(lead + " ".join(words) + trail)

    def flush(self) -> None:
        """End the block."""
        for node, start, value in self._open:
            self._mark(node, start, value)
        text = "".join(self._text)
        bare = text.rstrip()
        if bare:
            marks = tuple(
                msgspec.structs.replace(mark, end=min(mark.end, len(bare)))
                for mark in self._marks
                if mark.start < len(bare)
            )
            self.blocks.append(
                Block(text=bare, path=tuple(self._path), marks=marks, picture=self._picture)
            )
        self._text, self._length, self._breaks, self._spaced = [], 0, 0, True
        self._marks = []
        self._open = [(node, 0, value) for node, _, value in self._open]

    def _mark(self, node: Node, start: int, value: str | None) -> None:
        if self._length > start:
            self._marks.append(Mark(start=start, end=self._length, node=node, value=value))

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)
        self._breaks = 0
        self._spaced = text[-1] == " "

    def _break(self) -> None:
        """A line break; the second in a row ends the block."""
        if not self._length:
            return
        if self._breaks:
            self.flush()
            return
        if self._spaced:
            last = self._text[-1].rstrip(" ")
            self._length -= len(self._text[-1]) - len(last)
            self._text[-1] = last
        self._text.append("\n")
        self._length += 1
        self._breaks, self._spaced = 1, True
