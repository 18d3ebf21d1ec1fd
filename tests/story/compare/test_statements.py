"""Statements of a story that repeat, deny or drift from one another."""

import pytest

from builders.story_articles import STATEMENTS, Says, compare_by, story_article
from onrecord.records import Act, Comparison
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare.repeats import likely_repeats

SORRENDY, VAUNT = "Ilka Sorrendy", "Tamsel Vaunt"
OFFICE, GUILD = "Harbour Office", "Seamen's Guild"

WALL = "that the harbour wall of Tormin cracked after a night of high water"
REWORDED = "that high water at night had cracked the wall of Tormin harbour"


def compared(*told: Says | StoryArticle) -> list[Comparison]:
    """The comparisons of statements, each in an article of its own, a day apart."""
    articles = one_a_day(*told)
    return compare_by(STATEMENTS, articles)


def one_a_day(*told: Says | StoryArticle) -> list[StoryArticle]:
    return [
        story_article(f"{at}", each, day=f"2031-05-0{at}") if isinstance(each, Says) else each
        for at, each in enumerate(told, start=1)
    ]


def kinds(*told: Says | StoryArticle) -> list[str]:
    return [each.kind for each in compared(*told)]


def quoted(who: str, words: str, cue: str = "said") -> Says:
    content = f"“{words},”"
    return Says(who, content, cue, line=f"{content} {who} {cue}.")


# Repeats -------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [SORRENDY, VAUNT])
@pytest.mark.parametrize("words", [WALL, REWORDED])
def test_the_same_in_other_words_is_a_repeat_whoever_says_it(who: str, words: str) -> None:
    articles = one_a_day(Says(SORRENDY, WALL), Says(who, words))
    [repeat] = compare_by(STATEMENTS, articles)
    assert repeat.kind == "repeat"
    assert repeat.members == tuple(each.annotations.statements[0].id for each in articles)
    count = "1 origin" if who == SORRENDY else "2 origins"
    assert repeat.reason == f"“{WALL}”: in 2 articles, {count}"
    assert {origin.name for origin in repeat.origins} == {SORRENDY, who}
    assert 0.5 <= repeat.confidence <= 0.95


def test_a_quotation_and_a_quotation_of_the_same_words_are_a_repeat() -> None:
    words = "The wall of Tormin cracked at night and nobody came"
    assert kinds(quoted(SORRENDY, words), quoted(SORRENDY, words)) == ["repeat"]
    assert kinds(quoted(SORRENDY, words), Says(SORRENDY, f"that {words.lower()}")) == ["repeat"]


def test_several_that_say_the_same_are_one_repeat() -> None:
    both = (Says(who, words) for who in (SORRENDY, VAUNT) for words in (WALL, REWORDED))
    [repeat] = compared(*both)
    assert len(repeat.members) == 4
    assert repeat.reason.endswith("in 4 articles, 2 origins")


def test_two_that_a_longer_one_says_both_are_no_repeat_of_each_other() -> None:
    boats = "that eleven fishing boats sank on Friday near Quillhaven"
    both = f"{WALL} and eleven fishing boats sank on Friday near Quillhaven"
    found = compared(Says(SORRENDY, WALL), Says(VAUNT, boats), Says(OFFICE, both))
    assert [len(each.members) for each in found] == [2]


@pytest.mark.parametrize(
    "other",
    [
        "that eleven boats were lost in the bay",
        "that the water was cold",
        "that the harbour wall of Tormin had never cracked after a night of high water",
        "that the harbour wall of Tormin didn't crack after a night of high water",
        "that nobody cracked the harbour wall of Tormin after a night of high water",
        "yes",
        "the",
    ],
)
def test_other_content_and_the_opposite_are_no_repeat(other: str) -> None:
    assert kinds(Says(SORRENDY, WALL), Says(VAUNT, other)) == []
    assert kinds(Says(SORRENDY, WALL), Says(SORRENDY, other)) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("three", "three", ["repeat"]),
        ("three", "3", ["repeat"]),
        ("three", "several", ["repeat"]),
        ("three", "four", []),
        ("3", "14", []),
        ("300", "3000", []),
    ],
)
def test_numbers_that_clash_are_no_repeat(first: str, second: str, found: list[str]) -> None:
    told = "that the lamp on the second pier of Tormin was dark for {} weeks"
    assert kinds(Says(VAUNT, told.format(first)), Says(OFFICE, told.format(second))) == found


