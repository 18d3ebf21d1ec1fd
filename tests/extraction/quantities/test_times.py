"""Tests of time expressions: the example of each rule, and properties of all texts."""

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.quantities.times import TIME_RULES, find_times
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.records import Date, Timex
from onrecord.text.document import Document

PUBLISHED = date(2025, 1, 15)
WEDNESDAY = Date(value=PUBLISHED.isoformat(), precision="day")


def _timexes(text: str, published: Date | None = WEDNESDAY) -> tuple[Timex, ...]:
    return find_times("a", Document(text), published)


def _found(text: str, published: Date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """The time expressions of a text and their values."""
    return [(text[slice(*timex.span)], timex.value) for timex in _timexes(text, published)]


@pytest.mark.parametrize("rule", TIME_RULES, ids=lambda rule: rule.name)
def test_rule_gives_the_value_of_its_example(rule: TimeRule) -> None:
    """An example is a text with the time expression in brackets, and its value."""
    marked, value = rule.example.split(" -> ")
    before, words, after = re.split(r"[][]", marked)
    text, span = before + words + after, (len(before), len(before + words))
    assert span in [match.span for match in rule.find(TimeContext(Document(text), PUBLISHED))]
    [timex] = [timex for timex in _timexes(text) if timex.span == span]
    assert str(timex.value) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("said on Monday", "Monday", "2025-01-13"),
        ("said on Wednesday", "Wednesday", "2025-01-15"),
        ("a Sunday update", "Sunday", "2025-01-12"),
        ("will meet on Friday", "Friday", "2025-01-17"),
        ("met last Wednesday", "last Wednesday", "2025-01-08"),
        ("left Monday night", "Monday night", "2025-01-13TNI"),
        ("on Dec. 27 he", "Dec. 27", "2024-12-27"),
        ("on 6 August he", "6 August", "2024-08-06"),
        ("on Jan. 18, it will", "Jan. 18", "2025-01-18"),
        ("March 2, 2031", "March 2, 2031", "2031-03-02"),
        ("2 March 2031", "2 March 2031", "2031-03-02"),
        ("2031-03-02", "2031-03-02", "2031-03-02"),
        ("LIMA, 9 JAN 90 (AP)", "9 JAN 90", "1990-01-09"),
        ("in October", "October", "2024-10"),
        ("in November 2006", "November 2006", "2006-11"),
        ("in late 2024", "late 2024", "2024"),
        ("since 2019", "2019", "2019"),
        ("in the 1990s", "the 1990s", "199"),
        ("last fall", "last fall", "2024-FA"),
        ("last winter", "last winter", "2023-WI"),
        ("the summer of 2019", "the summer of 2019", "2019-SU"),
        ("the third quarter of 2009", "the third quarter of 2009", "2009-Q3"),
        ("earlier this week", "earlier this week", "2025-W03"),
        ("late last month", "late last month", "2024-12"),
        ("last weekend", "last weekend", "2025-W02-WE"),
        ("two weeks ago", "two weeks ago", "2025-W01"),
        ("three days ago", "three days ago", "2025-01-12"),
        ("five years ago", "five years ago", "2020"),
        ("yesterday", "yesterday", "2025-01-14"),
        ("last night", "last night", "2025-01-14TNI"),
        ("on Dec. 27 at 6:40 p.m. GMT", "Dec. 27 at 6:40 p.m. GMT", "2024-12-27T18:40Z"),
        ("for two and a half years", "two and a half years", "P2.5Y"),
        ("for half an hour", "half an hour", "PT30M"),
        ("a 27-year term", "27-year", "P27Y"),
        ("for several years", "several years", "PXY"),
        ("opens daily", "daily", "P1D"),
        ("on Christmas Eve", "Christmas Eve", "2024-12-24"),
        ("he recently left", "recently", None),
        ("it is now open", "now", None),
    ],
)
def test_time_expression(text: str, words: str, value: str | None) -> None:
    assert _found(text) == [(words, value)]


