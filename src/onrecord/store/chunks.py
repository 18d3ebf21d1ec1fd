"""Splits lists of ids into chunks, because SQLite limits the number of parameters of a query."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_T = TypeVar("_T", str, int)

CHUNK = 500  # ids in one query; SQLite before 3.32 takes at most 999 parameters


def batched(ids: Iterable[_T], size: int = CHUNK) -> Iterator[list[_T]]:
    """Yield lists of at most ``size`` ids, in order.

    Like ``itertools.batched``, which needs Python 3.12.

    >>> list(batched("abc", 2))
    [['a', 'b'], ['c']]
    """
    remaining = iter(ids)
    while chunk := list(islice(remaining, size)):
        yield chunk
