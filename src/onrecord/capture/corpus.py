"""Reading of a JSON corpus: JSON Lines, with one article on each line, or a list of articles.

Each article becomes a separate Capture record with the location "PATH#ID". Of JSON Lines, only one
line at a time is kept in memory.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO

import msgspec

from onrecord.capture.captures import MAX_BYTES, TOO_LONG, make_capture, make_failure
from onrecord.capture.retriever import Retrieved
from onrecord.capture.streams import READ_ERRORS, line_as_utf8, read_lines, reason
from onrecord.errors import CaptureError

MEDIA_TYPE = "application/json"
_MAX_LIST = 200_000_000  # bytes of a JSON list, which is read as a whole
NEEDED = ("id", "text")
_MOST_NAMES = 12  # columns that an error names


class _CorpusLine(msgspec.Struct):
    """The part of a corpus line that is needed to make its Capture record: the article's id."""

    id: str | int | float


def read_json_lines(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each line of a corpus, located at "PATH#ID".

    For an invalid line, a Failure located at "PATH line N" is yielded instead. A line is invalid if
    it is not a JSON object, is longer than 20 MB, or has an ``id`` that is missing, empty, neither
    a string nor a number, or used by an earlier line. Blank lines are skipped. A damaged or
    truncated file yields one Failure, at the line where reading stops.
    """
    ids: set[str] = set()
    number = 0
    try:
        for number, line in enumerate(read_lines(stream), 1):
            line = line_as_utf8(line.rstrip(b"\r\n"))
            try:
                if line.strip():
                    location = f"{path}#{read_new_id(line, ids)}"
                    yield make_capture(location, MEDIA_TYPE, line, now)
            except CaptureError as error:
                yield make_failure(f"{path} line {number}", error)
    except READ_ERRORS as error:
        place = f"{path} line {number + 1}" if number else path
        yield make_failure(place, CaptureError(reason(error)))
        return
    if not number:
        yield make_failure(path, CaptureError("is empty; there is nothing to read"))


def read_json_list(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each object in a JSON list, located at "PATH#ID".

    A single object counts as a list of one. For an invalid object, a Failure located at "PATH item
    N" is yielded instead; for a file that is no list of articles, one Failure, which names the
    fields that its first object has.
    """
    ids: set[str] = set()
    try:
        items = _read_list(stream)
        require_columns(_field_names(items[0]))
    except (CaptureError, *READ_ERRORS) as error:
        failed = isinstance(error, CaptureError)
        yield make_failure(path, error if failed else CaptureError(reason(error)))
        return
    for number, item in enumerate(items, 1):
        line = bytes(item)
        try:
            yield make_capture(f"{path}#{read_new_id(line, ids)}", MEDIA_TYPE, line, now)
        except CaptureError as error:
            yield make_failure(f"{path} item {number}", error)


def require_columns(found: Iterable[str]) -> None:
    """Raise CaptureError, with the columns found, if a corpus lacks the columns that it needs."""
    found = list(found)
    if not set(NEEDED) <= set(found):
        if "@type" in found:
            raise CaptureError(
                "is JSON-LD, not a list of articles; reviews of claims in it are noted with: "
                "onrecord reviews FILE"
            )
        names = ", ".join(f'"{name}"' for name in found[:_MOST_NAMES]) or "none"
        more = f" and {len(found) - _MOST_NAMES} more" if len(found) > _MOST_NAMES else ""
        raise CaptureError(
            f'is not a list of articles: it needs columns "id" and "text", and has {names}{more}'
        )


def require_new_id(line_id: str, ids: set[str]) -> None:
    """Add an article's id to ``ids``, the ids of earlier ones.

    Raises CaptureError if it is empty or among the earlier ones.
    """
    if not line_id:
        raise CaptureError('has an empty "id"; give each line its own')
    if line_id in ids:
        raise CaptureError(f'repeats the id "{line_id}"; give each line its own')
    ids.add(line_id)


def _read_list(stream: BinaryIO) -> list[msgspec.Raw]:
    """Return the items of a JSON list, still encoded, or a single JSON object as a list of one.

    Raises CaptureError if the stream is not JSON, or is too long or empty.
    """
    body = line_as_utf8(stream.read(_MAX_LIST + 1)).removeprefix(b"\xef\xbb\xbf").strip()
    if len(body) > _MAX_LIST:
        raise CaptureError("is a JSON list of more than 200 MB; save it with one article a line")
    if not body:
        raise CaptureError("is empty; there is nothing to read")
    try:
        if body.startswith(b"["):
            items = msgspec.json.decode(body, type=list[msgspec.Raw])
        else:
            items = [msgspec.json.decode(body, type=msgspec.Raw)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CaptureError(_no_json(error)) from None
    if not items:
        raise CaptureError("is an empty list; there is nothing to read")
    return items


def _field_names(item: msgspec.Raw) -> list[str]:
    """Return the names of the fields of a JSON object; none of any other value."""
    try:
        return list(msgspec.json.decode(item, type=dict[str, msgspec.Raw]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []


def read_new_id(line: bytes, ids: set[str]) -> str:
    """Return the ``id`` of a corpus line, and add it to ``ids``, the ids of earlier lines.

    A number becomes its decimal text. Raises CaptureError if the line is too long or not JSON, or
    if its ``id`` is missing or already in ``ids``.
    """
    if len(line) > MAX_BYTES:
        raise CaptureError(TOO_LONG)
    try:
        line_id = str(msgspec.json.decode(line, type=_CorpusLine).id)
    except msgspec.ValidationError as error:
        raise CaptureError(_wrong_shape(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CaptureError(_no_json(error)) from None
    require_new_id(line_id, ids)
    return line_id


def _wrong_shape(error: msgspec.ValidationError) -> str:
    """Return the message of an error: a line is JSON, but no object with an id."""
    words = str(error)
    if "`id`" in words:
        return 'has no "id"; give each line its own'
    if "`$.id`" in words:
        return 'has an "id" that is neither a string nor a number'
    return 'is not an article: it needs to be an object {…} with "id" and "text"'


def _no_json(error: Exception) -> str:
    """Return the message of an error: something is not JSON, and where it stops being that."""
    place = re.search(r"\(byte \d+\)", str(error))
    if place:
        return f"is not JSON: there is a wrong character at {place[0].strip('()')}"
    if "truncated" in str(error):
        return "is not JSON: its end is missing"
    return "is not JSON: it is nested too deep, or not text"
