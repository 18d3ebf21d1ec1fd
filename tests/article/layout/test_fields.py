"""Fields of an article, from the words that the tagger marks."""

import pytest
from msgspec.structs import replace
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.fields import page_fields
from onrecord.article.layout.outlets import certain
from onrecord.article.layout.page_lines import LineMark
from onrecord.article.layout.segments import find_segments

BODY = [("No ferry sails today .", "body", None)]


def _fields(*lines, score=0.99, links=None):  # type: ignore[no-untyped-def]
    page = tagged_page([*lines, BODY], {0: 4.0}, score=score, links=links)
    (segment,) = find_segments(page)
    return page_fields(page, [segment]), segment


def test_an_outlet_that_is_not_sure_is_not_asserted() -> None:
    line = [("Orrin Post", "publication", "outlet")]
    fields, _ = _fields(line, score=0.99)
    assert certain(fields.outlets.scored([None])[0]) == "Orrin Post"
    fields, _ = _fields(line, score=0.4)
    assert certain(fields.outlets.scored([None])[0]) is None


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
        ("https://orrin.example/ferry?ref=https://innisk.example/", None),
        ("https://orrin.example/ferry?image=https://cdn.example/1.jpg", None),
        ("https://share.example/?u=https%3A%2F%2Forrin.example%2Fa", "https://orrin.example/a"),
        ("https://alert.example/url?url=/ferry", None),
        ("/ferry", ""),
    ],
)
def test_the_address_is_the_target_of_the_headlines_link(address: str, url: str | None) -> None:
    """``url`` is None where the target is the link itself, and "" where there is none."""
    fields, segment = _fields([("Ferry stops", "headline", None)], links={0: address})
    assert fields.url(segment) == (address if url is None else url or None)


def test_a_stated_address_wins_over_links() -> None:
    fields, segment = _fields(
        [("Ferry stops", "headline", None)],
        [("https://orrin.example/stated", "source_line", "url")],
        links={0: "https://orrin.example/link"},
    )
    assert fields.url(segment) == "https://orrin.example/stated"


def test_an_address_in_the_text_is_not_that_of_the_article() -> None:
    fields, segment = _fields([("See https://innisk.example/plan for more .", "body", None)])
    assert fields.url(segment) is None


@pytest.mark.parametrize(
    ("stated", "outlet"),
    [
        ("Orrin Post (orrinpost.example)", "Orrin Post"),
        ("Orrin Post - orrinpost.example", "Orrin Post"),
        ("orrinpost.example", "orrinpost.example"),
        ("Orrin Post, 2 March 2031", "Orrin Post"),
        ("2 March 2031 | Orrin Post", "Orrin Post"),
        ("Orrin Sunday Post", "Orrin Sunday Post"),
        ("Norren 24", "Norren 24"),
        ("[ “Meridian” ]", "Meridian"),
        ("* * *", None),
        ("2031", None),
    ],
)
def test_an_outlet_is_a_name_without_what_stands_beside_it(stated: str, outlet: str | None) -> None:
    fields, _ = _fields([(stated, "publication", "outlet")])
    assert [each.name for each in fields.outlets.candidates(0)] == ([outlet] if outlet else [])


def test_an_article_with_an_outlet_of_its_own_has_not_that_of_a_heading() -> None:
    heading: list[Piece] = [("WORLD PRESS", "section", "outlet")]
    lines = [heading]
    for name in ("Orrin Post", "Innisk Herald", "Norren 24"):
        lines += [[(name, "publication", "outlet")], BODY]
    page = tagged_page(lines, {1: 6.0, 3: 6.0, 5: 6.0})
    outlets = page_fields(page, find_segments(page)).outlets
    assert {certain(own) for own in outlets.scored([None] * 3)} <= {
        "Orrin Post", "Innisk Herald", "Norren 24", None,
    }  # fmt: skip


def test_the_host_beside_a_text_is_its_site() -> None:
    fields, segment = _fields([("Orrin Post ( orrinpost.example )", "publication", "outlet")])
    assert fields.host(segment) == "orrinpost.example"
    fields, segment = _fields([("Write to orrinpost.example today .", "body", None)])
    assert fields.host(segment) is None


def test_fields_that_are_not_sure_are_none() -> None:
    lines = (
        [("4 March 2031", "publication", "published"), ("Ada Finn", "byline", "author")],
        [("Archive of 5 March 2031", "furniture", None)],
    )
    fields, segment = _fields(*lines, score=0.9)
    published = fields.published(segment)
    assert published is not None
    assert (published.value, fields.bylines[0]) == ("2031-03-04", ("Ada Finn",))
    fields, segment = _fields(*lines, score=0.3)
    assert (fields.published(segment), fields.bylines[0]) == (None, ())


