"""Parsers that find the articles in a capture: a web page, a page of plain text or a corpus line.

Each media type has a parser; ``registry.PARSERS`` lists them. This package reads no files, uses no
network and asks for no time of day.
"""

from onrecord.article.registry import read_capture, source_text

__all__ = ["read_capture", "source_text"]
