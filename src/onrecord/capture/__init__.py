"""Reading of pages, mails, documents and corpora from files, folders and web addresses.

Each page, mail or corpus line becomes a Capture record. A retriever reads one kind of location,
such as a folder; ``locations.RETRIEVERS`` lists all retrievers.
"""

from onrecord.capture.captures import as_utf8, make_capture
from onrecord.capture.file import open_file, read_corpus, read_whole_file, require_corpus
from onrecord.capture.locations import open_location
from onrecord.capture.retriever import is_web_address, same_spelling
from onrecord.capture.web.retriever import fetch_pages, require_network

__all__ = [
    "as_utf8",
    "fetch_pages",
    "is_web_address",
    "make_capture",
    "open_file",
    "open_location",
    "read_corpus",
    "read_whole_file",
    "require_corpus",
    "require_network",
    "same_spelling",
]
