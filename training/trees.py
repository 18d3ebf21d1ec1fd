"""Train boosted trees for ``onrecord.trees`` with LightGBM, and try them on what is left out."""

from collections.abc import Sequence
from pathlib import Path

import lightgbm
import msgspec
import numpy as np
import numpy.typing as npt

from onrecord import trees as trees_module
from onrecord.trees import TreeData, Trees, TreesData

Floats = npt.NDArray[np.float64]

_SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 12,
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_ROUNDS = 120
MODEL = Path(trees_module.__file__).parent / "model"


def fit_trees(
    rows: Floats,
    truth: Floats,
    names: Sequence[str],
    weights: Floats | None = None,
    rounds: int = _ROUNDS,
    **settings: object,
) -> TreesData:
    """Return trees that tell rows with truth 1 from those with truth 0. Rows have no gaps (NaN)."""
    data = lightgbm.Dataset(rows, truth, weight=weights)
    booster = lightgbm.train(_SETTINGS | settings, data, rounds)
    dumped = booster.dump_model()["tree_info"]
    return TreesData(list(names), [_tree(each["tree_structure"]) for each in dumped])


def left_out(
    rows: Floats, truth: Floats, groups: Sequence[str], names: Sequence[str], **settings: object
) -> Floats:
    """Return the probability of each row, by trees trained without the rows of its group."""
    found, group_of = np.zeros(len(truth)), np.array(groups)
    for group in sorted(set(groups)):
        own = group_of == group
        trees = Trees(fit_trees(rows[~own], truth[~own], names, **settings))
        found[own] = trees.probabilities(rows[own])
    return found


def save_trees(data: TreesData, path: Path) -> None:
    """Write trees to a file, with numbers short enough to review."""
    path.write_bytes(msgspec.json.encode(data) + b"\n")


def _tree(root: dict) -> TreeData:
    tree = TreeData([], [], [], [], [])
    _add(tree, root)
    return tree


def _add(tree: TreeData, node: dict) -> int:
    """Add a node of LightGBM's dump, and those below it; return its number."""
    number = len(tree.features)
    is_leaf = "leaf_value" in node
    tree.features.append(-1 if is_leaf else node["split_feature"])
    tree.limits.append(0.0 if is_leaf else float(f"{node['threshold']:.6g}"))
    tree.values.append(float(f"{node['leaf_value']:.6g}") if is_leaf else 0.0)
    tree.below.append(0)
    tree.above.append(0)
    if not is_leaf:
        tree.below[number] = _add(tree, node["left_child"])
        tree.above[number] = _add(tree, node["right_child"])
    return number
