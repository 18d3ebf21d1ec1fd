"""Fields of an article, from the words that the tagger marks."""

import pytest
from tests.builders.tagged_pages import tagged_page

from onrecord.article.layout.fields import page_fields
from onrecord.article.layout.segments import find_segments

BODY = [("No ferry sails today .", "body", None)]


def _fields(*lines, score=0.99, links=None):  # type: ignore[no-untyped-def]
    page = tagged_page([*lines, BODY], {0: 4.0}, score=score, links=links)
    (segment,) = find_segments(page)
    return page_fields(page), segment


def test_an_outlet_that_is_not_sure_is_not_asserted() -> None:
    line = [("Orrin Post", "publication", "outlet")]
    fields, segment = _fields(line, score=0.99)
    assert fields.outlet(segment) == "Orrin Post"
    fields, segment = _fields(line, score=0.4)
    assert fields.outlet(segment) is None


def test_numeric_dates_have_one_order_on_a_page() -> None:
    fields, segment = _fields(
        [("05/04/2031", "publication", "published")], [("Archive: 25/04/2031", "furniture", None)]
    )
    published = fields.published(segment)
    assert published is not None
    assert published.value == "2031-04-05"


def test_a_numeric_date_of_uncertain_order_is_none() -> None:
    fields, segment = _fields([("05/04/2031", "publication", "published")])
    assert fields.published(segment) is None


def test_a_date_without_year_takes_that_of_the_page() -> None:
    fields, segment = _fields(
        [("4 March", "publication", "published")], [("Issue of 6 March 2031", "furniture", None)]
    )
    published = fields.published(segment)
    assert published is not None
    assert published.value == "2031-03-04"


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://orrin.example/ferry", "https://orrin.example/ferry"),
        (
            "https://alert.example/url?q=https://orrin.example/ferry&s=1",
            "https://orrin.example/ferry",
        ),
        ("/ferry", None),
    ],
)
def test_the_address_is_the_target_of_the_headlines_link(address: str, url: str | None) -> None:
    fields, segment = _fields([("Ferry stops", "headline", None)], links={0: address})
    assert fields.url(segment) == url


def test_each_author_is_named_once() -> None:
    fields, segment = _fields(
        [("By", "byline", None), ("Ada Finn", "byline", "author"), ("and", "byline", None),
         ("Bo Hale", "byline", "author")],
        [("Ada Finn", "byline", "author")],
    )  # fmt: skip
    assert fields.byline(segment) == ("Ada Finn", "Bo Hale")


def test_a_line_may_name_a_related_article() -> None:
    fields, segment = _fields(
        [("Ferry stops", "headline", None)], [("Related: Bridge shut", "teaser", None)]
    )
    (related,) = fields.related(segment)
    assert related.title == "Bridge shut"


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("16.6.31", "2031-06-16"),
        ("20310616", "2031-06-16"),
        ("16/6", "2031-06-16"),
        ("09:15", "2031-06-20T09:15"),
    ],
)
def test_an_abbreviated_date_is_completed_from_the_page(stated: str, value: str) -> None:
    fields, segment = _fields(
        [("Friday 20 June 2031", "furniture", None)], [(stated, "publication", "published")]
    )
    published = fields.published(segment)
    assert published is not None
    assert published.value == value
