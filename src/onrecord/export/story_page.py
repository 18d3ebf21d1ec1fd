"""A story as a page to read: its articles in brief, then what repeats, differs and changed.

Pages are not ours: HTML is made with lxml, which escapes every word of theirs; addresses are links
only where they are http or https; there is no image and no script. In Markdown their signs are
written so that they mean nothing.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Literal

from lxml import etree
from lxml.html import builder as E

from onrecord.export.wording import COMPARISON_TITLES, role_at
from onrecord.records import Article, Speaker
from onrecord.text.outlets import count_outlets
from onrecord.text.sentences import sentences
from onrecord.views import ComparisonView, MemberView, StoryView

_EXCERPT = 2  # sentences
# What a page's words could do to the reader's: controls, and marks that turn the order of letters.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\ufffe\uffff\ud800-\udfff]"
)
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")
_STYLE = """
body { font: 1rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fdfdfb }
h1, h2, h3 { line-height: 1.25 } h2 { border-top: 2px solid #1b1b1b; padding-top: .5rem }
article { margin: 1.5rem 0 } .meta, figcaption, li small { font: .85rem/1.4 system-ui, sans-serif;
  color: #555 } ul { padding-left: 1.2rem } .reason { font-weight: bold }
@media (prefers-color-scheme: dark) { body { color: #e8e6e3; background: #181818 }
  .meta, figcaption, li small { color: #aaa } h2 { border-color: #e8e6e3 } a { color: #8ab4f8 } }
"""


def write_digest(out: BinaryIO, tale: StoryView, form: Literal["html", "md"]) -> None:
    """Write a page of a story, UTF-8."""
    out.write(_html(tale) if form == "html" else _markdown(tale).encode(errors="replace"))


def _excerpt(article: Article) -> str:
    """The first two sentences of the body."""
    found: list[str] = []
    for part in article.parts or ():
        if part.kind == "body":
            found += (article.text[a:b] for a, b in sentences(article.text, *part.span))
    if not article.parts:
        found = [article.text[a:b] for a, b in sentences(article.text, 0, len(article.text))]
    return _line(" ".join(found[:_EXCERPT]))


def _line(words: str) -> str:
    return " ".join(_CONTROLS.sub("", words).split())


def _link(url: str | None) -> str | None:
    known = url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url) and not _CONTROLS.search(url)
    return url if known else None


def _day(article: Article) -> str:
    return article.published.value[:10] if article.published else "date unknown"


def _captions(article: Article) -> Iterator[str]:
    for image in article.images:
        words = " ".join(filter(None, (image.caption, f"({image.credit})" if image.credit else "")))
        if words:
            yield _line(words)


def _days(tale: StoryView) -> str:
    days = dict.fromkeys(filter(None, (tale.story.first, tale.story.last)))
    return " to ".join(days)


def _head(tale: StoryView) -> str:
    """A story's days, and how many articles of how many outlets it has."""
    outlets = count_outlets((article.outlet, article.site) for article in tale.articles)
    counted = (("article", len(tale.articles)), ("outlet", outlets))
    counts = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in counted)
    return " · ".join(filter(None, (_days(tale), counts)))


def _source(member: MemberView) -> str:
    return _line(", ".join(filter(None, (member.day, member.outlet, member.by))))


def _of_kind(tale: StoryView, kind: str) -> list[ComparisonView]:
    return [each for each in tale.compared if each.comparison.kind == kind]


# HTML ---------------------------------------------------------------------------------------


def _html(tale: StoryView) -> bytes:
    body = [
        E.H1(_line(tale.story.title)),
        E.P(_head(tale), E.CLASS("meta")),
        *map(_html_article, tale.articles),
    ]
    for kind, title in COMPARISON_TITLES.items():
        chosen = _of_kind(tale, kind)
        if chosen:
            body += [E.H2(title), E.UL(*map(_html_compared, chosen))]
    if tale.voices:
        names = (E.LI(_line(_voice(voice.speaker))) for voice in tale.voices)
        body += [E.H2("Who speaks"), E.UL(*names)]
    page = E.HTML(
        E.HEAD(
            E.META(charset="utf-8"),
            E.META(name="viewport", content="width=device-width, initial-scale=1"),
            E.TITLE(_line(tale.story.title)),
            E.STYLE(_STYLE),
        ),
        E.BODY(*body),
        lang="en",
    )
    written: bytes = etree.tostring(
        page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>", pretty_print=True
    )
    return written


def _voice(speaker: Speaker) -> str:
    return " · ".join((speaker.name, *dict.fromkeys(map(role_at, speaker.roles))))


def _html_article(article: Article) -> Any:
    head = _line(article.headline or "")
    link = _link(article.url)
    source = _line(article.site or article.outlet or "")
    found = [
        E.P(_line(f"{article.outlet or 'outlet unknown'} | Published {_day(article)}"),
            E.CLASS("meta")),
        *([E.H3(head)] if head else []),
        *(E.P(E.EM(words)) for words in _captions(article)),
        E.P(_excerpt(article)),
        E.P("Source: ", E.A(source or str(link), href=link, rel="noopener noreferrer")
            if link else source, E.CLASS("meta")),
    ]  # fmt: skip
    related = [_line(each.title) for each in article.related if each.title]
    if related:
        found.append(E.P(f"Related: {'; '.join(related)}", E.CLASS("meta")))
    element = etree.Element("article")
    element.extend(found)
    return element


def _html_compared(compared: ComparisonView) -> Any:
    members = (
        E.LI(_line(member.words), " ", E.SMALL(_source(member))) for member in compared.members
    )
    return E.LI(
        E.SPAN(_line(compared.comparison.reason), E.CLASS("reason")),
        " ",
        E.SMALL(f"{compared.comparison.confidence:.0%} sure"),
        E.UL(*members),
    )


# Markdown -----------------------------------------------------------------------------------


def _plain(words: str) -> str:
    return _SIGNS.sub(r"\\\1", _line(words))


def _markdown(tale: StoryView) -> str:
    lines = [f"# {_plain(tale.story.title)}", "", _head(tale), ""]
    for article in tale.articles:
        lines += _markdown_article(article)
    for kind, title in COMPARISON_TITLES.items():
        chosen = _of_kind(tale, kind)
        lines += [f"## {title}", ""] if chosen else []
        for each in chosen:
            sure = f"{each.comparison.confidence:.0%} sure"
            lines.append(f"- **{_plain(each.comparison.reason)}** ({sure})")
            lines += (f"  - {_plain(m.words)} — {_plain(_source(m))}" for m in each.members)
        lines += [""] if chosen else []
    return "\n".join(lines)


def _markdown_article(article: Article) -> list[str]:
    head = _plain(article.headline or "")
    link = _link(article.url)
    source = _plain(article.site or article.outlet or "")
    lines = [f"**{_plain(article.outlet or 'outlet unknown')}** | Published {_day(article)}", ""]
    lines += [f"### {head}", ""] if head else []
    for words in _captions(article):
        lines += [f"*{_plain(words)}*", ""]
    lines += [_plain(_excerpt(article)), ""]
    lines += [f"Source: {source}" + (f" <{link}>" if link else ""), ""]
    related = [_plain(each.title) for each in article.related if each.title]
    return [*lines, f"Related: {'; '.join(related)}", ""] if related else lines
