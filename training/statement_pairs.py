"""Train what tells whether two statements say the same: ``python -m training.statement_pairs``.

Pairs of statements of the golden stories (``tests/golden/stories``) are the examples: two members
of one repeat or drift of the gold say the same, two that no comparison has together do not. Writes
the trees that ``story/compare/meaning.py`` uses. Prints how many of the surest pairs are right, and
the scores of ``benchmarks.story_gold``, each story by trees that were trained without it: the only
figures to quote. ``--mistakes`` prints each mistake too, ``--stores`` keeps what was read.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import numpy.typing as npt

from benchmarks.story_gold import open_story, show
from evaluation.story_gold import StoryGold
from onrecord.story.compare import meaning
from onrecord.story.compare.meaning import TREES, candidates
from onrecord.story.compare.pair_evidence import EVIDENCE, PairEvidence
from onrecord.trees import Trees, TreesData
from training.trees import Floats, fit_trees, save_trees

_STORIES = Path("tests/golden/stories")
_MODEL = Path("src/onrecord/model")
_LISTED = (50, 100, 200, 400, 600, 800)  # surest pairs of which it is printed how many are right


class Examples(NamedTuple):
    """Pairs of statements: the evidence, whether they say the same, and their story."""

    rows: Floats
    truth: Floats
    stories: npt.NDArray[np.str_]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stores", type=Path, metavar="PLACE", help="keep what was read here")
    parser.add_argument("--mistakes", action="store_true", help="print each mistake")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = sorted(path for path in _STORIES.iterdir() if path.is_dir())
        golds = {path.name: open_story(path, args.stores or Path(scratch)) for path in folders}
        examples = read_examples(golds)
        without = {name: Trees(fit(examples, without=name)) for name in golds}
        show_pairs(examples, without)
        show_stories(golds, without, args.mistakes)
    save_trees(fit(examples), _MODEL / f"{TREES}.trees.json")


def read_examples(golds: Mapping[str, StoryGold]) -> Examples:
    """Return the pairs of all stories of which the gold tells whether they say the same."""
    rows, truth, stories = [], [], []
    for name, gold in golds.items():
        related = gold.relations()
        for context in gold.contexts:
            evidence = PairEvidence(context)
            judged = []
            for a, b in candidates(context, evidence):
                ids = frozenset((evidence.statements[a].id, evidence.statements[b].id))
                same = says_same(related.get(ids, frozenset()))
                if same is not None:
                    judged.append((a, b))
                    truth.append(float(same))
                    stories.append(name)
            rows.append(evidence.rows(judged))
    return Examples(np.concatenate(rows), np.array(truth), np.array(stories))


def says_same(relations: frozenset[str]) -> bool | None:
    """Return whether statements that the gold relates so say the same; None if it does not tell."""
    if any(each.startswith(("repeat", "drift")) for each in relations):
        return True
    return None if relations & {"side", "update figure", "differ figure"} else False


def fit(examples: Examples, without: str = "") -> TreesData:
    """Return trees that are trained on the pairs of all stories but one."""
    used = examples.stories != without
    return fit_trees(examples.rows[used], examples.truth[used], EVIDENCE)


def show_pairs(examples: Examples, without: Mapping[str, Trees]) -> None:
    """Print how many of the surest pairs say the same, by trees that have not seen the story."""
    chances = np.zeros(len(examples.truth))
    for name, trees in without.items():
        own = examples.stories == name
        chances[own] = trees.probabilities(examples.rows[own])
    order = np.argsort(-chances, kind="stable")
    right = np.cumsum(examples.truth[order])
    print(f"{right[-1]:.0f} of {len(order)} pairs say the same")
    for number in _LISTED:
        found, least = right[number - 1], chances[order[number - 1]]
        print(
            f"  surest {number:>4} (from {least:.2f}): {100 * found / number:.0f} % right, "
            f"{100 * found / right[-1]:.0f} % of all"
        )


def show_stories(
    golds: Mapping[str, StoryGold], without: Mapping[str, Trees], mistakes: bool
) -> None:
    """Print the scores of each story, by trees that have not seen it, and of all."""
    total: Counter[str] = Counter()
    for name, gold in golds.items():
        with mock.patch.object(meaning, "load_trees", return_value=without[name]):
            score = gold.score()
        total += score.counts
        show(name, score.counts)
        if mistakes:
            print("\n".join(score.mistakes), end="\n\n")
    show("all", total)


if __name__ == "__main__":
    main()
