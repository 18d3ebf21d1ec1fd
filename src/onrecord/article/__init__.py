"""Captures to articles: web pages, plain text, digest pages, corpus lines. Pure."""

from onrecord.article.corpus import read_corpus_line
from onrecord.article.decoding import decode, unpack
from onrecord.article.html import html_text, read_html
from onrecord.article.plain.parse import read_page
from onrecord.records import Article, Capture

__all__ = ["read_capture", "source_text"]


def read_capture(capture: Capture, body: bytes) -> list[Article]:
    """The articles that a capture's bytes hold, in the order of the page.

    ``text/plain``, ``text/html`` and ``multipart/related`` (MHTML) are pages, packed with gzip or
    not: one article, or a digest of several; none where they hold only boilerplate.
    ``application/json`` is one line of a corpus: exactly one article, its text unaltered. Spans
    are code-point offsets into ``Article.text``, whose parts occur letter for letter in
    ``source_text``, white space and quote marks of mails apart. The same capture gives the same
    articles and ids.

    Raises ArticleError where the bytes are no text that can be read; its message is one line.
    """
    if capture.media_type == "application/json":
        return [read_corpus_line(capture, body)]
    body = unpack(body, capture.location)
    if capture.media_type == "text/plain":
        return read_page(capture, decode(body, capture.location))
    return read_html(capture, body)


def source_text(capture: Capture, body: bytes) -> str:
    """A capture's decoded text without its tags: what every part of its articles occurs in.

    Raises ArticleError as ``read_capture`` does.
    """
    if capture.media_type == "application/json":
        return read_corpus_line(capture, body).text
    body = unpack(body, capture.location)
    if capture.media_type == "text/plain":
        return decode(body, capture.location)
    return html_text(capture, body)
