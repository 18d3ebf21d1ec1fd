"""Captures of locations: files, folders, standard input and JSON Lines corpora.

Each kind of location has a retriever; ``locations.RETRIEVERS`` lists them.
"""

from onrecord.capture.captures import make_capture
from onrecord.capture.corpus import read_corpus
from onrecord.capture.locations import open_location

__all__ = ["make_capture", "open_location", "read_corpus"]
