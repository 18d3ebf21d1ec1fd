"""Web pages to articles: the page's letters, chosen by a well-kept extractor."""

import re

from lxml.html import HtmlElement

from onrecord.article.html.blocks import read_blocks, shown_text
from onrecord.article.html.metadata import read_metadata
from onrecord.article.html.mhtml import read_mhtml
from onrecord.article.html.page import read_article
from onrecord.article.html.roundup import read_digest, read_plain
from onrecord.article.html.selection import select
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.records import Article, Capture

# Browsers write where a page was saved from into its first lines ("mark of the web").
_SAVED = re.compile(r"<!-- saved from url=\(\d+\)(\S+)")
_HEAD = 4096  # characters
_HEADINGS = frozenset(("h1", "h2", "h3"))

__all__ = ["html_text", "read_html"]


def read_html(capture: Capture, body: bytes) -> list[Article]:
    """The articles of a web page, saved as HTML or MHTML: one, several of a digest, or none."""
    source, root, url = _open(capture, body)
    blocks = read_blocks(root)
    headings = [block.text for block in blocks if block.tag in _HEADINGS]
    metadata = read_metadata(root, headings, url)
    digest = read_digest(capture, blocks, states_article=metadata.article)
    if digest:
        return digest
    chosen = select(blocks, source, metadata.body, live=metadata.live)
    article = read_article(capture, blocks, chosen, metadata)
    if not article.headline and not metadata.article and not metadata.published:
        return read_plain(capture, blocks)
    return [article] if article.text else []


def html_text(capture: Capture, body: bytes) -> str:
    """A web page's text without its tags."""
    return shown_text(_open(capture, body)[1])


def _open(capture: Capture, body: bytes) -> tuple[str, HtmlElement, str | None]:
    """A page's characters, its tree, and where it was if its file says so."""
    charset = url = None
    if capture.media_type == "multipart/related":
        saved = read_mhtml(body, capture.location)
        body, charset, url = saved.body, saved.charset, saved.url
    source = decode_page(body, charset, capture.location)
    saved_from = _SAVED.search(source[:_HEAD])
    url = url or (saved_from[1] if saved_from else None)
    return source, parse_page(source, capture.location), url
