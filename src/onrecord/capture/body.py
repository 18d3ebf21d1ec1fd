"""Bytes to a capture, and the limits on them."""

import hashlib
from datetime import UTC, datetime

from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure, make_id

LIMIT = 20_000_000  # bytes of one page or corpus line: 20 MB, a hundred novels
TOO_LONG = "is longer than 20 MB; cut it into shorter pieces"


def make_capture(
    location: str, media_type: str, body: bytes, now: datetime
) -> tuple[Capture, bytes]:
    """The capture of some bytes, with the bytes.

    Raises CaptureError where there are none, or more than 20 MB.
    """
    if not body.strip():
        raise CaptureError("is empty; there is nothing to read")
    if len(body) > LIMIT:
        raise CaptureError(TOO_LONG)
    sha256 = hashlib.sha256(body).hexdigest()
    location = printable(location)
    capture = Capture(
        id=make_id("capture", location, sha256),
        location=location,
        media_type=media_type,
        fetched=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        sha256=sha256,
    )
    return capture, body


def failure(location: str, error: Exception) -> Failure:
    """What could not be captured, as a value; an OSError gives the system's words."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else error
    return Failure(stage="capture", location=printable(location), error=str(words))


def printable(location: str) -> str:
    """A location that can be written as UTF-8: file names need not be, and become "?" there."""
    return location.encode(errors="replace").decode()
