"""A JSON Lines corpus to captures: one line, one capture, one line in memory."""

import gzip
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from onrecord.capture.body import LIMIT, TOO_LONG, failure, make_capture
from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure

_BOM = b"\xef\xbb\xbf"
# What a cut-off or damaged .gz raises, and what any file may.
_READ_ERRORS = (OSError, EOFError, zlib.error)


class _Line(msgspec.Struct):
    """The one field that tells a line from the others; the article room reads the rest."""

    id: str


def is_corpus(path: str | Path) -> bool:
    """Whether a file's name says that it is a corpus."""
    return str(path).lower().endswith((".jsonl", ".jsonl.gz"))


def read_corpus(path: str, now: datetime) -> Iterator[tuple[Capture, bytes] | Failure]:
    """Each line of a corpus as a capture "PATH#ID" of its own, or a Failure "PATH line N".

    Blank lines are passed over. A line fails that is no JSON object, is longer than 20 MB, or
    whose ``id`` is missing, no text or repeated; what cannot be read any further fails once.
    """
    ids: set[str] = set()
    number = 0
    try:
        with _open(path) as stream:
            for number, line in enumerate(_lines(stream), 1):
                try:
                    if line.strip():
                        yield make_capture(
                            f"{path}#{_new_id(line, ids)}", "application/json", line, now
                        )
                except CaptureError as error:
                    yield failure(f"{path} line {number}", error)
    except _READ_ERRORS as error:
        place = f"{path} line {number + 1}" if number else path
        yield failure(place, CaptureError(f"cannot be read: {_reason(error)}"))
        return
    if not number:
        yield failure(path, CaptureError("is empty; there is nothing to read"))


def _open(path: str) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.lower().endswith(".gz") else open(path, "rb")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines without their ends, each cut off just past the limit: a .gz may unpack to anything."""
    start = _BOM
    while line := stream.readline(LIMIT + 1):
        rest = line
        while len(rest) > LIMIT and not rest.endswith(b"\n"):
            rest = stream.readline(LIMIT + 1)
        yield line.removeprefix(start).rstrip(b"\r\n")
        start = b""


def _new_id(line: bytes, ids: set[str]) -> str:
    if len(line) > LIMIT:
        raise CaptureError(TOO_LONG)
    try:
        found = msgspec.json.decode(line, type=_Line).id
    except msgspec.ValidationError as error:
        raise CaptureError(f'needs an "id" that is a text: {error}') from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CaptureError(f"is not JSON: {error}") from None
    if not found:
        raise CaptureError('has an empty "id"; give each line its own')
    if found in ids:
        raise CaptureError(f'repeats the id "{found}"; give each line its own')
    ids.add(found)
    return found


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"the .gz is damaged or cut off ({error})"
