"""How near two statements are in meaning, by their sentence vectors."""

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.story.compare.compared_statement import ComparedStatement

Vector: TypeAlias = npt.NDArray[np.int8]


def cosine(
    one: ComparedStatement, other: ComparedStatement, vectors: Mapping[str, Vector]
) -> float:
    """Return the cosine of the vectors of two statements; 0 if one has none."""
    if one.id not in vectors or other.id not in vectors:
        return 0.0
    return cosine_of(vectors[one.id], vectors[other.id])


def cosine_of(one: Vector, other: Vector) -> float:
    """Return the cosine of two sentence vectors; 0 if one is all zeros."""
    first, second = one.astype(float), other.astype(float)
    return float(first @ second / (np.linalg.norm(first) * np.linalg.norm(second) + 1e-6))
