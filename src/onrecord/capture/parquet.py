"""Reading of a Parquet table of articles: an article, and a Capture record, for each row.

The library that reads it is an extra of onrecord, ``parquet``, and imported when needed.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, BinaryIO

import msgspec

from onrecord.capture.captures import make_capture, make_failure
from onrecord.capture.corpus import MEDIA_TYPE, read_new_id, require_columns
from onrecord.capture.media_types import CORPUS_COLUMNS
from onrecord.capture.retriever import Retrieved
from onrecord.capture.streams import READ_ERRORS
from onrecord.errors import CaptureError

_ROWS = 256  # that are held in memory


def read_parquet(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each row of a table, located at "PATH#ID".

    The bytes are the columns that a corpus has ("id", "text" and so on), as a line of JSON. For a
    row with an ``id`` that is missing or used before, a Failure located at "PATH row N" is yielded
    instead; for a file that is no table of articles, or damaged, one Failure.
    """
    ids: set[str] = set()
    number = 0
    try:
        for number, row in enumerate(_rows(stream), 1):
            try:
                line = msgspec.json.encode(row)
                yield make_capture(f"{path}#{read_new_id(line, ids)}", MEDIA_TYPE, line, now)
            except (CaptureError, TypeError, UnicodeEncodeError) as error:
                yield make_failure(f"{path} row {number}", error)
    except CaptureError as error:
        yield make_failure(f"{path} row {number + 1}" if number else path, error)


def _rows(stream: BinaryIO) -> Iterator[Mapping[str, Any]]:
    """Yield the filled columns of each row that a corpus has.

    Raises CaptureError if the file is damaged, or has no articles.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        error = 'is a Parquet table; to read it: pip install "onrecord[parquet]"'
        raise CaptureError(error) from None
    if not stream.seekable():
        raise CaptureError("is a Parquet table from a pipe; give its file")
    try:
        stream.seek(0)
        table = parquet.ParquetFile(stream)
        _require_articles(table.schema_arrow.metadata or {})
        names = {name.strip().lower(): name for name in table.schema_arrow.names}
        require_columns(names)
        columns = {each: names[each] for each in CORPUS_COLUMNS if each in names}
        for batch in table.iter_batches(_ROWS, columns=list(columns.values())):
            for row in batch.to_pylist():
                filled = {each: _stated(row[name]) for each, name in columns.items()}
                yield {name: value for name, value in filled.items() if value is not None}
    except (pyarrow.ArrowException, *READ_ERRORS) as error:
        words = str(error).partition("\n")[0]
        raise CaptureError(f"cannot be read: the Parquet table is damaged ({words})") from None


def _require_articles(metadata: Mapping[bytes, bytes]) -> None:
    """Raise CaptureError for a table of the record that has other records than articles."""
    record = metadata.get(b"onrecord", b"Article").decode()
    if record != "Article":
        raise CaptureError(f"is a table of records that onrecord wrote ({record}), not of articles")


def _stated(value: Any) -> Any:
    """Return a value as the line of a corpus has it; of a date of the record, what is stated."""
    return value.get("value") if isinstance(value, dict) else value
