"""Detection of quotations, which are passages of a text in quotation marks.

Opening and closing marks are paired within each paragraph. A quotation that runs over several
paragraphs has, by newspaper convention, an opening mark in each paragraph and a closing mark only
in the last. Apostrophes are not quotation marks.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records import Kind, Span, Spans

# Closing marks for each opening mark. „ is closed by “ in German, by ” in other languages. ” and »
# open quotations where they are also what closes them, or by a slip.
_CLOSERS = {
    "“": "”", "„": "”“", "«": "»", "‹": "›", "「": "」", "『": "』", "‘": "’", "``": "''",
    "”": "”", "»": "«»",
}  # fmt: skip
_STRAIGHT = "\"''"  # each opens and closes: ", ' and ''
_ALWAYS_OPENING = '“„«‹「『"'
# Longest first.
_MARK = re.compile(r"``|''|[“”„«»‹›「」『』\"‘’']")
_MOST_PARAGRAPHS = 20  # of one quotation that are looked at; set by hand
_WORD = re.compile(r"\w")
_SINGLE = "''’"
# A measure: 6" and 5' are inches and feet.
_MEASURE = re.compile(r"(?<=\d)[\"'](?![^\W\d_])")
_PLURAL_POSSESSIVE = re.compile(r"(?<=s)['’](?=\s+\w)")
_CLOSING_PUNCTUATION = ".,;:!?…)"


@dataclass(frozen=True)
class Quotation:
    """A passage in quotation marks: its span with the marks (``outer``) and without (``inner``)."""

    outer: Span
    inner: Span


class Quotations:
    """All quotations of one text, with methods that relate them to other spans of the text.

    ``all`` has them in text order.
    """

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text = text
        self.all: Sequence[Quotation] = find_quotations(text, paragraphs)
        self._starts = [quotation.outer[0] for quotation in self.all]

    def kind(self, content: Spans) -> Kind:
        """Return whether a statement is a "direct", "mixed" or "indirect" quotation.

        ``content`` are the spans of what was said. The statement is direct if all these words are
        in quotation marks, mixed if only some are, and indirect if none are.
        """
        quoted = sum(
            self._count_letters(max(start, inner[0]), min(end, inner[1]))
            for start, end in content
            for inner in (quotation.inner for quotation in self.overlapping((start, end)))
        )
        if not quoted:
            return "indirect"
        letters = sum(self._count_letters(*span) for span in content)
        return "direct" if quoted == letters else "mixed"

    def with_marks(self, span: Span) -> Span:
        """Return a span extended by the quotation marks just outside it.

        The opening mark is added if the span starts with the first word of a quotation, the closing
        mark if it ends with the last word. Punctuation before the closing mark is added too.
        """
        text, (start, end) = self._text, span
        for quotation in self.overlapping((start - 2, end + 4)):
            opening, closing = quotation.outer
            first, last = quotation.inner
            if opening < start and not _WORD.search(text, first, start) and end > start:
                start = opening
            if end < closing and start < last and not _WORD.search(text, end, last):
                between = text[end:last]
                if all(c in _CLOSING_PUNCTUATION or c.isspace() for c in between):
                    end = closing
        return start, end

    def without_other_marks(self, span: Span) -> Span:
        """Return a span without a quotation mark at its edge whose other mark is outside.

        In "“He said it held,”" the last mark, with the comma before it, is not that of "it held".
        """
        start, end = span
        for quotation in self.overlapping(span):
            (opening, closing), (first, last) = quotation.outer, quotation.inner
            if opening == start and end < last:
                start = first
            elif start > first and last < end <= closing:
                end = len(self._text[:last].rstrip(" ,"))
        return (start, end) if start < end else span

    def paragraphs_before(self, position: int) -> list[Span]:
        """Return the paragraphs of a quotation before the one that it re-opens at a position.

        They are left open at their ends, the nearest first, with their marks; at most 20. The list
        is empty if no quotation is re-opened there.
        """
        current = bisect_right(self._starts, position) - 1
        if current < 0 or position > self.all[current].inner[0]:
            return []
        found: list[Span] = []
        while current > 0 and len(found) < _MOST_PARAGRAPHS:
            before, after = self.all[current - 1], self.all[current]
            is_open = before.inner[1] == before.outer[1]
            if not is_open or self._text[before.outer[1] : after.outer[0]].strip():
                break
            found.append(before.outer)
            current -= 1
        return found

    def is_quoted(self, position: int) -> bool:
        """Whether the character at a position is in quotation marks."""
        return any(
            start <= position < end
            for start, end in (
                quotation.inner for quotation in self.overlapping((position, position + 1))
            )
        )

    def overlapping(self, span: Span) -> list[Quotation]:
        """Return the quotations that have at least one character in common with a span."""
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        last = bisect_right(self._starts, span[1])
        return [q for q in self.all[first:last] if q.outer[1] > span[0] and q.outer[0] < span[1]]

    def _count_letters(self, start: int, end: int) -> int:
        """Return the number of letters and digits in ``text[start:end]``."""
        return len(_WORD.findall(self._text, start, end)) if start < end else 0


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Return the quotations in some paragraphs of a text, in text order.

    A quotation inside another quotation is not returned.
    """
    quotations: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        opening: Span | None = None
        closers = ""
        position = start
        while mark := _MARK.search(text, position, end):
            position = mark.end()
            if opening is None:
                if closers := _closers(text, mark):
                    opening = mark.span()
            elif mark[0] in closers and (mark[0] not in _SINGLE or _is_closing(text, mark, end)):
                quotations.append(Quotation((opening[0], mark.end()), (opening[1], mark.start())))
                opening = None
        if (
            opening
            and text[opening[0]] in _ALWAYS_OPENING + "`"
            # What runs on is set off from the words before it; an opening mark elsewhere is a slip.
            and not text[start : opening[0]].rstrip()[-1:].isalnum()
            and _continues(text, paragraphs, number)
        ):
            quotations.append(Quotation((opening[0], end), (opening[1], end)))
    return quotations


