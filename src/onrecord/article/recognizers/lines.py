"""Splitting of a plain text page into lines, and joining of wrapped lines into paragraphs.

A page has either one paragraph per line, or wrapped lines with blank lines or short last lines
between paragraphs. The only knowledge of news used here is that some lines, such as those with the
date of publication, never continue on the next line.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from onrecord.article.recognizers.wordlists import words
from onrecord.records import Record

# Whether a line can be joined with its neighbours: "prose" with both, a labelled "field" only with
# the next line, a line of "matter" (a rule, a publication line) with neither.
LineFlow: TypeAlias = Literal["prose", "field", "matter"]

# Byte order marks, zero-width and direction marks, which may surround a line like white space.
_INVISIBLE = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069"
)
_SPACE_AND_INVISIBLE = _INVISIBLE + "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_ENDS = ".!?…:;\"'”’»)]}|│"
# Chosen by hand, not fitted; the pages of tests/golden and tests/article hold them in place.
_WIDEST = 120  # characters; longer lines were not wrapped by a program
_NARROWEST = 35  # characters; shorter lines are lists and headings
_FULL = 0.72  # share of the page's width from which a line may continue on the next
_BRIM = 0.95  # the same after a full stop, on a page without blank lines between paragraphs
_DENSE = 0.1  # least share of line pairs that end a paragraph, on a page without blank lines
_WRAPPED = 0.2  # least share of line pairs that break a sentence, on a wrapped page; else near 0
_NUMBER = re.compile(
    r"(?:(?:#{1,6}|\d{1,3}[.)]|[\[(]\d{1,3}[\])]|\[[ xX*✓✔]?\])\s+|(?:\d\ufe0f?\u20e3)+\s*)(?=\S)"
)
_NESTED = re.compile(r"^[•◦‣∙●–*·o+-][ \t]+(?=\S)")
_FEWEST_LEVELS = 2  # indents of list marks on a page that is an outline
_BULLETS = "•◦‣∙●–—*·-"
# Parts of pictographs: variation selectors, joiners, skin tones, key caps.
_SIGN_PARTS = "ℹ\ufe0e\ufe0f\u200d\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_LETTERLIKE = "©®™°℗"


class TextLine(Record, frozen=True):
    """A line of a plain text page, without indent and without ">" at its start, as in mails."""

    text: str
    indent: int  # characters
    gap: bool  # a blank line or the start of the page is before the line
    quoted: bool  # the line began with ">", as in mails


class LineParagraph(Record, frozen=True):
    """A paragraph of a plain text page; line feeds separate its lines in ``text``.

    ``gap`` says that a blank line is before its first line, ``quoted`` that its last line began
    with ">", as in mails.
    """

    text: str
    gap: bool
    quoted: bool


def read_lines(text: str) -> list[TextLine]:
    """Return the lines of a text, except blank lines.

    On a page with nested lists, list marks are removed, and each list item is treated as if a blank
    line stood before it.
    """
    lines: list[TextLine] = []
    gap = True
    for raw in text.splitlines():
        bare = raw.lstrip()
        quoted = bare.startswith(">")
        content = strip(bare.lstrip("> \t\xa0") if quoted else bare)
        if not content:
            gap = True
            continue
        lines.append(TextLine(text=content, indent=len(raw) - len(bare), gap=gap, quoted=quoted))
        gap = False
    nested = {line.indent for line in lines if _NESTED.match(line.text)}
    if len(nested) < _FEWEST_LEVELS:
        return lines
    return [
        msgspec.structs.replace(line, text=bare, gap=line.gap or bare != line.text)
        for line in lines
        for bare in [_NESTED.sub("", line.text, 1)]
    ]


def strip(text: str) -> str:
    """Return a text without white space and invisible characters at its start and end."""
    return text.strip(_SPACE_AND_INVISIBLE)


def join_paragraphs(lines: list[TextLine], flow: Callable[[str], LineFlow]) -> list[LineParagraph]:
    """Return the paragraphs of a page, with wrapped lines joined.

    ``flow`` takes the text of a line and returns with which neighbours it may be joined: "prose"
    for both, "field" for the next line only, "matter" for neither.
    """
    flows = [flow(line.text) for line in lines]
    pairs = [
        i
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap
        and flows[i] != "matter"
        and (flows[i + 1] == "prose" or _is_broken(lines[i], lines[i + 1]))
    ]
    width = _width(lines, pairs)
    dense = width > 0 and _is_dense(lines, pairs, width)
    joined = {i for i in pairs if width and _goes_on(lines[i], lines[i + 1], width, dense)}
    paragraphs: list[LineParagraph] = []
    start = 0
    for i, line in enumerate(lines):
        if i in joined:
            continue
        text = "\n".join(part.text for part in lines[start : i + 1])
        paragraphs.append(LineParagraph(text=text, gap=lines[start].gap, quoted=line.quoted))
        start = i + 1
    return paragraphs


def _width(lines: list[TextLine], pairs: list[int]) -> int:
    """Return the width, in characters, at which a page was wrapped, or 0 if it was not wrapped.

    ``pairs`` are the indexes of lines that may continue on the next line.
    """
    broken = [
        len(lines[i].text)
        for i in pairs
        if _NARROWEST <= len(lines[i].text) <= _WIDEST and _mid_sentence(lines[i], lines[i + 1])
    ]
    candidates = sum(len(lines[i].text) <= _WIDEST for i in pairs)
    if not broken or len(broken) < _WRAPPED * candidates:
        return 0
    return max(broken)


def _is_broken(line: TextLine, after: TextLine) -> bool:
    """Return whether the sentence in ``line`` continues on ``after``, the next line.

    This holds for lines that by themselves look like a date or a heading: "Dec. 5" after a line
    that ends with "on", or "home." after a line that ends with "gone".
    """
    ends = after.text[0].islower() and after.text[-1] in ".”" and line.text[-1] not in _ENDS
    return len(line.text) >= _NARROWEST and (
        ends or line.text.rpartition(" ")[2] in words("unfinished")
    )


def _mid_sentence(line: TextLine, after: TextLine) -> bool:
    """Return whether the sentence in ``line`` seems to continue on the next line, ``after``.

    ``line`` must end with a comma, or without punctuation before a lower-case letter.
    """
    first = after.text[0]
    return line.text[-1] not in _ENDS and (first.islower() or line.text[-1] == ",")


def _is_dense(lines: list[TextLine], pairs: list[int], width: int) -> bool:
    """Return whether a page with wrapped lines has no blank lines between its paragraphs.

    On such a page, many lines end with a full stop although the next word would have fitted.
    ``pairs`` are the indexes of lines that may continue on the next line.
    """
    ended = sum(
        lines[i + 1].indent <= lines[i].indent + 1
        and _ends_sentence(lines[i], lines[i + 1])
        and not _is_full(lines[i], lines[i + 1], width)
        for i in pairs
    )
    return ended > _DENSE * len(pairs)


def _ends_sentence(line: TextLine, after: TextLine) -> bool:
    """Return whether a sentence ends at the end of ``line``; ``after`` is the next line."""
    return line.text[-1] in _ENDS and not after.text[0].islower()


def _is_full(line: TextLine, after: TextLine, width: int) -> bool:
    """Return whether ``line`` has no room for the first word of the next line, ``after``.

    ``width`` is the number of characters at which the page was wrapped.
    """
    indent = max(0, line.indent - after.indent)
    return indent + len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _goes_on(line: TextLine, after: TextLine, width: int, dense: bool) -> bool:
    """Return whether the paragraph of ``line`` continues on the next line, ``after``.

    ``width`` is the number of characters at which the page was wrapped. ``dense`` says that the
    page has no blank lines between paragraphs.
    """
    if len(line.text) > _WIDEST or (after.indent > line.indent + 1 and not is_list_item(line.text)):
        return False
    if is_list_item(after.text) or after.text != without_pictographs(after.text):
        return False
    if line.quoted != after.quoted:
        return False
    is_full = _is_full(line, after, width)
    if _ends_sentence(line, after):
        return len(line.text) >= _BRIM * width if dense else is_full
    return (
        is_full
        or len(line.text) >= _FULL * width
        or (_mid_sentence(line, after) and len(line.text) >= width / 2)
    )


def without_pictographs(text: str) -> str:
    """Return a line without the pictographs at its start and end.

    >>> without_pictographs("🔴 Bridge closed")
    'Bridge closed'
    """
    if text.isascii():
        return text
    start, end = 0, len(text)
    while start < end and _is_sign(text[start]):
        start += 1
    while end > start and _is_sign(text[end - 1]):
        end -= 1
    bare = strip(text[start:end])
    return bare or text


def _is_sign(character: str) -> bool:
    """Return whether a character is a pictograph, part of a pictograph, or white space."""
    return (
        character in _SIGN_PARTS
        or "←" <= character <= "⇿"
        or (unicodedata.category(character) == "So" and character not in _LETTERLIKE)
        or character in _SPACE_AND_INVISIBLE
    )


def is_list_item(text: str) -> bool:
    """Return whether a line begins with a list mark and a space."""
    return len(text) > 2 and text[0] in _BULLETS and text[1] in " \t\xa0"


def without_list_mark(text: str) -> str:
    """Return a line without a list mark or number, emphasis marks, and pictographs at its ends.

    >>> without_list_mark("3. *Bridge closed*"), without_list_mark("• Bridge closed")
    ('Bridge closed', 'Bridge closed')
    """
    text = without_pictographs(text)
    if is_list_item(text):
        return text[1:].lstrip()
    number = _NUMBER.match(text)
    if number:
        text = text[number.end() :]
    if len(text) > 4 and text[0] in "*_" and text[-1] == text[0]:
        return text.strip(text[0]).strip()
    return text
