"""Turns at the hosts of the web: one request at a time to each, with a pause before the next."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    since: datetime | None = None  # of the pause
    seconds: float = 0.0  # that it lasts


class Turns:
    """Gives each thread that asks a host its turn.

    ``clock`` returns the time, ``sleep`` waits for a number of seconds: a simulated time has both.
    """

    def __init__(self, clock: Callable[[], datetime], sleep: Callable[[float], object]) -> None:
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, host: str, pause: float) -> Iterator[None]:
        """Context in which a host may be asked once; it begins when the host is free.

        ``pause``: seconds that the host asks for between two requests; also since the last one.
        """
        state = self._of(host)
        with state.lock:
            state.seconds = max(state.seconds, pause)
            while (wait := self.wait(host)) > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                state.since, state.seconds = self._clock(), pause

    def hold(self, host: str, seconds: float) -> None:
        """Let a host rest for some seconds from now on, if it would not do so for longer."""
        if self.wait(host) < seconds:
            state = self._of(host)
            state.since, state.seconds = self._clock(), seconds

    def wait(self, host: str) -> float:
        """Return the seconds until a host may be asked again, 0 if it may be now.

        They are never more than those of its pause, also if the clock is set back.
        """
        state = self._of(host)
        if state.since is None:
            return 0.0
        passed = self._clock() - state.since
        return min(max(state.seconds - passed / timedelta(seconds=1), 0.0), state.seconds)

    def _of(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())  # at once, so that threads share it
