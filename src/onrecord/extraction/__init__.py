"""Extraction: finds out who said what in an article.

It uses no network and no clock, and no files except the model's.
"""

from onrecord.extraction.extractor import Extractor

__all__ = ["Extractor"]
