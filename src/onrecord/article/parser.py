"""The interface of a parser, an object that finds the articles in captures of one media type."""

from typing import Protocol

from onrecord.records import Article, Capture


class Parser(Protocol):
    """Interface of an object that parses captures of one media type, such as ``text/html``.

    A capture is a saved page or a line of a corpus; ``body`` is its content, without gzip
    compression. Parsers do no I/O, and raise ArticleError with a one-line message if ``body``
    cannot be parsed.
    """

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a capture, in page order."""
        ...

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a capture, without markup.

        The headline, paragraphs and captions of each article occur in this text, except for
        differences in white space.
        """
        ...