def test_copies_and_what_one_article_says_twice_are_no_repeat() -> None:
    wire, copy = (
        story_article(identity, Says(SORRENDY, WALL), copy_of=of)
        for identity, of in (("1", None), ("2", "1"))
    )
    assert kinds(wire, copy) == []
    assert kinds(wire, copy, Says(VAUNT, REWORDED)) == ["repeat"]
    assert kinds(story_article("1", Says(SORRENDY, WALL), Says(VAUNT, REWORDED))) == []


@pytest.mark.parametrize("act", ["denies", "declines", "unsaid"])
def test_to_say_something_and_not_to_say_it_are_no_repeat(act: Act) -> None:
    assert "repeat" not in kinds(Says(SORRENDY, WALL), Says(SORRENDY, WALL, act=act))


def test_two_denials_of_one_thing_are_a_repeat() -> None:
    denial = Says(OFFICE, WALL, "denied", act="denies")
    assert kinds(denial, denial) == ["repeat"]


@pytest.mark.parametrize("cue", ["citing", "quoting"])
def test_what_is_relayed_is_told_once_and_goes_back_to_who_said_it(cue: str) -> None:
    line = f"Corvane Wire reported {WALL}, {cue} {SORRENDY}."
    relay = story_article(
        "1",
        Says("Corvane Wire", WALL, "reported", line=line),
        Says(SORRENDY, WALL, cue, inside=1),
        day="2031-05-01",
    )
    inner = relay.annotations.statements[1]
    assert kinds(relay) == []
    articles = [relay, *one_a_day(relay, Says(VAUNT, REWORDED))[1:]]
    [repeat] = compare_by(STATEMENTS, articles)
    assert repeat.members == (inner.id, articles[1].annotations.statements[0].id)
    assert [origin.name for origin in repeat.origins] == [SORRENDY, VAUNT]


def test_what_stands_around_a_statement_is_not_compared_with_it() -> None:
    outer = f"that it was warned early and that {SORRENDY} said {WALL}"
    assert kinds(story_article("1", Says(VAUNT, outer), Says(SORRENDY, WALL, inside=1))) == []


def test_near_misses_are_told_apart_from_repeats() -> None:
    articles = one_a_day(
        Says(SORRENDY, WALL), Says(VAUNT, REWORDED),
        Says(OFFICE, "that the harbour wall of Tormin had cracked two years ago under a crane"),
    )  # fmt: skip
    found = [
        ({one.origin.name, other.origin.name}, same)
        for one, other, same in likely_repeats(StoryContext("s", articles))
    ]
    assert ({SORRENDY, VAUNT}, True) in found
    assert all(not same for names, same in found if OFFICE in names)


# Differences ---------------------------------------------------------------------------------


@pytest.mark.parametrize("claim", [WALL, REWORDED])
@pytest.mark.parametrize("denial", [WALL, "that the wall of Tormin had cracked"])
def test_a_denial_differs_with_whoever_says_what_it_denies(claim: str, denial: str) -> None:
    articles = one_a_day(Says(VAUNT, claim), Says(OFFICE, denial, "denied", act="denies"))
    [differ] = compare_by(STATEMENTS, articles)
    assert differ.kind == "differ"
    assert differ.reason == f"{OFFICE} denies what {VAUNT} says: “{claim}”"
    assert differ.members == tuple(each.annotations.statements[0].id for each in articles)
    assert [origin.name for origin in differ.origins] == [VAUNT, OFFICE]


def test_a_denial_within_one_article_differs_as_well() -> None:
    denial = Says(OFFICE, WALL, "denied", act="denies")
    assert kinds(story_article("1", Says(VAUNT, WALL), denial)) == ["differ"]


