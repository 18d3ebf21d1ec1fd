"""Reads the captures of a store again, to update the stored records or to compare them."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from onrecord.app.alerting.alerts import keep_alerts
from onrecord.app.correcting import keep_corrections
from onrecord.app.maintenance import Finding, verify
from onrecord.app.opening import use_case
from onrecord.app.parallel import failure_of, map_items
from onrecord.app.pipeline import Annotator, Page, PageReader, Summary, reader_version
from onrecord.app.pool import Stopped
from onrecord.app.reading import read_captures
from onrecord.app.watching.following import keep_watched
from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Annotations, Article, Failure, Record
from onrecord.store import Kept, Store
from onrecord.store.digests import as_read, reading_digest
from onrecord.store.location import is_address
from onrecord.store.recovery import (
    count_captures,
    recover_alerts,
    recover_captures,
    recover_corrections,
    recover_watched,
    replace_store,
    schema_version,
    watching,
)
from onrecord.store.tables import UPGRADED, VERSION

_KINDS = ("statements", "speakers", "figures")


class Reread(Record, frozen=True):
    """The result of reading a store again: a summary, and the path of a copy of the old store.

    ``old_store`` is None if the store was updated in place.
    """

    summary: Summary
    old_store: Path | None


def reread(
    path: str | Path,
    load: Callable[[], Annotator],
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
    *,
    everything: bool = False,
) -> Reread:
    """Read all captures of a store again with the present code and model.

    Captures that the present code and model have read already are skipped. ``everything``: read all
    captures, without skipping any, into a new file (FILE.reread). This also happens if the store
    has an older schema that cannot be upgraded in place. The new file gets the corrections, what is
    followed and the alerts, and its content replaces that of the store when it is complete; a copy
    of the old content is kept as FILE.vN, where N is its schema version. A store in PostgreSQL is
    read again in place. Other programs can have the store open meanwhile. If a call is interrupted,
    the next call continues. A capture that cannot be read is listed as a failure in the summary;
    the new file keeps its bytes. The other arguments are those of ``reading.read``. Raises
    StoreError and ModelError.
    """
    if is_address(path):
        with Store(path) as store:
            pages = stored_pages(store)
            given = store, load, progress, workers
            return Reread(read_captures(pages, *given, everything=everything), None)
    if schema_version(path) >= UPGRADED and not everything:
        with Store(path) as store:
            summary = read_captures(recover_captures(path), store, load, progress, workers)
        return Reread(summary, None)
    new = Path(f"{os.path.realpath(path)}.reread")
    if new.exists() and new.stat().st_size and schema_version(new) != VERSION:
        new.unlink()  # of an interrupted call of an older onrecord
    with Store(new, create=True) as store:
        captures = recover_captures(path)
        summary = read_captures(captures, store, load, progress, workers, keep_unreadable=True)
    if summary.interrupted:
        return Reread(summary, None)
    return _replaced(path, new, summary)


def stored_pages(store: Store) -> Iterator[Page | Failure]:
    """Yield each capture of a store with its bytes, or a Failure if they are damaged."""
    for capture in list(store.captures()):
        try:
            yield store.find_capture(capture.id)
        except DamagedStoreError as error:
            yield Failure(stage="store", location=capture.location, error=str(error))


def _replaced(path: str | Path, new: Path, summary: Summary) -> Reread:
    """Replace a store by a new file, into which its pages were read, with what people decided."""
    with watching(path) as was_written:
        with Store(new) as store:
            damaged = sum(failure.stage == "store" for failure in summary.failures)
            if store.counts().captures + damaged < count_captures(path):
                raise StoreError(
                    f"{path}: pages were read into it meanwhile; run the same command again"
                )
            lost = keep_corrections(store, recover_corrections(path))
            lost += keep_watched(store, recover_watched(path))
            lost += keep_alerts(store, recover_alerts(path))
        summary = msgspec.structs.replace(summary, failures=(*summary.failures, *lost))
        return Reread(summary, replace_store(path, new, was_written))


@use_case
def verify_again(
    store: Store,
    load: Callable[[], Annotator],
    progress: Callable[[str], None] = lambda capture: None,
    workers: int = 0,
) -> Iterator[Finding]:
    """Verify a store, and also read each capture again and compare the result with the records.

    Yields lines of a verification report, as ``verify`` does. Raises StoreError and ModelError.
    """
    compare = partial(compare_captures, load=load, workers=workers)
    yield from verify(store, progress=progress, compare=compare)


def compare_captures(
    captures: Iterable[Kept], load: Callable[[], Annotator], workers: int = 0
) -> Iterator[tuple[Kept, list[Finding]]]:
    """Read stored captures again, and yield each with one report line per record that differs.

    If the capture was stored by another version of the pipeline or with another model, differences
    are expected: one note, which is not a fault, tells their number. A capture whose bytes cannot
    be loaded from the store gets no line. Raises ModelError.
    """
    reader = reader_version()
    waiting: deque[Kept] = deque()

    def pages() -> Iterator[Page]:
        for kept in captures:
            waiting.append(kept)
            if kept.capture is not None and kept.body is not None:
                yield kept.capture, kept.body

    with map_items(PageReader, load, workers) as (mapped, model):
        for (capture, _), outcome in mapped(pages()):
            while waiting[0].capture is not capture:
                yield waiting.popleft(), []
            kept = waiting.popleft()
            yield kept, list(_findings(kept, outcome, reader, model))
        yield from ((kept, []) for kept in waiting)


def _findings(kept: Kept, outcome: Any, reader: str, model: str) -> Iterator[Finding]:
    if isinstance(outcome, Failure | Stopped):
        failure = failure_of(kept.capture, outcome)
        yield Finding(f"capture {kept.id}: cannot be read again: {failure.error}")
        return
    differences = list(_differences(kept, outcome))
    if (kept.reader, kept.model) == (reader, model):
        yield from map(Finding, differences)
        return
    what = "code" if kept.reader != reader else "weights"
    yield Finding(
        f"capture {kept.id}: was read by other {what}; {len(differences)} records differ now; "
        "update them with: onrecord reread",
        is_fault=False,
    )


def _differences(kept: Kept, read: Iterable[tuple[Article, Annotations]]) -> Iterator[str]:
    """Yield one line for each record that differs between the stored and a new reading of a page.

    ``kept``: the stored reading; ``read``: the new one. A record that is in only one of the two
    readings gets a line, too.
    """
    new = {article.id: (article, annotations) for article, annotations in read}
    old = {each.article.id: each for each in kept.articles}
    for identity in dict.fromkeys((*old, *new)):
        if identity not in new:
            yield f"article {identity}: is not found again"
        elif identity not in old:
            yield f"article {identity}: is found now, and is not in the store"
        else:
            before = old[identity]
            article, annotations = new[identity]
            if before.annotations is None:
                yield f"article {identity}: its stored annotations cannot be read"
            elif reading_digest(before.article, before.annotations) != reading_digest(
                article, annotations
            ):
                yield from _article_differences(before.article, before.annotations, *new[identity])


def _article_differences(
    old: Article, old_read: Annotations, new: Article, new_read: Annotations
) -> Iterator[str]:
    name = f"article {old.id}"
    for field in _changed(as_read(old), as_read(new)):
        yield f"{name}: its {field} differs from what is read now"
    for field in ("language", "model", "unread"):
        if getattr(old_read, field) != getattr(new_read, field):
            yield f"{name}: its {field} differs from what is read now"
    for kind in _KINDS:
        before = {each.id: each for each in getattr(old_read, kind)}
        after = {each.id: each for each in getattr(new_read, kind)}
        for identity in dict.fromkeys((*before, *after)):
            record = f"{kind[:-1]} {identity}"
            if identity not in after:
                yield f"{record}: is not found again"
            elif identity not in before:
                yield f"{record}: is found now, and is not in the store"
            elif fields := _changed(before[identity], after[identity]):
                yield f"{record}: differs in {', '.join(fields)} from what is read now"
        if [*before] != [*after] and before.keys() == after.keys():
            yield f"{name}: its {kind} are in another order now"
    if old_read.timexes != new_read.timexes:
        yield f"{name}: its time expressions differ from what is read now"


def _changed(old: msgspec.Struct, new: msgspec.Struct) -> list[str]:
    """Return the names of the fields in which two records of the same type differ."""
    return [name for name in old.__struct_fields__ if getattr(old, name) != getattr(new, name)]
