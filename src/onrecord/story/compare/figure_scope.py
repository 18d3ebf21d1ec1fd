"""Decides which figures of a story can be compared, and of which time they are.

Not compared are figures of a part ("nine of the dead"), of some days ("in the past 24 hours"), of
what was added ("three more"), those that were replaced ("up from 12"), those that nobody claims and
those of headlines, which repeat their article. Figures of an earlier time ("in 1998") are compared
with those of the same time only.
"""

import re
from datetime import date, timedelta
from functools import cache

from onrecord.records import Figure
from onrecord.story.compare.content import alternatives, listed_words
from onrecord.story.compare.figure_ranges import interval
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.lang import read_toml

# On which data these were chosen is not recorded (decision 015: differences of ECB+ read by eye).
_SHORTEST_MEASURE = 3  # letters of a noun that is counted, but for units: "km"
_NEAR = 40  # characters before a figure in which words such as "up from" are looked for
_EARLIER = timedelta(days=14)  # before the story: another event
_MONTH, _YEAR = len("2031-05"), len("2031")
_YEARS = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def is_claimed(figure: Figure, article: StoryArticle) -> bool:
    """Whether somebody claims a figure: it is not denied, feared, planned or the like."""
    statement = article.statement_of(figure)
    if statement is not None and statement.act != "says":
        return False
    return figure.asserted


def is_compared(figure: Figure, article: StoryArticle) -> bool:
    """Whether a figure can be compared with other figures of the story.

    It must be a number and not "a", and count more than a part of a total ("nine of the dead").
    """
    if article.is_in_headline(figure.span) or (figure.low is None and figure.high is None):
        return False
    if figure.text.lower() in listed_words("indefinite"):
        return False  # "a man was killed" gives no number
    if not is_total_measure(figure.measure):
        _, high = interval(figure)
        is_short = len(figure.measure) < _SHORTEST_MEASURE
        if (high is not None and high <= 1) or (is_short and not is_unit(figure.measure)):
            return False
    return not (
        _is_part(figure, article)
        or _is_increment(figure, article)
        or _is_of_period(figure, article)
        or _is_replaced(figure, article)
    )


def earlier_time(figure: Figure, article: StoryArticle, first_day: str | None) -> str:
    """Return the year or month before the story that a figure is of, or "".

    ``first_day``: the day of the story's oldest article, or None if unknown.
    """
    if first_day is None:
        return ""
    if figure.as_of and figure.as_of < _before(first_day):
        is_of_year = figure.as_of[:_YEAR] < first_day[:_YEAR]
        return figure.as_of[: _YEAR if is_of_year else _MONTH]
    sentence = article.text[slice(*article.sentence_around(figure.span))]
    latest = max(map(int, _YEARS.findall(sentence)), default=None)
    is_past = latest is not None and latest < int(first_day[:_YEAR]) - 1
    return str(latest) if is_past else ""


def is_total_measure(measure: str) -> bool:
    """Whether a story has one total of a measure, whoever is counted, such as "killed"."""
    return measure in listed_words("total")


def is_unit(measure: str) -> bool:
    """Whether a measure is a unit in which things are measured: "km", "tonnes"."""
    return measure in units()


@cache
def units() -> dict[str, str]:
    """Return the first name of each unit by all of its names: {"km": "kilometres", ...}."""
    names = (group.split() for group in read_toml("content.toml")["unit_names"])
    return {name: group[0] for group in names for name in group}


def _before(day: str) -> str:
    return (date.fromisoformat(day) - _EARLIER).isoformat()


def _is_replaced(figure: Figure, article: StoryArticle) -> bool:
    """Whether a figure is given as the one before: "up from 12", "raised it from six to nine"."""
    text = article.text
    [(start, _)] = article.in_text((figure.span,))
    first, _ = article.sentence_around(figure.span)
    return _replaced_before().search(text, max(first, start - _NEAR), start) is not None


def _is_part(figure: Figure, article: StoryArticle) -> bool:
    """Whether a figure counts a part of a total: "nine of the dead", "including nine women".

    What is said of some of others is a count of its own: "nine of the crew died".
    """
    text = article.text
    [(start, end)] = article.in_text((figure.span,))
    sentence = article.sentence_around(figure.span)
    if _part_before().search(text, sentence[0], start):
        return True
    return figure.unit is None and _part_after(figure.measure).match(text, end) is not None


def _is_increment(figure: Figure, article: StoryArticle) -> bool:
    """Whether a figure counts what was added to another: "three more bodies", "two more than"."""
    [(_, end)] = article.in_text((figure.span,))
    return _increment().match(article.text, end) is not None


def _is_of_period(figure: Figure, article: StoryArticle) -> bool:
    """Whether a figure counts what happened in hours or days: "103 in the past 24 hours"."""
    sentence = article.text[slice(*article.sentence_around(figure.span))]
    return is_total_measure(figure.measure) and _period().search(sentence) is not None


@cache
def _replaced_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives('replaced_before')})\s+(?:(?:the|its|their|an?)\s+)?(?:(?!to\b)\w+\s+){{0,2}}$",
        re.IGNORECASE,
    )


@cache
def _increment() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives('increment')})\b", re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    last, units = alternatives("last"), alternatives("units")
    return re.compile(rf"\b(?:{last})\s+(?:[\w-]+\s+)?(?:{units})\b", re.IGNORECASE)


@cache
def _part_after(measure: str) -> re.Pattern[str]:
    """Return what finds a whole after a number that counts a part of what the measure counts."""
    part = alternatives("part")
    counted = "|".join(read_toml("content.toml")["wholes"].get(measure, "").split())
    if not counted:  # of things: "three of the boats", but not "three of the nine boats sank"
        wholes = f"{alternatives('whole')}|{alternatives('owners')}"
        return re.compile(
            rf"\s+(?:{part})\s+(?:{wholes})\b(?!\s+(?:\d|(?:{alternatives('number')})\b))"
        )
    between = rf"(?:(?!(?:{alternatives('auxiliary')})\b)[\w’'-]+\s+){{0,3}}?"
    pointing = rf"(?:{alternatives('whole')}|{alternatives('owners')})\s+{between}"
    return re.compile(
        rf"\s+(?:{part})\s+(?:(?:{alternatives('those')})\b|{pointing}(?:{counted})\b)"
    )


@cache
def _part_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('part_before')})\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE)
