"""Draws who spoke when in a story: a row for each voice, a column for each day.

This file only computes: places in pixels and shapes. The template ``timeline.html`` writes them.
How something was said is told by the shape of its mark.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import ClassVar

from onrecord.desk.boxes import wrapped
from onrecord.desk.pages import readable
from onrecord.desk.texts import TEXTS
from onrecord.records import Act
from onrecord.views import UtteranceView

LEFT = 156  # for the names, which stay while the days are scrolled
TOP = 26  # for the days
SIZE = 24  # of the place of a mark, so that a finger finds it
_IN_A_LINE = 4  # marks of one voice and day
_WIDTH = 720  # at least, if there are days to fill it
_GAP = 20  # for days on which nobody spoke
_NAME = (6.6, 8.2)  # widths of small and other letters, as in ``boxes``
_UNKNOWN = 10**9  # sorts after all days

# Outlines around the middle of a mark.
MARKS: dict[Act, str] = {
    "says": "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
    "denies": "M-6-3.5L-3.5-6L0-2.5L3.5-6L6-3.5L2.5 0L6 3.5L3.5 6L0 2.5L-3.5 6L-6 3.5L-2.5 0z",
    "declines": "M-5-5h10v10h-10z",
    "unsaid": "M-5-5h10v10h-10z",
}


@dataclass(frozen=True)
class Spoken:
    """A mark: a statement in its place."""

    utterance: UtteranceView
    x: float
    y: float


@dataclass(frozen=True)
class Row:
    """The statements of one voice."""

    name: str
    lines: tuple[tuple[float, str], ...]  # of the name: baselines and words
    y: float
    height: float
    marks: tuple[Spoken, ...]


@dataclass(frozen=True)
class Column:
    """A day, or the days between two on which nobody spoke."""

    label: str  # "" for such days
    x: float
    width: float


@dataclass(frozen=True)
class Timeline:
    """The picture, in pixels from the upper left, without the names, which stand beside it."""

    width: float
    height: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: int  # voices for which there is no room

    left: ClassVar[int] = LEFT
    size: ClassVar[int] = SIZE
    shapes: ClassVar[dict[Act, str]] = MARKS


def draw_timeline(utterances: Sequence[UtteranceView], *, rows: int, marks: int) -> Timeline | None:
    """Return the picture of the voices with most statements; None if nobody speaks.

    ``rows``, ``marks``: the numbers of both after which the other voices are left out. Those with
    a name come first.
    """
    voices = _voices(utterances)
    shown: list[list[UtteranceView]] = []
    for own in voices[:rows]:
        if shown and sum(map(len, shown)) + len(own) > marks:
            break
        shown.append(own)
    if not shown:
        return None
    columns, places = _columns([each for own in shown for each in own], shown)
    drawn: list[Row] = []
    y = float(TOP)
    for own in shown:
        row = _row(own, y, places)
        drawn.append(row)
        y += row.height
    width = columns[-1].x + columns[-1].width
    return Timeline(width, y + 4, tuple(columns), tuple(drawn), len(voices) - len(shown))


def _voices(utterances: Sequence[UtteranceView]) -> list[list[UtteranceView]]:
    """Return the statements of each voice, those with a name and most statements first."""
    by_voice: defaultdict[str, list[UtteranceView]] = defaultdict(list)
    for each in utterances:
        by_voice[each.voice].append(each)
    return sorted(by_voice.values(), key=lambda own: (not own[0].is_definite, -len(own)))


def _columns(
    utterances: Sequence[UtteranceView], rows: Sequence[Sequence[UtteranceView]]
) -> tuple[list[Column], dict[int, Column]]:
    """Return the columns, and that of each day by its number."""
    days = sorted({_day(each.day) for each in utterances})
    most = {day: max(sum(_day(each.day) == day for each in own) for own in rows) for day in days}
    needed = {day: min(most[day], _IN_A_LINE) * SIZE + 8 for day in days}
    gaps = {day: _GAP for before, day in pairwise(days) if 1 < day - before < _UNKNOWN // 2}
    spare = _WIDTH - LEFT - sum(needed.values()) - sum(gaps.values())
    extra = max(spare / len(days), 0)
    columns: list[Column] = []
    places: dict[int, Column] = {}
    x = 0.0
    for day in days:
        if day in gaps:
            columns.append(Column("", x, _GAP))
            x += _GAP
        places[day] = Column(_label(day), round(x, 1), round(needed[day] + extra, 1))
        columns.append(places[day])
        x += needed[day] + extra
    return columns, places


def _row(own: Sequence[UtteranceView], y: float, places: dict[int, Column]) -> Row:
    by_day: defaultdict[int, list[UtteranceView]] = defaultdict(list)
    for each in own:
        by_day[_day(each.day)].append(each)
    lines = max(-(-len(each) // _IN_A_LINE) for each in by_day.values())
    name = readable(own[0].by)
    written = wrapped(name, LEFT - 10, _NAME, most=2)
    first = y + (18 if len(written) == 1 else 12)
    return Row(
        name=name,
        lines=tuple((first + number * 13, words) for number, words in enumerate(written)),
        y=y,
        height=lines * SIZE + 4,
        marks=tuple(
            mark for day, spoken in by_day.items() for mark in _marks(spoken, y, places[day])
        ),
    )


def _marks(spoken: Sequence[UtteranceView], y: float, column: Column) -> Iterator[Spoken]:
    for number, each in enumerate(spoken):
        line, place = divmod(number, _IN_A_LINE)
        in_line = min(len(spoken) - line * _IN_A_LINE, _IN_A_LINE)
        middle = column.x + column.width / 2
        x = middle + (place - (in_line - 1) / 2) * SIZE
        yield Spoken(each, round(x, 1), y + 2 + (line + 0.5) * SIZE)


def _label(day: int) -> str:
    if day == _UNKNOWN:
        return str(TEXTS.chart.no_day)
    found = date.fromordinal(day)
    return f"{found.day} {found:%b}"


def _day(words: str) -> int:
    """Return the number of a day; one for all without a day."""
    try:
        return date.fromisoformat(words[:10]).toordinal()
    except ValueError:
        return _UNKNOWN
