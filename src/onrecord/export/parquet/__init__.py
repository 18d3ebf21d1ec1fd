"""The record as tables in Apache Parquet, for DuckDB, pandas, Spark and the like.

The library that writes them is an extra of onrecord, ``parquet``, and imported when needed.
"""

from importlib.util import find_spec

from onrecord.errors import UsageError

MISSING = 'Parquet needs one more part; install it with: pip install "onrecord[parquet]"'


def require_parquet() -> None:
    """Raise UsageError if the library that reads and writes Parquet is not installed."""
    if find_spec("pyarrow") is None:
        raise UsageError(MISSING)
