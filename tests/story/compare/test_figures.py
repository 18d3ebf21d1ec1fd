"""Figures of a story that agree, exclude each other, or are updated."""

from collections.abc import Sequence

import pytest

from builders.story_articles import FIGURES, Number, Says, compare_by, story_article
from onrecord.records import Act, Comparison
from onrecord.story import StoryArticle, StoryContext, figure_totals
from onrecord.views import FigureSummary

OFFICE, GUILD, VAUNT = "Harbour Office", "Seamen's Guild", "Tamsel Vaunt"
DAYS = [f"2031-05-0{day}" for day in range(1, 8)]

# As the table of the record has them: low, high, approximate.
BOUNDS: dict[str, tuple[float | None, float | None, bool]] = {
    "around 300": (300, 300, True), "at least 12": (12, None, False),
    "more than 12": (12, None, False), "up to 3,000": (None, 3000, False),
    "fewer than 12": (None, 12, False), "between 20 and 30": (20, 30, False),
    "several": (3, None, True), "dozens": (24, None, False), "thousands": (1000, None, False),
    "2,700": (2700, 2700, False), "1,100": (1100, 1100, False), "no": (0, 0, False),
}  # fmt: skip


def number(text: str, measure: str = "killed", subject: str | None = None) -> Number:
    low, high, approximate = BOUNDS.get(text) or (float(text), float(text), False)
    return Number(text, low, high, measure, subject, approximate)


def dead(
    identity: str, who: str, text: str, day: str | None = DAYS[0], act: Act = "says",
    copy_of: str | None = None,
) -> StoryArticle:  # fmt: skip
    """An article with one statement that so many people were killed."""
    said = Says(who, f"that {text} had been killed", numbers=(number(text),), act=act)
    return story_article(identity, said, day=day, copy_of=copy_of)


def told(identity: str, sentence: str, *numbers: Number, who: str = OFFICE) -> StoryArticle:
    return story_article(identity, Says(who, sentence, numbers=numbers))


def compared(*articles: StoryArticle) -> list[Comparison]:
    return compare_by(FIGURES, articles)


def totals(articles: Sequence[StoryArticle]) -> list[FigureSummary]:
    return figure_totals(StoryContext("s", articles))


def kinds(*articles: StoryArticle) -> list[str]:
    return [each.kind for each in compared(*articles)]


