"""The words of time expressions, and regular expressions for names, numbers and units."""

from typing import Any

from onrecord.extraction.quantities.numbers import DIGITS, NUMBER_WORDS
from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.text.lang import read_toml

TIME_WORDS: dict[str, Any] = read_toml("times.toml")

WEEKDAY_NAMES = alternation(TIME_WORDS["weekdays"])
MONTH = (
    rf"(?P<month>{alternation(TIME_WORDS['months'])}"
    rf"|(?:{alternation(TIME_WORDS['month_abbreviations'])})\b\.?)"
)
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
OF_YEAR = rf"(?:,?\s+(?:of\s+)?{YEAR})"
STAGE = rf"(?:(?:the\s+)?(?P<stage>{alternation(TIME_WORDS['stages'])})(?:\s+(?:in|of))?[\s-]+)?"
EARLY_OR_LATE = r"(?:(?:early|late|mid)[\s-]+)?"
STEP = rf"(?P<step>{alternation(TIME_WORDS['steps'])})"
UNIT = rf"(?P<unit>{alternation(TIME_WORDS['units'])})"
PART_OF_DAY = rf"(?:\s+(?:(?:early|late)\s+)?(?P<part>{alternation(TIME_WORDS['parts_of_day'])}))?"
_COUNT_PHRASES = alternation([*TIME_WORDS["counts"], *TIME_WORDS["vague_counts"]])
COUNT = (
    rf"(?:(?:{alternation(TIME_WORDS['approximators'])})\s+)?"
    rf"(?P<number>{DIGITS}|{NUMBER_WORDS}|{_COUNT_PHRASES})"
    r"(?P<half>\s+and\s+a\s+half)?"
)

# Triggers: short expressions that occur in every match of a rule.
MONTH_TRIGGER = any_case(month[:3] for month in TIME_WORDS["months"])
UNIT_TRIGGER = any_case(TIME_WORDS["units"])


def month_number(name: str) -> int:
    """Return the number of a month, given its name or abbreviation.

    >>> month_number("Sept.")
    9
    """
    return [month[:3] for month in TIME_WORDS["months"]].index(name[:3].capitalize()) + 1


def step_of(determiner: str | None) -> int | None:
    """Return how many periods from now a word such as "last" means, or None for any other word.

    >>> step_of("Last"), step_of("this"), step_of(None)
    (-1, 0, None)
    """
    steps: dict[str, int] = TIME_WORDS["steps"]
    return steps.get((determiner or "").lower())
