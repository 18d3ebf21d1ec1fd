"""Sums up the failures of a run for its report."""

import re
from collections import defaultdict
from collections.abc import Iterable

from onrecord.records import Failure

_MOST_ALIKE = 3  # failures of one kind in one file that are listed one by one
_PLACE = re.compile(r"(?: (?:line|item|mail) \d+|#.*)$", re.DOTALL)
_VALUE = re.compile(r'"[^"]*"|\d+')


def failure_lines(failures: Iterable[Failure]) -> list[str]:
    """Return a line for each failure, or for many that are alike in one file.

    Failures are alike if their messages differ only in numbers and quoted words; of these, the line
    has the first, and the number of the others.
    """
    alike: defaultdict[tuple[str, str], list[Failure]] = defaultdict(list)
    for each in failures:
        alike[_PLACE.sub("", each.location), _VALUE.sub("", each.error)].append(each)
    lines: list[str] = []
    for group in alike.values():
        if len(group) <= _MOST_ALIKE:
            lines += (f"{each.location}: {each.error}" for each in group)
        else:
            first, last = group[0], group[-1]
            lines.append(
                f"{first.location}: {first.error} (and {len(group) - 1:,} more like it, the last: "
                f"{last.location})"
            )
    return lines
