"""Article to annotations: who said what, read by the shipped model. Pure."""

from onrecord.extraction.extractor import Extractor

__all__ = ["Extractor"]
