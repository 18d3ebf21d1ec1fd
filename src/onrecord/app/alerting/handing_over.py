"""Hands what alerts found over to a command of the user's."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence

import msgspec

from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Record
from onrecord.store import Store
from onrecord.text.controls import one_line

_SECONDS = 60.0  # that a command may take for a match
_LONGEST = 300  # characters of its last line that are told


class HandedOver(Record, frozen=True):
    """How many matches a command took, how many are left, and why it took no more."""

    taken: int
    left: int
    error: str | None


@use_case
def hand_over(
    store: Store, command: Sequence[str], prefix: str | None = None, seconds: float = _SECONDS
) -> HandedOver:
    """Run a command for each match that no command has taken yet, the oldest first.

    ``command``: a program with its arguments; no shell reads them, and no word of a page is among
    them. It gets the alert and the match as JSON on standard input, and takes the match by ending
    with status 0 within some seconds. At the first that it does not take it is asked no more: that
    match, and those after it, are left for the next call. ``prefix``: start of the id of the only
    alert. Raises UsageError if the program cannot be started, or no alert is found, and StoreError.
    """
    alerts = {each.id: each for each in store.alerts.all()}
    only = None if prefix is None else store.alerts.find(prefix).id
    waiting = list(store.alerts.matches(only, waiting=True))[::-1]
    for taken, match in enumerate(waiting):
        told = msgspec.json.encode({"alert": alerts[match.alert], "match": match})
        if error := _run(command, told, seconds):
            return HandedOver(taken, len(waiting) - taken, error)
        with store.writing():
            store.alerts.hand_over(match)
    return HandedOver(len(waiting), 0, None)


def _run(command: Sequence[str], told: bytes, seconds: float) -> str | None:
    """Run a command, and return why it failed, on one line; None if it did not."""
    name = command[0]
    # A file, not a pipe: what the command leaves running may hold it open.
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stderr=errors, start_new_session=True
            )
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise UsageError(f"{name}: cannot be run: {reason}") from None
        try:
            process.communicate(told, seconds)
        except subprocess.TimeoutExpired:
            return f"{name}: took more than {seconds:g} seconds, and was ended"
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        if process.returncode == 0:
            return None
        errors.seek(0)
        lines = errors.read().decode(errors="replace").splitlines()
    last = next((line for line in reversed(lines) if line.strip()), "")
    return ": ".join(
        filter(None, (f"{name}: ended with status {process.returncode}", one_line(last)[:_LONGEST]))
    )
