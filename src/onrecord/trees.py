"""Boosted decision trees that are shipped as a file: the probability that they give to evidence.

They are trained by ``training/trees.py`` in the repository; to use them needs nothing but numpy.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_NUMBERS = npt.NDArray[np.int64]


class TreeData(msgspec.Struct, frozen=True):
    """One tree: nodes by number, the root first. A node without a feature (-1) is a leaf.

    Evidence of at most ``limits[n]`` goes from node ``n`` to ``below[n]``, other to ``above[n]``.
    """

    features: list[int]
    limits: list[float]
    below: list[int]
    above: list[int]
    values: list[float]  # log odds that a leaf adds


class TreesData(msgspec.Struct, frozen=True):
    """Trees as they are in a file, with the names of what they are given, in order."""

    names: list[str]
    trees: list[TreeData]


class _Tree(NamedTuple):
    features: _NUMBERS
    limits: Floats
    below: _NUMBERS
    above: _NUMBERS
    values: Floats


class Trees:
    """Boosted trees, which add up to the log odds of something."""

    def __init__(self, data: TreesData) -> None:
        self.names = tuple(data.names)
        self._trees = [
            _Tree(
                np.array(each.features),
                np.array(each.limits, float),
                np.array(each.below),
                np.array(each.above),
                np.array(each.values, float),
            )
            for each in data.trees
        ]

    def probabilities(self, evidence: Sequence[Sequence[float]] | Floats) -> Floats:
        """Return a probability for each row of evidence, whose columns are as in ``names``."""
        rows = np.array(evidence, float).reshape(-1, len(self.names))
        odds = np.zeros(len(rows))
        numbers = np.arange(len(rows))
        for tree in self._trees:
            nodes = np.zeros(len(rows), int)
            while (inner := tree.features[nodes] >= 0).any():
                is_below = rows[numbers, tree.features[nodes]] <= tree.limits[nodes]
                following = np.where(is_below, tree.below[nodes], tree.above[nodes])
                nodes = np.where(inner, following, nodes)
            odds += tree.values[nodes]
        return 1 / (1 + np.exp(-odds))


@cache
def load_trees(name: str) -> Trees:
    """Return the shipped trees of a name, ``model/NAME.trees.json``."""
    data = files("onrecord").joinpath("model", f"{name}.trees.json").read_bytes()
    return Trees(msgspec.json.decode(data, type=TreesData))
