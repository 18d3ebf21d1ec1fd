"""Lists of ids cut into chunks, since a query takes a limited number of parameters."""

from collections.abc import Iterable, Iterator
from itertools import islice

CHUNK = 500  # ids in one query; SQLite before 3.32 takes at most 999 parameters


def batched(ids: Iterable[str], size: int = CHUNK) -> Iterator[list[str]]:
    """Yield lists of at most ``size`` ids, in order. (``itertools.batched`` needs Python 3.12.)

    >>> list(batched("abc", 2))
    [['a', 'b'], ['c']]
    """
    remaining = iter(ids)
    while chunk := list(islice(remaining, size)):
        yield chunk
