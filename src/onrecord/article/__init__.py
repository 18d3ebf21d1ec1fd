"""Captures to articles: plain text, digest pages, corpus lines. Pure."""

from onrecord.article.corpus import read_corpus_line
from onrecord.article.decode import decode
from onrecord.article.pages import read_page
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

__all__ = ["read_capture"]


def read_capture(capture: Capture, body: bytes) -> list[Article]:
    """The articles that a capture's bytes hold, in the order of the page.

    ``text/plain`` is a page: one article, or a digest of several;
    none where it holds only boilerplate. ``application/json`` is one
    line of a corpus: exactly one article, its text unaltered. Spans are code-point offsets
    into ``Article.text``, whose parts occur letter for letter in the decoded bytes, white
    space and quote marks of mails apart. The same capture gives the same articles and ids.

    Raises ArticleError where the bytes are no text that can be read; its message is one line.
    """
    if capture.media_type == "text/plain":
        return read_page(capture, decode(body, capture.location))
    if capture.media_type == "application/json":
        return [read_corpus_line(capture, body)]
    raise ArticleError(f"{capture.location}: HTML is not read yet: save the page as text")
