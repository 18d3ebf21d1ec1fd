"""Two statements as the model of pairs reads them: one row of word pieces."""

from typing import NamedTuple

from onrecord.extraction.encoder.wordpiece import CLS, SEP, Vocabulary

_MOST_PIECES = 60  # of one statement; what comes after is not read


class PairPieces(NamedTuple):
    """Numbers of word pieces, and for each whether it is of the second statement (1) or not."""

    pieces: list[int]
    segments: list[int]


def pair_pieces(one: str, other: str, vocabulary: Vocabulary) -> PairPieces:
    """Return the word pieces of two statements: CLS, the first, SEP, the second, SEP."""
    first, second = (
        [piece for word in vocabulary.split(text, 0, len(text)) for piece in word.pieces]
        for text in (one, other)
    )
    first, second = first[:_MOST_PIECES], second[:_MOST_PIECES]
    return PairPieces(
        [CLS, *first, SEP, *second, SEP], [0] * (len(first) + 2) + [1] * (len(second) + 1)
    )