def test_a_byline_of_signs_names_nobody() -> None:
    fields, _ = _fields([("By", "byline", None), ("- 24 -", "byline", "author")])
    assert fields.bylines[0] == ()


def test_the_only_day_of_a_page_is_that_of_its_articles() -> None:
    day = [("Friday 20 June 2031", "furniture", None)]
    fields, segment = _fields([("Ferry stops", "headline", None)], day)
    published = fields.published(segment)
    assert published is not None
    assert published.value == "2031-06-20"
    fields, segment = _fields(day, [("Archive of 5 March 2031", "furniture", None)])
    assert fields.published(segment) is None


def test_each_author_is_named_once() -> None:
    fields, _ = _fields(
        [("By", "byline", None), ("Ada Finn", "byline", "author"), ("and", "byline", None),
         ("Bo Hale", "byline", "author")],
        [("Ada Finn", "byline", "author")],
    )  # fmt: skip
    assert fields.bylines[0] == ("Ada Finn", "Bo Hale")


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Sorrendy, I. K.", ("Sorrendy, I. K.",)),
        ("Dunmore, Kit", ("Dunmore, Kit",)),
        ("Bhattacharjee, N", ("Bhattacharjee, N",)),
        ("Ada Finn, Bo Hale", ("Ada Finn", "Bo Hale")),
    ],
)
def test_a_family_name_before_the_given_one_is_one_author(
    stated: str, names: tuple[str, ...]
) -> None:
    fields, _ = _fields([(stated, "byline", "author")])
    assert fields.bylines[0] == names


def test_the_weekday_in_brackets_settles_the_year_of_a_date() -> None:
    for weekday, value in (("Thursday", "2031-07-03"), ("Wednesday", "2030-07-03")):
        fields, segment = _fields(
            [("Friday 20 June 2031", "furniture", None)],
            [("3 July", "publication", "published"), (f"({weekday})", "publication", None)],
        )
        published = fields.published(segment)
        assert published is not None
        assert published.value == value


def test_the_markup_says_which_day_an_age_is() -> None:
    page = tagged_page(
        [[("Ferry stops", "headline", None)], [("2 hours ago", "publication", "published")], BODY],
        {0: 4.0},
    )
    time = LineMark("time", 0, 11, "2031-09-09T15:40")
    lines = [page.lines[0], replace(page.lines[1], marks=(time,)), page.lines[2]]
    page = page._replace(lines=lines)
    (segment,) = find_segments(page)
    published = page_fields(page, [segment]).published(segment)
    assert published is not None
    assert published.value == "2031-09-09T15:40"


def test_a_line_may_name_a_related_article() -> None:
    fields, segment = _fields(
        [("Ferry stops", "headline", None)], [("Related: Bridge shut", "teaser", None)]
    )
    (related,) = fields.related(segment)
    assert (related.title, related.url) == ("Bridge shut", None)


def test_a_related_article_has_the_address_beside_its_headline() -> None:
    fields, segment = _fields(
        [("Related: Bridge shut https://orrin.example/bridge", "teaser", None)],
        [("Weather: Rain", "teaser", None)],
    )
    (related,) = fields.related(segment)
    assert (related.title, related.url) == ("Bridge shut", "https://orrin.example/bridge")


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


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("DUNE PORT, Marland, May 3, 2031 (NNA) - No ferry sails today.", "2031-05-03"),
        ("Orrin (TPR), 4 June 2031 — No ferry sails today.", "2031-06-04"),
        ("SUND, 2031-07-05 - No ferry sails today.", "2031-07-05"),
        ("Since May 3, 2031 - a Saturday - no ferry sails.", None),
        ("On Saturday, May 3, 2031 - a warm day - no ferry sailed.", None),
        ("No ferry sailed on May 3, 2031 - the sea was too high.", None),
        ("ORRIN, May 3, 2031 was the day of the ferry.", None),
    ],
)
def test_the_dateline_that_opens_a_text_has_the_day_of_the_article(
    opening: str, value: str | None
) -> None:
    page = tagged_page([[("Ferry stops", "headline", None)], [(opening, "body", None)]], {0: 4.0})
    (segment,) = find_segments(page)
    published = page_fields(page, [segment]).published(segment)
    assert (published and published.value) == value
