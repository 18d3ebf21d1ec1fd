"""The encoder of sentences: what two statements mean is alike if their vectors are.

The weights are those of all-MiniLM-L6-v2, a sentence encoder (Reimers & Gurevych 2019) that was
pretrained on a billion pairs; ``training/sentences.py`` in the repository exports them.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.errors import ModelError
from onrecord.extraction.encoder.wordpiece import CLS, SEP, Vocabulary
from onrecord.text.lang import ENGLISH

SENTENCES = "sentences.onnx"
SHA256 = "6d792d2fb47ebea99462c63068475ec02dff98112c9dd17ceb9dac5ebc86716a"
SCALE = 127  # a vector has length SCALE, so that its values are whole numbers of one byte
_MOST_PIECES = 80  # of a sentence; what comes after is not read
_BATCH = 16

Vectors = npt.NDArray[np.int8]


class SentenceEncoder:
    """Turns sentences into vectors whose cosine says how alike their meanings are."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder in a folder. Raises ModelError if a file is missing or damaged."""
        try:
            content = (folder / SENTENCES).read_bytes()
            self._vocabulary = Vocabulary((folder / "vocabulary.txt").read_text("utf-8"))
        except OSError as error:
            raise ModelError(f"{error.filename}: not found: reinstall onrecord") from error
        if hashlib.sha256(content).hexdigest() != SHA256:
            raise ModelError(f"{folder / SENTENCES}: altered or damaged: reinstall onrecord")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"]
        )

    def vectors(self, sentences: Sequence[str]) -> Vectors:
        """Return the vectors of sentences, [sentences, width]."""
        pieces = [self._pieces(sentence) for sentence in sentences]
        order = sorted(range(len(pieces)), key=lambda number: len(pieces[number]))
        found: list[Any] = [None] * len(pieces)
        for start in range(0, len(order), _BATCH):
            some = order[start : start + _BATCH]
            length = len(pieces[some[-1]])
            batch = np.zeros((len(some), length), dtype=np.int64)
            mask = np.zeros_like(batch)
            for row, number in enumerate(some):
                batch[row, : len(pieces[number])] = pieces[number]
                mask[row, : len(pieces[number])] = 1
            [vectors] = self._session.run(None, {"pieces": batch, "mask": mask})
            for number, vector in zip(some, np.round(vectors * SCALE), strict=True):
                found[number] = vector.astype(np.int8)
        return np.stack(found) if found else np.zeros((0, 0), dtype=np.int8)

    def _pieces(self, sentence: str) -> list[int]:
        words = self._vocabulary.split(sentence, 0, len(sentence))
        return [CLS, *[piece for word in words for piece in word.pieces][:_MOST_PIECES], SEP]


@cache
def sentence_encoder() -> SentenceEncoder:
    """Load the encoder that is shipped. Raises ModelError if it is missing or damaged."""
    return SentenceEncoder(Path(str(files("onrecord") / ENGLISH.model)))
