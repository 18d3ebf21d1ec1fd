"""Checks of generated pages."""

import re

import lxml.html

from evaluation.layouts.page import Page, gold_articles

_LINK_TARGET = re.compile(r"\]\((?:https?://|mailto:)[^)]*\)")  # of links in Markdown


def visible(page: Page) -> str:
    """Return the words of a page that its reader sees."""
    if page.media_type == "text/plain":
        return page.content
    tree = lxml.html.document_fromstring(page.content)
    for element in tree.xpath("//script|//style|//head|//comment()|//template"):
        element.drop_tree()
    return str(tree.text_content())


def check_every_visible_word(page: Page) -> None:
    """Check that a page has all its visible words in pieces, in order, and each article words."""
    shown = "".join(visible(page).split())
    position = 0
    for piece in page.pieces:
        words = "".join(piece.text.split())
        start = shown.find(words, position)
        assert start >= 0, piece
        gap = _LINK_TARGET.sub("", shown[position:start])
        assert not re.search(r"[A-Za-z]{2,}", gap) or len(gap) < 12, gap
        position = start + len(words)
    rest = _LINK_TARGET.sub("", shown[position:])
    assert not re.search(r"[A-Za-z]{3,}", rest), rest
    articles = list(gold_articles(page))
    assert articles
    assert all(article["body"] or article["headline"] for article in articles)
