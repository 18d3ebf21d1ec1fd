"""Parser of plain text pages, which hold one article or several from different outlets."""

from onrecord.article.decoding import decode
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import text_lines, without_markdown
from onrecord.records import Article, Capture


class PlainTextParser:
    """Parser of captures of the media type ``text/plain``."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a plain text page. Raises ArticleError if ``body`` is not text."""
        return read_articles(capture, text_lines(decode(body, capture.location)))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a page, without the targets of Markdown links.

        Raises ArticleError if ``body`` is not text.
        """
        return without_markdown(decode(body, capture.location))
