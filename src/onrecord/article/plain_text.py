"""Parser of plain text pages, which hold one article or several from different outlets."""

from onrecord.article.decoding import decode, unquote
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import text_lines, without_markdown
from onrecord.article.mail.quoting import read_headers
from onrecord.article.mail.senders import with_sender
from onrecord.records import Article, Capture
from onrecord.text.raw_rules import read_page_text

_LONGEST_HEAD = 5000  # characters at the start of a text that may be the headers of a mail


class PlainTextParser:
    """Parser of captures of the media type ``text/plain``."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a plain text page. Raises ArticleError if ``body`` is not text."""
        return read_text(capture, read_page_text(decode(unquote(body), capture.location)))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the decoded text of a page without tags and the signs of Markdown.

        Entities are expanded, and what was once decoded in a wrong encoding is put right. Raises
        ArticleError if ``body`` is not text.
        """
        return shown_text(decode(unquote(body), capture.location))


def read_text(capture: Capture, text: str) -> list[Article]:
    """Return the articles in the text of a capture, in the order of the text.

    If it is a mail that was saved as text, its sender may be their outlet.
    """
    articles = read_articles(capture, text_lines(text), warns=True)
    lines = text[:_LONGEST_HEAD].lstrip().splitlines()
    headers, end = read_headers(lines, 0)
    if headers is None:
        return articles
    said = "\n".join(lines[end:])
    return with_sender(articles, headers.sender, headers.subject or "", said)


def shown_text(text: str) -> str:
    """Return the text of a page without tags and the signs of Markdown links and emphasis."""
    return without_markdown(read_page_text(text))
