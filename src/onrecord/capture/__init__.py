"""Capturing of saved pages from files, folders, standard input and JSON Lines corpora.

A retriever captures one kind of location; ``locations.RETRIEVERS`` lists all of them.
"""

from onrecord.capture.captures import make_capture
from onrecord.capture.corpus import read_corpus
from onrecord.capture.locations import open_location

__all__ = ["make_capture", "open_location", "read_corpus"]