def words(comparison: Comparison, *articles: StoryArticle) -> list[str]:
    """The article and the wording of each member."""
    known = {each.id: each for article in articles for each in article.annotations.figures}
    members = (known[member] for member in comparison.members)
    return [f"{each.article} {each.text}" for each in members]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300", "300"),
        ("around 300", "300"),
        ("around 300", "310"),
        ("thousands", "2,700"),
        ("between 20 and 30", "23"),
        ("dozens", "40"),
        ("several", "several"),
        ("at least 12", "at least 12"),
        ("at least 12", "more than 12"),
        ("no", "no"),
    ],
)
def test_figures_that_may_both_be_exact_are_a_repeat(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        articles = dead("a", OFFICE, first), dead("b", GUILD, second)
        [repeat] = compared(*articles)
        assert repeat.kind == "repeat"
        assert sorted(words(repeat, *articles)) == [f"a {first}", f"b {second}"]
        assert {origin.name for origin in repeat.origins} == {OFFICE, GUILD}
        assert set(repeat.reason.removeprefix("killed: ").split(", ")) <= {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [("300", "1100"), ("300", "301"), ("around 300", "340"), ("fewer than 12", "23")],
)
def test_two_claimants_figures_that_cannot_both_be_exact_differ(one: str, other: str) -> None:
    articles = dead("a", OFFICE, one), dead("b", GUILD, other)
    [differ] = compared(*articles)
    assert differ.kind == "differ"
    assert set(differ.reason.removeprefix("killed: ").split(", ")) == {
        f"{OFFICE} says {one}", f"{GUILD} says {other}",
    }  # fmt: skip
    assert sorted(words(differ, *articles)) == [f"a {one}", f"b {other}"]


def test_several_agrees_with_no_number() -> None:
    assert kinds(dead("a", OFFICE, "several"), dead("b", GUILD, "12")) == []


def test_a_lower_toll_of_one_voice_is_an_update_only_if_it_says_that_it_was_lowered() -> None:
    before = dead("a", OFFICE, "20", DAYS[0])
    assert kinds(before, dead("b", OFFICE, "17", DAYS[1])) == []
    said = Says(OFFICE, "that the toll was lowered to 17", numbers=(number("17"),))
    lowered = story_article("b", said, day=DAYS[1])
    assert kinds(before, lowered) == ["update"]


@pytest.mark.parametrize(
    "period", ["in the past 24 hours", "over the last three days", "in the previous weeks"]
)
def test_what_is_counted_for_some_days_is_no_toll(period: str) -> None:
    said = Says(OFFICE, f"that 103 had been killed {period}", numbers=(number("103"),))
    of_period = story_article("b", said, day=DAYS[1])
    assert kinds(dead("a", OFFICE, "14", DAYS[0]), of_period) == []


def test_figures_of_two_days_do_not_differ() -> None:
    assert kinds(dead("a", OFFICE, "12"), dead("b", GUILD, "17", DAYS[1])) == []


def test_one_dispute_is_one_line_with_all_its_claimants() -> None:
    articles = dead("a", OFFICE, "12"), dead("b", GUILD, "17"), dead("c", VAUNT, "21")
    [differ] = compared(*articles)
    assert sorted(words(differ, *articles)) == ["a 12", "b 17", "c 21"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 12", "23"),
        ("at least 12", "12"),
        ("more than 12", "23"),
        ("up to 3,000", "300"),
        ("fewer than 12", "at least 12"),
        ("several", "1,100"),
    ],
)
def test_a_bound_neither_agrees_with_what_it_allows_nor_contradicts_it(
    one: str, other: str
) -> None:
    assert kinds(dead("a", OFFICE, one), dead("b", GUILD, other)) == []


def test_one_claimants_next_figures_are_an_update_with_its_series() -> None:
    articles = [
        dead("c", OFFICE, "40", DAYS[2]), dead("a", OFFICE, "at least 12", DAYS[0]),
        dead("b", OFFICE, "23", DAYS[1]),
    ]  # fmt: skip
    [update] = compared(*articles)
    assert update.kind == "update"
    assert update.reason == (
        f"killed, {OFFICE}: at least 12 (2031-05-01), then 23 (2031-05-02), then 40 (2031-05-03)"
    )
    assert words(update, *articles) == ["a at least 12", "b 23", "c 40"]
    assert [origin.name for origin in update.origins] == [OFFICE]


def test_of_one_day_the_article_that_came_out_later_is_the_newer() -> None:
    times = [f"2031-05-05T{hour:02}:00:00Z" for hour in range(8)]
    counts = [str(17 + at) for at in range(8)]
    articles = [dead(text, OFFICE, text, at) for text, at in zip(counts, times, strict=True)]
    [update] = compared(*articles)
    assert words(update, *articles) == [f"{text} {text}" for text in counts]
    assert update.reason.startswith(f"killed, {OFFICE}: 17 (2031-05-05), then 18 (2031-05-05)")
    [total] = totals(articles)
    assert total.latest == "24"


def test_an_old_figure_that_comes_late_is_no_update_and_a_member_of_both() -> None:
    articles = [
        dead(name, OFFICE, text, day)
        for name, text, day in zip("abcd", ("17", "17", "18", "17"), DAYS, strict=False)
    ]
    repeat, update = compared(*articles)
    assert (repeat.kind, words(repeat, *articles)) == ("repeat", ["a 17", "b 17", "d 17"])
    assert update.reason == f"killed, {OFFICE}: 17 (2031-05-01), then 18 (2031-05-03)"
    assert words(update, *articles) == ["a 17", "b 17", "c 18", "d 17"]


