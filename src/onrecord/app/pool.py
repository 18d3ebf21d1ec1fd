"""A process pool with a time limit for each item, and a limit on the items held in memory."""

import os
import re
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from onrecord.errors import OnrecordError
from onrecord.records import Record

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_I = TypeVar("_I")
_O = TypeVar("_O")
_T = TypeVar("_T")

_NO_WORKERS = (
    "the worker processes end before they start working, most likely for lack of memory; "
    "give fewer --workers"
)
# Items in memory for each worker: enough that no worker waits. A longer queue needs more memory,
# and is no faster.
_IN_FLIGHT = 4
# Bytes that a worker process may need in addition to the model. The longest text that is read
# needs 0.7 GB.
_MAX_MEMORY = 1_000_000_000
_DATA = re.compile(r"VmData:\s+(\d+) kB")


class Stopped(Record, frozen=True):
    """The reason why an item has no result: a timeout, or the death of its worker process."""

    reason: str
    killed: bool = False  # whether the process died, perhaps through no fault of the item


class Pool(Generic[_I, _O]):
    """A pool of worker processes that each apply a function to one item after another.

    Each process calls ``make`` with ``arguments`` once to get the function; ``make`` must be
    importable. ``seconds`` returns the time limit for a given item; on Linux, an item that needs
    too much memory raises MemoryError. Use the pool as a context manager: the processes end with
    the context, or when the main process is killed.
    """

    def __init__(
        self,
        workers: int,
        make: Callable[..., Callable[[_I], _O]],
        arguments: tuple[Any, ...],
        seconds: Callable[[_I], float],
    ) -> None:
        self._seconds = seconds
        self._most = _IN_FLIGHT * workers
        # "spawn": the fork of a process with threads, such as those of a model, can hang.
        self._pool = ProcessPool(
            max_workers=workers,
            initializer=_start_worker,
            initargs=(make, arguments),
            context=get_context("spawn"),
        )

    def __enter__(self) -> "Pool[_I, _O]":
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        # Ctrl-C in the middle of Queue.put leaves a queue that wakes nobody the next time, so that
        # the thread which waits for the end that join() puts into it would wait for ever.
        self._pool._context.task_queue.put(None)
        self._pool.join()

    def map(self, items: Iterable[_I]) -> Iterator[tuple[_I, _O | Stopped]]:
        """Yield each item with its result, in order; ``items`` is consumed as workers become free.

        Raises OnrecordError if no process can be started.
        """
        waiting: deque[tuple[_I, ProcessFuture[_O]]] = deque()
        for item in items:
            waiting.append((item, self._schedule(item)))
            if len(waiting) >= self._most:
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def ask(self, question: Callable[[Any], _T]) -> _T:
        """Call ``question`` in one worker process, and return its result.

        ``question`` gets as its argument the function that the worker applies to items. Raises
        OnrecordError if no process can be started; if the worker could not make its function,
        raises that error.
        """
        try:
            answer: _T = self._pool.schedule(_answer, args=(question,)).result()
            return answer
        except (ProcessExpired, BrokenProcessPool, RuntimeError):
            raise OnrecordError(_NO_WORKERS) from None

    def _first(self, waiting: "deque[tuple[_I, ProcessFuture[_O]]]") -> tuple[_I, _O | Stopped]:
        item, future = waiting.popleft()
        try:
            return item, future.result()
        except TimeoutError:
            seconds = self._seconds(item)
            return item, Stopped(reason=f"took longer than {seconds:.0f} seconds and was stopped")
        except ProcessExpired as error:
            return item, Stopped(
                reason=f"its process was killed ({_ending(error.exitcode)}); "
                "most likely it needs more memory than there is",
                killed=True,
            )
        except BrokenProcessPool:
            raise OnrecordError(_NO_WORKERS) from None

    def _schedule(self, item: _I) -> "ProcessFuture[_O]":
        try:
            return self._pool.schedule(_work, args=(item,), timeout=self._seconds(item))
        except RuntimeError:  # the pool has stopped
            raise OnrecordError(_NO_WORKERS) from None


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"status {code}"


_function: Callable[[Any], Any]  # in a worker process: the function applied to items


def _start_worker(make: Callable[..., Callable[[Any], Any]], arguments: tuple[Any, ...]) -> None:
    global _function
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process stops the workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _function = make(*arguments)
        limit_memory()
    except OnrecordError as error:
        _function = Refusal(error)


def limit_memory() -> None:
    """Make this process raise MemoryError if it needs _MAX_MEMORY more than now (on Linux)."""
    try:
        used = _DATA.search(Path("/proc/self/status").read_text())
    except OSError:
        return  # another system
    if resource is not None and used:
        limit = int(used[1]) * 1024 + _MAX_MEMORY
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        if most == resource.RLIM_INFINITY or most > limit:
            resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


class Refusal:
    """Stand-in for the function of a worker process if creating that function raised an error.

    Every use raises the error again.
    """

    def __init__(self, error: OnrecordError) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        raise self._error

    def __call__(self, item: Any) -> Any:
        raise self._error


def _work(item: Any) -> Any:
    return _function(item)


def _answer(question: Callable[[Any], _T]) -> _T:
    return question(_function)


def _end_with_parent() -> None:
    """End this worker process when the main process is killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
