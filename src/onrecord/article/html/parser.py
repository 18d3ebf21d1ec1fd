"""Parsers of web pages saved as HTML or MHTML."""

import re

from lxml.html import HtmlElement

from onrecord.article.html.blocks import read_blocks, visible_text
from onrecord.article.html.metadata import read_metadata
from onrecord.article.html.mhtml import read_mhtml
from onrecord.article.html.page import read_article
from onrecord.article.html.selection import select
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import block_lines
from onrecord.records import Article, Capture, Record

# Browsers write the address of a saved page into its first lines ("mark of the web").
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+)")
_HEAD = 4096  # characters
_HEADINGS = frozenset(("h1", "h2", "h3"))


class HtmlParser:
    """Parser of captures of the media type ``text/html``, which are web pages."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a web page, or an empty list if it has none.

        A digest, which is a page with articles of several outlets, gives more than one article.
        """
        return _read_articles(capture, _read_page(capture, body))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the visible text of a web page, without its tags."""
        return visible_text(_read_page(capture, body).tree)


class MhtmlParser:
    """Parser of the media type ``multipart/related``: web pages saved as MHTML.

    An MHTML file contains a web page together with its pictures.
    """

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a web page saved as MHTML, or an empty list if it has none.

        A digest, which is a page with articles of several outlets, gives more than one article.
        """
        return _read_articles(capture, _read_saved_page(capture, body))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the visible text of a saved web page, without its tags."""
        return visible_text(_read_saved_page(capture, body).tree)


class _Page(Record, frozen=True):
    """A web page: its HTML source, its element tree, and its web address, or None if unknown."""

    source: str
    tree: HtmlElement
    url: str | None


def _read_page(
    capture: Capture, body: bytes, charset: str | None = None, url: str | None = None
) -> _Page:
    """Return a web page, decoded and parsed from the bytes of its HTML.

    ``charset`` and ``url`` are the encoding and web address stated in an MHTML file, or None.
    """
    source = decode_page(body, charset, capture.location)
    saved_from = _SAVED_FROM.search(source[:_HEAD])
    url = url or (saved_from[1] if saved_from else None)
    return _Page(source=source, tree=parse_page(source, capture.location), url=url)


def _read_saved_page(capture: Capture, body: bytes) -> _Page:
    """Return the web page inside an MHTML file, decoded and parsed."""
    saved = read_mhtml(body, capture.location)
    return _read_page(capture, saved.body, saved.charset, saved.url)


def _read_articles(capture: Capture, page: _Page) -> list[Article]:
    """Return the articles of a web page, or an empty list if it has none.

    A page that the page tagger finds several articles on is read by it, as is a page with neither
    headline nor metadata. Any other page is read as a single article by its markup.
    """
    blocks = read_blocks(page.tree)
    tagged = read_articles(capture, block_lines(blocks))
    if len(tagged) > 1:
        return tagged
    headings = [block.text for block in blocks if block.tag in _HEADINGS]
    metadata = read_metadata(page.tree, headings, page.url)
    selection = select(blocks, page.source, metadata.body, live=metadata.live)
    article = read_article(capture, blocks, selection, metadata)
    if not article.headline and not metadata.article and not metadata.published:
        return tagged
    return [article] if article.text else []
