"""Parsing of web pages as plain text: digests and pages without useful markup.

A digest is a page with articles of several outlets.
"""

import re

from onrecord.article.html.blocks import Block
from onrecord.article.plain.parse import read_page
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.publication_lines import read_publication_line
from onrecord.records import Article, Capture

# Separators in a publication line, around which some pages show space by their styles alone.
_SEPARATOR = re.compile(r"(?<=\S)([·•|])(?=\S)")
_MAX_BLOCKS = 10_000  # of a digest; long ones have some hundred
_MIN_SOURCE_LINES = 2  # lines that state the outlet or source of an article
_LINK_SHARE = 0.9  # of the characters of a list item that is a menu's
_LONGEST_SOURCE_LINE = 220  # characters
_SOURCE_LABELS = frozenset({"source", "outlet", "url"})
_MIN_WORDS = 25  # of an article's body; teasers have fewer
_MIN_SHARE = 0.5  # of a digest page's words that are in its articles


def read_plain(capture: Capture, blocks: list[Block]) -> list[Article]:
    """Return the articles of a web page, found by the parser for plain text.

    Used for pages without headline and metadata.
    """
    return read_page(capture, _as_text(blocks))


def read_digest(capture: Capture, blocks: list[Block], *, states_article: bool) -> list[Article]:
    """Return the articles of a digest, a page with articles of several outlets.

    Return an empty list if the page is not a digest: its articles must name different outlets or
    web sites and make up most of the page. ``states_article``: the metadata call the page a single
    article, so that different outlets are not enough and different web sites are required.
    """
    if len(blocks) > _MAX_BLOCKS or sum(map(_is_source_line, blocks)) < _MIN_SOURCE_LINES:
        return []
    # Boxes and menus between the articles state no outlet and are short.
    articles = [
        article
        for article in read_page(capture, _as_text(blocks))
        if article.outlet or article.site or _count_words(article) >= _MIN_WORDS
    ]
    sites = {_normalize(article.site) for article in articles if article.site}
    outlets = {_normalize(article.outlet) for article in articles if article.outlet}
    word_counts = [_count_words(article) for article in articles]
    page_words = sum(len(block.text.split()) for block in blocks)
    is_digest = len(articles) > 1 and (
        len(sites) > 1
        or (len(outlets) > 1 and not states_article and all(map(_names_outlet, articles)))
    )
    if is_digest and min(word_counts) >= _MIN_WORDS and sum(word_counts) >= _MIN_SHARE * page_words:
        return articles
    return []


def _is_source_line(block: Block) -> bool:
    """Whether a block is a line that names the source of an article.

    Such a line has an outlet ("Reuters | 4 May 2024"), a label ("Source: Reuters") or a link to the
    full article.
    """
    if len(block.text) > _LONGEST_SOURCE_LINE:
        return False
    text = _SEPARATOR.sub(r" \1 ", block.text)
    label = wordlists.labels().get(read_label(text)[0])
    if wordlists.boilerplate_section(text) == "end" or label in _SOURCE_LABELS:
        return True
    stamp = read_publication_line(text, None)
    return stamp is not None and stamp.metadata.outlet is not None


def _names_outlet(article: Article) -> bool:
    """Whether an article's outlet is a known one or has the form of an outlet's name."""
    return article.outlet is not None and names.is_outlet_line(article.outlet)


def _normalize(name: str) -> str:
    """Return the name of an outlet or site in lower case, without a leading "www."."""
    return name.casefold().removeprefix("www.")


def _as_text(blocks: list[Block]) -> str:
    """Return the text of a web page's blocks in the layout of a plain text page.

    Blocks with different parent elements are separated by a blank line. After a link to a full
    article ("Read more"), a line gives its address.
    """
    lines: list[str] = []
    previous: tuple[int, ...] | None = None  # the elements around the previous block
    for block in blocks:
        if block.tag == "li" and block.share("a") > _LINK_SHARE:
            # A menu or table of contents. Text above and below it is not one paragraph.
            previous = None
            continue
        around = tuple(node.number for node in block.path[:-1])
        if lines and around != previous:
            lines.append("")
        lines += (
            " ".join(_SEPARATOR.sub(r" \1 ", line).split()) for line in block.text.split("\n")
        )
        lines += (f"Link: {address}" for address in _link_address(block))
        previous = around
    return "\n".join(lines)


def _link_address(block: Block) -> list[str]:
    """Return the address in a block that links to a full article, as a list of one item.

    Return an empty list if the block contains no such link.
    """
    if wordlists.boilerplate_section(block.text) != "end":
        return []
    links = [mark.value for mark in block.marks if mark.node.tag == "a" and mark.value]
    return [link for link in links[:1] if names.find_url(link) == link]


def _count_words(article: Article) -> int:
    """Return the number of words in the body of an article."""
    return sum(
        len(article.text[part.span[0] : part.span[1]].split())
        for part in article.parts
        if part.kind == "body"
    )
