"""Reading time grows with the length of the input, not with its square."""

from collections.abc import Callable

import pytest

from evaluation.growth.measure import kinds, measure_growth

# A sample, as each kind takes seconds; `python -m benchmarks.growth` measures all.
KINDS = list(kinds())[::14]
# For an input four times as long. Linear work gives 4, quadratic work 16.
MAX_FACTOR = 7.0
TRIES = 3  # a busy machine may slow down one of the two measurements


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Read one input, so that word lists and models are not loaded while time is measured."""
    for _, prepare, _ in KINDS[:: len(KINDS) - 1]:
        prepare(1000)()


@pytest.mark.parametrize(("name", "prepare", "least"), KINDS, ids=[name for name, _, _ in KINDS])
def test_time_grows_with_the_input(
    name: str, prepare: Callable[[int], Callable[[], object]], least: int
) -> None:
    for _ in range(TRIES):
        growth = measure_growth(prepare, least)
        if growth.factor <= MAX_FACTOR:
            return
    raise AssertionError(f"{name} grows faster than the input: {growth}")


def test_quadratic_work_is_noticed() -> None:
    def scan(size: int) -> Callable[[], object]:
        items = list(range(size))
        return lambda: [items.index(item) for item in items]

    assert measure_growth(scan, 1000).factor > MAX_FACTOR
