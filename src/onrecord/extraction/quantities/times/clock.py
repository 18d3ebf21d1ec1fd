"""Rules for times of day, such as "6 p.m.".

The value has no day yet ("T18:00"); ``link_times`` adds the day from the words around it.
"""

import re

from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeRule
from onrecord.extraction.quantities.times.values import TimeValue
from onrecord.extraction.quantities.times.words import TIME_WORDS

_UNIVERSAL = alternation(TIME_WORDS["zones"]["universal"])
_ZONE = (
    rf"(?P<zone>\s?\(?(?:{_UNIVERSAL})(?:\s?[+-]\s?\d{{1,2}})?\)?"
    rf"|\s(?:{'|'.join(TIME_WORDS['zones']['local'])})\b)?"
)

_NEAR = 200  # characters on both sides in which a word of prices is looked for
_CLAUSE_END = re.compile(r"\s*(?:[.;,)]|$|(?:on|in|and|when|yesterday|today)\b)")
_PRICES = re.compile(rf"\b(?:{alternation(TIME_WORDS['prices'])})\b|[$£€%]", re.IGNORECASE)
_BEFORE_NAMED = "|".join(rf"(?<=\b{word} )" for word in TIME_WORDS["before_named_hour"])


def _time_value(hour: int, minute: int, zone: str | None = None) -> TimeValue:
    return TimeValue(f"T{hour:02}:{minute:02}{_offset(zone or '')}", "minute")


def _offset(zone: str) -> str:
    """Return the ISO 8601 offset of a time zone as written in a text, or "" if unknown.

    >>> _offset(" (UTC+3)"), _offset("GMT"), _offset(" local time")
    ('+03:00', 'Z', '')
    """
    offset = re.search(r"([+-])\s?(\d{1,2})", zone)
    if offset:
        return f"{offset[1]}{int(offset[2]):02}:00"
    return "Z" if zone.strip("() ").upper() in TIME_WORDS["zones"]["universal"] else ""


def _twelve_hours(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (match["half"].lower() == "p")
    return _time_value(hour, int(match["minute"] or 0), match["zone"])


def _twenty_four_hours(context: TimeContext, match: re.Match[str]) -> TimeValue | None:
    if match["separator"] == "." and not match["zone"] and not _is_time(context, match):
        return None  # "3.50"
    return _time_value(int(match["hour"]), int(match["minute"]), match["zone"])


def _is_time(context: TimeContext, match: re.Match[str]) -> bool:
    """Whether "10.30" is a time of day: after "at", at the end of a clause, away from prices."""
    first, last = context.document.sentence_at(match.start())
    sentence = context.text[max(first, match.start() - _NEAR) : min(last, match.end() + _NEAR)]
    before = context.text[max(0, match.start() - 3) : match.start()].lower()
    return (
        before == "at "
        and _CLAUSE_END.match(context.text, match.end()) is not None
        and not _PRICES.search(sentence)
    )


def _named_hour(context: TimeContext, match: re.Match[str]) -> TimeValue:
    return TimeValue(TIME_WORDS["named_hours"][match[0].lower()], "minute")


CLOCK_RULES = (
    TimeRule(
        "12-hour clock",
        rf"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?{_ZONE}",
        _twelve_hours,
        "at [6:40 p.m. GMT] -> 2025-01-15T18:40Z",
        r"\d\s?[aApP]\.?[mM]",
    ),
    TimeRule(
        "24-hour clock",
        rf"\b(?P<hour>[01]?\d|2[0-3])(?P<separator>[:.])(?P<minute>[0-5]\d){_ZONE}(?![\d:])",
        _twenty_four_hours,
        "at [18:40] -> 2025-01-15T18:40",
        r"\d[:.]\d",
    ),
    TimeRule(
        "military time",
        rf"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<zone>\s?(?:{_UNIVERSAL})|\shours\b)",
        lambda context, match: _time_value(int(match["hour"]), int(match["minute"]), match["zone"]),
        "at [1840 GMT] -> 2025-01-15T18:40Z",
        r"\d{4}\s?[a-zA-Z]",
    ),
    TimeRule(
        "named hour",
        rf"(?:{_BEFORE_NAMED})(?:{alternation(TIME_WORDS['named_hours'])})\b",
        _named_hour,
        "at [noon] -> 2025-01-15T12:00",
        any_case(TIME_WORDS["named_hours"]),
    ),
)
