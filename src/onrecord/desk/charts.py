"""Draws the figures of a story that are for one thing counted, with who claims them, as a chart.

Time goes across, numbers go up. This file only computes: places in pixels, shapes and words. The
template ``chart.svg`` writes them. Nothing is told by colour: a claimant is known by shape, and how
a number is limited or claimed by ends, arrows, hatches and dashes.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from onrecord.desk.texts import TEXTS
from onrecord.text.lang import word_set
from onrecord.text.outlets import outlet_keys
from onrecord.views import ClaimView, FigureSummary

LEFT, RIGHT, TOP, BOTTOM = 64, 24, 22, 44  # margins in pixels, for the labels of the axes
HEIGHT = 340
_WIDTH, _WIDEST = 720, 1_200
_SLOT = 24  # of a claim, beside the others of its day
_LOG_FROM = 50  # the highest number for the lowest, from which the values are logarithmic
_ARROW = 26  # length of an open end
BAND = 9  # half the width of a band
_IN_A_ROW = 5  # ticks
_DAY_LABEL = 58  # least room of a day below the chart
_VALUE_LABEL = 14  # the same of a number beside it

# Outlines around the middle of a marker. Claimants after these have their number in a circle.
SHAPES = {
    "circle": "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
    "square": "M-5-5h10v10h-10z",
    "triangle": "M0-6.5L6 5H-6z",
    "diamond": "M0-7L7 0L0 7L-7 0z",
    "wedge": "M0 6.5L6-5H-6z",
    "plus": "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "cross": "M-6-3.5L-3.5-6L0-2.5L3.5-6L6-3.5L2.5 0L6 3.5L3.5 6L0 2.5L-3.5 6L-6 3.5L-2.5 0z",
    "hexagon": "M-6 0L-3-5.5H3L6 0L3 5.5H-3z",
}

Claiming = Literal["claimed", "denied", "feared"]


@dataclass(frozen=True)
class Claimant:
    """A row of the legend: who claims figures, and the marker of all of them."""

    name: str
    shape: str  # a key of SHAPES, or "" for a number in a circle
    number: int


@dataclass(frozen=True)
class Tick:
    """A label of an axis, and its place along it."""

    at: float
    label: str


@dataclass(frozen=True)
class Mark:
    """A claim on the chart: its first claim in time, with its repeats by other outlets below it."""

    claim: ClaimView
    claimant: Claimant
    claiming: Claiming
    x: float
    low: float | None  # places of the ends; None: open
    high: float | None
    arrow: float | None  # where the arrow of the open end points to
    is_vague: bool
    repeats: tuple[ClaimView, ...]
    ticks: tuple[tuple[float, float], ...]  # upper ends of the ticks for the repeats

    @property
    def ends(self) -> list[float]:
        """Where the markers stand: at each end, or once if both are the same."""
        return [*dict.fromkeys(end for end in (self.low, self.high) if end is not None)]

    @property
    def bar(self) -> tuple[float, float] | None:
        """The bar's lower and upper end, to the tip of its arrow; None for a single number."""
        ends = [end for end in (self.low, self.high, self.arrow) if end is not None]
        return (max(ends), min(ends)) if len(set(ends)) > 1 else None

    @property
    def points_up(self) -> bool:
        """Whether the arrow points up ("at least"), not down ("up to")."""
        return self.high is None


@dataclass(frozen=True)
class Chart:
    """A chart, in pixels from the upper left."""

    width: int
    is_logarithmic: bool
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    lines: tuple[tuple[tuple[float, float], ...], ...]  # of one claimant's updates of one scope
    claimants: tuple[Claimant, ...]
    has_undated: bool


@dataclass
class _Group:
    """Claims of one voice with the same number for the same scope, the first in time first."""

    claims: list[ClaimView] = field(default_factory=list)

    @property
    def day(self) -> int | None:
        return _day(self.claims[0].day)


