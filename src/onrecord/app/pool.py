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

from onrecord.app.interrupts import without_interrupts
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
# New pools in a row without an answer of any: more would be in vain.
_MOST_STARTS = 3
# Bytes that a worker process may need in addition to the model. The longest text that is read
# needs 0.7 GB.
_MAX_MEMORY = 1_000_000_000
_DATA = re.compile(r"VmData:\s+(\d+) kB")


class Stopped(Record, frozen=True):
    """The reason why an item has no result: a timeout, or the death of its worker process."""

    reason: str
    killed: bool = False  # whether the process died, perhaps through no fault of the item


class _Call:
    """Something that is asked of a worker process, until it is answered."""

    def __init__(self, function: Callable[[Any], Any], argument: Any, seconds: float | None):
        self.function = function
        self.argument = argument
        self.seconds = seconds
        self.pool: ProcessPool | None = None  # the one that was asked last
        self.future: ProcessFuture[Any] = ProcessFuture()


class Pool(Generic[_I, _O]):
    """A pool of worker processes that each apply a function to one item after another.

    Each process calls ``make`` with ``arguments`` once to get the function; ``make`` must be
    importable. ``seconds`` returns the time limit for a given item; on Linux, an item that needs
    too much memory raises MemoryError. A process that dies costs the item it was at, and is
    replaced. Use the pool as a context manager: the processes end with the context, or when the
    main process is killed.
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
        self._settings = (workers, make, arguments)
        self._pool = _new_pool(*self._settings)
        self._open: list[_Call] = []  # calls without an answer, the oldest first
        self._starts = 0  # new pools since a call was last answered

    def __enter__(self) -> "Pool[_I, _O]":
        return self

    def __exit__(self, *error: object) -> None:
        _end(self._pool)

    def map(self, items: Iterable[_I]) -> Iterator[tuple[_I, _O | Stopped]]:
        """Yield each item with its result, in order; ``items`` is consumed as workers become free.

        Raises OnrecordError if no process can be started.
        """
        waiting: deque[_Call] = deque()
        for item in items:
            waiting.append(self._call(_work, item, self._seconds(item)))
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
            answer: _T = self._answer(self._call(_answer, question, None))
            return answer
        except ProcessExpired:
            raise OnrecordError(_NO_WORKERS) from None

    def _first(self, waiting: "deque[_Call]") -> tuple[_I, _O | Stopped]:
        call = waiting.popleft()
        item = call.argument
        try:
            return item, self._answer(call)
        except TimeoutError:
            reason = f"took longer than {call.seconds:.0f} seconds and was stopped"
            return item, Stopped(reason=reason)
        except ProcessExpired as error:
            return item, Stopped(
                reason=f"its process was killed ({_ending(error.exitcode)}); "
                "most likely it needs more memory than there is",
                killed=True,
            )

    def _call(self, function: Callable[[Any], Any], argument: Any, seconds: float | None) -> _Call:
        call = _Call(function, argument, seconds)
        self._open.append(call)
        if not self._schedule(call):
            self._start_anew()
        return call

    def _schedule(self, call: _Call) -> bool:
        """Ask the present pool, and return whether it works."""
        call.pool = self._pool
        try:
            with without_interrupts():  # the first call starts the processes
                call.future = self._pool.schedule(
                    call.function, args=(call.argument,), timeout=call.seconds
                )
        except RuntimeError:  # the pool has stopped: all its processes died
            return False
        return True

    def _answer(self, call: _Call) -> Any:
        """Wait for a call, and return its result, or raise what it raised."""
        while isinstance(call.future.exception(), BrokenProcessPool):
            self._start_anew()
        self._open.remove(call)
        self._starts = 0
        if isinstance(call.future.exception(), ProcessExpired) and call.pool is self._pool:
            self._start_anew()  # what the dead process held, such as locks, must not stop others
        return call.future.result()

    def _start_anew(self) -> None:
        """Replace all processes, and ask the new ones what the old ones did not answer.

        Raises OnrecordError if this has not helped several times.
        """
        while True:
            self._starts += 1
            if self._starts > _MOST_STARTS:
                raise OnrecordError(_NO_WORKERS)
            before, self._pool = self._pool, _new_pool(*self._settings)
            _end(before)
            if all([self._schedule(each) for each in self._open if not _is_answered(each)]):
                return


def _is_answered(call: _Call) -> bool:
    """Whether a call has an answer that its pool gave before it ended."""
    if not call.future.done():
        return False
    return not isinstance(call.future.exception(), BrokenProcessPool)


def _new_pool(
    workers: int, make: Callable[..., Callable[[Any], Any]], arguments: tuple[Any, ...]
) -> ProcessPool:
    # "spawn": the fork of a process with threads, such as those of a model, can hang.
    return ProcessPool(
        max_workers=workers,
        initializer=_start_worker,
        initargs=(make, arguments),
        context=get_context("spawn"),
    )


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    # Ctrl-C in the middle of Queue.put leaves a queue that wakes nobody the next time, so that
    # the thread which waits for the end that join() puts into it would wait for ever.
    pool._context.task_queue.put(None)
    pool.join()


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
