"""Of which of two states the people and things are that figures count: its own, or the enemy's."""

import pytest
from msgspec.structs import replace

from builders.story_articles import FIGURES, Number, Says, compare_by, story_article
from onrecord.story import StoryArticle, StoryContext

DRAVIA, ULVERIA = "Dravia's ministry of defence", "Ulveria's ministry of defence"
OBSERVERS = "Seamen's Guild"
BOTH = "Guns in Dravia fired at Ulverian posts, and guns in Ulveria at Dravian trenches"


def told(
    identity: str,
    who: str,
    sentence: str,
    *values: float,
    measure: str = "killed",
    subject: str = "soldiers",
    day: str = "2031-05-04",
) -> StoryArticle:
    """An article in which somebody says a sentence with numbers, ``{}`` each."""
    content = sentence.format(*values)
    numbers = tuple(Number(str(value), value, value, measure, subject) for value in values)
    line = f"{who} said that {content}."
    said = Says(who, content, numbers=numbers, line=line)
    article = story_article(identity, Says("", BOTH), said, day=day)
    bodies = tuple(replace(each, kind="organization") for each in article.annotations.speakers)
    return StoryArticle(article.article, replace(article.annotations, speakers=bodies))


def sides(*articles: StoryArticle) -> list[str]:
    """The sides of the figures of a story in which both states are named."""
    claims = StoryContext("s", articles).figures
    return [claim.side for claim in sorted(claims, key=lambda c: (c.article.article.id, c.spans))]


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (OBSERVERS, "{} Dravian soldiers were killed"),
        (OBSERVERS, "the number of Dravian soldiers killed had risen to {}"),
        (OBSERVERS, "{} soldiers were killed on the Dravian side"),
        (OBSERVERS, "Dravian losses stood at {}"),
        (DRAVIA, "{} of its soldiers had been killed"),
        (DRAVIA, "it had lost {} soldiers"),
        (DRAVIA, "{} of its own were killed"),
        (ULVERIA, "it had killed {}"),
        (ULVERIA, "Dravia's own losses stood at {}"),
    ],
)
def test_who_is_counted_is_of_a_side(who: str, sentence: str) -> None:
    assert sides(told("a", who, sentence, 12)) == ["dravia"]


@pytest.mark.parametrize(
    ("measure", "subject", "sentence"),
    [
        ("captured", "soldiers", "it was holding {} after the fight"),
        ("killed", "enemy soldiers", "{} enemy soldiers had died"),
        ("drones", "drones", "its troops had shot down {} drones"),
        ("captured", "Ulverians", "Dravian forces had captured {} Ulverians"),
    ],
)
def test_what_one_side_did_is_done_to_the_other(measure: str, subject: str, sentence: str) -> None:
    article = told("a", DRAVIA, sentence, 12, measure=measure, subject=subject)
    assert sides(article) == ["ulveria"]


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (OBSERVERS, "{} people were killed in the school"),
        (DRAVIA, "a Dravian shell had killed {} people"),
        (OBSERVERS, "Dravian and Ulverian guns killed {} people"),
    ],
)
def test_where_nothing_tells_the_side_there_is_none(who: str, sentence: str) -> None:
    assert sides(told("a", who, sentence, 12, subject="people")) == [""]


def test_what_they_lost_is_not_what_who_speaks_lost() -> None:
    assert sides(told("a", DRAVIA, "they had lost {}", 14)) == [""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{} Dravian soldiers had been killed", "{} Ulverian soldiers had been killed"),
        ("{} of its soldiers had been killed", "{} Ulverian soldiers had been killed"),
        ("Dravian losses stood at {}", "Ulverian losses stood at {}"),
    ],
)
def test_figures_of_two_sides_are_neither_updates_nor_disputes(one: str, other: str) -> None:
    first, later = told("a", DRAVIA, one, 12), told("b", DRAVIA, other, 20, day="2031-05-05")
    assert compare_by(FIGURES, [first, later]) == []
    # Of one side they are.
    raised = told("b", DRAVIA, one, 20, day="2031-05-05")
    assert [each.kind for each in compare_by(FIGURES, [first, raised])] == ["update"]
    theirs = told("c", ULVERIA, "{} Ulverian soldiers had been killed", 20)
    assert compare_by(FIGURES, [first, theirs]) == []


@pytest.mark.parametrize(
    ("own", "enemy"),
    [
        ("{} of its soldiers had been killed", "at least {} Dravian soldiers had been killed"),
        ("it had lost {} soldiers", "it had killed {} soldiers"),
        ("{} of its soldiers had been killed", "{} Dravian soldiers had been killed"),
    ],
)
def test_what_one_side_and_the_other_say_of_its_losses_is_a_dispute(own: str, enemy: str) -> None:
    articles = told("a", DRAVIA, own, 12), told("b", ULVERIA, enemy, 40)
    assert [each.kind for each in compare_by(FIGURES, articles)] == ["differ"]


def test_soldiers_and_civilians_of_one_voice_are_no_update() -> None:
    soldiers = told("a", OBSERVERS, "it had treated {} wounded soldiers", 11, measure="wounded")
    civilians = told(
        "b", OBSERVERS, "it had treated {} wounded civilians", 19, measure="wounded",
        subject="civilians", day="2031-05-05",
    )  # fmt: skip
    assert compare_by(FIGURES, [soldiers, civilians]) == []
    more = told(
        "b",
        OBSERVERS,
        "it had treated {} wounded soldiers",
        19,
        measure="wounded",
        day="2031-05-05",
    )
    assert [each.kind for each in compare_by(FIGURES, [soldiers, more])] == ["update"]


def test_a_figure_of_no_side_joins_no_two_sides_in_one_dispute() -> None:
    articles = (
        told("a", DRAVIA, "{} of its soldiers had been killed", 12),
        told("b", OBSERVERS, "{} soldiers had been killed", 20),
        told("c", ULVERIA, "{} of its soldiers had been killed", 30),
    )
    for each in compare_by(FIGURES, articles):
        assert len({claim for claim in each.members}) == 2
