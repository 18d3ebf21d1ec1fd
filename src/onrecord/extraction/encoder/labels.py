"""The label scheme that training and running share.

Two questions are asked of each window of words. First, which words are cues:
one of ``CUE_LABELS`` a word. Then, once for each cue, what every word is to it:
one of ``ROLE_LABELS`` a word. So a source and a content are linked to their cue
by construction, and the spans of two cues may overlap.

The roles of one cue form a sequence in which the source is one run at most and
a content may be broken ("...", Lee said, "..."). ``STATES`` spells this out as
a finite automaton: the states are labels, doubled by whether a source has gone
before. ``LABEL_OF_STATE`` maps back; ``START`` and ``ALLOWED`` are its edges.
The same automaton normalises the loss in training and bounds the search here
(a linear-chain conditional random field, Lafferty et al. 2001).
"""

from typing import Literal

import numpy as np

CUE_LABELS = ("O", "B", "I")
ROLE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
# Names are told over the same encoder pass: outside, or begin and inside of one of these.
NAME_KINDS: tuple[Literal["person", "organization", "place", "nationality", "other"], ...] = (
    "person", "organization", "place", "nationality", "other",
)  # fmt: skip
OUTSIDE, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)

STATES = (
    (OUTSIDE, False),
    (B_CONTENT, False),
    (I_CONTENT, False),
    (B_SOURCE, True),
    (I_SOURCE, True),
    (OUTSIDE, True),
    (B_CONTENT, True),
    (I_CONTENT, True),
)
LABEL_OF_STATE = np.array([label for label, _ in STATES])
START = np.array(
    [
        label in (OUTSIDE, B_CONTENT, B_SOURCE) and (label == B_SOURCE) == sourced
        for label, sourced in STATES
    ]
)


def _may_follow(before: tuple[int, bool], after: tuple[int, bool]) -> bool:
    (first, sourced), (second, then_sourced) = before, after
    if second == B_SOURCE:
        return not sourced
    if second == I_SOURCE:
        return first in (B_SOURCE, I_SOURCE)
    if second == I_CONTENT and first not in (B_CONTENT, I_CONTENT):
        return False
    return sourced == then_sourced


ALLOWED = np.array([[_may_follow(one, two) for two in STATES] for one in STATES])
