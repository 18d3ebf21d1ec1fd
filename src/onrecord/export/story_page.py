"""Writes a page about one story: what it comes to, in sections, and excerpts of its articles.

The page is HTML or Markdown, with the same content. The words of articles come from strangers, so
they are escaped: no part of them can become markup. Only http and https addresses become links.
There are no images or scripts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.export.story_wording import headline_of, sections_of, sourcing_of
from onrecord.export.wording import count
from onrecord.text.controls import CONTROLS
from onrecord.views import StoryArticleView, StoryView

# Characters that could do something to a reader's screen: controls, and marks that turn the order
# of letters.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\ufffe\uffff\ud800-\udfff]"
)
# Signs that could be markup; a hyphen between digits cannot.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|<>~&]|-(?<!\d-)|-(?!\d))")


@dataclass(frozen=True)
class _ArticleBrief:
    """What the page shows of an article: outlet, day, headline, excerpt, captions and link."""

    outlet: str
    day: str
    headline: str
    captions: tuple[str, ...]
    excerpt: str
    sourcing: str
    site: str
    link: str | None
    related: tuple[str, ...]


def write_story_page(out: BinaryIO, view: StoryView, format: Literal["html", "md"]) -> None:
    """Write a page about a story to a binary file, as HTML or Markdown in UTF-8."""
    page = environment(format).get_template(f"story.{format}")
    text = page.render(
        view=view,
        head=_head(view),
        headline=headline_of(view),
        sections=sections_of(view),
        articles=[_article_brief(article, view) for article in view.articles],
    )
    out.write(text.encode(errors="replace"))


@cache
def environment(format: Literal["html", "md"]) -> Environment:
    """Return the Jinja environment for HTML or Markdown, which escapes every value."""
    return Environment(
        loader=PackageLoader("onrecord.export"),
        autoescape=format == "html",
        finalize=_clean_value if format == "html" else _escape_markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _clean_value(value: str) -> str:
    """Return a value on one line, without control characters."""
    return value if isinstance(value, Markup) else _one_line(value)


def _escape_markdown(value: str) -> str:
    """Return a value on one line, with every character escaped that could be Markdown."""
    return value if isinstance(value, Markup) else _MARKDOWN.sub(r"\\\1", _one_line(value))


def _one_line(words: str) -> str:
    return " ".join(_CONTROLS.sub("", words).split())


def _head(view: StoryView) -> str:
    """Return a line such as "2031-05-04 to 2031-05-06 · 3 articles"."""
    counts = count(len(view.articles), "article")
    return " · ".join(filter(None, (" to ".join(view.days), counts)))


def _article_brief(article: StoryArticleView, view: StoryView) -> _ArticleBrief:
    return _ArticleBrief(
        outlet=article.outlet or "outlet unknown",
        day=article.day or "date unknown",
        headline=article.headline or "",
        captions=tuple(_captions(article)),
        excerpt=article.excerpt,
        sourcing=sourcing_of(article, view),
        site=article.site or article.outlet or "",
        link=safe_link(article.url),
        related=tuple(related.title for related in article.related if related.title),
    )


def _captions(article: StoryArticleView) -> Iterator[str]:
    """Yield the caption of each image, with the photographer or source in parentheses."""
    for image in article.images:
        credit = f"({image.credit})" if image.credit else ""
        words = " ".join(filter(None, (image.caption, credit)))
        if words:
            yield words


def safe_link(url: str | None) -> str | None:
    """Return an address if it is safe to use as a link, else None."""
    safe = url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url) and not CONTROLS.search(url)
    return url if safe else None
