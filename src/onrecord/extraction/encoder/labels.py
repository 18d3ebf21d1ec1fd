"""The labels that the model gives to words, shared by training and prediction.

The model labels each window of words in two steps. First, one of ``CUE_LABELS`` for each word: it
begins a cue (words such as "said"), is inside one, begins a content that has no cue in its
paragraph, such as a quotation that is a paragraph of its own ("Q"), or begins a paragraph in which
the content of a statement from the paragraph before goes on ("C"). Then, for each of these
anchors, one of ``ROLE_LABELS`` for each word: part of its source, part of its content, or neither.
Thus each source and content belongs to an anchor, and the spans of two anchors may overlap. Beside
these, each word is one of ``ASIDE_LABELS`` of the anchor, and the anchor has one of ``TYPES`` and
one of ``ACTS``.

For one cue, the source is at most one run of words; the content may be several ("...", Lee said,
"..."). The automaton of ``STATES``, ``START`` and ``ALLOWED`` expresses this: each state is a role
label and whether the source has already begun. It normalises the loss in training and constrains
the Viterbi search in prediction (linear-chain conditional random field, Lafferty et al. 2001).
"""

from typing import Literal

import numpy as np

from onrecord.records import Act, AttributionType

CUE_LABELS = ("O", "B", "I", "Q", "C")
ROLE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
ASIDE_LABELS = ("O", "addressee", "relay")
TYPES: tuple[AttributionType, ...] = ("assertion", "belief", "fact", "eventuality")
ACTS: tuple[Act, ...] = ("says", "denies", "declines", "unsaid")
# Kinds of named entities. The model has a label for words outside all names, then two labels for
# each kind: first word of a name, and any further word.
NAME_KINDS: tuple[Literal["person", "organization", "place", "nationality", "other"], ...] = (
    "person", "organization", "place", "nationality", "other",
)  # fmt: skip
QUOTE = CUE_LABELS.index("Q")
CONTINUED = CUE_LABELS.index("C")
ADDRESSEE, RELAY = 1, 2  # positions in ASIDE_LABELS
OUTSIDE, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)  # positions in ROLE_LABELS

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
# The role label of each state.
LABEL_OF_STATE = np.array([label for label, _ in STATES])
# Whether a sequence may begin with each state.
START = np.array(
    [
        label in (OUTSIDE, B_CONTENT, B_SOURCE) and (label == B_SOURCE) == sourced
        for label, sourced in STATES
    ]
)


def _may_follow(before: tuple[int, bool], after: tuple[int, bool]) -> bool:
    """Whether a word with the state ``after`` may directly follow a word with the state ``before``.

    A state is a role label, such as "first word of the source", and whether the source has begun.
    """
    (first, sourced), (second, then_sourced) = before, after
    if second == B_SOURCE:
        return not sourced
    if second == I_SOURCE:
        return first in (B_SOURCE, I_SOURCE)
    if second == I_CONTENT and first not in (B_CONTENT, I_CONTENT):
        return False
    return sourced == then_sourced


# Whether each state (row) may be followed by each state (column).
ALLOWED = np.array([[_may_follow(before, after) for after in STATES] for before in STATES])
