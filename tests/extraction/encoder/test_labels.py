import pytest

from onrecord.extraction.encoder.labels import (
    ALLOWED,
    B_CONTENT,
    B_SOURCE,
    I_CONTENT,
    I_SOURCE,
    OUTSIDE,
    START,
    STATES,
)

START_LABELS = {label for (label, _), may in zip(STATES, START, strict=True) if may}


def paths(labels: list[int]) -> int:
    """Return the number of paths through the automaton with these labels."""
    reached = [
        int(may and label == labels[0]) for (label, _), may in zip(STATES, START, strict=True)
    ]
    for wanted in labels[1:]:
        reached = [
            sum(reached[i] for i in range(len(STATES)) if ALLOWED[i, j]) * (label == wanted)
            for j, (label, _) in enumerate(STATES)
        ]
    return sum(reached)


@pytest.mark.parametrize(
    "labels",
    [
        [OUTSIDE, OUTSIDE],
        [B_SOURCE, I_SOURCE, OUTSIDE, B_CONTENT, I_CONTENT],
        [B_CONTENT, I_CONTENT, OUTSIDE, B_SOURCE, OUTSIDE, B_CONTENT],
        [B_CONTENT, B_SOURCE, B_CONTENT],
        [B_CONTENT, B_CONTENT],
    ],
)
def test_a_valid_sequence_has_exactly_one_path(labels: list[int]) -> None:
    assert paths(labels) == 1


@pytest.mark.parametrize(
    "labels",
    [
        [I_SOURCE],
        [I_CONTENT],
        [OUTSIDE, I_CONTENT],
        [B_SOURCE, I_CONTENT],
        [B_CONTENT, I_SOURCE],
        [B_SOURCE, OUTSIDE, B_SOURCE],
        [B_SOURCE, B_SOURCE],
        [B_SOURCE, OUTSIDE, I_SOURCE],
    ],
)
def test_a_second_source_or_a_run_without_beginning_has_no_path(labels: list[int]) -> None:
    assert paths(labels) == 0
