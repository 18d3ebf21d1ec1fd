"""The day of what an article says, and of a page that is told as it happens."""

import pytest
from msgspec.structs import replace
from tests.builders.story_articles import Says, story_article

from onrecord.extraction.quantities.times import find_times
from onrecord.story import StoryArticle
from onrecord.text.document import Document


def _told(day: str, *heads: str) -> StoryArticle:
    """An article with a statement below each of some lines."""
    says = [
        each
        for number, head in enumerate(heads)
        for each in (Says("", head, line=head), Says(f"Orla {number}", "the wall holds"))
    ]
    article = story_article("a", *says, day=day)
    times = find_times("a", Document(article.text), article.article.published)
    return StoryArticle(article.article, replace(article.annotations, timexes=tuple(times)))


@pytest.mark.parametrize(
    ("heads", "days"),
    [
        (("Thu 10 March, 16:20", "Wed 9 March, 23:15"), ["2033-03-10", "2033-03-09"]),
        (("March 11, 9:05 a.m.", "March 10, 4:20 p.m."), ["2033-03-11", "2033-03-10"]),
        (("10 March 2033", "16:20", "15:05"), ["2033-03-10"] * 3),
        (("16:20", "11 March 2033, 15:05", "14.10"), ["2033-03-09", "2033-03-11", "2033-03-11"]),
    ],
)
def test_what_an_entry_of_a_live_page_says_is_of_the_day_of_the_entry(
    heads: tuple[str, ...], days: list[str]
) -> None:
    article = _told("2033-03-09", *heads)
    said = article.annotations.statements
    assert [article.day_of(each) for each in said] == days
    assert [article.day_of(None, each.content[0]) for each in said] == days


@pytest.mark.parametrize(
    "heads",
    [
        ("10 March 2033", "11 March 2033"),  # a programme: no times of day
        ("5 March 2031, 16:20", "4 March 2031, 15:05"),  # of what happened years before
        ("The doors open on 10 March, 16:20", "They close on 11 March, 15:05"),
    ],
)
def test_other_days_in_lines_of_an_article_are_not_those_of_what_it_says(
    heads: tuple[str, ...],
) -> None:
    article = _told("2033-03-09", *heads)
    assert {article.day_of(each) for each in article.annotations.statements} == {"2033-03-09"}
