"""Parser of plain text pages, which hold one article or several from different outlets."""

from onrecord.article.decoding import decode
from onrecord.article.plain.parse import read_page
from onrecord.records import Article, Capture
from onrecord.text.raw_rules import decode_again


class PlainTextParser:
    """Parser of captures of the media type ``text/plain``."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a plain text page. Raises ArticleError if ``body`` is not text."""
        return read_page(capture, self.source_text(capture, body))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a page. Raises ArticleError if ``body`` is not text.

        Entities are expanded, and what was once decoded in a wrong encoding is put right.
        """
        return decode_again(decode(body, capture.location))
