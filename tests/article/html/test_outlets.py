"""The outlet of a web page with one article: the site, or the one that the article states."""

import pytest

from article.html.pages import PROSE, page, paragraphs, read
from onrecord.article.html import parser
from onrecord.article.html.metadata import Metadata, text_of
from onrecord.records import Article

HEADLINE = "Dam gives way in Orrel"


def _outlet(top: str, title: str) -> str | None:
    text = f"<div>{top}</div><h1>{HEADLINE}</h1>{paragraphs(*PROSE)}"
    [article] = read(page(text, title=title))
    return article.outlet


@pytest.mark.parametrize(
    ("top", "title", "outlet"),
    [
        ('<a href="/">Understory</a> small animals', f"{HEADLINE} | Understory", "Understory"),
        ('<a href="https://span.example/">SPAN</a>', f"{HEADLINE} – Span", "SPAN"),
        ('<img src="top.gif" alt="The Provincial">', f"{HEADLINE} - The Provincial",
         "The Provincial"),
        ('<a href="/">Mudlark’s Desk</a>', f"{HEADLINE} « Mudlark's Desk", "Mudlark's Desk"),
    ],
)  # fmt: skip
def test_the_end_of_the_title_is_the_site_if_its_front_page_is_called_so(
    top: str, title: str, outlet: str
) -> None:
    assert _outlet(top, title) == outlet


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ('<a href="/">Home</a> <a href="/rivers">Rivers</a>', f"{HEADLINE} | Rivers"),
        ('<a href="/weather">Weather</a>', f"{HEADLINE} - Weather"),
        ('<a href="/">Home</a>', f"{HEADLINE} - Home"),
    ],
)
def test_sections_and_the_word_home_are_no_sites(top: str, title: str) -> None:
    assert _outlet(top, title) is None


@pytest.mark.parametrize(
    "menu", ["Home News Sport Weather", "Kaleidoskop Magazine Subscribe", "Front Page World News"]
)
def test_a_menu_is_no_outlet(menu: str) -> None:
    links = " ".join(f'<a href="/{word}">{word}</a>' for word in menu.split())
    assert _outlet(f"<p>{links}</p>", HEADLINE) is None


def _article(outlet: str | None, headline: str = HEADLINE) -> Article:
    return Article(id="", capture="", text="x", outlet=outlet, headline=headline)


@pytest.mark.parametrize(
    ("read_by_markup", "tagged", "stated", "outlets"),
    [
        ([_article("Meridian Watch")], [_article("Kestrel", "Dam")], (), ["Kestrel"]),
        ([_article(None)], [_article("Kestrel")], (), ["Kestrel"]),
        ([_article("Watch"), _article("Watch", "b")], [_article("Wire", "b")], (),
         ["Watch", "Wire"]),
        ([_article("Meridian Watch")], [_article(None)], (), ["Meridian Watch"]),
        ([_article("Meridian")], [_article("Kestrel")], ("Meridian",), ["Meridian"]),
    ],
)  # fmt: skip
def test_what_an_article_states_is_surer_than_the_site_but_not_than_the_publisher(
    read_by_markup: list[Article],
    tagged: list[Article],
    stated: tuple[str, ...],
    outlets: list[str],
) -> None:
    found = parser._with_outlets(read_by_markup, tagged, Metadata(outlets=stated))
    assert [each.outlet for each in found] == outlets


@pytest.mark.parametrize("top", ["Orrel Post", "Kestrel Daily News", "The Sund Courier"])
def test_the_next_stories_of_a_page_are_of_the_outlet_of_the_first(top: str) -> None:
    stories = "".join(
        f'<article data-url="https://orrel.example/{n}"><h1>{headline}</h1>'
        f"{paragraphs(*(text.replace('dam', headline) for text in PROSE))}</article>"
        for n, headline in enumerate(("Dam gives way", "Mill burns down", "Ferry stops"))
    )
    head = '<meta property="og:type" content="article">'
    articles = read(page(stories, title=f"Dam gives way | {top}", head=head))
    assert [each.outlet for each in articles] == [top] * 3


@pytest.mark.parametrize(
    "line", ["Posted by admin in Lower Orrel", "By our own desk", "Written by staff in Orrel"]
)
def test_a_byline_without_a_person_is_neither_author_nor_text(line: str) -> None:
    text = f'<article><h1>{HEADLINE}</h1><p class="byline">{line}</p>{paragraphs(*PROSE)}</article>'
    [article] = read(page(text))
    assert article.byline == ()
    assert line not in article.text


@pytest.mark.parametrize("sign", ["\x1b", "\0", "&#27;", "\u202e", "\u2028"])
def test_a_name_has_no_control_characters(sign: str) -> None:
    assert text_of(f"{sign} The{sign} Herald\n") == "The Herald"