def test_a_denial_of_what_several_say_is_one_difference() -> None:
    denial = Says(OFFICE, WALL, "denied", act="denies")
    repeat, differ = compared(Says(VAUNT, WALL), Says(GUILD, REWORDED), denial)
    assert (repeat.kind, differ.kind) == ("repeat", "differ")
    assert len(differ.members) == 3
    assert differ.reason.startswith(f"{OFFICE} denies what {VAUNT}, {GUILD} says: ")


@pytest.mark.parametrize(
    "denial",
    [
        "that eleven boats had been lost in the bay",
        "that Tormin had ever asked for money because the harbour wall cracked at night",
        "that pilots of the harbour had slept at night in Tormin",
        "the report",
        "any guilt",
    ],
)
def test_a_denial_of_something_else_is_no_difference(denial: str) -> None:
    assert kinds(Says(VAUNT, WALL), Says(OFFICE, denial, "denied", act="denies")) == []


def test_a_thing_is_nothing_that_is_denied() -> None:
    thing = Says(VAUNT, WALL.replace("that the", "the cracked"), "described")
    assert kinds(thing, Says(OFFICE, WALL, "denied", act="denies")) == []


def test_nobody_differs_with_oneself_nor_denies_a_denial() -> None:
    denial = Says(OFFICE, WALL, "denied", act="denies")
    assert "differ" not in kinds(Says(OFFICE, WALL), denial)
    official = Says(SORRENDY, WALL, organization=OFFICE)
    assert "differ" not in kinds(official, denial)
    assert "differ" not in kinds(denial, Says(GUILD, WALL, "denied", act="denies"))


QUOTE = "We built it on sand and we knew that it would fall"


def test_the_same_words_given_to_two_people_differ() -> None:
    found = compared(quoted(SORRENDY, QUOTE), quoted(VAUNT, QUOTE))
    [differ] = [each for each in found if each.kind == "differ"]
    assert differ.reason == (
        "“We built it on sand and we knew …” is attributed to Ilka Sorrendy and Tamsel Vaunt"
    )
    assert len(differ.members) == 2


@pytest.mark.parametrize("who", ["Ilka Maru Sorrendy", "Sorrendy", "two sailors", OFFICE])
def test_the_same_words_given_to_who_may_be_the_same_do_not(who: str) -> None:
    assert "differ" not in kinds(quoted(SORRENDY, QUOTE), quoted(who, QUOTE))


def test_a_few_words_that_two_may_say_by_chance_do_not() -> None:
    few = "It was my fault"
    assert "differ" not in kinds(quoted(SORRENDY, few), quoted(VAUNT, few))


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2031-05-01", "2031-05-03"), 1),
        (("2031-05-01", "2031-05-01"), 0),
        (("2031-05-01", None), 0),
    ],
)
def test_the_same_words_said_on_two_days_differ(days: tuple[str, str | None], found: int) -> None:
    told = compared(*(quoted(SORRENDY, QUOTE)._replace(said=day) for day in days))
    differing = [each.reason for each in told if each.kind == "differ"]
    assert len(differing) == found
    assert all(each.endswith("is dated 2031-05-01 and 2031-05-03") for each in differing)


# Drifts --------------------------------------------------------------------------------------

TURN = "We should have turned back if anyone had told us that the lamp was out"


def test_a_quotation_trimmed_inside_a_sentence_drifts() -> None:
    articles = one_a_day(quoted(SORRENDY, TURN), quoted(SORRENDY, "We should have turned back"))
    [drift] = compare_by(STATEMENTS, articles)
    assert drift.kind == "drift"
    assert drift.reason == (
        f"{SORRENDY}: “We should have turned back” without "
        "“if anyone had told us that the lamp was out”"
    )
    assert drift.members == tuple(each.annotations.statements[0].id for each in articles)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (f"{TURN}. The bay was calm. We saw them", TURN),
        (f"The bay was calm. {TURN}", TURN),
        (f"{TURN}! And they did", TURN),
    ],
)
def test_one_that_is_cut_where_a_sentence_ends_is_a_repeat(whole: str, part: str) -> None:
    assert kinds(quoted(SORRENDY, whole), quoted(SORRENDY, part)) == ["repeat"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (TURN.replace("anyone", "the captain"),
         "We should have turned back if the captain had told us that the lamp …"),
        (TURN.replace("should", "would"), "We would have turned back if anyone had …"),
        (TURN.replace(" back", ""), "We should have turned if anyone had told us that …"),
        (TURN.replace("told us", "told us then").replace("out", "off"),
         "… back if anyone had told us then that the lamp was off"),
    ],
)  # fmt: skip
def test_changed_words_drift_and_are_shown_side_by_side(changed: str, reason: str) -> None:
    [drift] = compared(quoted(SORRENDY, TURN), quoted(SORRENDY, changed))
    assert drift.kind == "drift"
    assert drift.reason.startswith(f"{SORRENDY}: “")
    assert drift.reason.endswith(f" in one article, “{reason}” in another")


