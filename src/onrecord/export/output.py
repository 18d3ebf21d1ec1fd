"""Output files that appear when they are complete, or not at all."""

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import UsageError


@contextmanager
def open_output(path: str | Path, *, compress: bool = True) -> Iterator[BinaryIO]:
    """Open a temporary file for writing, and rename it to ``path`` at the end.

    After an error the file at ``path`` is as it was. The file is compressed with gzip if its name
    ends in ``.gz``, unless ``compress`` is false. Raises UsageError if it cannot be written.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        # /dev/null or a pipe: written directly, since renaming a file would replace it.
        unfinished = target
    else:
        folder, name = os.path.split(target)
        unfinished = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        # No time in the gzip header, so that the same record gives the same bytes.
        with (
            open(unfinished, "wb") as file,
            gzip.GzipFile("", "wb", fileobj=file, mtime=0)
            if compress and target.endswith(".gz")
            else file as out,
        ):
            yield cast(BinaryIO, out)
        if unfinished != target:
            os.replace(unfinished, target)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        if unfinished != target and os.path.exists(unfinished):
            os.remove(unfinished)
