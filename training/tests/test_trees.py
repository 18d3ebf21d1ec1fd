import lightgbm
import numpy as np
import pytest

from onrecord.trees import Trees
from training import trees


def test_shipped_trees_give_what_lightgbm_gives():
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(400, 3))
    truth = ((rows[:, 0] > 0) ^ (rows[:, 1] > 0.5)).astype(float)
    data = trees.fit_trees(rows, truth, ["a", "b", "c"], rounds=20)
    booster = lightgbm.train(trees._SETTINGS, lightgbm.Dataset(rows, truth), 20)
    assert Trees(data).probabilities(rows) == pytest.approx(booster.predict(rows), abs=1e-4)


def test_left_out_rows_are_not_trained_on():
    rows = np.arange(80.0).reshape(80, 1)
    truth = np.array([1.0] * 40 + [0.0] * 40)  # each group is of one kind only
    found = trees.left_out(rows, truth, ["a"] * 40 + ["b"] * 40, ["x"])
    assert (found[:40] < 0.5).all()
    assert (found[40:] > 0.5).all()
