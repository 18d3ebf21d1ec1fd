"""Train what counts the same: ``python -m training.figure_pairs FOLDER… [--stores PLACE]``.

Each folder is a golden story (``docs/guides/story-gold.md``). Prints how many pairs of figures of
each story are found, and how many of those found are right, by trees that were trained on the other
stories; and what ``benchmarks.story_gold`` counts with these. Then writes
``model/figure_pairs.trees.json``, trained on all. ``--stores`` keeps what was read in a folder.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.story_gold import open_story
from evaluation.figure_pairs import FigureGold
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_evidence import EVIDENCE, FigureEvidence, Floats
from onrecord.story.compare.figure_pairs import NAME, FigurePairs, candidates
from onrecord.trees import Trees, TreesData
from training.trees import MODEL, fit_trees, save_trees

# More of what speaks for it never makes it less likely.
_FOR = {
    "same_noun",
    "same_modifiers",
    "shared_near",
    "shared_in_paragraph",
    "names_shared_near",
    "same_measure",
}
_AGAINST = {"names_apart", "names_apart_near", "ratio"}
# Chosen by what is left out. ``extra_trees``: random limits, for few stories.
_SETTINGS = {"extra_trees": True, "learning_rate": 0.05}
_ROUNDS = 300
_MOST = 4  # pairs of a figure that weigh fully; a toll of twenty articles has nineteen


@dataclass(frozen=True)
class _Story:
    """The pairs of figures of one golden story, with their labels."""

    gold: FigureGold
    contexts: list[StoryContext]
    rows: Floats
    same: Floats
    weights: Floats


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--stores", type=Path, metavar="PLACE", help="keep what was read here")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = args.stores or Path(scratch)
        stories = {
            folder.name: _story(open_story(folder, place, FigureGold)) for folder in args.folders
        }
        total: Counter[str] = Counter()
        for name, story in stories.items():
            trees = Trees(fit([each for each in stories.values() if each is not story]))
            total += _score(name, story, trees)
        for each in ("lines", "wanted figures", "traps avoided"):
            print(f"{each:<16}{total[each]:>5} of {total[f'{each} of']}")
    save_trees(fit(list(stories.values())), MODEL / f"{NAME}.trees.json")


def fit(stories: Sequence[_Story]) -> TreesData:
    """Return trees that tell the pairs of figures of some stories that count the same."""
    rows, same, weights = (
        np.concatenate([getattr(story, field) for story in stories])
        for field in ("rows", "same", "weights")
    )
    known = weights > 0
    signs = [(name in _FOR) - (name in _AGAINST) for name in EVIDENCE]
    return fit_trees(
        rows[known], same[known], EVIDENCE, weights[known], _ROUNDS,
        monotone_constraints=signs, **_SETTINGS,
    )  # fmt: skip


def _story(gold: FigureGold) -> _Story:
    """Return the pairs of a golden story; a figure's many pairs together weigh as ``_MOST``."""
    found = []
    contexts = [each for each in gold.contexts if len(each.figures) > 1]
    for context in contexts:
        claims = context.figures
        evidence = FigureEvidence(claims)
        a, b = candidates(evidence)
        labels = gold.labels(claims, a.tolist(), b.tolist())
        same = np.array([label.same for label in labels], float)
        weights = np.array([label.weight for label in labels], float)
        alike = np.bincount(np.concatenate([a, b]), np.tile(same, 2), len(claims))
        many = np.maximum(alike[a], alike[b])
        weights *= np.where(same > 0, np.minimum(1, _MOST / np.maximum(many, 1)), 1)
        found.append((evidence.rows(a, b), same, weights))
    return _Story(gold, contexts, *(np.concatenate(each) for each in zip(*found, strict=True)))


def _score(name: str, story: _Story, trees: Trees) -> Counter[str]:
    """Print what trees find of a story, pair by pair, and return what its comparisons score."""
    likely = trees.probabilities(story.rows) >= 0.5
    known = story.weights > 0
    right = float((likely & (story.same > 0) & known).sum())
    precision = right / max((likely & known).sum(), 1)
    recall = right / max(story.same[known].sum(), 1)
    for context in story.contexts:
        context.figure_pairs = FigurePairs(context.figures, trees)
    score = story.gold.score()
    counts = score.counts
    found = ", ".join(
        f"{each} {counts[each]}/{counts[f'{each} of']}"
        for each in ("lines", "wanted figures", "traps avoided")
    )
    print(f"{name:<10}pairs {100 * precision:.1f} right, {100 * recall:.1f} found; {found}")
    for mistake in score.mistakes:
        if mistake.startswith("lines: "):
            print("   ", mistake)
    return counts


if __name__ == "__main__":
    main()
