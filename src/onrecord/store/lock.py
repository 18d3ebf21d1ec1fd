"""A lock that one process has at a time, and that ends with it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.errors import StoreError, UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def only_one(path: str) -> Iterator[None]:
    """Context in which no other process has the lock of a file, which is made and stays.

    On Windows there is no lock. Raises UsageError if another process has it.
    """
    try:
        file = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}; give another path with --store") from None
    try:
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise UsageError("another onrecord watch of this store is at work") from None
        yield
    finally:
        os.close(file)
