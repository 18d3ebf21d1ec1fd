"""The interface of a parser, which reads the articles in captures of one media type."""

from typing import Protocol

from onrecord.records import Article, Capture


class Parser(Protocol):
    """Interface of an object that reads captures of one media type, such as ``text/html``.

    ``body`` is what was captured, already decompressed if it was a gzip file. Both methods depend
    on nothing but their arguments, and raise ArticleError, with a message of one line, if
    ``body`` cannot be read.
    """

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a capture, in their order on the page."""
        ...

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a capture, without markup.

        Each part of each article occurs in this text, apart from white space.
        """
        ...