def draw_chart(total: FigureSummary) -> Chart | None:
    """Return the chart of the figures of a story for one thing counted; None without numbers."""
    claims = [each for each in total.claims if each.low is not None or each.high is not None]
    if not claims:
        return None
    groups = _groups(claims, total.subject)
    claimants = _claimants(claims)
    across = _Across([group.day for group in groups.values()])
    up = _Up([bound for each in claims for bound in (each.low, each.high) if bound is not None])
    marks = {key: _mark(group, claimants, across, up) for key, group in groups.items()}
    return Chart(
        width=across.width,
        is_logarithmic=up.is_logarithmic,
        days=tuple(across.ticks()),
        values=tuple(up.ticks()),
        marks=tuple(marks.values()),
        lines=tuple(_lines(marks)),
        claimants=tuple(claimants.values()),
        has_undated=across.has_undated,
    )


def claiming_of(claim: ClaimView) -> Claiming:
    """Return whether a figure is claimed, denied, or only feared, planned or possible."""
    if claim.act == "denies":
        return "denied"
    return "claimed" if claim.asserted else "feared"


def _groups(claims: Iterable[ClaimView], subject: str | None) -> dict[tuple[object, ...], _Group]:
    """Return claims by voice, scope and number. ``subject``: of claims that give none."""
    found: dict[tuple[object, ...], _Group] = {}
    for each in claims:
        scope = ((each.subject or subject or "").casefold(), each.of)
        number = each.low, each.high, each.approximate, claiming_of(each)
        found.setdefault((each.voice, scope, number), _Group()).claims.append(each)
    return found


def _claimants(claims: Iterable[ClaimView]) -> dict[str, Claimant]:
    """Return the row of the legend for each voice, the one with most claims first."""
    by_voice: dict[str, list[ClaimView]] = {}
    for each in claims:
        by_voice.setdefault(each.voice, []).append(each)
    ordered = sorted(by_voice.items(), key=lambda item: -len(item[1]))
    shapes = [*SHAPES]
    return {
        voice: Claimant(own[0].by, shapes[i] if i < len(shapes) else "", i + 1)
        for i, (voice, own) in enumerate(ordered)
    }


def _mark(group: _Group, claimants: dict[str, Claimant], across: "_Across", up: "_Up") -> Mark:
    first, *later = group.claims
    x = across.next_place(group.day)
    low, high = (None if bound is None else up.place(bound) for bound in (first.low, first.high))
    arrow = None
    if low is None or high is None:
        arrow = low - _ARROW if low is not None else (high or 0) + _ARROW
    keys = outlet_keys([(each.outlet, None) for each in group.claims])
    by_outlet = dict(zip(reversed(keys[1:]), reversed(later), strict=True))
    by_outlet.pop(keys[0], None)
    repeats = [*reversed(by_outlet.values())]
    below = max(end for end in (low, high, arrow) if end is not None)
    return Mark(
        claim=first,
        claimant=claimants[first.voice],
        claiming=claiming_of(first),
        x=x,
        low=low,
        high=high,
        arrow=arrow,
        is_vague=_is_vague(first.words),
        repeats=tuple(repeats),
        ticks=tuple(_ticks(x, below + 10, len(repeats))),
    )


def _is_vague(words: str) -> bool:
    """Return whether words give only the size of a number: "dozens", "several thousand"."""
    return not word_set("content.toml", "vague").isdisjoint(words.lower().split())


def _ticks(x: float, y: float, count: int) -> Iterator[tuple[float, float]]:
    for start in range(0, count, _IN_A_ROW):
        row = min(count - start, _IN_A_ROW)
        for i in range(row):
            yield round(x + (i - (row - 1) / 2) * 4, 1), y + start // _IN_A_ROW * 8


def _lines(marks: dict[tuple[object, ...], Mark]) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield the line through each claimant's numbers of one scope, if there are several."""
    found: dict[tuple[object, ...], list[tuple[float, float]]] = {}
    for (voice, scope, _), mark in marks.items():
        is_one_voice = not mark.claim.is_outlets  # an outlet's own words have many sources
        is_number = mark.claiming == "claimed" and not mark.is_vague
        if is_one_voice and is_number and _day(mark.claim.day) is not None:
            middle = sum(mark.ends) / len(mark.ends)
            found.setdefault((voice, scope), []).append((mark.x, round(middle, 1)))
    for points in found.values():
        if len(points) > 1:
            yield tuple(sorted(points))


