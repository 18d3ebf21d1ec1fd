"""Recognizer of dates of publication, with the time of day if it is stated.

A date needs a day, a month and a year. "Monday" is not a date, nor is "05/04/2025", which can be in
April or May, unless the other dates of its page settle the order. "March 4" is a date only on a
page that states a year elsewhere.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.records import Date, Record

DateOrder: TypeAlias = Literal["day first", "month first"]

_CLOSE = 45  # days within which the dates of a page lie in the right order; set by hand
_MOST_AFTER = 7  # days that a date without a year may be after the page's own; set by hand
_LONGEST = 300  # characters that are searched; lines that state a date of publication are shorter

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"  # "2 March, 0615" states a time
_ISO = re.compile(
    rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_YEAR_FIRST = r"(?:(?P<first_year>(?:1[6-9]|20)\d\d),? )?"
_DAY_MONTH = re.compile(
    rf"(?<![\w.:/]){_YEAR_FIRST}"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -]"
    rf"(?:{alternatives('before_year')} )?(?P<name>[^\W\d_]{{3,10}})"
    rf"(?:\.?,?(?: |-| de ){_YEAR})?(?![\w/])"
)
_MONTH_DAY = re.compile(
    rf"(?<!\w){_YEAR_FIRST}"
    r"(?P<name>[^\W\d_]{3,10})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    rf"(?:,? {_YEAR})?(?![\w/])"
)
_FIGURES = re.compile(
    r"(?<![\w.:/-])(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{1,4})"
    r"(?![\w/-])"
)
_ROMAN = re.compile(
    rf"(?<![\w.:/-])(?P<day>\d{{1,2}})(?P<mark>[./ -]) ?(?P<month>[ivx]{{1,4}})(?P=mark) ?"
    rf"{_YEAR}(?!\w)",
    re.IGNORECASE,
)
_ASIAN = re.compile(
    r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]"
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h])(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?"
    rf"(?: ?(?P<zone>{alternatives('zones')}|[+-]\d\d:?\d\d)(?!\w))?",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(rf"[\s,|·•–—-]*(?:{alternatives('before_time')} |T)?\s*", re.IGNORECASE)
_AFTER_TIME = re.compile(rf"(?: ?(?:[A-Z]{{2,4}}T|{alternatives('after_time')}))?[\s,|·•–—-]*")
_TIME_FIRST = re.compile(r"(?<![\w.:])\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


class DateMatch(Record, frozen=True):
    """A date found in a text, with its start and end offsets in the text.

    ``date`` is None for a day and month without a year if the page states no year.
    """

    start: int
    end: int
    date: Date | None


def find_date(
    text: str, page_date: str | None = None, order: DateOrder | None = None
) -> DateMatch | None:
    """Return the first date in a text, with the time of day next to it, or None without a date.

    Only the first 300 characters are searched. ``page_date`` (ISO 8601) is the date that the page
    states. A date without a year is the last such day that is at most a week after ``page_date``,
    or the one on the weekday beside it. ``order`` is that of the page's numeric dates; without it,
    "05/04/2025" is no date.

    >>> find_date("Orrin Courier, 2 March 2026, 10:15").date.value
    '2026-03-02T10:15'
    """
    text = text[:_LONGEST]
    if not _DIGIT.search(text):
        return None
    first = min(_candidates(text, page_date, order), key=lambda match: match.start, default=None)
    if first is None or first.date is None or first.date.precision != "day":
        return first
    return _with_time(text, first, first.date.value)


def parse_date(text: str) -> Date | None:
    """Return the complete date in a text such as the value of a field, or None if it has none."""
    match = find_date(text)
    return match.date if match else None


def numeric_date_order(texts: Iterable[str], page_date: str | None) -> DateOrder | None:
    """Return the order of day and month in a page's numeric dates, or None if it is uncertain.

    It is certain if a date such as "25/04/2025" settles it. Else it is the order in which the dates
    lie close together, or close to ``page_date``, if they do not in the other order.

    >>> numeric_date_order(["05/04/2025", "25/04/2025"], None)
    'day first'
    >>> numeric_date_order(["05/04/2025", "05/06/2025"], None)
    'month first'
    """
    days: dict[DateOrder, list[int]] = {"day first": [], "month first": []}
    if page_date:
        page = date.fromisoformat(page_date[:10]).toordinal()
        days = {"day first": [page], "month first": [page]}
    for text in texts:
        for match in _FIGURES.finditer(text[:_LONGEST]):
            if (
                len(match["third"]) != 4
                or match["mark"] == "."
                or match["first"] == match["second"]
            ):
                continue
            if order := _weekday_order(text, match):
                return order
            first, second = _readings(match)
            if first is None or second is None:
                if first or second:
                    return "day first" if first else "month first"
                continue
            days["day first"].append(date.fromisoformat(first).toordinal())
            days["month first"].append(date.fromisoformat(second).toordinal())
    if len(days["day first"]) < 2:
        return None
    spread = {order: max(found) - min(found) for order, found in days.items()}
    near, far = sorted(spread, key=lambda order: spread[order])
    return near if spread[near] <= _CLOSE and spread[far] >= 2 * spread[near] + _CLOSE else None


def _candidates(text: str, page_date: str | None, order: DateOrder | None) -> list[DateMatch]:
    """Return all dates in a text.

    The time of day is included only for dates like "2026-03-02T10:15".
    """
    dates = list(_named(text, page_date))
    for match in _ISO.finditer(text):
        day = _day(match["year"], match["month"], match["day"])
        if day:
            dates.append(_date_match(match, _iso_time(match, day)))
    days = [(m, _day(m["year"], m["month"], m["day"])) for m in _ASIAN.finditer(text)]
    days += [(m, _from_roman(m)) for m in _ROMAN.finditer(text)]
    for match in _FIGURES.finditer(text):
        days.append((match, _from_figures(match, order or _weekday_order(text, match))))
    dates += [_date_match(m, Date(value=day, precision="day")) for m, day in days if day]
    return dates


def _named(text: str, page_date: str | None) -> Iterator[DateMatch]:
    """Yield the dates in a text whose month is a name."""
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            month = wordlists.months().get(match["name"].casefold())
            year = match["year"] or match["first_year"]
            if month and year is None:
                weekday = _weekday_before(text, match.start()) or _weekday_after(text, match.end())
                yield _date_match(match, _in_year_of(page_date, month, match["day"], weekday))
            elif month and (day := _day(year, month, match["day"])):
                yield _date_match(match, Date(value=day, precision="day"))


def _from_roman(match: re.Match[str]) -> str | None:
    """Return the ISO date with a month in Roman numerals, or None if there is no such day."""
    month = wordlists.roman_months().get(match["month"].lower())
    return _day(match["year"], month, match["day"]) if month else None


def _date_match(match: re.Match[str], stated_date: Date | None) -> DateMatch:
    """Return ``stated_date`` with the offsets of ``match``, the text that it was read from."""
    return DateMatch(start=match.start(), end=match.end(), date=stated_date)


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    """Return a date in ISO format, or None if there is no such day from 1600 to 2099."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if 1600 <= found.year < 2100 else None


