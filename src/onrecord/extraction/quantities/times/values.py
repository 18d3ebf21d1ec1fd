"""The values of time expressions (TIMEX3), and calendar arithmetic."""

import calendar
import re
from datetime import date
from typing import NamedTuple

from onrecord.records import TimexPrecision


class TimeValue(NamedTuple):
    """The value of a time expression (TIMEX3), with its precision, such as "day".

    ``iso`` is the value as a string, or None if unknown. ``shift`` is set if the value depends on
    the last day mentioned before, and gives the days from it: 1 for "the next day", -14 for "two
    weeks earlier", which has the precision "week".
    """

    iso: str | None = None
    precision: TimexPrecision | None = None
    shift: int | None = None


# Values of TIMEX3: days, with a time or part of the day; months; weeks; quarters, halves, seasons
# and years; decades and centuries; durations and repeated times.
_TIMEX3 = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:T(?:MO|AF|EV|NI|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
    r"(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?))?"
    r"|(?P<month>\d{4}-\d\d)|(?P<week>\d{4}-W\d\d)(?:-WE)?"
    r"|\d{4}(?:-(?:Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{2,3}"
    r"|P(?:T(?:\d+(?:\.\d+)?|X)[HMS]|(?:\d+(?:\.\d+)?|X)(?:[DWMYQ]|WE))|XXXX-WXX-[1-7]"
)
NO_VALUE = TimeValue()
UNKNOWN_DAY = TimeValue(None, "day")


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date of a year, month and day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_timex3(value: str) -> bool:
    """Whether a string is a value of TIMEX3, with a day, month or week that there is.

    >>> is_timex3("2025-01-15T18:40Z"), is_timex3("2025-02-30"), is_timex3("P1e+06D")
    (True, False, False)
    """
    match = _TIMEX3.fullmatch(value)
    if match is None:
        return False
    try:
        if match["day"] or match["month"]:
            date.fromisoformat(match["day"] or f"{match['month']}-01")
        elif match["week"]:
            year, week = match["week"].split("-W")
            date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return False
    return True


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar.

    The algorithm is that of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, 1991).

    >>> easter(2031)
    datetime.date(2031, 4, 13)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def day_value(day: date | None) -> TimeValue:
    """Return the time value of a day; for None, a value with the precision "day" and no date.

    >>> day_value(date(2025, 1, 15)).iso
    '2025-01-15'
    """
    return TimeValue(day.isoformat(), "day") if day else UNKNOWN_DAY


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month if it is shorter.

    >>> add_months(date(2025, 1, 31), 1)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def at_precision(day: date, precision: TimexPrecision) -> TimeValue:
    """Return the value of the day, week, weekend, month, quarter, year or decade around a day.

    >>> at_precision(date(2025, 1, 15), "week").iso, at_precision(date(2025, 1, 15), "decade").iso
    ('2025-W03', '202')
    """
    year, week, _ = day.isocalendar()
    values: dict[TimexPrecision, str] = {
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}",
    }
    return TimeValue(values[precision], precision)
