"""Train the grouping of articles: ``python -m training.stories ECBPLUS FIGURES --words TEXTS…``.

Writes ``text/lang/en/frequencies.txt`` (document frequencies of the words in the given texts and in
the training half of both sets) and ``story/group/similarity.toml`` (weights of a logistic
regression over the pairs of that half that have something in common). Prints BCubed F1 on the half
that was not trained on, for training on either half, by set and averaged; ``--ablation`` prints the
same without each feature and without each step of clustering. Needs ``pip install .[dev]`` only.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias
from unittest import mock

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from evaluation.gold import read_rows
from evaluation.story_groups import (
    GoldDocument,
    bcubed,
    f1,
    features,
    labels,
    read_documents,
    stories_of,
)
from onrecord.story.group import clustering, similarity
from onrecord.story.group import features as features_module
from onrecord.story.group.features import Features, terms_of
from onrecord.story.group.similarity import Weights, similarities
from onrecord.text import lang

Pairs: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]  # inputs, same story or not

_GROUP = Path(features_module.__file__).parent
_WORDS = Path(lang.__file__).parent / "en"
_RARE = 3  # documents; words in fewer are as rare as words in none
_IN_COMMON = 0.05  # cosines of names and of openings, summed
_PENALTY = 1.0  # of squared weights, over all pairs
_NAMES = tuple(name for name in Weights.__struct_fields__ if name != "bias")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", type=Path, nargs="+", help="ECB+ and figures")
    parser.add_argument("--words", type=Path, nargs="*", default=[], help="rows with a text each")
    parser.add_argument("--ablation", action="store_true")
    args = parser.parse_args()
    sets = [read_documents(path) for path in args.sets]
    texts = [row["text"] for path in args.words for row in read_rows(path)]
    write_frequencies(sets, texts)
    read = [[features(document.article) for document in documents] for documents in sets]
    halves = {tuned: learn(sets, read, tuned) for tuned in (True, False)}
    (_GROUP / "similarity.toml").write_text(_HEAD + toml(halves[True]))
    show("all", sets, read, halves)
    if not args.ablation:
        return
    for name in _NAMES:
        without = {tuned: learn(sets, read, tuned, without=name) for tuned in (True, False)}
        show(f"without {name}", sets, read, without)
    with mock.patch.object(clustering, "_CAST", 10**9):
        show("without casts", sets, read, halves)
    with mock.patch.object(
        clustering, "_agglomerate", lambda articles: [list(range(len(articles)))]
    ):
        show("links alone", sets, read, halves)


def write_frequencies(sets: Sequence[Sequence[GoldDocument]], texts: Sequence[str]) -> None:
    """Write the document frequencies of all words that are in at least three documents."""
    tuned = [document.article for documents in sets for document in documents if document.tuned]
    texts = [*texts, *(f"{article.headline or ''}\n{article.text}" for article in tuned)]
    counts = Counter(term for text in texts for term in set(terms_of(text)))
    lines = [f"{word} {count}" for word, count in sorted(counts.items()) if count >= _RARE]
    head = [
        f"# In how many news documents a word is, where in {_RARE} or more: training/stories.py.",
        f"documents {len(texts)}",
    ]
    (_WORDS / "frequencies.txt").write_text("\n".join([*head, *lines, ""]))
    features_module._frequencies.cache_clear()


def learn(
    sets: Sequence[Sequence[GoldDocument]],
    read: Sequence[Sequence[Features]],
    tuned: bool,
    without: str | None = None,
) -> Weights:
    """Fit the weights on one half; each set has the same total weight, shared by its pairs."""
    inputs, same, counts = [], [], []
    for documents, articles in zip(sets, read, strict=True):
        half = [i for i, document in enumerate(documents) if document.tuned is tuned]
        x, y = pairs([documents[i] for i in half], [articles[i] for i in half])
        inputs.append(x)
        same.append(y)
        counts.append(np.full(len(y), 1 / y.sum()))
    x, y, weight = np.concatenate(inputs), np.concatenate(same), np.concatenate(counts)
    if without:
        x = x * [name != without for name in _NAMES]
    x = np.column_stack([np.ones(len(x)), x])
    weight *= len(weight) / weight.sum()

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = x @ w
        value = weight @ (np.logaddexp(0, odds) - y * odds) + _PENALTY * (w[1:] @ w[1:]) / 2
        slope = x.T @ (weight * (expit(odds) - y)) + _PENALTY * np.r_[0, w[1:]]
        return float(value), slope

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x
    bias, *others = (round(float(value), 2) for value in found)
    return Weights(bias=bias, **dict(zip(_NAMES, others, strict=True)))


def pairs(documents: Sequence[GoldDocument], articles: Sequence[Features]) -> Pairs:
    """Return similarities and labels (same story) of all pairs with something in common."""
    table = similarities(articles, articles)
    i, j = np.nonzero(np.triu(table["names"] + table["opening"] > _IN_COMMON, 1))
    stories = np.array([document.story for document in documents])
    return np.column_stack([table[name][i, j] for name in _NAMES]), stories[i] == stories[j]


def show(
    label: str,
    sets: Sequence[Sequence[GoldDocument]],
    read: Sequence[Sequence[Features]],
    halves: dict[bool, Weights],
) -> None:
    """Print F1 of each set, grouped as one stream, on the half that was not trained on."""
    scores = []
    for documents, articles in zip(sets, read, strict=True):
        for tuned, weights in halves.items():
            with mock.patch.object(similarity, "shipped_weights", lambda weights=weights: weights):
                found = labels(clustering.group(articles))
            others = [document for document in documents if document.tuned is not tuned]
            scores.append(f1(bcubed(stories_of(others), found)))
    print(f"{label:<18}" + "".join(f"{score:7.1f}" for score in scores), f"{np.mean(scores):7.2f}")


def toml(weights: Weights) -> str:
    return "".join(f"{name} = {value}\n" for name, value in msgspec.structs.asdict(weights).items())


_HEAD = """\
# What each similarity of two articles adds to the log-odds that they are of one story; made by
# training/stories.py.
"""

if __name__ == "__main__":
    main()
