"""Rules for dates by name or number: days, months, years, decades and centuries."""

import re
from datetime import date, timedelta

from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.extraction.quantities.times.values import (
    NO_VALUE,
    UNKNOWN_DAY,
    TimeValue,
    add_months,
    day_value,
    easter,
    make_date,
)
from onrecord.extraction.quantities.times.words import (
    DAY,
    EARLY_OR_LATE,
    MONTH,
    MONTH_TRIGGER,
    OF_YEAR,
    STAGE,
    TIME_WORDS,
    WEEKDAY_NAMES,
    month_number,
    step_of,
)

_ABBREVIATIONS = [*TIME_WORDS["weekday_abbreviations"], *TIME_WORDS["weekend_abbreviations"]]
_WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY_NAMES}|(?:{alternation(_ABBREVIATIONS)})\.),?\s+(?:the\s+)?)?"
_NO_COUNT = r"(?![:.,]\d|\s?(?:per\s?cent|percent|%|people))"
_MONTH_DAY = rf"{_WEEKDAY_BEFORE}{MONTH}\s+{DAY}"
_LAST_DAY = r"(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?!:)"
_TO = r"\s?[-–—]\s?"
_LEAP_YEAR = 2000
_BARE_MONTH = (
    rf"\b(?:(?P<step>last|next|this|the\ssame)\s+)?{STAGE}{MONTH}(?!\s+\d{{1,2}}\b(?!\s?(?:per|%)))"
)
_BEFORE_ORDINAL = "|".join(rf"(?<=\b{word} )" for word in TIME_WORDS["before_ordinal_day"])
_HOLIDAYS = [*TIME_WORDS["holidays"], *TIME_WORDS["days_from_easter"]]
_BEFORE_YEAR = "".join(rf"|(?<=\b{word} )" for word in TIME_WORDS["before_year"])


