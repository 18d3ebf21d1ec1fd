"""Training examples made from annotated documents: windows with cue and role labels."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.extraction.encoder.labels import (
    B_CONTENT,
    B_SOURCE,
    I_CONTENT,
    I_SOURCE,
    OUTSIDE,
    STATES,
)
from onrecord.extraction.encoder.windows import Window, cut_windows
from onrecord.extraction.encoder.wordpiece import Vocabulary
from onrecord.text.document import Document

Ints = npt.NDArray[np.int64]
STATE_NUMBER = {state: number for number, state in enumerate(STATES)}


@dataclass(frozen=True)
class Cue:
    """A cue of a window: its first and last word, and the role states of all words."""

    first: int
    last: int
    states: Ints


@dataclass(frozen=True)
class Example:
    """A window, the cue labels of its words, and its cues."""

    window: Window
    cue_labels: Ints
    cues: list[Cue]


def restyle_quotes(text: str, rng: random.Random) -> str:
    """Replace quotation marks by another style in some texts; lengths are unchanged."""
    if rng.random() < 0.25:
        return text.translate(str.maketrans("“”‘’", "\"\"''"))
    return text


def words_in(window: Window, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the words that overlap each span, as [first, last] word indices."""
    runs = []
    for start, end in spans:
        inside = np.flatnonzero((window.starts < end) & (window.ends > start))
        if len(inside):
            runs.append((int(inside[0]), int(inside[-1])))
    return runs


def role_states(size: int, source: list[tuple[int, int]], content: list[tuple[int, int]]) -> Ints:
    """Return the automaton states for one cue; of a discontinuous source the longest run counts."""
    labels = [OUTSIDE] * size
    for first, last in content:
        labels[first] = B_CONTENT
        labels[first + 1 : last + 1] = [I_CONTENT] * (last - first)
    if source:
        first, last = max(source, key=lambda run: run[1] - run[0])
        labels[first] = B_SOURCE
        labels[first + 1 : last + 1] = [I_SOURCE] * (last - first)
    # A source in the middle of a content run ends the run: what follows begins anew.
    sourced, before, states = False, OUTSIDE, []
    for label in labels:
        sourced = sourced or label == B_SOURCE
        if label == I_CONTENT and before not in (B_CONTENT, I_CONTENT):
            label = B_CONTENT
        states.append(STATE_NUMBER[label, sourced])
        before = label
    return np.array(states, dtype=np.int64)


def make_examples(
    document: dict, vocabulary: Vocabulary, size: int, rng: random.Random
) -> Iterator[Example]:
    """Make the examples of a document, from windows of at most ``size`` word pieces."""
    text = restyle_quotes(document["text"], rng)
    for window in cut_windows(Document(text), vocabulary, size):
        labels = np.zeros(len(window.words), dtype=np.int64)
        cues = []
        for attribution in document["attributions"]:
            cue = words_in(window, attribution["cue"])
            if not cue or not attribution["content"]:
                continue
            first, last = cue[0][0], cue[-1][1]
            source = words_in(window, attribution["source"])
            content = words_in(window, attribution["content"])
            if not content:
                continue
            labels[first] = 1
            labels[first + 1 : last + 1] = 2
            cues.append(Cue(first, last, role_states(len(labels), source, content)))
        yield Example(window, labels, cues)
