"""Work done side by side: processes, a bounded number of items at a time, a time limit each."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from onrecord.errors import OnrecordError
from onrecord.records import Record

_I = TypeVar("_I")
_O = TypeVar("_O")
_T = TypeVar("_T")

_NO_WORKERS = (
    "the worker processes end before they begin, most likely for want of memory; "
    "give fewer --workers"
)
_IN_FLIGHT = 4  # items a worker: enough that none waits, few enough that memory stays flat


class Stopped(Record, frozen=True):
    """Why an item gave nothing: it took too long, or ended the process that worked on it."""

    reason: str


class Pool(Generic[_I, _O]):
    """``workers`` processes, each with a function of its own for item after item.

    ``make`` is called with ``arguments`` once in each process, which must be able to import it,
    and gives that function; ``seconds`` is how long an item may take. A context manager: on
    leaving it the processes end. They end too when this process is killed.
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
        # "spawn": a forked copy of a process that holds a model and its threads can hang.
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
        self._pool.join()

    def map(self, items: Iterable[_I]) -> Iterator[tuple[_I, _O | Stopped]]:
        """Each item with what came of it, in order; items are taken only as they are needed.

        Raises OnrecordError where no process can be started.
        """
        waiting: deque[tuple[_I, ProcessFuture[_O]]] = deque()
        for item in items:
            waiting.append((item, self._schedule(item)))
            if len(waiting) >= self._most:
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def ask(self, question: Callable[[Any], _T]) -> _T:
        """What a process answers about the function that it made; what making it raised is raised.

        Raises OnrecordError where no process can be started.
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
            return item, Stopped(reason=f"took longer than {seconds:.0f} seconds and was given up")
        except ProcessExpired as error:
            return item, Stopped(
                reason=f"ended the process that read it ({_ending(error.exitcode)}); "
                "most likely it needs more memory than there is"
            )
        except BrokenProcessPool:
            raise OnrecordError(_NO_WORKERS) from None

    def _schedule(self, item: _I) -> "ProcessFuture[_O]":
        try:
            return self._pool.schedule(_work, args=(item,), timeout=self._seconds(item))
        except RuntimeError:  # the pool has ended by itself
            raise OnrecordError(_NO_WORKERS) from None


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"status {code}"


_function: Callable[[Any], Any]  # in a worker process: what it does with an item


def _start_worker(make: Callable[..., Callable[[Any], Any]], arguments: tuple[Any, ...]) -> None:
    global _function
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process ends us, in order
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _function = make(*arguments)
    except OnrecordError as error:
        _function = _Refusal(error)


class _Refusal:
    """Stands for a function that could not be made, and says why when it is used."""

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
    """Nobody is left to work for once the main process has been killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
