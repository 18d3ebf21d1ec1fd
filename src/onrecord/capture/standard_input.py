"""Reading of one page from standard input."""

import sys
from datetime import datetime

from onrecord.capture.captures import MAX_BYTES, make_capture, make_failure
from onrecord.capture.media_types import detect_media_type
from onrecord.capture.retriever import Retrieved
from onrecord.errors import CaptureError


class StandardInput:
    """Retriever of the location "-": reads one page from standard input."""

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is "-", which stands for standard input."""
        return location == "-"

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the Capture record of the page on standard input, with its bytes.

        If standard input is closed or cannot be read, a Failure is yielded instead.
        """
        try:
            if sys.stdin is None:
                raise CaptureError("is closed; there is nothing to read")
            body = sys.stdin.buffer.read(MAX_BYTES + 1)
            yield make_capture(location, detect_media_type(location, body), body, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
