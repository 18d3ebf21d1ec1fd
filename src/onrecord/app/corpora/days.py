"""Writes the tables of a corpus, a file for each table and day: ``articles/day=2031-05-04/``."""

import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.app.corpora.grouping import GROUPED, batches, read_grouped
from onrecord.app.corpora.staging import DAY, Staging, write_table
from onrecord.export.output import write_aside
from onrecord.export.parquet.columns import table_of
from onrecord.export.parquet.tables import CORPUS_TABLES
from onrecord.records import Failure, make_id

_PART = "part-0.parquet"
_NO_DAY = "__HIVE_DEFAULT_PARTITION__"  # read as null by DuckDB, Spark and pyarrow
_WRITTEN = "_days.json"  # a digest of each day as it was written
_DAYS = [name for name in CORPUS_TABLES if name != "failures"]


def write_days(staging: Staging, progress: Callable[[str], None]) -> None:
    """Write the tables of all days of a corpus that are other than they were, and the failures.

    A row is written once, even if several files have its document. ``progress`` is called with each
    day that is done.
    """
    folder = staging.folder
    written = _read_written(folder)
    counts = staging.days()
    for gone in [day for day in written if day not in counts]:
        for name in _DAYS:
            shutil.rmtree(_partition(folder, name, gone), ignore_errors=True)
        del written[gone]
    for days in batches(counts):
        grouped = {name: read_grouped(staging, name, days) for name in GROUPED}
        digests = {day: _digest(staging, day, grouped) for day in days}
        new = [day for day in days if written.get(day) != digests[day]]
        for name in _DAYS if new else ():
            table = grouped[name] if name in grouped else staging.read(name, new)
            if name == "articles":
                table = _with_stories(table, grouped["origins"])
            _write(folder, name, _once(table), new)
        written |= {day: digests[day] for day in new}
        with write_aside(folder / _WRITTEN) as path:
            path.write_bytes(msgspec.json.encode(written))
        for day in days:
            progress(day)
    (folder / "failures").mkdir(exist_ok=True)
    write_table(table_of(Failure, staging.failures()), folder / "failures" / _PART)


def _read_written(folder: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode((folder / _WRITTEN).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError):
        return {}


def _digest(staging: Staging, day: str, grouped: Mapping[str, pa.Table]) -> str:
    """Return a hash of what the rows of a day are made from."""
    chunks = sorted(
        (each.name, each.digest, each.reader, each.model)
        for each in staging.kept.values()
        if day in each.days
    )
    rows = [sorted(map(repr, _of_day(table, day).to_pylist())) for table in grouped.values()]
    return make_id("day", chunks, rows)


def _with_stories(articles: pa.Table, origins: pa.Table) -> pa.Table:
    """Return articles with the ids of their stories."""
    stories = dict(zip(origins["article"].to_pylist(), origins["story"].to_pylist(), strict=True))
    found = pa.array([stories.get(each) for each in articles["id"].to_pylist()], pa.string())
    place = articles.schema.get_field_index("story")
    return articles.set_column(place, articles.schema.field(place), found)


def _once(table: pa.Table) -> pa.Table:
    """Return the rows of a table in the order of their articles, each once."""
    own = "id" if "id" in table.column_names else "article"
    keys = table.select([own, *({"span"} & {*table.column_names})]).to_pylist()
    rows = {repr(key): row for row, key in reversed(list(enumerate(keys)))}
    found = table.take(pa.array(sorted(rows.values()), pa.int64()))
    by = "article" if "article" in table.column_names else "id"
    return found.take(pc.sort_indices(found, [(by, "ascending")]))


def _write(folder: Path, name: str, table: pa.Table, days: Collection[str]) -> None:
    for day in days:
        rows = _of_day(table, day).drop_columns(DAY)
        partition = _partition(folder, name, day)
        if rows.num_rows:
            partition.mkdir(parents=True, exist_ok=True)
            write_table(rows, partition / _PART)
        else:
            shutil.rmtree(partition, ignore_errors=True)


def _of_day(table: pa.Table, day: str) -> pa.Table:
    return table.filter(pc.equal(table[DAY], day) if day else pc.is_null(table[DAY]))


def _partition(folder: Path, name: str, day: str) -> Path:
    return folder / name / f"day={day or _NO_DAY}"
