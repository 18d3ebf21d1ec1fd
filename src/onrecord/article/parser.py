"""The interface of a parser, an object that finds the articles in captures of one media type."""

from typing import Protocol

from onrecord.records import Article, Capture


class Parser(Protocol):
    """Interface of an object that parses captures of one media type, such as ``text/html``.

    ``body`` is the captured content, already decompressed if it was gzipped. Both methods do no
    I/O. They raise ArticleError with a one-line message if ``body`` cannot be read.
    """

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a capture, in page order."""
        ...

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a capture, without markup.

        Each part of each article occurs in this text, if differences in white space are ignored.
        """
        ...
