"""Labels of the tokens of generated pages."""

import random

import numpy as np
import pytest

from benchmarks.layouts import load_families
from evaluation.layouts.alignment import LabelledPage, label_page, read_lines
from evaluation.layouts.items import make_items
from evaluation.layouts.page import Page, Role, gold_articles
from onrecord.article.layout.labels import FIELDS, ROLES

SENTENCE = "The port said on Monday that no boat would sail to the islands before Wednesday noon."
TEXTS = [
    (f"Ferry stops for day {n}", tuple(f"Of {n}{k} hands: {SENTENCE}" for k in range(4)))
    for n in range(8)
]


def _labels(page: LabelledPage, line: int) -> list[tuple[str, str, str | None]]:
    """Return the word, role and field of each token of a line."""
    text = page.lines[line].text
    return [
        (text[token.start : token.end], ROLES[page.roles[line, j]], FIELDS[page.fields[line, j]])
        for j, token in enumerate(page.tokens[line])
    ]


def _begins(page: LabelledPage) -> list[tuple[int, int]]:
    return [(int(i), int(j)) for i, j in np.argwhere(page.begins)]


def _digest() -> Page:
    page = Page()
    page.put("MORNING DIGEST", "furniture")
    for number, outlet in enumerate(("Orrin Post", "Meridian")):
        page.raw("\n\n* ")
        page.put(outlet, "publication", number, "outlet")
        page.raw(" | ")
        page.put("2 May", "publication", number, "published", "2031-05-02")
        page.raw("\n")
        page.put("Ferry stops", "headline", number)
        page.raw("\n    ")
        page.put("No boat sails\n    today.", "body", number)
        page.raw("\n    ")
        page.put("Ask at noon.", "body", number)
    return page


def test_each_token_has_the_role_and_field_of_its_piece() -> None:
    page = label_page(_digest())
    assert page.aligned == 1
    assert _labels(page, 0) == [("MORNING", "furniture", None), ("DIGEST", "furniture", None)]
    assert _labels(page, 1) == [
        ("*", "mark", None),
        ("Orrin", "publication", "outlet"),
        ("Post", "publication", "outlet"),
        ("|", "mark", None),
        ("2", "publication", "published"),
        ("May", "publication", "published"),
    ]
    assert {role for _, role, _ in _labels(page, 2)} == {"headline"}


def test_an_article_begins_at_the_first_token_of_its_pieces() -> None:
    page = label_page(_digest())
    assert _begins(page) == [(1, 1), (6, 1)]
    owners = [set(page.articles[i, : len(own)].tolist()) for i, own in enumerate(page.tokens)]
    assert owners == [{-1}, *[{-1, 0}], *[{0}] * 4, *[{-1, 1}], *[{1}] * 4]


def test_a_line_continues_a_paragraph_if_it_is_of_the_same_piece() -> None:
    assert label_page(_digest()).joined.tolist() == [0, *[0, 0, 0, 1, 0] * 2]


def test_marks_that_quote_a_mail_are_part_of_no_piece() -> None:
    page = Page()
    page.raw("> ")
    page.put("Ferry stops", "headline", 0)
    page.raw("\n> > ")
    page.put("No boat\n> > sails.", "body", 0)
    labelled = label_page(page)
    assert labelled.aligned == 1
    assert labelled.joined.tolist() == [0, 0, 1]
    assert [_labels(labelled, i)[0][1] for i in range(3)] == ["headline", "body", "body"]


def test_a_closing_bracket_is_part_of_no_piece() -> None:
    page = Page()
    page.raw("<")
    page.put("https://orrin.example/ferry", "source_line", 0)
    page.raw(">\n")
    page.put("Orrin Post", "publication", 1, "outlet")
    page.raw("\n")
    page.put("No boat sails.", "body", 1)
    labelled = label_page(page)
    assert [role for _, role, _ in _labels(labelled, 0)] == ["mark", "source_line", "mark"]
    assert _begins(labelled) == [(0, 1), (1, 0)]
    assert not labelled.joined.any()


