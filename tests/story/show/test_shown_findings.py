"""Comparisons as they are shown: each matter once, by voice, with outlets and origins."""

import msgspec
import pytest
from msgspec.structs import replace

from builders.story_articles import Number, Says, story_article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import compare
from onrecord.story.compare.compared_statement import compared_statement
from onrecord.story.show import Findings, denials, unanswered, voice_views
from onrecord.story.show.findings import still_right
from onrecord.story.show.reported import only_refers
from onrecord.views import Finding

OFFICE, GUILD, VENN, VAUNT = "Harbour Office", "Seamen's Guild", "Orla Venn", "Tamsel Vaunt"
WALL = "that the harbour wall of Tormin cracked after a night of rain"
BUILT = "“We built it on sand and we knew that it would fall”"
LATER = "“We built it on rock and we knew that it would fall”"
DAYS = [f"2031-05-0{day}" for day in range(1, 8)]


def findings(*articles: StoryArticle) -> Findings:
    context = StoryContext("s", articles)
    return Findings(context, compare(context))


def says(
    identity: str, who: str, words: str = WALL, day: str = DAYS[0], **more: str
) -> StoryArticle:
    return story_article(identity, Says(who, words, **more), outlet=identity, day=day)  # type: ignore[arg-type]


def dead(identity: str, who: str, number: int, day: str) -> StoryArticle:
    figure = Number(str(number), number, number)
    said = Says(who, f"that {number} had been killed", numbers=(figure,))
    return story_article(identity, said, day=day, outlet=identity)


def test_a_dispute_of_several_days_is_one_with_the_newest_of_each_voice() -> None:
    found = findings(
        dead("a", OFFICE, 38, DAYS[0]), dead("b", GUILD, 52, DAYS[0]),
        dead("c", OFFICE, 45, DAYS[1]), dead("d", GUILD, 52, DAYS[1]),
    )  # fmt: skip
    [dispute] = found.disputes()
    assert (dispute.what, dispute.measure, len(dispute.comparisons)) == ("figures", "killed", 2)
    assert {(side.by, side.words, side.day, side.outlets) for side in dispute.sides} == {
        (OFFICE, "45", DAYS[1], ("c",)),
        (GUILD, "52", DAYS[0], ("b", "d")),
    }


def test_denials_of_one_voice_are_one_and_the_denial_comes_first() -> None:
    found = findings(
        says("a", VENN), says("b", VENN, day=DAYS[1]),
        says("c", OFFICE, cue="denied", act="denies", day=DAYS[1]),
        says("d", OFFICE, cue="denied", act="denies", day=DAYS[2]),
    )  # fmt: skip
    [denial] = found.disputes()
    assert [(side.by, side.act, side.outlets) for side in denial.sides] == [
        (OFFICE, "denies", ("c", "d")),
        (VENN, "says", ("a", "b")),
    ]


def test_who_says_it_only_after_the_denial_was_not_denied() -> None:
    said = says("a", VENN), says("d", "Brede Orm", day=DAYS[3])
    denied = says("b", OFFICE, cue="denied", act="denies", day=DAYS[1])
    [denial] = findings(*said, denied).disputes()
    assert [side.by for side in denial.sides] == [OFFICE, VENN]
    later = says("c", OFFICE, cue="denied", act="denies", day=DAYS[3])
    [denial] = findings(*said, denied, later).disputes()
    assert {side.by for side in denial.sides} == {OFFICE, VENN, "Brede Orm"}
    [denial] = findings(said[1], denied).disputes()  # as a rumour may be
    assert [side.by for side in denial.sides] == [OFFICE, "Brede Orm"]


def test_a_quotation_of_two_people_has_both() -> None:
    [dispute] = findings(says("a", VENN, BUILT), says("b", VAUNT, BUILT, DAYS[1])).disputes()
    assert dispute.what == "quotation"
    assert [side.speaker for side in dispute.sides] == [VENN, VAUNT]


