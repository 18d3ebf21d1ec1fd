"""Tests of datelines: which beginnings of paragraphs are datelines, and whose words they are."""

from functools import cache

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.datelines import find_datelines
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Article
from onrecord.text.document import Document


@cache
def _extractor() -> Extractor:
    return Extractor.load()


@pytest.mark.parametrize(
    "dateline",
    [
        "Orlen, 12 May 2031 – ",
        "Orlen, 12 May 2031 - ",
        "ORLEN, May 12 — ",
        "PORT SAINT VANNO, North Ossery—",
        "Tarnholm (Harbour Wire) – ",
        "KELLEND, June 3, 2031 (HW) -- ",
    ],
)
def test_a_dateline_is_no_part_of_a_statement(dateline: str) -> None:
    text = f"Bridge shut\n\n{dateline}The bridge was unsafe, Mayor Edda Pruell said on Monday."
    [span] = find_datelines(Document(text), find_times("a", Document(text), None))
    assert text[slice(*span)] == dateline
    [statement] = _extractor().annotate(Article(id="a", capture="c", text=text)).statements
    assert [text[slice(*span)] for span in statement.content] == ["The bridge was unsafe"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was unsafe – Mayor Edda Pruell said so.",
        "Mayor Edda Pruell (Greens) – a critic of the dam – said so.",
        "Prices rose on 12 May 2031 – The mayor said so.",
        "Vessa – The town on the hill – was shut.",
        "ORLEN-BASED Halvern said so.",
    ],
)
def test_other_dashes_end_no_dateline(text: str) -> None:
    assert not list(find_datelines(Document(text), find_times("a", Document(text), None)))
