"""Finds the attributions (who said what) in texts with the model, except those inside others.

Each text is cut into windows, which the encoder reads in batches. Then cues (words such as "said")
are found, and for each cue the most probable source and content.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from onrecord.extraction.attribution.viterbi import (
    Run,
    best_roles,
    confidence,
    cue_runs,
    role_runs,
    softmax,
)
from onrecord.extraction.encoder.labels import B_CONTENT, B_SOURCE, I_CONTENT, I_SOURCE, ROLE_LABELS
from onrecord.extraction.encoder.weights import Floats, Ints, Weights
from onrecord.extraction.encoder.windows import Window, cut_windows
from onrecord.extraction.encoder.word_scores import WordScores, no_scores, word_shapes
from onrecord.records import Spans
from onrecord.text.document import Document

# Windows are sorted by length and encoded in batches. The composition of a batch changes the scores
# slightly, since the encoder rounds its activations to 8 bits with one scale for the whole batch.
_SORTED = 512  # windows that are sorted together
_BATCH = 8  # windows in a batch at most; larger batches need more memory and are no faster on a CPU
_DECODED = 8192  # cues that are decoded together at most; news has 1,500 in so many windows
_PADDING = 1.1  # the longest window of a batch is at most so many times as long as the shortest
# Subtracted from the log scores of words of sources and contents in another paragraph than the cue.
# Tuned on PolNeAR's development documents.
_OTHER_PARAGRAPH = 2.0
_IN_CUE = 1e3  # subtracted from scores of words of the cue itself, which has no other role


@dataclass(frozen=True)
class Attribution:
    """One attribution: the character spans of its source, cue (reporting words) and content.

    ``source`` may be empty. ``content`` may be empty until ``conflicts.resolve_conflicts`` has run.
    ``confidence`` (0 to 1) is computed from the two values in ``evidence``: the mean probability of
    the cue's words, and the log probability of source and content. ``relayed`` is true for an
    attribution to a cited source: of C to Y in "X reported C, citing Y".
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    evidence: tuple[float, float]
    relayed: bool = False

    def shifted(self, offset: int) -> "Attribution":
        """Return a copy with ``offset`` characters added to all spans."""
        source, cue, content = (
            tuple((start + offset, end + offset) for start, end in spans)
            for spans in (self.source, self.cue, self.content)
        )
        return replace(self, source=source, cue=cue, content=content)

    @property
    def start(self) -> int:
        """The offset of the attribution's first character."""
        return min(start for spans in (self.source, self.cue, self.content) for start, _ in spans)


def find_attributions(documents: list[Document], weights: Weights) -> list[list[Attribution]]:
    """Return for each document its attributions in text order.

    The documents are encoded together, which is faster. Attributions may claim the same words: see
    ``conflicts.resolve_conflicts``.
    """
    return _find(documents, weights, lambda windows, hidden: None)


def find_attributions_and_names(
    document: Document, weights: Weights
) -> tuple[list[Attribution], WordScores]:
    """Return the attributions of a document, and for each word its probability of being in a name.

    The encoder reads the document only once for both.
    """
    starts: list[Ints] = []
    scores: list[Floats] = []

    def score_names(windows: list[Window], hidden: Floats) -> None:
        shapes = _pad(word_shapes(document.text, w.starts, w.ends, w.paragraphs) for w in windows)
        for window, row in zip(
            windows, weights.names(hidden, shapes, _word_mask(windows)), strict=True
        ):
            starts.append(window.starts)
            scores.append(row[: len(window.words)].copy())  # not a view of the whole batch

    [attributions] = _find([document], weights, score_names)
    if not starts:
        return attributions, no_scores()
    return attributions, WordScores(np.concatenate(starts), np.concatenate(scores))


def encode_windows(
    windows: list[Window], weights: Weights
) -> Iterator[tuple[list[Window], Floats, Floats]]:
    """Yield batches of windows, shortest first, each with its hidden vectors and cue scores.

    The shapes are [windows, words, width] for the hidden vectors and [windows, words, labels] for
    the cue scores, which tell which words report, such as "said".
    """
    for batch in _batches([(0, window) for window in windows]):
        batch_windows = [window for _, window in batch]
        yield batch_windows, *_encode(batch_windows, weights)


@dataclass(frozen=True)
class _Candidate:
    """A cue (reporting words such as "said") in a window, with role scores for each word.

    A role score says how likely a word belongs to this cue's source or content, or to neither."""

    document: int  # number of the window's document
    window: Window
    cue: Run
    probability: float
    scores: Floats  # [words, role labels]; rows beyond the window's words are padding

    def spans(self, runs: list[Run]) -> Spans:
        """Convert runs of words of the window to character spans."""
        starts, ends = self.window.starts, self.window.ends
        return tuple((int(starts[first]), int(ends[last])) for first, last in runs)


