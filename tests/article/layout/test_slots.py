"""Outlets in brackets, in the place where other articles of the page state theirs."""

import pytest
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.labels import FIELDS
from onrecord.article.layout.segments import find_segments

KNOWN = ["[Orrin Post] Rates rise", "[Sund Courier] A ferry stops", "[Orrin Post] Rain falls"]


def last_outlet(items: list[str], known: int = 3) -> list[str]:
    """Return the outlet in the last line of a list; the tagger finds those of the first lines."""
    lines: list[list[Piece]] = [[(item, "headline", None), ("x", "body", None)] for item in items]
    page = tagged_page(lines, dict.fromkeys(range(len(items)), 6.0))
    outlet = FIELDS.index("outlet")
    for number, item in enumerate(items[:known]):
        start, end = (item.index("[") + 1, item.index("]")) if "[" in item else (0, 0)
        for place, token in enumerate(page.tokens[number]):
            if start <= token.start < end:
                page.fields[number, place] = outlet
                page.field_scores[number, place, outlet] = 0.9
    fields = [span for each in find_segments(page) for span in each.fields]
    return [f.text for f in fields if f.field == "outlet" and f.line == len(items) - 1]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("[DVR] Snow in May", ["DVR"]),
        ("[*Kestrel*, p. 3] Snow in May", ["Kestrel"]),
        ("[link] Snow in May", []),
        ("[May 2031] Snow is late", []),
        ("Snow in May (DVR)", []),
    ],
)
def test_an_outlet_is_found_where_others_are(item: str, found: list[str]) -> None:
    assert last_outlet([*KNOWN, item]) == found


def test_few_others_are_not_enough() -> None:
    assert last_outlet([*KNOWN, "[DVR] Snow in May"], known=2) == []
    rest = [f"[Column {number}] Snow in May" for number in "ABCDEFGHIJ"]
    assert last_outlet([*KNOWN, *rest]) == []


def test_the_headline_is_without_the_outlet() -> None:
    lines: list[list[Piece]] = [[(item, "headline", None)] for item in [*KNOWN, "[DVR] Snow"]]
    page = tagged_page(lines, dict.fromkeys(range(4), 6.0))
    outlet = FIELDS.index("outlet")
    for number, item in enumerate(KNOWN):
        for place, token in enumerate(page.tokens[number]):
            if 1 <= token.start < item.index("]"):
                page.fields[number, place] = outlet
                page.field_scores[number, place, outlet] = 0.9
    runs = [each.runs[0] for each in find_segments(page)]
    assert page.lines[3].text[runs[3].start : runs[3].end] == "Snow"


@pytest.mark.parametrize("part", ["*", "a-", "(..)", " "])
def test_a_long_line_costs_no_more_than_its_edges(part: str) -> None:
    item = f"[({part * 20_000}b"  # with searches of the whole line: minutes
    assert last_outlet([*KNOWN, item]) == []
