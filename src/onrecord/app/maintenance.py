"""Maintains a store: verifies it, erases a page, returns a page's bytes, makes a backup."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.app.articles import count_records
from onrecord.app.attaching import place_faults
from onrecord.app.evidence import record_faults
from onrecord.app.linking import link_faults
from onrecord.app.opening import use_case
from onrecord.app.pipeline import reader_version
from onrecord.app.stories import group
from onrecord.app.story_checks import StoryChecks
from onrecord.article import source_text
from onrecord.errors import DamagedStoreError, UsageError
from onrecord.export.output import write_aside
from onrecord.records import Capture, Record
from onrecord.store import Kept, Store
from onrecord.story.group.clustering import REACH
from onrecord.views import Counts, Forgotten


class Finding(Record, frozen=True):
    """One line of a verification report: a fault of the store, or a note that is not a fault."""

    text: str
    is_fault: bool = True


def skip_comparing(captures: Iterable[Kept]) -> Iterator[tuple[Kept, Sequence[Finding]]]:
    """Yield each capture without report lines: stored captures are not read again and compared.

    ``verify`` uses this by default; ``rereading.compare_captures`` is the alternative.
    """
    return ((kept, ()) for kept in captures)


@use_case
def verify(
    store: Store,
    source_text: Callable[[Capture, bytes], str] = source_text,
    progress: Callable[[str], None] = lambda capture: None,
    compare: Callable[[Iterable[Kept]], Iterator[tuple[Kept, Sequence[Finding]]]] = skip_comparing,
) -> Iterator[Finding]:
    """Yield one line of a verification report for each fault of a store.

    Checks the database file and the search index; checks each record against the bytes of the page
    that it was read from; checks versions, merged speakers, stories and corrections.
    ``source_text`` returns the plain text of a capture's bytes; ``progress`` is called with each
    capture's id; ``compare`` yields each capture with further report lines. Raises StoreError if
    the store is locked or cannot be read.
    """
    reader = reader_version()
    checks = StoryChecks(store)
    yield from map(Finding, store.faults())
    if store.is_erasing:
        yield Finding(
            "file: an erased page is not yet overwritten; "
            "run the same onrecord forget again to finish"
        )
    try:
        with store.snapshot():
            yield from map(Finding, link_faults(store))
            for kept, compared in compare(store.kept()):
                progress(kept.id)
                yield from map(Finding, record_faults(kept, source_text, reader))
                yield from map(Finding, place_faults(store, kept.id, kept.articles))
                for article in kept.articles:
                    current = kept.reader == reader
                    yield from map(Finding, checks.add(article, current=current))
                yield from compared
            yield from map(Finding, checks.faults())
    except DamagedStoreError as error:
        yield Finding(f"file: {error}")
    if checks.waiting:
        yield Finding(
            f"{checks.waiting} of the articles are in no story yet; "
            "the next onrecord read or forget groups them",
            is_fault=False,
        )


@use_case
def forget(store: Store, prefix: str) -> Forgotten | None:
    """Erase a capture and everything read from it, and return a summary of what was erased.

    ``prefix``: start of the id of the capture, or of one of its articles. The remaining articles
    are grouped into stories again in the same transaction; then the erased bytes in the file are
    overwritten. If no capture matches, but an earlier call was interrupted before overwriting, the
    overwriting is finished and None is returned. Raises UsageError if no capture, or more than one,
    is found.
    """
    was_erasing = store.is_erasing
    try:
        with store.writing():
            forgotten = store.forget(prefix, reach=REACH)
            group(store)
    except UsageError:
        if not was_erasing:
            raise
        forgotten = None
    store.overwrite_erased()
    return forgotten


@use_case
def read_back(store: Store, prefix: str) -> tuple[Capture, bytes]:
    """Return a capture and its original bytes.

    ``prefix``: start of the id of the capture, or of one of its articles. Raises UsageError if no
    capture, or more than one, is found, and DamagedStoreError if the bytes were altered.
    """
    capture, body = store.find_capture(prefix)
    if hashlib.sha256(body).hexdigest() != capture.sha256:
        raise DamagedStoreError(
            f"the bytes of capture {capture.id} differ from the captured ones (sha256); "
            "list all damage with: onrecord verify"
        )
    return capture, body


@use_case
def backup(store: Store, target: str | Path) -> int:
    """Copy a store to a new file, and return the size of the copy in bytes.

    Other programs may read and write the store meanwhile. The file appears when it is complete,
    with mode 0600. Raises UsageError if the file already exists or cannot be written, and
    StoreError.
    """
    with write_aside(target, replace=False, mode=0o600) as unfinished:
        store.copies.to_file(unfinished)
    return Path(target).stat().st_size


@use_case
def copy(store: Store, target: str | Path) -> Counts:
    """Copy a store to a new file, or to the address of a PostgreSQL database without a store.

    All records keep their ids; others may read and write the store meanwhile. Returns the numbers
    of records in the copy. A copy that is broken off cannot be opened, and can be begun anew.
    Raises UsageError if something is stored at the target, and StoreError.
    """
    store.copies.to(target)
    return count_records(target)
