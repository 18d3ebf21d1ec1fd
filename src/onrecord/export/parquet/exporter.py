"""The Parquet format: a folder with one file for each table of the record."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

from onrecord.export.parquet import require_parquet
from onrecord.export.parquet.tables import TABLES
from onrecord.records import Record
from onrecord.views import RecordView

_ROWS = 1_000  # of a table that are held in memory


class ParquetExporter:
    """Exports a folder of tables: ``articles.parquet``, ``statements.parquet`` and so on.

    Statements and figures are as people corrected them; what they rejected is left out.
    """

    description: ClassVar[str] = "a folder of tables for DuckDB, pandas and the like"

    def setup(self, folder: Path) -> None:
        """Begin the file of each table. Raises UsageError if the library is not installed."""
        require_parquet()
        import pyarrow.parquet as pq

        from onrecord.export.parquet.columns import schema_of

        self._files = ExitStack()
        self._writers = {
            name: self._files.enter_context(
                pq.ParquetWriter(folder / f"{name}.parquet", schema_of(record), compression="zstd")
            )
            for name, record in TABLES.items()
        }
        self._waiting: defaultdict[str, list[Record]] = defaultdict(list)

    def write(self, record: RecordView) -> None:
        """Write the rows of all tables."""
        self._add("captures", record.captures())
        self._add("articles", record.articles())
        self._add("speakers", record.speakers())
        for _, annotations in record.annotated_articles():
            self._add("statements", annotations.statements)
            self._add("figures", annotations.figures)
            self._add("times", annotations.timexes)
        self._add("stories", record.stories())
        self._add("comparisons", record.comparisons())

    def finish(self) -> None:
        """Write the rows that wait, and the ends of the files."""
        for name in list(self._waiting):
            self._flush(name)
        self._files.close()

    def _add(self, name: str, records: Iterable[Record]) -> None:
        waiting = self._waiting[name]
        for each in records:
            waiting.append(each)
            if len(waiting) >= _ROWS:
                self._flush(name)

    def _flush(self, name: str) -> None:
        from onrecord.export.parquet.columns import table_of

        self._writers[name].write_table(table_of(TABLES[name], self._waiting[name]))
        self._waiting[name].clear()