def test_altered_quotations_have_each_wording_with_its_outlets() -> None:
    found = findings(
        says("a", VENN, BUILT), says("b", VENN, LATER, DAYS[1]), says("c", VENN, BUILT, DAYS[2])
    )
    [wording] = found.corrections()
    assert [(side.words, side.outlets) for side in wording.sides] == [
        (BUILT, ("a", "c")),
        (LATER, ("b",)),
    ]


def test_what_an_older_version_said_is_shown_with_its_outlet() -> None:
    old = Says(VENN, "that 41 people died in the gorge", numbers=(Number("41", 41, 41),))
    new = Says(VENN, "that 14 people died in the gorge", numbers=(Number("14", 14, 14),))
    line = "Correction: An earlier version of this article gave the number of dead as 41."
    note = Says("", "the number of dead as 41", line=line, numbers=(Number("41", 41, 41),))
    first = story_article("a", old, outlet="The Lantern")
    second = story_article("b", new, note, outlet="The Lantern")
    record = msgspec.structs.replace(second.article, replaces="a")
    others = [story_article("c", Says(VAUNT, WALL), outlet="The Herald", day=DAYS[1])]
    context = StoryContext("s", [StoryArticle(record, second.annotations), *others], older=[first])
    [finding] = Findings(context, compare(context)).corrections()
    assert finding.sides[0].outlets == ("The Lantern",)


def test_a_repeat_has_its_origins_with_who_names_them_and_who_does_not() -> None:
    official = Says(VENN, WALL, title="director", organization=OFFICE)
    first = story_article("a", official, outlet="The Lantern")
    second = story_article("b", Says(OFFICE, WALL), outlet="The Herald", day=DAYS[5])
    [repeat] = findings(first, second).repeats()
    [origin] = repeat.origins
    assert (origin.name, origin.spokespeople, origin.unattributed) == (OFFICE, (VENN,), 0)
    assert origin.outlets == ("The Lantern", "The Herald")
    [side] = repeat.sides
    assert side.words == WALL


def test_what_one_outlet_says_twice_is_no_repeat_but_that_of_two_unknown_ones_is() -> None:
    def repeats(outlet: str | None) -> list[Finding]:
        said = (Says(VENN, WALL),)
        one, other = (story_article(id, *said, outlet=outlet, day=day)
                      for id, day in (("a", DAYS[0]), ("b", DAYS[1])))  # fmt: skip
        return findings(one, other).repeats()

    assert repeats("The Lantern") == []
    assert len(repeats(None)) == 1


def test_a_statement_that_is_only_a_repeated_figure_is_shown_once() -> None:
    found = findings(dead("a", OFFICE, 38, DAYS[0]), dead("b", OFFICE, 38, DAYS[1])).repeats()
    assert [(each.measure, each.sides[0].words) for each in found] == [("killed", "38")]


@pytest.mark.parametrize("bare", ["it", "the accusation", "that"])
def test_a_denial_that_does_not_say_of_what_is_shown_after_the_sentence_before_it(
    bare: str,
) -> None:
    denied = Says(VENN, bare, "denied", "denies")
    told = story_article("a", Says(OFFICE, WALL), denied)
    context = StoryContext("s", [told])
    [found] = denials(context, disputed=())
    assert found.before == f"{OFFICE} said {WALL}."
    assert found.sentence == f"{VENN} denied {bare}."
    [statement] = [each for each in told.annotations.statements if each.act == "denies"]
    assert denials(context, disputed={statement.id}) == []


def test_equal_denials_are_one_and_stand_alone() -> None:
    denied = Says(VENN, "that the harbour wall was cracked", "denied", "denies")
    articles = [story_article(id, denied, outlet=id) for id in ("The Post", "The Lantern")]
    [found] = denials(StoryContext("s", articles), disputed=())
    assert (found.before, found.outlets) == ("", ("The Post", "The Lantern"))


def test_a_denial_in_a_copy_is_no_second_dispute_and_has_its_sentence() -> None:
    def denied(id: str, copy_of: str | None) -> StoryArticle:
        told = story_article(
            id, Says(OFFICE, WALL), Says(VENN, "it", "denied", "denies"), copy_of=copy_of
        )
        said, denial = told.annotations.statements
        refers = replace(denial, echoes=(said.id,))
        return StoryArticle(
            told.article, replace(told.annotations, statements=(said, refers)), copy_of
        )

    [dispute] = findings(denied("a", None), denied("b", "a")).disputes()
    assert [side.words for side in dispute.sides] == [f"{VENN} denied it.", WALL]


