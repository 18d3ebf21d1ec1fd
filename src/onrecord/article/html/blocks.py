"""The text blocks of a web page, such as its paragraphs, headings and list items.

A block keeps the letters of the page unchanged. Each run of white space becomes one space, as in a
browser. A single line break (``<br>``) inside a paragraph is kept; two in a row end the block.
"""

import re

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from onrecord.article.html.vocabulary import (
    CELLS,
    INLINE,
    NAME_ATTRIBUTES,
    PICTURES,
    SKIPPED,
    VALUE_ATTRIBUTES,
)
from onrecord.records import Record

_LONGEST_CELL = 120  # characters; cells of pages that are laid out in a table are longer
FIELD_SEPARATOR = re.compile(r"\s+[|·•–—]\s+|\n")  # in a line with author, date and outlet
_WRITTEN_FIELDS = frozenset({"text", "email", "password", "tel"})  # types of input fields
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Node(Record, frozen=True):
    """An HTML element that contains a text block or part of a block.

    ``number`` is the element's place in page order: the first element of the page has 1. ``names``
    is a string of the words in its ``class``, ``id``, ``itemprop``, ``rel``, ``role`` and test
    attributes.
    """

    number: int
    tag: str
    names: str
    form: bool = False  # whether the element is, or contains, a form with fields to fill in


class Mark(Record, frozen=True):
    """An inline element, such as a link, that covers the characters ``[start, end)`` of a block."""

    start: int
    end: int
    node: Node
    value: str | None  # the address of a link, the machine-readable form of a time


class Block(Record, frozen=True):
    """A separate piece of text on a web page, such as a paragraph, heading or list item.

    ``path`` lists the block-level elements around the text, innermost last. ``marks`` are the
    inline elements (such as links) in the text. ``picture`` is the number of the element that
    contains the last picture before the text, or -1 if there is no such element.
    """

    text: str
    path: tuple[Node, ...]
    marks: tuple[Mark, ...] = ()
    picture: int = -1

    @property
    def around(self) -> tuple[Node, ...]:
        """All HTML elements that contain the whole text of the block, inline elements last."""
        whole = (mark.node for mark in self.marks if mark.start == 0 and mark.end >= len(self.text))
        return (*self.path, *whole)

    @property
    def tag(self) -> str:
        """The tag of the innermost block-level element around the text, or "" if there is none."""
        return self.path[-1].tag if self.path else ""

    @property
    def fields(self) -> list[str]:
        """The fields of a line: inline elements side by side, and what separators divide.

        For ``<a>Ada Finn</a><time>4 May</time> | Orrin``: "Ada Finn", "4 May" and "Orrin".
        """
        pieces, start = [], 0
        starts, ends = {mark.start for mark in self.marks}, {mark.end for mark in self.marks}
        for edge in sorted(starts | ends):
            touching = not self.text[edge - 1 : edge].isspace() or (
                edge in starts and edge - 1 in ends
            )
            if 0 < edge < len(self.text) and touching and self.text[edge].isalnum():
                pieces.append(self.text[start:edge])
                start = edge
        pieces.append(self.text[start:])
        return [field.strip(" |·•–—,") for p in pieces for field in FIELD_SEPARATOR.split(p)]

    def share(self, *tags: str) -> float:
        """Return the share of the text, 0 to 1, that is inside inline elements with these tags.

        For ``share("a")``, 0.5 means that half of the characters are links.
        """
        if not self.marks:
            return 0.0
        covered = end = 0
        for start, stop in sorted((m.start, m.end) for m in self.marks if m.node.tag in tags):
            covered += max(0, stop - max(start, end))
            end = max(end, stop)
        return covered / max(1, len(self.text))


def read_blocks(root: HtmlElement) -> list[Block]:
    """Return the visible text blocks of a web page, in page order."""
    builder = _BlockBuilder(_with_forms(root))
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped = False  # whether the element that ends next was skipped
    for event, element in walk:
        if event == "start":
            if element.tag in PICTURES:
                builder.add_picture()
            if is_skipped(element):
                walk.skip_subtree()
                skipped = True
            else:
                builder.open(element)
                builder.add(element.text)
        else:
            if not skipped:
                builder.close(element)
            elif element.tag not in INLINE:
                builder.flush()
            skipped = False
            if element is not root:
                builder.add(element.tail)
    builder.flush()
    return builder.blocks


def visible_text(root: HtmlElement) -> str:
    """Return the text of a web page without tags, hidden elements and form controls.

    White space is unchanged.
    """
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and is_skipped(element):
            walk.skip_subtree()
        elif event == "start":
            pieces.append(element.text or "")
        if event == "end" and element is not root:
            pieces.append(element.tail or "")
    return "".join(pieces)


def is_skipped(element: HtmlElement) -> bool:
    """Whether an HTML element is hidden or of a kind without readable text, such as a script."""
    if element.tag in SKIPPED:
        return True
    if element.tag in ("html", "body"):
        return False  # some pages are hidden until a script has run
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


