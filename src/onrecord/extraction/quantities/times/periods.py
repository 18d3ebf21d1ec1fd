"""Rules for days and periods relative to publication or to a year ("last week", "summer 2024")."""

import re
from datetime import date, timedelta

from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.extraction.quantities.times.values import (
    UNKNOWN_DAY,
    TimeValue,
    add_months,
    at_precision,
    day_value,
)
from onrecord.extraction.quantities.times.words import (
    EARLY_OR_LATE,
    PART_OF_DAY,
    STEP,
    TIME_WORDS,
    WEEKDAY_NAMES,
    YEAR,
    step_of,
)

_NO_NAME = "".join(rf"(?<!{word} )" for word in TIME_WORDS["before_weekday"])
_SEASON = (
    rf"\b{EARLY_OR_LATE}(?:(?P<step>{alternation([*TIME_WORDS['steps'], 'the'])})\s+)?"
    rf"{EARLY_OR_LATE}"
    rf"(?P<season>{alternation(TIME_WORDS['seasons'])})"
)
_ORDINAL = rf"(?P<ordinal>{alternation(TIME_WORDS['ordinals'])})"
_OF_YEAR = rf"(?:\s+(?:(?P<which>this|last|next|the)\s+year|{YEAR}))"


def _with_part(day: date, part: str) -> TimeValue:
    return TimeValue(day.isoformat() + part, "part of day") if part else day_value(day)


def _part_of_day(match: re.Match[str]) -> str:
    return str(TIME_WORDS["parts_of_day"].get((match["part"] or "").lower(), ""))


