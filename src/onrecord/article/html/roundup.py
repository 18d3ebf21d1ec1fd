"""Reading of web pages by the parser of plain text: digest pages and pages without markup."""

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
    """Return the articles of a web page without headings and metadata, parsed like plain text."""
    return read_page(capture, _as_text(blocks))


def read_digest(capture: Capture, blocks: list[Block], *, states_article: bool) -> list[Article]:
    """Return the articles of a digest, a page of articles from several outlets.

    Returns an empty list if the page is not a digest. In a digest, the articles state several
    different outlets or sites and make up most of the page. With ``states_article`` (the metadata
    calls the page a single article), they must state several sites.
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
    """Whether a block is a line that states the outlet or source of an article."""
    if len(block.text) > _LONGEST_SOURCE_LINE:
        return False
    text = _SEPARATOR.sub(r" \1 ", block.text)
    label = wordlists.labels().get(read_label(text)[0])
    if wordlists.boilerplate_section(text) == "end" or label in _SOURCE_LABELS:
        return True
    stamp = read_publication_line(text, None)
    return stamp is not None and stamp.metadata.outlet is not None


def _names_outlet(article: Article) -> bool:
    """Whether an article states an outlet that is known or looks like an outlet's name."""
    return article.outlet is not None and names.is_outlet_line(article.outlet)


def _normalize(name: str) -> str:
    """Return the name of an outlet or site in lower case, without a leading "www."."""
    return name.casefold().removeprefix("www.")


def _as_text(blocks: list[Block]) -> str:
    """Return the text of the blocks as a plain text page.

    A blank line separates blocks with different parent elements. A link to the full article is
    followed by a line with its address.
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
    """Return a list with the address if a block links to the full article, else an empty list."""
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
