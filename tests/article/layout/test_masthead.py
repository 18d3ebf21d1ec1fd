"""The name that a newsletter gives itself is the outlet of its items, if they name none."""

import pytest

from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.masthead import masthead
from onrecord.article.layout.outlets import Scored
from onrecord.article.layout.page_lines import text_lines
from onrecord.article.layout.segments import find_segments
from onrecord.article.layout.tagger import tag_page
from onrecord.records import Capture

ITEMS = """
FERRY STRIKE ENDS IN LUND

Crews on the Lund ferries go back to work on Saturday after eleven days. The seamen's
union said its members had accepted a raise of 4 per cent.

----------------------------------------------------------

BUDGET PASSES AT DAWN

Parliament adopted the budget by 112 votes to 98 after a sitting of nineteen hours. The
opposition called the plan a wish list.

----------------------------------------------------------
"""
CAPTURE = Capture(id="c", location="x.txt", media_type="text/plain", fetched="", sha256="")


def _outlets(page: str) -> list[str | None]:
    return [article.outlet for article in read_articles(CAPTURE, text_lines(page))]


@pytest.mark.parametrize(
    ("top", "imprint", "name"),
    [
        ("THE SUND MORNING", "The Sund Morning is written by Ada Finn.", "The Sund Morning"),
        ("ISLANDS DIGEST", "Islands Digest, 4 Quay Street, Orrin. No. 12", "Islands Digest"),
        ("Lund This Week", "Lund This Week appears on Fridays.", "Lund This Week"),
    ],
)  # fmt: skip
def test_a_page_that_names_itself_twice_is_the_outlet_of_its_items(
    top: str, imprint: str, name: str
) -> None:
    assert _outlets(f"{top}\nFriday, 14 March 2031\n{ITEMS}{imprint}\n") == [name, name]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("THE ISLANDS DIGEST\nWhat the sea towns talk about\nFriday, 14 March 2031",
         "THE ISLANDS DIGEST"),
        ("SUND RADIO - EVENING BULLETIN\nFriday, 14 March 2031, 20:00", "SUND RADIO"),
        ("Lund Weekly | No. 12, 14 March 2031", "Lund Weekly"),
        ("THE QUAY LETTER\nNo. 40 / Friday 14 March 2031\n========", "THE QUAY LETTER"),
    ],
)  # fmt: skip
def test_a_publication_with_its_day_is_the_outlet_of_its_items(top: str, name: str) -> None:
    assert _outlets(f"{top}\n\n{ITEMS}") == [name, name]


@pytest.mark.parametrize(
    ("top", "imprint"),
    [
        ("ISLANDS DIGEST", "You get this letter because you asked for it."),
        ("Friday, 14 March 2031", "Friday, 14 March 2031 was a day of rain."),
        ("ISLANDS MEDIA RECORD\n14 March 2031", "Sent to list B."),
        ("World News", "World News of yesterday is at the desk."),
    ],
)
def test_a_title_alone_is_no_outlet(top: str, imprint: str) -> None:
    assert _outlets(f"{top}\n{ITEMS}{imprint}\n") == [None, None]


def test_a_page_whose_items_may_name_an_outlet_is_none() -> None:
    page = text_lines(f"ISLANDS DIGEST\n{ITEMS}Islands Digest, 4 Quay Street, Orrin\n")
    segments = find_segments(tag_page(page))
    assert masthead(page, segments, [Scored(0.4, "Kestrel", 0.9)]) == "Islands Digest"
    assert masthead(page, segments, [Scored(0.9, "Islands Digest", 0.9)]) == "Islands Digest"
    assert masthead(page, segments, [Scored(0.6, "Kestrel", 0.9)]) is None
