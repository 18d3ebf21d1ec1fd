"""Pages with several stories, and pages that only look so."""

import pytest

from article.html.pages import PROSE, bodies, page, paragraphs, read

OTHER = (
    "Firefighters in Vessing brought a blaze at a paper mill under control on Wednesday.",
    "Two of them were treated for smoke, district fire chief Olla Brandt told reporters.",
)
FIRST = f"<h1>Dam gives way in Orrel</h1>{paragraphs(*PROSE)}"
SECOND = f"<h1>Fire at Vessing mill</h1>{paragraphs(*OTHER)}"


@pytest.mark.parametrize(
    "inner",
    [
        f"<div>{FIRST}</div><div>{SECOND}</div>",
        f"<main><article>{FIRST}</article></main><section><article>{SECOND}</article></section>",
        f"<article>{FIRST}</article><article>{SECOND.replace('h1', 'h2')}</article>",
        f"<div class='i i1'>{FIRST}</div><div class='i i2'>{SECOND}</div>".replace("h1", "h2"),
    ],
)
def test_a_story_beside_the_page_s_own_is_an_article_of_its_own(inner: str) -> None:
    assert [article.headline for article in read(page(inner))] == [
        "Dam gives way in Orrel",
        "Fire at Vessing mill",
    ]
    assert bodies(page(inner)) == [list(PROSE), list(OTHER)]


def test_the_next_story_has_its_own_author_date_and_address() -> None:
    line = "<p class='byline'>By Tom Varga</p><time datetime='2031-03-11'>11 March 2031</time>"
    second = SECOND.replace("</h1>", f"</h1>{line}")
    second = f"<div data-url='https://a.example/n/fire'>{second}</div>"
    _, fire = read(page(f"<div>{FIRST}</div>{second}"))
    assert fire.byline == ("Tom Varga",)
    assert fire.published is not None
    assert fire.published.value == "2031-03-11"
    assert (fire.url, fire.site) == ("https://a.example/n/fire", "a.example")


def test_stories_of_one_page_have_different_ids() -> None:
    first, second = read(page(f"<div>{FIRST}</div><div>{SECOND}</div>"))
    assert first.id != second.id


@pytest.mark.parametrize(
    "inner",
    [
        # Parts of one article: the page's headline is above them.
        f"<h1>Dam gives way in Orrel</h1><article><h2>Why</h2>{paragraphs(*PROSE[:2])}</article>"
        f"<article><h2>What now</h2>{paragraphs(*PROSE[2:])}</article>",
        # Teasers: one paragraph each.
        f"<article>{FIRST}</article><article><h2>Fire</h2><p>{OTHER[0]}</p></article>",
        f"<div>{FIRST}</div><div><h1>Fire</h1><p>{OTHER[0]}</p></div>",
        # A teaser of two paragraphs, and a link to the whole.
        f"<article>{FIRST}</article><article>{SECOND}<p><a href='/2'>Read more</a></p></article>",
        # A box beside the article.
        f"<article>{FIRST}</article><aside><article>{SECOND}</article></aside>",
        f"<article>{FIRST}</article><article class='comment'>{SECOND}</article>",
        # The headline is on the page twice.
        f"<div><h1>Dam gives way in Orrel</h1>{paragraphs(*OTHER)}</div><div>{FIRST}</div>",
    ],
)
def test_other_pages_have_one_article(inner: str) -> None:
    [article] = read(page(inner))
    assert article.headline == "Dam gives way in Orrel"
    assert all(text in article.text for text in PROSE)


@pytest.mark.parametrize("tag", ["article", "section"])
def test_stories_below_the_title_of_a_section_are_articles(tag: str) -> None:
    stories = f"<{tag}>{FIRST}</{tag}><{tag}>{SECOND}</{tag}>".replace("h1", "h2")
    head = "<meta property='article:published_time' content='2031-03-12'>"
    found = read(page(f"<h1>News in brief</h1>{stories}", "News in brief | Post", head))
    assert [article.headline for article in found] == [
        "Dam gives way in Orrel",
        "Fire at Vessing mill",
    ]
    assert {article.published.value for article in found if article.published} == {"2031-03-12"}


@pytest.mark.parametrize("sign", ["&#1;", "&#x1f;", "&#11;"])
def test_control_signs_after_a_story_are_no_fault(sign: str) -> None:
    inner = f"<div>{FIRST}</div>{sign}<div>{SECOND}</div>{sign} The end."
    assert [article.headline for article in read(page(inner))] == [
        "Dam gives way in Orrel",
        "Fire at Vessing mill",
    ]
