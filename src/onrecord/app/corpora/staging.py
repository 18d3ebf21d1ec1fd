"""The folder in which the chunks of a corpus are kept until its tables are written, and after.

``_chunks/NAME/`` has the tables of a chunk, with the day of each row, and ``chunk.json``, which is
written last; the folder gets its name when all is in it. Nothing else is read of a run that ended.
"""

import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from onrecord.app.corpora.chunks import STAGED, Chunk, Rows
from onrecord.errors import DamagedStoreError, UsageError
from onrecord.export.parquet.columns import table_of
from onrecord.records import Failure, Record

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

DAY = "day"  # the column with the day of an article ("2031-05-04"), null if it is not known
_CHUNKS = "_chunks"
_MARKER = "chunk.json"
_LOCK = "lock"


class Kept(Record, frozen=True, kw_only=True):
    """What is known of a chunk that was read: ``chunk.json`` in its folder."""

    name: str
    source: str
    number: int
    digest: str
    reader: str
    model: str
    documents: int
    articles: int
    statements: int
    unread: int
    failures: int
    days: dict[str, int]  # number of articles of each; of those without a day by ""


class Staging:
    """The chunks of a corpus that were read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._root = folder / _CHUNKS
        self.kept: dict[str, Kept] = {}

    @contextmanager
    def open(self) -> Iterator["Staging"]:
        """Context in which this process alone works in the folder, which is made if need be.

        Raises UsageError if another run works in it, or it has files of something else.
        """
        folder = self.folder
        try:
            if not self._root.is_dir() and folder.exists() and any(folder.iterdir()):
                raise UsageError(
                    f"{folder}: has files, and is no corpus; give the name of a new folder"
                )
            self._root.mkdir(parents=True, exist_ok=True)
            with (self._root / _LOCK).open("w") as lock:
                self._lock(lock)
                self._clean()
                self.kept = {each.name: each for each in map(self._read, self._folders())}
                yield self
        except OSError as error:
            raise UsageError(f"{folder}: cannot be written: {error.strerror or error}") from None

    def find(self, chunk: Chunk, reader: str, model: str) -> Kept | None:
        """Return what was read of a chunk, if its documents and what reads them are the same."""
        kept = self.kept.get(chunk.name)
        same = (chunk.digest, reader, model)
        return kept if kept and (kept.digest, kept.reader, kept.model) == same else None

    def put(self, chunk: Chunk, rows: Rows, reader: str, model: str) -> None:
        """Keep what was read of a chunk, in place of what was read of it before."""
        days = Counter(day or "" for day, _ in rows.tables["articles"])
        days.update({day or "": 0 for day, _ in rows.tables["captures"]})
        kept = Kept(
            name=chunk.name, source=chunk.source, number=chunk.number, digest=chunk.digest,
            reader=reader, model=model, documents=rows.documents, articles=rows.articles,
            statements=rows.statements, unread=rows.unread, failures=len(rows.failures),
            days=dict(sorted(days.items())),
        )  # fmt: skip
        unfinished = self._root / f".{chunk.name}.part"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        for name, record in STAGED.items():
            write_table(with_days(record, rows.tables[name]), unfinished / f"{name}.parquet")
        (unfinished / _MARKER).write_bytes(msgspec.json.encode(kept))
        self.drop([chunk.name])
        unfinished.replace(self._root / chunk.name)
        self.kept[chunk.name] = kept

    def drop(self, names: Iterable[str]) -> None:
        """Forget some chunks."""
        for name in list(names):
            folder = self._root / name
            (folder / _MARKER).unlink(missing_ok=True)  # first: without it, the rest is no chunk
            shutil.rmtree(folder, ignore_errors=True)
            self.kept.pop(name, None)

    def drop_after(self, source: str, count: int) -> None:
        """Forget the chunks that a file had beyond those that it has now."""
        self.drop(
            [
                each.name
                for each in self.kept.values()
                if each.source == source and each.number >= count
            ]
        )

    def days(self) -> Counter[str]:
        """Return how many articles each day has; those without a day are counted by ""."""
        counts: Counter[str] = Counter()
        for each in self.kept.values():
            counts.update(each.days)
        return counts

    def read(self, table: str, days: Collection[str], columns: list[str] | None = None) -> pa.Table:
        """Return the rows of a table that are of some days, in the order of files and numbers.

        ``columns``: those to read; by default all.
        """
        having = (each for each in self._ordered() if not each.days.keys().isdisjoint(days))
        paths = [self._root / each.name / f"{table}.parquet" for each in having]
        return read_days(paths, days, columns)

    def failures(self, kept: Iterable[Kept] | None = None) -> list[Failure]:
        """Return what could not be read, of some chunks or of all."""
        found: list[Failure] = []
        for each in self._ordered() if kept is None else kept:
            if each.failures:
                table = pq.read_table(self._root / each.name / "failures.parquet")
                found += (msgspec.convert(row, Failure) for row in table.to_pylist())
        return found

    def _ordered(self) -> list[Kept]:
        return sorted(self.kept.values(), key=lambda each: (each.source, each.number))

    def _folders(self) -> Iterator[Path]:
        return (each for each in self._root.iterdir() if each.is_dir())

    def _clean(self) -> None:
        """Delete what a run left that ended while it wrote."""
        for folder in list(self._folders()):
            if folder.name.startswith(".") or not (folder / _MARKER).is_file():
                shutil.rmtree(folder, ignore_errors=True)

    def _read(self, folder: Path) -> Kept:
        try:
            return msgspec.json.decode((folder / _MARKER).read_bytes(), type=Kept)
        except msgspec.MsgspecError as error:
            raise DamagedStoreError(
                f"{folder}: is damaged ({error}); delete it, and run the same command again"
            ) from None

    def _lock(self, lock: IO[str]) -> None:
        if fcntl is None:
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UsageError(f"{self.folder}: another run is writing this corpus") from None


def with_days(record: type[Record], rows: Iterable[tuple[str | None, Record]]) -> pa.Table:
    """Return a table of records, with a column for the day of each."""
    found = list(rows)
    table = table_of(record, (row for _, row in found))
    return table.append_column(DAY, pa.array([day for day, _ in found], pa.string()))


def read_days(
    paths: Sequence[Path], days: Collection[str], columns: list[str] | None = None
) -> pa.Table:
    """Return the rows of some files that are of some days; "" stands for no day."""
    of_days = ds.field(DAY).isin(pa.array(filter(None, days), pa.string()))
    if "" in days:
        of_days = of_days | ds.field(DAY).is_null()
    return ds.dataset(paths, format="parquet").to_table(columns=columns, filter=of_days)


def write_table(table: pa.Table, path: Path) -> None:
    """Write a table to a file, which appears when it is complete, and is on the disk then."""
    unfinished = path.with_name(f".{path.name}.part")
    pq.write_table(table, unfinished, compression="zstd")
    on_disk(unfinished)
    unfinished.replace(path)


def on_disk(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
