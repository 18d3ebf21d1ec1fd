import pytest

from onrecord.trees import TreeData, Trees, TreesData

# Log odds of 2 if the first column is above 0.5, else 1 or -3 by the second; and a leaf alone.
_DEEP = TreeData(
    features=[0, 1, -1, -1, -1],
    limits=[0.5, 10.0, 0.0, 0.0, 0.0],
    below=[1, 2, 0, 0, 0],
    above=[4, 3, 0, 0, 0],
    values=[0.0, 0.0, 1.0, -3.0, 2.0],
)
_LEAF = TreeData(features=[-1], limits=[0.0], below=[0], above=[0], values=[-1.0])


def test_trees_add_up_to_log_odds():
    trees = Trees(TreesData(["one", "other"], [_DEEP, _LEAF]))
    found = trees.probabilities([(0.5, 10), (0.5, 10.1), (0.51, 0)])
    assert found == pytest.approx([0.5, 0.01799, 0.73106], abs=1e-5)


def test_no_rows_have_no_probabilities():
    assert len(Trees(TreesData(["one", "other"], [_DEEP])).probabilities([])) == 0
