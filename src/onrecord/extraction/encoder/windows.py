"""Text to windows: word pieces in runs that the encoder reads at once.

A window is cut where a reader would pause: between paragraphs, else between
sentences, else between words. Inside a window the paragraphs are kept apart by
a separator piece, so that a headline does not run into the sentence below it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.extraction.encoder.wordpiece import CLS, SEP, Vocabulary, Word
from onrecord.text.document import Document

WINDOW_PIECES = 128  # as the encoder is fastest; a paragraph of news has 50 in the mean

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


@dataclass(frozen=True)
class Window:
    """A run of words. ``pieces[words]`` are the first pieces of its words.

    ``words`` are positions in ``pieces``; ``starts`` and ``ends`` are the words'
    character offsets into the text that was cut; ``paragraphs`` number the
    paragraphs that they stand in.
    """

    pieces: npt.NDArray[np.int64]
    words: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    paragraphs: npt.NDArray[np.int64]


def _cut(words: list[Word], text: str, room: int) -> Iterator[list[Word]]:
    """A paragraph's words in runs of at most ``room`` pieces, cut at sentence ends if it can."""
    run: list[Word] = []
    size, sentence_end = 0, 0
    for word in words:
        if run and size + len(word.pieces) > room:
            at = sentence_end or len(run)
            yield run[:at]
            run = run[at:]
            size, sentence_end = sum(len(w.pieces) for w in run), 0
        # One word is never broken over windows, only cut short: nobody's name has 100 pieces.
        run.append(Word(word.start, word.end, word.pieces[:room]))
        size += len(run[-1].pieces)
        if _SENTENCE_END.search(text[max(0, word.end - 3) : word.end]):
            sentence_end = len(run)
    if run:
        yield run


def cut_windows(
    document: Document, vocabulary: Vocabulary, size: int = WINDOW_PIECES
) -> Iterator[Window]:
    """Yield the windows of a document in text order, each of at most ``size`` word pieces."""
    text = document.text
    room = size - 2
    packed: list[list[Word]] = []
    used = 0
    for start, end in document.paragraphs:
        for run in _cut(vocabulary.split(text, start, end), text, room):
            needed = sum(len(word.pieces) for word in run) + 1
            if packed and used + needed > room + 1:
                yield _window(packed)
                packed, used = [], 0
            packed.append(run)
            used += needed
    if packed:
        yield _window(packed)


def _window(runs: list[list[Word]]) -> Window:
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
