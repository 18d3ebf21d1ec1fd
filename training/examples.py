"""Training examples made from annotated documents: windows with cue and role labels.

A document has ``text`` and ``attributions``, as in PolNeAR, which has one layer only and no
addressees, relays, types and acts: what it does not say is ignored in the loss. A document with
"layers" "all" has all of them.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluation.corpus import Passage
from onrecord.extraction.encoder.labels import (
    ACTS,
    B_CONTENT,
    B_SOURCE,
    CUE_LABELS,
    I_CONTENT,
    I_SOURCE,
    OUTSIDE,
    STATES,
    TYPES,
)
from onrecord.extraction.encoder.windows import Window, cut_windows
from onrecord.extraction.encoder.wordpiece import Vocabulary
from onrecord.text.document import Document

Ints = npt.NDArray[np.int64]
STATE_NUMBER = {state: number for number, state in enumerate(STATES)}
IGNORED = -100  # what cross_entropy leaves out
_BEGIN, _INSIDE, _QUOTE, _CONTINUED = (CUE_LABELS.index(label) for label in "BIQC")
_OPENING = "“„«‘\"'`"


@dataclass(frozen=True)
class Cue:
    """An anchor of a window: its first and last word, and the labels that belong to it.

    The anchor is a cue, or the first word of a content in a paragraph without the cue.
    ``states`` are the role states of all words, ``asides`` their labels as addressee or relay.
    """

    first: int
    last: int
    states: Ints
    asides: Ints
    type: int = IGNORED
    act: int = IGNORED


@dataclass(frozen=True)
class Example:
    """A window, the cue labels of its words, and its anchors."""

    window: Window
    cue_labels: Ints
    cues: list[Cue]
    is_one_layer: bool  # annotated by the guidelines of PolNeAR


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


def as_document(passage: Passage) -> dict:
    """Return a passage of the corpus as an annotated document."""
    return {
        "id": passage.id,
        "text": passage.text,
        "layers": "all",
        "attributions": [
            {
                "source": each.source, "cue": each.cue, "content": each.content,
                "addressees": each.addressees, "relays": each.relays,
                "type": each.type, "act": each.act,
            }
            for each in passage.statements
        ],
    }  # fmt: skip


def make_examples(
    document: dict, vocabulary: Vocabulary, size: int, rng: random.Random
) -> Iterator[Example]:
    """Make the examples of a document, from windows of at most ``size`` word pieces."""
    text = restyle_quotes(document["text"], rng)
    for window in cut_windows(Document(text), vocabulary, size):
        labels = np.zeros(len(window.words), dtype=np.int64)
        if document.get("layers") != "all":
            labels[_unknown(document, window)] = IGNORED
        anchors = [
            anchor
            for attribution in document["attributions"]
            for anchor in _anchors(attribution, window, labels)
        ]
        yield Example(window, labels, anchors, document.get("layers") != "all")


def _unknown(document: dict, window: Window) -> npt.NDArray[np.bool_]:
    """Return which words may be anchors that a corpus of one layer does not mark.

    Those are words of contents, and words that open a quotation.
    """
    text = document["text"]
    unknown = np.array([text[start] in _OPENING for start in window.starts], dtype=bool)
    for attribution in document["attributions"]:
        for first, last in words_in(window, attribution["content"]):
            unknown[first : last + 1] = True
    return unknown


def _anchors(attribution: dict, window: Window, labels: Ints) -> Iterator[Cue]:
    """Yield the anchors of an attribution in a window, and mark them in ``labels``.

    The cue leads to the content in its paragraph, or else in the next that has some. In any other
    paragraph the content's first word is an anchor of its own.
    """
    cue = words_in(window, attribution["cue"])
    source = words_in(window, attribution["source"])
    content = words_in(window, attribution["content"])
    paragraphs: dict[int, list[tuple[int, int]]] = {}
    for run in content:
        paragraphs.setdefault(int(window.paragraphs[run[0]]), []).append(run)
    if cue:
        for first, last in cue:
            labels[first] = _BEGIN
            labels[first + 1 : last + 1] = _INSIDE
        for first, last in cue[1:]:  # a second part leads nowhere
            labels[first : last + 1] = IGNORED
        own = int(window.paragraphs[cue[0][0]])
        following = min((p for p in paragraphs if p >= own), default=None)
        led = paragraphs.pop(following, []) if following is not None else []
        if led or source:
            yield _anchor(attribution, window, cue[0], source, led)
    began = min(start for start, _ in attribution["content"]) if attribution["content"] else 0
    for paragraph, runs in sorted(paragraphs.items()):
        first = runs[0][0]
        if labels[first] in (_BEGIN, _INSIDE):
            continue
        labels[first] = _CONTINUED if began < window.starts[first] else _QUOTE
        near = [s for s in source if not cue or window.paragraphs[s[0]] == paragraph]
        yield _anchor(attribution, window, (first, first), near, runs)


def _anchor(
    attribution: dict,
    window: Window,
    words: tuple[int, int],
    source: list[tuple[int, int]],
    content: list[tuple[int, int]],
) -> Cue:
    size = len(window.words)
    if "type" not in attribution:
        nothing = np.full(size, IGNORED, dtype=np.int64)
        return Cue(*words, role_states(size, source, content), nothing)
    asides = np.zeros(size, dtype=np.int64)
    for label, role in ((1, "addressees"), (2, "relays")):
        for first, last in words_in(window, attribution[role]):
            asides[first : last + 1] = label
    return Cue(
        *words, role_states(size, source, content), asides,
        TYPES.index(attribution["type"]), ACTS.index(attribution["act"]),
    )  # fmt: skip
