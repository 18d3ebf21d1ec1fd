"""Train the trees of `onrecord.article.layout.outlets`: ``python -m training.pages.outlets TEXTS``.

Reads pages of the layout families with the shipped tagger, on the half of TEXTS that its training
leaves out. Of each article the names that may be its outlet are taken, with whether they are. Those
of the families for development count fully; those of families that the tagger was trained on, of
which it is too sure, count half. Prints how many outlets of the families for development are found
at several shares of wrong ones, by trees trained without the family and by the tagger alone.
``--write`` writes the trees that are shipped, trained on all.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

import onrecord
from benchmarks.layouts import load_families, make_pages
from evaluation.gold import half_of
from evaluation.layouts.alignment import read_lines
from evaluation.layouts.items import read_texts
from evaluation.layouts.page import Page
from evaluation.layouts.score import has_outlet, page_articles, pair_articles
from onrecord.article.layout.fields import page_fields
from onrecord.article.layout.labels import OWN_ROLES, PROSE_ROLES
from onrecord.article.layout.outlets import Evidence
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import Segment
from onrecord.article.layout.segments import find_segments
from onrecord.article.layout.tagger import tag_page
from onrecord.article.recognizers.names import host_of
from onrecord.records import Article
from onrecord.trees import Trees, TreesData
from training.pages.examples import is_development
from training.trees import fit_trees, save_trees

Floats = npt.NDArray[np.float64]

_FILE = Path(onrecord.__file__).with_name("model") / "outlets.trees.json"
_TRAINED_ON = 0.5  # weight of a name on a page of a family that the tagger was trained on
_PARTS = 5
_SHARES = (0.01, 0.015, 0.02, 0.025, 0.03, 0.05)  # of wrong outlets
# Evidence of which more may only make an outlet more certain, or only less.
_MORE = {"tagged", "weakest", "role", "placed", "alike", "word", "site"}
_LESS = {"author", "first_name", "rival", "rival_line", "rival_earlier", "other_placed"}
_MONOTONE = [(name in _MORE) - (name in _LESS) for name in Evidence._fields]


class Name(NamedTuple):
    """A name that may be the outlet of an article, and whether it is."""

    family: str
    article: str
    evidence: Evidence
    is_right: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--seeds", type=int, default=5, help="pages of a family for development")
    parser.add_argument("--write", action="store_true", help=f"write {_FILE.name}")
    args = parser.parse_args()
    texts = [text for text in read_texts(args.texts) if half_of(text[0]) == 1]
    found: list[Name] = []
    for family, lay_out in sorted(load_families("training").items()):
        pages = make_pages(family, lay_out, texts, args.seeds if is_development(family) else 1)
        found += [name for n, page in enumerate(pages) for name in _names(page, family, n)]
    rows = np.array([name.evidence for name in found], float)
    truth = np.array([name.is_right for name in found], float)
    is_held = np.array([is_development(name.family) for name in found])
    weights = np.where(is_held, 1.0, _TRAINED_ON)
    held_articles = [name.article for name in found if is_development(name.family)]
    print(f"{is_held.sum()} names, and {(~is_held).sum()} of families that the tagger knows")
    _show("by the score of the tagger", rows[is_held, 0], truth[is_held], held_articles)
    families = sorted({name.family for name, held in zip(found, is_held, strict=True) if held})
    part_of = {family: n % _PARTS for n, family in enumerate(families)}
    parts = np.array([part_of.get(name.family, -1) for name in found])
    scores = np.zeros(len(found))
    for part in range(_PARTS):
        others, own = parts != part, parts == part
        trees = _fit(rows[others], truth[others], weights[others])
        scores[own] = Trees(trees).probabilities(rows[own])
    _show("by trees", scores[is_held], truth[is_held], held_articles)
    if args.write:
        save_trees(_fit(rows, truth, weights), _FILE)


def _fit(rows: Floats, truth: Floats, weights: Floats) -> TreesData:
    return fit_trees(rows, truth, Evidence._fields, weights, monotone_constraints=_MONOTONE)


def _names(page: Page, family: str, number: int) -> Iterator[Name]:
    """Yield the names that may be an article's outlet, of all articles of a page."""
    lines, gold = read_lines(page), page_articles(page)
    if not lines:
        return
    tagged = tag_page(lines)
    segments = find_segments(tagged)
    fields = page_fields(tagged, segments)
    articles = [Article(id="", capture="", text=_text(lines, segment)) for segment in segments]
    owners = {place: gold[n] for n, place in pair_articles(gold, articles).items()}
    for place, segment in enumerate(segments):
        url, owner = fields.url(segment), owners.get(place)
        site = (host_of(url) if url else None) or fields.site(segment)
        for name, evidence in fields.outlets.candidates(place, site):
            is_right = owner is not None and has_outlet(
                owner, replace(articles[place], outlet=name)
            )
            yield Name(family, f"{family} {number} {place}", evidence, is_right)


def _text(lines: Sequence[PageLine], segment: Segment) -> str:
    runs = (run for run in segment.runs if run.role in OWN_ROLES & PROSE_ROLES)
    return "\n".join(lines[run.line].text[run.start : run.end] for run in runs)


def _show(label: str, scores: Floats, truth: Floats, articles: Sequence[str]) -> None:
    """Print how many articles have the right outlet with at most some shares of wrong ones.

    The outlet of an article is its name with the highest score.
    """
    best: dict[str, int] = {}
    for n, article in enumerate(articles):
        if article not in best or scores[n] > scores[best[article]]:
            best[article] = n
    order = sorted(best.values(), key=lambda n: -scores[n])
    hits = np.cumsum(truth[order])
    shares = 1 - hits / np.arange(1, len(order) + 1)
    for most in _SHARES:
        last = max(np.flatnonzero(shares <= most), default=0)
        score = scores[order[last]]
        print(f"{label}: {hits[last]:.0f} at {most:.1%} wrong, from {score:.3f}")


if __name__ == "__main__":
    main()
