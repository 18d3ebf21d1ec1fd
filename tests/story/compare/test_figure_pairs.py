"""Which figures of a story count the same thing."""

from collections.abc import Callable

import numpy as np
import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.figure_evidence import EVIDENCE, FigureEvidence
from onrecord.story.compare.figure_pairs import FigurePairs
from onrecord.trees import TreeData, Trees, TreesData, load_trees

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"


def told(identity: str, who: str, sentence: str, *numbers: Number) -> StoryArticle:
    return story_article(identity, Says(who, sentence, numbers=numbers))


def boats(text: str, subject: str = "boats") -> Number:
    return Number(text, int(text), int(text), "boats", subject)


def evidence(*articles: StoryArticle) -> dict[str, float]:
    """What is read of the first two figures of a story."""
    figures = StoryContext("s", articles).figures
    [row] = FigureEvidence(figures).rows(np.array([0]), np.array([1]))
    return dict(zip(EVIDENCE, row.tolist(), strict=True))


def test_the_shipped_trees_are_given_what_is_read() -> None:
    assert load_trees("figure_pairs").names == EVIDENCE


def test_what_is_read_of_two_figures() -> None:
    one = told("a", OFFICE, "that 30 Vessan boats lay in Tormin", boats("30", "Vessan boats"))
    other = told("b", GUILD, "that 40 Orrin boats lay in Kellend", boats("40", "Orrin boats"))
    found = evidence(one, other)
    assert (found["same_measure"], found["same_noun"], found["same_modifiers"]) == (1, 3, -1)
    assert 0 < found["shared_near"] < 1  # "lay", and not the place
    assert found["names_apart_near"] == 2
    assert (found["agree"], found["same_voice"], found["days_between"]) == (0, 0, 0)
    assert found["first_of_voice"] == 2
    assert found["ratio"] == pytest.approx(np.log(41 / 31))


@pytest.mark.parametrize("unit", ["EUR", "%"])
def test_figures_of_two_units_are_not_weighed(unit: str) -> None:
    other = Number("30", 30, 30, "boats", "boats", False, unit)
    articles = [
        told("a", OFFICE, "that 30 boats lay in Tormin", boats("30")),
        told("b", GUILD, "that 30 boats lay in Tormin", other),
    ]
    context = StoryContext("s", articles)
    assert context.figure_pairs.likely(*context.figures) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("metres", "cubic metres"), ("square miles", "miles"), ("cubic feet", "square feet")],
)
def test_lengths_areas_and_volumes_are_not_weighed_together(one: str, other: str) -> None:
    noun = one.split()[-1]
    articles = [
        told("a", OFFICE, f"that the lake had 30 {one}", Number("30", 30, 30, noun, one)),
        told("a", OFFICE, f"that the lake had 40 {other}", Number("40", 40, 40, noun, other)),
    ]
    context = StoryContext("s", articles)
    assert context.figure_pairs.likely(*context.figures) == 0


def always(odds: float) -> Trees:
    """Trees that give every pair one probability."""
    leaf = TreeData(features=[-1], limits=[0.0], below=[0], above=[0], values=[odds])
    return Trees(TreesData(list(EVIDENCE), [leaf]))


@pytest.mark.parametrize(
    ("odds", "may_join", "sizes"),
    [
        (2.0, lambda one, other: True, [3]),
        (2.0, lambda one, other: one.low == other.low, [2]),
        (-2.0, lambda one, other: True, []),
    ],
)
def test_groups_are_likely_and_all_of_them_may_join(
    odds: float, may_join: Callable[[FigureClaim, FigureClaim], bool], sizes: list[int]
) -> None:
    articles = [
        told(text + name, OFFICE, f"that {text} boats lay in Tormin", boats(text))
        for text, name in (("30", "a"), ("30", "b"), ("40", "c"))
    ]
    pairs = FigurePairs(StoryContext("s", articles).figures, always(odds))
    assert [len(group) for group in pairs.groups(0.5, may_join)] == sizes
