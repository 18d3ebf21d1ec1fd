"""The list of retrievers, and a function that reads the pages at any kind of location."""

from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.file import File
from onrecord.capture.folder import Folder
from onrecord.capture.retriever import Retrieved, Retriever
from onrecord.capture.standard_input import StandardInput
from onrecord.errors import CaptureError

# The first retriever in this order that accepts a location captures it.
RETRIEVERS: tuple[Retriever, ...] = (
    StandardInput(),
    Folder(File()),
    File(),
)


def open_location(location: str, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each page, mail or corpus line at a location.

    ``location`` is a file, a folder or "-" for standard input. A page, mail or corpus line may have
    up to 20 MB. ``now`` is recorded as the time of fetching. For what cannot be read, a Failure is
    yielded instead.
    """
    for retriever in RETRIEVERS:
        if retriever.accepts(location):
            yield from retriever.retrieve(location, now)
            return
    error = CaptureError("addresses are not fetched yet; save the page and read the file")
    yield make_failure(location, error)
