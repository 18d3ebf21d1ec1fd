"""Reading of a JSON Lines corpus, a file in which each line is one article.

Each line becomes a separate Capture record. Only one line at a time is kept in memory.
"""

import gzip
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO, cast

import msgspec

from onrecord.capture.captures import (
    MAX_BYTES,
    TOO_LONG,
    make_capture,
    make_failure,
    require_regular_file,
)
from onrecord.capture.retriever import Retrieved, is_web_address
from onrecord.errors import CaptureError

_BOM = b"\xef\xbb\xbf"
_READ_ERRORS = (OSError, EOFError, zlib.error)  # of any file, and of a damaged .gz


class _CorpusLine(msgspec.Struct):
    """The part of a corpus line that is needed to make its Capture record: the article's id.

    The Capture of the line has the location "PATH#ID".
    """

    id: str


class CorpusFile:
    """Retriever of a JSON Lines corpus (``.jsonl`` or ``.jsonl.gz``), with one article per line."""

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is the path of a corpus, ending in ``.jsonl`` or ``.jsonl.gz``."""
        is_corpus = location.lower().endswith((".jsonl", ".jsonl.gz"))
        return is_corpus and not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield a Capture record with its bytes for each line of a corpus.

        For an invalid line or an unreadable file, a Failure is yielded instead.
        """
        try:
            require_regular_file(location)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
        else:
            yield from read_corpus(location, now)


def read_corpus(path: str, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each line of a corpus, located at "PATH#ID".

    For an invalid line, a Failure located at "PATH line N" is yielded instead. A line is invalid if
    it is not a JSON object, is longer than 20 MB, or has an ``id`` that is missing, empty, not a
    string or used by an earlier line. Blank lines are skipped. A damaged or truncated file yields
    one Failure, at the line where reading stops.
    """
    ids: set[str] = set()
    number = 0
    try:
        with _open(path) as stream:
            for number, line in enumerate(_lines(stream), 1):
                try:
                    if line.strip():
                        location = f"{path}#{_read_new_id(line, ids)}"
                        yield make_capture(location, "application/json", line, now)
                except CaptureError as error:
                    yield make_failure(f"{path} line {number}", error)
    except _READ_ERRORS as error:
        place = f"{path} line {number + 1}" if number else path
        yield make_failure(place, CaptureError(f"cannot be read: {_reason(error)}"))
        return
    if not number:
        yield make_failure(path, CaptureError("is empty; there is nothing to read"))


def _open(path: str) -> BinaryIO:
    """Open a corpus for reading in binary mode; decompress it if its name ends in ``.gz``."""
    return cast(BinaryIO, gzip.open(path)) if path.lower().endswith(".gz") else open(path, "rb")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream, without line ends.

    A line longer than 20 MB is cut off one byte after that limit, to save memory and to let the
    caller see that it is too long: a small .gz file may contain a line of any length.
    """
    start = _BOM
    while line := stream.readline(MAX_BYTES + 1):
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_BYTES + 1)
        yield line.removeprefix(start).rstrip(b"\r\n")
        start = b""


def _read_new_id(line: bytes, ids: set[str]) -> str:
    """Return the ``id`` of a corpus line, and add it to ``ids``, the ids of earlier lines.

    Raises CaptureError if the line is too long or not JSON, or if its ``id`` is missing or already
    in ``ids``.
    """
    if len(line) > MAX_BYTES:
        raise CaptureError(TOO_LONG)
    try:
        line_id = msgspec.json.decode(line, type=_CorpusLine).id
    except msgspec.ValidationError as error:
        raise CaptureError(f'needs an "id" that is a string: {error}') from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CaptureError(f"is not JSON: {error}") from None
    if not line_id:
        raise CaptureError('has an empty "id"; give each line its own')
    if line_id in ids:
        raise CaptureError(f'repeats the id "{line_id}"; give each line its own')
    ids.add(line_id)
    return line_id


def _reason(error: Exception) -> str:
    """Return a message that explains the error by which reading a corpus stopped."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"the .gz is damaged or cut off ({error})"
