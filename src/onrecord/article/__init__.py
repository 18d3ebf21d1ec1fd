"""Parsers that find the articles in a capture: a web page, a page of plain text or a corpus line.

Each media type has a parser; ``registry.PARSERS`` lists them. This package does no I/O and does not
read the clock.
"""

from onrecord.article.registry import read_capture, source_text

__all__ = ["read_capture", "source_text"]
