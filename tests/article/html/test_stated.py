"""Pages that have their text in schema.org data only."""

import json

import pytest

from article.html.pages import PROSE, bodies, page, paragraphs, read


def _data(body: str) -> str:
    data = {"@type": "NewsArticle", "headline": "Dam gives way", "articleBody": body}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "body", ["\n\n".join(PROSE), paragraphs(*PROSE), "\r\n".join(PROSE), "<br><br>".join(PROSE)]
)
@pytest.mark.parametrize(
    "shown", ["", "<div id='app'></div>", "<p>Loading …</p><p>Please wait.</p>"]
)
def test_the_stated_text_of_an_empty_page_is_read(body: str, shown: str) -> None:
    html = page(shown, head=_data(body))
    assert bodies(html) == [list(PROSE)]
    assert read(html)[0].headline == "Dam gives way"


def test_entities_and_control_characters_of_the_stated_text() -> None:
    body = f"{PROSE[0]}\x01\nThe mill &amp; the inn were flooded too, and so was the old school."
    assert bodies(page("", head=_data(body))) == [
        [PROSE[0], "The mill & the inn were flooded too, and so was the old school."]
    ]


def test_a_page_that_shows_its_text_is_read_as_shown() -> None:
    head = _data(" ".join(PROSE))
    lock = (
        "<div class='l'><h3>For subscribers</h3><p>Get every story for 2 crowns a week.</p></div>"
    )
    shown = f"<article><h1>Dam gives way</h1>{paragraphs(*PROSE[:2])}{lock}</article>"
    assert bodies(page(shown, head=head)) == [list(PROSE[:2])]
