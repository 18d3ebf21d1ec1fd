"""Extraction: reads who said what in an article. No files, network or clock besides the weights."""

from onrecord.extraction.extractor import Extractor

__all__ = ["Extractor"]
