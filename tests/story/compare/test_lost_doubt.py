"""A doubt that is lost on the way is a drift, also in other words."""

import numpy as np
import pytest

from builders.story_articles import Says, story_article
from onrecord.story import StoryContext
from onrecord.story.compare import drifts
from onrecord.story.compare.rewording import find_drifts

DOUBTS = (
    (
        "that the repair of 2029 had probably let water in beneath the sluice",
        "A bungled repair in 2029 let water in under the sluice",
    ),
    (
        "The ferry boats may have been split into three groups and taken towards Corrow",
        "the ferry boats have been split into three groups and taken to Corrow",
    ),
    (
        "that the guild had possibly settled on closing the northern dock to foreign boats",
        "The guild settled on sealing the northern dock to foreign boats",
    ),
)


def drifted(unsure: str, sure: str, *, who: tuple[str, str] = ("Harbour Office",) * 2,
            days: tuple[int, int] = (4, 5), near: bool = True) -> list[str]:  # fmt: skip
    """The reasons of the drifts between two articles, of which one has a doubt."""
    articles = [
        story_article(name, Says(speaker, words), day=f"2031-05-{day:02}")
        for name, speaker, words, day in zip("ab", who, (unsure, sure), days, strict=True)
    ]
    one, other = (each.annotations.statements[0].id for each in articles)
    vectors = {one: np.array([1, 1], np.int8), other: np.array([1, 1 if near else -1], np.int8)}
    return [each.reason for each in drifts(StoryContext("s", articles, vectors=vectors))]


@pytest.mark.parametrize(("unsure", "sure"), DOUBTS)
def test_a_doubt_that_is_lost_in_other_words_is_a_drift(unsure: str, sure: str) -> None:
    [reason] = drifted(unsure, sure)
    assert unsure[:60] in reason
    assert sure[:50] in reason
    assert drifted(unsure, sure, who=("two sailors", "two sailors"))
    assert not drifted(unsure, sure, who=("Harbour Office", "Seamen's Guild"))


@pytest.mark.parametrize(("unsure", "sure"), DOUBTS)
def test_who_is_sure_before_or_days_later_or_of_something_else_drifts_from_nothing(
    unsure: str, sure: str
) -> None:
    assert not drifted(unsure, sure, days=(5, 4))
    assert not drifted(unsure, sure, days=(4, 9))
    assert not drifted(unsure, sure, near=False)


def test_the_probable_cause_is_a_doubt_too() -> None:
    unsure, sure = DOUBTS[0]
    assert not drifted(unsure, sure.replace("A bungled", "The probable bungled"))


# Nearly no words in common: by the trees alone they say the same.
REWORDED = (
    (
        "the flaws may have changed the result in the two quarters",
        "that irregularities had altered the outcome for two quarters of the town",
    ),
    (
        "the pumps will probably be dry again by the end of August",
        "that all the pumps would work, dry and mended, before September",
    ),
    ("the cause was perhaps a rotten beam", "that a beam in the roof had given way"),
)


def judged_same(unsure: str, sure: str, *, chance: float = 0.9, near: bool = True,
                days: tuple[int, int] = (4, 5)) -> int:  # fmt: skip
    """The number of drifts between two statements, of which trees say how alike they are."""
    articles = [
        story_article(name, Says("Harbour Office", words), day=f"2031-05-{day:02}")
        for name, words, day in zip("ab", (unsure, sure), days, strict=True)
    ]
    context = StoryContext("s", articles)
    one, other = context.statements
    vectors = {one.id: np.array([1, 1]), other.id: np.array([1, 1 if near else -1])}
    return len(find_drifts([one, other], {}, vectors, {(one, other): chance}).found)


@pytest.mark.parametrize(("unsure", "sure"), REWORDED)
def test_a_doubt_that_is_lost_where_trees_find_the_same_is_a_drift(unsure: str, sure: str) -> None:
    assert judged_same(unsure, sure) == 1
    assert not judged_same(unsure, sure, chance=0.8)
    assert not judged_same(unsure, sure, near=False)
    assert not judged_same(unsure, sure, days=(5, 4))
    assert not judged_same(unsure, sure, days=(4, 7))


@pytest.mark.parametrize(
    ("unsure", "sure"),
    [
        ("the seals probably did not matter, but the count was hidden", "that the count was hid"),
        ("we have the book and anybody may read it", "that there was a book of calls"),
        ("the guild sold the wharf, perhaps in May", "that the guild had sold the wharf"),
    ],
)
def test_what_is_doubted_must_be_what_is_said_for_sure(unsure: str, sure: str) -> None:
    assert not judged_same(unsure.replace("did not matter", "mattered"), sure)
