"""How figures are held against the gold of a story."""

import pytest

from evaluation.story_gold import _is_measure
from onrecord.records import Figure


@pytest.mark.parametrize(
    ("measure", "subject", "wanted", "right"),
    [
        ("affected", "confirmed cases", "cases", True),
        ("affected", "infections", "infections", True),
        ("captured", "Tarskan prisoners", "prisoners", True),
        ("killed", "people", "killed", True),
        ("captured", "prisoners", "killed", False),
        ("boats", "boats", "crews", False),
    ],
)
def test_a_measure_is_right_if_it_is_the_noun_counted(
    measure: str, subject: str, wanted: str, right: bool
) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 2), text="12", measure=measure, subject=subject,
        low=12, high=12,
    )  # fmt: skip
    assert _is_measure(figure, {"measure": wanted, "words": "some words"}) is right