def _closers(text: str, mark: re.Match[str]) -> str:
    """Return the characters that can close a quotation that ``mark`` opens, such as "”" for "“".

    Return "" if ``mark`` cannot open a quotation.
    """
    if _MEASURE.match(text, mark.start()):
        return ""
    closers = _CLOSERS.get(mark[0]) or (mark[0] if mark[0] in _STRAIGHT else "")
    return closers if mark[0] in _ALWAYS_OPENING or _is_opening(text, mark) else ""


def _is_opening(text: str, mark: re.Match[str]) -> bool:
    """Whether a quotation mark can open a quotation.

    It can if there is no letter just before it and no white space just after it.
    """
    end = mark.end()
    return not _is_letter(text, mark.start() - 1) and end < len(text) and not text[end].isspace()


def _is_closing(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a single quotation mark can close a quotation in a paragraph that ends at ``end``.

    It can if there is no white space just before it and no letter just after it. After a plural
    ("the islanders' homes") it is an apostrophe if the next single mark can close the quotation.
    """
    start = mark.start()
    if start == 0 or text[start - 1].isspace() or _is_letter(text, mark.end()):
        return False
    if not _PLURAL_POSSESSIVE.match(text, start):
        return True
    following = next(
        (
            other
            for other in _MARK.finditer(text, mark.end(), end)
            if other[0] in _SINGLE + "‘" and not _is_between_letters(text, other)
        ),
        None,
    )
    return following is None or following[0] == "‘" or _is_opening(text, following)


def _is_between_letters(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark is an apostrophe inside a word, as in "don't"."""
    return _is_letter(text, mark.start() - 1) and _is_letter(text, mark.end())


def _is_letter(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and bool(_WORD.match(text[offset]))


def _continues(text: str, paragraphs: Sequence[Span], number: int) -> bool:
    """Whether a quotation without a closing mark continues in the next paragraph.

    It does if the next paragraph begins with a quotation mark. ``number`` is the index of the
    paragraph that contains the opening mark.
    """
    if number + 1 == len(paragraphs):
        return False
    mark = _MARK.match(text, paragraphs[number + 1][0])
    return mark is not None and mark[0] not in "’'"
