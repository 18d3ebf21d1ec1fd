"""Parsers of web pages saved as HTML or MHTML."""

import re
from collections.abc import Iterable
from copy import deepcopy
from functools import cached_property

import msgspec
from lxml.html import HtmlElement, tostring

from onrecord.article.html.blocks import Block, read_blocks, visible_text
from onrecord.article.html.metadata import Metadata, read_metadata, read_story_metadata
from onrecord.article.html.mhtml import read_mhtml
from onrecord.article.html.outlet_places import may_be_digest
from onrecord.article.html.page import read_article
from onrecord.article.html.selection import Selection, select
from onrecord.article.html.stated import show_stated_text
from onrecord.article.html.stories import Stories, find_stories
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import block_lines
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.responses import stated_charset
from onrecord.records import Article, Capture

# Browsers write the address of a saved page into its first lines ("mark of the web").
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+)")
_STATED_TEXT = '"articleBody"'  # the name that schema.org data give to an article's text
_HEAD = 4096  # characters
# Of a digest that is declared to be one article; set by hand on real digests and publishers' pages.
_MIN_SITES, _MIN_OUTLETS, _MIN_NAMED = 4, 6, 0.5
_MIN_BOTH = 3  # outlets of a page with so many sites, whatever its number of articles
_MIN_UNNAMED = 3  # articles with headlines of a page without metadata that name no outlets
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


class _Page:
    """A web page: its HTML source, its element tree, and its web address, or None if unknown.

    ``fetched``: whether a server sent the page from that address.
    """

    def __init__(self, source: str, tree: HtmlElement, url: str | None, *, fetched: bool) -> None:
        self.source = source
        self.tree = tree
        self.url = url
        self.fetched = fetched

    @cached_property
    def blocks(self) -> list[Block]:
        """The text blocks of the page."""
        return read_blocks(self.tree)

    @cached_property
    def metadata(self) -> Metadata:
        """The metadata of the page."""
        return self.metadata_of(_headings(self.blocks))

    def metadata_of(self, headings: Iterable[str]) -> Metadata:
        """Return the metadata of the page's article that has one of these headings."""
        return read_metadata(self.tree, headings, self.url, fetched=self.fetched)


def _read_page(
    capture: Capture, body: bytes, charset: str | None = None, url: str | None = None
) -> _Page:
    """Return a web page, decoded and parsed from the bytes of its HTML.

    ``charset`` and ``url`` are the encoding and web address stated in an MHTML file, or None. Of
    other pages that a server sent, they are those of its answer.
    """
    response = None if url else capture.response
    if response:
        charset, url = stated_charset(response), response.address
    source = decode_page(body, charset, capture.location)
    saved_from = _SAVED_FROM.search(source[:_HEAD])
    url = url or (saved_from[1] if saved_from else None)
    tree = parse_page(source, capture.location)
    page = _Page(source, tree, url, fetched=response is not None)
    if _STATED_TEXT in source and show_stated_text(tree, page.blocks, page.metadata):
        return _Page(source, tree, url, fetched=page.fetched)  # with other blocks
    return page


def _read_saved_page(capture: Capture, body: bytes) -> _Page:
    """Return the web page inside an MHTML file, decoded and parsed."""
    saved = read_mhtml(body, capture.location)
    return _read_page(capture, saved.body, saved.charset, saved.url)


