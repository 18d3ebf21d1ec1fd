"""Time expressions: where they stand, and when they are.

Values are TIMEX3 (TimeML 1.2.1) over ISO 8601: "2025-01-13", "2024-10", "2025-W03", "2024-FA",
"2009-Q3", "P2W". What is relative counts from the publication's stated local day; without one it
is kept without a value. Word lists are in ``text/lang/en/times.toml``.
"""

import calendar
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeAlias

from onrecord.extraction.quantities import time_patterns as patterns
from onrecord.extraction.quantities.numbers import read_number
from onrecord.records import Date, Span, Timex, TimexPrecision
from onrecord.text.lang import read_toml
from onrecord.text.sentences import sentences

_Value: TypeAlias = tuple[str | None, TimexPrecision | None]
_Found: TypeAlias = Iterator[tuple[Span, _Value]]

_SOON = 7  # days after publication that a day without a year may be and still be this year's
_NEAR = 60  # characters round a day in which a word tells whether it is past or to come
_REACH = 48  # characters from a form's hint to its ends
_A_UNIT = re.compile(
    r"(?:second|minute|hour|day|week|month|quarter|year|decade|centur)", re.IGNORECASE
)
_A_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_AN_AGO = re.compile(r"(?:ago|now|hence)\b", re.IGNORECASE)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_UNITS = {
    "second": ("PT", "S"), "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"),
    "week": ("P", "W"), "month": ("P", "M"), "quarter": ("P", "Q"), "year": ("P", "Y"),
    "decade": ("P", "Y"), "century": ("P", "Y"), "weekend": ("P", "WE"),
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_NOTHING: _Value = (None, None)


def _words() -> dict[str, Any]:
    return read_toml("times.toml")


def find_times(article: str, text: str, published: Date | None) -> tuple[Timex, ...]:
    """The time expressions of a text, in its order; none overlap."""
    reader = _Reader(text, _day_of(published))
    found: list[tuple[Span, _Value]] = []
    for span, value in sorted(reader.candidates(), key=lambda each: (each[0][0], -each[0][1])):
        if not found or span[0] >= found[-1][0][1]:
            found.append((span, value))
    found = reader.related(found)
    return tuple(
        Timex(article=article, span=span, value=value, precision=precision)
        for span, (value, precision) in found
    )


def _day_of(published: Date | None) -> date | None:
    try:
        return date.fromisoformat(published.value[:10]) if published else None
    except ValueError:
        return None


@dataclass(frozen=True)
class _Form:
    """A pattern, and what its matches mean; ``hint`` is quick to find and in every match."""

    pattern: re.Pattern[str]
    read: Callable[["_Reader", re.Match[str]], _Value | None]
    hint: re.Pattern[str] | None = None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        if self.hint is None:
            yield from self.pattern.finditer(text)
            return
        done = 0
        for hint in self.hint.finditer(text):
            start = max(done, hint.start() - _REACH)
            for match in self.pattern.finditer(text, start, hint.end() + _REACH):
                if match.start() <= hint.end():
                    yield match
                    done = match.end()


