"""Two translations of one quotation are a repeat, though trees are less sure of them."""

import numpy as np
import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare.meaning import says_again

TRANSLATED = (
    ("They left us to go under in sight of the pier", "We were sunk when the jetty was near"),
    ("Whoever opened the sluice will find no rest", "He who did this shall not sleep"),
    ("Not with a handful of salt do we pay for boats", "Our nets are no price for the fleet"),
)


def again(one: str, other: str, *, kind: str = "direct", near: bool = True, chance: float = 0.5,
          days: tuple[int, int] = (4, 5)) -> bool:  # fmt: skip
    """Whether a guild says the same in two articles."""
    articles = []
    for name, words, day in zip("ab", (one, other), days, strict=True):
        read = story_article(name, Says("Seamen's Guild", words), day=f"2031-05-{day:02}")
        statements = tuple(replace(each, kind=kind) for each in read.annotations.statements)
        articles.append(
            StoryArticle(read.article, replace(read.annotations, statements=statements))
        )
    first, second = StoryContext("s", articles).statements
    vectors = {first.id: np.array([1, 1]), second.id: np.array([1, 1 if near else -1])}
    return says_again(first, second, chance, vectors)


@pytest.mark.parametrize(("one", "other"), TRANSLATED)
def test_near_quotations_of_a_voice_in_a_day_are_one_in_two_translations(
    one: str, other: str
) -> None:
    assert again(one, other)
    assert not again(one, other, kind="indirect")
    assert not again(one, other, near=False)
    assert not again(one, other, chance=0.4)
    assert not again(one, other, days=(4, 6))
