"""Reading of saved pages, mails, documents and corpora from files, folders and standard input.

Each page, mail or corpus line becomes a Capture record. A retriever reads one kind of location,
such as a folder; ``locations.RETRIEVERS`` lists all retrievers.
"""

from onrecord.capture.captures import make_capture
from onrecord.capture.file import open_file, read_corpus, require_corpus
from onrecord.capture.locations import open_location

__all__ = ["make_capture", "open_file", "open_location", "read_corpus", "require_corpus"]
