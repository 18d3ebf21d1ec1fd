"""What an earlier version of an article said is nobody's claim."""

from dataclasses import replace

import msgspec
import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.story import StoryArticle, StoryContext, compare
from onrecord.story.compare.taken_back import is_earlier_version
from onrecord.story.show import Findings, measure_states, utterances

DEAD = "that 41 people had died at Orrel Gorge when a train left the rails"
NUMBER = (Number("41", 41, 41),)
LANTERN = "The Lantern"


WRONG = story_article(
    "a", Says("Ilka Venn", DEAD, numbers=NUMBER), outlet=LANTERN, day="2031-05-01"
)


def noted(*told: Says) -> StoryArticle:
    """The newer version of an article, whose numbers 41 are not asserted."""
    article = story_article("b", *told, outlet=LANTERN, day="2031-05-03")
    figures = tuple(
        msgspec.structs.replace(each, asserted=each.low != NUMBER[0].low)
        for each in article.annotations.figures
    )
    own = msgspec.structs.replace(article.annotations, figures=figures)
    return replace(article, annotations=own)


NOTES = [
    noted(Says("An earlier version of this article", DEAD, numbers=NUMBER)),
    noted(Says("The first edition of our story", DEAD, numbers=NUMBER)),
    noted(Says("", DEAD, numbers=NUMBER, line=f"Correction: we reported {DEAD}.")),
    noted(
        Says("A previous version", f"that Ilka Venn announced {DEAD}"),
        Says("Ilka Venn", DEAD, "announced", numbers=NUMBER, inside=1),
    ),
]


@pytest.mark.parametrize("note", NOTES)
def test_it_is_no_voice_and_states_nothing(note: StoryArticle) -> None:
    other = story_article(
        "c", Says("Ilka Venn", DEAD.replace("41", "many")), outlet="The Herald", day="2031-05-02"
    )
    context = StoryContext("s", [other, note])
    assert measure_states(context) == []
    assert [each.article for each in utterances(context)] == ["c"]
    assert [each for each in compare(context) if each.kind == "repeat"] == []


@pytest.mark.parametrize("who", ["An earlier version of this article", "A previous version", ""])
def test_what_was_wrong_is_not_what_stands_now(who: str) -> None:
    line = f"Correction: {who} said {DEAD}." if who else f"Correction: We reported {DEAD}."
    note = noted(
        Says(who, DEAD, numbers=NUMBER, line=line),
        Says("Ilka Venn", "that the number was 14", numbers=(Number("14", 14, 14),)),
    )
    context = StoryContext("s", [WRONG, note])
    [finding] = Findings(context, compare(context)).corrections()
    assert [side.words for side in finding.sides] == [DEAD, "that the number was 14"]


def test_a_note_that_gives_nothing_else_is_shown_whole() -> None:
    line = f"Correction: An earlier version of this article said {DEAD.replace('people', 'men')}."
    told = Says("An earlier version of this article", DEAD.replace("people", "men"),
                numbers=NUMBER, line=line)  # fmt: skip
    context = StoryContext("s", [WRONG, noted(told)])
    [finding] = Findings(context, compare(context)).corrections()
    assert finding.sides[1].sentence == line


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("An earlier version of this article", True),
        ("an earlier version of this article, and its headline", True),
        ("the original version of the story", True),
        ("previous version", True),
        ("an earlier version of the bill", False),
        ("the original version", False),
        ("Earlier Versions Ltd", False),
    ],
)
def test_names_of_earlier_versions(name: str, is_one: bool) -> None:
    assert is_earlier_version(name) is is_one
