"""How likely two articles are of one story: a log-linear model of what they share."""

import math
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Record
from onrecord.story.group.features import SCALE, Features

Matrix: TypeAlias = NDArray[np.float64]

_BLOCK = 64  # articles that are compared with all others at a time
BOUND = 6.0  # log-odds: one pair alone decides no more than that
_FARTHEST = 3650  # days
_FADING = np.array([math.log1p(days) for days in range(_FARTHEST + 1)])


class Weights(Record, frozen=True, kw_only=True):
    """What each likeness adds to the log-odds that two articles are of one story."""

    bias: float
    names: float  # cosine of the names
    numbers: float  # cosine of the numbers
    opening: float  # cosine of headline and first sentences
    day: float  # where both speak of one day
    gap: float  # for log(1 + days) between the publications; nothing where one is undated


@cache
def shipped_weights() -> Weights:
    raw = (files("onrecord.story.group") / "similarity.toml").read_text(encoding="utf-8")
    return Weights(**tomllib.loads(raw))


def likeness(ones: Sequence[Features], others: Sequence[Features]) -> Matrix:
    """The log-odds that each of ``ones`` tells of the same as each of ``others``.

    Bounded, and the same to the last bit whatever else is compared along with a pair.
    """
    weights = shipped_weights()
    found = np.empty((len(ones), len(others)))
    for start in range(0, len(ones), _BLOCK):
        block = slice(start, start + _BLOCK)
        parts = likenesses(ones[block], others)
        # Term by term: a product of matrices adds up in an order of its own.
        odds = weights.bias + weights.names * parts["names"] + weights.numbers * parts["numbers"]
        odds = odds + weights.opening * parts["opening"] + weights.day * parts["day"]
        found[block] = odds + weights.gap * parts["gap"]
    return np.clip(found, -BOUND, BOUND)


def likenesses(ones: Sequence[Features], others: Sequence[Features]) -> dict[str, Matrix]:
    """What two articles share, each by each: the inputs of the model, named as its weights."""
    return {
        "names": _cosine([each.names for each in ones], [each.names for each in others]),
        "numbers": _cosine([each.numbers for each in ones], [each.numbers for each in others]),
        "opening": _cosine([each.opening for each in ones], [each.opening for each in others]),
        "day": np.minimum(1, _cosine(_marked(ones), _marked(others))),
        "gap": _gap(ones, others),
    }


def _marked(articles: Sequence[Features]) -> list[dict[str, int]]:
    return [dict.fromkeys(each.days, SCALE) for each in articles]


def _cosine(ones: Sequence[dict[str, int]], others: Sequence[dict[str, int]]) -> Matrix:
    terms: dict[str, int] = {}
    for weights in ones:
        for term in weights:
            terms.setdefault(term, len(terms))
    left, right = np.zeros((len(ones), len(terms))), np.zeros((len(others), len(terms)))
    for row, weights in zip(left, ones, strict=True):
        for term, weight in weights.items():
            row[terms[term]] = weight
    for row, weights in zip(right, others, strict=True):
        for term in weights.keys() & terms.keys():
            row[terms[term]] = weights[term]
    return np.asarray(left @ right.T / SCALE**2)  # of whole numbers: exact in any order


def _gap(ones: Sequence[Features], others: Sequence[Features]) -> Matrix:
    left, right = _published(ones), _published(others)
    apart = np.abs(left[:, None] - right[None, :])
    days = np.where(np.isnat(apart), 0, apart.astype(np.int64))
    faded: Matrix = _FADING[days.clip(0, _FARTHEST)]
    return faded


def _published(articles: Sequence[Features]) -> NDArray[np.datetime64]:
    return np.array([each.published or "NaT" for each in articles], "datetime64[D]")
