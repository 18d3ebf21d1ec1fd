"""Decoding of the model's scores: finds the cues, and each cue's most probable source and content.

A cue is the words that report, such as "said". For each cue, the search gives every word a role
(source, content or neither). It is exact: Viterbi (1967) over the automaton of ``labels``, with the
model's word scores and its learned transition scores.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.extraction.encoder.labels import ALLOWED, LABEL_OF_STATE, START

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Run = tuple[int, int]  # numbers of the first and the last word
_IMPOSSIBLE = -1e4  # log score of a sequence that the automaton excludes


def softmax(scores: Floats) -> Floats:
    """Convert scores to probabilities (softmax over the last axis)."""
    exponentials = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(-1, keepdims=True), dtype=np.float32)


def cue_runs(probabilities: Floats, threshold: float) -> list[tuple[Run, float]]:
    """Return the cues (reporting words) in a row of words, each with its mean probability.

    A cue is returned as the numbers of its first and last word. ``probabilities`` has a row for
    each word and a column for each of CUE_LABELS. A word belongs to a cue if its probabilities
    for B (begins a cue) and I (inside a cue) add up to at least ``threshold``; it begins a new cue
    if B is the more probable of the two.
    """
    in_cue = probabilities[:, 1] + probabilities[:, 2]
    runs: list[list[int]] = []
    for word in np.flatnonzero(in_cue >= threshold).tolist():
        begins = probabilities[word, 1] > probabilities[word, 2]
        if runs and runs[-1][1] == word - 1 and not begins:
            runs[-1][1] = word
        else:
            runs.append([word, word])
    return [((first, last), float(in_cue[first : last + 1].mean())) for first, last in runs]


def best_roles(scores: Floats, lengths: Ints, transitions: Floats) -> tuple[Ints, Floats]:
    """Return the most probable role of every word for each cue (reporting words).

    ``scores`` has the shape [cues, words, labels]; ``lengths`` [cues] gives the number of words
    without padding for each cue, at least 1; ``transitions`` [labels, labels] has the log score of
    each label after each other label. Returns the labels [cues, words], with 0 in the padding, and
    the log probability of each cue's labels [cues].
    """
    cues, words, _ = scores.shape
    # Longest cues first, so that those that have a word at a position are the first rows.
    order = np.argsort(-lengths, kind="stable")
    active = (lengths > np.arange(words)[:, None]).sum(1).tolist()
    emissions = scores[order][:, :, LABEL_OF_STATE]
    steps = transitions[np.ix_(LABEL_OF_STATE, LABEL_OF_STATE)] + np.where(ALLOWED, 0, _IMPOSSIBLE)
    # The search adds log scores. The sum over all sequences multiplies probabilities instead,
    # rescaled at each word.
    highest = emissions.max(-1)
    relative, step_factors = np.exp(emissions - highest[:, :, None]), np.exp(steps)
    best = np.where(START, 0, _IMPOSSIBLE) + emissions[:, 0]
    forward = START * relative[:, 0]
    total = highest[:, 0] + np.log(forward.sum(-1))
    forward = forward / forward.sum(-1, keepdims=True)
    previous = np.zeros((words, cues, len(LABEL_OF_STATE)), dtype=np.int8)
    for word in range(1, words):
        rows = active[word]
        reached = best[:rows, :, None] + steps
        previous[word, :rows] = reached.argmax(1)
        best[:rows] = reached.max(1) + emissions[:rows, word]
        product = (forward[:rows] @ step_factors) * relative[:rows, word]
        scale = product.sum(-1, keepdims=True)
        forward[:rows] = product / scale
        total[:rows] += highest[:rows, word] + np.log(scale[:, 0])
    labels = np.zeros((cues, words), dtype=np.int64)
    log_probabilities = np.zeros(cues, dtype=np.float32)
    log_probabilities[order] = best.max(1) - total
    state = best.argmax(1)
    for word in range(words - 1, -1, -1):
        rows = active[word]
        labels[order[:rows], word] = LABEL_OF_STATE[state[:rows]]
        state[:rows] = previous[word, np.arange(rows), state[:rows]]
    return labels, log_probabilities


def role_runs(labels: Sequence[int], begin: int, inside: int) -> list[Run]:
    """Return the runs of words with a certain role, each as the numbers of its first and last word.

    The role, such as "source", is given by its two labels: ``begin`` marks the first word of a
    run, and ``inside`` each further word.
    """
    runs: list[list[int]] = []
    for word, label in enumerate(labels):
        if label == begin:
            runs.append([word, word])
        elif label == inside:
            runs[-1][1] = word
    return [(first, last) for first, last in runs]


def confidence(cue: float, spans: float, calibration: tuple[float, float, float]) -> float:
    """Return the probability that an attribution is right, as a number from 0 to 1.

    An attribution is right if its source overlaps the true source, and its content covers at least
    half of the true content.

    ``cue`` is the mean probability of the cue's words; ``spans`` is the log probability of source
    and content; ``calibration`` has a bias, the weight of ``cue`` and the weight of ``spans``. The
    estimate is a logistic regression (Platt 1999), fitted by ``training.calibration`` on the
    development documents of the corpus PolNeAR.
    """
    cue = min(max(cue, 1e-6), 1 - 1e-6)
    bias, cue_weight, span_weight = calibration
    log_odds = bias + cue_weight * float(np.log(cue / (1 - cue))) + span_weight * spans
    return float(1 / (1 + np.exp(-log_odds)))
