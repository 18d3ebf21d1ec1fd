"""Rules for durations ("two weeks"), times counted by them ("two weeks ago"), and "every day"."""

import re
from datetime import timedelta

from onrecord.extraction.quantities.numbers import SCALE_WORDS, read_number
from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.extraction.quantities.times.values import (
    NO_VALUE,
    TimeValue,
    add_months,
    at_precision,
)
from onrecord.extraction.quantities.times.words import (
    COUNT,
    TIME_WORDS,
    UNIT,
    UNIT_TRIGGER,
    WEEKDAY_NAMES,
)

_FREQUENCIES = TIME_WORDS["recurring"] | TIME_WORDS["adverbs_of_frequency"]


def _count(match: re.Match[str]) -> float | None:
    """Return the number in a duration, or None if the text gives none ("several years")."""
    number = " ".join(match["number"].lower().split())
    count: float | None = TIME_WORDS["counts"].get(number, read_number(number))
    return count + 0.5 if count is not None and match["half"] else count


def _decimal(count: float) -> str:
    """Return a number in digits, without an exponent or needless zeros.

    >>> _decimal(2.5), _decimal(1_000_000)
    ('2.5', '1000000')
    """
    return f"{count:.6f}".rstrip("0").rstrip(".")


def _ago(context: TimeContext, match: re.Match[str]) -> TimeValue:
    count, unit = _count(match), TIME_WORDS["units"][match["unit"].lower()]
    if context.day is None or count is None:
        return NO_VALUE
    count *= TIME_WORDS["directions"][" ".join(match["direction"].lower().split())]
    if "days" in unit:
        day = context.day + timedelta(days=round(count * unit["days"]))
    else:
        day = add_months(context.day, round(count * unit["months"]))
    return at_precision(day, unit["ago"])


def _duration(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    count, name = _count(match), match["unit"].lower()
    if name == "second" and match["number"].lower() in ("a", "an"):
        return None  # "a second term"
    if count is None:
        return _unknown_duration(context, match)
    if name == "hour" and count % 1:
        count, name = 60 * count, "minute"
    unit = TIME_WORDS["units"][name]
    return TimeValue(unit["duration"].format(_decimal(count * unit.get("times", 1))), "duration")


def _unknown_duration(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(TIME_WORDS["units"][match["unit"].lower()]["duration"].format("X"), "duration")


def _weekly(context: TimeContext, match: re.Match[str]) -> TimeValue:
    number = TIME_WORDS["weekdays"].index(match["weekday"].capitalize()) + 1
    return TimeValue(f"XXXX-WXX-{number}", "set")


def _recurring(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(_FREQUENCIES[match["frequency"].lower()], "set")


DURATION_RULES = (
    TimeRule(
        "duration ago",
        rf"\b{COUNT}[\s-]+{UNIT}s?(?:\s+and\s+a\s+half)?"
        rf"\s+(?P<direction>{alternation(TIME_WORDS['directions'])})\b",
        _ago,
        "[about two weeks ago] he -> 2025-W01",
        any_case(word.split()[-1] for word in TIME_WORDS["directions"]),
    ),
    TimeRule(
        "duration",
        rf"\b(?P<span>(?:(?:the\s+)?(?:{alternation(TIME_WORDS['before_duration'])})\s+)?{COUNT}[\s-]+"
        rf"(?:(?:{alternation(TIME_WORDS['within_duration'])})\s+)?{UNIT}s?)\b"
        r"(?!\s+(?:ago|from\s+now|hence|earlier|later)|['’-]\w|[\s-]old|(?<=quarter)\s+of\b"
        rf"|(?:(?<=quarter)|(?<=quarters))\s+(?:of\s+an?\s+)?(?:{alternation(SCALE_WORDS)})\b)",
        _duration,
        "for [two and a half years] he -> P2.5Y",
        UNIT_TRIGGER,
    ),
    TimeRule(
        "duration without a number",
        rf"\b(?:(?:{alternation(TIME_WORDS['before_many'])})\s+)"
        rf"(?P<span>(?:the\s+)?(?:(?:{alternation(TIME_WORDS['many'])})\s+)*{UNIT}s)\b",
        _unknown_duration,
        "over [the past few months] -> PXM",
        UNIT_TRIGGER,
    ),
    TimeRule(
        "every weekday",
        rf"\b(?:every|each)\s+(?:other\s+)?(?P<weekday>{WEEKDAY_NAMES})\b",
        _weekly,
        "opens [every Monday] -> XXXX-WXX-1",
        any_case(["every", "each"]),
    ),
    TimeRule(
        "every unit",
        rf"\b(?:every|each)\s+(?:other\s+)?(?P<frequency>{alternation(TIME_WORDS['recurring'])})\b",
        _recurring,
        "opens [every day] -> P1D",
        any_case(["every", "each"]),
    ),
    TimeRule(
        "adverb of frequency",
        rf"\b(?P<frequency>{alternation(TIME_WORDS['adverbs_of_frequency'])})\b",
        _recurring,
        "meets [monthly] -> P1M",
        any_case(word[-3:] for word in TIME_WORDS["adverbs_of_frequency"]),
    ),
    TimeRule(
        "times per unit",
        r"\b(?:once|twice|\w+\s+times)\s+an?\s+(?P<frequency>day|week|month|year|hour)\b",
        _recurring,
        "called [three times a week] -> P1W",
        any_case(["once", "twice", "times"]),
    ),
)