def _in_year_of(page_date: str | None, month: int, day: str, weekday: int | None) -> Date | None:
    """Return the date of a day and month whose year is not stated, or None.

    It is the last one that is at most a week after ``page_date``; with a ``weekday`` (1 is Monday),
    the one on that day within a year of ``page_date``, if there is one. Returns None without
    ``page_date`` or if there is no such day.
    """
    if page_date is None:
        return None
    page = date.fromisoformat(page_date[:10])
    years = (page.year - 1, page.year, page.year + 1)
    days = [date.fromisoformat(value) for year in years if (value := _day(year, month, day))]
    on_weekday = [each for each in days if each.isoweekday() == weekday]
    near = on_weekday or [each for each in days if (each - page).days <= _MOST_AFTER]
    return Date(value=near[-1].isoformat(), precision="day") if near else None


def _weekday_before(text: str, start: int) -> int | None:
    """Return the number, 1 for Monday, of the weekday that stands before a date, or None."""
    words = text[max(0, start - 20) : start].rstrip(" ,.").rsplit(maxsplit=1)
    return wordlists.weekdays().get(words[-1].strip("([|").casefold()) if words else None


def _weekday_after(text: str, end: int) -> int | None:
    """Return the number of the weekday that stands in brackets behind a date, or None."""
    word = text[end : end + 20].lstrip().partition(")")[0]
    return wordlists.weekdays().get(word[1:].casefold()) if word.startswith("(") else None


