"""Reading of a file that contains one page."""

from datetime import datetime

from onrecord.capture.captures import (
    MAX_BYTES,
    make_capture,
    make_failure,
    require_regular_file,
)
from onrecord.capture.media_types import detect_media_type
from onrecord.capture.retriever import Retrieved, is_web_address
from onrecord.errors import CaptureError


class PageFile:
    """Retriever of a file with one page (plain text, HTML or MHTML), gzipped or not."""

    def accepts(self, location: str) -> bool:
        """Whether ``location`` is a path; everything except a web address counts as a path."""
        return not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the Capture record of a file with its bytes, or a Failure if it cannot be read."""
        try:
            require_regular_file(location)
            with open(location, "rb") as file:
                body = file.read(MAX_BYTES + 1)
            yield make_capture(location, detect_media_type(location, body), body, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
