"""Reads many pages or documents, in this process or in several worker processes."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias, TypeVar

from onrecord.app.logs import BufferedLog, log_here, logger
from onrecord.app.pipeline import Annotator, LineReader, PageReader
from onrecord.app.pool import Pool, Stopped
from onrecord.records import Capture, Failure

_I = TypeVar("_I")
_O = TypeVar("_O")
_Map: TypeAlias = Callable[[Iterable[_I]], Iterator[tuple[_I, _O | Stopped]]]

# Time limit of a page: 60 seconds, and one second for each 10,000 bytes, ten times as long as one
# core takes for a page of that size.
_SECONDS = 60
_BYTES_A_SECOND = 10_000


@contextmanager
def map_items(
    make: Callable[[Annotator], "PageReader | LineReader"],
    load: Callable[[], Annotator],
    workers: int,
) -> Iterator[tuple[_Map[Any, Any], str]]:
    """Context with a function that reads many items, and the hash of the model that reads them.

    ``load`` returns an extractor, and ``make`` turns the extractor into the function that reads one
    item. ``workers``: number of processes that read, each with its own extractor; with 0, this
    process reads.
    """
    if workers:
        arguments = (make, load, logger.getEffectiveLevel())
        with Pool[Any, Any](workers, _make_reader, arguments, _seconds) as pool:
            # This process never loads the model.
            yield lambda items: log_here(pool.map(items)), pool.ask(_model_of)
    else:
        read = make(load())
        yield lambda items: ((item, read(item)) for item in items), read.model


def _model_of(reader: BufferedLog[Any, Any]) -> str:
    return str(reader.function.model)  # type: ignore[attr-defined]


def _make_reader(
    make: Callable[[Annotator], Callable[[_I], _O]], load: Callable[[], Annotator], level: int
) -> BufferedLog[_I, _O]:
    return BufferedLog(lambda: make(load()), level)


def _seconds(opened: object) -> float:
    """Return the time limit for reading an item, in seconds."""
    body = b"" if isinstance(opened, Failure) else opened[1]  # type: ignore[index]
    return _SECONDS + len(body) / _BYTES_A_SECOND


def failure_of(capture: Capture | None, outcome: Failure | Stopped) -> Failure:
    """Return the Failure that describes why reading a capture gave no result.

    ``outcome``: this Failure itself, or a Stopped if the worker process timed out or died.
    """
    if isinstance(outcome, Failure):
        return outcome
    location = capture.location if capture else ""
    return Failure(stage="extract", location=location, error=outcome.reason)
