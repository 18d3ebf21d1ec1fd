"""Rules for days relative to a day mentioned before ("the next day"), and for "soon" etc."""

import re

from onrecord.extraction.quantities.numbers import DIGITS, NUMBER_WORDS, read_number
from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.extraction.quantities.times.values import NO_VALUE, TimeValue
from onrecord.extraction.quantities.times.words import TIME_WORDS

_DAY = any_case(["day"])
_BEFORE_THE_DAY = "|".join(rf"(?<={word} )" for word in TIME_WORDS["before_the_day"])
_PHRASES = [phrase for phrases in TIME_WORDS["vague"].values() for phrase in phrases]


def _adjacent_day(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(shift=TIME_WORDS["adjacent_days"][match["which"].lower()])


def _days_away(context: TimeContext, match: re.Match[str]) -> TimeValue:
    count, unit = read_number(match["number"]) or 1, TIME_WORDS["units"][match["unit"].lower()]
    count *= unit["days"] * TIME_WORDS["day_directions"][match["direction"].lower()]
    return TimeValue(precision=unit["ago"], shift=round(count))


def _day_away(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(shift=TIME_WORDS["day_directions"][match["direction"].lower()])


def _the_day(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(shift=0)


def _vague(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return NO_VALUE


RELATED_RULES = (
    TimeRule(
        "adjacent day",
        rf"\b(?:the\s+)?(?P<which>{alternation(TIME_WORDS['adjacent_days'])})\s+day\b",
        _adjacent_day,
        "It broke on Jan. 3 and sank [the next day] -> 2025-01-04",
        _DAY,
    ),
    TimeRule(
        "day before or after",
        r"\bthe\s+day\s+(?P<direction>before|after)(?!\s+(?:yesterday|tomorrow))\b",
        _day_away,
        "It sank on Jan. 3 and broke [the day before] -> 2025-01-02",
        _DAY,
    ),
    TimeRule(
        "days earlier or later",
        rf"\b(?P<number>an?|{DIGITS}|{NUMBER_WORDS})\s+(?P<unit>day|week)s?\s+"
        rf"(?P<direction>{alternation(TIME_WORDS['day_directions'])})\b(?!\s+than\b)",
        _days_away,
        "It broke on Jan. 3 and sank [two days later] -> 2025-01-05",
        any_case(["day", "week"]),
    ),
    TimeRule(
        "the day",
        rf"\b(?:{_BEFORE_THE_DAY})the\s+day(?!\s+(?:after|before))\b",
        _the_day,
        "It broke on Jan. 3; wind had been low for [the day] -> 2025-01-03",
        _DAY,
    ),
    TimeRule(
        "part of the day",
        r"\b(?:(?:later|earlier|late|early)\s+in\s+the\s+day|(?:later|earlier)\s+that\s+day)\b",
        _the_day,
        "It broke on Jan. 3 and sank [later that day] -> 2025-01-03",
        _DAY,
    ),
    TimeRule(
        "vague time",
        rf"\b(?:{alternation(_PHRASES, gap=' ')})\b"
        rf"(?!-|\s+(?:\w+\s+)?(?:{alternation(TIME_WORDS['after_vague'])})s?\b)",
        _vague,
        "he [recently] left -> None",
        rf"\b(?:{any_case(_PHRASES)})",
    ),
)
