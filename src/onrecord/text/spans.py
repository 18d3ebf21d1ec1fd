"""Spans of a text: an index to find them by position, and a function that returns their words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from onrecord.records import Span, Spans

_T = TypeVar("_T")


class SpanIndex(Generic[_T]):
    """Items that each belong to a span of one text, found by position without reading all of them.

    >>> index = SpanIndex([((0, 9), "a"), ((4, 6), "b"), ((8, 12), "c")])
    >>> list(index.overlapping((5, 8)))
    ['b', 'a']
    """

    def __init__(self, items: Iterable[tuple[Span, _T]]) -> None:
        self._items = sorted(items, key=lambda pair: pair[0])
        self._starts = [start for (start, _), _ in self._items]
        # For each item, the last end of it and all items before it.
        self._reach = list(accumulate((end for (_, end), _ in self._items), max))

    def overlapping(self, span: Span) -> Iterator[_T]:
        """Yield the items that have a character in common with a span, last start first."""
        for i in range(bisect_left(self._starts, span[1]) - 1, -1, -1):
            if self._reach[i] <= span[0]:
                return
            (_, end), item = self._items[i]
            if end > span[0]:
                yield item


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common.

    >>> overlap((0, 4), (3, 6)), overlap((0, 4), (4, 6))
    (True, False)
    """
    return one[0] < other[1] and other[0] < one[1]


def words_at(text: str, spans: Spans) -> str:
    """Return the text at the given spans, joined by " … ".

    >>> words_at("The wall, he said, will hold.", ((0, 8), (19, 28)))
    'The wall … will hold'
    """
    return " … ".join(text[start:end] for start, end in spans)