def test_what_two_differ_in_is_what_they_say_of_one_day() -> None:
    articles = [
        dead("a", OFFICE, "17", DAYS[0]), dead("b", GUILD, "23", DAYS[2]),
        dead("c", OFFICE, "18", DAYS[2]),
    ]  # fmt: skip
    found = compared(*articles)
    assert [each.kind for each in found] == ["update", "differ"]
    assert sorted(words(found[1], *articles)) == ["b 23", "c 18"]


@pytest.mark.parametrize(
    "sentence",
    [
        "that nine of the dead came from Tormin",
        "that nine among them had been killed on deck",
        "that 23 had died, including nine islanders",
        "that in 1998 nine had been killed off Tormin",
    ],
)
def test_a_part_and_another_year_are_no_claims_about_the_whole(sentence: str) -> None:
    nine = Number("nine", 9, 9)
    assert kinds(told("a", sentence, nine), dead("b", GUILD, "23")) == []
    assert totals([told("a", sentence, nine)]) == []


def test_this_year_and_the_last_are_not_long_past() -> None:
    for year in (2030, 2031):
        sentence = f"that nine had been killed since {year}"
        assert kinds(told("a", sentence, Number("nine", 9, 9)), dead("b", GUILD, "9")) == ["repeat"]


@pytest.mark.parametrize(
    "sentence",
    [
        "that nine more bodies had been found",
        "that nine more had died in the night",
        "that nine fewer had died than was feared",
    ],
)
def test_what_was_added_is_no_claim_about_the_whole(sentence: str) -> None:
    nine = Number("nine", 9, 9)
    assert kinds(told("a", sentence, nine), dead("b", GUILD, "23")) == []
    assert totals([told("a", sentence, nine)]) == []


@pytest.mark.parametrize(
    ("about", "other"),
    [("57", "61"), ("180", "164"), ("6,200", "6,450"), ("1,500,000", "1,700,000")],
)
def test_an_approximate_number_is_off_by_its_last_digit_at_most(about: str, other: str) -> None:
    one, two = (float(text.replace(",", "")) for text in (about, other))
    vague = told(
        "a", f"that about {about} had died", Number(f"about {about}", one, one, approximate=True)
    )
    exact = told("b", f"that {other} had died", Number(other, two, two), who=GUILD)
    assert kinds(vague, exact) == ["differ"]


@pytest.mark.parametrize(("who", "found"), [("two sailors", ["differ"]), ("", [])])
def test_whoever_is_asked_may_differ_but_no_outlet(who: str, found: list[str]) -> None:
    assert kinds(dead("a", OFFICE, "12"), dead("b", who, "17")) == found


@pytest.mark.parametrize("act", ["denies", "declines", "unsaid"])
def test_a_figure_that_is_not_said_is_no_claim(act: Act) -> None:
    assert kinds(dead("a", OFFICE, "300", act=act), dead("b", GUILD, "300")) == []
    assert kinds(dead("a", OFFICE, "300", act=act), dead("b", GUILD, "23")) == []
    assert totals([dead("a", OFFICE, "300", act=act)]) == []


def test_copies_and_what_one_article_says_twice_are_no_repeat() -> None:
    wire = dead("a", OFFICE, "300")
    copy = dead("b", OFFICE, "300", copy_of="a")
    assert kinds(wire, copy) == []
    assert kinds(wire, copy, dead("c", GUILD, "300")) == ["repeat"]
    said = (Says(who, "that 300 had died", numbers=(number("300"),)) for who in (OFFICE, GUILD))
    assert kinds(story_article("a", *said)) == []


def test_nobody_differs_with_what_an_outlet_says_in_its_own_voice() -> None:
    own = story_article(
        "a", Says("", "300 had been killed", numbers=(number("300"),)), outlet="Lantern"
    )
    assert kinds(own, dead("b", GUILD, "23")) == []
    assert kinds(own, dead("b", GUILD, "300")) == ["repeat"]


def test_an_outlets_own_next_figure_is_no_update() -> None:
    own = [
        story_article(
            text, Says("", f"{text} had been killed", numbers=(number(text),)), outlet="Lantern",
            day=day,
        )
        for text, day in (("17", DAYS[0]), ("18", DAYS[1]))
    ]  # fmt: skip
    assert kinds(*own) == []


