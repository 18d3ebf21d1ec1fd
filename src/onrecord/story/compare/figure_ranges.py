"""The interval that a figure stands for: "around 300" for 270 to 330."""

import re
from functools import cache

from onrecord.records import Figure
from onrecord.story.compare.content import alternatives

# On which data these were chosen is not recorded (decision 015: differences of ECB+ read by eye).
_APPROXIMATE = 0.1  # share by which an approximate figure may be off
_VAGUE_RANGE = 10  # "thousands" are fewer than ten thousand


def interval(figure: Figure) -> tuple[float, float | None]:
    """Return the lowest and the highest value of a figure; None as the highest: no upper limit."""
    low = float(figure.low or 0)
    high = None if figure.high is None else float(figure.high)
    if vague().search(figure.text):
        return low, low * _VAGUE_RANGE
    if figure.approximate and high is not None:
        return low - _leeway(low), high + _leeway(high)
    return low, high


def _leeway(number: float) -> float:
    """Return by how much an approximate number may be off: one of its last digit, or a tenth.

    "About 57" is 56 to 58, "about 300" is 270 to 330.
    """
    whole, _, decimals = f"{number:.6f}".rstrip("0").partition(".")
    last = 10.0 ** (-len(decimals) if decimals else len(whole) - len(whole.rstrip("0")))
    return min(last, number * _APPROXIMATE)


@cache
def vague() -> re.Pattern[str]:
    """Return what finds words for a number of a certain size: "dozens"."""
    return re.compile(rf"\b(?:{alternatives('vague')})\b", re.IGNORECASE)
