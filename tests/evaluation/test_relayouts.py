"""Pages laid out anew: other bytes, the same words; and no change of the record."""

import random

import lxml.html
import pytest

from benchmarks.relayouts import relaid
from evaluation.relayouts import RELAYOUTS, Relayout, lay_out_anew, mended_slip
from onrecord.app.pipeline import load_extractor

PAGE = """<!DOCTYPE html><html><head><title>Wall holds</title></head><body>
<nav><a href="/">Home</a></nav><h1>Wall holds</h1><img src="a.jpg">
<p>“The harbour wall – all of it – will hold,” said Orla Venn, the harbour master, on Monday, and
added: “It held in the great storm as well…” She didn’t say which storm she meant by that.</p>
<p>The wall was built of granite in 1881, and nobody has mended it since. Mr Vaunt, who lives
below it, told the council that he could hear the stones move at night when the sea was high.</p>
<aside><p>More from the harbour</p></aside></body></html>"""


@pytest.mark.parametrize("relayout", RELAYOUTS, ids=lambda each: each.__name__)
def test_each_changes_the_page_and_leaves_its_sentences(relayout: Relayout) -> None:
    if relayout is mended_slip or relayout.__name__ == "entities":
        return  # made in the page as it was, and where the page is written
    tree = lxml.html.document_fromstring(PAGE)
    relayout(tree, random.Random(1))
    page = lxml.html.tostring(tree, encoding="unicode")
    assert page != lxml.html.tostring(lxml.html.document_fromstring(PAGE), encoding="unicode")
    words = "".join(char for char in tree.text_content() if char.isalnum())
    for sentence in ("Thewallwasbuiltofgranitein1881", "allofitwillhold", "hecouldhearthestones"):
        assert sentence in words


def test_a_slip_is_made_in_the_page_as_it_was() -> None:
    seeds = [lay_out_anew(PAGE, str(seed), len(RELAYOUTS)) for seed in range(3)]
    for older, newer, done in seeds:
        assert older != newer
        assert len(done) == len(RELAYOUTS)
        assert "granite" in newer


def test_twelve_pages_laid_out_anew_give_no_change() -> None:
    found = list(relaid(load_extractor(), 12))
    assert len(found) == 12
    assert [each for each in found if each.told] == []
