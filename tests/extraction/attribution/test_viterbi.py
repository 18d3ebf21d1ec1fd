from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.attribution.viterbi import best_roles, confidence, cue_runs, role_runs
from onrecord.extraction.encoder.labels import ALLOWED, LABEL_OF_STATE, START

STATES = range(len(LABEL_OF_STATE))


def every_path(length: int) -> list[tuple[int, ...]]:
    return [
        states
        for states in product(STATES, repeat=length)
        if START[states[0]] and all(ALLOWED[a, b] for a, b in pairwise(states))
    ]


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_the_search_finds_the_best_of_all_paths(seed: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(1, length + 1, 5)).astype(np.float32)  # one word of padding
    transitions = rng.normal(size=(5, 5)).astype(np.float32)
    totals = {
        states: sum(scores[0, t, LABEL_OF_STATE[s]] for t, s in enumerate(states))
        + sum(transitions[LABEL_OF_STATE[a], LABEL_OF_STATE[b]] for a, b in pairwise(states))
        for states in every_path(length)
    }
    best = max(totals, key=lambda states: totals[states])
    labels, log_probability = best_roles(scores, np.array([length]), transitions)
    assert labels[0, :length].tolist() == [LABEL_OF_STATE[s] for s in best]
    assert labels[0, length:].tolist() == [0]
    expected = totals[best] - np.logaddexp.reduce(list(totals.values()))
    assert log_probability[0] == pytest.approx(expected, abs=1e-3)


def test_cues_are_runs_of_words_divided_by_b_labels() -> None:
    probabilities = np.array(
        [[0.9, 0.1, 0.0], [0.1, 0.8, 0.1], [0.2, 0.1, 0.7], [0.3, 0.6, 0.1], [0.8, 0.2, 0.0]],
        dtype=np.float32,
    )
    runs = cue_runs(probabilities, 0.5)
    assert [run for run, _ in runs] == [(1, 2), (3, 3)]
    assert runs[0][1] == pytest.approx(0.85)
    assert [run for run, _ in cue_runs(probabilities, 0.15)] == [(1, 2), (3, 3), (4, 4)]


def test_role_runs() -> None:
    assert role_runs([0, 3, 4, 3, 0, 1, 2, 3], 3, 4) == [(1, 2), (3, 3), (7, 7)]


def test_confidence_is_a_probability_that_grows_with_the_evidence() -> None:
    calibration = (0.1, 0.8, 0.4)
    assert 0 < confidence(0.0, -50.0, calibration) < confidence(0.6, -1.0, calibration)
    assert confidence(0.6, -1.0, calibration) < confidence(0.99, -0.1, calibration) < 1
