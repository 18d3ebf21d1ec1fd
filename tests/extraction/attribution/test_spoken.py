"""What somebody says, told from what only looks like it."""

import pytest

from onrecord.extraction.attribution.spoken import without_narration, without_silent_cue
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Spans
from onrecord.text.document import Document


def at(text: str, words: str) -> Spans:
    """Return the span of words in a text; empty for no words."""
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def found(text: str, content: str, source: str = "", cue: str = "") -> Attribution:
    return Attribution(
        at(text, source), at(text, cue), at(text, content), confidence=0.9, evidence=(0.9, 0.0)
    )


@pytest.mark.parametrize(
    ("text", "content", "kept"),
    [
        ("The tent is light.\n\nI slept in it for a week.", "I slept in it for a week.", False),
        ("It rained.\n\nIt does not take much to see why.", "It does not take much", False),
        ("It holds 5 kg.\n\nYou may find it too small.", "You may find it too small.", False),
        ("Would you go back?\n\nI would not.", "I would not.", True),
        ("On the back she wrote:\n\nThe lamp is out.", "The lamp is out.", True),
        ("She turned.\n\n“The lamp is out.”", "“The lamp is out.”", True),
        ("She turned.\n\n“The lamp is out. It is late.", "“The lamp is out.", True),
    ],
)
def test_words_without_cue_and_marks_need_a_question_or_a_colon(
    text: str, content: str, kept: bool
) -> None:
    attribution = found(text, content)
    assert without_narration([attribution], Document(text)) == [attribution] * kept


def test_in_an_interview_answers_follow_remarks() -> None:
    answers = ["No.", "Never.", "Ask them.", "They lied."]
    text = (
        "Well?\n\nNo.\n\nNot once?\n\nNever.\n\nWhy?\n\nAsk them.\n\nOthers do not.\n\nThey lied."
    )
    attributions = [found(text, answer) for answer in answers]
    assert without_narration(attributions, Document(text)) == attributions
    shorter = text[text.index("Not once") :]
    attributions = [found(shorter, answer) for answer in answers[1:]]
    assert without_narration(attributions, Document(shorter)) == attributions[:-1]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "spoken"),
    [
        ("“The road is open.” The crowd cheered.", "“The road is open.”", "The crowd", "cheered",
         False),
        ("“They are coming.”\n\nA man gasped.", "“They are coming.”", "A man", "gasped", False),
        ('"We adjourn." Reporters sighed.', '"We adjourn."', "Reporters", "sighed", False),
        ("“We won!” the crowd cheered.", "“We won!”", "the crowd", "cheered", True),
        ("“We won,” Dunmore laughed.", "“We won,”", "Dunmore", "laughed", True),
        ("“We won.” Dunmore said.", "“We won.”", "Dunmore", "said", True),
    ],
)  # fmt: skip
def test_a_cue_without_words_in_its_own_sentence_is_none(
    text: str, content: str, source: str, cue: str, spoken: bool
) -> None:
    read = without_silent_cue(found(text, content, source, cue), text)
    assert (read.source, read.cue) == ((at(text, source), at(text, cue)) if spoken else ((), ()))
    assert read.content == at(text, content)