@pytest.mark.parametrize(
    "text", ["June 1-31", "April 28–31, 2031", "Feb. 14-30", "June 9-3", "on Monday, March 2-2"]
)
def test_a_range_that_ends_on_no_day_is_no_date(text: str) -> None:
    first, last, *_ = _found(f"The talks ran {text}.")
    assert (first[1], last[1]) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "It may hold.",
        "They march on.",
        "a 43-year-old man",
        "May said so.",
        "the Tuesday Ledger",
        "It killed 2019 people.",
        "prices fall",
        "Orrel Today wrote it",
        "the now-empty hall",
        "shots fired 3.50 metres off",
    ],
)
def test_text_without_a_time_expression(text: str) -> None:
    assert _found(text) == []


def test_days_count_from_the_day_that_the_text_named_before() -> None:
    found = dict(_found("It broke on Jan. 3. A day earlier he left; the same day he came back."))
    assert found["A day earlier"] == "2025-01-02"


def test_a_day_earlier_counts_from_the_day_of_a_time_of_day() -> None:
    text = "It held since 3 January. It broke at {}. A day earlier he left."
    for clock in ("noon", "5 p.m.", "14:30"):
        assert dict(_found(text.format(clock)))["A day earlier"] == "2025-01-14", clock


def test_ranges_are_two_times() -> None:
    assert _found("from Jan. 3-5, and 2009 to 2011") == [
        ("Jan. 3", "2025-01-03"),
        ("5", "2025-01-05"),
        ("2009", "2009"),
        ("2011", "2011"),
    ]


def test_without_a_day_of_publication_the_wording_is_kept_without_a_value() -> None:
    found = _found("He left on Monday, on Dec. 27, last year and on 2 March 2031.", None)
    assert [value for _, value in found] == [None, None, None, "2031-03-02"]


_PIECES = st.sampled_from(
    [
        "on",
        "Monday",
        "Jan.",
        "14",
        "-",
        "16",
        ",",
        "2025",
        "last",
        "week",
        "ago",
        "two",
        "the",
        "day",
        "before",
        "year",
        "s",
        "in",
        "May",
        "at",
        "6",
        ":",
        "40",
        "p.m.",
        "UTC",
        "half",
        "an",
        "hour",
        "now",
        "earlier",
        "1990",
        "'",
        "9",
        "quarter",
        "first",
        "of",
        "weekend",
        "fall",
        "night",
        "next",
        "until",
    ]
)


@given(st.lists(_PIECES, max_size=40).map(" ".join), st.sampled_from([WEDNESDAY, None]))
def test_spans_are_in_order_and_apart(text: str, published: Date | None) -> None:
    end = 0
    for timex in _timexes(text, published):
        assert end <= timex.span[0] < timex.span[1] <= len(text)
        end = timex.span[1]


