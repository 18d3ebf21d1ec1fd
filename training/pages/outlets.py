"""Fit the weights of `onrecord.article.layout.outlets`: ``python -m training.pages.outlets TEXTS``.

Reads pages of the layout families for development with the shipped tagger, on the half of TEXTS
that training leaves out, and prints the weights of a logistic regression of whether the name with
the highest score is the outlet of its article. Families are left out in five turns to print how
many names are found at several shares of wrong ones, beside the tagger's score alone.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.layouts import load_families, make_pages
from evaluation.gold import half_of
from evaluation.layouts.alignment import read_lines
from evaluation.layouts.items import read_texts
from evaluation.layouts.page import Page
from evaluation.layouts.score import has_outlet, page_articles, pair_articles
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.fields import page_fields
from onrecord.article.layout.outlets import Evidence
from onrecord.article.layout.segments import find_segments
from onrecord.article.layout.tagger import tag_page
from onrecord.records import Article, Capture
from training.pages.train import is_development

Floats = npt.NDArray[np.float64]

_PENALTY = 1.0  # on the squares of the weights, of values with a variance of 1
_TURNS = 5
_SHARES = (0.01, 0.02, 0.03, 0.05)  # of wrong names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--seeds", type=int, default=6, help="pages of each family")
    args = parser.parse_args()
    texts = [text for text in read_texts(args.texts) if half_of(text[0]) == 1]
    rows, right, turns = [], [], []
    families = [(n, f) for n, f in sorted(load_families("training").items()) if is_development(n)]
    for turn, (name, lay_out) in enumerate(families):
        for page in make_pages(name, lay_out, texts, args.seeds):
            for evidence, is_right in _names(page, name):
                rows.append(evidence)
                right.append(is_right)
                turns.append(turn % _TURNS)
    values, truth, turn_of = np.array(rows, float), np.array(right, float), np.array(turns)
    found = np.zeros(len(truth))
    for turn in range(_TURNS):
        own = turn_of == turn
        weights, bias = fit(values[~own], truth[~own])
        found[own] = values[own] @ weights + bias
    print(f"{len(truth)} names, {100 * truth.mean():.1f} % right")
    _show("by the score of the tagger", values[:, 0], truth)
    _show("by all evidence, families left out", found, truth)
    weights, bias = fit(values, truth)
    for field, weight in zip(Evidence._fields, weights, strict=True):
        print(f"    {field}={weight:.2f},")
    print(f"_BIAS = {bias:.2f}")


def _names(page: Page, location: str) -> Iterator[tuple[Evidence, bool]]:
    """Yield what speaks for the best name of each article of a page, and whether it is right."""
    lines, gold = read_lines(page), page_articles(page)
    capture = Capture(id="", location=location, media_type=page.media_type, fetched="", sha256="")
    articles = read_articles(capture, lines)
    tagged = tag_page(lines)
    segments = find_segments(tagged)
    owners = {place: gold[number] for number, place in pair_articles(gold, articles).items()}
    outlets = page_fields(tagged, segments).outlets
    for number in range(len(segments)):
        candidate = outlets.candidate(number)
        if candidate:
            named = Article(id="", capture="", text="", outlet=candidate[0])
            owner = owners.get(number)
            yield candidate[1], owner is not None and has_outlet(owner, named)


def fit(values: Floats, truth: Floats) -> tuple[Floats, float]:
    """Return the weights and the bias of a logistic regression, by Newton's method."""
    mean, spread = values.mean(0), values.std(0) + 1e-6
    scaled = np.c_[(values - mean) / spread, np.ones(len(values))]
    penalty = _PENALTY * np.eye(scaled.shape[1])
    weights = np.zeros(scaled.shape[1])
    for _ in range(30):
        found = 1 / (1 + np.exp(-scaled @ weights))
        slope = (scaled * (found * (1 - found))[:, None]).T @ scaled + penalty
        weights += np.linalg.solve(slope, scaled.T @ (truth - found) - penalty @ weights)
    own = weights[:-1] / spread
    return own, float(weights[-1] - own @ mean)


def _show(label: str, scores: Floats, truth: Floats) -> None:
    """Print how many names have the highest scores with at most some shares of wrong ones."""
    hits = np.cumsum(truth[np.argsort(-scores, kind="stable")])
    shares = 1 - hits / np.arange(1, len(truth) + 1)
    most = [int(hits[shares <= each][-1]) if (shares <= each).any() else 0 for each in _SHARES]
    pairs = zip(_SHARES, most, strict=True)
    print(label + ": " + ", ".join(f"{count} at {share:.0%}" for share, count in pairs))


if __name__ == "__main__":
    main()
