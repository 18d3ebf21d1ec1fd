"""What an outlet takes back is set beside what it said."""

from builders.story_articles import Number, Says, compare_by, story_article
from onrecord.records import Comparison
from onrecord.story import StoryArticle
from onrecord.story.compare import corrections

DEAD = "that 41 people had died at Orrel Gorge when a train left the rails"
LANTERN, HERALD = "The Lantern", "The Herald"


def wrong(outlet: str = LANTERN) -> StoryArticle:
    said = Says("Ilka Venn", DEAD, numbers=(Number("41", 41, 41),))
    return story_article("a", said, outlet=outlet, day="2031-05-01")


def note(opening: str, outlet: str = LANTERN) -> StoryArticle:
    line = f"{opening} {DEAD}. The right number is 14."
    said = Says("", DEAD, line=line, numbers=(Number("41", 41, 41),))
    return story_article("b", said, outlet=outlet, day="2031-05-03")


def mended() -> StoryArticle:
    """A note whose second sentence gives the right number, 14."""
    first = Says("", DEAD, line=f"Correction: On Thursday we reported {DEAD}.")
    second = Says("Ilka Venn", "that the number was 14", numbers=(Number("14", 14, 14),))
    return story_article("b", first, second, outlet=LANTERN, day="2031-05-03")


def found(*articles: StoryArticle) -> list[Comparison]:
    return compare_by([corrections], articles)


def test_a_note_takes_back_what_the_outlet_said() -> None:
    [correction] = found(wrong(), note("Correction: On Thursday we reported"))
    assert correction.kind == "correction"
    assert correction.reason.startswith("The Lantern takes back: “Ilka Venn said that 41 people")
    assert len(correction.members) == 2


def test_a_report_without_a_mark_of_correction_takes_nothing_back() -> None:
    assert found(wrong(), note("On Thursday we reported")) == []


def test_a_report_with_the_right_number_is_not_taken_back() -> None:
    said = Says("Ilka Venn", DEAD.replace("41", "14"), numbers=(Number("14", 14, 14),))
    right = story_article("a", said, outlet=LANTERN, day="2031-05-01")
    assert found(right, mended()) == []
    [correction] = found(wrong(), mended())
    assert correction.kind == "correction"


def test_one_outlet_does_not_take_back_what_another_said() -> None:
    assert found(wrong(HERALD), note("Correction: On Thursday we reported")) == []


def test_nothing_is_taken_back_that_the_outlet_did_not_say() -> None:
    other = Says("Ilka Venn", "that the bridge would be closed for repairs in June")
    assert found(story_article("a", other, outlet=LANTERN), note("Correction: we wrote")) == []
