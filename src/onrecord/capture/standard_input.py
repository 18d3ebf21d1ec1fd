"""Reading of a page or corpus from standard input."""

import sys
from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.file import read_stream
from onrecord.capture.retriever import Retrieved
from onrecord.errors import CaptureError


class StandardInput:
    """Retriever of the location "-": reads a page or corpus from standard input."""

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is "-", which stands for standard input."""
        return location == "-"

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the Capture records of what is on standard input, with their bytes.

        If standard input is closed or cannot be read, a Failure is yielded instead.
        """
        try:
            if sys.stdin is None:
                raise CaptureError("is closed; there is nothing to read")
            yield from read_stream(location, sys.stdin.buffer, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
