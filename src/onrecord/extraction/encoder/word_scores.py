"""Scores of words as parts of names, and the word shapes that the model computes them from."""

from functools import cache, lru_cache
from typing import Literal, TypeAlias

import numpy as np

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.weights import Floats, Ints

NameKind: TypeAlias = Literal["person", "organization", "place", "nationality", "other"]
SHAPES = 9  # number of word shapes
# After one of these marks, as after the start of a paragraph, any word may be capitalized.
_BEFORE_CAPITAL = '.!?:"“”‘'
_CACHED = 1 << 16  # number of words whose shape is cached


@lru_cache(_CACHED)
def word_shape(word: str, after_break: bool) -> int:
    """Return the shape of a word: a number for its use of capitals, digits and punctuation.

    The model needs the shape since word pieces are in lower case. ``after_break``: the word begins
    a sentence or a quotation, where a capital letter does not suggest a name.
    """
    if not any(map(str.isalnum, word)):
        return 0
    if any(map(str.isdigit, word)):
        return 1
    if word.islower():
        return 2
    if word[0].isupper() and word[1:].islower():
        return 4 if after_break else 3
    if len(word) == 1:
        return 5
    if word.isupper():
        return 6
    return 7 if word[0].isupper() else 8


def word_shapes(text: str, starts: Ints, ends: Ints, paragraphs: Ints) -> Ints:
    """Return the shapes of the words of a window, given its arrays (see ``Window``)."""
    shapes, previous, previous_paragraph = [], "", -1
    for start, end, paragraph in zip(
        starts.tolist(), ends.tolist(), paragraphs.tolist(), strict=True
    ):
        word = text[start:end]
        after_break = paragraph != previous_paragraph or previous in _BEFORE_CAPITAL
        shapes.append(word_shape(word, after_break))
        previous, previous_paragraph = word, paragraph
    return np.array(shapes, dtype=np.int64)


class WordScores:
    """Probabilities that the words of a text are part of names of people, places and so on."""

    def __init__(self, starts: Ints, probabilities: Floats) -> None:
        """Take the character offsets of words [words] and their probabilities.

        ``probabilities`` [words, 1 + 2 kinds] has a column for words outside of names, then for
        each of NAME_KINDS one for the first word of a name and one for further words.
        """
        inside = probabilities[:, 1::2] + probabilities[:, 2::2]
        begins = probabilities[:, 1::2].max(-1) > probabilities[:, 2::2].max(-1)
        self._by_start = {
            start: (row, begin)
            for start, row, begin in zip(
                starts.tolist(), inside.tolist(), begins.tolist(), strict=True
            )
        }

    def kinds(self, start: int) -> list[float]:
        """Return a word's probabilities of being part of a name, in order of NAME_KINDS.

        ``start`` is the word's character offset; without a word there, all are 0.
        """
        return self._by_start[start][0] if start in self._by_start else [0.0] * len(NAME_KINDS)

    def best(self, start: int) -> NameKind | None:
        """Return the most probable kind of name of a word, or None if it is probably in no name."""
        row = self.kinds(start)
        best = max(range(len(row)), key=row.__getitem__)
        return NAME_KINDS[best] if sum(row) > 0.5 else None

    def begins(self, start: int) -> bool:
        """Whether a word is more probably the first word of a name than a further one."""
        return start in self._by_start and self._by_start[start][1]


@cache
def no_scores() -> WordScores:
    """Return the scores of a text without words: every word has probability 0."""
    return WordScores(np.zeros(0, np.int64), np.zeros((0, 2 * len(NAME_KINDS) + 1), np.float32))
