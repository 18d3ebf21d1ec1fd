"""Finds the attributions (who said what) in texts with the model, those inside others included.

Each text is cut into windows, which the encoder reads in batches. Then anchors are found: cues
(words such as "said"), and the first words of contents without a cue. For each anchor, the most
probable source and content follow.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from onrecord.extraction.attribution.spans import anchor
from onrecord.extraction.attribution.viterbi import (
    Run,
    best_roles,
    confidence,
    cue_runs,
    role_runs,
    softmax,
)
from onrecord.extraction.encoder.labels import (
    ACTS,
    ADDRESSEE,
    B_CONTENT,
    B_SOURCE,
    CONTINUED,
    CUE_LABELS,
    I_CONTENT,
    I_SOURCE,
    QUOTE,
    RELAY,
    ROLE_LABELS,
    TYPES,
)
from onrecord.extraction.encoder.weights import Floats, Ints, RoleScores, Weights
from onrecord.extraction.encoder.windows import Window, cut_windows
from onrecord.extraction.encoder.word_scores import WordScores, no_scores, word_shapes
from onrecord.records import Act, AttributionType, Span, Spans
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
_CUE = CUE_LABELS.index("B")
_MAY_BE_EMPTY = ("declines", "unsaid")  # "She declined to comment."
_IN_CUE = 1e3  # subtracted from scores of words of the cue itself, which has no other role


@dataclass(frozen=True)
class Attribution:
    """One attribution: the character spans of its source, cue (reporting words) and content.

    ``source`` may be empty, ``cue`` too for a quotation that stands alone, and ``content`` for an
    act such as "declined to comment". ``confidence`` (0 to 1) is computed from the two values in
    ``evidence``: the mean probability of the cue's words, and the log probability of source and
    content. ``relayed`` is true for an attribution to a cited source: of C to Y in "X reported C,
    citing Y". ``continues``: the content goes on from the paragraph before.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    evidence: tuple[float, float]
    relayed: bool = False
    continues: bool = False
    addressees: Spans = ()
    relays: Spans = ()
    type: AttributionType = "assertion"
    act: Act = "says"

    @property
    def anchor(self) -> Span:
        """Where the attribution is reported: its cue, or the place where its content begins."""
        return anchor(self.cue, self.content)

    @property
    def start(self) -> int:
        """The offset of the attribution's first character."""
        return min(start for spans in (self.source, self.cue, self.content) for start, _ in spans)


def find_attributions(documents: list[Document], weights: Weights) -> list[list[Attribution]]:
    """Return for each document its attributions in text order.

    The documents are encoded together, which is faster.
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
    """An anchor of a window, such as the cue "said", with the scores of its labels."""

    document: int  # number of the window's document
    window: Window
    anchor: Run
    label: int  # of its first word: _CUE, QUOTE or CONTINUED
    probability: float
    scores: RoleScores  # of this anchor; rows beyond the window's words are padding

    def aside_runs(self, label: int) -> list[Run]:
        """Return the runs of words that are most probably addressees, or relays."""
        chosen = self.scores.asides[: len(self.window.words)].argmax(-1) == label
        runs: list[list[int]] = []
        for word in np.flatnonzero(chosen).tolist():
            if runs and runs[-1][1] == word - 1:
                runs[-1][1] = word
            else:
                runs.append([word, word])
        return [(first, last) for first, last in runs]

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
    anchors = [
        (row, *anchor)
        for row, window in enumerate(windows)
        for anchor in _anchors(probabilities[row, : len(window.words)], weights)
    ]
    if not anchors:
        return []
    rows, firsts, lasts, labels = np.array([anchor[:4] for anchor in anchors], dtype=np.int64).T
    scores = weights.roles(hidden, _word_mask(windows), rows, firsts, lasts)
    positions = np.arange(scores.roles.shape[1])
    in_anchor = (positions >= firsts[:, None]) & (positions <= lasts[:, None])
    in_cue = in_anchor & (labels == _CUE)[:, None]
    paragraphs = _pad(window.paragraphs for window in windows)[rows]
    elsewhere = paragraphs != np.take_along_axis(paragraphs, firsts[:, None], axis=1)
    scores.roles[:, :, 1:] -= (_IN_CUE * in_cue + _OTHER_PARAGRAPH * elsewhere)[:, :, None]
    return [
        _Candidate(
            numbers[row], windows[row], (first, last), label, probability,
            RoleScores(*(each[place] for each in scores)),
        )
        for place, (row, first, last, label, probability) in enumerate(anchors)
    ]  # fmt: skip


def _anchors(probabilities: Floats, weights: Weights) -> Iterator[tuple[int, int, int, float]]:
    """Yield the anchors of a row of words: first and last word, label and probability."""
    thresholds = weights.manifest.thresholds
    for (first, last), probability in cue_runs(probabilities, thresholds.cue):
        yield first, last, _CUE, probability
    without_cue = probabilities[:, (QUOTE, CONTINUED)]
    for word in np.flatnonzero(without_cue.sum(-1) >= thresholds.quotation).tolist():
        label = (QUOTE, CONTINUED)[int(without_cue[word].argmax())]
        yield word, word, label, float(without_cue[word].sum())


def _decode(
    candidates: list[_Candidate], weights: Weights
) -> Iterator[tuple[_Candidate, Attribution]]:
    """Yield the anchors, each with its attribution.

    Left out are those whose attribution has too low a confidence, or no content: only an act such
    as "declined to comment" may have none.
    """
    if not candidates:
        return
    manifest = weights.manifest
    lengths = np.array([len(candidate.window.words) for candidate in candidates])
    scores = np.zeros((len(candidates), lengths.max(), len(ROLE_LABELS)), dtype=np.float32)
    for row, candidate, length in zip(scores, candidates, lengths, strict=True):
        row[:length] = candidate.scores.roles[:length]
    transitions = np.array(manifest.transitions, dtype=np.float32)
    labels, log_probabilities = best_roles(scores, lengths, transitions)
    for candidate, roles, log_probability in zip(
        candidates, labels.tolist(), log_probabilities.tolist(), strict=True
    ):
        source = candidate.spans(role_runs(roles, B_SOURCE, I_SOURCE))
        content = candidate.spans(role_runs(roles, B_CONTENT, I_CONTENT))
        evidence = (candidate.probability, log_probability)
        calibrated = confidence(*evidence, manifest.calibration)
        act = ACTS[int(candidate.scores.acts.argmax())]
        is_cue = candidate.label == _CUE
        if not content and not (is_cue and act in _MAY_BE_EMPTY):
            continue
        if calibrated >= manifest.thresholds.confidence:
            addressees, relays = (
                candidate.spans(candidate.aside_runs(label)) for label in (ADDRESSEE, RELAY)
            )
            yield (
                candidate,
                Attribution(
                    source,
                    candidate.spans([candidate.anchor]) if is_cue else (),
                    content,
                    calibrated,
                    evidence,
                    continues=candidate.label == CONTINUED,
                    addressees=addressees,
                    relays=relays,
                    type=TYPES[int(candidate.scores.types.argmax())],
                    act=act,
                ),
            )
