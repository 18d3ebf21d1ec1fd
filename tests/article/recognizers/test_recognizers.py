"""Recognizers of dates, outlets, captions, fields and wrapped lines, each on single lines."""

import pytest

from onrecord.article.recognizers.captions import (
    bare_credit,
    is_credit_line,
    read_caption,
    read_credit,
)
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.names import is_outlet_line, read_names
from onrecord.text.outlets import is_outlet


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Published March 2, 2026 at 4.05 p.m.", "2026-03-02T16:05"),
        ("2 de marzo de 2026", "2026-03-02"),
        ("10:15 UTC, Monday, 2 March 2026", "2026-03-02T10:15Z"),
        ("2026년 3월 2일", "2026-03-02"),
        ("13/02/2026", "2026-02-13"),
        ("1923 October 4", "1923-10-04"),
        ("(2006, 19 March)", "2006-03-19"),
        ("7.vi.1931", "1931-06-07"),
        ("14/IX/1988", "1988-09-14"),
    ],
)
def test_complete_dates_are_found(text: str, value: str) -> None:
    date_match = find_date(text)
    assert date_match is not None
    assert date_match.date is not None
    assert date_match.date.value == value


@pytest.mark.parametrize(
    "text", ["Monday", "05/04/2025", "31 February 2026", "the year 2026", "16/2/1436"]
)
def test_incomplete_and_ambiguous_dates_are_not_read(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sat 05/04/2031", "2031-04-05"),
        ("Sun., 05/04/2031", "2031-05-04"),
        ("Samstag, 05/04/2031", "2031-04-05"),
        ("Wednesday, 05/04/2031", None),
        ("Paper, 05/04/2031", None),
        ("Saturday, May 31", "2031-05-31"),
        ("Friday, May 31", "2030-05-31"),
        ("May 31", "2030-05-31"),
        ("28 Apr, 0615", "2031-04-28"),
        ("28 Apr, 2130", "2031-04-28"),
        ("2 March 1431", "2031-03-02"),
        ("May 31 (Friday)", "2030-05-31"),
        ("31 May (Saturday)", "2031-05-31"),
    ],
)
def test_a_weekday_beside_a_date_settles_its_order_and_year(text: str, value: str | None) -> None:
    found = find_date(text, "2031-05-04")
    assert (found and found.date and found.date.value) == value


@pytest.mark.parametrize(
    ("page_date", "value"),
    [("2026-03-10", "2026-03-04"), ("2026-02-26", "2026-03-04"), ("2026-01-05", "2025-03-04")],
)
def test_a_date_without_year_takes_the_year_of_the_page(page_date: str, value: str) -> None:
    date_match = find_date("March 4", page_date)
    assert date_match is not None
    assert date_match.date is not None
    assert date_match.date.value == value


@pytest.mark.parametrize(
    ("name", "in_line", "in_sentence"),
    [
        ("Orrin Courier", True, True),
        ("Reuters", True, True),
        ("The Courier", True, False),
        ("orrin.example", True, False),
        ("The Economist", True, True),
        ("World News", False, True),
        ("the daily mail", False, True),
        ("Ada Finn", False, False),
    ],
)
def test_lines_and_sentences_ask_differently_for_outlets(
    name: str, in_line: bool, in_sentence: bool
) -> None:
    assert is_outlet_line(name) is in_line
    assert is_outlet(name) is in_sentence


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        (
            "A nurse carries a lamp through the ward. (Photo: Ada Finn/Orrel Post)",
            "A nurse carries a lamp through the ward.",
            "Ada Finn/Orrel Post",
        ),
        ("A nurse carries a lamp. Orrel Post/Ada Finn", "A nurse carries a lamp.", None),
        ("The nurse said the lamp went out. (Reuters)", None, None),
    ],
)
def test_captions_are_recognized_by_their_credits(
    text: str, caption: str | None, credit: str | None
) -> None:
    read = read_caption(text)
    assert (read.caption if read else None) == caption
    if credit:
        assert read is not None
        assert read.credit == credit


@pytest.mark.parametrize("text", ["", ".", "(", "–", "()", "© ", "📷"])
def test_captions_of_one_mark_are_read_or_refused(text: str) -> None:
    read = read_caption(text, labelled=True)
    assert read is None or read.caption in text
    assert not is_credit_line(text)
    assert bare_credit(text) in text


def test_brackets_of_a_labelled_caption_are_a_credit_only_if_they_name_one() -> None:
    read = read_caption("Mayor Finn (left) beside Lee Orr (right)", labelled=True)
    assert read is not None
    assert (read.caption, read.credit) == ("Mayor Finn (left) beside Lee Orr (right)", None)
    read = read_caption("Mayor Finn at the dam (screen grab)", labelled=True)
    assert read is not None
    assert read.credit == "screen grab"
    assert bare_credit("(Photo: Ada Finn (Orrel Post))") == "Ada Finn (Orrel Post)"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Ada Finn and by Lee Orr", ("Ada Finn", "Lee Orr")),
        ("Posted by Ada Finn", ("Ada Finn",)),
        ("Ada Finn @adafinn", ("Ada Finn",)),
        ("Edited by Ada Finn", ()),
        ("Photos by Ada Finn", ()),
    ],
)
def test_authors_are_read_without_by(text: str, people: tuple[str, ...]) -> None:
    assert read_names(text)[0] == people


def test_a_credit_on_its_own_line_has_no_label() -> None:
    assert read_credit("Photograph by Ada Finn") == "Ada Finn"
    assert read_credit("Ada Finn for Orrel Post") == "Ada Finn for Orrel Post"
    assert read_credit("The bridge is closed") is None
