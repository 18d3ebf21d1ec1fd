"""Lets Ctrl-C wait where it would do harm: while modules are imported, or processes are started."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Context in which Ctrl-C waits for its end; processes started in it never get Ctrl-C.

    A terminal sends it to all processes of a command: the main one ends the others. A library that
    is interrupted while it is imported may swallow the interrupt, or report another error.
    """
    came: list[int] = []
    is_main = threading.current_thread() is threading.main_thread()
    if is_main:  # signals are handled in the main thread, whichever thread they reach
        handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    is_masked = hasattr(signal, "pthread_sigmask")  # not on Windows
    if is_masked:
        resource_tracker.ensure_running()  # which lets signals through when it starts
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        if is_masked:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if is_main:
            signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)
