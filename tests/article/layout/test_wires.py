"""Wire copy is of the agency that sends it; what a newspaper prints of it is not."""

import pytest

from onrecord.article.layout.wires import wire_agency

HEADLINE = "At least two dead as mill burns"


def agency(head: list[str], short: str) -> str | None:
    text = f"{HEADLINE}\n\nTORMIN, May 4 ({short}) - Two people died when a mill burned."
    return wire_agency([*head, *text.split("\n")], HEADLINE, text)


@pytest.mark.parametrize(
    ("head", "short", "expected"),
    [
        (["TRN0214 3 GEN 0371", "TORMIN RIVER NEWS", "MILL-FIRE (2ND LEAD)"], "TRN",
         "Tormin River News"),
        (["HPA 0417 4 NAT 0391 MELDRA", "MILL-FIRE/TORMIN"], "HPA", "HPA"),
        (["INTERPORT WIRE", "WORLD / DISASTERS", "12 Oct 2033"], "Interport", "Interport Wire"),
        (["Bureau of the Delta", "URGENT"], "Bureau of the Delta", "Bureau of the Delta"),
        (["DELTA PRESS BUREAU / POLITICS / TORMIN"], "DPB", "Delta Press Bureau"),
    ],
)  # fmt: skip
def test_an_agency_names_itself_above_the_headline(
    head: list[str], short: str, expected: str
) -> None:
    assert agency([*head, ""], short) == expected


@pytest.mark.parametrize(
    "head",
    [
        [],
        ["The Tormin Herald", "Monday 4 May 2031"],
        ["NEWS", "MILL-FIRE"],
        ["TORMIN RADIO NETWORK OF THE NORTH"],
    ],
)
def test_a_page_that_does_not_name_it_there_is_not_the_agencys(head: list[str]) -> None:
    assert agency(head, "TRN") is None


def test_an_agency_below_the_headline_is_who_a_newspaper_has_it_from() -> None:
    text = f"{HEADLINE}\n\nTORMIN (TRN) - Two people died."
    lines = ["", HEADLINE, "By Tormin River News", "Tormin River News", *text.split("\n")[1:]]
    assert wire_agency(lines, HEADLINE, text) is None


def test_a_text_without_a_dateline_is_nobodys_wire_copy() -> None:
    assert wire_agency(["TORMIN RIVER NEWS", HEADLINE], HEADLINE, "Two people died.") is None
