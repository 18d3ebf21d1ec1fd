"""Article to annotations: who said what, read by the shipped model. Pure."""

from onrecord.extract.extractor import Extractor

__all__ = ["Extractor"]
