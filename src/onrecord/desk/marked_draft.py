"""Cuts the text of a checked draft into paragraphs and pieces, each with the passages it is in."""

import re
from dataclasses import dataclass
from itertools import pairwise

from onrecord.views import CheckedDraft, Point

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


@dataclass(frozen=True)
class DraftPiece:
    """A piece of a draft that is in the same passages from its start to its end."""

    text: str
    numbers: tuple[int, ...]  # of the passages
    starts: tuple[int, ...]  # numbers of those that begin here
    is_fault: bool


@dataclass(frozen=True)
class DraftParagraph:
    """A paragraph of a draft, with the passages that begin in it, each with its number."""

    pieces: tuple[DraftPiece, ...]
    points: tuple[tuple[int, Point], ...]


def mark_points(checked: CheckedDraft) -> list[DraftParagraph]:
    """Return the paragraphs of a draft, with its passages marked and numbered from 1.

    The pieces of a paragraph, joined, are its text letter for letter.
    """
    points = list(enumerate(checked.points, 1))
    paragraphs = []
    for match in _PARAGRAPH.finditer(checked.text):
        begin, end = match.start(), match.start() + len(match[0].rstrip())
        own = tuple((number, point) for number, point in points if begin <= point.spans[0][0] < end)
        ends = {offset for _, point in points for span in point.spans for offset in span}
        cuts = [begin, *sorted(offset for offset in ends if begin < offset < end), end]
        pieces = tuple(_piece(checked.text, start, stop, points) for start, stop in pairwise(cuts))
        paragraphs.append(DraftParagraph(pieces, own))
    return paragraphs


def _piece(text: str, start: int, stop: int, points: list[tuple[int, Point]]) -> DraftPiece:
    covering = [
        (number, point)
        for number, point in points
        if any(a <= start and stop <= b for a, b in point.spans)
    ]
    return DraftPiece(
        text=text[start:stop],
        numbers=tuple(number for number, _ in covering),
        starts=tuple(number for number, point in covering if point.spans[0][0] == start),
        is_fault=any(point.is_fault for _, point in covering),
    )
