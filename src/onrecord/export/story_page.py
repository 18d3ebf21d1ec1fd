"""Writes a page about one story: excerpts of its articles, its comparisons and its speakers.

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

from onrecord.export.wording import COMPARISON_TITLES
from onrecord.records import Article
from onrecord.text.sentences import sentences
from onrecord.views import MemberView, StoryView

_EXCERPT = 2  # sentences
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
    site: str
    link: str | None
    related: tuple[str, ...]


@dataclass(frozen=True)
class _Compared:
    """What the page shows of a comparison: why, how sure, and which words are compared."""

    reason: str
    confidence: str
    members: tuple["_Member", ...]


@dataclass(frozen=True)
class _Member:
    """What the page shows of a compared statement: its words, and a line with day and outlet."""

    words: str
    source: str


def write_story_page(out: BinaryIO, view: StoryView, format: Literal["html", "md"]) -> None:
    """Write a page about a story to a binary file, as HTML or Markdown in UTF-8."""
    page = environment(format).get_template(f"story.{format}")
    text = page.render(
        view=view,
        head=_head(view),
        articles=[_article_brief(article) for article in view.articles],
        sections=list(_sections(view)),
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
    """Return a line such as "2031-05-04 to 2031-05-06 · 3 articles, 2 outlets"."""
    counted = (("article", len(view.articles)), ("outlet", view.outlets))
    counts = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in counted)
    return " · ".join(filter(None, (" to ".join(view.days), counts)))


def _article_brief(article: Article) -> _ArticleBrief:
    return _ArticleBrief(
        outlet=article.outlet or "outlet unknown",
        day=article.published.value[:10] if article.published else "date unknown",
        headline=article.headline or "",
        captions=tuple(_captions(article)),
        excerpt=_excerpt(article),
        site=article.site or article.outlet or "",
        link=safe_link(article.url),
        related=tuple(related.title for related in article.related if related.title),
    )


def _captions(article: Article) -> Iterator[str]:
    """Yield the caption of each image, with the photographer or source in parentheses."""
    for image in article.images:
        credit = f"({image.credit})" if image.credit else ""
        words = " ".join(filter(None, (image.caption, credit)))
        if words:
            yield words


def _excerpt(article: Article) -> str:
    """Return the first two sentences of an article's body.

    If it is not known which part of the text is the body, they are the first two of the text.
    """
    spans = [part.span for part in article.parts if part.kind == "body"]
    if not article.parts:
        spans = [(0, len(article.text))]
    found = [article.text[a:b] for span in spans for a, b in sentences(article.text, *span)]
    return " ".join(found[:_EXCERPT])


def safe_link(url: str | None) -> str | None:
    """Return an address if it is safe to use as a link, else None."""
    safe = url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url) and not _CONTROLS.search(url)
    return url if safe else None


def _sections(view: StoryView) -> Iterator[tuple[str, list[_Compared]]]:
    """Yield the sections of the page: a title such as "What repeats", and its comparisons."""
    for kind, title in COMPARISON_TITLES.items():
        compared = [
            _Compared(
                reason=each.comparison.reason,
                confidence=f"{each.comparison.confidence:.0%} sure",
                members=tuple(_Member(m.words, _source(m)) for m in each.members),
            )
            for each in view.of_kind(kind)
        ]
        if compared:
            yield title, compared


def _source(member: MemberView) -> str:
    return ", ".join(filter(None, (member.day, member.outlet, member.by)))
