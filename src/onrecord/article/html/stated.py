"""Pages that state their text in schema.org data only: the scripts that show it have not run."""

import re
from collections.abc import Iterable
from html import unescape

from lxml.html import HtmlElement, fragment_fromstring
from lxml.html.builder import E

from onrecord.article.html.blocks import Block, read_blocks
from onrecord.article.html.containment import TextIndex
from onrecord.article.html.metadata import Metadata
from onrecord.article.html.selection import is_link, letters

_MARKUP = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PROSE = 40  # characters of a paragraph


def show_stated_text(root: HtmlElement, blocks: Iterable[Block], metadata: Metadata) -> bool:
    """Put the article text of a page's schema.org data into its body, if the body shows another.

    ``blocks`` are those of the page. Nothing is changed if a paragraph of that text is shown, as
    above a paywall, or if the page shows more prose than is stated. Scripts are kept, since they
    hold the metadata. Returns whether the page was changed.
    """
    stated = TextIndex(letters(metadata.body))
    body = root.find("body")
    if len(stated.text) < _PROSE or body is None:
        return False
    shown = [
        letters(block.text) for block in blocks if len(block.text) >= _PROSE and not is_link(block)
    ]
    if sum(map(len, shown)) >= len(stated.text) or any(map(stated.contains, shown)):
        return False
    scripts = list(body.iter("script"))
    for child in list(body):
        body.remove(child)
    body.text = None
    paragraphs = (E.p(_without_controls(text)) for text in _paragraphs(metadata.body))
    headline = _without_controls(next(iter(metadata.headlines), ""))
    body.append(E.article(E.h1(headline), *paragraphs))
    body.extend(scripts)
    return True


def _paragraphs(body: str) -> list[str]:
    """Return the paragraphs of an article text in schema.org data, which may be HTML or plain."""
    if _MARKUP.search(body):
        return [block.text for block in read_blocks(fragment_fromstring(body, create_parent="div"))]
    return [line.strip() for line in unescape(body).splitlines() if line.strip()]


def _without_controls(text: str) -> str:
    """Return a text without the characters that no HTML element can contain."""
    return _CONTROLS.sub("", text)
