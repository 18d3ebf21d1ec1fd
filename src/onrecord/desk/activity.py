"""The small picture of a story's activity: a bar for each day, by its number of articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_BARS = 48  # at most; a longer time is divided into as many equal stretches
HEIGHT = 24  # of the picture, in pixels
WIDTH = 5  # of a bar with the gap after it


@dataclass(frozen=True)
class Bar:
    """A bar of the picture: where it begins from the left, and its height."""

    x: int
    height: int


@dataclass(frozen=True)
class Activity:
    """The picture of a story's activity: its width and bars, in pixels."""

    width: int
    bars: tuple[Bar, ...]


def draw_activity(days: Sequence[tuple[str, int]]) -> Activity:
    """Return the picture of how many articles were published on each day.

    ``days``: ISO dates with numbers of articles, in order. Dates without a day are left out.

    >>> draw_activity([("2031-05-05", 4), ("2031-05-07", 1)]).bars
    (Bar(x=0, height=24), Bar(x=10, height=6))
    """
    counts = [(number, count) for day, count in days if (number := _number(day)) is not None]
    if not counts:
        return Activity(WIDTH, ())
    first = counts[0][0]
    length = counts[-1][0] - first + 1
    places = min(length, _BARS)
    totals: dict[int, int] = {}
    for number, count in counts:
        place = (number - first) * places // length
        totals[place] = totals.get(place, 0) + count
    most = max(totals.values())
    return Activity(
        places * WIDTH,
        tuple(
            Bar(place * WIDTH, max(round(HEIGHT * total / most), 2))
            for place, total in totals.items()
        ),
    )


def _number(day: str) -> int | None:
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None
