"""Reads files of articles into the tables of a corpus, with processes of one machine or many."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.app.corpora.chunks import Chunk, CorpusReader, Rows, cut
from onrecord.app.logs import logged_stage
from onrecord.app.parallel import map_again, map_items
from onrecord.app.pipeline import Annotator, Page, Summary, reader_version
from onrecord.capture import as_utf8
from onrecord.capture.inputs import list_inputs
from onrecord.errors import UsageError
from onrecord.export.parquet import require_parquet
from onrecord.records import Failure

_MOST_NAMED = 3  # inputs that an error names
_TRIES = 3  # to read a document whose process is killed


def build_corpus(
    locations: Iterable[str],
    output: str | Path,
    load: Callable[[], Annotator],
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
    *,
    address: str | None = None,
) -> Summary:
    """Read files of articles into a folder of Parquet tables, and return a summary.

    ``locations``: files, folders, and addresses such as "s3://bucket/crawl/"; ``output``: a new
    folder, or that of an earlier call, to which what is new is added. ``workers``: number of
    processes that read; with 0, this process reads, without limits. ``address``: of a Ray cluster
    whose machines read, where ``workers`` 0 means one for each core; "local" starts Ray on this
    machine. ``progress`` is called with what is done: the place of each document, then each day
    that is grouped and written.

    Documents that were read before by the same code and model are not read again; a call that ended
    in any way is continued by the next, and the tables are the same. Documents and files that
    cannot be read are failures, in the summary and in the table of failures. Ctrl-C ends the call
    after the present documents. Raises UsageError, also if no input is there,
    ModelError and StoreError.
    """
    require_parquet()
    from onrecord.app.corpora.days import write_days
    from onrecord.app.corpora.grouping import group_corpus
    from onrecord.app.corpora.staging import Staging

    locations = list(locations)
    _require_any(locations)
    _require_apart(locations, output)
    staging = Staging(Path(output))
    with staging.open():
        reading = _Reading(staging, progress)
        try:
            with map_items(CorpusReader, load, workers, _pool_at(address)) as (mapped, model):
                reading.read(locations, mapped, model)
            with logged_stage("group", "corpus"):
                group_corpus(staging, progress)
            with logged_stage("write", "corpus"):
                write_days(staging, progress)
        except KeyboardInterrupt:
            reading.interrupted = True
        return reading.summary()


def _pool_at(address: str | None) -> Callable[..., Any] | None:
    if address is None:
        return None
    from onrecord.app.corpora.ray_pool import RayPool

    return partial(RayPool, address=address)


def _require_any(locations: Iterable[str]) -> None:
    """Raise UsageError if none of the locations is there; what addresses have is not known yet."""
    missing = [each for each in locations if "://" not in each and not os.path.lexists(each)]
    if missing and missing == list(locations):
        names = ", ".join(map(as_utf8, missing[:_MOST_NAMED]))
        more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
        raise UsageError(f"{names}{more}: no such file or folder")


def _require_apart(locations: Iterable[str], output: str | Path) -> None:
    """Raise UsageError if the tables were written into what is read."""
    target = os.path.realpath(output)
    for location in locations:
        source = os.path.realpath(location)
        if os.path.isdir(source) and os.path.commonpath([source, target]) == source:
            raise UsageError(f"{output}: is in {location}, which is read; give another folder")


class _Reading:
    """The part of a call that reads documents, and what it counts."""

    def __init__(self, staging: Any, progress: Callable[[str], None]) -> None:
        self.interrupted = False
        self._staging = staging
        self._progress = progress
        self._articles = self._statements = self._unread = self._unchanged = 0
        self._failures: list[Failure] = []
        self._warnings: list[str] = []

    def read(
        self, locations: Iterable[str], mapped: Callable[[Iterable[Any]], Any], model: str
    ) -> None:
        """Read the chunks of all files that were not read yet, and keep each when it is read."""
        reader = reader_version()
        waiting: deque[tuple[Chunk, Rows]] = deque()
        items = self._items(locations, waiting, reader, model)
        for outcome in map_again(mapped, items, _TRIES):
            chunk, rows = waiting[0]
            opened = chunk.items[rows.documents]
            rows.add(opened, outcome)
            self._progress(_place(opened))
            if rows.documents == len(chunk.items):
                self._staging.put(chunk, rows, reader, model)
                self._count(rows)
                waiting.popleft()

    def _items(
        self, locations: Iterable[str], waiting: deque[tuple[Chunk, Rows]], reader: str, model: str
    ) -> Iterator[Page | Failure]:
        """Yield the documents of chunks that were not read yet, and add these to ``waiting``."""
        for source in (each for location in locations for each in list_inputs(location)):
            count = 0
            for chunk in cut(source):
                count += 1
                kept = self._staging.find(chunk, reader, model)
                if kept is None:
                    waiting.append((chunk, Rows()))
                    yield from chunk.items
                else:
                    self._unchanged += kept.articles
                    self._failures += self._staging.failures([kept])
                    self._progress(_place(chunk.items[-1]))
            self._staging.drop_after(source.location, count)

    def _count(self, rows: Rows) -> None:
        self._articles += rows.articles
        self._statements += rows.statements
        self._unread += rows.unread
        self._failures += rows.failures
        self._warnings += rows.warnings

    def summary(self) -> Summary:
        """Return what was read."""
        return Summary(
            articles=self._articles,
            statements=self._statements,
            unread=self._unread,
            failures=tuple(self._failures),
            unchanged=self._unchanged,
            interrupted=self.interrupted,
            warnings=tuple(self._warnings),
        )


def _place(opened: Page | Failure) -> str:
    return opened.location if isinstance(opened, Failure) else opened[0].location
