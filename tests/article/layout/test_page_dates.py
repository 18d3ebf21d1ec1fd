"""Dates of publication, with the help of the other dates of their page."""

from collections.abc import Sequence

import pytest
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.labels import Role
from onrecord.article.layout.page_dates import PageDates, page_dates
from onrecord.article.layout.page_lines import text_lines
from onrecord.article.layout.runs import FieldSpan
from onrecord.records import Capture

NOTE: list[Piece] = [("Issue of 6 March 2031", "furniture", None)]


def _dates(*lines: list[Piece], marked: Sequence[str] = ()) -> PageDates:
    spans = [
        FieldSpan(line=0, start=0, text=text, field="published", role="publication", score=1.0)
        for text in marked
    ]
    return page_dates(tagged_page(lines, {}), spans)


def _read(dates: PageDates, text: str, line: int = 0) -> str | None:
    found = dates.read(text, line)
    return found and found.value


def test_dates_of_a_page_are_those_outside_prose() -> None:
    prose: list[Piece] = [("The port closed on 1 January 2030 .", "body", None)]
    dates = _dates(prose, NOTE, [("7 March 2031", "publication", "published")])
    assert dates.days == ((1, "2031-03-06"), (2, "2031-03-07"))
    assert dates.latest == "2031-03-07"


def test_a_date_in_prose_gives_no_other_its_year() -> None:
    dates = _dates([("Closed on 1 January 2030 .", "body", None)])
    assert dates.latest is None
    assert _read(dates, "4 March") is None


def test_a_page_without_dates_completes_none() -> None:
    dates = _dates([("Ferry stops", "headline", None)])
    assert dates.latest is None
    assert [_read(dates, text) for text in ("4 March", "4/3", "09:15")] == [None] * 3
    assert _read(dates, "4 March 2031") == "2031-03-04"


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("26 May – 1 June 2032", "31 May", "2032-05-31"),
        ("1 Jun 32", "31 May", "2032-05-31"),
        ("December 2031", "31 December", "2031-12-31"),
        ("January 2032", "31 December", "2031-12-31"),
        ("https://orrin.example/2031/06/02/ferry", "1 June", "2031-06-01"),
        ("No 14", "31 May", None),
        ("1988", "14 Sept.", "1988-09-14"),
        ("== 2031 ==", "31 May", "2031-05-31"),
        ("Volume 37: the year 2025", "3 July", "2025-07-03"),
        ("Rolls 2024 and 2025", "3 July", None),
        ("Tel. 2025/117", "3 July", None),
    ],
)
def test_a_missing_year_is_that_of_what_is_above(heading: str, text: str, value: str) -> None:
    role: Role = "source_line" if "://" in heading else "section"
    assert _read(_dates([(heading, role, None)]), text, 1) == value


def test_without_a_heading_a_missing_year_is_that_of_the_latest_date() -> None:
    dates = _dates(
        [("15 December 2030", "publication", "published")],
        [("3 January 2031", "publication", "published")],
    )
    assert _read(dates, "28 December", 1) == "2030-12-28"
    assert _read(dates, "2 January", 0) == "2031-01-02"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yesterday", "2031-03-05"),
        ("3 days ago", "2031-03-03"),
        ("5 hours ago", None),
        ("30 days", "2031-02-04"),
    ],
)
def test_an_age_in_days_is_counted_from_the_only_day_of_a_page(text: str, value: str) -> None:
    assert _read(_dates(NOTE), text) == value
    other: list[Piece] = [("2 March 2031", "publication", "published")]
    assert _read(_dates(NOTE, other), text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20310304", "2031-03-04"),
        ("04.03.31", "2031-03-04"),
        ("4 March", "2031-03-04"),
        ("ref 120310304", None),
        ("4 Mar 31", "2031-03-04"),
        ("4-Mar-31", "2031-03-04"),
        ("(2031/03/04/)", "2031-03-04"),
        ("12 Mar 84", "1984-03-12"),
        ("21.9.93", "1993-09-21"),
        ("Sept 4, '93", "1993-09-04"),
        ("3-11-99", "1999-11-03"),
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
    assert _read(_dates(NOTE, marked=["04/03", "05/03"]), "04/03") == "2031-03-04"
    assert _read(_dates(NOTE, marked=["03/04", "03/05"]), "03/04") == "2031-03-04"
    short = _dates([("25/04/31", "furniture", None)], [("5 May 2031", "furniture", None)])
    assert _read(short, "05/04/31") == "2031-04-05"


@pytest.mark.parametrize(
    "text",
    [
        "Cornelia Hurst becomes head of regulatory affairs at Beryl Bio on\n"
        "1 June. She comes from the Medicines Agency, where she led the\n"
        "department for biological products for nine years.",
        "Oda Venn leaves the board of Kestrel Labs on\n"
        "May 31. She had been its chair for six years and is followed by\nher deputy, Ivo Marsk.",
        "The assembly votes on the price of insulin on\n"
        "3 June. Two parties want the price cut by half, and the makers\nsay they would leave.",
    ],
)
def test_a_day_in_a_sentence_that_begins_a_line_is_no_day_of_publication(text: str) -> None:
    page = (
        "From: PharmaBrief <letter@pharmabrief.example>\nDate: Fri, 14 May 2032 07:00:00 +0200\n"
        "Subject: PharmaBrief 19/2032\n\nPHARMABRIEF - the Friday letter for the trade\n\n"
        "------------\nFERRY STRIKE ENDS IN LUND\n\nCrews on the Lund ferries go back to work on "
        "Saturday after eleven days, the union said.\n\n"
        f"------------\nPEOPLE\n\n{text}\n\n------------\nPharmaBrief appears on Fridays.\n"
    )
    capture = Capture(id="c", location="x.txt", media_type="text/plain", fetched="", sha256="")
    found = read_articles(capture, text_lines(page))
    days = [each.published.value for each in found if each.published]
    assert days == ["2032-05-14", "2032-05-14"]
