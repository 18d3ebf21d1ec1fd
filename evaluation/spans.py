"""Pairing of gold spans and found spans."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

Span: TypeAlias = tuple[int, int]


def pair_spans(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Pair overlapping gold and found spans one to one: most pairs first, then most overlap.

    Returns (index of gold, index of found) pairs.

    >>> pair_spans([(0, 5), (8, 12)], [(4, 9), (9, 12)])
    [(0, 0), (1, 1)]
    """
    if not gold or not found:
        return []
    overlap = np.array([[min(g[1], f[1]) - max(g[0], f[0]) for f in found] for g in gold])
    overlap = np.maximum(overlap, 0)
    weight = np.where(overlap > 0, 1 + overlap / (1 + overlap.sum()), 0)
    chosen = zip(*linear_sum_assignment(weight, maximize=True), strict=True)
    return [(int(i), int(j)) for i, j in chosen if overlap[i, j]]
