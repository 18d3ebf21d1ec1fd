"""The values of time expressions (TIMEX3), and calendar arithmetic."""

import calendar
from datetime import date
from typing import NamedTuple

from onrecord.records import TimexPrecision


class TimeValue(NamedTuple):
    """The value of a time expression (TIMEX3), with its precision, such as "day".

    ``iso`` is the value as a string, or None if unknown. ``shift`` is set if the value depends on
    the last day mentioned before, and gives the days from it: 1 for "the next day".
    """

    iso: str | None = None
    precision: TimexPrecision | None = None
    shift: int | None = None


NO_VALUE = TimeValue()
UNKNOWN_DAY = TimeValue(None, "day")


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date of a year, month and day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
        "week": f"{year}-W{week:02}",
        "weekend": f"{year}-W{week:02}-WE",
        "month": f"{day.year}-{day.month:02}",
        "quarter": f"{day.year}-Q{(day.month + 2) // 3}",
        "year": f"{day.year}",
        "decade": f"{day.year // 10}",
    }
    return TimeValue(values[precision], precision)
