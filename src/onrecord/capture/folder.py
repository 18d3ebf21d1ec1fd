"""Retriever of a folder: all pages and corpora in the folder and its subfolders."""

import os
from collections.abc import Iterator
from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.media_types import SAVED_FOLDER_ENDINGS, may_be_page
from onrecord.capture.retriever import Retrieved, Retriever, is_web_address
from onrecord.errors import CaptureError
from onrecord.records import Failure


class Folder:
    """Retriever of a folder, whose files are captured by the first of ``retrievers`` that accepts.

    Files come in order of their names, those of a folder before those of its subfolders. Skipped
    are hidden files, pictures, scripts and style sheets, and the folders that browsers save
    beside a page. An unreadable subfolder is a Failure, and the rest is captured.
    """

    def __init__(self, *retrievers: Retriever) -> None:
        self._retrievers = retrievers

    def accepts(self, location: str) -> bool:
        """Whether a location is a path to a folder or to a link to one."""
        return os.path.isdir(location) and not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the captures of all pages below a folder, and a Failure for what is unreadable."""
        root = os.path.realpath(location)
        empty = True
        for item in _walk(location):
            empty = False
            if isinstance(item, Failure):
                yield item
            # A link in somebody else's folder must not pull in a private file from outside it.
            elif os.path.commonpath([root, os.path.realpath(item)]) != root:
                error = CaptureError("links out of its folder; name the file itself")
                yield make_failure(item, error)
            else:
                retriever = next(r for r in self._retrievers if r.accepts(item))
                yield from retriever.retrieve(item, now)
        if empty:
            error = CaptureError("is a folder without files; there is nothing to read")
            yield make_failure(location, error)


def _walk(folder: str) -> Iterator[str | Failure]:
    """Yield the paths of the pages below a folder, and a Failure for each unreadable folder.

    A stack replaces ``os.walk``, which is recursive in Python 3.11 and fails below some hundred
    nested folders. A folder whose path is too long for the operating system is unreadable.
    """
    waiting = [folder]
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
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
            if not file.name.startswith(".") and may_be_page(file.name):
                yield file.path
        for subfolder in reversed(subfolders):
            hidden = subfolder.name.startswith(".")
            if not (hidden or subfolder.name in saved or subfolder.is_symlink()):
                waiting.append(subfolder.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a directory entry is a folder or a link to one; a circular link is neither."""
    try:
        return entry.is_dir()
    except OSError:
        return False
