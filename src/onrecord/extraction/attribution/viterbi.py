"""Scores to spans: which words are cues, and the best roles around each.

Pure numpy. The search is exact: Viterbi (1967) over the automaton of
``labels``, with the model's word scores and its learned transitions.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.extraction.encoder.labels import ALLOWED, LABEL_OF_STATE, START

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Run = tuple[int, int]  # first and last word
_FAR = 1e4  # a log score that stands for "impossible"


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), dtype=np.float32)


def cue_runs(probabilities: Floats, threshold: float) -> list[tuple[Run, float]]:
    """The cues among some words, each with the mean probability that its words are one.

    ``probabilities`` [words, (O, B, I)]; a word belongs to a cue when O leaves
    it at least ``threshold``, and opens a new one where B is likelier than I.
    """
    inside = 1 - probabilities[:, 0]
    runs: list[list[int]] = []
    for word in np.flatnonzero(inside >= threshold).tolist():
        begins = probabilities[word, 1] > probabilities[word, 2]
        if runs and runs[-1][1] == word - 1 and not begins:
            runs[-1][1] = word
        else:
            runs.append([word, word])
    return [((first, last), float(inside[first : last + 1].mean())) for first, last in runs]


def best_roles(scores: Floats, lengths: Ints, transitions: Floats) -> tuple[Ints, Floats]:
    """The best label of every word for each cue, and the log probability of the whole.

    ``scores`` [cues, words, labels]; ``lengths`` [cues], how many of the words
    count; ``transitions`` [labels, labels]. Returns labels [cues, words] (0
    past the length) and log probabilities [cues].
    """
    cues, words, _ = scores.shape
    emissions = scores[:, :, LABEL_OF_STATE]
    steps = transitions[np.ix_(LABEL_OF_STATE, LABEL_OF_STATE)] + np.where(ALLOWED, 0, -_FAR)
    # The forward sum runs on probabilities, scaled at each word; the search on their logarithms.
    highest = emissions.max(-1)
    relative, stepping = np.exp(emissions - highest[:, :, None]), np.exp(steps)
    best = np.where(START, 0, -_FAR) + emissions[:, 0]
    forward = START * relative[:, 0]
    total = highest[:, 0] + np.log(forward.sum(-1))
    forward = forward / forward.sum(-1, keepdims=True)
    back = np.zeros((words, cues, len(LABEL_OF_STATE)), dtype=np.int8)
    for t in range(1, words):
        goes_on = (t < lengths)[:, None]
        reached = best[:, :, None] + steps
        back[t] = np.where(goes_on, reached.argmax(1), np.arange(len(LABEL_OF_STATE)))
        best = np.where(goes_on, reached.max(1) + emissions[:, t], best)
        stepped = (forward @ stepping) * relative[:, t]
        scale = stepped.sum(-1, keepdims=True)
        forward = np.where(goes_on, stepped / scale, forward)
        total += np.where(goes_on[:, 0], highest[:, t] + np.log(scale[:, 0]), 0)
    state = best.argmax(1)
    log_probabilities = best.max(1) - total
    labels = np.zeros((cues, words), dtype=np.int64)
    rows = np.arange(cues)
    for t in range(words - 1, -1, -1):
        labels[:, t] = np.where(t < lengths, LABEL_OF_STATE[state], 0)
        state = back[t][rows, state]
    return labels, np.asarray(log_probabilities, dtype=np.float32)


def runs_of(labels: Sequence[int], begin: int, inside: int) -> list[Run]:
    """The runs of one role: ``begin`` opens a run, ``inside`` goes on with it."""
    runs: list[list[int]] = []
    for word, label in enumerate(labels):
        if label == begin:
            runs.append([word, word])
        elif label == inside:
            runs[-1][1] = word
    return [(first, last) for first, last in runs]


def confidence(cue: float, spans: float, calibration: tuple[float, float, float]) -> float:
    """The probability that a statement is right: its relation holds as scored on dev.

    Logistic (Platt 1999) in the log odds of the cue and the log probability of
    the spans; ``calibration`` is (bias, weight of the cue, weight of the spans).
    """
    cue = min(max(cue, 1e-6), 1 - 1e-6)
    bias, cue_weight, span_weight = calibration
    odds = bias + cue_weight * float(np.log(cue / (1 - cue))) + span_weight * spans
    return float(1 / (1 + np.exp(-odds)))
