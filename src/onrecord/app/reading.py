"""Reads pages and corpora, or the captures of another store, into a store."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any, BinaryIO

from msgspec.structs import replace

from onrecord.app.alerting.alerts import check_alerts
from onrecord.app.fetching import DEFAULTS, FetchOptions
from onrecord.app.linking import add_capture
from onrecord.app.logs import logged_stage
from onrecord.app.opening import StoreOrPath, open_store
from onrecord.app.parallel import failure_of, map_items
from onrecord.app.pipeline import (
    Annotator,
    KnownPage,
    Page,
    PageReader,
    Read,
    SameWords,
    Summary,
    reader_version,
    stage_failures,
    text_warnings,
)
from onrecord.app.pool import Stopped
from onrecord.app.stories import group
from onrecord.capture import (
    fetch_pages,
    is_web_address,
    open_file,
    open_location,
    require_network,
)
from onrecord.records import Capture, Failure
from onrecord.store import Store


def read(
    locations: Iterable[str],
    store: StoreOrPath,
    load: Callable[[], Annotator],
    now: datetime,
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
    *,
    addresses: Iterable[str] = (),
    fetching: FetchOptions = DEFAULTS,
) -> Summary:
    """Read the pages at some locations, such as folders, into a store, and return a summary.

    ``load`` returns the extractor; ``now``: the time to store as the time of capture, but for web
    addresses, whose time is that of fetching. ``addresses``: web addresses beside the locations;
    all are fetched after the files are read, as ``fetching`` says. ``workers``:
    number of processes that read pages, with a time limit for each page; with 0, this process
    reads. This process always does the writing, one transaction per page, in the order of the
    locations. ``progress`` is called with each location that is done. Pages that cannot be read are
    listed as failures in the summary; so are stages of reading that failed, whose page is stored
    with what the others found. Pages that the present code and model have already read into
    the store are skipped. New articles are grouped into stories at the end. Ctrl-C ends the run
    after the current page, or within the grouping, which the next call then does. Raises ModelError
    and StoreError, and UsageError if the libraries that fetch are missing.
    """
    given = list(locations)
    files = [location for location in given if not is_web_address(location)]
    web = [*filter(is_web_address, given), *addresses]
    opened: Iterable[Page | Failure] = (
        item for location in files for item in open_location(location, now)
    )
    if web:
        require_network()
        opened = chain(opened, fetch_pages(web, fetching))
    with open_store(store, create=True) as kept:
        return read_captures(opened, kept, load, progress, workers)


def read_files(
    files: Iterable[tuple[str, BinaryIO]],
    store: StoreOrPath,
    load: Callable[[], Annotator],
    now: datetime,
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
) -> Summary:
    """Read open files, such as those sent by a browser, into a store, and return a summary.

    ``files``: each with the name that is kept as its location. The other arguments, the result and
    the errors are those of ``read``.
    """
    opened = (item for name, file in files for item in open_file(name, file, now))
    with open_store(store, create=True) as kept:
        return read_captures(opened, kept, load, progress, workers)


def read_captures(
    captures: Iterable[Page | Failure],
    store: Store,
    load: Callable[[], Annotator],
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
    *,
    keep_unreadable: bool = False,
    everything: bool = False,
) -> Summary:
    """Read captures into a store, and return a summary.

    ``captures``: captures with their bytes, and Failures, which are listed in the summary.
    ``keep_unreadable``: store also captures that cannot be read, without articles, so that their
    bytes are not lost. ``everything``: also what the present code and model have read. The other
    arguments are those of ``read``.
    """
    summary = Summary(articles=0, unchanged=0, statements=0, unread=0, failures=())
    try:
        with map_items(PageReader, load, workers) as (mapped, model):
            summary = read_mapped(
                captures, store, mapped, model, progress,
                keep_unreadable=keep_unreadable, everything=everything,
            )  # fmt: skip
    except KeyboardInterrupt:  # while the processes start or end
        summary = replace(summary, interrupted=True)
    return summary


def read_mapped(
    captures: Iterable[Page | KnownPage | Failure],
    store: Store,
    mapped: Callable[[Iterable[Any]], Iterator[tuple[Any, Any]]],
    model: str,
    progress: Callable[[str], None] = lambda location: None,
    *,
    keep_unreadable: bool = False,
    everything: bool = False,
    done: Callable[[Capture, Read | Failure | None], None] = lambda capture, outcome: None,
) -> Summary:
    """Read captures into a store by a reader of ``map_items`` that stays open.

    ``mapped`` and ``model`` are those of ``map_items``. ``done`` is called once with each capture
    and its articles, or why it could not be read, or None if nothing is new on it: in the
    transaction that stores it, if it is stored. The other arguments, and the result, are those of
    ``read_captures``.
    """
    by = {"reader": reader_version(), "model": model}
    articles = unchanged = statements = unread = matches = 0
    failures: list[Failure] = []
    warnings: list[str] = []
    stored: list[str] = []
    interrupted = False

    def waiting() -> Iterator[Page | KnownPage]:
        nonlocal unchanged
        for opened in captures:
            if isinstance(opened, Failure):
                failures.append(opened)
            elif (
                kept := None if everything else store.kept_articles(opened[0].id, **by)
            ) is not None:
                unchanged += kept
                stored.append(opened[0].id)
                done(opened[0], None)
                progress(opened[0].location)
            else:
                yield opened

    try:
        for (capture, body, *_), outcome in mapped(waiting()):
            if isinstance(outcome, SameWords):
                done(capture, None)
            elif isinstance(outcome, Failure | Stopped):
                failures.append(failure_of(capture, outcome))
                with store.writing():
                    if keep_unreadable:
                        add_capture(store, capture, body, (), reader="", model="")
                    done(capture, failures[-1])
                continue
            else:
                failed = [
                    failure for _, found in outcome for failure in stage_failures(capture, found)
                ]
                failures += failed
                warnings += (line for _, found in outcome for line in text_warnings(capture, found))
                if not outcome:
                    warnings.append(f"{capture.location}: has no article; its bytes are kept")
                with logged_stage("store", capture.location), store.writing():
                    # Without a reader, the page is not skipped when it is read again.
                    reader = {"reader": ""} if failed else {}
                    add_capture(store, capture, body, outcome, **by | reader)
                    done(capture, outcome)
                stored.append(capture.id)
                articles += len(outcome)
                statements += sum(len(found.statements) for _, found in outcome)
                unread += sum(found.unread is not None for _, found in outcome)
                store.trim_log()
            progress(capture.location)
        with logged_stage("group", "stories"):
            group(store)
        with logged_stage("alert", "new pages"):
            matches = len(check_alerts(store))
    except KeyboardInterrupt:
        interrupted = True  # the next call goes on with what is in no story yet
    return Summary(
        articles=articles,
        unchanged=unchanged,
        statements=statements,
        unread=unread,
        failures=tuple(failures),
        interrupted=interrupted,
        warnings=tuple(warnings),
        captures=tuple(stored),
        matches=matches,
    )
