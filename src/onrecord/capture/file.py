"""Reading of a file that is one page, or a corpus of articles or mails."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import BinaryIO, TypeAlias

from onrecord.capture.captures import (
    MAX_BYTES,
    TOO_LONG,
    as_utf8,
    make_capture,
    make_failure,
    require_regular_file,
)
from onrecord.capture.corpus import read_json_lines, read_json_list
from onrecord.capture.mbox import read_mbox
from onrecord.capture.media_types import (
    CSV,
    CSV_SEMICOLON,
    HEAD_BYTES,
    JSON_LINES,
    JSON_LIST,
    MBOX,
    PARQUET,
    TSV,
    WACZ,
    WARC,
    detect_media_type,
)
from onrecord.capture.parquet import read_parquet
from onrecord.capture.retriever import Retrieved, is_web_address
from onrecord.capture.streams import from_start, rejoin
from onrecord.capture.table import read_table
from onrecord.capture.warc.archives import read_wacz, read_warc
from onrecord.errors import CaptureError
from onrecord.records import Failure

_Reader: TypeAlias = Callable[[str, BinaryIO, datetime], Retrieved]

# The reader of each kind of file that has many articles or mails.
_TEXTS: Mapping[str, _Reader] = {
    JSON_LINES: read_json_lines,
    JSON_LIST: read_json_list,
    CSV: read_table,
    CSV_SEMICOLON: read_table,
    TSV: read_table,
}
_CORPORA: Mapping[str, _Reader] = {**_TEXTS, MBOX: read_mbox}


class File:
    """Retriever of a file: a page, or a corpus with an article, row or mail for each capture."""

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is a path; everything except a web address counts as a path."""
        return not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the Capture records of a file with their bytes, or Failures."""
        try:
            require_regular_file(location)
            with open(location, "rb") as file:
                yield from read_stream(location, file, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)


def open_file(name: str, file: BinaryIO, now: datetime) -> Retrieved:
    """Yield the Capture records of an open file with their bytes, or Failures.

    ``name`` is recorded as the location.
    """
    try:
        yield from read_stream(name, file, now)
    except (OSError, CaptureError) as error:
        yield make_failure(name, error)


def read_stream(location: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield the Capture records in the content of a file, with their bytes.

    Raises CaptureError if it is of a kind that is not read, too long or empty, and OSError.
    """
    body = stream.read(MAX_BYTES + 1)
    media_type = detect_media_type(location, body)
    reader = _CORPORA.get(media_type)
    if media_type == WARC:
        yield from read_warc(location, rejoin(body, stream), now)
    elif media_type == WACZ:
        yield from read_wacz(location, stream, now)
    elif media_type == PARQUET:
        yield from read_parquet(location, stream, now)
    elif reader:
        yield from reader(location, from_start(body, stream), now)
    else:
        yield make_capture(location, media_type, body, now)


def read_whole_file(path: str) -> tuple[str, bytes]:
    """Return the media type of a file, and all of its bytes.

    Raises CaptureError, with one line that names the file, if it is of a kind that is not read,
    longer than 20 MB, or not there.
    """
    try:
        require_regular_file(path)
        with open(path, "rb") as file:
            body = file.read(MAX_BYTES + 1)
        if len(body) > MAX_BYTES:
            raise CaptureError(TOO_LONG)
        return detect_media_type(path, body), body
    except (OSError, CaptureError) as error:
        failure = make_failure(path, error)
        raise CaptureError(f"{failure.location}: {failure.error}") from None


def read_corpus(path: str, now: datetime) -> Retrieved:
    """Yield a Capture record for each article of a corpus: JSON Lines, a JSON list or a table.

    For an article that cannot be read, a Failure is yielded instead. The file has passed
    ``require_corpus``.
    """
    return File().retrieve(path, now)


def require_corpus(path: str, now: datetime) -> None:
    """Raise CaptureError if a file is not a corpus whose articles have a text of their own.

    Raises OSError if it cannot be opened.
    """
    require_regular_file(path)
    with open(path, "rb") as file:
        media_type = detect_media_type(path, file.read(HEAD_BYTES))
    if media_type not in (*_TEXTS, PARQUET):
        raise CaptureError(
            f"is not a corpus ({media_type}): give JSON Lines, a JSON list or CSV with "
            '"id" and "text"; "onrecord read" reads pages, mails and documents into a store'
        )
    first = next(read_corpus(path, now), None)
    if isinstance(first, Failure) and first.location == as_utf8(path):
        raise CaptureError(first.error)