def test_what_is_counted_must_be_the_same() -> None:
    cooks, guards = number("17", subject="cooks"), number("23", subject="guards")
    one, other = told("a", "that 17 had died", cooks), told("b", "23 died", guards, who=GUILD)
    assert kinds(one, other) == []
    knots = Number("14", 14, 14, "knots", "knots")
    hours = Number("14", 14, 14, "hours", "hours")
    assert kinds(told("a", "that it made 14", knots), told("b", "it took 14", hours)) == []
    money = Number("14", 14, 14, "money", None, False, "EUR")
    assert (
        kinds(told("a", "that it cost 14", money), told("b", "fines of 14", money, who=GUILD)) == []
    )
    assert kinds(told("a", "that it cost 14", money), told("b", "it cost 14", money)) == ["repeat"]
    assert kinds(dead("a", OFFICE, "17"), told("b", "17 hurt", number("17", "wounded"))) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("the ferry was sailing at 17 knots", ["differ"]), ("a gale of 45 knots blew", [])],
)
def test_what_has_no_total_differs_only_where_it_is_likely_the_same(
    sentence: str, found: list[str]
) -> None:
    text = "17" if "17" in sentence else "45"
    fast, slow = (Number(each, int(each), int(each), "knots", "knots") for each in ("14", text))
    one = told("a", "that the ferry was sailing at 14 knots", fast)
    assert kinds(one, told("b", sentence, slow, who=GUILD)) == found


def test_figures_of_another_scale_are_of_something_else() -> None:
    assert kinds(dead("a", OFFICE, "23"), dead("b", GUILD, "1,100")) == []


def test_totals_have_the_lowest_and_the_highest_the_origins_and_the_latest() -> None:
    articles = [
        dead("a", OFFICE, "at least 12", DAYS[0]), dead("b", GUILD, "23", DAYS[1]),
        dead("c", OFFICE, "17", DAYS[2]), dead("d", OFFICE, "at least 12", DAYS[3]),
        told("e", "that 21 seamen were hurt", number("21", "wounded", "seamen")),
    ]  # fmt: skip
    killed, wounded = totals(articles)
    assert (killed.measure, killed.subject, killed.low, killed.high) == ("killed", None, 12, None)
    assert (killed.origins, killed.latest) == (2, "17")
    assert [(claim.by, claim.words, claim.day) for claim in killed.claims] == [
        (OFFICE, "at least 12", DAYS[0]),
        (GUILD, "23", DAYS[1]),
        (OFFICE, "17", DAYS[2]),
        (OFFICE, "at least 12", DAYS[3]),
    ]
    assert (wounded.measure, wounded.subject, wounded.low, wounded.high) == (
        "wounded", "seamen", 21, 21,
    )  # fmt: skip
    assert totals([]) == []
    [exact] = totals(articles[1:3])
    assert (exact.low, exact.high) == (17, 23)


def test_a_floor_that_is_left_behind_is_not_the_latest() -> None:
    days = zip("abc", ("at least 12", "17", "18"), DAYS, strict=False)
    [killed] = totals([dead(name, OFFICE, text, day) for name, text, day in days])
    assert killed.latest == "18"


def test_figures_of_one_story_are_compared_in_whatever_order_they_come() -> None:
    articles = [
        dead(name, who, text, day)
        for name, who, text, day in zip(
            "abcdef", (OFFICE, GUILD, OFFICE, VAUNT, GUILD, OFFICE),
            ("at least 12", "21", "21", "23", "40", "21"),
            (DAYS[0], DAYS[1], DAYS[2], DAYS[0], DAYS[2], DAYS[3]), strict=True,
        )
    ]  # fmt: skip
    expected = compared(*articles)
    assert compared(*reversed(articles)) == expected
    assert compared(*articles[3:], *articles[:3]) == expected
    assert len({each.id for each in expected}) == len(expected) > 3


