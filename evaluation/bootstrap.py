"""Percentages with bootstrap intervals."""

from collections.abc import Sequence

import numpy as np

_RESAMPLES = 1000
_SEED = 20310314


def percent(counts: Sequence[tuple[int, int]]) -> str:
    """Return sum(parts) / sum(wholes) in per cent with its 95 % bootstrap interval, as text.

    Each count is the (part, whole) of one document or incident; these are resampled.
    """
    part, whole = np.array(counts or [(0, 0)]).T
    if not whole.sum():
        return f"{'none':>6}"
    drawn = np.random.default_rng(_SEED).integers(0, len(whole), (_RESAMPLES, len(whole)))
    parts, wholes = part[drawn].sum(axis=1), whole[drawn].sum(axis=1)
    low, high = np.percentile(100 * parts[wholes > 0] / wholes[wholes > 0], (2.5, 97.5))
    return f"{100 * part.sum() / whole.sum():6.1f} ({low:.1f} to {high:.1f})"
