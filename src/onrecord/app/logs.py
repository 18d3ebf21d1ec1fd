"""The log of the stages that pages go through, with their times, also from worker processes."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from logging.handlers import QueueHandler
from queue import SimpleQueue
from time import perf_counter
from typing import Generic, TypeVar

from onrecord.app.pool import Stopped

_I = TypeVar("_I")
_O = TypeVar("_O")

logger = logging.getLogger("onrecord")
logger.addHandler(logging.NullHandler())  # whether and where log lines go is the program's choice


@contextmanager
def logged_stage(stage: str, subject: str) -> Iterator[None]:
    """Log how long the code inside takes, at level INFO: "extract page.html: 0.120 s"."""
    start = perf_counter()
    try:
        yield
    finally:
        logger.info("%s %s: %.3f s", stage, subject, perf_counter() - start)


class BufferedLog(Generic[_I, _O]):
    """A function that returns the log records of each call together with its result.

    Worker processes log in this way, because a log queue that several processes share can hang
    when one of them is killed. ``make`` returns the function; what it logs comes with the first
    result. ``level``: the lowest level that is logged.
    """

    def __init__(self, make: Callable[[], Callable[[_I], _O]], level: int) -> None:
        self._records: SimpleQueue[logging.LogRecord] = SimpleQueue()
        logger.setLevel(level)
        logger.addHandler(QueueHandler(self._records))  # makes records safe to send
        self.function = make()

    def __call__(self, item: _I) -> tuple[_O, list[logging.LogRecord]]:
        """Return the function's result for an item, and what was logged since the last call."""
        result = self.function(item)
        return result, [self._records.get() for _ in range(self._records.qsize())]


def log_here(
    results: Iterable[tuple[_I, tuple[_O, list[logging.LogRecord]] | Stopped]],
) -> Iterator[tuple[_I, _O | Stopped]]:
    """Yield the results of a BufferedLog for each item, after logging its records here."""
    for item, result in results:
        if isinstance(result, Stopped):
            yield item, result
        else:
            outcome, records = result
            for record in records:
                logging.getLogger(record.name).handle(record)
            yield item, outcome
