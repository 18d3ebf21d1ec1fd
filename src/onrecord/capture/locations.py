"""A location as given on the command line to captures."""

import os
import stat
import sys
from collections.abc import Iterator
from datetime import datetime

from onrecord.capture.body import LIMIT, failure, make_capture
from onrecord.capture.corpus import is_corpus, read_corpus
from onrecord.capture.media import SAVED_BESIDE, is_page, media_type_of
from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure


def open_location(location: str, now: datetime) -> Iterator[tuple[Capture, bytes] | Failure]:
    """The captures of a location, each with its bytes, or a Failure for what cannot be had.

    A location is a file, a folder (all pages in it, sorted by name; what is hidden is left out,
    and so are pictures, scripts and styles and the folders that browsers save beside a page), a
    corpus (``.jsonl``, ``.jsonl.gz``: each line is a capture "PATH#ID"), or "-" for a page on
    standard input. A page or corpus line may be 20 MB long. ``now`` becomes ``fetched``.
    """
    if location.lower().startswith(("http://", "https://")):
        yield failure(
            location,
            CaptureError("addresses are not fetched yet; save the page and read the file"),
        )
    elif location != "-" and os.path.isdir(location):
        yield from _read_folder(location, now)
    else:
        yield from _read_file(location, now)


def _read_folder(folder: str, now: datetime) -> Iterator[tuple[Capture, bytes] | Failure]:
    unreadable: list[OSError] = []
    root = os.path.realpath(folder)
    empty = True
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        stems = [name.rpartition(".")[0] for name in names]
        saved = {stem + suffix for stem in stems for suffix in SAVED_BESIDE}
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in saved
        )
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.startswith(".") or not is_page(name):
                continue
            empty = False
            # A folder from elsewhere must not bring in what only its links name.
            if os.path.commonpath([root, os.path.realpath(path)]) != root:
                yield failure(path, CaptureError("links out of its folder; name the file itself"))
            else:
                yield from _read_file(path, now)
    for error in unreadable:
        yield failure(error.filename, error)
    if empty and not unreadable:
        yield failure(folder, CaptureError("is a folder without files; there is nothing to read"))


def _read_file(path: str, now: datetime) -> Iterator[tuple[Capture, bytes] | Failure]:
    try:
        if path == "-":
            if sys.stdin is None:
                raise CaptureError("is closed; there is nothing to read")
            body = sys.stdin.buffer.read(LIMIT + 1)
            yield make_capture(path, media_type_of(path, body), body, now)
        # Opening a pipe would wait for its other end, and a device may never end.
        elif not stat.S_ISREG(os.stat(path).st_mode):
            raise CaptureError('is no regular file; pass what a pipe gives with "-"')
        elif is_corpus(path):
            yield from read_corpus(path, now)
        else:
            with open(path, "rb") as file:
                body = file.read(LIMIT + 1)
            yield make_capture(path, media_type_of(path, body), body, now)
    except (OSError, CaptureError) as error:
        yield failure(path, error)
