"""Which figures stand at the end of a story, and which changed."""

import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.records import Act
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.show import figure_changes, measure_states
from onrecord.views import StandingClaim

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
DAYS = [f"2031-05-0{day}" for day in range(1, 8)]


def dead(
    identity: str, who: str, number: int, day: str, *, outlet: str | None = None,
    act: Act = "says", copy_of: str | None = None, subject: str | None = None,
) -> StoryArticle:  # fmt: skip
    figure = Number(str(number), number, number, subject=subject)
    said = Says(who, f"that {number} had been killed", numbers=(figure,), act=act)
    return story_article(identity, said, day=day, outlet=outlet or identity, copy_of=copy_of)


def standing(*articles: StoryArticle) -> list[StandingClaim]:
    [state] = measure_states(StoryContext("s", articles))
    return list(state.claims)


def shown(*articles: StoryArticle) -> list[tuple[str, str, str, int]]:
    return [
        (each.claim.words, each.claim.by, each.claim.day, each.outlets)
        for each in standing(*articles)
    ]


def test_the_last_number_of_each_voice_stands_and_the_newest_comes_first() -> None:
    assert shown(
        dead("a", OFFICE, 38, DAYS[0]),
        dead("b", GUILD, 52, DAYS[1]),
        dead("c", OFFICE, 45, DAYS[2]),
        dead("d", OFFICE, 45, DAYS[3]),
    ) == [("45", OFFICE, DAYS[2], 2), ("52", GUILD, DAYS[1], 1)]


def test_an_older_number_that_is_repeated_late_does_not_stand() -> None:
    assert shown(
        dead("a", OFFICE, 38, DAYS[0]),
        dead("b", OFFICE, 45, DAYS[1]),
        dead("c", OFFICE, 38, DAYS[2]),
    ) == [("45", OFFICE, DAYS[1], 1)]


def test_outlets_that_give_the_number_in_their_own_words_and_copies_are_counted() -> None:
    assert shown(
        dead("a", OFFICE, 45, DAYS[0]),
        dead("b", "", 45, DAYS[1]),
        dead("c", OFFICE, 45, DAYS[1], copy_of="a"),
    ) == [("45", OFFICE, DAYS[0], 3)]


def test_an_outlets_own_number_is_shown_where_it_is_news() -> None:
    office = dead("a", OFFICE, 45, DAYS[1])
    assert len(shown(office, dead("b", "", 47, DAYS[2]))) == 2
    assert len(shown(office, dead("b", "", 9, DAYS[2]))) == 1  # the dead do not become fewer
    assert len(shown(office, dead("b", "", 47, DAYS[0]))) == 1


def test_a_denied_number_is_shown_with_who_denies_it() -> None:
    found = standing(dead("a", OFFICE, 45, DAYS[0]), dead("b", GUILD, 45, DAYS[1], act="denies"))
    assert [(each.claim.by, each.claim.act) for each in found] == [
        (GUILD, "denies"),
        (OFFICE, "says"),
    ]


def test_a_number_that_no_outlet_gives_any_more_is_told_from_one_that_goes_on() -> None:
    first = dead("a", GUILD, 52, DAYS[0])
    [_, silent] = standing(first, dead("b", OFFICE, 45, DAYS[2]))
    assert (silent.claim.by, silent.others_since) == (GUILD, 1)
    later = dead("b", OFFICE, 45, DAYS[2]), dead("c", GUILD, 52, DAYS[2])
    assert [each.others_since for each in standing(first, *later)] == [0, 0]


def test_who_is_counted_is_kept_apart() -> None:
    articles = dead("a", OFFICE, 45, DAYS[0]), dead("b", OFFICE, 9, DAYS[1], subject="islanders")
    states = measure_states(StoryContext("s", articles))
    assert [(state.measure, state.subject) for state in states] == [
        ("killed", None),
        ("killed", "islanders"),
    ]


def test_a_number_that_was_corrected_says_by_whom() -> None:
    content = "that 41 people had died at Orrel Gorge when a train left the rails"
    number = (Number("41", 41, 41),)
    wrong = story_article("a", Says(OFFICE, content, numbers=number), outlet="The Lantern")
    line = f"Correction: we reported {content}. The right number is 14."
    note = story_article(
        "b", Says("", content, line=line, numbers=number), outlet="The Lantern", day=DAYS[5]
    )
    [claim] = standing(wrong, note)
    assert claim.taken_back_by == ("The Lantern",)


def test_the_most_exact_wording_of_a_voice_is_shown() -> None:
    vague = Number("hundreds", 100, None, "killed")
    said = Says(OFFICE, "that hundreds had been killed", numbers=(vague,))
    articles = story_article("a", said, day=DAYS[0]), dead("b", OFFICE, 310, DAYS[0])
    assert [each.claim.words for each in standing(*articles)] == ["310"]


def test_changes_are_the_steps_of_each_voice_by_day() -> None:
    articles = [
        dead("a", OFFICE, 38, DAYS[0]),
        dead("b", GUILD, 52, DAYS[1]),
        dead("c", OFFICE, 45, DAYS[2]),
    ]
    assert [
        (each.before and each.before.words, each.after.words, each.after.by)
        for each in figure_changes(StoryContext("s", articles))
    ] == [(None, "38", OFFICE), (None, "52", GUILD), ("38", "45", OFFICE)]


def test_a_point_of_a_chart_has_its_range_day_voice_and_place() -> None:
    article = dead("a", OFFICE, 45, DAYS[0], outlet="The Lantern", subject="islanders")
    [claim] = [each.claim for each in standing(article)]
    assert (claim.low, claim.high, claim.approximate, claim.day) == (45, 45, False, DAYS[0])
    assert (claim.outlet, claim.article, claim.subject) == ("The Lantern", "a", "islanders")
    assert claim.figure == article.annotations.figures[0].id
    assert (claim.asserted, claim.act, claim.is_outlets) == (True, "says", False)


@pytest.mark.parametrize(
    "government", ["the government there", "the government in Meldra", "the government"]
)
def test_a_government_is_no_second_voice_of_a_number_that_its_ministry_replaced(
    government: str,
) -> None:
    ministry = [
        dead("a", "Health Ministry", 11, DAYS[0]),
        dead("c", "Health Ministry", 22, DAYS[3]),
    ]
    told = dead("b", government, 11, DAYS[1])
    assert [each[:2] for each in shown(*ministry, told)] == [("22", "Health Ministry")]
    changes = figure_changes(StoryContext("s", [*ministry, told]))
    assert {each.after.by for each in changes} == {"Health Ministry"}


def test_a_government_with_a_number_of_its_own_is_a_voice() -> None:
    told = dead("b", "the government there", 12, DAYS[1])
    ministry = dead("a", "Health Ministry", 11, DAYS[0])
    newer = dead("c", "Health Ministry", 22, DAYS[3])
    assert len(shown(ministry, newer, told)) == 2
    assert len(shown(ministry, dead("b", "the government there", 11, DAYS[1]))) == 2  # not replaced
    assert len(shown(ministry, newer, dead("b", GUILD, 11, DAYS[1]))) == 2
