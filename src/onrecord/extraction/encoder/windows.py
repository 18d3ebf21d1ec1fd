"""Windows: the parts of a text that the encoder reads at once, as word pieces.

A text is cut between paragraphs if possible, else between sentences, else between words. Paragraphs
in one window are separated by a SEP piece, so that a headline does not run into the sentence below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.extraction.encoder.wordpiece import CLS, SEP, Vocabulary, Word
from onrecord.text.document import Document

# Maximal number of word pieces in a window: the size with which the encoder is fastest on a CPU. A
# paragraph of news has 50 on average. Training uses windows of 96 to 160 pieces.
WINDOW_PIECES = 128

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_LAST_MARKS = ".!?…\"'”’»)]"  # marks that a sentence may end with


@dataclass(frozen=True)
class Window:
    """Consecutive words of one text that the encoder reads together.

    ``pieces`` are the numbers of word pieces in the vocabulary, with the special piece CLS in front
    and SEP after each paragraph. The other arrays have one number per word: the position of its
    first piece in ``pieces``, its start and end in the text, and its paragraph's number.
    """

    pieces: npt.NDArray[np.int64]
    words: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    paragraphs: npt.NDArray[np.int64]


def cut_windows(
    document: Document, vocabulary: Vocabulary, size: int = WINDOW_PIECES
) -> Iterator[Window]:
    """Yield the windows of a document in text order, each of at most ``size`` word pieces."""
    text = document.text
    room = size - 2
    runs: list[list[Word]] = []
    used = 0
    for start, end in document.paragraphs:
        for run in _cut_paragraph(vocabulary.split(text, start, end), text, room):
            needed = sum(len(word.pieces) for word in run) + 1
            if runs and used + needed > room + 1:
                yield _make_window(runs)
                runs, used = [], 0
            runs.append(run)
            used += needed
    if runs:
        yield _make_window(runs)


def _cut_paragraph(words: list[Word], text: str, room: int) -> Iterator[list[Word]]:
    """Yield the words of a paragraph in runs of at most ``room`` word pieces.

    A run ends at the end of a sentence, unless the sentence alone is longer than ``room``. A word
    longer than ``room`` is truncated.
    """
    run: list[Word] = []
    size, sentence_end = 0, 0
    for word in words:
        if run and size + len(word.pieces) > room:
            cut = sentence_end or len(run)
            yield run[:cut]
            run = run[cut:]
            size, sentence_end = sum(len(kept.pieces) for kept in run), 0
        if len(word.pieces) > room:  # a word is truncated rather than split over two windows
            word = Word(word.start, word.end, word.pieces[:room])
        run.append(word)
        size += len(word.pieces)
        if text[word.end - 1] in _LAST_MARKS and _SENTENCE_END.search(
            text, max(0, word.end - 3), word.end
        ):
            sentence_end = len(run)
    if run:
        yield run


def _make_window(runs: list[list[Word]]) -> Window:
    """Make a window from runs of words; each run becomes one paragraph of the window."""
    pieces, firsts, starts, ends, paragraphs = [CLS], [], [], [], []
    for number, run in enumerate(runs):
        for word in run:
            paragraphs.append(number)
            firsts.append(len(pieces))
            starts.append(word.start)
            ends.append(word.end)
            pieces.extend(word.pieces)
        pieces.append(SEP)
    columns = (pieces, firsts, starts, ends, paragraphs)
    return Window(*(np.array(column, dtype=np.int64) for column in columns))
