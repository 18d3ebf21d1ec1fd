"""Keeping a store: verify it, forget a page, give a page back, make a backup."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.app.evidence import record_faults
from onrecord.app.opening import use_case
from onrecord.app.pipeline import reader_version
from onrecord.app.stories import group
from onrecord.app.story_checks import StoryChecks
from onrecord.article import source_text
from onrecord.errors import DamagedStoreError, UsageError
from onrecord.records import Capture, Record
from onrecord.store import Store
from onrecord.views import Forgotten


class Finding(Record, frozen=True):
    """One line of a check: a fault, or a note on something that is in order."""

    text: str
    is_fault: bool = True


@use_case
def verify(
    store: Store,
    source_text: Callable[[Capture, bytes], str] = source_text,
    progress: Callable[[str], None] = lambda capture: None,
) -> Iterator[Finding]:
    """Yield a finding for each fault of a store, with the id of the record.

    Checked are the file, the search index, every record against the bytes of its capture and
    against the digest kept of it, and versions, people and stories against the records that they
    are made from. ``source_text`` returns the text of a capture's bytes; ``progress`` is called
    with each capture's id. Raises StoreError where the store is locked or cannot be read.
    """
    reader = reader_version()
    checks = StoryChecks(store)
    yield from map(Finding, store.faults())
    if store.is_erasing:
        yield Finding(
            "file: what was forgotten is not yet overwritten; "
            "run the same onrecord forget again to finish"
        )
    try:
        with store.snapshot():
            for kept in store.kept(reader):
                progress(kept.id)
                yield from map(Finding, record_faults(kept, source_text))
                for article in kept.articles:
                    current = kept.reader == reader
                    yield from map(Finding, checks.add(article, current=current))
            yield from map(Finding, checks.faults())
    except DamagedStoreError as error:
        yield Finding(f"file: {error}")
    if checks.waiting:
        yield Finding(
            f"{checks.waiting} of the articles are in no story yet; "
            "the next onrecord read or forget puts them in one",
            is_fault=False,
        )


@use_case
def forget(store: Store, prefix: str) -> Forgotten | None:
    """Erase a capture, with everything read in it, and group its stories anew.

    ``prefix`` is how the id of the capture, or of one of its articles, starts. Deleting and
    grouping are one transaction; then the file is overwritten. Where that was cut off the last
    time and no such page is left, only the overwriting is finished, and None returned. Raises
    UsageError where no id, or more than one, starts so.
    """
    was_erasing = store.is_erasing
    try:
        with store.writing():
            forgotten = store.forget(prefix)
            group(store)
    except UsageError:
        if not was_erasing:
            raise
        forgotten = None
    store.overwrite_erased()
    return forgotten


@use_case
def read_back(store: Store, prefix: str) -> tuple[Capture, bytes]:
    """Return a capture and its bytes as they were fetched.

    ``prefix`` is how the id of the capture, or of one of its articles, starts. Raises UsageError
    where no id, or more than one, starts so; DamagedStoreError where the bytes were altered.
    """
    capture, body = store.find_capture(prefix)
    if hashlib.sha256(body).hexdigest() != capture.sha256:
        raise DamagedStoreError(
            f"the bytes of capture {capture.id} are not those that were captured; "
            "see what else is damaged with: onrecord verify"
        )
    return capture, body


@use_case
def backup(store: Store, target: str | Path) -> int:
    """Copy a store of one moment to a new file, and return its size in bytes.

    Others may read and write the store meanwhile. The file appears whole or not at all, with mode
    0600. Raises UsageError where it is there already or cannot be written, and StoreError.
    """
    target = Path(target)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    if os.path.lexists(target):
        raise UsageError(f"{target}: is there already; give the name of a new file")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            store.copy_to(unfinished)
            with unfinished.open("rb") as file:
                os.fsync(file.fileno())
            _rename_to_new(unfinished, target)
            return target.stat().st_size
        finally:
            unfinished.unlink(missing_ok=True)
    except FileExistsError:
        raise UsageError(f"{target}: is there already; give the name of a new file") from None
    except OSError as error:
        raise UsageError(f"{target}: cannot be written: {error.strerror}") from None


def _rename_to_new(path: Path, target: Path) -> None:
    """Rename a file, but never over another one."""
    try:
        os.link(path, target)  # fails where the target exists; a rename would replace it
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        path.rename(target)
