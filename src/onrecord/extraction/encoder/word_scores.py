"""For each word, the probability of being in a name; and the word shapes used to compute it."""

from functools import cache, lru_cache
from typing import Literal, TypeAlias, cast

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

    The model needs it because word pieces are in lower case. ``after_break``: the word begins a
    sentence or quotation, where a capital letter does not suggest a name.
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
    """Return the shape of each word of a window (see ``word_shape``), given the window's arrays."""
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
    """For each word of a text, the probabilities of being in a name of a person, place etc."""

    def __init__(self, starts: Ints, probabilities: Floats) -> None:
        """Store the probabilities of the words that begin at the character offsets ``starts``.

        ``probabilities`` has one row per word. The first column is for words outside of names; then
        each of NAME_KINDS has two, for the first word of a name and for its further words.
        """
        self._inside = probabilities[:, 1::2] + probabilities[:, 2::2]
        self._begins = probabilities[:, 1::2].max(-1) > probabilities[:, 2::2].max(-1)
        self._rows = {start: row for row, start in enumerate(starts.tolist())}

    def kinds(self, start: int) -> list[float]:
        """Return a word's probabilities of being in a name, one for each of NAME_KINDS.

        ``start`` is the word's character offset. If no word begins there, all are 0.
        """
        row = self._rows.get(start)
        if row is None:
            return [0.0] * len(NAME_KINDS)
        return cast(list[float], self._inside[row].tolist())

    def best(self, start: int) -> NameKind | None:
        """Return the kind of name that a word is most probably in, or None.

        Returns None if the word is more probably outside of names. ``start`` is its offset.
        """
        row = self.kinds(start)
        best = max(range(len(row)), key=row.__getitem__)
        return NAME_KINDS[best] if sum(row) > 0.5 else None

    def begins(self, start: int) -> bool:
        """Whether the word at offset ``start`` more probably begins a name than continues one."""
        row = self._rows.get(start)
        return row is not None and bool(self._begins[row])


@cache
def no_scores() -> WordScores:
    """Return the scores for a text without words: all probabilities are 0."""
    return WordScores(np.zeros(0, np.int64), np.zeros((0, 2 * len(NAME_KINDS) + 1), np.float32))