@pytest.mark.parametrize(
    "same",
    [TURN.upper(), TURN.replace(" if", ", if"), TURN.replace("us", "Us"), f"{TURN} "],
)
def test_case_and_punctuation_are_no_drift(same: str) -> None:
    assert kinds(quoted(SORRENDY, TURN), quoted(SORRENDY, same)) == ["repeat"]


def test_one_change_that_several_articles_have_is_one_drift() -> None:
    changed = TURN.replace("should", "would")
    found = compared(*(quoted(SORRENDY, each) for each in (TURN, changed, changed, TURN)))
    [drift] = [each for each in found if each.kind == "drift"]
    assert len(drift.members) == 4


def test_words_of_two_speakers_and_two_sayings_of_one_do_not_drift() -> None:
    other = "We should have sailed around the island and waited for the morning to come"
    assert "drift" not in kinds(quoted(SORRENDY, TURN), quoted(SORRENDY, other))
    assert "drift" not in kinds(
        quoted(SORRENDY, TURN), quoted(VAUNT, TURN.replace("should", "would"))
    )


@pytest.mark.parametrize(
    ("words", "altered"),
    [
        ("We have found no fault so far, and we go on", "We have found no fault, and we go on"),
        (
            "There was water, but not the pressure we were promised",
            "There was no water and not the pressure we were promised",
        ),
        ("As long as we talk, nobody there is dying", "As long as we talk, nobody there will die"),
    ],
)
def test_long_words_of_unnamed_people_drift_from_those_of_a_named_one(
    words: str, altered: str
) -> None:
    [drift] = compared(quoted(SORRENDY, words), quoted("officials", altered))
    assert (drift.kind, drift.reason.partition(":")[0]) == ("drift", SORRENDY)
    assert "drift" not in kinds(quoted(SORRENDY, words), quoted(VAUNT, altered))


def test_few_words_of_unnamed_people_are_not_taken_for_those_of_a_named_one() -> None:
    assert (
        kinds(quoted(SORRENDY, "The wall fell at night"), quoted("officials", "The wall fell"))
        == []
    )


def test_opposite_statements_of_one_voice_are_no_repeat() -> None:
    opened = "that the harbour wall of Tormin would be open to walkers from Monday"
    assert kinds(Says(OFFICE, opened), Says(OFFICE, opened)) == ["repeat"]
    assert kinds(Says(OFFICE, opened), Says(OFFICE, opened.replace("open", "closed"))) == []


@pytest.mark.parametrize(
    ("unsure", "sure"),
    [
        (
            "that the wall of Tormin harbour was probably built on sand",
            "that the wall of Tormin harbour was built on sand",
        ),
        (
            "that two pumps of the eastern mine had perhaps failed",
            "that two pumps of the eastern mine had failed",
        ),
        (
            "that the keeper of the northern light may have slept",
            "that the keeper of the northern light slept",
        ),
    ],
)
def test_a_lost_hedge_of_the_main_clause_drifts(unsure: str, sure: str) -> None:
    assert "drift" in kinds(Says(SORRENDY, unsure), Says(SORRENDY, sure))


def test_copies_do_not_drift() -> None:
    wire = story_article("1", quoted(SORRENDY, TURN))
    trimmed = story_article("2", quoted(SORRENDY, "We should have turned back"), copy_of="1")
    assert kinds(wire, trimmed) == []