class _Reader:
    """One text and the day that it counts from."""

    def __init__(self, text: str, day: date | None) -> None:
        self.text = text
        self.day = day
        self._ends = [end for _, end in sentences(text, 0, len(text))]

    def candidates(self) -> _Found:
        """All that may be a time expression, in no order; the longest counts where some overlap."""
        for form in _forms():
            for match in form.matches(self.text):
                try:
                    value = form.read(self, match)
                except (OverflowError, ValueError):
                    value = _NOTHING  # "nine million years ago"
                if value is not None:
                    span = match.span("span") if "span" in match.re.groupindex else match.span()
                    last = match.re.groupindex.get("last") and match["last"]
                    if last:  # "Jan. 14-16" is two days
                        span = (span[0], match.end("day"))
                        end = f"{value[0][:-2]}{int(last):02}" if value[0] else None
                        yield match.span("last"), (end, "day")
                    yield span, value

    def related(self, found: list[tuple[Span, _Value]]) -> list[tuple[Span, _Value]]:
        """Those that count from another of the text, each with the value that this gives it.

        A time of day and the day beside it are one: "6 p.m. on Dec. 15", "Monday at noon".
        """
        settled: list[tuple[Span, _Value]] = []
        anchor: date | None = None  # the last day that the text named
        clock: tuple[Span, str] | None = None  # without a day so far, as the last of the settled
        for span, (value, precision) in found:
            words = self.text[slice(*span)].lower()
            if value is None and (shift := _shift(words)) is not None:
                # "The next day" is that of something told; only "the day" may be today.
                base = anchor or (self.day if shift == 0 else None)
                try:
                    value, precision = _iso(base + timedelta(days=shift)) if base else _NOTHING
                except OverflowError:
                    value, precision = _NOTHING
            if precision == "day" and value and len(value) == 10:
                anchor = date.fromisoformat(value)
                if clock and self._beside(clock[0], span):
                    settled[-1] = ((clock[0][0], span[1]), (value + clock[1], "minute"))
                    clock = None
                    continue
            clock = None
            if value and value.startswith("T"):
                last = settled[-1] if settled else None
                if last and last[1][1] == "day" and last[1][0] and self._beside(last[0], span):
                    settled[-1] = ((last[0][0], span[1]), (last[1][0] + value, "minute"))
                    continue
                clock = span, value
                value = self._on_day(span, value, settled)
            settled.append((span, (value, precision)))
        return settled

    def _beside(self, first: Span, second: Span) -> bool:
        between = self.text[first[1] : second[0]].lower().strip(" ,")
        return second[0] - first[1] <= 16 and between in (
            "",
            "on",
            "at",
            "local time on",
            "local time",
        )

    def _on_day(self, span: Span, value: str, before: list[tuple[Span, _Value]]) -> str | None:
        """A time of day on the day that its sentence names, else on that of publication."""
        sentence = bisect_right(self._ends, span[0])
        for other, (day, precision) in reversed(before):
            if precision == "day" and day and bisect_right(self._ends, other[0]) == sentence:
                return day[:10] + value
        return self.day.isoformat() + value if self.day else None

    def is_ahead(self, start: int, end: int) -> bool:
        """Whether the words nearest to a day speak of what is to come."""
        sentence = bisect_right(self._ends, start)
        low = self._ends[sentence - 1] if sentence else 0
        high = self._ends[sentence] if sentence < len(self._ends) else len(self.text)
        ahead, behind = _words()["future"], _words()["past"]
        before = re.findall(r"[a-z]+", self.text[max(low, start - _NEAR) : start].lower())
        after = re.findall(r"[a-z]+", self.text[end : min(high, end + _NEAR // 2)].lower())
        if after and after[0] in ("and", "but", "before", "after", "until"):
            after = []  # another clause
        for word in reversed(before):
            if word in ahead:
                return True
            if word in behind or word.endswith("ed"):
                return False
        return next((word in ahead for word in after if word in ahead or word in behind), False)

    def nearest(self, month: int, day: int, match: re.Match[str]) -> _Value:
        """A day without a year: the last before publication, unless the words say the next."""
        if self.day is None:
            return None, "day"
        years = (self.day.year - 1, self.day.year, self.day.year + 1)
        days = [found for year in years if (found := _date(year, month, day))]
        latest = self.day + timedelta(days=_SOON)
        if self.is_ahead(*match.span()):
            return _iso(next((each for each in days if each >= self.day), None))
        return _iso(next((each for each in reversed(days) if each <= latest), None))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(day: date | None) -> _Value:
    return (day.isoformat(), "day") if day else (None, "day")


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _month_number(name: str) -> int:
    months: list[str] = _words()["months"]
    return months.index(name[:3].lower()) + 1


def _month_shift(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


# What each form means. A reader gives null where the words are no time after all.


def _full_date(reader: _Reader, match: re.Match[str]) -> _Value | None:
    if not match["month"][0].isupper():
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    if not match["year"]:
        return reader.nearest(month, day, match)
    year = match["year"]
    value = _date(int(year) if len(year) == 4 else 1900 + int(year), month, day)
    return _iso(value) if value else None


def _iso_date(reader: _Reader, match: re.Match[str]) -> _Value | None:
    if not _date(int(match["year"]), int(match["m"]), int(match["d"])):
        return None
    return match["value"], "day" if len(match["value"]) == 10 else "minute"


def _numeric(reader: _Reader, match: re.Match[str]) -> _Value | None:
    """7/8/07 is two dates; it has a value where only one of them is before publication."""
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    days = [day for m, d in ((first, second), (second, first)) if (day := _date(year, m, d))]
    if not days:
        return None
    if len(set(days)) == 1:
        return _iso(days[0])
    latest = reader.day + timedelta(days=_SOON) if reader.day else None
    past = [day for day in days if latest and day <= latest]
    return _iso(past[0]) if len(past) == 1 else (None, "day")


def _month(reader: _Reader, match: re.Match[str]) -> _Value | None:
    name = match["month"]
    if not match["month"][0].isupper():
        return None
    month = _month_number(name)
    if match["year"]:
        return f"{match['year']}-{month:02}", "month"
    which = (match["which"] or "").lower()
    bare = name.rstrip(".").lower()
    if bare in _words()["doubtful"] and not (which or match["stage"]):
        before = re.findall(
            r"[a-z-]+", reader.text[max(0, match.start() - 14) : match.start()].lower()
        )
        if not before or before[-1] not in _words()["before_month"]:
            return None
    if reader.day is None:
        return None, "month"
    year = reader.day.year
    if which == "next" or (which != "last" and reader.is_ahead(*match.span())):
        year += month < reader.day.month or (which == "next" and month == reader.day.month)
    elif month > reader.day.month or (which == "last" and month == reader.day.month):
        year -= 1
    return f"{year}-{month:02}", "month"


def _year(reader: _Reader, match: re.Match[str]) -> _Value | None:
    return match["year"], "year"


def _short_year(reader: _Reader, match: re.Match[str]) -> _Value | None:
    return f"{19 if int(match['yy']) > 30 else 20}{match['yy']}", "year"


def _decade(reader: _Reader, match: re.Match[str]) -> _Value | None:
    years = match["decade"].lstrip("'’")
    return (years[:3] if len(years) == 4 else f"19{years[0]}"), "decade"


def _century(reader: _Reader, match: re.Match[str]) -> _Value | None:
    return f"{int(match['century']) - 1}", "century"


def _weekday(reader: _Reader, match: re.Match[str]) -> _Value | None:
    if not match["weekday"][0].isupper():
        return None
    titled = reader.text[max(0, match.start() - 4) : match.start()].lower() == "the "
    if titled and re.match(r"\s[A-Z]", reader.text[match.end() :]) and not match["which"]:
        return None  # "the Tuesday Ledger"
    if reader.day is None:
        return None, "day"
    name = match["weekday"].lower().rstrip(".")
    number = next(i for i, each in enumerate(_WEEKDAYS) if each.startswith(name[:3]))
    which = (match["which"] or "").lower()
    back = (reader.day.weekday() - number) % 7
    if (
        which == "next"
        or which == "coming"
        or (which not in ("last", "past", "previous") and back and reader.is_ahead(*match.span()))
    ):
        day = reader.day + timedelta(days=(-back) % 7 or 7)
    elif which in ("last", "past", "previous") and not back:
        day = reader.day - timedelta(days=7)
    else:
        day = reader.day - timedelta(days=back)
    return _part_of(day, match["part"])


def _part_of(day: date, part: str | None) -> _Value:
    if not part:
        return _iso(day)
    return day.isoformat() + _PARTS[part.split()[-1].lower()], "part of day"


def _named_day(reader: _Reader, match: re.Match[str]) -> _Value | None:
    words = match["named"].lower().replace("’", "'")
    titled = re.search(r"\b[A-Z]\w*\s$", reader.text[max(0, match.start() - 12) : match.start()])
    if titled and match[0] == "Today":
        return None  # "Orrel Today"
    if reader.day is None:
        return None, "day"
    if words in ("last night", "yesterday"):
        day = reader.day - timedelta(days=1)
    elif words == "tomorrow":
        day = reader.day + timedelta(days=1)
    elif words == "day before yesterday":
        day = reader.day - timedelta(days=2)
    elif words == "day after tomorrow":
        day = reader.day + timedelta(days=2)
    else:
        day = reader.day
    part = match["part"] or next((part for part in _PARTS if words.endswith(part)), None)
    return _part_of(day, "night" if words == "tonight" else part)


def _unit_of(match: re.Match[str]) -> str:
    return match["unit"].lower().replace("centurie", "century")


def _which_unit(reader: _Reader, match: re.Match[str]) -> _Value | None:
    """ "last week", "this year", "the coming weekend"."""
    day, unit = reader.day, _unit_of(match)
    which = match["which"].lower()
    if which == "the" and unit != "weekend":
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(
        which, 0
    )
    if unit in ("second", "minute", "hour", "day", "century", "centurie"):
        return None
    precision: TimexPrecision = unit  # type: ignore[assignment]
    if day is None:
        return None, precision
    if unit in ("week", "weekend"):
        back = 0 if unit == "week" or day.weekday() >= 5 or step else 7
        found = day + timedelta(days=7 * step)
        # On a Monday "the weekend" is the one that has been.
        if unit == "weekend" and which == "the" and not reader.is_ahead(*match.span()):
            found = day - timedelta(days=back)
        return _week(found) + ("-WE" if unit == "weekend" else ""), precision
    if unit == "month":
        return _month_shift(day, step).isoformat()[:7], precision
    if unit == "quarter":
        found = _month_shift(day, 3 * step)
        return f"{found.year}-Q{(found.month + 2) // 3}", precision
    if unit == "decade":
        return str(day.year // 10 + step), precision
    return str(day.year + step), precision


def _season(reader: _Reader, match: re.Match[str]) -> _Value | None:
    season = _SEASONS[match["season"].lower()]
    which = (match["which"] or "").lower()
    before = reader.text[max(0, match.start() - 3) : match.start()].lower()
    if not (which or match["year"] or before in ("in ", "by ")):
        return None
    if match["year"]:
        return f"{match['year']}-{season}", "season"
    if match["season"].lower() in ("fall", "spring") and which not in (
        "last",
        "this",
        "next",
        "past",
        "coming",
        "previous",
        "the",
    ):
        return None  # prices fall, leaks spring
    if reader.day is None:
        return None, "season"
    # Seasons of the northern half by their meteorological months; winter has its first year's name.
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    starts = [date(reader.day.year + shift, first, 1) for shift in (-2, -1, 0, 1)]
    begun = [each for each in starts if each <= reader.day]
    current = _month_shift(begun[-1], 3) > reader.day
    if which in ("next", "coming") or (
        which not in ("last", "past", "previous") and not current and reader.is_ahead(*match.span())
    ):
        year = next(each for each in starts if each > reader.day).year
    elif which == "this" and not current:
        year = reader.day.year
    elif which in ("last", "past", "previous") and current:
        year = begun[-2].year
    else:
        year = begun[-1].year
    return f"{year}-{season}", "season"


def _quarter(reader: _Reader, match: re.Match[str]) -> _Value | None:
    number = match["q"] or str(_ORDINALS[match["ordinal"].lower()])
    kind = "H" if (match["kind"] or "").lower() == "half" else "Q"
    if kind == "H" and not (match["year"] or match["which_year"]):
        return None  # of a game
    year: int | None = int(match["year"]) if match["year"] else None
    if year is None and reader.day:
        year = reader.day.year + {"last": -1, "next": 1}.get((match["which_year"] or "").lower(), 0)
        if not match["which_year"] and kind == "Q" and int(number) * 3 - 2 > reader.day.month:
            year -= not reader.is_ahead(*match.span())
    return (f"{year}-{kind}{number}" if year else None), "half" if kind == "H" else "quarter"


def _count(words: str) -> float | None:
    """A number of units; null where it is not said ("several")."""
    words = re.sub(r"\s+", " ", words.lower())
    if words.startswith("half"):
        return 0.5
    if words in ("a couple of",):
        return 2
    return read_number(words)


def _ago(reader: _Reader, match: re.Match[str]) -> _Value | None:
    """ "two weeks ago": a point as exact as its unit."""
    count, unit = _count(match["number"]), _unit_of(match)
    if unit == "weekend":
        unit = "week"
    if count is not None and match["half"]:
        count += 0.5
    if reader.day is None or count is None:
        return _NOTHING
    steps = count if match["way"].lower() in ("from now", "hence") else -count
    if unit in ("second", "minute", "hour"):
        return _iso(reader.day)
    if unit in ("day", "week"):
        found = reader.day + timedelta(days=round(steps * (1 if unit == "day" else 7)))
        return _iso(found) if unit == "day" else (_week(found), "week")
    months = round(
        steps * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    )
    try:
        found = _month_shift(reader.day, months)
    except ValueError:
        return _NOTHING
    if unit == "month":
        return found.isoformat()[:7], "month"
    if unit == "quarter":
        return f"{found.year}-Q{(found.month + 2) // 3}", "quarter"
    return str(found.year), "year"


def _duration(reader: _Reader, match: re.Match[str]) -> _Value | None:
    count, unit = _count(match["number"]), _unit_of(match)
    before, sign = _UNITS[unit]
    if count is not None and match["half"]:
        count += 0.5
    if count is not None:
        count *= {"decade": 10, "century": 100}.get(unit, 1)
    if unit == "hour" and count is not None and count % 1:
        count, sign = 60 * count, "M"
    if unit == "second" and match["number"].lower() in ("a", "an"):
        return None  # "a second term"
    return f"{before}{'X' if count is None else f'{count:g}'}{sign}", "duration"


def _many(reader: _Reader, match: re.Match[str]) -> _Value | None:
    before, sign = _UNITS[_unit_of(match)]
    return f"{before}X{sign}", "duration"


def _set(reader: _Reader, match: re.Match[str]) -> _Value | None:
    words = match[0].lower()
    for name, value in (
        ("dai", "P1D"), ("night", "P1D"), ("day", "P1D"), ("hour", "PT1H"), ("fortnight", "P2W"),
        ("week", "P1W"), ("month", "P1M"), ("quarter", "P1Q"), ("annual", "P1Y"), ("year", "P1Y"),
    ):  # fmt: skip
        if name in words:
            if any(weekday in words for weekday in _WEEKDAYS):
                number = next(i for i, day in enumerate(_WEEKDAYS) if day in words)
                return f"XXXX-WXX-{number + 1}", "set"
            return value, "set"
    return None


def _clock_time(reader: _Reader, match: re.Match[str]) -> _Value | None:
    groups = match.groupdict()
    if "half" not in groups and "word" not in groups and not groups["zone"] and ":" not in match[0]:
        return None  # "3.50"
    word = (groups.get("word") or "").lower()
    if word:
        return ("T12:00" if word in ("noon", "midday") else "T00:00"), "minute"
    hour, minute = int(match["hour"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower().replace(".", "").strip()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "pm")
    if hour > 23 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}{_zone(groups.get('zone'))}", "minute"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    offset = re.search(r"([+-])\s?(\d{1,2})", zone)
    if offset:
        return f"{offset[1]}{int(offset[2]):02}:00"
    return "Z" if zone.strip("() ").upper() in ("UTC", "GMT", "Z") else ""


def _holiday(reader: _Reader, match: re.Match[str]) -> _Value | None:
    if not match[0][0].isupper():
        return None
    month, day = _words()["holidays"][match["name"].lower().replace("’", "'")].split("-")
    if match["year"]:
        return _iso(_date(int(match["year"]), int(month), int(day)))
    return reader.nearest(int(month), int(day), match)


def _vague(reader: _Reader, match: re.Match[str]) -> _Value | None:
    return _NOTHING


_SHIFTS = {
    "earlier": -1, "before": -1, "previous": -1, "later": 1, "after": 1, "next": 1,
    "following": 1, "same": 0,
}  # fmt: skip
_RELATED = re.compile(patterns.RELATED, re.IGNORECASE)


def _shift(words: str) -> int | None:
    """How many days from the last day that the text named; null for what is not so told."""
    match = _RELATED.fullmatch(words)
    if match is None and words != "the day":
        return None
    count = read_number(match["n"]) if match and match["n"] else 1
    sign = next((_SHIFTS[word] for word in words.split() if word in _SHIFTS), 0)
    in_day = "in the day" in words or "that day" in words or words == "the day"
    return 0 if in_day else round(sign * (count or 1))


@cache
def _forms() -> tuple[_Form, ...]:
    names = _either(_words()["holidays"]).replace("'", "['’]")
    phrases = _either(phrase for each in _words()["vague"].values() for phrase in each)
    forms = (
        (patterns.MONTH_DAY, _full_date, None),
        (patterns.DAY_MONTH, _full_date, None),
        (patterns.ISO_DATE, _iso_date, None),
        (patterns.NUMERIC, _numeric, None),
        (patterns.MONTH, _month, None),
        (patterns.YEAR, _year, _A_YEAR),
        (patterns.YEAR_TO, _year, None),
        (patterns.TO_YEAR, _year, None),
        (patterns.SHORT_YEAR, _short_year, None),
        (patterns.DECADE, _decade, None),
        (patterns.CENTURY, _century, None),
        (patterns.WEEKDAY, _weekday, None),
        (patterns.NAMED_DAY, _named_day, None),
        (patterns.WHICH_UNIT, _which_unit, None),
        (patterns.SEASON, _season, None),
        (patterns.QUARTER, _quarter, None),
        (patterns.AGO, _ago, _AN_AGO),
        (patterns.DURATION, _duration, _A_UNIT),
        (patterns.MANY, _many, _A_UNIT),
        (patterns.SET, _set, None),
        (patterns.CLOCK_HALF, _clock_time, None),
        (patterns.CLOCK, _clock_time, None),
        (patterns.CLOCK_MILITARY, _clock_time, None),
        (patterns.CLOCK_WORD, _clock_time, None),
        (patterns.HOLIDAY.format(names=names), _holiday, None),
        (patterns.RELATED, _vague, _A_UNIT),
        (patterns.VAGUE.format(phrases=phrases), _vague, None),
    )
    return tuple(_Form(re.compile(form, re.IGNORECASE), read, hint) for form, read, hint in forms)


def _either(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