def test_what_is_unanswered_has_its_sentence_once_and_no_empty_object() -> None:
    asked = Says(VENN, "to say when the harbour wall was last inspected", "declined", "declines")
    nothing = Says(VENN, "to do this", "declined", "declines")
    articles = [story_article("a", asked), story_article("b", asked, nothing, day=DAYS[5])]
    [found] = unanswered(StoryContext("s", articles))
    assert found.sentence == f"{VENN} declined to say when the harbour wall was last inspected."
    assert (found.speaker, found.act) == (VENN, "declines")


def test_an_outlet_that_is_asked_by_nobody_is_not_unanswered() -> None:
    asked = Says("the Lantern", "to say when the wall was inspected", "declined", "declines")
    articles = [story_article("a", asked, outlet="The Tormin Lantern")]
    assert unanswered(StoryContext("s", articles)) == []


@pytest.mark.parametrize("who", ["Nobody", "no doctor", "Few of the sailors", "None of them"])
def test_what_nobody_said_is_not_unanswered(who: str) -> None:
    told = Says(who, "that the wall was old", "had told him", "unsaid")
    assert unanswered(StoryContext("s", [story_article("a", told)])) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Orla Venn did not answer.", 1),
        ("Asked about the wall, Orla Venn said nothing.", 1),
        ("Orla Venn has not replied to our questions.", 1),
        ("Orla Venn did not speak.", 0),
        ("Orla Venn sat beside them and said nothing.", 0),
        ("Orla Venn has not spoken in public.", 0),
    ],
)
def test_who_only_did_not_speak_was_not_asked(line: str, expected: int) -> None:
    cue = next(each for each in ("answer", "replied", "speak", "spoken", "said") if each in line)
    told = story_article("a", Says(VENN, "", cue, "unsaid", line=line))
    [statement] = told.annotations.statements
    bare = msgspec.structs.replace(statement, content=())
    annotations = msgspec.structs.replace(told.annotations, statements=(bare,))
    silent = StoryArticle(told.article, annotations)
    assert len(unanswered(StoryContext("s", [silent]))) == expected


def test_a_sentence_that_declines_and_leaves_unsaid_is_there_once() -> None:
    line = "Orla Venn would not take questions about the harbour wall."
    words = "questions about the harbour wall"
    told = story_article(
        "a",
        Says(VENN, words, "would not take", "declines", line=line),
        Says(VENN, words, "not", "unsaid", line=line, inside=1),
    )
    assert len(unanswered(StoryContext("s", [told]))) == 1


def test_a_body_and_who_speaks_for_it_are_one_entry() -> None:
    official = Says(VENN, WALL, title="director", organization=OFFICE)
    articles = [
        story_article("a", official),
        story_article("b", Says(OFFICE, WALL), Says(VAUNT, WALL)),
    ]
    body, person = voice_views(StoryContext("s", articles))
    assert (body.name, body.statements) == (OFFICE, 2)
    assert {(name.name, name.speaks_for) for name in body.names} == {(OFFICE, False), (VENN, True)}
    assert (person.name, person.statements) == (VAUNT, 1)


@pytest.mark.parametrize(
    ("title", "place", "office"),
    [
        ("governor", "Kessendra", "governor"),
        ("mayor", "Orrin", "mayor of Orrin"),
        ("prefect", "Selland", "prefect"),
    ],
)
def test_an_office_without_a_name_has_that_of_who_holds_it(
    title: str, place: str, office: str
) -> None:
    told = [
        Says(VAUNT, WALL, title="spokesman", organization=office),
        Says(VAUNT, "that it rained", title="spokesman", organization=office),
        Says(VENN, "that it was cold", title=title, organization=place),
    ]
    [voice] = voice_views(StoryContext("s", [story_article("a", *told)]))
    assert voice.name == VENN