@pytest.mark.parametrize(
    "unit",
    [
        "1 ", "1", "1,", "1,000,", "1.", "about ", "two ", "and a half ", "January 1 ", "Jan. ",
        "Jan. 1-", "the day ", "the ", "a-", "9:30 ", "9:30, ", "noon at ", "on Monday at 9:30 ",
        "last ", "past many ", "day ", "two days later ", "now ", "early late ", "times ", "1/1/20",
        "2001-", "’90", " ", "\n", "-", "’", "first quarter ", "spring of ", "every ",
    ],
)  # fmt: skip
def test_time_grows_in_proportion_to_the_length_of_hostile_text(unit: str) -> None:
    """A pattern that takes quadratic time needs minutes for such a text, not a second."""
    text = unit * (40_000 // len(unit))
    started = time.process_time()
    _timexes(text)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("open June 1-31", "2025-01-15", [("June 1", None), ("31", None)]),
        ("it was 9999999 days ago", "2025-01-15", [("9999999 days ago", None)]),
        ("took 1,000,000 seconds", "2025-01-15", [("1,000,000 seconds", "PT1000000S")]),
        ("updated 2025-01-14t10:30z", "2025-01-15", [("2025-01-14t10:30z", "2025-01-14T10:30Z")]),
        ("updated 2025-01-14T25:61", "2025-01-15", [("2025-01-14T25:61", None)]),
        ("at 18:40 UTC+99 he", "2025-01-15", [("18:40 UTC+99", None)]),
        ("said last month", "0999-03-01", [("last month", "0999-02")]),
        ("said last year", "0001-03-01", [("last year", None)]),
        ("will leave next week", "9999-12-31", [("next week", None)]),
    ],
)
def test_a_time_that_cannot_be_has_no_value_and_a_value_is_timex3(
    text: str, published: str, expected: list[tuple[str, str | None]]
) -> None:
    assert _found(text, Date(value=published, precision="day")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The vote will be held on [Friday].",
        "She said on Tuesday that the vote would be held on [Friday].",
        "She is to be buried on [Friday].",
        "The council meets on [Friday].",
        "Talks resume on [Friday].",
        "He visited on Sunday and returns on [Friday].",
        "He was ordered to leave by [Friday].",
        "The court adjourned the case until [Friday].",
        "The road was closed until [Friday].",
        "The strike, called for [Friday], was averted.",
        "The vote was put off to [Friday].",
        "On [Friday] the council meets to discuss the plan.",
        "Residents have until [Friday] to leave.",
        "He leaves this [Friday].",
    ],
)
def test_what_is_to_come_is_ahead(text: str) -> None:
    before, rest = text.replace("]", "").split("[")
    found = [timex for timex in _timexes(before + rest) if timex.span[1] >= len(before) + 6]
    assert next(timex.value for timex in found) == "2025-01-17"


@pytest.mark.parametrize(
    "text",
    [
        "The vote was held on Friday.",
        "She announced this change by radio on Friday.",
        "He rejected his report on Friday.",
        "The firm announced its move on Friday.",
        "Tuesday, May 7, 2024 On Friday, the council closed the school.",
        "A spokesman would not say on Friday when it opens.",
        "She declined to comment on Friday.",
        "He was ordered on Friday to pay.",
        "He may have left on Friday.",
        "The strike lasted until Friday.",
        "He is accused of robbing a shop on Friday.",
        "The attack on Friday is the third.",
        "Police are investigating a robbery on Friday.",
        "He could not be reached on Friday.",
    ],
)
def test_what_has_happened_is_past(text: str) -> None:
    assert ("Friday", "2025-01-10") in _found(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It sits on the 14th.", "the 14th", "2025-02-14"),
        ("It sat on the 14th.", "the 14th", "2025-01-14"),
        ("It expires on 04.11.2033.", "04.11.2033", "2033-11-04"),
        ("It reopens on Easter Monday.", "Easter Monday", "2025-04-21"),
        ("It shut on Good Friday last year.", "Good Friday last year", "2024-03-29"),
        ("They leave on Friday week.", "Friday week", "2025-01-24"),
        ("The 2023-24 season was dry.", "2023-24", "2023"),
        ("The mill burned overnight.", "overnight", "2025-01-14TNI"),
    ],
)
def test_days_named_in_other_ways(text: str, words: str, value: str) -> None:
    assert _found(text) == [(words, value)]


@pytest.mark.parametrize("text", ["an overnight train", "the 20th floor", "the first week of it"])
def test_words_that_name_no_day(text: str) -> None:
    assert _found(text) == []


def test_a_day_after_two_times_of_day_is_that_of_both() -> None:
    assert _found("It struck at 9 p.m. (1900 GMT) on Sunday.") == [
        ("9 p.m.", "2025-01-12T21:00"),
        ("1900 GMT", "2025-01-12T19:00Z"),
        ("Sunday", "2025-01-12"),
    ]


def test_a_related_day_beside_its_date_is_that_day() -> None:
    found = _found("It sank three days ago. The day before, on 4 January, it had sailed.")
    assert found[1:] == [("The day before", "2025-01-04"), ("4 January", "2025-01-04")]


def test_weeks_earlier_count_from_the_day_that_the_text_named_before() -> None:
    found = dict(_found("It sank on 10 January. Two weeks earlier it had sailed."))
    assert found["Two weeks earlier"] == "2024-W52"
