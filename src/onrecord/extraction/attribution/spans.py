"""Arithmetic with lists of spans."""

from onrecord.records import Spans


def merge(spans: Spans) -> Spans:
    """Return spans in text order, with those merged that touch or overlap.

    >>> merge(((0, 4), (4, 6), (8, 9)))
    ((0, 6), (8, 9))
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def without(spans: Spans, removed: Spans, text: str) -> Spans:
    """Return what is left of some spans of a text outside of others, without white space around it.

    >>> without(((0, 12),), ((5, 7),), "said, he, no")
    ((0, 5), (7, 12))
    """
    for first, last in removed:
        spans = tuple(
            piece
            for start, end in spans
            for piece in ((start, min(end, first)), (max(start, last), end))
            if piece[0] < piece[1]
        )
    return tuple(_stripped(*span, text) for span in spans if text[slice(*span)].strip())


def _stripped(start: int, end: int, text: str) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
