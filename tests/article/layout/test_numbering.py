"""Items whose headings are numbered."""

import pytest

from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import text_lines
from onrecord.records import Capture

CAPTURE = Capture(id="c", location="x.txt", media_type="text/plain", fetched="", sha256="")
TITLES = ["The signature", "No trains on Sunday", "Next door"]
TEXTS = [
    """The ministry had the report on Sarrow Vale Bank on December 2, governor Ilse Rademond
told parliament on Thursday, and she has a signature to prove it.

Meanwhile the sums: 900 million crowns from the state, 780 million of them to fill the
shortfall that the central bank has found. And 540 jobs will go, says the union.

The board maintains that its former chief, Rurik Sand, resigned. He says he was dismissed.""",
    """Drivers on the lake line will strike on Sunday for 24 hours, the Railwaymen's League
said. The operator, Keldan Rail, expects to cancel 140 trains.""",
    """Morvay's banking authority now puts the hole at Ruvland Bank at 240 million euros.

Savers have been queuing in Port Ansell for their insured money since Thursday morning.""",
]


def headlines(page: str) -> list[str | None]:
    return [article.headline for article in read_articles(CAPTURE, text_lines(page))]


@pytest.mark.parametrize(
    "heading",
    ["--- {0}. {1} ---", "{0}. {1}", "{0}) {1}", "[ {0}. {1} ]"],
)
@pytest.mark.parametrize(
    "head",
    [
        "Good morning. Three things for the end of the week.",
        "THE TALLYMAN\nFriday, 12 March 2032\n1. The signature\n2. No trains\n3. Next door",
    ],
)
def test_each_number_begins_an_article(heading: str, head: str) -> None:
    items = [
        f"{heading.format(number, title)}\n\n{text}"
        for number, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True), 1)
    ]
    assert headlines("\n\n".join([head, *items])) == TITLES


def test_numbers_before_outlets_begin_none() -> None:
    page = """PRESS OF THE ISLANDS, 14 March 2031

1. Orrin Courier

Bridge shut for a month
The bridge over the Sund is shut for a month, the county said on Friday in a statement.

Ferry sails again
The ferry to Lund sails again after eleven days, its owner told the Courier on Friday.

2. Innisk Herald

Mayor resigns
The mayor of Innisk resigned on Friday after a vote of the council, her office said.
"""
    assert len(headlines(page)) == 3
