"""Writes who relies on whom as a table: CSV, or Parquet if the file is named so."""

from pathlib import Path

from onrecord.export.csv import write_table
from onrecord.export.output import open_output, write_aside
from onrecord.views.reliance import RelianceRow, RelianceView


def write_reliance(view: RelianceView, path: Path) -> None:
    """Write the rows by month. Raises UsageError if the file cannot be written."""
    if path.suffix != ".parquet":
        with open_output(path) as out:
            write_table(out, RelianceRow, view.rows)
        return
    import pyarrow.parquet as pq

    from onrecord.export.parquet.columns import table_of

    with write_aside(path) as unfinished:
        pq.write_table(table_of(RelianceRow, view.rows), unfinished, compression="zstd")
