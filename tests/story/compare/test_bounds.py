"""A number that loses its bound on the way is a drift of the voice that gave it."""

import pytest

from builders.story_articles import Number, Says, compare_by, story_article
from onrecord.story.compare import lost_bounds

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
AT_LEAST = Says(
    OFFICE, "that at least 19 boats were lost", numbers=(Number("at least 19", 19, None, "boats"),)
)
UP_TO = Says(
    OFFICE, "that up to 300 people were moved", numbers=(Number("up to 300", None, 300, "moved"),)
)


def exact(who: str, count: int, measure: str = "boats") -> Says:
    content = f"{count} {measure} were lost"
    return Says(who, content, numbers=(Number(str(count), count, count, measure),))


def drifts(first: Says, second: Says, day: int = 5) -> list[str]:
    """The reasons of the drifts from an article of May 4 to another."""
    articles = [
        story_article("a", first, outlet="The Lantern"),
        story_article("b", second, outlet="The Herald", day=f"2031-05-{day:02}"),
    ]
    return [each.reason for each in compare_by([lost_bounds], articles)]


@pytest.mark.parametrize("who", [OFFICE, ""])
def test_a_number_without_its_bound_drifts(who: str) -> None:
    """As the voice's, and in the outlet's own words."""
    [reason] = drifts(AT_LEAST, exact(who, 19))
    assert reason.startswith("boats")
    assert reason.endswith("Harbour Office: “at least 19” in one article, “19” in another")


def test_another_voice_may_give_the_number_without_a_bound() -> None:
    assert not drifts(AT_LEAST, exact(GUILD, 19))


def test_another_number_or_thing_is_no_drift() -> None:
    assert not drifts(AT_LEAST, exact(OFFICE, 21))
    assert not drifts(AT_LEAST, exact(OFFICE, 19, "nets"))


def test_what_was_said_before_or_much_later_is_no_drift() -> None:
    assert not drifts(AT_LEAST, exact(OFFICE, 19), day=3)
    assert not drifts(AT_LEAST, exact(OFFICE, 19), day=12)


def test_a_number_that_keeps_its_bound_is_no_drift() -> None:
    assert not drifts(AT_LEAST, AT_LEAST)
    assert not drifts(UP_TO, UP_TO)
