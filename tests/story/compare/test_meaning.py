"""Statements of one voice that mean the same are a repeat, whatever their words."""

import numpy as np
import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.records import Comparison
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import repeats
from onrecord.story.compare.meaning import meaningful

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
RECORD = "that it kept no record of the letter"
TRACE = "that what the keepers wrote was not unlocked yet"
NEAR, FAR = (100, 70, 0), (0, 0, 120)  # vectors; the first of a pair is (120, 0, 0)


def repeated(
    first: Says, second: Says, vector: tuple[int, ...] = NEAR, days: tuple[int, int] = (4, 5)
) -> list[Comparison]:
    """The repeats of two articles whose statements have vectors."""
    articles = [
        story_article(name, said, day=f"2031-05-{day:02}")
        for name, said, day in zip("ab", (first, second), days, strict=True)
    ]
    vectors = {
        article.annotations.statements[0].id: np.array(values, dtype=np.int8)
        for article, values in zip(articles, ((120, 0, 0), vector), strict=True)
    }
    return list(repeats(StoryContext("s", articles, vectors=vectors)))


def test_one_voice_repeats_itself_in_other_words() -> None:
    [repeat] = repeated(Says(OFFICE, RECORD), Says(OFFICE, TRACE))
    assert len(repeat.members) == 2
    assert repeat.reason == f"“{RECORD}”: in 2 articles, 1 origin"
    assert not repeated(Says(OFFICE, RECORD), Says(OFFICE, TRACE), FAR)


def test_two_voices_and_unnamed_people_do_not() -> None:
    assert not repeated(Says(OFFICE, RECORD), Says(GUILD, TRACE))
    assert not repeated(Says("officials", RECORD), Says("officials", TRACE))


@pytest.mark.parametrize(
    "other",
    [
        "that what the keepers wrote was to be found there",
        "that what the keepers wrote was perhaps not to be found",
        "that it was wrong that what they wrote was not to be found",
        "that what the keepers wrote was not lost but locked away",
    ],
)
def test_a_negation_a_hedge_or_a_reversal_on_one_side_speaks_against_it(other: str) -> None:
    assert not repeated(Says(OFFICE, TRACE), Says(OFFICE, other))


def test_what_is_said_days_later_may_be_about_something_else() -> None:
    assert repeated(Says(OFFICE, RECORD), Says(OFFICE, TRACE), days=(4, 6))
    assert not repeated(Says(OFFICE, RECORD), Says(OFFICE, TRACE), days=(4, 7))


def test_statements_with_numbers_few_words_or_another_act_have_no_meaning_to_compare() -> None:
    def meanings(*said: Says) -> list[str]:
        article: StoryArticle = story_article("a", *said)
        return [words for _, words in meaningful(article)]

    assert meanings(Says(OFFICE, RECORD)) == [RECORD]
    seven = Says(OFFICE, "that seven boats were lost", numbers=(Number("seven", 7, 7, "boats"),))
    assert meanings(seven, Says(OFFICE, "that it fell"), Says(OFFICE, TRACE, act="denies")) == []
