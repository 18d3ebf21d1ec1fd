"""Outlets in the place where other articles of the page state theirs."""

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
    assert last_outlet([*KNOWN[:2], "[DVR] Snow in May"], known=2) == []
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


NAMES = ("Orrin Post", "Sund Courier", "Innisk Herald", "Kestrel")


def outlets_below(*stated: str, likely: float = 0.3) -> list[str | None]:
    """Return the outlets of articles, each stated on a line below the text.

    To the tagger the words of the last line are an outlet with the probability ``likely``.
    """
    lines: list[list[Piece]] = []
    for words in stated:
        lines += [[("Ferry stops", "headline", None)], [("No ferry sails .", "body", None)]]
        lines += [[(words, "publication", None)]]
    page = tagged_page(lines, dict.fromkeys(range(0, len(lines), 3), 6.0))
    page.field_scores[..., FIELDS.index("outlet")] = 0.3
    page.field_scores[-1, :, FIELDS.index("outlet")] = likely
    segments = find_segments(page)
    return [
        next((span.text for span in segment.fields if span.is_placed), None) for segment in segments
    ]


def test_an_unknown_name_is_an_outlet_where_most_are_known() -> None:
    assert outlets_below(*NAMES) == list(NAMES)
    assert outlets_below(*NAMES, likely=0.05)[-1] is None
    assert outlets_below("Orrin Post", "Kellend", "Olverstone", "Kestrel")[-1] is None


def test_the_first_of_several_names_is_the_outlet() -> None:
    assert outlets_below(*NAMES[:3], "Innisk Times | Orrin Post")[-1] == "Innisk Times"
    assert outlets_below(*NAMES[:3], "Innisk Times, Orrin Post")[-1] == "Innisk Times"


@pytest.mark.parametrize("words", ["Saturday", "12 May 2031", "Sports", "Laura Finn", "@kestrel"])
def test_days_sections_and_people_are_no_outlets(words: str) -> None:
    assert outlets_below(*NAMES[:3], words)[-1] is None


def test_a_label_is_no_part_of_a_name() -> None:
    lines: list[list[Piece]] = []
    for name in NAMES:
        lines += [[("Ferry stops", "headline", None)], [("No ferry sails .", "body", None)]]
        lines += [[("Reported by", "publication", None), (name, "publication", "outlet")]]
    segments = find_segments(tagged_page(lines, dict.fromkeys(range(0, len(lines), 3), 6.0)))
    placed = [span.text for each in segments for span in each.fields if span.is_placed]
    assert placed == list(NAMES)


def test_an_outlet_before_the_text_is_no_part_of_it() -> None:
    lines: list[list[Piece]] = [
        [(f"{name} – No ferry sails today in Sund .", "body", None)] for name in NAMES[:3]
    ]
    page = tagged_page(lines, dict.fromkeys(range(3), 6.0))
    page.field_scores[..., FIELDS.index("outlet")] = 0.3
    [segment, *_] = find_segments(page)
    assert [span.text for span in segment.fields] == ["Orrin Post"]
    assert page.lines[0].text[segment.runs[0].start :] == "No ferry sails today in Sund ."


def test_headings_state_no_outlet_where_most_articles_do() -> None:
    lines: list[list[Piece]] = [[("Harbour Gazette", "section", "outlet")]]
    for name in (*NAMES[:3], ""):
        lines += [[("Ferry stops", "headline", None)], [("No ferry sails .", "body", None)]]
        lines += [[(name, "publication", "outlet")]] if name else []
    segments = find_segments(tagged_page(lines, dict.fromkeys((1, 4, 7, 10), 6.0)))
    assert [bool(each.shared) for each in segments] == [False] * 4
