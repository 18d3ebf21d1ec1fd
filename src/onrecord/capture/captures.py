"""Functions that make the records of pages that were read (Capture) or not (Failure)."""

import hashlib
import os
import stat
from datetime import datetime

from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure, make_id, utc_text

MAX_BYTES = 20_000_000  # of one page or corpus line: as long as a hundred novels
TOO_LONG = "is longer than 20 MB; cut it into shorter pieces"


def make_capture(
    location: str, media_type: str, body: bytes, now: datetime
) -> tuple[Capture, bytes]:
    """Return the Capture record of a page or corpus line, together with its bytes.

    ``location`` is the path of the page, ``now`` the time that is recorded as the time of fetching
    (in UTC). The record's id is a hash of location and bytes.

    Raises CaptureError if ``body`` is empty or longer than 20 MB.
    """
    if not body.strip():
        raise CaptureError("is empty; there is nothing to read")
    if len(body) > MAX_BYTES:
        raise CaptureError(TOO_LONG)
    sha256 = hashlib.sha256(body).hexdigest()
    location = as_utf8(location)
    capture = Capture(
        id=make_id("capture", location, sha256),
        location=location,
        media_type=media_type,
        fetched=utc_text(now),
        sha256=sha256,
    )
    return capture, body


def make_failure(location: str, error: Exception) -> Failure:
    """Return the Failure record of a file, folder or corpus line that could not be read.

    It contains the message of ``error`` as one line; for an OSError, only the text of the operating
    system, such as "Permission denied".
    """
    message = error.strerror if isinstance(error, OSError) and error.strerror else error
    line = " ".join(str(message).split())
    return Failure(stage="capture", location=as_utf8(location), error=line)


def as_utf8(location: str) -> str:
    """Return a path with "?" in place of each byte that is not valid UTF-8."""
    return location.encode(errors="replace").decode()


def require_regular_file(path: str) -> None:
    """Raise CaptureError if a path is not a regular file, and OSError if it does not exist.

    Pipes and devices are refused: opening a pipe waits for a writer, and a device may never end.
    """
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise CaptureError('is not a regular file; pass the output of a pipe with "-"')