def _weekday(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if not match["weekday"][0].isupper() or _is_in_title(context.text, match):
        return None
    if context.day is None:
        return UNKNOWN_DAY
    initials = [name[:3].lower() for name in TIME_WORDS["weekdays"]]
    step = step_of(match["step"])
    days_since = (context.day.weekday() - initials.index(match["weekday"][:3].lower())) % 7
    is_later = context.day.weekday() + 7 - days_since < 7  # in the same week
    if match["after"]:
        days_since -= 14 if days_since else 7  # "Friday week"
    elif (
        step == 1
        or (step == 0 and is_later and days_since)
        or (step != -1 and days_since and context.is_ahead(match))
    ):
        days_since -= 7
    elif step == -1 and not days_since:
        days_since = 7
    return _with_part(context.day - timedelta(days=days_since), _part_of_day(match))


def _is_in_title(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday is part of a name, as in "the Tuesday Ledger"."""
    after_the = text[max(0, match.start() - 4) : match.start()].lower() == "the "
    following = text[match.end() : match.end() + 2]
    return bool(after_the and not match["step"] and re.match(r"\s[A-Z]", following))


def _named_day(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    before = context.text[max(0, match.start() - 12) : match.start()]
    if match[0] == "Today" and re.search(r"\b[A-Z]\w*\s$", before):
        return None  # a newspaper: "Orrel Today"
    if context.day is None:
        return UNKNOWN_DAY
    days, part = TIME_WORDS["named_days"][match["named"].lower()]
    return _with_part(context.day + timedelta(days=days), part or _part_of_day(match))


def _overnight(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return _with_part(context.day - timedelta(days=1), "TNI") if context.day else UNKNOWN_DAY


def _period(context: TimeContext, match: re.Match[str]) -> TimeValue:
    precision, unit = (
        TIME_WORDS["periods"][match["unit"].lower()],
        TIME_WORDS["units"][match["unit"].lower()],
    )
    step = step_of(match["step"]) or 0
    if context.day is None:
        return TimeValue(None, precision)
    if "days" in unit:
        return at_precision(context.day + timedelta(days=unit["days"] * step), precision)
    return at_precision(add_months(context.day, unit["months"] * step), precision)


def _the_weekend(context: TimeContext, match: re.Match[str]) -> TimeValue:
    """Return the value of "the weekend": usually the last one before publication.

    If the article was published on a weekend, or the sentence speaks of the future, it is the
    weekend at the end of the week of publication.
    """
    day = context.day
    if day is None:
        return TimeValue(None, "weekend")
    is_past = day.weekday() < 5 and not context.is_ahead(match)
    return at_precision(day - timedelta(days=7 * is_past), "weekend")


def _season_of_year(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(
        f"{match['year']}-{TIME_WORDS['seasons'][match['season'].lower()]['code']}", "season"
    )


def _season(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    """Return the value of a season such as "last winter", or None.

    Returns None if the word may mean something else than the season ("fall"). A winter has the
    year in which it begins.
    """
    season = TIME_WORDS["seasons"][match["season"].lower()]
    in_or_by = context.text[max(0, match.start() - 3) : match.start()].lower() in ("in ", "by ")
    if not match["step"] and ("ambiguous" in season or not in_or_by):
        return None
    day = context.day
    if day is None:
        return TimeValue(None, "season")
    step = step_of(match["step"])
    year = day.year if date(day.year, season["month"], 1) <= day else day.year - 1
    is_now = add_months(date(year, season["month"], 1), 3) > day
    if step == 1 or (step != -1 and not is_now and context.is_ahead(match)):
        year += 1
    elif step == 0 and not is_now:
        year = day.year
    elif step == -1 and is_now:
        year -= 1
    return TimeValue(f"{year:04}-{season['code']}", "season")


def _year_of(context: TimeContext, match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    return context.day.year + (step_of(match["which"]) or 0) if context.day else None


def _quarter(context: TimeContext, match: re.Match[str]) -> TimeValue:
    number = int(match["number"] or TIME_WORDS["ordinals"][match["ordinal"].lower()])
    year = _year_of(context, match)
    if year is None or context.day is None or match["year"] or match["which"]:
        return TimeValue(f"{year:04}-Q{number}" if year else None, "quarter")
    is_past = number * 3 - 2 > context.day.month and not context.is_ahead(match)
    return TimeValue(f"{year - is_past:04}-Q{number}", "quarter")


def _half_year(context: TimeContext, match: re.Match[str]) -> TimeValue:
    year = _year_of(context, match)
    number = TIME_WORDS["ordinals"][match["ordinal"].lower()]
    return TimeValue(f"{year:04}-H{number}" if year else None, "half")


PERIOD_RULES = (
    TimeRule(
        "weekday",
        rf"\b{_NO_NAME}(?:{STEP}\s+)?(?P<weekday>{WEEKDAY_NAMES}"
        rf"|(?:{alternation(TIME_WORDS['weekday_abbreviations'])})\.)(?!\w){PART_OF_DAY}(?P<after>\s+week\b)?",
        _weekday,
        "left [last Wednesday night] -> 2025-01-08TNI",
        any_case(name[:3] for name in TIME_WORDS["weekdays"]),
    ),
    TimeRule(
        "day named from today",
        r"\b(?:the\s+)?(?:(?:later|earlier)\s+(?=this ))?"
        rf"(?P<named>{alternation(TIME_WORDS['named_days'], gap=' ')})\b{PART_OF_DAY}",
        _named_day,
        "left [yesterday evening] -> 2025-01-14TEV",
        any_case(TIME_WORDS["named_days"]),
    ),
    TimeRule(
        "overnight",
        rf"\bovernight(?=\s*(?:[.,;:)”\"]|$)|\s+(?:{alternation(TIME_WORDS['after_ordinal_day'])})\b)",
        _overnight,
        "it burned [overnight] -> 2025-01-14TNI",
        any_case(["overnight"]),
    ),
    TimeRule(
        "period",
        rf"\b(?:(?:earlier|later|early|late)\s+)?{STEP}\s+"
        rf"(?P<unit>{alternation(TIME_WORDS['periods'])})\b(?!\s+of\b)",
        _period,
        "[late last month] he -> 2024-12",
        any_case(TIME_WORDS["steps"]),
    ),
    TimeRule(
        "the weekend",
        r"\b(?:(?:earlier|later|early|late)\s+)?the\s+weekend\b",
        _the_weekend,
        "over [the weekend] -> 2025-W02-WE",
        "weekend",
    ),
    TimeRule(
        "season of a year",
        rf"{_SEASON}\s+(?:of\s+)?{YEAR}",
        _season_of_year,
        "in [the summer of 2019] -> 2019-SU",
        any_case(TIME_WORDS["seasons"]),
    ),
    TimeRule(
        "season",
        rf"{_SEASON}\b",
        _season,
        "it fell [last winter] -> 2023-WI",
        any_case(TIME_WORDS["seasons"]),
    ),
    TimeRule(
        "quarter",
        rf"\b(?:the\s+)?(?:{_ORDINAL}[\s-]+quarter|Q(?P<number>[1-4]))(?:\s+of)?{_OF_YEAR}?\b",
        _quarter,
        "in [the third quarter of 2009] -> 2009-Q3",
        rf"{any_case(['quarter'])}|[qQ][1-4]",
    ),
    TimeRule(
        "half of a year",
        rf"\b(?:the\s+)?{_ORDINAL}[\s-]+half(?:\s+of)?{_OF_YEAR}\b",
        _half_year,
        "in [the first half of last year] -> 2024-H1",
        any_case(["half"]),
    ),
)
