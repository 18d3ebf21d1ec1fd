"""Retriever of a file that contains one page."""

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
    """Retriever of a file that contains one page: text, HTML or MHTML, gzipped or not."""

    def accepts(self, location: str) -> bool:
        """Whether a location is a path, which is anything that is not a web address."""
        return not is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the capture of a file, or a Failure if the file cannot be read."""
        try:
            require_regular_file(location)
            with open(location, "rb") as file:
                body = file.read(MAX_BYTES + 1)
            yield make_capture(location, detect_media_type(location, body), body, now)
        except (OSError, CaptureError) as error:
            yield make_failure(location, error)
