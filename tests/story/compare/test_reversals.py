"""Somebody who takes back what they said on an earlier day changes their position."""

import pytest

from builders.story_articles import Says, compare_by, story_article
from onrecord.records import Act
from onrecord.story.compare import reversals

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
SAID = "that lightning was the cause of the fire in the northern dock"


def reversed_by(first: Says, second: Says, days: tuple[int, int] = (4, 6)) -> list[str]:
    """The reasons of the reversals in two articles."""
    articles = [
        story_article(name, said, day=f"2031-05-0{day}")
        for name, said, day in zip("ab", (first, second), days, strict=True)
    ]
    return [each.reason for each in compare_by([reversals], articles)]


@pytest.mark.parametrize(
    "words",
    [
        "that it no longer believed that lightning was the cause of the fire",
        "that its words on lightning as the cause of the fire had been wrong",
        "that lightning ought not to have been named as the cause of the fire",
    ],
)
def test_who_says_that_it_was_wrong_takes_back_what_it_said(words: str) -> None:
    [reason] = reversed_by(Says(OFFICE, SAID), Says(OFFICE, words))
    assert reason == f"Harbour Office: “{SAID}” (2031-05-04), then “{words}” (2031-05-06)"


@pytest.mark.parametrize(("first", "then"), [("says", "denies"), ("denies", "says")])
def test_who_denies_what_it_said_and_says_what_it_denied_changes_position(
    first: Act, then: Act
) -> None:
    assert len(reversed_by(Says(OFFICE, SAID, act=first), Says(OFFICE, SAID, act=then))) == 1


def test_nobody_takes_back_what_another_said() -> None:
    assert not reversed_by(Says(GUILD, SAID), Says(OFFICE, SAID, act="denies"))
    assert not reversed_by(Says("officials", SAID), Says("officials", SAID, act="denies"))


def test_nothing_is_taken_back_on_one_day_or_before_it_is_said() -> None:
    denied = Says(OFFICE, SAID, act="denies")
    assert not reversed_by(Says(OFFICE, SAID), denied, (4, 4))
    assert not reversed_by(denied, Says(OFFICE, "that the dock was shut"), (4, 6))


def test_another_subject_is_not_taken_back() -> None:
    other = "that the crane on the southern quay was no longer safe"
    assert not reversed_by(Says(OFFICE, SAID), Says(OFFICE, other))