def _with_forms(root: HtmlElement) -> set[HtmlElement]:
    """Return the elements of a page that contain a field to write in."""
    found: set[HtmlElement] = set()
    for field in root.iter("input", "textarea"):
        if field.get("type", "text").lower() in _WRITTEN_FIELDS:
            for element in field.iterancestors():
                if element in found:
                    break
                found.add(element)
    return found


def make_node(element: HtmlElement, number: int = 0, *, form: bool = False) -> Node:
    """Return the node for an HTML element; ``number`` is its place in page order, if known."""
    names = " ".join(filter(None, map(element.get, NAME_ATTRIBUTES))) if element.keys() else ""
    return Node(number=number, tag=element.tag, names=names, form=form)


def _is_data_row(row: HtmlElement) -> bool:
    """Whether a table row contains data, such as "Goals | 3", and not the layout of a page.

    A data row has several short cells that contain only text and inline elements.
    """
    cells = [cell for cell in row if cell.tag in CELLS]
    return len(cells) > 1 and all(
        len("".join(cell.itertext())) <= _LONGEST_CELL
        and all(inner.tag in INLINE for inner in cell.iterdescendants("*"))
        for cell in cells
    )


class _BlockBuilder:
    """Builder of a web page's text blocks, which receives the tags and texts in page order."""

    def __init__(self, forms: set[HtmlElement]) -> None:
        self.blocks: list[Block] = []
        self._forms = forms
        self._text: list[str] = []
        self._length = 0
        self._breaks = 0  # line breaks at the end of the text
        self._spaced = True  # whether the text is empty or ends with white space
        self._path: list[Node] = []
        self._open: list[tuple[Node, int, str | None]] = []  # inline elements, with their start
        self._marks: list[Mark] = []
        self._number = 0
        self._preformatted = 0  # number of <pre> elements around
        self._picture = -1
        self._rows: list[bool] = []  # of each table row around, whether it is data

    def add_picture(self) -> None:
        """Record that the current element contains a picture, for the blocks that follow."""
        self._picture = self._path[-1].number if self._path else -1

    def open(self, element: HtmlElement) -> None:
        """Process the start tag of an element; a block-level element ends the current block."""
        self._number += 1
        if element.tag == "br":
            self._break()
            return
        if element.tag == "tr":
            self._rows.append(_is_data_row(element))
        if element.tag in CELLS and self._rows and self._rows[-1]:
            self.add(" ")
            return
        node = make_node(element, self._number, form=element in self._forms)
        if element.tag in INLINE:
            value = next(filter(None, map(element.get, VALUE_ATTRIBUTES)), None)
            self._open.append((node, self._length, value))
        else:
            self.flush()
            self._path.append(node)
            self._preformatted += element.tag == "pre"

    def close(self, element: HtmlElement) -> None:
        """Process the end tag of an element; a block-level element ends the current block."""
        if element.tag == "br":
            return
        if element.tag in CELLS and self._rows and self._rows[-1]:
            return
        if element.tag == "tr":
            self._rows.pop()
        if element.tag in INLINE:
            node, start, value = self._open.pop()
            self._mark(node, start, value)
        else:
            self.flush()
            self._path.pop()
            self._preformatted -= element.tag == "pre"

    def add(self, text: str | None) -> None:
        """Add text to the current block, with each run of white space replaced by one space."""
        if not text:
            return
        if self._preformatted and "\n" in text:
            first, *lines = text.split("\n")
            self.add(first)
            for line in lines:
                self._break()
                self.add(line)
            return
        words = text.split()
        if not words:
            if not self._spaced:
                self._append(" ")
            return
        lead = " " if text[0].isspace() and not self._spaced else ""
        trail = " " if text[-1].isspace() else ""
        self._append(lead + " ".join(words) + trail)

    def flush(self) -> None:
        """End the current text block and start a new, empty one.

        Inline elements that are still open, such as a link, continue in the new block.
        """
        for node, start, value in self._open:
            self._mark(node, start, value)
        text = "".join(self._text)
        stripped = text.rstrip()
        if stripped:
            marks = tuple(
                mark
                if mark.end <= len(stripped)
                else msgspec.structs.replace(mark, end=len(stripped))
                for mark in self._marks
                if mark.start < len(stripped)
            )
            self.blocks.append(
                Block(text=stripped, path=tuple(self._path), marks=marks, picture=self._picture)
            )
        self._text, self._length, self._breaks, self._spaced = [], 0, 0, True
        self._marks = []
        self._open = [(node, 0, value) for node, _, value in self._open]

    def _mark(self, node: Node, start: int, value: str | None) -> None:
        """Record an inline element that covers the block's text from offset ``start`` to its end.

        Nothing is recorded if the element contains no text.
        """
        if self._length > start:
            self._marks.append(Mark(start=start, end=self._length, node=node, value=value))

    def _append(self, text: str) -> None:
        """Append a text, in which white space is already normalized, to the current block."""
        self._text.append(text)
        self._length += len(text)
        self._breaks = 0
        self._spaced = text[-1] == " "

    def _break(self) -> None:
        """Add a line break to the current block; at a second break in a row, end the block."""
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
