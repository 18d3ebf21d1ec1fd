"""A web page with articles of several outlets, read as such a page of text is."""

import re

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.fields import read_label
from onrecord.article.elements.publication_lines import read_stamp
from onrecord.article.html.blocks import Block
from onrecord.article.plain.parse import read_page
from onrecord.records import Article, Capture

# Signs between the fields of a stamp, which pages set apart by their styles.
_PARTED = re.compile(r"(?<=\S)([·•|])(?=\S)")
_MOST_BLOCKS = 10_000  # long digests have some hundred
_FEWEST_MARKS = 2  # lines that a digest has with each article
_ONLY_LINK = 0.9  # of a block's characters
_LONGEST_MARK = 220  # characters
_ITEMS = frozenset({"source", "outlet", "url"})
_FEWEST_WORDS = 25  # of an article's body; a teaser has fewer
_LEAST = 0.5  # of a page's words that a digest's articles hold


def read_plain(capture: Capture, blocks: list[Block]) -> list[Article]:
    """The articles of a page without headings and data of its own: text but for its tags."""
    return read_page(capture, _as_text(blocks))


def read_digest(capture: Capture, blocks: list[Block], *, states_article: bool) -> list[Article]:
    """The articles of a digest; none where a page is something else.

    A digest has several articles that each state an outlet, not all the same, and together they
    are most of the page. Where the page's own data call it one article (``states_article``), it
    must also name the sites that they are from.
    """
    if len(blocks) > _MOST_BLOCKS or sum(map(_marks_item, blocks)) < _FEWEST_MARKS:
        return []
    # Boxes and menus between the articles state no outlet and have few words.
    articles = [
        article
        for article in read_page(capture, _as_text(blocks))
        if article.outlet or article.site or _words(article) >= _FEWEST_WORDS
    ]
    sites = {_bare(article.site) for article in articles if article.site}
    outlets = {_bare(article.outlet) for article in articles if article.outlet}
    told = [_words(article) for article in articles]
    whole = sum(len(block.text.split()) for block in blocks)
    several = len(articles) > 1 and (
        len(sites) > 1
        or (len(outlets) > 1 and not states_article and all(map(_names_outlet, articles)))
    )
    if several and min(told) >= _FEWEST_WORDS and sum(told) >= _LEAST * whole:
        return articles
    return []


def _marks_item(block: Block) -> bool:
    """Whether a digest has such a line with each article: its outlet and date, its source."""
    if len(block.text) > _LONGEST_MARK:
        return False
    text = _PARTED.sub(r" \1 ", block.text)
    label = wordlists.labels().get(read_label(text)[0])
    if wordlists.boilerplate(text) == "end" or label in _ITEMS:
        return True
    stamp = read_stamp(text, None)
    return stamp is not None and stamp.clue.outlet is not None


def _names_outlet(article: Article) -> bool:
    return article.outlet is not None and names.is_outlet(article.outlet)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("www.")


def _as_text(blocks: list[Block]) -> str:
    """The blocks as a page of text: a blank line where the element round them ends.

    A line that leads to the whole article says where, as its link does.
    """
    lines: list[str] = []
    before: tuple[int, ...] | None = None
    for block in blocks:
        if block.tag == "li" and block.share("a") > _ONLY_LINK:
            # A menu or table of contents. Text above and below it is not one paragraph.
            before = None
            continue
        around = tuple(node.number for node in block.path[:-1])
        if lines and around != before:
            lines.append("")
        lines += (" ".join(_PARTED.sub(r" \1 ", line).split()) for line in block.text.split("\n"))
        lines += (f"Link: {address}" for address in _address(block))
        before = around
    return "\n".join(lines)


def _address(block: Block) -> list[str]:
    if wordlists.boilerplate(block.text) != "end":
        return []
    links = [mark.value for mark in block.marks if mark.node.tag == "a" and mark.value]
    return [link for link in links[:1] if names.find_url(link) == link]


def _words(article: Article) -> int:
    return sum(
        len(article.text[part.span[0] : part.span[1]].split())
        for part in article.parts
        if part.kind == "body"
    )
