"""Reads many pages or documents, in this process or in several worker processes."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol, TypeAlias, TypeVar

from onrecord.app.cores import count_cores
from onrecord.app.logs import BufferedLog, log_here, logger
from onrecord.app.pipeline import Annotator
from onrecord.app.pool import Pool, Stopped
from onrecord.records import Capture, Failure

_I = TypeVar("_I")
_O = TypeVar("_O")
_T = TypeVar("_T")
_Map: TypeAlias = Callable[[Iterable[_I]], Iterator[tuple[_I, _O | Stopped]]]


class PoolLike(Protocol):
    """Interface of worker processes: ``Pool``, or those of several machines."""

    def map(self, items: Iterable[Any]) -> Iterator[tuple[Any, Any | Stopped]]:
        """Yield each item with its result, in order."""

    def ask(self, question: Callable[[Any], _T]) -> _T:
        """Call ``question`` with the function of one process, and return its result."""


# Time limit of a page: 60 seconds, and one second for each 10,000 bytes, four times as long as one
# core takes for a text of that size; ten minutes at most.
_SECONDS = 60
_BYTES_A_SECOND = 10_000
_MAX_SECONDS = 600


@contextmanager
def map_items(
    make: Callable[[Annotator], Any],
    load: Callable[[], Annotator],
    workers: int,
    open_pool: Callable[..., AbstractContextManager[PoolLike]] | None = None,
) -> Iterator[tuple[_Map[Any, Any], str]]:
    """Context with a function that reads many items, and the hash of the model that reads them.

    ``load`` returns an extractor, and ``make`` turns the extractor into the function that reads one
    item. ``workers``: number of processes that read, each with its own extractor, and with a limit
    on time and memory for each item; more than one for each core are not started. With 0, this
    process reads, without limits. ``open_pool``: returns other processes than those of this
    machine; it has the arguments of ``Pool``.
    """
    if open_pool is None and workers:
        workers = min(workers, count_cores())
        open_pool = Pool[Any, Any]
    if open_pool is not None:
        arguments = (make, load, logger.getEffectiveLevel())
        with open_pool(workers, _make_reader, arguments, _seconds) as pool:
            # This process never loads the model.
            yield lambda items: log_here(pool.map(items)), pool.ask(_model_of)
    else:
        read = make(load())
        yield lambda items: ((item, read(item)) for item in items), read.model


def map_again(map_once: _Map[_I, _O], items: Iterable[_I], tries: int) -> Iterator[_O | Stopped]:
    """Yield the result of each item; one whose process was killed is read again.

    ``tries``: how often an item may be begun: a process may be killed through no fault of its item.
    """
    for item, outcome in map_once(items):
        for _ in range(tries - 1):
            if not (isinstance(outcome, Stopped) and outcome.killed):
                break
            [(_, outcome)] = map_once([item])
        yield outcome


def _model_of(reader: BufferedLog[Any, Any]) -> str:
    return str(reader.function.model)  # type: ignore[attr-defined]


def _make_reader(
    make: Callable[[Annotator], Callable[[_I], _O]], load: Callable[[], Annotator], level: int
) -> BufferedLog[_I, _O]:
    return BufferedLog(lambda: make(load()), level)


def _seconds(opened: object) -> float:
    """Return the time limit for reading an item, in seconds."""
    body: bytes = b"" if isinstance(opened, Failure) else opened[1]  # type: ignore[index]
    # The last bytes of a gzip file give the size of its content.
    unpacked = int.from_bytes(body[-4:], "little") if body.startswith(b"\x1f\x8b") else 0
    return min(_SECONDS + max(len(body), unpacked) / _BYTES_A_SECOND, _MAX_SECONDS)


def failure_of(capture: Capture | None, outcome: Failure | Stopped) -> Failure:
    """Return the Failure that describes why reading a capture gave no result.

    ``outcome``: this Failure itself, or a Stopped if the worker process timed out or died.
    """
    if isinstance(outcome, Failure):
        return outcome
    location = capture.location if capture else ""
    return Failure(stage="extract", location=location, error=outcome.reason)
