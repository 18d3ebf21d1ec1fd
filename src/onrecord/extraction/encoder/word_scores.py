"""What the model says of words as parts of names, and how it is told how they are written."""

from functools import cache
from typing import Literal, TypeAlias

import numpy as np

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.weights import Floats, Ints

NameKind: TypeAlias = Literal["person", "organization", "place", "nationality", "other"]


def shape(word: str, opens: bool) -> int:
    """How a word is written, as a number that the model was taught with; the pieces have no case.

    ``opens``: it begins a sentence or a quotation, where a capital says little.
    """
    if not any(map(str.isalnum, word)):
        return 0
    if any(map(str.isdigit, word)):
        return 1
    if word.islower():
        return 2
    if word[0].isupper() and word[1:].islower():
        return 4 if opens else 3
    if len(word) == 1:
        return 5
    if word.isupper():
        return 6
    return 7 if word[0].isupper() else 8


SHAPES = 9


def shapes(text: str, starts: Ints, ends: Ints, paragraphs: Ints) -> Ints:
    """The shape of each word of a window."""
    words = [text[s:e] for s, e in zip(starts.tolist(), ends.tolist(), strict=True)]
    found, before, block = [], "", -1
    for word, paragraph in zip(words, paragraphs.tolist(), strict=True):
        found.append(shape(word, paragraph != block or before in '.!?:"“”‘'))
        before, block = word, paragraph
    return np.array(found, dtype=np.int64)


class WordScores:
    """What the model says of the words of a text: how likely each is in a name of each kind."""

    def __init__(self, starts: Ints, probabilities: Floats) -> None:
        """``probabilities`` [words, 1 + 2 kinds]: outside, then begin and inside of each kind."""
        inside = probabilities[:, 1::2] + probabilities[:, 2::2]
        begins = probabilities[:, 1::2].max(-1) > probabilities[:, 2::2].max(-1)
        self._of = {
            start: (row, begin)
            for start, row, begin in zip(
                starts.tolist(), inside.tolist(), begins.tolist(), strict=True
            )
        }

    def kinds(self, start: int) -> list[float]:
        """The probabilities of the word at a place, in the order of NAME_KINDS."""
        return self._of[start][0] if start in self._of else [0.0] * len(NAME_KINDS)

    def best(self, start: int) -> NameKind | None:
        """The kind of name that a word is in, if it is in one."""
        row = self.kinds(start)
        best = max(range(len(row)), key=row.__getitem__)
        return NAME_KINDS[best] if sum(row) > 0.5 else None

    def begins(self, start: int) -> bool:
        return start in self._of and self._of[start][1]


@cache
def no_scores() -> WordScores:
    """For texts that no model has read."""
    return WordScores(np.zeros(0, np.int64), np.zeros((0, 2 * len(NAME_KINDS) + 1), np.float32))
