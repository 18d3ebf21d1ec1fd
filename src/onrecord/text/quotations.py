"""Which characters of a text stand inside quotation marks.

Marks of every style are paired paragraph by paragraph; a quotation that runs
on over paragraphs opens each of them anew and closes in the last, as news style
has it. An apostrophe is no mark.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Kind, Span, Spans

# What closes each opening mark. „ closes with “ in German style and ” in others.
_CLOSERS = {"“": "”", "„": "”“", "«": "»", "‹": "›", "「": "」", "『": "』", "‘": "’", "``": "''"}
# Longest first; a straight mark opens and closes.
_MARK = re.compile(r"``|''|[“”„«»‹›「」『』\"‘’']")
_WORD = re.compile(r"\w")
_CLOSING_PUNCTUATION = ".,;:!?…)"


@dataclass(frozen=True)
class Quotation:
    """A stretch in quotation marks: ``outer`` with its marks, ``inner`` without them."""

    outer: Span
    inner: Span


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and bool(_WORD.match(text[at]))


def _opens(text: str, start: int, end: int) -> bool:
    """True where a straight or single mark stands as an opening one would."""
    return not _is_word(text, start - 1) and end < len(text) and not text[end].isspace()


def _closes(text: str, start: int, end: int) -> bool:
    """True where a single mark stands as a closing one would: not before a letter."""
    return start > 0 and not text[start - 1].isspace() and not _is_word(text, end)


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations in the paragraphs of a text, in order."""
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        opened: tuple[int, int, str] | None = None  # where its mark starts and ends; its closers
        position = start
        while mark := _MARK.search(text, position, end):
            position, sign = mark.end(), mark.group()
            if opened is None:
                closers = _CLOSERS.get(sign) or (sign if sign in "\"''" else "")
                if closers and (sign in '“„«‹「『"' or _opens(text, mark.start(), mark.end())):
                    opened = (mark.start(), mark.end(), closers)
            elif sign in opened[2] and (
                sign not in "''’" or _closes(text, mark.start(), mark.end())
            ):
                found.append(Quotation((opened[0], mark.end()), (opened[1], mark.start())))
                opened = None
        if opened and text[opened[0]] in '“„«‹「『"`' and _runs_on(text, paragraphs, number):
            found.append(Quotation((opened[0], end), (opened[1], end)))
    return found


def _runs_on(text: str, paragraphs: Sequence[Span], number: int) -> bool:
    """True when the next paragraph opens with a mark, as one that goes on does."""
    if number + 1 == len(paragraphs):
        return False
    following = _MARK.match(text, paragraphs[number + 1][0])
    return bool(following) and following.group() not in "’'"  # type: ignore[union-attr]


class Quotations:
    """The quotations of one text, to ask about spans of it."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text = text
        self._all = find_quotations(text, paragraphs)
        self._starts = [quotation.outer[0] for quotation in self._all]

    def _near(self, span: Span) -> list[Quotation]:
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        last = bisect_right(self._starts, span[1])
        return [q for q in self._all[first:last] if q.outer[1] > span[0] and q.outer[0] < span[1]]

    def kind(self, content: Spans) -> Kind:
        """direct when all words of the content are in quotation marks, mixed when some are."""
        quoted = sum(
            self._count(max(start, inner[0]), min(end, inner[1]))
            for start, end in content
            for inner in (quotation.inner for quotation in self._near((start, end)))
        )
        if not quoted:
            return "indirect"
        words = sum(self._count(*span) for span in content)
        return "direct" if quoted == words else "mixed"

    def _count(self, start: int, end: int) -> int:
        """Number of letters and digits of ``text[start:end]``."""
        return len(_WORD.findall(self._text, start, end)) if start < end else 0

    def with_marks(self, span: Span) -> Span:
        """The span with the quotation marks that belong to its words.

        A mark (and the comma or full stop at it) is taken in when the span
        reaches the first or last word inside of it, and let go when the span
        has none of its words.
        """
        text, (start, end) = self._text, span
        for quotation in self._near((start - 2, end + 4)):
            opening, closing = quotation.outer
            first, last = quotation.inner
            if opening < start and not _WORD.search(text, first, start) and end > start:
                start = opening
            if end < closing and start < last and not _WORD.search(text, end, last):
                between = text[end:last]
                if all(c in _CLOSING_PUNCTUATION or c.isspace() for c in between):
                    end = closing
        return start, end
