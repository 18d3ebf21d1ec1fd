"""Worker processes on the machines of a Ray cluster, in place of those of this machine.

Ray is an extra of onrecord, ``corpora``, and imported when needed.
"""

import os
import socket
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

from onrecord.app.pool import Refusal, Stopped, limit_memory
from onrecord.capture.inputs import MISSING
from onrecord.errors import OnrecordError, UsageError

_T = TypeVar("_T")

_LOCAL = "local"
_SECONDS = 10  # to wait for the answer of a cluster
_IN_FLIGHT = 4  # items in memory for each worker, as in a pool of this machine
_STORE_BYTES = 500_000_000  # of a local cluster, for items on their way to a worker
# Ray tells its makers nothing, and asks for no accelerators.
_SETTINGS = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_ENABLE_METRICS_COLLECTION": "0",
}


class _Call:
    """An item, and its result when there is one."""

    def __init__(self, item: Any) -> None:
        self.item = item
        self.result: Any = None
        self.error: Exception | None = None
        self.is_done = False

    def end(self, result: Any = None, error: Exception | None = None) -> None:
        self.result, self.error, self.is_done = result, error, True


class _Worker:
    """The process of a worker: what Ray calls an actor, with one function and one model."""

    def __init__(self, make: Callable[..., Callable[[Any], Any]], arguments: tuple[Any, ...]):
        self._function: Callable[[Any], Any]
        try:
            self._function = make(*arguments)
            limit_memory()
        except OnrecordError as error:
            self._function = Refusal(error)

    def work(self, item: Any) -> Any:
        return self._function(item)

    def ask(self, question: Callable[[Any], Any]) -> Any:
        return question(self._function)


class RayPool:
    """Worker processes on a Ray cluster, with the interface of ``Pool``.

    ``address``: that of the cluster, or "local" to start one on this machine, which only this
    machine can reach. ``workers``: how many; with 0, one for each core of the cluster. A worker
    that ends, also with its machine, is replaced as soon as there is a free core.
    """

    def __init__(
        self,
        workers: int,
        make: Callable[..., Callable[[Any], Any]],
        arguments: tuple[Any, ...],
        seconds: Callable[[Any], float],
        *,
        address: str,
    ) -> None:
        os.environ.update(_SETTINGS)
        try:
            import ray
        except ImportError:
            raise UsageError(MISSING) from None
        self._ray: Any = ray
        self._workers = workers
        self._arguments = (make, arguments)
        self._seconds = seconds
        self._address = address
        self._idle: list[Any] = []
        # The calls that workers are at, and when each must have ended; those that start have none.
        self._running: dict[Any, tuple[_Call | None, Any, float]] = {}
        self._ours = False

    def __enter__(self) -> "RayPool":
        ray = self._ray
        if not ray.is_initialized():
            self._connect()
            self._ours = True
        cores = int(ray.cluster_resources().get("CPU", 0))
        if not cores:
            raise UsageError(f"{self._address}: the Ray cluster has no machine with a core")
        self._workers = min(self._workers or cores, cores)
        for _ in range(self._workers):
            self._start()
        return self

    def _connect(self) -> None:
        quiet = {"log_to_driver": False, "logging_level": "ERROR"}
        try:
            if self._address == _LOCAL:
                self._ray.init(
                    "local", num_cpus=self._workers or None, include_dashboard=False,
                    object_store_memory=_STORE_BYTES, _node_ip_address="127.0.0.1", **quiet,
                )  # fmt: skip
            else:
                _require_answer(self._address)
                self._ray.init(self._address, **quiet)
        except (OSError, RuntimeError, ValueError, TimeoutError) as error:
            words = str(error).strip().partition("\n")[0]
            raise UsageError(
                f"{self._address}: no Ray cluster can be used there ({words})"
            ) from None

    def __exit__(self, *error: object) -> None:
        for worker in (*self._idle, *(worker for _, worker, _ in self._running.values())):
            self._kill(worker)
        if self._ours:
            self._ray.shutdown()

    def map(self, items: Iterable[Any]) -> Iterator[tuple[Any, Any | Stopped]]:
        """Yield each item with its result, in order; ``items`` is consumed as workers become free.

        Raises OnrecordError if no worker can be started.
        """
        waiting: deque[_Call] = deque()
        ahead: deque[_Call] = deque()
        remaining = iter(items)
        while True:
            while len(waiting) < _IN_FLIGHT * self._workers:
                try:
                    call = _Call(next(remaining))
                except StopIteration:
                    break
                waiting.append(call)
                ahead.append(call)
            while ahead and self._idle:
                self._submit(ahead.popleft(), self._idle.pop())
            if not waiting:
                return
            if waiting[0].is_done:
                call = waiting.popleft()
                if call.error is not None:
                    raise call.error
                yield call.item, call.result
            else:
                self._step()

    def ask(self, question: Callable[[Any], _T]) -> _T:
        """Call ``question`` with the function of one worker, and return its result.

        Raises OnrecordError if no worker can be started, or the error by which it could not make
        its function.
        """
        while not self._idle:
            self._step()
        try:
            answer: _T = self._ray.get(self._idle[-1].ask.remote(question))
            return answer
        except self._ray.exceptions.RayTaskError as error:
            raise error.cause from None

    def _start(self) -> None:
        actor = self._ray.remote(num_cpus=1, max_restarts=0)(_Worker)
        worker = actor.remote(*self._arguments)
        self._running[worker.ask.remote(_nothing)] = (None, worker, float("inf"))

    def _submit(self, call: _Call, worker: Any) -> None:
        limit = time.monotonic() + self._seconds(call.item)
        self._running[worker.work.remote(call.item)] = (call, worker, limit)

    def _step(self) -> None:
        """Wait until a worker is done with something, and note what came of it."""
        ray = self._ray
        ends = min((end for *_, end in self._running.values()), default=float("inf"))
        timeout = None if ends == float("inf") else max(0.0, ends - time.monotonic())
        done, _ = ray.wait(list(self._running), timeout=timeout)
        for each in done:
            call, worker, _ = self._running.pop(each)
            self._note(each, call, worker)
        now = time.monotonic()
        for each in [each for each, (*_, end) in self._running.items() if end <= now]:
            call, worker, _ = self._running.pop(each)
            assert call is not None
            seconds = self._seconds(call.item)
            call.end(Stopped(reason=f"took longer than {seconds:.0f} seconds and was stopped"))
            self._kill(worker)
            self._start()

    def _note(self, reference: Any, call: _Call | None, worker: Any) -> None:
        exceptions = self._ray.exceptions
        try:
            result = self._ray.get(reference)
        except exceptions.RayTaskError as error:
            if call is None:
                raise error.cause from None
            call.end(error=error.cause)
        except exceptions.RayError:
            if call is not None:
                call.end(Stopped(reason=_KILLED, killed=True))
            self._kill(worker)
            self._start()
            return
        else:
            if call is not None:
                call.end(result)
        self._idle.append(worker)

    def _kill(self, worker: Any) -> None:
        with suppress(Exception):  # it may have ended, or its machine
            self._ray.kill(worker)


def _require_answer(address: str) -> None:
    """Raise OSError if nothing answers at an address with a port: Ray would try for long."""
    host, colon, port = address.removeprefix("ray://").rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host, int(port)), _SECONDS).close()


_KILLED = "its process was killed; most likely it needs more memory than there is"


def _nothing(function: object) -> None:
    return None
