"""Reading of all pages and corpora in a folder and its subfolders."""

import logging
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from onrecord.capture.captures import as_utf8, make_failure
from onrecord.capture.media_types import SAVED_FOLDER_ENDINGS, is_of_a_program, is_skipped
from onrecord.capture.retriever import Retrieved, Retriever, is_web_address
from onrecord.errors import CaptureError
from onrecord.records import Failure

logger = logging.getLogger("onrecord")


class Folder:
    """Retriever of a folder, which reads every file in it and its subfolders.

    ``retrievers`` read the single files; the first that accepts a file is used. The files of a
    folder are read in the order of their names, before those of its subfolders: ``wall.html``
    before ``wall-2.html``, and that before ``wall-10.html``, since the order decides which of two
    versions of one day is the newer. Skipped are hidden
    files, stores, and the folders that browsers save with a page; also pictures, recordings, fonts,
    scripts and style sheets, of which a warning gives the number. An unreadable subfolder yields a
    Failure, and reading continues.
    """

    def __init__(self, *retrievers: Retriever) -> None:
        self._retrievers = retrievers

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is the path of a folder, or of a symbolic link to a folder."""
        return os.path.isdir(location) and not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield a Capture record with its bytes for each page or corpus line in a folder.

        For a file or subfolder that cannot be read, a Failure is yielded instead.
        """
        for item in files_in(location):
            if isinstance(item, Failure):
                yield item
            else:
                retriever = next(r for r in self._retrievers if r.accepts(item))
                yield from retriever.retrieve(item, now)


def files_in(location: str) -> Iterator[str | Failure]:
    """Yield the path of each file in a folder and its subfolders that may have pages.

    For a file or subfolder that must or can not be read, and for a folder without files, a Failure
    is yielded instead.
    """
    root = os.path.realpath(location)
    empty = True
    skipped: Counter[str] = Counter()
    for item in _walk(location):
        if isinstance(item, str) and is_skipped(item):
            skipped[os.path.splitext(item)[1].lower()] += 1
            continue
        empty = False
        # A link in somebody else's folder must not pull in a private file from outside it.
        if isinstance(item, str) and os.path.commonpath([root, os.path.realpath(item)]) != root:
            error = CaptureError("links out of its folder; name the file itself")
            yield make_failure(item, error)
        else:
            yield item
    if skipped:
        logger.warning(
            "%s: %d files that are no pages were skipped (%s)",
            as_utf8(location),
            skipped.total(),
            ", ".join(sorted(skipped)),
        )
    if empty:
        error = CaptureError("is a folder without files; there is nothing to read")
        yield make_failure(location, error)


def _walk(folder: str) -> Iterator[str | Failure]:
    """Yield the path of each file in a folder and its subfolders, except files of programs.

    For a subfolder that cannot be read, a Failure is yielded instead. ``os.walk`` is not used
    because in Python 3.11 it is recursive and fails at some hundred nested folders.
    """
    waiting = [folder]
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as scan:
                entries = sorted(scan, key=_by_name)
        except OSError as error:
            yield make_failure(parent, error)
            continue
        files: list[os.DirEntry[str]] = []
        subfolders: list[os.DirEntry[str]] = []
        for entry in entries:
            (subfolders if _is_folder(entry) else files).append(entry)
        stems = [file.name.rpartition(".")[0] for file in files]
        saved = {stem + ending for stem in stems for ending in SAVED_FOLDER_ENDINGS}
        for file in files:
            if not is_of_a_program(file.name):
                yield file.path
        for subfolder in reversed(subfolders):
            hidden = subfolder.name.startswith(".")
            if not (hidden or subfolder.name in saved or subfolder.is_symlink()):
                waiting.append(subfolder.path)


def _by_name(entry: os.DirEntry[str]) -> tuple[list[str | int], str]:
    """Return a sort key in which numbers count by their size, and endings last."""
    stem, ending = os.path.splitext(entry.name)
    pieces = re.split(r"([0-9]+)", stem)
    return [int(piece) if i % 2 else piece for i, piece in enumerate(pieces)], ending


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a directory entry is a folder or a symbolic link to a folder.

    A symbolic link that refers to itself is not a folder.
    """
    try:
        return entry.is_dir()
    except OSError:
        return False
