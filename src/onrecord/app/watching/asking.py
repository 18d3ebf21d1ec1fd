"""Asks many addresses: several hosts at a time, each for one page, none before its turn."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from onrecord.store import Watched

if TYPE_CHECKING:  # its libraries are those of an extra
    from onrecord.capture.web.fetching import Fetcher, Outcome

Answer: TypeAlias = "tuple[Watched, Outcome]"
THREADS = 8  # hosts that are asked at a time


class Asking:
    """Asks some addresses, until a time; what is not asked by then stays due.

    ``sleep`` waits until the next host may be asked, in the time of ``clock``.
    """

    def __init__(
        self,
        fetcher: "Fetcher",
        states: Iterable[Watched],
        until: datetime,
        clock: Callable[[], datetime],
        sleep: Callable[[float], object],
        threads: int = THREADS,
    ) -> None:
        self._fetcher = fetcher
        self._until = until
        self._clock = clock
        self._sleep = sleep
        self._threads = threads
        self._waiting: dict[str, deque[Watched]] = {}
        self.add(states)

    def add(self, states: Iterable[Watched]) -> None:
        """Ask also some more addresses."""
        for state in states:
            self._waiting.setdefault(state.host, deque()).append(state)

    def skip(self, host: str) -> None:
        """Ask a host for nothing more."""
        self._waiting.pop(host, None)

    def answers(self) -> Iterator[Answer]:
        """Yield each address that was asked with what came of it, as they come."""
        running: dict[Future[Outcome], Watched] = {}
        pool = ThreadPoolExecutor(self._threads, thread_name_prefix="watch")
        try:
            while True:
                free = self._free({state.host for state in running.values()})
                ready = [host for seconds, host in free if seconds <= 0]
                for host in ready[: self._threads - len(running)]:
                    state = self._next(host)
                    running[pool.submit(self._ask, state)] = state
                if not running:
                    if not free:
                        return
                    self._sleep(free[0][0])
                    continue
                later = min((seconds for seconds, _ in free if seconds > 0), default=None)
                done, _ = wait(running, timeout=later, return_when=FIRST_COMPLETED)
                for future in done:
                    yield running.pop(future), future.result()
        finally:
            # If the caller ends early, requests are not waited for: the Fetcher ends them.
            pool.shutdown(wait=not running, cancel_futures=True)

    def _free(self, busy: set[str]) -> list[tuple[float, str]]:
        """Return the seconds until each host that is not busy may be asked, the soonest first.

        Hosts whose turn comes too late are left out, and asked for nothing more.
        """
        left = (self._until - self._clock()).total_seconds()
        free = [(self._fetcher.wait(self._waiting[host][0].address), host)
                for host in self._waiting.keys() - busy]  # fmt: skip
        for seconds, host in free:
            if left <= 0 or seconds > left:
                self.skip(host)
        return sorted((seconds, host) for seconds, host in free if host in self._waiting)

    def _next(self, host: str) -> Watched:
        state = self._waiting[host].popleft()
        if not self._waiting[host]:
            del self._waiting[host]
        return state

    def _ask(self, state: Watched) -> "Outcome":
        return self._fetcher.fetch(
            state.address,
            etag=state.etag,
            modified=state.modified,
            any_kind=state.kind != "page",
            is_given=state.parent is None,
        )
