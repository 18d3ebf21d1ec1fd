"""What an outlet takes back is set beside what it said."""

from dataclasses import replace

import msgspec

from builders.story_articles import Number, Says, compare_by, story_article
from onrecord.records import Comparison
from onrecord.story import StoryArticle, StoryContext
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


def test_outlets_of_one_site_do_not_take_back_what_the_other_said() -> None:
    def on_archive(article: StoryArticle) -> StoryArticle:
        stored = msgspec.structs.replace(article.article, site="archive.example")
        return replace(article, article=stored)

    other, noted = (
        on_archive(wrong(HERALD)),
        on_archive(note("Correction: On Thursday we reported")),
    )
    assert found(other, noted) == []
    assert found(on_archive(wrong()), noted)


def test_nothing_is_taken_back_that_the_outlet_did_not_say() -> None:
    other = Says("Ilka Venn", "that the bridge would be closed for repairs in June")
    assert found(story_article("a", other, outlet=LANTERN), note("Correction: we wrote")) == []


def versions(old: Says, *new: Says, relay: Says | None = None) -> list[tuple[str, set[str]]]:
    """The reasons of the corrections in a changed article, and the words of their members."""
    first = story_article("a", old, outlet=LANTERN, day="2031-05-01")
    second = story_article("b", *new, outlet=LANTERN, day="2031-05-01")
    second = replace(second, article=msgspec.structs.replace(second.article, replaces="a"))
    others = [story_article("c", relay, outlet=HERALD, day="2031-05-02")] if relay else []
    context = StoryContext("s", [second, *others], older=[first])
    return [
        (each.reason, {context.members[id].view().words for id in each.members})
        for each in corrections(context)
    ]


def test_a_note_takes_back_what_an_older_version_of_its_article_said() -> None:
    [(reason, words)] = versions(
        Says("Ilka Venn", "that 41 people died in the gorge", numbers=(Number("41", 41, 41),)),
        Says("Ilka Venn", "that 14 people died in the gorge", numbers=(Number("14", 14, 14),)),
        Says("", "the number of dead as 41", numbers=(Number("41", 41, 41),),
             line="Correction: An earlier version of this article gave the number of dead as 41."),
    )  # fmt: skip
    assert reason == "The Lantern takes back: “Ilka Venn said that 41 people died in the gorge.”"
    assert "that 14 people died in the gorge" in words
    assert "that 41 people died in the gorge" in words


def test_words_are_taken_back_as_numbers_are() -> None:
    [(reason, words)] = versions(
        Says("Ilka Venn", "that the licence of the cable car had expired"),
        Says("Ilka Venn", "that the licence of the cable car was valid until May"),
        Says("The Lantern", "that the licence of the cable car had lapsed",
             line="Correction, 3 May: The Lantern said an earlier version of this article said that"
                  " the licence of the cable car had lapsed."),
    )  # fmt: skip
    assert "had expired" in reason
    assert "that the licence of the cable car was valid until May" in words


def test_who_passes_on_what_is_taken_back_is_shown_beside_it() -> None:
    relay = Says("The Lantern", "that the licence of the cable car had expired", cue="reported")
    [(_, words)] = versions(
        Says("Ilka Venn", "that the licence of the cable car had expired in March"),
        Says("", "", line="Correction: An earlier version of this article said that the licence of "
             "the cable car had expired in March.", numbers=(Number("March", 3, 3),)),
        relay=relay,
    )  # fmt: skip
    assert "that the licence of the cable car had expired" in words


def test_what_else_is_in_a_sentence_is_not_taken_back() -> None:
    assert not versions(
        Says("Ilka Venn", "that 34 guards were on duty", cue="writes",
             line="In her letter, dated 21 February, Ilka Venn writes that 34 guards were on duty.",
             numbers=(Number("34", 34, 34, "guards"),)),
        Says("", "the letter", line="Correction: An earlier version of this article gave the date "
             "of the letter as 21 February.", numbers=(Number("21", 21, 21, "days"),)),
    )  # fmt: skip
