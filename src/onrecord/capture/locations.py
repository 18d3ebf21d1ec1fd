"""The list of retrievers, and a function that reads the pages at any kind of location."""

from datetime import datetime

from onrecord.capture.file import File
from onrecord.capture.folder import Folder
from onrecord.capture.retriever import Retrieved, Retriever
from onrecord.capture.standard_input import StandardInput
from onrecord.capture.web.retriever import WebAddress

# The first retriever in this order that accepts a location captures it.
RETRIEVERS: tuple[Retriever, ...] = (
    StandardInput(),
    WebAddress(),
    Folder(File()),
    File(),
)


def open_location(location: str, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each page, mail or corpus line at a location.

    ``location`` is a file, a folder, a web address or "-" for standard input. A page, mail or
    corpus line may have up to 20 MB. ``now`` is recorded as the time of fetching; a web address is
    fetched, and has the time of that. For what cannot be read, a Failure is yielded instead.
    """
    retriever = next(each for each in RETRIEVERS if each.accepts(location))
    return retriever.retrieve(location, now)
