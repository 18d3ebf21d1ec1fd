"""Text to paragraphs: the lines of a page, and which of them belong together.

Pages come with one paragraph a line, or hard-wrapped with blank lines or short last lines
between paragraphs. Nothing here knows news, except that a line of page matter (a stamp, a
rule) never goes on in the next.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from onrecord.records import Record

# How a line meets its neighbours: prose continues and goes on, a labelled field only goes on,
# page matter does neither.
Nature: TypeAlias = Literal["prose", "field", "matter"]

# What may stand at the ends of a line without being of it: white space, byte order marks,
# zero-width and direction marks.
_INVISIBLE = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069"
)
_SPACE_AND_INVISIBLE = _INVISIBLE + "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_ENDS = ".!?…:;\"'”’»)]}|│"
_WIDEST = 120  # characters; wider lines were not wrapped by a program
_NARROWEST = 35  # characters; narrower ones are lists and headings
_FULL = 0.72  # of the page's width: a line this long may go on in the next
_BRIM = 0.95  # of it: in a page without blank lines, a sentence that ends before ends its paragraph
_DENSE = 0.1  # of neighbouring lines end a paragraph with no blank line after it
_WRAPPED = 0.2  # of neighbouring lines break inside a sentence; unwrapped pages have near 0
_NUMBER = re.compile(
    r"(?:(?:#{1,6}|\d{1,3}[.)]|[\[(]\d{1,3}[\])]|\[[ xX*✓✔]?\])\s+|(?:\d\ufe0f?\u20e3)+\s*)(?=\S)"
)
_LEADING = frozenset({"on", "in", "at", "of", "the", "a", "by", "from", "to", "and"})
_NESTED = re.compile(r"^[•◦‣∙●–*·o+-][ \t]+(?=\S)")
_FEWEST_LEVELS = 2  # of bullets that make a page an outline
_BULLETS = "•◦‣∙●–—*·-"
# What belongs to a pictograph's sign: variation selectors, joiners, skin tones, key caps.
_SIGN_PARTS = "ℹ\ufe0e\ufe0f\u200d\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_LETTERLIKE = "©®™°℗"


class Line(Record, frozen=True):
    """One line: its words without indent and quote marks."""

    text: str
    indent: int  # characters
    gap: bool  # a blank line, or the page's beginning, stands before it
    quoted: bool  # it began with ">"


class Paragraph(Record, frozen=True):
    """Lines that belong together; ``text`` has them as they are, joined by line feeds."""

    text: str
    gap: bool
    quoted: bool


def read_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines: list[Line] = []
    gap = True
    for raw in text.splitlines():
        bare = raw.lstrip()
        quoted = bare.startswith(">")
        words = bare.lstrip("> \t\xa0") if quoted else bare
        words = strip(words)
        if not words:
            gap = True
            continue
        lines.append(Line(text=words, indent=len(raw) - len(bare), gap=gap, quoted=quoted))
        gap = False
    nested = {line.indent for line in lines if _NESTED.match(line.text)}
    if len(nested) < _FEWEST_LEVELS:
        return lines
    # An item of a nested list is a paragraph of its own, without its mark.
    return [
        msgspec.structs.replace(line, text=bare, gap=line.gap or bare != line.text)
        for line in lines
        for bare in [_NESTED.sub("", line.text, 1)]
    ]


def strip(text: str) -> str:
    """The text without white space and invisible marks at its ends."""
    return text.strip(_SPACE_AND_INVISIBLE)


def paragraphs(lines: list[Line], nature: Callable[[str], Nature]) -> list[Paragraph]:
    """Join the lines of a page to paragraphs; ``nature`` judges a line by its words."""
    natures = [nature(line.text) for line in lines]
    pairs = [
        i
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap
        and natures[i] != "matter"
        and (natures[i + 1] == "prose" or _is_broken(lines[i], lines[i + 1]))
    ]
    width = _width(lines, pairs)
    dense = width > 0 and _is_dense(lines, pairs, width)
    joined = {i for i in pairs if width and _goes_on(lines[i], lines[i + 1], width, dense)}
    found: list[Paragraph] = []
    start = 0
    for i, line in enumerate(lines):
        if i in joined:
            continue
        text = "\n".join(each.text for each in lines[start : i + 1])
        found.append(Paragraph(text=text, gap=lines[start].gap, quoted=line.quoted))
        start = i + 1
    return found


def _width(lines: list[Line], pairs: list[int]) -> int:
    """The width at which a page was wrapped; 0 where it was not."""
    broken = [
        len(lines[i].text)
        for i in pairs
        if _NARROWEST <= len(lines[i].text) <= _WIDEST and _mid_sentence(lines[i], lines[i + 1])
    ]
    candidates = sum(len(lines[i].text) <= _WIDEST for i in pairs)
    if not broken or len(broken) < _WRAPPED * candidates:
        return 0
    return max(broken)


def _is_broken(line: Line, after: Line) -> bool:
    """Whether a sentence goes on in what looks like page matter: "on / Dec. 5", "gone / home."."""
    ends = after.text[0].islower() and after.text[-1] in ".”" and line.text[-1] not in _ENDS
    return len(line.text) >= _NARROWEST and (ends or line.text.rpartition(" ")[2] in _LEADING)


def _mid_sentence(line: Line, after: Line) -> bool:
    first = after.text[0]
    return line.text[-1] not in _ENDS and (first.islower() or line.text[-1] == ",")


def _is_dense(lines: list[Line], pairs: list[int], width: int) -> bool:
    """Whether a wrapped page has no blank lines between its paragraphs.

    Then lines with room for the next word end with a full stop, far more than by chance.
    """
    ended = sum(
        lines[i + 1].indent <= lines[i].indent + 1
        and _ends_sentence(lines[i], lines[i + 1])
        and not _is_full(lines[i], lines[i + 1], width)
        for i in pairs
    )
    return ended > _DENSE * len(pairs)


def _ends_sentence(line: Line, after: Line) -> bool:
    return line.text[-1] in _ENDS and not after.text[0].islower()


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word had no room."""
    indent = max(0, line.indent - after.indent)
    return indent + len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _goes_on(line: Line, after: Line, width: int, dense: bool) -> bool:
    if len(line.text) > _WIDEST or (after.indent > line.indent + 1 and not is_bullet(line.text)):
        return False
    if is_bullet(after.text) or after.text != undecorated(after.text):
        return False
    if line.quoted != after.quoted:
        return False
    full = _is_full(line, after, width)
    if _ends_sentence(line, after):
        return len(line.text) >= _BRIM * width if dense else full
    return (
        full
        or len(line.text) >= _FULL * width
        or (_mid_sentence(line, after) and len(line.text) >= width / 2)
    )


def undecorated(text: str) -> str:
    """A line without the pictographs at its ends ("🔴 Bridge closed", "➤ Why it closed")."""
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
    return (
        character in _SIGN_PARTS
        or "←" <= character <= "⇿"
        or (unicodedata.category(character) == "So" and character not in _LETTERLIKE)
        or character in _SPACE_AND_INVISIBLE
    )


def is_bullet(text: str) -> bool:
    """Whether a line begins with a list mark and a space."""
    return len(text) > 2 and text[0] in _BULLETS and text[1] in " \t\xa0"


def unmarked(text: str) -> str:
    """A line without pictographs, the list mark or number before it, emphasis marks round it."""
    text = undecorated(text)
    if is_bullet(text):
        return text[1:].lstrip()
    number = _NUMBER.match(text)
    if number:
        text = text[number.end() :]
    if len(text) > 4 and text[0] in "*_" and text[-1] == text[0]:
        return text.strip(text[0]).strip()
    return text
