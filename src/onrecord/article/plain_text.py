"""Parser of plain text pages, which hold one article or several from different outlets."""

from onrecord.article.decoding import decode
from onrecord.article.plain.parse import read_page
from onrecord.records import Article, Capture


class PlainTextParser:
    """Parser of captures of the media type ``text/plain``."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a plain text page. Raises ArticleError if ``body`` is not text."""
        return read_page(capture, decode(body, capture.location))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a page. Raises ArticleError if ``body`` is not text."""
        return decode(body, capture.location)
