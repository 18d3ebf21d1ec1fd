"""Estimates how likely it is that two articles are about the same event (of one story)."""

import math
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Record
from onrecord.story.group.features import SCALE, Features, rarity, terms_of

Matrix: TypeAlias = NDArray[np.float64]

_BLOCK = 64  # rows that are computed at a time
# Chosen on ECB+, the shootings and four stories written for it.
_SAME_WORDS = 0.8  # cosine of two openings that are told in the same words
_NO_NAMES = 0.05  # cosine of articles that have at most the name of a day in common
_APART = 3.0  # log-odds against one story where two happenings are told alike
BOUND = 6.0  # greatest log-odds, so that no single pair decides alone
_LONGEST_GAP = 3650  # days between publications; longer gaps count the same
_LOG_GAPS = np.array([math.log1p(days) for days in range(_LONGEST_GAP + 1)])


class Weights(Record, frozen=True, kw_only=True):
    """Weights of the logistic regression that tells whether two articles are of one story.

    There is one for each way in which articles are similar, and a bias. ``training/stories.py``
    learns them on half of the topics of the corpus ECB+ and of dated articles on shootings.
    """

    bias: float
    names: float  # cosine of the names
    numbers: float  # cosine of the numbers
    opening: float  # cosine of headline and first sentences
    day: float  # 1 if both texts mention one day
    gap: float  # log(1 + days between the publications); 0 if one is undated


@cache
def shipped_weights() -> Weights:
    """Return the weights of the similarity model, read from ``similarity.toml``."""
    raw = (files("onrecord.story.group") / "similarity.toml").read_text(encoding="utf-8")
    return Weights(**tomllib.loads(raw))


def log_odds(ones: Sequence[Features], others: Sequence[Features]) -> Matrix:
    """Return the log-odds that two articles are of one story, for each pair of articles.

    The matrix has a row for each of ``ones`` and a column for each of ``others``. Values are within
    ±``BOUND``. The value of a pair is the same to the last bit whatever other articles are given.
    """
    weights = shipped_weights()
    odds = np.empty((len(ones), len(others)))
    for start in range(0, len(ones), _BLOCK):
        block = slice(start, start + _BLOCK)
        parts = similarities(ones[block], others)
        # Term by term: a product of matrices adds up in an order of its own.
        total = weights.bias + weights.names * parts["names"] + weights.numbers * parts["numbers"]
        total = total + weights.opening * parts["opening"] + weights.day * parts["day"]
        odds[block] = total + weights.gap * parts["gap"]
        for row, column in np.argwhere(odds[block] > -_APART):
            alike, named = parts["opening"][row, column], parts["names"][row, column]
            if _is_another(ones[start + row], others[column], alike, named):
                odds[start + row, column] = -_APART
    return np.clip(odds, -BOUND, BOUND)


def _is_another(one: Features, other: Features, alike: float, named: float) -> bool:
    """Whether two articles that are told alike tell of two happenings of one kind.

    Such are the market reports of two days, storm warnings for two regions and two matches of one
    day: both are told in the same words on two days, and mention other days; or they are of one day
    and share no name.
    ``alike``, ``named``: cosines of their openings and of their names.
    """
    if alike >= _SAME_WORDS and one.published != other.published:
        return bool(one.days and other.days) and set(one.days).isdisjoint(other.days)
    is_one_day = one.published == other.published
    return is_one_day and named < _NO_NAMES and bool(one.names and other.names)


def similarities(ones: Sequence[Features], others: Sequence[Features]) -> dict[str, Matrix]:
    """Return how similar articles are in names, numbers, opening words, days and date.

    The result has one matrix for each of these, by name ("names", "gap"). Each matrix has a row for
    each of ``ones`` and a column for each of ``others``.
    """
    return {
        "names": _cosine([each.names for each in ones], [each.names for each in others]),
        "numbers": _cosine([each.numbers for each in ones], [each.numbers for each in others]),
        "opening": _cosine([each.opening for each in ones], [each.opening for each in others]),
        "day": np.minimum(1, _cosine(_mentioned_days(ones), _mentioned_days(others))),
        "gap": _log_gap(ones, others),
    }


def centrality(ones: Sequence[Features], others: Sequence[Features]) -> NDArray[np.float64]:
    """Return how much the titles and the beginnings of articles have in common with all others.

    The sum of two values from 0 to 1: the mean share of the others that have a word of the title,
    for which rare words count more, and the mean cosine of the beginnings. The headline of a
    sidebar has words that few others have. ``ones``: some of ``others``.
    """
    begun = _cosine([one.opening for one in ones], [other.opening for other in others])
    itself = np.array([[one is other for other in others] for one in ones])
    means: NDArray[np.float64] = np.where(itself, 0, begun).sum(axis=1)
    counts = Counter(term for other in others for term in other.opening.keys() | other.names)
    for row, one in enumerate(ones):
        weights = {term: math.sqrt(rarity(term)) for term in sorted({*terms_of(one.title)})}
        had = {term: counts[term] - (term in one.opening or term in one.names) for term in weights}
        shared = math.fsum(weight * had[term] for term, weight in weights.items())
        means[row] += shared / (math.fsum(weights.values()) or 1)
    return means / max(1, len(others) - 1)


def _mentioned_days(articles: Sequence[Features]) -> list[dict[str, int]]:
    return [dict.fromkeys(article.days, SCALE) for article in articles]


def _cosine(ones: Sequence[dict[str, int]], others: Sequence[dict[str, int]]) -> Matrix:
    """Return the cosine of each vector in ``ones`` and each in ``others``, as a matrix.

    A vector is given as weights by word, and has the length ``SCALE``.
    """
    columns: dict[str, int] = {}
    for weights in ones:
        for term in weights:
            columns.setdefault(term, len(columns))
    left, right = np.zeros((len(ones), len(columns))), np.zeros((len(others), len(columns)))
    for row, weights in zip(left, ones, strict=True):
        for term, weight in weights.items():
            row[columns[term]] = weight
    for row, weights in zip(right, others, strict=True):
        for term in weights.keys() & columns.keys():
            row[columns[term]] = weights[term]
    return np.asarray(left @ right.T / SCALE**2)  # of whole numbers: exact in any order


def _log_gap(ones: Sequence[Features], others: Sequence[Features]) -> Matrix:
    """Return log(1 + days between publications) for each pair of articles.

    The value is 0 if either article is undated.
    """
    left, right = _publication_days(ones), _publication_days(others)
    gaps = np.abs(left[:, None] - right[None, :])
    days = np.where(np.isnat(gaps), 0, gaps.astype(np.int64))
    logs: Matrix = _LOG_GAPS[days.clip(0, _LONGEST_GAP)]
    return logs


def _publication_days(articles: Sequence[Features]) -> NDArray[np.datetime64]:
    return np.array([article.published or "NaT" for article in articles], "datetime64[D]")
