"""Text to attributions of one layer: windows, one encoder pass, decoding."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from onrecord.extraction.attribution.viterbi import (
    Run,
    best_roles,
    confidence,
    cue_runs,
    runs_of,
    softmax,
)
from onrecord.extraction.encoder.labels import B_CONTENT, B_SOURCE, I_CONTENT, I_SOURCE, ROLE_LABELS
from onrecord.extraction.encoder.weights import Floats, Ints, Weights
from onrecord.extraction.encoder.windows import Window, cut_windows
from onrecord.extraction.encoder.word_scores import WordScores, no_scores, shapes
from onrecord.records import Spans
from onrecord.text.document import Document

_HELD = 512  # windows held at a time, and brought into order of length
_BATCH = 8  # windows in one call at most: more costs memory and gains no speed on a CPU
_ELSEWHERE = 2.0  # log score against a role in another paragraph than the cue's; tuned on dev
_PADDING = 1.1  # no window of a batch is more than so many times longer than another


@dataclass(frozen=True)
class Attribution:
    """Source, cue and content of one statement as the model has them.

    The content may be empty where it is another attribution's: ``rivals`` tells which.

    ``evidence`` is what the confidence is made of: the mean probability of the
    cue's words, and the log probability of the spans around it. ``relayed`` marks
    one whose content is that of the attribution which cites it.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    evidence: tuple[float, float]
    relayed: bool = False

    def moved(self, by: int) -> "Attribution":
        """The same, that many characters further on."""
        source, cue, content = (
            tuple((start + by, end + by) for start, end in spans)
            for spans in (self.source, self.cue, self.content)
        )
        return replace(self, source=source, cue=cue, content=content)

    @property
    def start(self) -> int:
        """Where its first character stands."""
        return min(start for spans in (self.source, self.cue, self.content) for start, _ in spans)


@dataclass(frozen=True)
class _Candidate:
    """A cue, in its window of one of the texts, with the role scores of the window's words."""

    text: int
    window: Window
    cue: Run
    probability: float
    scores: Floats  # [words, role labels]

    def spans(self, runs: list[Run]) -> Spans:
        """Runs of the window's words as spans of the text."""
        starts, ends = self.window.starts, self.window.ends
        return tuple((int(starts[first]), int(ends[last])) for first, last in runs)


def read_attributions(texts: list[Document], weights: Weights) -> list[list[Attribution]]:
    """The attributions of each text, in text order, all texts in as few passes as can be.

    Each as the model has it, on its own: ``rivals.settle`` decides between them.
    """
    return _read(texts, weights, lambda batch, hidden: None)


def read_with_names(document: Document, weights: Weights) -> tuple[list[Attribution], WordScores]:
    """The attributions of a text, and what the same pass says of names in it."""
    starts: list[Ints] = []
    scores: list[Floats] = []

    def look(windows: list[Window], hidden: Floats) -> None:
        written = (shapes(document.text, w.starts, w.ends, w.paragraphs) for w in windows)
        mask = _pad(np.ones_like(window.words) for window in windows)
        for window, row in zip(windows, weights.names(hidden, _pad(written), mask), strict=True):
            starts.append(window.starts)
            scores.append(row[: len(window.words)])

    [attributions] = _read([document], weights, look)
    if not starts:
        return attributions, no_scores()
    return attributions, WordScores(np.concatenate(starts), np.concatenate(scores))


def encode_windows(
    windows: list[Window], weights: Weights
) -> Iterator[tuple[list[Window], Floats, Floats]]:
    """Windows in batches, with the encoder's vectors [windows, words, width] and cue scores."""
    for batch in _batches([(0, window) for window in windows]):
        chosen = [window for _, window in batch]
        yield chosen, *_encode(chosen, weights)


def _read(
    texts: list[Document], weights: Weights, look: Callable[[list[Window], Floats], None]
) -> list[list[Attribution]]:
    """The attributions of texts; ``look`` sees each batch of windows with its vectors."""
    windows = (
        (number, window)
        for number, text in enumerate(texts)
        for window in cut_windows(text, weights.vocabulary)
    )
    found: list[list[Attribution]] = [[] for _ in texts]
    while held := list(islice(windows, _HELD)):
        candidates: list[_Candidate] = []
        for batch in _batches(held):
            chosen = [window for _, window in batch]
            hidden, cue_scores = _encode(chosen, weights)
            look(chosen, hidden)
            candidates += _find_cues(batch, hidden, cue_scores, weights)
        for candidate, attribution in _decode(candidates, weights):
            found[candidate.text].append(attribution)
    for attributions in found:
        attributions.sort(key=lambda a: (a.start, a.cue))
    return found


def _batches(numbered: list[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    """Windows of nearly one length together, so that little time goes into padding."""
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
    listed = list(rows)
    matrix = np.zeros((len(listed), max(map(len, listed))), dtype=np.int64)
    for row, values in zip(matrix, listed, strict=True):
        row[: len(values)] = values
    return matrix


def _encode(windows: Sequence[Window], weights: Weights) -> tuple[Floats, Floats]:
    return weights.encode(
        _pad(window.pieces for window in windows),
        _pad(np.ones_like(window.pieces) for window in windows),
        _pad(window.words for window in windows),
    )


def _find_cues(
    batch: list[tuple[int, Window]], hidden: Floats, cue_scores: Floats, weights: Weights
) -> list[_Candidate]:
    """The cues of some windows, given with the numbers of their texts."""
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
    word_mask = _pad(np.ones_like(window.words) for window in windows)
    scores = weights.roles(hidden, word_mask, rows, firsts, lasts)
    # No word of the cue itself is its source or content, and words of another paragraph seldom.
    at = np.arange(scores.shape[1])
    in_cue = (at >= firsts[:, None]) & (at <= lasts[:, None])
    paragraphs = _pad(window.paragraphs for window in windows)[rows]
    elsewhere = paragraphs != np.take_along_axis(paragraphs, firsts[:, None], axis=1)
    scores[:, :, 1:] -= (1e3 * in_cue + _ELSEWHERE * elsewhere)[:, :, None]
    return [
        _Candidate(numbers[row], windows[row], (first, last), probability, role_scores)
        for (row, first, last, probability), role_scores in zip(cues, scores, strict=True)
    ]


def _decode(
    candidates: list[_Candidate], weights: Weights
) -> Iterator[tuple[_Candidate, Attribution]]:
    """The attributions that candidates turn out to be, in one search for all."""
    if not candidates:
        return
    manifest = weights.manifest
    lengths = np.array([len(candidate.window.words) for candidate in candidates])
    scores = np.zeros((len(candidates), lengths.max(), len(ROLE_LABELS)), dtype=np.float32)
    for row, candidate, length in zip(scores, candidates, lengths, strict=True):
        row[:length] = candidate.scores[:length]
    transitions = np.array(manifest.transitions, dtype=np.float32)
    labels, log_probabilities = best_roles(scores, lengths, transitions)
    for candidate, roles, spans in zip(
        candidates, labels.tolist(), log_probabilities.tolist(), strict=True
    ):
        content = candidate.spans(runs_of(roles, B_CONTENT, I_CONTENT))
        evidence = (candidate.probability, spans)
        sure = confidence(*evidence, manifest.calibration)
        source = candidate.spans(runs_of(roles, B_SOURCE, I_SOURCE))
        if (source or content) and sure >= manifest.thresholds.confidence:
            cue = candidate.spans([candidate.cue])
            yield candidate, Attribution(source, cue, content, sure, evidence)