def _read_articles(capture: Capture, page: _Page) -> list[Article]:
    """Return the articles of a web page, or an empty list if it has none.

    A page is read as a digest, by the page tagger, if that finds several articles on it. A page
    that is declared to be one article is one all the same, unless the articles found are from many
    outlets. If it has several stories of one outlet, each is read as if it were a page of its own.
    Any other page is read by its markup; without headline and metadata, by the tagger.
    """
    blocks, metadata = page.blocks, page.metadata
    site = "".join((*metadata.outlets, metadata.site or ""))
    stories = find_stories(page.tree, metadata.headlines, site)
    has_stories = bool(stories.elements) and not metadata.live
    lines = block_lines(blocks)
    selection: Selection | None = None
    if metadata.article and not has_stories:
        selection = select(blocks, page.source, metadata.body, live=metadata.live)
    # The tagger takes longer than all else: it does not run where nothing depends on it.
    is_needed = selection is None or may_be_digest(lines, selection.own)
    tagged = read_articles(capture, lines) if is_needed else []
    if len(tagged) > 1 and is_digest(tagged, declared=metadata.article):
        return tagged
    if has_stories:
        return _with_outlets(_read_stories(capture, page, stories, metadata), tagged, metadata)
    selection = selection or select(blocks, page.source, metadata.body, live=metadata.live)
    article = read_article(capture, blocks, selection, metadata)
    states_nothing = not metadata.article and not metadata.published
    headed = sum(each.headline is not None for each in tagged)
    if states_nothing and (not article.headline or headed >= _MIN_UNNAMED):
        return tagged
    return _with_outlets([article], tagged, metadata) if article.text else []


def _with_outlets(
    articles: list[Article], tagged: list[Article], metadata: Metadata
) -> list[Article]:
    """Return the articles of a page of one outlet, with those that they themselves state.

    The tagger finds these: of a copy on another site, or of an agency. What the metadata state is
    the publisher, and stays.
    """
    if metadata.outlets:
        return articles
    found: dict[str | None, str | None] = {
        each.headline: each.outlet for each in tagged if each.outlet
    }
    if len(articles) == len(tagged) == 1:
        found = {articles[0].headline: tagged[0].outlet}
    return [
        msgspec.structs.replace(each, outlet=found.get(each.headline) or each.outlet)
        for each in articles
    ]


def is_digest(articles: list[Article], *, declared: bool) -> bool:
    """Whether the articles that the tagger finds on a page are from several outlets.

    ``declared``: the page is declared to be one article, and there must be many outlets.
    """
    sites = {article.site for article in articles if article.site}
    outlets = [article.outlet for article in articles if article.outlet]
    if not declared:
        return max(len(sites), len(set(outlets))) > 1
    least = _MIN_NAMED * len(articles)
    is_mixed = len(sites) > least or len(set(outlets)) >= _MIN_BOTH
    return (len(sites) >= _MIN_SITES and is_mixed) or (
        len(outlets) >= least and len(set(outlets)) >= _MIN_OUTLETS
    )


def _headings(blocks: list[Block]) -> list[str]:
    """Return the texts of the larger headings of a page."""
    return [block.text for block in blocks if block.tag in _HEADINGS]


def _read_stories(
    capture: Capture, page: _Page, stories: Stories, metadata: Metadata
) -> list[Article]:
    """Return the articles of a page with several stories, the page's own first.

    The elements of the other stories are taken out of the page's tree.
    """
    parts = [(story, read_story_metadata(story, page.tree, metadata)) for story in stories.elements]
    if not stories.is_roundup:
        # Not drop_tree(): it sets the text after an element, and lxml sets none with control signs.
        for n, (story, stated) in reversed(list(enumerate(parts))):
            own = deepcopy(story)
            own.tail = None
            parts[n] = (own, stated)
            story.clear(keep_tail=True)
        headings = _headings(read_blocks(page.tree))
        parts.insert(0, (page.tree, page.metadata_of(headings)))
    articles: list[Article] = []
    for tree, stated in parts:
        blocks = read_blocks(tree)
        source = tostring(tree, encoding="unicode", with_tail=False)
        selection = select(blocks, source, stated.body, live=False)
        article = read_article(capture, blocks, selection, stated, position=len(articles))
        if stories.is_roundup and article.published is None and metadata.published:
            date = parse_date(metadata.published[0])
            article = msgspec.structs.replace(article, published=date)
        if article.text:
            articles.append(_with_name(article, articles[:1]))
    return articles


def _with_name(article: Article, first: list[Article]) -> Article:
    """Return a story that states only its host, with the outlet of the first one of that page."""
    is_named = article.outlet not in (None, article.site)
    outlet = next((each.outlet for each in first if each.site in (None, article.site)), None)
    return (
        article if is_named else msgspec.structs.replace(article, outlet=outlet or article.outlet)
    )