def _date(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if not match["month"][0].isupper():
        return None  # "they march 4 miles"
    month, day, year = month_number(match["month"]), int(match["day"]), match["year"]
    if not year:
        return context.nearest(lambda each: make_date(each, month, day), match)
    found = make_date(int(year) if len(year) == 4 else 1900 + int(year), month, day)
    return day_value(found) if found else None


def _range_start(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    """Return the first day of a range, or no value if the range ends on no day: "June 1-31"."""
    first = _date(context, match)
    return first if first is None or _is_range(match) else NO_VALUE


def _range_end(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    first = _range_start(context, match)
    if first is None or first.iso is None:
        return first
    return day_value(date.fromisoformat(first.iso).replace(day=int(match["last"])))


def _is_range(match: re.Match[str]) -> bool:
    last = make_date(_LEAP_YEAR, month_number(match["month"]), int(match["last"]))
    return last is not None and int(match["day"]) < last.day


def _iso_date(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if not make_date(*(int(match[name]) for name in ("year", "month", "day"))):
        return None
    return TimeValue(match[0].upper(), "minute" if match["time"] else "day")


def _numeric_date(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    """Return the value of a date in digits, or None if there is no such day.

    "7/8/07" may be 7 August or 8 July. If only one of these is not well after the article's
    publication, it is meant; otherwise the value is an unknown day.
    """
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    days = {day for m, d in ((first, second), (second, first)) if (day := make_date(year, m, d))}
    if len(days) > 1:
        days = set(filter(context.may_be_past, days))
        return day_value(days.pop()) if len(days) == 1 else UNKNOWN_DAY
    return day_value(days.pop()) if days else None


def _month_of_year(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if not match["month"][0].isupper():
        return None
    return TimeValue(f"{match['year']}-{month_number(match['month']):02}", "month")


def _month(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    name, step = match["month"], step_of(match["step"])
    if not name[0].isupper() or not (match["step"] or match["stage"] or _is_month(context, match)):
        return None
    if context.day is None:
        return TimeValue(None, "month")
    month, year = month_number(name), context.day.year
    if step == 1 or (step != -1 and context.is_ahead(match)):
        year += month < context.day.month or (step == 1 and month == context.day.month)
    elif month > context.day.month or (step == -1 and month == context.day.month):
        year -= 1
    return TimeValue(f"{year:04}-{month:02}", "month")


def _is_month(context: TimeContext, match: re.Match[str]) -> bool:
    """Whether a word means a month here ("in May"), and not a name or verb ("May said")."""
    if match["month"].rstrip(".").lower() not in TIME_WORDS["ambiguous_months"]:
        return True
    before = context.text[max(0, match.start() - 14) : match.start()].lower()
    words = re.findall(r"[a-z-]+", before)
    return bool(words) and words[-1] in TIME_WORDS["before_month"]


def _year(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(match["year"], "year")


def _short_year(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(f"{19 if int(match['year']) > 30 else 20}{match['year']}", "year")


def _decade(context: TimeContext, match: re.Match[str]) -> TimeValue:
    years = match["decade"].lstrip("'’")
    return TimeValue(years[:3] if len(years) == 4 else f"19{years[0]}", "decade")


def _century(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(f"{int(match['century']) - 1}", "century")


def _holiday(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if not match[0][0].isupper():
        return None
    name = match["name"].lower().replace("’", "'")

    def day_in(year: int) -> date | None:
        if name in TIME_WORDS["days_from_easter"]:
            return easter(year) + timedelta(days=TIME_WORDS["days_from_easter"][name])
        return make_date(year, *map(int, TIME_WORDS["holidays"][name].split("-")))

    if match["year"]:
        return day_value(day_in(int(match["year"])))
    if match["which"] and context.day:
        return day_value(day_in(context.day.year + (step_of(match["which"]) or 0)))
    return context.nearest(day_in, match)


def _day_first(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    found = make_date(*(int(match[name]) for name in ("year", "month", "day")))
    return day_value(found) if found else None


def _day_of_month(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    """Return the value of "the 14th": of the month before or, if what it says is ahead, to come."""
    if context.day is None:
        return UNKNOWN_DAY
    ahead = context.is_ahead(match)
    months = [add_months(context.day.replace(day=1), step) for step in range(-2, 3)]
    days = [make_date(month.year, month.month, int(match["day"])) for month in months]
    if ahead:
        return day_value(next((day for day in days if day and day >= context.day), None))
    return day_value(max((day for day in days if day and day <= context.day), default=None))


def _two_years(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    """Return the first of two consecutive years ("2029-30"), or None for other numbers."""
    is_next = (int(match["year"]) + 1) % 100 == int(match["next"])
    return TimeValue(match["year"], "year") if is_next else None


DATE_RULES = (
    TimeRule(
        "month and day",
        rf"\b{_MONTH_DAY}{_NO_COUNT}(?!{_TO}{_LAST_DAY}){OF_YEAR}?",
        _date,
        "left on [Monday, March 2, 2020], he -> 2020-03-02",
        MONTH_TRIGGER,
    ),
    TimeRule(
        "first day of a range",
        rf"\b(?P<span>{_MONTH_DAY}){_NO_COUNT}{_TO}{_LAST_DAY}{OF_YEAR}?",
        _range_start,
        "held on [Jan. 3]-5 -> 2025-01-03",
        r"[-–—]\s?\d",
    ),
    TimeRule(
        "last day of a range",
        rf"\b{_MONTH_DAY}{_NO_COUNT}{_TO}(?P<span>{_LAST_DAY}){OF_YEAR}?",
        _range_end,
        "held on Jan. 3-[5] -> 2025-01-05",
        r"[-–—]\s?\d",
    ),
    TimeRule(
        "day and month",
        # Years of two digits as in datelines of agencies: "LIMA, 4 JAN 90 (AP)".
        rf"\b{_WEEKDAY_BEFORE}{DAY}\s+(?:of\s+)?{MONTH}"
        r"(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d|\d\d(?=\s?[-–—(]))\b)?",
        _date,
        "on [6 August] he -> 2024-08-06",
        MONTH_TRIGGER,
    ),
    TimeRule(
        "ISO date",
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
        r"(?P<time>T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])",
        _iso_date,
        "updated [2025-01-14T10:30Z] -> 2025-01-14T10:30Z",
        r"\d-\d",
    ),
    TimeRule(
        "numeric date",
        r"(?<![\d/.])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])",
        _numeric_date,
        "signed on [3/27/2024] -> 2024-03-27",
        r"\d/\d",
    ),
    TimeRule(
        "month of a year",
        rf"{_BARE_MONTH}{OF_YEAR}(?!\w)",
        _month_of_year,
        "in [November 2006] -> 2006-11",
        MONTH_TRIGGER,
    ),
    TimeRule(
        "month", rf"{_BARE_MONTH}(?!\w)", _month, "since [last October] -> 2024-10", MONTH_TRIGGER
    ),
    TimeRule(
        "year",
        rf"(?:\b{STAGE}{_BEFORE_YEAR}|(?<=[(])|(?<=, )|(?<=['’]s ))"
        r"(?<![$£€#])(?P<year>1[89]\d\d|20\d\d)"
        rf"(?![\d,.]\d|\w|[-–]\w|\s?(?:{alternation(TIME_WORDS['counted'])}))",
        _year,
        "in [late 2024] -> 2024",
        r"(?:1[89]|20)\d\d",
    ),
    TimeRule(
        "first year of a range",
        r"\b(?P<year>(?:19|20)\d\d)(?=\s?[-–]\s?(?:19|20)?\d\d\b)",
        _year,
        "the [2009]-11 crisis -> 2009",
        r"\d\s?[-–]",
    ),
    TimeRule(
        "last year of a range",
        r"(?<=\d{4}[-–])(?P<year>(?:19|20)\d\d)\b",
        _year,
        "the 2009-[2011] crisis -> 2011",
        r"\d[-–]\d",
    ),
    TimeRule(
        "year of two digits",
        r"(?<!\w)['’](?P<year>[4-9]\d|[0-3]\d)(?![\w'’])",
        _short_year,
        "the class of ['98] -> 1998",
        r"['’]\d",
    ),
    TimeRule(
        "decade",
        rf"\b(?:the\s+)?{EARLY_OR_LATE}(?P<decade>(?:1[5-9]|20)\d0|['’][1-9]0)['’]?s\b",
        _decade,
        "in [the late 1990s] -> 199",
        r"0['’]?[sS]",
    ),
    TimeRule(
        "century",
        r"\b(?:the\s+)?(?P<century>1\d|2[01])(?:st|th)[\s-]century\b",
        _century,
        "built in [the 19th century] -> 18",
        r"(?:st|th|ST|TH)[\s-][cC]",
    ),
    TimeRule(
        "holiday",
        rf"\b(?P<name>{alternation(_HOLIDAYS, gap=' ')})"
        rf"(?:{OF_YEAR}|\s+(?P<which>last|this|next)\s+year\b)?(?!\w)".replace("'", "['’]"),
        _holiday,
        "on [Christmas Eve] -> 2024-12-24",
        any_case(name[:4] for name in _HOLIDAYS),
    ),
    TimeRule(
        "date with dots",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:1[5-9]|20)\d\d)(?![\d.]\d)",
        _day_first,
        "signed on [27.3.2024] -> 2024-03-27",
        r"\.\d{4}",
    ),
    TimeRule(
        "day of the month",
        rf"(?:{_BEFORE_ORDINAL})the\s+(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b"
        rf"(?=\s*(?:[.,;:)”\"]|$)|\s+(?:{alternation(TIME_WORDS['after_ordinal_day'])})\b)",
        _day_of_month,
        "it met on [the 20th] -> 2024-12-20",
        r"\d(?:st|nd|rd|th)",
    ),
    TimeRule(
        "season over two years",
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-–/](?P<next>\d\d)(?![\d-])",
        _two_years,
        "in the [2023-24] season -> 2023",
        r"\d{4}[-–/]\d\d",
    ),
)
