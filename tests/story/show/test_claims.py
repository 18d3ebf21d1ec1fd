"""Claims with their way from a voice to each outlet, and what was lost on it."""

import msgspec
import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import compare
from onrecord.story.show import Trails, utterances
from onrecord.views import CarriedView, ClaimTrail

OFFICE, GUILD, VENN, VAUNT = "Harbour Office", "Seamen's Guild", "Orla Venn", "Tamsel Vaunt"
WALL = "that the harbour wall of Tormin cracked after a night of rain"
BUILT = "“We built it on sand and we knew that it would fall in a storm”"
DAYS = [f"2031-05-0{day}" for day in range(1, 8)]


def trails(*articles: StoryArticle) -> Trails:
    context = StoryContext("s", articles)
    return Trails(context, compare(context))


def told(
    identity: str, who: str, words: str = WALL, day: str = DAYS[0], **more: str
) -> StoryArticle:
    dateline, copy_of = more.pop("dateline", ""), more.pop("copy_of", None)
    return story_article(
        identity, Says(who, words, **more),  # type: ignore[arg-type]
        outlet=f"The {identity.upper()}", day=day, dateline=dateline, copy_of=copy_of,
    )  # fmt: skip


def dead(identity: str, who: str, number: Number, day: str = DAYS[0]) -> StoryArticle:
    said = Says(who, f"that {number.text} had been killed", numbers=(number,))
    return story_article(identity, said, day=day, outlet=f"The {identity.upper()}")


def carried(trail: ClaimTrail) -> dict[str, CarriedView]:
    return {each.article: each for each in trail.carried}


def shown(*articles: StoryArticle) -> dict[str, str]:
    """Return what each article makes of the only claim that several have."""
    [trail] = trails(*articles).several()
    return {each.article: each.carrying for each in trail.carried}


def test_the_outlets_of_the_first_day_say_it_and_later_ones_repeat_it() -> None:
    assert shown(told("a", VENN), told("b", VENN), told("c", VENN, day=DAYS[1])) == {
        "a": "said",
        "b": "said",
        "c": "repeated",
    }


def test_what_a_copy_or_an_agency_has_is_repeated_and_says_through_whom() -> None:
    first = told("a", VENN, dateline="TORMIN (CORVANE WIRE) — ")
    copy = told("b", VENN, copy_of="a", dateline="TORMIN (CORVANE WIRE) — ")
    [trail] = trails(first, copy, told("c", VENN)).several()
    places = carried(trail)
    assert [places[each].carrying for each in "abc"] == ["repeated", "repeated", "said"]
    assert places["a"].through == ("CORVANE WIRE",)
    assert places["b"].through == ("CORVANE WIRE",)  # both print what the agency sent
    assert places["c"].through == ()


@pytest.mark.parametrize(
    ("short", "lost"),
    [
        ("“We built it on sand and we knew that it would fall”", "in a storm"),
        ("“We built it on sand”", "and we knew that it would fall in a storm"),
        ("“it on sand and we knew that”", "it would fall in a storm"),
    ],
)
def test_a_quotation_without_its_end_is_trimmed_also_if_it_came_first(
    short: str, lost: str
) -> None:
    [trail] = trails(told("a", VENN, short), told("b", VENN, BUILT, DAYS[1])).several()
    place = carried(trail)["a"]
    assert place.carrying == "trimmed"
    assert [(each.kind, each.before, each.after) for each in place.losses] == [("words", lost, "")]
    assert carried(trail)["b"].losses == ()
    assert trail.words == BUILT


@pytest.mark.parametrize(
    ("other", "before", "after"),
    [
        (BUILT.replace("sand", "rock"), "sand", "rock"),
        (BUILT.replace("we knew", "nobody knew"), "we", "nobody"),
        (BUILT.replace("would", "would not"), "", "not"),
    ],
)
def test_other_words_in_a_quotation_are_altered(other: str, before: str, after: str) -> None:
    [trail] = trails(told("a", VENN, BUILT), told("b", VENN, other, DAYS[1])).several()
    altered = next(each for each in trail.carried if each.carrying == "altered")
    [loss] = altered.losses
    assert loss.kind == "wording"
    assert {loss.before, loss.after} == {before, after}


def test_a_lost_hedge_is_altered() -> None:
    first = told("a", VENN, "that the wall may have cracked in the night rain of Tormin")
    later = told("b", VENN, "that the wall cracked in the night rain of Tormin", DAYS[1])
    [trail] = trails(first, later).several()
    place = carried(trail)["b"]
    assert [(each.kind, each.before, each.after) for each in place.losses] == [("hedge", "may", "")]
    assert place.carrying == "altered"


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (Number("at least 38", 38, None), "bound"),
        (Number("about 38", 38, 38, approximate=True), "hedge"),
    ],
)
def test_a_number_that_lost_its_bound_or_hedge_is_altered(first: Number, kind: str) -> None:
    bare = dead("b", OFFICE, Number("38", 38, 38), DAYS[1])
    [trail] = trails(dead("a", OFFICE, first), bare).several()
    place = carried(trail)["b"]
    assert [(each.kind, each.before, each.after) for each in place.losses] == [
        (kind, first.text, "38")
    ]
    assert place.carrying == "altered"


