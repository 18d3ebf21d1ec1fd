"""Boosted decision trees that are shipped as a file: the probability that they give to evidence.

They are trained by ``training/trees.py`` in the repository; to use them needs nothing but numpy.
"""

from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_ROWS = 1000  # that are looked at at once: memory grows with them


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


class Trees:
    """Boosted trees, which add up to the log odds of something."""

    def __init__(self, data: TreesData) -> None:
        self.names = tuple(data.names)
        sizes = [len(each.features) for each in data.trees]
        self._roots = np.cumsum([0, *sizes[:-1]])
        # The nodes of all trees, so that a row goes down all of them at once.
        first = np.repeat(self._roots, sizes)
        self._features = np.concatenate([each.features for each in data.trees])
        self._limits = np.concatenate([each.limits for each in data.trees])
        self._below = np.concatenate([each.below for each in data.trees]) + first
        self._above = np.concatenate([each.above for each in data.trees]) + first
        self._values = np.concatenate([each.values for each in data.trees])

    def probabilities(self, evidence: npt.ArrayLike) -> Floats:
        """Return a probability for each row of evidence, whose columns are as in ``names``."""
        rows = np.array(evidence, float).reshape(-1, len(self.names))
        parts = [self._odds(rows[at : at + _ROWS]) for at in range(0, len(rows), _ROWS)]
        odds: Floats = np.concatenate([np.zeros(0), *parts])
        return 1 / (1 + np.exp(-odds))

    def _odds(self, rows: Floats) -> Floats:
        nodes = np.tile(self._roots, (len(rows), 1))
        while (inner := (features := self._features[nodes]) >= 0).any():
            values = np.take_along_axis(rows, np.maximum(features, 0), axis=1)
            is_below = values <= self._limits[nodes]
            nodes = np.where(
                inner, np.where(is_below, self._below[nodes], self._above[nodes]), nodes
            )
        odds: Floats = self._values[nodes].sum(axis=1)
        return odds


@cache
def load_trees(name: str) -> Trees:
    """Return the shipped trees of a name, ``model/NAME.trees.json``."""
    data = files("onrecord").joinpath("model", f"{name}.trees.json").read_bytes()
    return Trees(msgspec.json.decode(data, type=TreesData))
