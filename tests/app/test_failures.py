"""The summing up of failures."""

import pytest

from onrecord.app.failures import failure_lines
from onrecord.records import Failure


def _failures(location: str, error: str, number: int) -> list[Failure]:
    return [
        Failure(stage="capture", location=location.format(n), error=error.format(n))
        for n in range(1, number + 1)
    ]


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("a.jsonl.gz line {}", 'repeats the id "z1"; give each line its own'),
        ("a.csv line {}", 'repeats the id "z{}"; give each line its own'),
        ("a.mbox#m{}@x.example", "is a mail without text; there is nothing to read"),
    ],
)
def test_many_failures_alike_share_a_line(location: str, error: str) -> None:
    [line] = failure_lines(_failures(location, error, 50))
    first, last = location.format(1), location.format(50)
    assert line == f"{first}: {error.format(1)} (and 49 more like it, the last: {last})"


@pytest.mark.parametrize(
    "failures",
    [
        _failures("a.jsonl line {}", "is not JSON", 3),
        _failures("page-{}.html", "is empty; there is nothing to read", 9),
        [*_failures("a.csv line {}", "is empty", 2), *_failures("a.csv line {}", "is cut", 3)],
    ],
)
def test_other_failures_have_a_line_each(failures: list[Failure]) -> None:
    assert failure_lines(failures) == [f"{each.location}: {each.error}" for each in failures]
