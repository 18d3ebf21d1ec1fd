"""Logs the stages that pages go through, with durations, also from worker processes."""

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
    """Context that logs how long it took, at level INFO, as in ``extract page.html: 0.120 s``.

    ``stage``: what is done, here "extract"; ``subject``: what it is done to, here "page.html".
    """
    start = perf_counter()
    try:
        yield
    finally:
        logger.info("%s %s: %.3f s", stage, subject, perf_counter() - start)


class BufferedLog(Generic[_I, _O]):
    """Wraps a function so that each call returns its result together with its log records.

    Used in worker processes, because a log queue shared by several processes can hang when one of
    them is killed. ``make``: returns the function to wrap; what ``make`` itself logs is returned
    with the first result. ``level``: lowest level that is logged.
    """

    def __init__(self, make: Callable[[], Callable[[_I], _O]], level: int) -> None:
        self._records: SimpleQueue[logging.LogRecord] = SimpleQueue()
        logger.setLevel(level)
        logger.addHandler(QueueHandler(self._records))  # makes records safe to send
        self.function = make()

    def __call__(self, item: _I) -> tuple[_O, list[logging.LogRecord]]:
        """Return the function's result for an item, and the records logged since the last call."""
        result = self.function(item)
        return result, [self._records.get() for _ in range(self._records.qsize())]


def log_here(
    results: Iterable[tuple[_I, tuple[_O, list[logging.LogRecord]] | Stopped]],
) -> Iterator[tuple[_I, _O | Stopped]]:
    """Pass the log records that came from a worker process to the logging of this process.

    ``results``: items, each with the results of a BufferedLog, or with a Stopped if there is none.
    Yields each item with its result, without the log records.
    """
    for item, result in results:
        if isinstance(result, Stopped):
            yield item, result
        else:
            outcome, records = result
            for record in records:
                logging.getLogger(record.name).handle(record)
            yield item, outcome
