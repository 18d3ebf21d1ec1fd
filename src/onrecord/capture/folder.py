"""Retriever of a folder, which captures all pages and corpora in it and its subfolders."""

import os
from collections.abc import Iterator
from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.media_types import SAVED_FOLDER_ENDINGS, may_be_page
from onrecord.capture.retriever import Retrieved, Retriever, is_web_address
from onrecord.errors import CaptureError
from onrecord.records import Failure


class Folder:
    """Retriever of a folder, which passes each file to the first of its retrievers that accepts it.

    Files come in the order of their names, before the files of subfolders. Hidden files, pictures,
    scripts, style sheets and the folders that browsers save beside a page are skipped. For an
    unreadable subfolder, a Failure is yielded and the other files are still captured.
    """

    def __init__(self, *retrievers: Retriever) -> None:
        self._retrievers = retrievers

    def accepts(self, location: str) -> bool:
        """Whether a location is the path of a folder or of a symbolic link to a folder."""
        return os.path.isdir(location) and not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield a capture of each page below a folder, or a Failure if the page cannot be read."""
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
    """Yield the path of each page below a folder, or a Failure for a folder that cannot be read.

    ``os.walk`` is not used, since in Python 3.11 it is recursive and fails if some hundred folders
    are nested. A folder with a path too long for the operating system counts as unreadable.
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
    """Whether a directory entry is a folder or a symbolic link to one.

    A link that refers to itself is not a folder.
    """
    try:
        return entry.is_dir()
    except OSError:
        return False
