"""Items are found by their first and last words, and their outlets are judged."""

import pytest

from evaluation.layouts.item_score import GoldItem, page_items, pair_items, score_items
from evaluation.layouts.page import Page
from onrecord.records import Article

WALL = "The harbour wall of Calvery holds through a night of rain, the council says."
FERRY = "Ferries to Ossary sail again after two days in port."
ITEMS = (
    GoldItem(first="The harbour wall of", last="the council says", outlets=("Meridian", "Kestrel")),
    GoldItem(first="Ferries to Ossary", last="days in port", outlets=("The Lantern",)),
)


def article(text: str, outlet: str | None = None) -> Article:
    return Article(id=text[:9], capture="", outlet=outlet, text=text)


def test_each_item_is_an_article_with_one_of_its_outlets() -> None:
    score = score_items(ITEMS, [article(WALL, "Kestrel"), article(FERRY, "Lantern")])
    assert (score.pages, score.counts_right) == (1, 1)
    assert (score.items, score.found, score.linked, score.unlinked) == (2, 2, 2, 0)
    assert (score.outlets_asserted, score.outlets_wrong) == (2, 0)
    assert score.fields_right == score.fields == {"outlet": 2}


def test_an_article_without_an_outlet_misses_it_but_is_not_wrong() -> None:
    score = score_items(ITEMS, [article(WALL), article(FERRY, "Kestrel")])
    assert (score.found, score.linked, score.unlinked) == (2, 0, 1)
    assert (score.outlets_asserted, score.outlets_wrong) == (1, 1)


def test_two_items_in_one_article_are_not_found_and_its_outlet_is_wrong_for_one() -> None:
    score = score_items(ITEMS, [article(f"{WALL}\n\n{FERRY}", "Meridian")])
    assert (score.counts_right, score.found) == (0, 0)
    assert (score.outlets_asserted, score.outlets_wrong) == (1, 1)
    assert score.fields_right == {"outlet": 1}  # the fields are those of the item that begins it


@pytest.mark.parametrize("text", [WALL[:40], "Of another page."])
def test_an_item_that_is_cut_off_or_missing_is_not_found(text: str) -> None:
    score = score_items(ITEMS[:1], [article(text, "Meridian")])
    assert (score.counts_right, score.found) == (1, 0)
    assert score.outlets_wrong == (text != WALL[:40])


def test_addresses_of_links_do_not_hide_an_item() -> None:
    linked = 'The [harbour wall](https://w.example/wall_(Calvery) "The wall") of Calvery holds, '
    text = f"{linked}the [council](/council) says."
    assert score_items(ITEMS[:1], [article(text, "Meridian")]).linked == 1
    other = text.replace("says", "hopes")
    assert score_items(ITEMS[:1], [article(other, "Meridian")]).found == 0


def test_an_article_beside_the_items_is_judged_unless_the_gold_is_truncated() -> None:
    articles = [article(WALL, "Meridian"), article("Subscribe to all our letters.", "Bellwether")]
    whole = score_items(ITEMS[:1], articles)
    assert (whole.pages, whole.counts_right, whole.outlets_wrong) == (1, 0, 1)
    part = score_items(ITEMS[:1], articles, truncated=True)
    assert (part.pages, part.outlets_asserted, part.outlets_wrong) == (0, 1, 0)


def test_an_item_belongs_to_the_article_that_has_all_of_it() -> None:
    contents = article(f"In this issue: {WALL[:40]}")
    assert pair_items(ITEMS, [contents, article(FERRY), article(WALL)]) == {0: 2, 1: 1}


def test_items_of_a_page_have_all_outlets_and_the_edges_of_their_text() -> None:
    page = Page()
    page.put("Sea", "section")
    page.put(WALL, "body", 0)
    for outlet in ("Meridian", "Kestrel"):
        page.put(outlet, "source_line", 0, "outlet")
    [item] = page_items(page)
    assert item.outlets == ("Meridian", "Kestrel")
    assert item.first == "the harbour wall of calvery holds through a"
    assert item.last == "through a night of rain the council says"
