"""Dates of publication, with the help of the other dates of their page."""

import pytest
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.page_dates import PageDates, page_dates

NOTE: list[Piece] = [("Issue of 6 March 2031", "furniture", None)]


def _dates(*lines: list[Piece]) -> PageDates:
    return page_dates(tagged_page(lines, {}))


def _read(dates: PageDates, text: str, line: int = 0) -> str | None:
    found = dates.read(text, line)
    return found and found.value


def test_the_date_of_a_page_is_the_first_one_outside_prose() -> None:
    prose: list[Piece] = [("The port closed on 1 January 2030 .", "body", None)]
    dates = _dates(prose, NOTE, [("7 March 2031", "publication", "published")])
    assert dates.page_date == "2031-03-06"
    assert dates.days == ((1, "2031-03-06"), (2, "2031-03-07"))


def test_a_page_without_other_dates_has_that_of_its_prose() -> None:
    assert _dates([("Closed on 1 January 2030 .", "body", None)]).page_date == "2030-01-01"
    long: list[Piece] = [("word " * 60 + "1 January 2030", "body", None)]
    assert _dates(long).page_date is None


def test_a_page_without_dates_completes_none() -> None:
    dates = _dates([("Ferry stops", "headline", None)])
    assert dates == PageDates(page_date=None, order=None, days=())
    assert [_read(dates, text) for text in ("4 March", "4/3", "09:15")] == [None] * 3
    assert _read(dates, "4 March 2031") == "2031-03-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20310304", "2031-03-04"),
        ("04.03.31", "2031-03-04"),
        ("4 March", "2031-03-04"),
        ("ref 120310304", None),
        ("31.02.31", None),
        ("20311399", None),
        ("soon", None),
        ("", None),
    ],
)
def test_an_abbreviated_date_is_completed_or_none(text: str, value: str | None) -> None:
    dates = _dates(NOTE, [("Archive 25/02/2031", "furniture", None)])
    assert _read(dates, text) == value


def test_a_time_of_day_is_on_the_day_that_a_line_above_states() -> None:
    dates = _dates(
        [("5 March 2031", "section", "published")],
        [("09:15", "publication", "published")],
        [("6 March 2031", "section", "published")],
        [("10:40", "publication", "published")],
    )
    assert _read(dates, "09:15", 1) == "2031-03-05T09:15"
    assert _read(dates, "10:40", 3) == "2031-03-06T10:40"
    assert _read(dates, "08:00", 0) is None


def test_the_order_of_day_and_month_is_that_of_dates_which_show_it() -> None:
    assert _read(_dates([("25/04/2031", "furniture", None)]), "05/04/2031") == "2031-04-05"
    assert _read(_dates([("04/25/2031", "furniture", None)]), "05/04/2031") == "2031-05-04"
    short = _dates([("25/04/31", "furniture", None)], [("5 May 2031", "furniture", None)])
    assert _read(short, "05/04/31") == "2031-04-05"