def _weekday_order(text: str, match: re.Match[str]) -> DateOrder | None:
    """Return the order in which a numeric date is on the weekday stated before it, or None."""
    weekday = _weekday_before(text, match.start())
    if weekday is None or len(match["third"]) != 4 or match["mark"] == ".":
        return None
    days = [day and date.fromisoformat(day).isoweekday() == weekday for day in _readings(match)]
    if days[0] == days[1]:
        return None
    return "day first" if days[0] else "month first"


def _readings(match: re.Match[str]) -> tuple[str | None, str | None]:
    """Return the days, in ISO format, of a numeric date read day first and month first."""
    return (
        _day(match["third"], match["second"], match["first"]),
        _day(match["third"], match["first"], match["second"]),
    )


def _from_figures(match: re.Match[str], order: DateOrder | None) -> str | None:
    """Return the ISO date written as three numbers, or None if their order is uncertain.

    The order of day and month is certain if the year comes first, if the separators are full stops
    ("5.4.2025"), if one of the two is over 12, or if they are equal.
    """
    first, second, third = match["first"], match["second"], match["third"]
    if len(first) == 4 and len(third) <= 2:
        return _day(first, second, third)
    if len(third) != 4 or len(first) > 2:
        return None
    if match["mark"] == "." or int(first) > 12 or first == second:
        return _day(third, second, first)
    if int(second) > 12 or order == "month first":
        return _day(third, first, second)
    return _day(third, second, first) if order == "day first" else None


def _iso_time(match: re.Match[str], day: str) -> Date:
    """Return the date ``day`` (ISO 8601), with the time of day of ``match`` if it has one."""
    if match["hour"] is None:
        return Date(value=day, precision="day")
    value = f"{day}T{match['hour']}:{match['minute']}"
    zone = _zone(match["zone"])
    if match["second"] is None:
        return Date(value=value + zone, precision="minute")
    return Date(value=f"{value}:{match['second']}{zone}", precision="second")


def _zone(zone: str | None) -> str:
    """Return a time zone in ISO 8601 format: "+02:00", "Z" for a name ("GMT"), "" for None."""
    if zone is None:
        return ""
    if zone[0] not in "+-":
        return "Z"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _with_time(text: str, date_match: DateMatch, day: str) -> DateMatch:
    """Return a date together with the time of day directly after or before it in ``text``.

    ``day`` is the date in ISO format. Without a time of day, return ``date_match`` unchanged.
    """
    gap = _BEFORE_TIME.match(text, date_match.end)
    after = _TIME.match(text, gap.end() if gap else date_match.end)
    if after and (date_and_time := _at_time(day, after)):
        return DateMatch(start=date_match.start, end=after.end(), date=date_and_time)
    for candidate in _TIME_FIRST.finditer(text[: date_match.start]):
        rest = _AFTER_TIME.match(text, candidate.end())
        time = _TIME.match(text, candidate.start())
        if rest and time and _is_function_words(text[rest.end() : date_match.start]):
            date_and_time = _at_time(day, time)
            if date_and_time:
                return DateMatch(start=candidate.start(), end=date_match.end, date=date_and_time)
    return date_match


def _is_function_words(text: str) -> bool:
    """Return whether a text has only weekdays and words such as "at", as between time and date."""
    return all(
        word in wordlists.words("function_words") for word in wordlists.normalize(text).split()
    )


def _at_time(day: str, match: re.Match[str]) -> Date | None:
    """Return the date ``day`` with the time in ``match``, or None if that is not a time of day.

    "10" alone is not a time of day; "10 a.m." and "10:00" are.
    """
    if match["minute"] is None and match["half"] is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    if hour > 23 or minute > 59:
        return None
    value = f"{day}T{hour:02}:{minute:02}"
    zone = _zone(match["zone"].upper() if match["zone"] else None)
    if match["second"] is None:
        return Date(value=value + zone, precision="minute")
    if int(match["second"]) > 59:
        return None
    return Date(value=f"{value}:{match['second']}{zone}", precision="second")