@pytest.mark.parametrize("who", ["No group", "Nobody", "no doctor"])
def test_nobody_is_no_voice(who: str) -> None:
    article = story_article("a", Says(who, WALL), Says(VENN, WALL))
    assert [each.name for each in voice_views(StoryContext("s", [article]))] == [VENN]


@pytest.mark.parametrize("who", [OFFICE, "officials", "two sailors"])
def test_only_people_with_a_name_are_told_from_their_voice(who: str) -> None:
    told = Says(who, "that the wall was old", "denied", "denies", title="x", organization=OFFICE)
    [found] = denials(StoryContext("s", [story_article("a", told)]), ())
    assert found.speaker == found.by


def test_who_is_only_supposed_to_say_something_is_not_unanswered() -> None:
    article = story_article("a", Says(VENN, "that the harbour wall was old", "had said", "unsaid"))
    assert len(unanswered(StoryContext("s", [article]))) == 1
    supposed = tuple(
        replace(each, type="eventuality") for each in article.annotations.statements
    )  # "if Venn had said that ..."
    annotations = replace(article.annotations, statements=supposed)
    assert unanswered(StoryContext("s", [StoryArticle(article.article, annotations)])) == []


@pytest.mark.parametrize(
    ("who", "before"),
    [
        ("Her own ministry", "Odile Brask spoke first."),
        ("A spokesman for him", "Odile Brask spoke first."),
        ("Its chief executive", "Odile Brask spoke first."),
        ("The mayor", ""),
    ],
)
def test_whose_office_declined_can_be_read_in_the_sentence_before(who: str, before: str) -> None:
    line = f"Odile Brask spoke first. {who} declined to say who had bought the scanner."
    told = Says(who, "to say who had bought the scanner", "declined", "declines", line=line)
    [found] = unanswered(StoryContext("s", [story_article("a", told)]))
    assert (found.speaker, found.before) == (who, before)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("“We rang the lower village at midnight and it answered”", "“That is not true,”"),
        ("“The lock keeper was drunk on the night of the storm”", "“That is false,”"),
        ("“Nobody of the guild was paid for the old barges”", "“That is untrue,”"),
    ],
)
def test_who_only_says_that_it_is_not_so_denies_it_and_is_no_other_speaker_of_it(
    claim: str, answer: str
) -> None:
    article = story_article("a", Says(OFFICE, claim), Says(VENN, answer), outlet="a")
    said, denied = article.annotations.statements
    statements = (said, replace(denied, echoes=(said.id,)))
    read = StoryArticle(article.article, replace(article.annotations, statements=statements))
    [dispute] = findings(read, says("b", VAUNT)).disputes()
    assert dispute.what == "denial"
    assert [(side.by, side.act) for side in dispute.sides] == [(VENN, "denies"), (OFFICE, "says")]


@pytest.mark.parametrize(
    ("wrong", "right", "named"),
    [("41,200", "14,200", "the number of people as 41,200"),
     ("900", "90", "900 boats in the lower harbour"),
     ("310", "130", "that it had counted 310 villagers")],
)  # fmt: skip
def test_a_number_that_is_taken_back_is_not_shown_as_the_one_that_stands(
    wrong: str, right: str, named: str
) -> None:
    first = story_article("a", Says(OFFICE, f"that {wrong} people had been moved"), day=DAYS[0])
    note = story_article("a", Says(GUILD, named), Says(OFFICE, f"that {right} had been moved"))
    old, *new = (
        compared_statement(article, each, StoryContext("s", [article]).origins)
        for article in (first, note) for each in article.annotations.statements
    )  # fmt: skip
    assert [each.words for each in still_right([old], new)] == [f"that {right} had been moved"]


@pytest.mark.parametrize(
    ("content", "refers"),
    [
        ("that untrue", True),
        ("this false", True),
        ("it", True),
        ("that the wall had cracked in the night", False),
    ],
)
def test_a_denial_that_only_refers_is_known(content: str, refers: bool) -> None:
    said = Says(OFFICE, content, cue="denied", act="denies")
    article = story_article("b", said, outlet="b", day=DAYS[1])
    assert only_refers(article, article.annotations.statements[0]) is refers