@pytest.mark.parametrize(
    ("role", "one", "other", "joined"),
    [
        ("headline", "Ferry stops after", "night of storms", True),
        ("headline", "Ferry stops!", "Port is shut", True),
        ("deck", "No boat will sail", "until Monday", True),
        ("body", "No boat will sail to", "the islands today.", True),
        ("body", "No boat sails.", "Ask at noon.", False),
        ("body", "No boat sails " * 9, "Ask at noon.", False),
        ("publication", "Orrin Post", "2 May", False),
    ],
)
def test_a_wrapped_line_that_is_a_piece_continues_the_one_above(
    role: Role, one: str, other: str, joined: bool
) -> None:
    page = Page()
    page.put(one, role, 0)
    page.raw("\n")
    page.put(other, role, 0)
    assert label_page(page).joined.tolist() == [0, int(joined)]


def test_web_pages_are_labelled_in_the_lines_of_their_blocks() -> None:
    page = Page("text/html")
    page.raw("<div><h2><a href='/a'>")
    page.put("Ferry & quay <shut>", "headline", 0)
    page.raw("</a></h2><p class=by>By <b>")
    page.put("Ada Finn", "byline", 0, "author")
    page.raw("</b></p><p>")
    page.put("No boat sails.", "body", 0)
    page.raw("</p></div>")
    labelled = label_page(page)
    assert labelled.aligned == 1
    assert [line.text for line in labelled.lines] == [
        "Ferry & quay <shut>",
        "By Ada Finn",
        "No boat sails.",
    ]
    assert _labels(labelled, 1)[1:] == [
        ("Ada", "byline", "author"),
        ("Finn", "byline", "author"),
    ]


def test_a_piece_that_is_not_on_the_page_lowers_the_share() -> None:
    page = Page(content="Ferry stops")
    page.put(" No boat sails.", "body", 0)
    page.pieces.insert(0, page.pieces[0].__class__("Never written", "headline", 0))
    labelled = label_page(page)
    assert labelled.aligned == 0.5
    assert _begins(labelled) == [(0, 2)]


def test_an_empty_page_has_no_labels() -> None:
    assert label_page(Page()).lines == []


def test_a_piece_that_the_lines_lack_does_not_take_the_place_of_those_below() -> None:
    page = Page("text/html")
    page.raw("<button>")
    page.put("Subscribe", "furniture")
    page.raw("</button><h1>")
    page.put("Ferry stops", "headline", 0)
    page.raw("</h1><p>")
    page.put("No boat sails.", "body", 0)
    page.raw("</p><p>")
    page.put("Type your email. Subscribe", "furniture")
    page.raw("</p>")
    labelled = label_page(page)
    assert [_labels(labelled, i)[0][1] for i in range(3)] == ["headline", "body", "furniture"]


PROGRAMS = sorted(n for n in load_families("training") if not n.startswith("written."))


@pytest.mark.parametrize("name", PROGRAMS[::9])
def test_the_words_of_families_are_labelled(name: str) -> None:
    rng = random.Random(name)
    page = load_families("training")[name](rng, make_items(rng, TEXTS, 6))
    labelled = label_page(page)
    assert read_lines(page) == labelled.lines
    articles = set(labelled.articles.ravel().tolist()) - {-1}
    assert articles == {piece.article for piece in page.pieces} - {None}
    assert len(_begins(labelled)) == len(articles)
    words = [role for i in range(len(labelled.lines)) for word, role, _ in _labels(labelled, i)
             if word.isalpha()]  # fmt: skip
    assert words.count("mark") <= 0.02 * len(words)


def _gold(page: Page) -> list[tuple[object, object]]:
    return [(article["outlet"], article["published"]) for article in gold_articles(page)]


def test_a_heading_states_the_fields_of_the_articles_below_it() -> None:
    page = Page()
    page.put("ORRIN POST", "section", field="outlet")
    page.put("2 May 2031", "section", field="published", value="2031-05-02")
    page.put("Ferry stops", "headline", 0)
    page.put("No boat sails.", "body", 0)
    page.put("Bridge shut", "headline", 1)
    page.put("Meridian", "publication", 1, "outlet")
    page.put("INNISK HERALD", "section", field="outlet")
    page.put("Weather", "section")
    page.put("It rains.", "body", 2)
    day = "2031-05-02"
    assert _gold(page) == [("ORRIN POST", day), ("Meridian", day), ("INNISK HERALD", day)]


def test_a_heading_in_the_middle_of_an_article_states_nothing_of_it() -> None:
    page = Page()
    page.put("Ferry stops", "headline", 0)
    page.put("ORRIN POST", "section", field="outlet")
    page.put("No boat sails.", "body", 0)
    page.put("It rains.", "body", 1)
    assert _gold(page) == [(None, None), ("ORRIN POST", None)]