def _find(
    documents: list[Document],
    weights: Weights,
    on_batch: Callable[[list[Window], Floats], None],
) -> list[list[Attribution]]:
    """Return for each document its attributions in text order.

    ``on_batch`` is called with the windows and the hidden vectors of each batch that the encoder
    has read.
    """
    numbered = (
        (number, window)
        for number, document in enumerate(documents)
        for window in cut_windows(document, weights.vocabulary)
    )
    found: list[list[Attribution]] = [[] for _ in documents]
    while sorted_together := list(islice(numbered, _SORTED)):
        candidates: list[_Candidate] = []
        for batch in _batches(sorted_together):
            windows = [window for _, window in batch]
            hidden, cue_scores = _encode(windows, weights)
            on_batch(windows, hidden)
            candidates += _find_cues(batch, hidden, cue_scores, weights)
        for first in range(0, len(candidates), _DECODED):
            for candidate, attribution in _decode(candidates[first : first + _DECODED], weights):
                found[candidate.document].append(attribution)
    for attributions in found:
        attributions.sort(key=lambda attribution: (attribution.start, attribution.cue))
    return found


def _batches(numbered: list[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    """Yield the windows, each with its document's number, in batches of similar length.

    Windows of similar length need little padding.
    """
    batch: list[tuple[int, Window]] = []
    for number, window in sorted(numbered, key=lambda pair: len(pair[1].pieces)):
        if batch and (
            len(batch) == _BATCH or len(window.pieces) > _PADDING * len(batch[0][1].pieces)
        ):
            yield batch
            batch = []
        batch.append((number, window))
    if batch:
        yield batch


def _pad(rows: Iterable[Ints]) -> Ints:
    """Return rows of different lengths as one matrix, filled with zeros at the ends."""
    listed = list(rows)
    matrix = np.zeros((len(listed), max(map(len, listed))), dtype=np.int64)
    for row, values in zip(matrix, listed, strict=True):
        row[: len(values)] = values
    return matrix


def _mask(lengths: list[int]) -> Ints:
    """Return a matrix with one row per length: lengths 1 and 3 give [1, 0, 0] and [1, 1, 1]."""
    return (np.arange(max(lengths)) < np.array(lengths)[:, None]).astype(np.int64)


def _word_mask(windows: Sequence[Window]) -> Ints:
    return _mask([len(window.words) for window in windows])


def _encode(windows: Sequence[Window], weights: Weights) -> tuple[Floats, Floats]:
    return weights.encode(
        _pad(window.pieces for window in windows),
        _mask([len(window.pieces) for window in windows]),
        _pad(window.words for window in windows),
    )


def _find_cues(
    batch: list[tuple[int, Window]], hidden: Floats, cue_scores: Floats, weights: Weights
) -> list[_Candidate]:
    """Return the cues (reporting words such as "said") in a batch of windows.

    The number before each window is that of its document.
    """
    numbers, windows = [number for number, _ in batch], [window for _, window in batch]
    probabilities = softmax(cue_scores)
    threshold = weights.manifest.thresholds.cue
    cues = [
        (row, first, last, probability)
        for row, window in enumerate(windows)
        for (first, last), probability in cue_runs(
            probabilities[row, : len(window.words)], threshold
        )
    ]
    if not cues:
        return []
    rows, firsts, lasts = np.array([cue[:3] for cue in cues], dtype=np.int64).T
    scores = weights.roles(hidden, _word_mask(windows), rows, firsts, lasts)
    positions = np.arange(scores.shape[1])
    in_cue = (positions >= firsts[:, None]) & (positions <= lasts[:, None])
    paragraphs = _pad(window.paragraphs for window in windows)[rows]
    elsewhere = paragraphs != np.take_along_axis(paragraphs, firsts[:, None], axis=1)
    scores[:, :, 1:] -= (_IN_CUE * in_cue + _OTHER_PARAGRAPH * elsewhere)[:, :, None]
    return [
        _Candidate(numbers[row], windows[row], (first, last), probability, role_scores)
        for (row, first, last, probability), role_scores in zip(cues, scores, strict=True)
    ]


def _decode(
    candidates: list[_Candidate], weights: Weights
) -> Iterator[tuple[_Candidate, Attribution]]:
    """Yield the cues (reporting words such as "said"), each with its attribution.

    Left out are cues whose attribution has too low a confidence, or neither source nor content.
    """
    if not candidates:
        return
    manifest = weights.manifest
    lengths = np.array([len(candidate.window.words) for candidate in candidates])
    scores = np.zeros((len(candidates), lengths.max(), len(ROLE_LABELS)), dtype=np.float32)
    for row, candidate, length in zip(scores, candidates, lengths, strict=True):
        row[:length] = candidate.scores[:length]
    transitions = np.array(manifest.transitions, dtype=np.float32)
    labels, log_probabilities = best_roles(scores, lengths, transitions)
    for candidate, roles, log_probability in zip(
        candidates, labels.tolist(), log_probabilities.tolist(), strict=True
    ):
        source = candidate.spans(role_runs(roles, B_SOURCE, I_SOURCE))
        content = candidate.spans(role_runs(roles, B_CONTENT, I_CONTENT))
        evidence = (candidate.probability, log_probability)
        calibrated = confidence(*evidence, manifest.calibration)
        if (source or content) and calibrated >= manifest.thresholds.confidence:
            cue = candidate.spans([candidate.cue])
            yield candidate, Attribution(source, cue, content, calibrated, evidence)
