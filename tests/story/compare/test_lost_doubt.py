"""A doubt that is lost on the way is a drift, also in other words."""

import numpy as np
import pytest

from builders.story_articles import Says, story_article
from onrecord.story import StoryContext
from onrecord.story.compare import drifts

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
