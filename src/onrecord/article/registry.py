"""The list of parsers, and functions that read a capture with the parser of its media type."""

from collections.abc import Mapping

from onrecord.article.corpus import CorpusLineParser
from onrecord.article.decoding import decompress
from onrecord.article.html.parser import HtmlParser, MhtmlParser
from onrecord.article.parser import Parser
from onrecord.article.plain_text import PlainTextParser
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

# The parser of each media type.
PARSERS: Mapping[str, Parser] = {
    "application/json": CorpusLineParser(),
    "multipart/related": MhtmlParser(),
    "text/html": HtmlParser(),
    "text/plain": PlainTextParser(),
}


def read_capture(capture: Capture, body: bytes) -> list[Article]:
    """Return the articles in a capture's bytes, in page order.

    The media types ``text/plain``, ``text/html`` and ``multipart/related`` (MHTML) are pages,
    optionally gzipped. A page has one article, several if it is a digest, or none if it is all
    boilerplate. ``application/json`` is one line of a corpus: exactly one article, its text
    unaltered.

    Spans are code-point offsets into ``Article.text``. Each part of an article occurs letter for
    letter in ``source_text``, apart from white space and the quote marks of mails. The same capture
    always gives the same articles and ids.

    Raises ArticleError, with a one-line message, if the bytes cannot be read.
    """
    return _find_parser(capture).parse(capture, decompress(body, capture.location))


def source_text(capture: Capture, body: bytes) -> str:
    """Return the decoded text of a capture, without markup.

    Each part of each article in the capture occurs in this text.

    Raises ArticleError, with a one-line message, if the bytes cannot be read.
    """
    return _find_parser(capture).source_text(capture, decompress(body, capture.location))


def _find_parser(capture: Capture) -> Parser:
    """Return the parser for a capture's media type. Raises ArticleError if there is none."""
    parser = PARSERS.get(capture.media_type)
    if parser is None:
        raise ArticleError(
            f"{capture.location} is of the type {capture.media_type}, which cannot be read; "
            "save the article as HTML or as text"
        )
    return parser