class _Across:
    """The axis of time: equal days are equally wide; claims of one day stand side by side."""

    def __init__(self, days: Sequence[int | None]) -> None:
        known = sorted({day for day in days if day is not None})
        self.has_undated = None in days
        self._left = LEFT + 16 + (_SLOT * days.count(None) + _SLOT if self.has_undated else 0)
        self._first, self._last = (known[0], known[-1]) if known else (0, 0)
        self._counts = {day: days.count(day) for day in days}
        self._used: dict[int | None, int] = {}
        length = self._last - self._first + 1
        crowded = max((self._counts[day] for day in known), default=1)
        room = _WIDTH - self._left - RIGHT
        self._per_day = min(
            max(room / length, (crowded + 0.5) * _SLOT), max(_WIDEST / length, room / length)
        )
        self._slot = min(_SLOT, self._per_day / (crowded + 0.5))
        self.width = math.ceil(self._left + length * self._per_day + RIGHT)

    def next_place(self, day: int | None) -> float:
        """Return the place of the next claim of a day."""
        number = self._used[day] = self._used.get(day, -1) + 1
        if day is None:
            return LEFT + 16 + (number + 0.5) * _SLOT
        return round(self._middle(day) + (number - (self._counts[day] - 1) / 2) * self._slot, 1)

    def ticks(self) -> Iterator[Tick]:
        """Yield the labels of the days, as many as there is room for."""
        if self.has_undated:
            yield Tick((LEFT + self._left) / 2, str(TEXTS.chart.no_day))
        if all(day is None for day in self._counts):
            return
        step = math.ceil(_DAY_LABEL / self._per_day)
        for day in range(self._first, self._last + 1, step):
            label = date.fromordinal(day)
            yield Tick(self._middle(day), f"{label.day} {label:%b}")

    def _middle(self, day: int) -> float:
        return round(self._left + (day - self._first + 0.5) * self._per_day, 1)


class _Up:
    """The axis of numbers, logarithmic if the highest is many times the lowest."""

    def __init__(self, bounds: Sequence[float]) -> None:
        positive = [bound for bound in bounds if bound > 0]
        self._unit = min(positive, default=1)
        self.is_logarithmic = min(bounds) >= 0 and max(bounds) > _LOG_FROM * self._unit
        if self.is_logarithmic:
            # A zero stands at the foot, below the lowest number.
            self._floor = self._unit / 3 if 0 in bounds else self._unit
            low, high = self._scaled(min(bounds)), self._scaled(max(bounds))
            pad = (high - low) * 0.08
        else:
            low, high = min(bounds), max(bounds)
            self._step = _step_of((high - low) or abs(high) or 1)
            pad = self._step / 2
        self._low, self._high = low - pad, high + pad

    def place(self, value: float) -> float:
        """Return the place of a number, from above."""
        part = (self._scaled(value) - self._low) / (self._high - self._low)
        span = HEIGHT - TOP - BOTTOM - 2 * _ARROW
        return round(HEIGHT - BOTTOM - _ARROW - part * span, 1)

    def ticks(self) -> Iterator[Tick]:
        """Yield the labels of round numbers, as many as there is room for."""
        below = math.inf
        for value in self._round_numbers():
            if self._low <= self._scaled(value) <= self._high:
                place = self.place(value)
                if below - place >= _VALUE_LABEL:
                    below = place
                    yield Tick(place, f"{value:,.10g}")

    def _round_numbers(self) -> Iterator[float]:
        if not self.is_logarithmic:
            first = math.ceil(self._low / self._step)
            yield from (i * self._step for i in range(first, first + 12))
            return
        if self._floor < self._unit:
            yield 0
        highest = 10**self._high
        factors = (1, 2, 5) if highest < self._unit * 2_000 else (1,)
        for power in range(math.floor(math.log10(self._unit)), math.ceil(self._high) + 1):
            yield from (10**power * factor for factor in factors)

    def _scaled(self, value: float) -> float:
        return math.log10(max(value, self._floor)) if self.is_logarithmic else value


def _step_of(length: float) -> float:
    """Return the round distance of labels that divides a length into about five parts."""
    power: float = 10.0 ** math.floor(math.log10(length / 5))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= length / 5)
    return max(step, 1) if length >= 1 else step


def _day(words: str) -> int | None:
    """Return the number of a day, or of the first day of a month; None if it is not known."""
    try:
        return date.fromisoformat(words[:10] if len(words) > 7 else f"{words}-01").toordinal()
    except ValueError:
        return None
