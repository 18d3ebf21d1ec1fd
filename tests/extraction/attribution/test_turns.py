"""Turns of several paragraphs."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.attribution.turns import with_whole_turns
from onrecord.records import Article
from onrecord.text.document import Document


def turn(text: str, source: str, content: str) -> Attribution:
    start = text.index(source)
    first = text.index(content, start)
    return Attribution(
        ((start, start + len(source)),), (), ((first, first + len(content)),), 0.9, (0.9, 0.0)
    )


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("I never saw a letter.", ["I never saw a letter."]),
        ("(Laughter.)\n\nMy clerk says you did.", ["My clerk says you did."]),
        ("We waited for the tug.\n\nIt never reached us.",
         ["We waited for the tug.", "It never reached us."]),
        # What is narrated, quoted, or an answer.
        ("The hearing paused at noon.", []),
        ("“I never saw it,” she added.", []),
        ("The harbour master said: “I saw it.”", []),
    ],
)  # fmt: skip
def test_a_turn_goes_on_to_the_next_label(between: str, expected: list[str]) -> None:
    text = f"VENN: The lock was safe.\n\n{between}\n\nRETH: You were sent one."
    given = [turn(text, "VENN", "The lock was safe."), turn(text, "RETH", "You were sent one.")]
    first, second = with_whole_turns(given, Document(text))
    assert [text[slice(*span)] for span in first.content] == ["The lock was safe.", *expected]
    assert second == given[1]


def test_an_answer_without_a_label_is_not_the_question() -> None:
    text = "VENN: Was the lock safe?\n\nI think so.\n\nRETH: You think?"
    given = [turn(text, "VENN", "Was the lock safe?"), turn(text, "RETH", "You think?")]
    assert with_whole_turns(given, Document(text)) == given


def test_what_others_say_in_a_later_paragraph_came_through_the_speaker() -> None:
    text = (
        "Transcript of the hearing on the lock\n\nMAYOR VENN:\n\nThe lock was safe.\n\n"
        "My engineers told me in May that it would hold.\n\nMR RETH:\n\nYou were sent a letter.\n"
    )
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    [told] = [each for each in annotations.statements if each.cue]
    assert told.via == ("VENN",)
