"""Batches of training examples as padded tensors."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.examples import IGNORED, Example


@dataclass(frozen=True)
class Batch:
    """A batch of windows padded to one length, with all their anchors in one list."""

    pieces: Tensor  # [windows, pieces]
    piece_mask: Tensor
    words: Tensor  # [windows, words]
    word_mask: Tensor
    guidelines: Tensor  # [windows], see ``network.Encoder``
    cue_labels: Tensor  # [windows, words], IGNORED where there is no word
    window: Tensor  # [cues]
    first: Tensor
    last: Tensor
    states: Tensor  # [cues, words]
    asides: Tensor  # [cues, words], IGNORED where unknown or no word
    types: Tensor  # [cues], IGNORED where unknown
    acts: Tensor  # [cues], IGNORED where unknown


def pad(rows: list[np.ndarray], fill: int = 0) -> Tensor:
    """Stack integer rows of different lengths into one matrix."""
    width = max(map(len, rows))
    matrix = np.full((len(rows), width), fill, dtype=np.int64)
    for row, values in zip(matrix, rows, strict=True):
        row[: len(values)] = values
    return torch.from_numpy(matrix)


def make_batch(examples: list[Example]) -> Batch:
    """Make one batch of examples."""
    cues = [(n, cue) for n, example in enumerate(examples) for cue in example.cues]
    words = pad([example.window.words for example in examples])
    states = torch.zeros(len(cues), words.shape[1], dtype=torch.long)
    asides = torch.full_like(states, IGNORED)
    for row, aside, (_, cue) in zip(states, asides, cues, strict=True):
        row[: len(cue.states)] = torch.from_numpy(cue.states)
        aside[: len(cue.asides)] = torch.from_numpy(cue.asides)
    return Batch(
        pieces=pad([example.window.pieces for example in examples]),
        piece_mask=pad([np.ones(len(e.window.pieces), dtype=np.int64) for e in examples]),
        words=words,
        word_mask=pad([np.ones(len(e.window.words), dtype=np.int64) for e in examples]),
        guidelines=torch.tensor([int(e.is_one_layer) for e in examples]),
        cue_labels=pad([example.cue_labels for example in examples], IGNORED),
        window=torch.tensor([n for n, _ in cues], dtype=torch.long),
        first=torch.tensor([cue.first for _, cue in cues], dtype=torch.long),
        last=torch.tensor([cue.last for _, cue in cues], dtype=torch.long),
        states=states,
        asides=asides,
        types=torch.tensor([cue.type for _, cue in cues], dtype=torch.long),
        acts=torch.tensor([cue.act for _, cue in cues], dtype=torch.long),
    )
