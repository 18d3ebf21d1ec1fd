"""The lines of a page with their layout, the same for plain text and for web pages.

A line of a text page is one physical line; a line of a web page is a block such as a paragraph, or
a part of one that ends with a line break.
"""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from onrecord.article.html.blocks import Block, Node
from onrecord.article.recognizers.lines import strip
from onrecord.records import Record

MarkKind: TypeAlias = Literal["link", "bold", "time", "other"]

_BOLD = frozenset(("b", "strong", "em", "i", "u"))
# A Markdown link or picture, such as [Bridge shut](https://orrin.example/bridge "Bridge").
_MARKDOWN_LINK = re.compile(
    r"!?\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]{0,80}\]|\\.){0,400})\]"
    r"\((?P<url>(?:https?:|mailto:|/|#)[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,3})"
    r"(?:\s+\"[^\"\n]{0,300}\")?\)"
)
_MARKDOWN_BOLD = re.compile(
    r"(?<![\w*\\])(?P<sign>\*{1,3}|_{1,3})(?=\S)(?P<text>[^*_\n]{1,400}?)(?<=[^\s\\])"
    r"(?P<closing>(?P=sign))(?![\w*])"
)
_QUOTE_MARKS = re.compile(r">[> \t\xa0]*")
_LONGEST_TAB = 8


class LineMark(Record, frozen=True):
    """A link or other inline element that covers the characters ``[start, end)`` of a line."""

    kind: MarkKind
    start: int
    end: int
    value: str | None = None  # the address of a link, the machine-readable form of a time
    names: str = ""  # the element's class names


class PageLine(Record, frozen=True):
    """A line of a page: its text, without white space at its ends, and how it is laid out."""

    text: str
    indent: int = 0  # characters
    blanks: int = 0  # blank lines above; of a web page, 1 if a block begins and 0 inside a block
    apart: bool = False  # whether signs that are not shown are between it and the line above
    quoted: int = 0  # number of ">" at its start, as in mails
    marks: tuple[LineMark, ...] = ()
    path: tuple[Node, ...] = ()  # the HTML elements around it, innermost last
    block: int = -1  # index of the block of a web page, -1 on text pages


def without_markdown(text: str) -> str:
    """Return a text without the targets of Markdown links and the signs of emphasis.

    >>> without_markdown("**Now** *shut*: [Bridge shut](https://orrin.example/a) (Orrin Post)")
    'Now shut: Bridge shut (Orrin Post)'
    """
    return _read_markdown(text)[0]


def _read_markdown(text: str) -> tuple[str, tuple[LineMark, ...]]:
    """Return a text without Markdown links and signs of emphasis, and its links and such words."""
    marks: list[LineMark] = []
    if "](" in text:
        pieces, end, length = [], 0, 0
        for match in _MARKDOWN_LINK.finditer(text):
            before, words = text[end : match.start()], match["text"]
            length += len(before)
            pieces += [before, words]
            if words.strip():
                marks.append(LineMark("link", length, length + len(words), match["url"]))
            length += len(words)
            end = match.end()
        text = "".join((*pieces, text[end:]))
    if found := list(_MARKDOWN_BOLD.finditer(text)):
        cuts = [(m.start(at), len(m["sign"])) for m in found for at in ("sign", "closing")]

        def moved(offset: int) -> int:
            return offset - sum(min(size, max(0, offset - at)) for at, size in cuts)

        marks = [LineMark(m.kind, moved(m.start), moved(m.end), m.value) for m in marks]
        marks += [LineMark("bold", moved(m.start()), moved(m.end())) for m in found]
        text = _MARKDOWN_BOLD.sub(lambda match: match["text"], text)
    return text, tuple(marks)


def text_lines(text: str) -> list[PageLine]:
    """Return the lines of a text page that are not blank, in page order.

    Markdown links and emphasised words become marks, as on web pages.
    """
    lines: list[PageLine] = []
    blanks, apart = 0, False
    for raw in text.splitlines():
        bare = raw.lstrip()
        quotes = _QUOTE_MARKS.match(bare)
        rest = bare[quotes.end() :] if quotes else bare
        content = strip(rest)
        if not content:
            blanks += 1
            apart = apart or bool(rest.strip())
            continue
        content, marks = _read_markdown(content)
        content = strip(content)
        if not content:
            continue
        lead = raw[: len(raw) - len(bare)]
        lines.append(
            PageLine(
                text=content,
                indent=len(lead.expandtabs(_LONGEST_TAB)),
                blanks=blanks,
                apart=apart,
                quoted=quotes[0].count(">") if quotes else 0,
                marks=marks,
            )
        )
        blanks, apart = 0, False
    return lines


def block_lines(blocks: Iterable[Block]) -> list[PageLine]:
    """Return the lines of a web page's text blocks, in page order."""
    lines: list[PageLine] = []
    for number, block in enumerate(blocks):
        start, blanks = 0, 1
        for raw in block.text.split("\n"):
            text = strip(raw)
            if text:
                offset = start + raw.index(text)
                lines.append(
                    PageLine(
                        text=text,
                        blanks=blanks,
                        marks=_marks_within(block, offset, offset + len(text)),
                        path=block.path,
                        block=number,
                    )
                )
                blanks = 0
            start += len(raw) + 1
    return lines


def _marks_within(block: Block, start: int, end: int) -> tuple[LineMark, ...]:
    """Return the marks of a block that touch ``[start, end)``, with offsets from ``start``."""
    found = []
    for mark in block.marks:
        if mark.start < end and mark.end > start:
            found.append(
                LineMark(
                    kind=_kind(mark.node),
                    start=max(mark.start - start, 0),
                    end=min(mark.end, end) - start,
                    value=mark.value,
                    names=mark.node.names,
                )
            )
    return tuple(found)


def _kind(node: Node) -> MarkKind:
    """Return what kind of mark an inline element is."""
    if node.tag == "a":
        return "link"
    if node.tag == "time":
        return "time"
    return "bold" if node.tag in _BOLD else "other"
