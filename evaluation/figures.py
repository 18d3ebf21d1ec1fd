"""Agreement of figures with the numbers of a registry."""

from evaluation.gold import Row

MEASURES = {"killed": "killed", "injured": "wounded"}  # word of the registry: measure of figures
_NEAR = 0.1  # relative error allowed for an approximate figure
_FACTOR = 1.5  # largest ratio of number and bound


def agrees(figure: Row, number: int) -> bool:
    """Whether a figure agrees with a number.

    An exact figure must equal the number, an approximate one be within 10 % of it. A range or bound
    must hold the number, with an end of it within a factor of 1.5 of the number.

    >>> about_ten = {"low": 10, "high": 10, "approximate": True}
    >>> agrees(about_ten, 11), agrees(about_ten, 12)
    (True, False)
    >>> at_least_ten = {"low": 10, "high": None, "approximate": False}
    >>> agrees(at_least_ten, 14), agrees(at_least_ten, 16)
    (True, False)
    """
    low, high = figure["low"], figure["high"]
    if low is None and high is None:
        return False
    if low == high:
        return bool(abs(low - number) <= (_NEAR * number if figure["approximate"] else 0))
    above = low is None or number >= low
    below = high is None or number <= high
    near_low = low is not None and number <= _FACTOR * low
    near_high = high is not None and number * _FACTOR >= high
    return above and below and (near_low or near_high)


def registry_numbers(row: Row, measure: str | None = None) -> set[int]:
    """Return the counts of an incident in the registry and their sums, of one measure or of all."""
    roles = row["by_role"]
    numbers = {row[name] for name in MEASURES if measure in (None, MEASURES[name])}
    numbers |= {
        count
        for role, count in roles.items()
        if measure is None or MEASURES[role.rpartition("_")[2]] == measure
    }
    if measure is None:
        numbers.add(row["killed"] + row["injured"])
        for who in ("victim", "suspect"):
            if counts := [count for role, count in roles.items() if role.startswith(who)]:
                numbers.add(sum(counts))
    return numbers
