"""Locations to captures: files, folders, standard input, JSON Lines corpora."""

from onrecord.capture.body import make_capture
from onrecord.capture.corpus import read_corpus
from onrecord.capture.locations import open_location

__all__ = ["make_capture", "open_location", "read_corpus"]