def test_an_outlet_that_names_nobody_leaves_out_who_says_it() -> None:
    number = Number("38", 38, 38)
    [trail] = trails(dead("a", OFFICE, number), dead("b", "", number, DAYS[1])).several()
    place = carried(trail)["b"]
    assert (place.carrying, place.speaker, place.by) == ("trimmed", None, OFFICE)
    assert [(each.kind, each.before) for each in place.losses] == [("speaker", OFFICE)]


def test_an_article_that_names_its_voice_elsewhere_is_not_said_to_name_nobody() -> None:
    number = Number("38", 38, 38)
    words = "that 38 had been killed"
    both = story_article(
        "b", Says("", f"It is known {words}", numbers=(number,)), Says(OFFICE, words,
        numbers=(number,)), outlet="The B", day=DAYS[1],
    )  # fmt: skip
    assert shown(dead("a", OFFICE, number), both) == {"a": "said", "b": "repeated"}


def test_who_speaks_for_a_body_stands_between_it_and_the_outlet() -> None:
    official = told("a", VENN, title="director", organization=OFFICE)
    [trail] = trails(official, told("b", OFFICE, day=DAYS[1])).several()
    assert trail.voices == (OFFICE,)
    places = carried(trail)
    assert (places["a"].through, places["b"].through) == ((VENN,), ())


@pytest.mark.parametrize(
    ("layers", "via", "way"),
    [
        # "…, Venn told the Bay Wire, the Sellan Gazette reported."
        ((("Sellan Gazette", ()),), ("Sellan Gazette", "Bay Wire"), ("Bay Wire", "Sellan Gazette")),
        # "Venn told the Sellan Gazette that …, the Bay Wire reported."
        ((("Bay Wire", ()),), ("Bay Wire", "Sellan Gazette"), ("Sellan Gazette", "Bay Wire")),
        # "The Sellan Gazette reported, citing the Bay Wire, that Venn told Radio Orrin that …"
        (
            (("Sellan Gazette", ()), ("Bay Wire", ("Sellan Gazette",))),
            ("Bay Wire", "Sellan Gazette", "Radio Orrin"),
            ("Radio Orrin", "Bay Wire", "Sellan Gazette"),
        ),
        # "The Sellan Gazette told the Bay Wire that Venn had said that …"
        (
            (("Sellan Gazette", ("Bay Wire",)),),
            ("Sellan Gazette", "Bay Wire"),
            ("Sellan Gazette", "Bay Wire"),
        ),
    ],
)
def test_whom_a_voice_told_comes_before_who_reports_it(
    layers: tuple[tuple[str, tuple[str, ...]], ...], via: tuple[str, ...], way: tuple[str, ...]
) -> None:
    inner = f"{VENN} said {WALL}"
    relays = [
        Says(who, inner, "reported", inside=1 if number else None, via=passed,
             line=f"{', '.join(name for name, _ in layers)} reported {inner}")
        for number, (who, passed) in enumerate(layers)
    ]  # fmt: skip
    relayed = story_article(
        "b", *relays, Says(VENN, WALL, inside=1, via=via), outlet="The B", day=DAYS[1]
    )
    [trail] = trails(told("a", VENN), relayed).several()
    assert carried(trail)["b"].through == way


def test_a_claim_of_one_outlet_is_no_row_but_has_its_way() -> None:
    only = told("a", VENN)
    found = trails(only, told("b", VAUNT, "that the pier of Orrel was painted green in spring"))
    assert found.several() == []
    trail = found.of(only.annotations.statements[0].id)
    assert trail
    assert [(each.article, each.carrying) for each in trail.carried] == [("a", "said")]
    assert found.of("none") is None


def test_outlets_have_the_last_day_on_which_they_published() -> None:
    articles = told("a", VENN), told("b", VENN, day=DAYS[1])
    later = story_article("c", Says(VAUNT, WALL), outlet="The A", day=DAYS[3])
    assert [(each.name, each.last) for each in trails(*articles, later).outlets()] == [
        ("The A", DAYS[3]),
        ("The B", DAYS[1]),
    ]


def test_utterances_are_in_time_with_voice_and_without_relays() -> None:
    inner = "that the wall of Tormin had cracked in two places after a night of heavy rain"
    relay = story_article(
        "a",
        Says("Corvane Wire", f"Orla Venn said {inner}", "reported"),
        Says(VENN, inner, inside=1),
        outlet="The A", day=DAYS[2],
    )  # fmt: skip
    earlier = story_article("b", Says(VAUNT, WALL, said=DAYS[0]), outlet="The B", day=DAYS[3])
    found = utterances(StoryContext("s", [relay, earlier]))
    assert [(each.day, each.by, each.is_said) for each in found] == [
        (DAYS[0], VAUNT, True),
        (DAYS[2], VENN, False),
    ]


@pytest.mark.parametrize("who", [GUILD, VENN, VAUNT])
def test_a_number_in_a_paragraph_with_a_source_is_not_said_to_name_nobody(who: str) -> None:
    number = Number("38", 38, 38)
    line = f"It is known that 38 had been killed. {who} said the sea rose."
    beside = story_article(
        "b", Says("", "that 38 had been killed", numbers=(number,), line=line),
        Says(who, "the sea rose", line=line), outlet="The B", day=DAYS[1],
    )  # fmt: skip
    text = beside.article.text
    moved = StoryArticle(
        msgspec.structs.replace(beside.article, text=text.replace("\n", " ", 1)), beside.annotations
    )
    assert shown(dead("a", OFFICE, number), moved)["b"] == "repeated"
