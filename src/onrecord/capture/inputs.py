"""The files of a corpus: in folders of this machine, or at addresses such as s3://BUCKET/CRAWL.

The library that reads addresses is an extra of onrecord, ``corpora``, and imported when needed.
"""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple

from onrecord.capture.captures import make_failure
from onrecord.capture.file import File, open_file
from onrecord.capture.folder import files_in
from onrecord.capture.media_types import is_of_a_program, is_skipped
from onrecord.capture.retriever import Retrieved, is_web_address
from onrecord.errors import CaptureError, UsageError
from onrecord.records import Failure

MISSING = 'addresses of files need more parts; install them with: pip install "onrecord[corpora]"'


class Input(NamedTuple):
    """A file with articles. ``retrieve`` yields its captures with their bytes, or Failures."""

    location: str
    retrieve: Callable[[], Retrieved]


def list_inputs(location: str) -> Iterator[Input]:
    """Yield the files at a location: a file, a folder with its subfolders, or an address.

    Files have the time of their last change as the time of capture, so that the same file has the
    same captures whenever it is read. For what cannot be read, an Input is yielded that has only a
    Failure. Raises UsageError for a web address, or if libraries are missing.
    """
    if is_web_address(location):
        raise UsageError(f"{location}: web addresses are fetched by: onrecord read")
    if "://" in location:
        yield from _list_addresses(location)
    elif os.path.isdir(location):
        for item in files_in(location):
            if isinstance(item, Failure):
                yield _failed(item)
            else:
                yield Input(item, partial(_read_file, item))
    else:
        yield Input(location, partial(_read_file, location))


def _read_file(path: str) -> Retrieved:
    try:
        changed = datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
    except (OSError, ValueError, OverflowError) as error:
        yield make_failure(path, error)
        return
    yield from File().retrieve(path, changed)


def _list_addresses(address: str) -> Iterator[Input]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UsageError(MISSING) from None
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:  # no part for this kind of address
        raise UsageError(f"{address}: {error}") from None
    try:
        paths = sorted(system.find(path))
    except Exception as error:  # each kind of address has errors of its own
        yield _failed(make_failure(address, _unreadable(error)))
        return
    found = [each for each in paths if not _is_left_out(each)]
    for each in found:
        location = str(system.unstrip_protocol(each))
        yield Input(location, partial(_read_address, system, each, location))
    if not found:
        empty = CaptureError("has no files; there is nothing to read")
        yield _failed(make_failure(address, empty))


def _is_left_out(path: str) -> bool:
    name = path.rpartition("/")[2]
    return is_skipped(name) or is_of_a_program(name)


def _read_address(system: Any, path: str, location: str) -> Retrieved:
    try:
        changed = system.modified(path).astimezone(UTC)
        with system.open(path, "rb") as file:
            yield from open_file(location, file, changed)
    except Exception as error:  # each kind of address has errors of its own
        yield make_failure(location, _unreadable(error))


def _unreadable(error: Exception) -> CaptureError:
    words = getattr(error, "strerror", None) or str(error).partition("\n")[0]
    return CaptureError(f"cannot be read: {words or type(error).__name__}")


def _failed(failure: Failure) -> Input:
    return Input(failure.location, lambda: iter([failure]))