@pytest.mark.parametrize(
    ("cue", "kind"),
    [("admitted", "drift"), ("conceded", "drift"), ("added", "repeat"), ("said", "repeat")],
)
def test_said_that_is_told_as_admitted_drifts(cue: str, kind: str) -> None:
    [told] = compared(quoted(SORRENDY, TURN), quoted(SORRENDY, TURN, cue))
    assert told.kind == kind
    assert (told.reason == f"{SORRENDY}: “said” in one article, “{cue}” in another") == (
        kind == "drift"
    )


def test_what_both_tell_as_admitted_does_not_drift() -> None:
    assert kinds(quoted(SORRENDY, TURN, "admitted"), quoted(SORRENDY, TURN, "conceded")) == [
        "repeat"
    ]


@pytest.mark.parametrize("hedged", ["may not have been", "perhaps was not", "might not have been"])
def test_what_may_be_that_is_told_as_a_fact_drifts(hedged: str) -> None:
    unsure = f"that the lamp {hedged} lit on the second pier"
    sure = "that the lamp on the second pier was not lit"
    for told in ((unsure, sure), (sure, unsure)):
        [drift] = compared(*(Says(OFFICE, words) for words in told))
        assert drift.kind == "drift"
        assert drift.reason == f"{OFFICE}: “{unsure}” in one article, “{sure}” in another"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that the lamp may not have been lit on the pier", "that the lamp was lit on the pier"),
        ("the lamp of the second pier and its keeper", "that perhaps the lamp of the second pier"),
    ],
)
def test_the_opposite_and_things_do_not_drift(one: str, other: str) -> None:
    assert "drift" not in kinds(Says(OFFICE, one), Says(OFFICE, other))


def test_what_two_say_does_not_drift_from_one_to_the_other() -> None:
    unsure = Says(OFFICE, "that the lamp may not have been lit on the second pier")
    assert "drift" not in kinds(unsure, Says(GUILD, "that the lamp was not lit on the second pier"))


# All -----------------------------------------------------------------------------------------


def test_the_order_of_articles_decides_nothing() -> None:
    articles = one_a_day(
        Says(VAUNT, WALL), Says(GUILD, REWORDED), Says(OFFICE, WALL, "denied", act="denies"),
        quoted(SORRENDY, TURN), quoted(SORRENDY, TURN.replace("should", "would")),
        quoted(VAUNT, TURN), Says(SORRENDY, REWORDED),
    )  # fmt: skip

    def found(articles: list[StoryArticle]) -> set[Comparison]:
        return set(compare_by(STATEMENTS, articles))

    expected = found(articles)
    assert {each.kind for each in expected} == {"repeat", "differ", "drift"}
    assert found(articles[::-1]) == expected
    assert found(articles[3:] + articles[:3]) == expected
    assert len({each.id for each in expected}) == len(expected)


def test_nothing_gives_nothing() -> None:
    assert compared() == []
    assert compared(story_article("1")) == []
    assert compared(Says("", WALL), Says("", WALL)) == []


# Raw texts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw",
    [
        WALL.replace("harbour", "har\xadbour").replace("water", "wa\xadter"),
        WALL.replace("harbour wall", "<b>har</b>bour wa&shy;ll"),
        WALL.replace("night", "ni-\nght").replace("after", "af-\nter"),
        WALL.replace("of Tormin", "of Tor\u200bmin").replace("cracked", "cra&#99;ked"),
    ],
)
def test_what_stands_in_a_raw_text_is_compared_as_read(raw: str) -> None:
    """The statements are the same, and shown alike; members are those of the record."""
    articles = one_a_day(Says(SORRENDY, WALL), Says(VAUNT, raw))
    [repeat] = compare_by(STATEMENTS, articles)
    assert repeat.kind == "repeat"
    assert repeat.reason == f"“{WALL}”: in 2 articles, 2 origins"
    [clean, read] = StoryContext("s", articles).statements
    assert clean.view().words == read.view().words == WALL
    assert clean.content == read.content
