"""The place of a dateline is no outlet."""

import pytest

from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import text_lines
from onrecord.records import Capture

CAPTURE = Capture(
    id="capture", sha256="0" * 64, location="page.txt", media_type="text/plain",
    fetched="2031-05-01T00:00:00Z",
)  # fmt: skip
BRIDGE = """Bridge opens a year late
{head}, 12 March 2031

The bridge over the Orrin opened on Monday, a year late and 4 million crowns dearer than planned.

The mayor, Ilka Dore, cut the ribbon. Traders {place} said they had lost half of their customers.
"""
REVIEW = """HILL COUNTRY BULLETIN
No. 12 - 9 October 2031

====================

1. HARBOUR WALL CRACKS
{}, 9 October

A crack of two metres opened in the harbour wall on Wednesday night, the port said. Nobody was hurt.

“It was the storm,” said Jon Sarre, the port's director, {}. The wall will be mended in May.

====================

2. MILL STRIKE ENDS
{}, 9 October

The millers went back to work on Thursday, their union said. The owners will pay 3 percent more.

Vera Holm, who speaks for the owners, told reporters {} that prices would not rise.

====================

3. SCHOOL TO CLOSE
{}, 8 October

The only school of the county will close in September, the county said on Wednesday.

Parents {} were told by letter. “We are angry,” said Hugo Penn, who has three children there.
"""


def _outlets(page: str) -> list[str | None]:
    return [article.outlet for article in read_articles(CAPTURE, text_lines(page))]


@pytest.mark.parametrize(
    ("page", "count"),
    [
        (BRIDGE.format(head="Marl", place="near Marl"), 1),
        (BRIDGE.format(head="By Oda Venn, Marl", place="near Marl"), 1),
        (BRIDGE.format(head="By Hugo Penn, Tarn", place="in Tarn"), 1),
        (BRIDGE.format(head="By Vera Holm, Dorn Valley", place="from Dorn Valley"), 1),
        (
            REVIEW.format(
                "Tarn", "in Tarn", "Innisk", "in Innisk", "Dorn Valley", "in Dorn Valley"
            ),
            3,
        ),
        (REVIEW.format("Sund", "at Sund", "Oster", "in Oster", "Pellin", "from Pellin"), 3),
    ],
)
def test_a_place_before_the_day_that_opens_a_text_is_no_outlet(page: str, count: int) -> None:
    found = _outlets(page)
    assert len(found) == count
    assert {*found} <= {None, "HILL COUNTRY BULLETIN"}  # or the publication, of its items


@pytest.mark.parametrize(
    ("page", "outlets"),
    [
        (BRIDGE.format(head="Marl", place="by the river"), ["Marl"]),
        (BRIDGE.format(head="Marl Post", place="near Marl"), ["Marl Post"]),
        (BRIDGE.format(head="By Oda Venn, Marl Post", place="near Marl"), ["Marl Post"]),
        (BRIDGE.format(head="Marl", place="in Marl Street"), ["Marl"]),
        (
            REVIEW.format("Kestrel", "on Friday", "Vantage", "on Friday", "Lantern", "of Dorn"),
            ["Kestrel", "Vantage", "Lantern"],
        ),
    ],
)  # fmt: skip
def test_a_name_that_the_text_has_as_no_place_may_be_an_outlet(
    page: str, outlets: list[str]
) -> None:
    assert _outlets(page) == outlets
