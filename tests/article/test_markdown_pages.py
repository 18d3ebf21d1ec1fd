"""Short Markdown pages: the heading is the headline, and signs of emphasis are in no field."""

import pytest

from onrecord.article import read_capture
from onrecord.records import Capture

CAPTURE = Capture(id="c", location="page.md", media_type="text/plain", fetched="", sha256="")


@pytest.mark.parametrize(
    ("page", "headline", "outlet", "byline", "paragraph"),
    [
        (
            "# Wall *cracks* in storm\n\n_Tarn Echo_, 9 October 2031\n\n"
            "The wall of the harbour *cracked* on Monday, six years after it was built.\n",
            "Wall cracks in storm", "Tarn Echo", (),
            "The wall of the harbour cracked on Monday, six years after it was built.",
        ),
        (
            "# Council votes down *the* dam\n\n**By** *Ana Rue*\n\n"
            "The council of Bessul voted against the _Long Dam_ on Tuesday by nine votes to four.\n"
            "\n“We could not pay for it,” Mayor Petra Askenell said after the vote.\n",
            "Council votes down the dam", None, ("Ana Rue",),
            "The council of Bessul voted against the Long Dam on Tuesday by nine votes to four.",
        ),
        (
            "# _Kestrel_ sails again\n\n***Sund Courier***, 3 March 2031\n\n*By Orla Venn*\n\n"
            "The ***Kestrel*** sailed again on Monday, six weeks after its engine failed.\n",
            "Kestrel sails again", "Sund Courier", ("Orla Venn",),
            "The Kestrel sailed again on Monday, six weeks after its engine failed.",
        ),
    ],
)  # fmt: skip
def test_a_short_page(
    page: str, headline: str, outlet: str | None, byline: tuple[str, ...], paragraph: str
) -> None:
    (article,) = read_capture(CAPTURE, page.encode())
    assert (article.headline, article.outlet, article.byline) == (headline, outlet, byline)
    assert paragraph in article.text