@pytest.mark.parametrize("what", ["boats were moored", "boats lay in port", "boats were counted"])
def test_numbers_of_things_move_from_day_to_day(what: str) -> None:
    def counted(identity: str, who: str, count: str, day: str) -> StoryArticle:
        said = Says(who, f"that {count} {what} in Tormin", numbers=(number(count, "boats"),))
        return story_article(identity, said, day=day)

    one = counted("a", OFFICE, "300", DAYS[0])
    same_day = compare_by(FIGURES, [one, counted("b", GUILD, "180", DAYS[0])])
    assert [each.kind for each in same_day] == ["differ"]
    assert compare_by(FIGURES, [one, counted("b", GUILD, "180", DAYS[1])]) == []


def test_an_undated_claim_is_shown_without_a_day() -> None:
    [total] = totals([dead("a", OFFICE, "17", day=None)])
    assert [claim.day for claim in total.claims] == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "that seven of its soldiers had been killed",
        "that seven of their men had been killed",
        "that it cut the toll from nine to seven killed",
    ],
)
def test_an_owner_makes_no_part_and_the_newer_number_is_not_the_old_one(sentence: str) -> None:
    [total] = totals([told("a1", sentence, Number("seven", 7, 7, "killed", "soldiers"))])
    assert [claim.words for claim in total.claims] == ["seven"]


@pytest.mark.parametrize(("one", "other"), [("crowd", "turnout"), ("people", "crowd")])
def test_a_gathering_of_one_day_is_one_and_of_two_days_two(one: str, other: str) -> None:
    def count(identity: str, who: str, text: str, noun: str, day: str) -> StoryArticle:
        content = f"that the {noun} at the rally was {text}"
        said = Says(who, content, numbers=(number(text, "people", noun),))
        return story_article(identity, said, day=day)

    same = count("a1", OFFICE, "1100", one, DAYS[0]), count("a2", GUILD, "2700", other, DAYS[0])
    assert kinds(*same) == ["differ"]
    next_day = count("a2", OFFICE, "2700", other, DAYS[2])
    assert kinds(count("a1", OFFICE, "1100", "turnout", DAYS[0]), next_day) == []


def test_small_numbers_of_different_victims_are_no_repeat() -> None:
    def four(identity: str, who: str, noun: str) -> StoryArticle:
        victims = Number("four", 4, 4, "killed", noun)
        return told(identity, f"that four {noun} died", victims, who=who)

    assert kinds(four("a1", OFFICE, "miners"), four("a2", GUILD, "clerks")) == []
    assert kinds(four("a1", OFFICE, "miners"), four("a2", GUILD, "people")) == ["repeat"]


def test_nobody_is_no_step_of_an_update() -> None:
    assert kinds(dead("a1", OFFICE, "no", DAYS[0]), dead("a2", OFFICE, "12", DAYS[1])) == []


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("kilometres", "that the convoy had stopped {} kilometres from Tormin"),
        ("miles", "that the wreck lay {} miles off the coast"),
        ("metres", "that the shell had landed {} metres from the school"),
    ],
)
def test_another_distance_is_no_update(unit: str, sentence: str) -> None:
    def far(identity: str, text: str, day: str) -> StoryArticle:
        said = Says(OFFICE, sentence.format(text), numbers=(number(text, unit, unit),))
        return story_article(identity, said, day=day)

    assert kinds(far("a1", "9", DAYS[0]), far("a2", "20", DAYS[1])) == []


@pytest.mark.parametrize("hospital", ["Tormin Hospital", "District Clinic", "Royal Infirmary"])
@pytest.mark.parametrize(("measure", "found"), [("wounded", []), ("killed", ["differ"])])
def test_the_patients_of_a_hospital_are_a_part_of_the_wounded(
    hospital: str, measure: str, found: list[str]
) -> None:
    def counted(identity: str, text: str, who: str) -> StoryArticle:
        words = f"that {text} people had been {measure} on the wall"
        return told(identity, words, number(text, measure, "people"), who=who)

    assert kinds(counted("a1", "26", hospital), counted("a2", "41", GUILD)) == found
    assert kinds(counted("a1", "26", OFFICE), counted("a2", "41", hospital)) == ["differ"]
