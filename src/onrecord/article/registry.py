"""The list of parsers, and functions that parse a capture by its media type."""

from collections.abc import Mapping

from onrecord.article.corpus import CorpusLineParser, TableRowParser
from onrecord.article.decoding import decompress
from onrecord.article.documents import DocumentParser, read_docx
from onrecord.article.feed import FeedParser
from onrecord.article.html.parser import HtmlParser, MhtmlParser
from onrecord.article.mail.parser import MailParser
from onrecord.article.parser import Parser
from onrecord.article.pdf import read_pdf
from onrecord.article.plain_text import PlainTextParser
from onrecord.article.responses import with_address
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

# The parser of each media type.
PARSERS: Mapping[str, Parser] = {
    "application/atom+xml": FeedParser(),
    "application/json": CorpusLineParser(),
    "application/pdf": DocumentParser(read_pdf),
    "application/rss+xml": FeedParser(),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": DocumentParser(
        read_docx, has_tables=True
    ),
    "message/rfc822": MailParser(),
    "multipart/related": MhtmlParser(),
    "text/csv": TableRowParser(","),
    "text/csv; delimiter=semicolon": TableRowParser(";"),
    "text/html": HtmlParser(),
    "text/plain": PlainTextParser(),
    "text/tab-separated-values": TableRowParser("\t"),
}


def read_capture(capture: Capture, body: bytes) -> list[Article]:
    """Return the articles in a capture (a saved page or corpus line), in page order.

    ``body`` is the content of the capture, gzipped or not. A page (``text/plain``, ``text/html`` or
    ``multipart/related``, which is MHTML), mail or document has one article, several if it is a
    digest of several outlets, or none if it has only boilerplate. A feed has one article for each
    entry with a text. A corpus line or a row of a table has exactly one article; its text is
    unchanged.

    Spans are code-point offsets into ``Article.text``. Each paragraph, headline and caption occurs
    letter for letter in ``source_text``, except for white space and the ">" of quoted mails. The
    same capture always gives the same articles and ids.

    Raises ArticleError, with a one-line message, if the bytes cannot be read.
    """
    articles = _find_parser(capture).parse(capture, decompress(body, capture.location))
    return with_address(articles, capture)


def source_text(capture: Capture, body: bytes) -> str:
    """Return the decoded text of a capture, without markup.

    The headline, paragraphs and captions of each article in the capture occur in this text.

    Raises ArticleError, with a one-line message, if the bytes cannot be read.
    """
    return _find_parser(capture).source_text(capture, decompress(body, capture.location))


def _find_parser(capture: Capture) -> Parser:
    """Return the parser for the media type of a capture.

    Raises ArticleError if no parser reads this media type.
    """
    parser = PARSERS.get(capture.media_type)
    if parser is None:
        raise ArticleError(
            f"{capture.location} is of the type {capture.media_type}, which cannot be read; "
            "save the article as HTML or as text"
        )
    return parser
