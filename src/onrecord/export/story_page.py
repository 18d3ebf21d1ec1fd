"""A page on one story: its articles in brief, their comparisons, and who speaks.

Articles are other people's words. In HTML the templates escape every value; in Markdown every sign
that could be markup is escaped. Addresses are links only if they are http or https. There is no
image and no script. HTML and Markdown show the same, from one ``StoryView``.
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
    """What the page shows of one article."""

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
    """What the page shows of one comparison."""

    reason: str
    confidence: str
    members: tuple["_Member", ...]


@dataclass(frozen=True)
class _Member:
    """A statement or figure: its words, and its day, outlet and origin."""

    words: str
    source: str


def write_story_page(out: BinaryIO, view: StoryView, format: Literal["html", "md"]) -> None:
    """Write a page on a story as UTF-8, in HTML or Markdown."""
    page = _environment(format).get_template(f"story.{format}")
    text = page.render(
        view=view,
        head=_head(view),
        articles=[_article_brief(article) for article in view.articles],
        sections=list(_sections(view)),
    )
    out.write(text.encode(errors="replace"))


@cache
def _environment(format: Literal["html", "md"]) -> Environment:
    """The templates of one format; every value is cleaned and escaped when it is written."""
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
    """A value on one line, without control characters."""
    return value if isinstance(value, Markup) else _one_line(value)


def _escape_markdown(value: str) -> str:
    """A value on one line, with every sign of Markdown escaped."""
    return value if isinstance(value, Markup) else _MARKDOWN.sub(r"\\\1", _one_line(value))


def _one_line(words: str) -> str:
    return " ".join(_CONTROLS.sub("", words).split())


def _head(view: StoryView) -> str:
    """The days of a story, and its numbers of articles and outlets."""
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
        link=_link(article.url),
        related=tuple(related.title for related in article.related if related.title),
    )


def _captions(article: Article) -> Iterator[str]:
    """Yield the caption of each image, with its credit in parentheses."""
    for image in article.images:
        credit = f"({image.credit})" if image.credit else ""
        words = " ".join(filter(None, (image.caption, credit)))
        if words:
            yield words


def _excerpt(article: Article) -> str:
    """The first two sentences of the body; of the whole text where it has no parts."""
    spans = [part.span for part in article.parts if part.kind == "body"]
    if not article.parts:
        spans = [(0, len(article.text))]
    found = [article.text[a:b] for span in spans for a, b in sentences(article.text, *span)]
    return " ".join(found[:_EXCERPT])


def _link(url: str | None) -> str | None:
    """An address that is safe as a link, or None."""
    safe = url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url) and not _CONTROLS.search(url)
    return url if safe else None


def _sections(view: StoryView) -> Iterator[tuple[str, list[_Compared]]]:
    """Yield a title and the comparisons of each kind that the story has."""
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
