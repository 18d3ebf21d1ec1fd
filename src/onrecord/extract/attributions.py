"""Text to attributions of one layer: windows, one encoder pass, decoding."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from onrecord.extract.decode import best_roles, confidence, cue_runs, runs_of, softmax
from onrecord.extract.labels import B_CONTENT, B_SOURCE, I_CONTENT, I_SOURCE
from onrecord.extract.weights import Floats, Ints, Weights
from onrecord.extract.windows import Window, cut_windows
from onrecord.records import Span, Spans

_BATCH = 16  # windows in one call: more costs memory and gains no speed on a CPU
_SORTED = 32 * _BATCH  # windows held at a time, and brought into order of length


@dataclass(frozen=True)
class Attribution:
    """Source, cue and content of one statement as the model has them.

    ``evidence`` is what the confidence is made of: the mean probability of the
    cue's words, and the log probability of the spans around it.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    evidence: tuple[float, float]

    def moved(self, by: int) -> "Attribution":
        """The same, that many characters further on."""
        source, cue, content = (
            tuple((start + by, end + by) for start, end in spans)
            for spans in (self.source, self.cue, self.content)
        )
        return Attribution(source, cue, content, self.confidence, self.evidence)

    @property
    def start(self) -> int:
        """Where its first character stands."""
        return min(start for spans in (self.source, self.cue, self.content) for start, _ in spans)


def read_attributions(texts: list[str], weights: Weights) -> list[list[Attribution]]:
    """The attributions of each text, in text order, all texts in as few passes as can be."""
    windows = (
        (number, window)
        for number, text in enumerate(texts)
        for window in cut_windows(text, weights.tokenizer)
    )
    found: list[list[Attribution]] = [[] for _ in texts]
    while some := list(islice(windows, _SORTED)):
        some.sort(key=lambda numbered: len(numbered[1].pieces))
        for first in range(0, len(some), _BATCH):
            batch = some[first : first + _BATCH]
            for row, attribution in _read_batch([window for _, window in batch], weights):
                found[batch[row][0]].append(attribution)
    for attributions in found:
        attributions.sort(key=lambda a: (a.start, a.cue))
    return found


def _pad(rows: Iterable[Ints]) -> Ints:
    listed = list(rows)
    matrix = np.zeros((len(listed), max(map(len, listed))), dtype=np.int64)
    for row, values in zip(matrix, listed, strict=True):
        row[: len(values)] = values
    return matrix


def _read_batch(windows: list[Window], weights: Weights) -> Iterator[tuple[int, Attribution]]:
    """The attributions of some windows, each with its window's number."""
    manifest = weights.manifest
    words = _pad(window.words for window in windows)
    word_mask = _pad(np.ones_like(window.words) for window in windows)
    hidden, cue_scores = weights.encode(
        _pad(window.pieces for window in windows),
        _pad(np.ones_like(window.pieces) for window in windows),
        words,
    )
    probabilities = softmax(cue_scores)
    cues = [
        (row, first, last, probability)
        for row, window in enumerate(windows)
        for (first, last), probability in cue_runs(
            probabilities[row, : len(window.words)], manifest.thresholds.cue
        )
    ]
    if not cues:
        return
    rows, firsts, lasts = np.array([cue[:3] for cue in cues], dtype=np.int64).T
    scores = weights.roles(hidden, word_mask, rows, firsts, lasts)
    # No word of the cue itself is its source or content.
    at = np.arange(scores.shape[1])
    in_cue = (at >= firsts[:, None]) & (at <= lasts[:, None])
    scores[:, :, 1:] -= 1e3 * in_cue[:, :, None]
    lengths = np.array([len(windows[row].words) for row in rows])
    labels, log_probabilities = best_roles(scores, lengths, _transitions(weights))
    for (row, first, last, probability), roles, spans in zip(
        cues, labels.tolist(), log_probabilities.tolist(), strict=True
    ):
        window = windows[row]

        def to_spans(runs: Iterable[Span], window: Window = window) -> Spans:
            return tuple((int(window.starts[one]), int(window.ends[two])) for one, two in runs)

        content = to_spans(runs_of(roles, B_CONTENT, I_CONTENT))
        evidence = (probability, spans)
        sure = confidence(*evidence, manifest.calibration)
        if content and sure >= manifest.thresholds.confidence:
            source = to_spans(runs_of(roles, B_SOURCE, I_SOURCE))
            yield row, Attribution(source, to_spans([(first, last)]), content, sure, evidence)


def _transitions(weights: Weights) -> Floats:
    return np.array(weights.manifest.transitions, dtype=np.float32)


