"""Dates as pages state them: located by their form, never guessed.

A date counts only with its day, month and year in figures or words. "Monday" is none, nor is
05/04/2025, which is two dates. "March 4" is one where the page itself says the year.
"""

import re
from datetime import date

from onrecord.article.elements import wordlists
from onrecord.records import Date, Record

_LONGEST = 300  # characters that are searched; lines with a stamp are shorter

_ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_DAY_MONTH = re.compile(
    r"(?<![\w.:/])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:of |de )?(?P<name>[^\W\d_]{3,10})"
    r"(?:\.?,?(?: |-| de )(?P<year>\d{4}))?(?![\w/])"
)
_MONTH_DAY = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{3,10})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?:,? (?P<year>\d{4}))?(?![\w/])"
)
_FIGURES = re.compile(
    r"(?<![\w.:/-])(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{1,4})"
    r"(?![\w/-])"
)
_ASIAN = re.compile(
    r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]"
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h])(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?(?: ?(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)(?!\w))?",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"[\s,|·•–—-]*(?:at |um |à |T)?\s*", re.IGNORECASE)
_AFTER_TIME = re.compile(r"(?: ?(?:UTC|GMT|[A-Z]{2,4}T|ET|PT|hrs|h|Uhr|local time))?[\s,|·•–—-]*")
_TIME_FIRST = re.compile(r"(?<![\w.:])\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)


class Found(Record, frozen=True):
    """A date located in a text: what it says and the characters that say it.

    ``date`` is null for a day and month whose year neither they nor the page state.
    """

    start: int
    end: int
    date: Date | None


def find_date(text: str, page_date: str | None = None) -> Found | None:
    """The first date in the first 300 characters of a text, with the time beside it.

    ``page_date`` (ISO) is the date that the page says of itself: a day and month without a
    year are the last such day before it, or within the week after.
    """
    text = text[:_LONGEST]
    if not any("0" <= character <= "9" for character in text):
        return None
    found = min(_candidates(text, page_date), key=lambda each: each.start, default=None)
    if found is None or found.date is None or found.date.precision != "day":
        return found
    return _with_time(text, found, found.date.value)


def parse_date(text: str) -> Date | None:
    """The date that a field gives, or null where it gives none that is complete."""
    found = find_date(text)
    return found.date if found else None


def _candidates(text: str, page_date: str | None) -> list[Found]:
    found: list[Found] = []
    for match in _ISO.finditer(text):
        day = _day(match["year"], match["month"], match["day"])
        if day:
            found.append(_found(match, _iso_time(match, day)))
    for match in _ASIAN.finditer(text):
        day = _day(match["year"], match["month"], match["day"])
        if day:
            found.append(_found(match, Date(value=day, precision="day")))
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            month = wordlists.months().get(match["name"].casefold())
            if month is None:
                continue
            if match["year"] is None:
                found.append(_found(match, _in_year_of(page_date, month, match["day"])))
            elif day := _day(match["year"], month, match["day"]):
                found.append(_found(match, Date(value=day, precision="day")))
    for match in _FIGURES.finditer(text):
        day = _from_figures(match)
        if day:
            found.append(_found(match, Date(value=day, precision="day")))
    return found


def _found(match: re.Match[str], stated: Date | None) -> Found:
    return Found(start=match.start(), end=match.end(), date=stated)


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _in_year_of(page_date: str | None, month: int, day: str) -> Date | None:
    if page_date is None:
        return None
    page = date.fromisoformat(page_date[:10])
    value = _day(page.year, month, day)
    if value and (date.fromisoformat(value) - page).days > 7:
        value = _day(page.year - 1, month, day)
    return Date(value=value, precision="day") if value else None


def _from_figures(match: re.Match[str]) -> str | None:
    """Figures are a date where their order is certain: year first, dots, or a day over 12."""
    first, second, third = match["first"], match["second"], match["third"]
    if len(first) == 4 and len(third) <= 2:
        return _day(first, second, third)
    if len(third) != 4 or len(first) > 2:
        return None
    if match["mark"] == "." or int(first) > 12 or first == second:
        return _day(third, second, first)
    if int(second) > 12:
        return _day(third, first, second)
    return None


def _iso_time(match: re.Match[str], day: str) -> Date:
    if match["hour"] is None:
        return Date(value=day, precision="day")
    value = f"{day}T{match['hour']}:{match['minute']}"
    zone = _zone(match["zone"])
    if match["second"] is None:
        return Date(value=value + zone, precision="minute")
    return Date(value=f"{value}:{match['second']}{zone}", precision="second")


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone[0] not in "+-":
        return "Z"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _with_time(text: str, found: Found, day: str) -> Found:
    """The same date with the time that stands right after or before it, if one does."""
    gap = _BEFORE_TIME.match(text, found.end)
    after = _TIME.match(text, gap.end() if gap else found.end)
    if after and (stated := _timed(day, after)):
        return Found(start=found.start, end=after.end(), date=stated)
    for before in _TIME_FIRST.finditer(text[: found.start]):
        rest = _AFTER_TIME.match(text, before.end())
        match = _TIME.match(text, before.start())
        if rest and match and _only_weekday(text[rest.end() : found.start]):
            stated = _timed(day, match)
            if stated:
                return Found(start=before.start(), end=found.end, date=stated)
    return found


def _only_weekday(text: str) -> bool:
    return all(word in wordlists.words("glue") for word in wordlists.plain(text).split())


def _timed(day: str, match: re.Match[str]) -> Date | None:
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
