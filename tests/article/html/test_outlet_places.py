"""Which pages that are declared to be one article are worth asking whether they are digests."""

import json

import pytest
from msgspec.structs import replace

from article.html.pages import PROSE, page, paragraphs, read
from onrecord.article.html import parser
from onrecord.article.html.blocks import Node
from onrecord.article.html.outlet_places import may_be_digest
from onrecord.article.layout.page_lines import LineMark, PageLine
from onrecord.records import Article

_SITES = ("orrin.example", "innisk.example", "quay.example", "kestrel.example", "dagen.example")
_OUTLETS = ("Orrin Post", "Kestrel", "La Voz de Innisk", "The Lantern", "Norren 24 Online", "Quay")
_DECLARED = json.dumps({"@type": "NewsArticle", "headline": "Dam gives way in Orrel"})
_HEAD = f'<script type="application/ld+json">{_DECLARED}</script>'
_LONG = " ".join(PROSE[:2])


def _asks(*lines: PageLine, beside: str = "") -> bool:
    """Return whether an article of these lines may be a digest, with prose ``beside`` it."""
    inside = [replace(line, block=0) for line in lines]
    outside = [PageLine(text=beside, block=1)] if beside else []
    return may_be_digest([*inside, *outside], frozenset([0]))


def _linked(text: str, words: str, site: str) -> PageLine:
    """Return a line in which some words are a link to a site."""
    start = text.index(words)
    mark = LineMark("link", start, start + len(words), f"https://{site}/dam")
    return PageLine(text=text, marks=(mark,))


@pytest.mark.parametrize(
    "line",
    [
        "{prose} ({outlet})", "{prose} — {outlet}", "{outlet}: {prose}", "{outlet} — {prose}",
        "{outlet}\n{prose}", "{outlet} | 4 May 2031\n{prose}", "{prose}\n{outlet}, 4 May 2031",
        "{prose}\nAda Finn ({outlet})",
    ],
)  # fmt: skip
def test_many_names_beside_prose_are_asked_about(line: str) -> None:
    texts = "\n".join(line.format(prose=PROSE[0], outlet=outlet) for outlet in _OUTLETS)
    assert _asks(*(PageLine(text=text) for text in texts.split("\n")))


@pytest.mark.parametrize("words", ["gave way", "The dam", "the mayor said", _LONG])
def test_many_links_at_the_edges_of_lines_are_asked_about(words: str) -> None:
    text = PROSE[0] if words != _LONG else f"{_LONG} {PROSE[2]} {PROSE[3]}"
    lines = [_linked(text, words, site) for site in _SITES]
    assert _asks(*lines) == (words != "gave way")


def test_hosts_in_the_text_are_asked_about_and_redirected_links_are_followed() -> None:
    assert _asks(*(PageLine(text=f"{PROSE[1]} {site}") for site in _SITES))
    share = "https://alerts.example/url?u=https%3A%2F%2F"
    marks = [LineMark("link", 0, 8, f"{share}{site}%2Fdam") for site in _SITES]
    assert _asks(*(PageLine(text=PROSE[1], marks=(mark,)) for mark in marks))


def test_a_row_of_names_or_links_without_prose_between_them_counts_once() -> None:
    prose = [PageLine(text=text) for text in PROSE]
    row = [_linked(outlet, outlet, site) for outlet, site in zip(_OUTLETS, _SITES, strict=False)]
    assert not _asks(*prose, *row)
    assert _asks(*(line for pair in zip(prose * 2, row, strict=False) for line in pair))


def test_names_and_sites_that_recur_count_once() -> None:
    lines = [PageLine(text=PROSE[0]), _linked("Orrin Post", "Orrin Post", "orrin.example")]
    assert not _asks(*lines * 9)


def test_captions_name_no_outlets() -> None:
    path = (Node(number=1, tag="figcaption", names=""),)
    lines = [PageLine(text=f"{PROSE[0]} ({outlet})", path=path) for outlet in _OUTLETS]
    assert not _asks(*lines)


def test_an_article_with_less_than_most_of_the_prose_or_none_is_asked_about() -> None:
    assert not _asks(PageLine(text=PROSE[0]), beside="Kestrel")
    assert not _asks(PageLine(text=_LONG), beside=PROSE[2])
    assert _asks(PageLine(text=PROSE[0]), beside=_LONG)
    assert _asks(PageLine(text="日本語の短い行"))


def _items(*names: str) -> str:
    """Return the items of a digest, each with an outlet and its link."""
    return "".join(
        f"<h2>Bridge {i} shut</h2><p><a href='https://site{i}.example/a'>{name}</a></p>"
        f"{paragraphs(*PROSE[:2])}"
        for i, name in enumerate(names)
    )


@pytest.fixture
def tagged(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return the calls of the page tagger, which finds nothing."""
    calls: list[object] = []

    def read_articles(*arguments: object) -> list[Article]:
        calls.append(arguments)
        return []

    monkeypatch.setattr(parser, "read_articles", read_articles)
    return calls


@pytest.mark.parametrize(("names", "asked"), [(_OUTLETS, True), (_OUTLETS[:1], False)])
def test_a_declared_article_is_tagged_only_if_it_names_many(
    names: tuple[str, ...], asked: bool, tagged: list[object]
) -> None:
    html = page(f"<article><h1>Dam gives way in Orrel</h1>{_items(*names)}</article>", head=_HEAD)
    assert len(read(html)) == 1
    assert bool(tagged) == asked


def test_pages_that_declare_nothing_or_have_stories_are_tagged(tagged: list[object]) -> None:
    text = f"<article><h1>Dam gives way in Orrel</h1>{paragraphs(*PROSE)}</article>"
    read(page(text))
    assert len(tagged) == 1
    other = f"<article><h1>Ferry runs again in Innisk</h1>{paragraphs(*PROSE)}</article>"
    read(page(text + other, head=_HEAD))
    assert len(tagged) == 2
