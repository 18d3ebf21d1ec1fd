"""The list of retrievers, and a function that captures a location of any kind."""

from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.corpus import CorpusFile
from onrecord.capture.file import PageFile
from onrecord.capture.folder import Folder
from onrecord.capture.retriever import Retrieved, Retriever
from onrecord.capture.standard_input import StandardInput
from onrecord.errors import CaptureError

# The first retriever in this order that accepts a location captures it.
RETRIEVERS: tuple[Retriever, ...] = (
    StandardInput(),
    Folder(CorpusFile(), PageFile()),
    CorpusFile(),
    PageFile(),
)


def open_location(location: str, now: datetime) -> Retrieved:
    """Yield each capture of a location with its bytes, or a Failure if it cannot be read.

    A location is a file, a folder, a corpus (``.jsonl`` or ``.jsonl.gz``; its lines become captures
    "PATH#ID"), or "-" for standard input. A page or corpus line may have up to 20 MB. ``now`` is
    recorded as the time of fetching.
    """
    for retriever in RETRIEVERS:
        if retriever.accepts(location):
            yield from retriever.retrieve(location, now)
            return
    error = CaptureError("addresses are not fetched yet; save the page and read the file")
    yield make_failure(location, error)
