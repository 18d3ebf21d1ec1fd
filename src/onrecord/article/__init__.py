"""Articles of captures: web pages, plain text, digest pages and corpus lines.

Each media type has a parser; ``registry.PARSERS`` lists them. Nothing here reads files, the
network or the clock.
"""

from onrecord.article.registry import read_capture, source_text

__all__ = ["read_capture", "source_text"]
