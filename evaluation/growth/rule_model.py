"""A stand-in for the shipped model: a few rules instead of the encoder, so that it takes no time.

Used to measure the time of everything else. "Said" and similar words are cues; the word before a
cue is its source, and the words after it are its content. Capitalised words are names.
"""

from importlib.resources import files

import msgspec
import numpy as np

from onrecord.extraction.encoder.labels import (
    B_CONTENT,
    B_SOURCE,
    CUE_LABELS,
    I_CONTENT,
    NAME_KINDS,
    ROLE_LABELS,
)
from onrecord.extraction.encoder.weights import Floats, Ints, Manifest
from onrecord.extraction.encoder.wordpiece import Vocabulary
from onrecord.text.lang import ENGLISH

_CUES = ("said", "told", "reported", "denied", "added", "citing", "echoed", "agreed", "according")
_SURE = 12.0  # score of a label that is as good as certain
_CAPITALS = (3, 4, 6)  # word shapes of names: see ``word_scores.word_shape``
_CONTENT_WORDS = 30


class RuleModel:
    """An object with the methods of ``Weights`` that extraction uses, which answers by rules."""

    def __init__(self) -> None:
        folder = files("onrecord") / ENGLISH.model
        manifest = (folder / "manifest.json").read_bytes()
        self.id = "rules"
        self.manifest = msgspec.json.decode(manifest, type=Manifest)
        self.vocabulary = Vocabulary((folder / "vocabulary.txt").read_text(encoding="utf-8"))
        self._cues = [word.pieces[0] for word in self.vocabulary.split(" ".join(_CUES), 0, 200)]

    def encode(self, pieces: Ints, mask: Ints, words: Ints) -> tuple[Floats, Floats]:
        """Return each word's first piece as its hidden vector, and scores that make cues of some.

        See ``Weights.encode`` for the shapes.
        """
        firsts = np.take_along_axis(pieces, words, axis=1)
        scores = np.zeros((*firsts.shape, len(CUE_LABELS)), dtype=np.float32)
        scores[:, :, 1] = np.where(np.isin(firsts, self._cues), _SURE, -_SURE)
        scores[:, :, 2] = -_SURE
        return firsts[:, :, None].astype(np.float32), scores

    def roles(self, hidden: Floats, mask: Ints, window: Ints, first: Ints, last: Ints) -> Floats:
        """Return scores by which the word before a cue is its source, and those after its content.

        See ``Weights.roles`` for the shapes.
        """
        words = np.arange(hidden.shape[1])
        scores = np.full((len(window), len(words), len(ROLE_LABELS)), -_SURE, dtype=np.float32)
        after = words - last[:, None]
        scores[:, :, 0] = 0
        scores[:, :, B_SOURCE] = np.where(words == first[:, None] - 1, _SURE, -_SURE)
        scores[:, :, B_CONTENT] = np.where(after == 1, _SURE, -_SURE)
        scores[:, :, I_CONTENT] = np.where((after > 1) & (after < _CONTENT_WORDS), _SURE, -_SURE)
        return scores

    def names(self, hidden: Floats, shapes: Ints, mask: Ints) -> Floats:
        """Return probabilities by which capitalised words are names of people or organizations.

        See ``Weights.names`` for the shapes.
        """
        scores = np.zeros((*shapes.shape, 1 + 2 * len(NAME_KINDS)), dtype=np.float32)
        capital = np.isin(shapes, _CAPITALS)
        organization = (shapes == 6) | (hidden[:, :, 0] % 3 == 0)
        scores[:, :, 0] = np.where(capital, 0.1, 0.95)
        for kind, is_kind in ((0, ~organization), (1, organization)):
            scores[:, :, 1 + 2 * kind] = np.where(capital & is_kind, 0.3, 0)
            scores[:, :, 2 + 2 * kind] = np.where(capital & is_kind, 0.6, 0)
        return scores
