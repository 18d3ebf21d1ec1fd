"""Somebody who says later what they denied on an earlier day changes their position."""

import numpy as np
import pytest

from builders.story_articles import Says, story_article
from onrecord.story import StoryContext
from onrecord.story.compare import reversals

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
DENIED = (
    ("no flare was fired from the harbour wall", "eleven flares were fired from the wall"),
    ("nobody had left the northern dock at night", "six men left the northern dock at night"),
    ("not one barrel of oil was lost at sea", "forty barrels of oil were lost at sea"),
)
ADMITTED = (
    ("no letter of the pilots came to this house", "that the letter lay in a drawer since May"),
    ("none of its boats was at sea", "that two boats were out on Monday"),
    ("it had never seen the drawing of the sluice", "that the drawing was on its desk"),
)


def turned(*told: tuple[int, Says]) -> list[str]:
    """The reasons of the changes of position; all statements are equally near in meaning."""
    articles = [
        story_article(str(place), said, day=f"2031-05-0{day}")
        for place, (day, said) in enumerate(told)
    ]
    ids = [each.id for article in articles for each in article.annotations.statements]
    vectors = dict.fromkeys(ids, np.ones(4, np.int8))
    return [each.reason for each in reversals(StoryContext("s", articles, vectors=vectors))]


@pytest.mark.parametrize(("first", "then"), DENIED)
def test_who_said_that_nothing_was_so_and_then_says_that_it_was_changes_position(
    first: str, then: str
) -> None:
    [reason] = turned((4, Says(OFFICE, first)), (6, Says(OFFICE, then)))
    assert reason == f"Harbour Office: “{first}” (2031-05-04), then “{then}” (2031-05-06)"
    assert not turned((6, Says(OFFICE, first)), (4, Says(OFFICE, then)))
    assert not turned((4, Says(OFFICE, first)), (6, Says(GUILD, then)))


@pytest.mark.parametrize(("first", "then"), ADMITTED)
def test_who_admits_something_had_denied_it_though_something_else_is_as_near(
    first: str, then: str
) -> None:
    other = Says(OFFICE, "that the harbour had been quiet for a week")
    told = Says(OFFICE, then, cue="admitted")
    [reason] = turned((4, Says(OFFICE, first)), (5, other), (6, told))
    assert first in reason


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("no more than 80 barrels of oil were lost at sea", "60 barrels of oil were lost"),
        ("no boat called from the rocks until noon", "the boat called from the rocks at one"),
        ("no buyer was found for the northern dock", "the search for a buyer of the dock failed"),
        ("none of them was in the northern dock", "five men were in the northern dock"),
    ],
)
def test_a_bound_and_what_is_only_lacking_are_no_change(first: str, then: str) -> None:
    assert not turned((4, Says(OFFICE, first)), (6, Says(OFFICE, then)))


def test_who_admits_what_another_voice_had_claimed_had_denied_it() -> None:
    claim = "that the pilots had been warned of the wall"
    article = story_article(
        "a", Says(GUILD, claim), Says(OFFICE, "the claim", cue="rejected", act="denies")
    )
    later = story_article(
        "b", Says(OFFICE, "that the pilots were warned", cue="conceded"), day="2031-05-06"
    )
    ids = [each.id for read in (article, later) for each in read.annotations.statements]
    context = StoryContext("s", [article, later], vectors=dict.fromkeys(ids, np.ones(4, np.int8)))
    [comparison] = reversals(context)
    assert comparison.reason == (
        f"Harbour Office: denied: “{claim}” (2031-05-04), then “that the pilots were warned”"
        " (2031-05-06)"
    )
