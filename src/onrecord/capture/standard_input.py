"""Retriever of standard input, which contains one page."""

import sys
from datetime import datetime

from onrecord.capture.captures import MAX_BYTES, make_capture, make_failure
from onrecord.capture.media_types import detect_media_type
from onrecord.capture.retriever import Retrieved
from onrecord.errors import CaptureError


class StandardInput:
    """Retriever of the location "-", which reads all of standard input as one page."""

    def accepts(self, location: str) -> bool:
        """Whether a location is "-"."""
        return location == "-"

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the capture of standard input, or a Failure if it is closed or cannot be read."""
        try:
            if sys.stdin is None:
                raise CaptureError("is closed; there is nothing to read")
            body = sys.stdin.buffer.read(MAX_BYTES + 1)
            yield make_capture(location, detect_media_type(location, body), body, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
