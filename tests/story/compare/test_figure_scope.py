"""Which figures of a story can be compared: parts, wishes, units, and those of an earlier time."""

import pytest

from builders.story_articles import FIGURES, Number, Says, compare_by, story_article
from onrecord.story import StoryArticle, StoryContext, figure_totals

OFFICE, GUILD, BOARD = "Harbour Office", "Seamen's Guild", "Coast Board"
DAYS = ["2031-05-01", "2031-05-03"]


def kinds(*articles: StoryArticle) -> list[str]:
    return [each.kind for each in compare_by(FIGURES, articles)]


def told(identity: str, sentence: str, value: float, measure: str, **more: object) -> StoryArticle:
    """An article in which somebody says a sentence with one number, written in digits."""
    of, unit = more.pop("of", None), more.pop("unit", None)
    day = more.pop("day", DAYS[0])
    who = str(more.pop("who", OFFICE))
    number = Number(f"{value:g}", value, value, measure, measure, unit=unit, of=of)
    return story_article(identity, Says(who, sentence, numbers=(number,), **more), day=day)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("that {} islanders had been killed when the first pier fell in 2019", "killed"),
        ("that the flood of 2024 destroyed {} houses in Tormin", "houses"),
        ("that {} people were wounded in the blast at the mole in 1998", "wounded"),
    ],
)
def test_figures_of_an_earlier_event_are_compared_with_one_another_only(
    sentence: str, measure: str
) -> None:
    early = told("a", sentence.format(45), 45, measure)
    assert kinds(early, told("b", sentence.format(45), 45, measure, who=GUILD)) == ["repeat"]
    assert kinds(early, told("b", sentence.format(61), 61, measure, who=GUILD)) == ["differ"]
    now = sentence.replace(" in 2019", "").replace(" of 2024", "").replace(" in 1998", "")
    for value in (45, 61):
        assert kinds(early, told("b", now.format(value), value, measure, who=GUILD)) == []
    [total] = figure_totals(StoryContext("s", [early, told("b", now.format(12), 12, measure)]))
    assert total.low == total.high == 12


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("that {} of the nine piers in the harbour were closed", "piers"),
        ("that it had struck {} of the nine boats from the harbour register", "boats"),
        ("that {} of the nine schools in Tormin had no water", "schools"),
    ],
)
def test_parts_of_one_whole_are_compared_but_never_with_the_whole(
    sentence: str, measure: str
) -> None:
    six, seven = (
        told(str(n), sentence.format(n), n, measure, of=9, who=w)
        for n, w in ((6, OFFICE), (7, GUILD))
    )
    assert kinds(six, seven) == ["differ"]
    of_twelve = told(
        "twelve", sentence.replace("nine", "12").format(7), 7, measure, of=12, who=GUILD
    )
    assert kinds(six, of_twelve) == []
    nine = sentence.replace("{} of the nine", "9").format(9)
    assert kinds(six, told("whole", nine, 9, measure, who=GUILD)) == []


@pytest.mark.parametrize(
    ("sentence", "is_part"),
    [
        ("that 14 of the sailors on the ferry had been killed", False),
        ("that storms killed 14 of the people on the pier", False),
        ("that 14 of its oldest crew had been killed", False),
        ("that 14 of the dead came from Tormin", True),
        ("that 14 of the first victims had been identified", True),
        ("that 14 of those had been killed on deck", True),
    ],
)
def test_what_is_said_of_some_is_a_part_only_of_what_is_counted(
    sentence: str, is_part: bool
) -> None:
    totals = figure_totals(StoryContext("s", [told("a", sentence, 14, "killed")]))
    assert bool(totals) is not is_part


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("to pay {} million euros for the pier", "EUR"),
        ("a pay rise of {} per cent for the crews", "%"),
        ("a ransom of {} million dollars for the crew", "USD"),
    ],
)
def test_what_is_offered_may_be_repeated_and_raised_but_is_no_dispute(
    sentence: str, unit: str
) -> None:
    measure = "per cent" if unit == "%" else "money"

    def offers(identity: str, value: int, who: str, day: str = DAYS[0]) -> StoryArticle:
        return told(
            identity, sentence.format(value), value, measure, unit=unit, who=who, day=day,
            cue="offers", type="eventuality",
        )  # fmt: skip

    assert kinds(offers("a", 4, OFFICE), offers("b", 4, OFFICE)) == ["repeat"]
    assert kinds(offers("a", 4, OFFICE), offers("b", 6, OFFICE, DAYS[1])) == ["update"]
    assert kinds(offers("a", 4, OFFICE), offers("b", 6, GUILD)) == []


@pytest.mark.parametrize(
    ("short", "long"), [("km", "kilometres"), ("kg", "kilograms"), ("ha", "hectares")]
)
def test_a_unit_is_one_under_all_of_its_names(short: str, long: str) -> None:
    sentence = "that {} {} of the shore were covered with oil"
    one, other = (
        told(unit, sentence.format(18, unit), 18, unit, who=who)
        for unit, who in ((short, OFFICE), (long, GUILD))
    )
    assert kinds(one, other) == ["repeat"]
