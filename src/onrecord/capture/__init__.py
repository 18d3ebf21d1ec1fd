"""Reading of saved pages from files, folders, standard input and JSON Lines corpora.

Each page or corpus line becomes a Capture record. A retriever reads one kind of location, such as a
folder; ``locations.RETRIEVERS`` lists all retrievers.
"""

from onrecord.capture.captures import make_capture
from onrecord.capture.corpus import read_corpus
from onrecord.capture.locations import open_location

__all__ = ["make_capture", "open_location", "read_corpus"]
