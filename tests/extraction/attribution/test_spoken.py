"""What somebody says, told from what only looks like it."""

from dataclasses import replace

import pytest

from onrecord.extraction.attribution.spoken import (
    as_supposed,
    with_missed_quotations,
    without_bare_cues,
    without_crossheads,
    without_narration,
    without_silent_cue,
)
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


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "act"),
    [
        ("If anyone had told us that the light was out, we would have slowed.",
         "anyone", "had told", "that the light was out", "unsaid"),
        ("Reporters asked whether the mayor had said that the dam held.",
         "the mayor", "had said", "that the dam held", "unsaid"),
        ("Unless the firm admits that it lied, the union will sue.",
         "the firm", "admits", "that it lied", "unsaid"),
        ("Had anyone told the crew that the pump failed, they would have left.",
         "anyone", "told", "that the pump failed", "unsaid"),
        ("“Did the mayor say that the dam was safe?” she asked.",
         "the mayor", "say", "that the dam was safe", "unsaid"),
        ("If told that the door was locked, he would have run.",
         "", "told", "that the door was locked", "unsaid"),
        ("If, as the police say, the door was locked, nobody came in.",
         "the police", "say", "the door was locked", "says"),
        ("The mayor had said that the dam held.", "The mayor", "had said", "that the dam held",
         "says"),
        ("When the mayor said that the dam held, they booed.",
         "the mayor", "said", "that the dam held", "says"),
        ("“It may break if it rains,” said Lee.", "Lee", "said", "“It may break if it rains,”",
         "says"),
        ("Did he go? The mayor did say that it held.", "The mayor", "did say", "that it held",
         "says"),
    ],
)  # fmt: skip
def test_what_is_supposed_or_asked_was_not_said(
    text: str, source: str, cue: str, content: str, act: str
) -> None:
    read = as_supposed(found(text, content, source, cue), Document(text))
    assert (read.type, read.act) == ("assertion" if act == "says" else "eventuality", act)


@pytest.mark.parametrize(
    ("text", "quoted", "said"),
    [
        ("The glue guns are “like sticking your hand in a stove.”",
         "“like sticking your hand in a stove.”", True),
        ("Bo Reth has found \"a way to hide the lamp in the mast.\" He left.",
         "\"a way to hide the lamp in the mast.\"", True),
        ("She sat down.\n\n“Nobody ever asked me that.”\n\nIt rained.",
         "“Nobody ever asked me that.”", True),
        # Names, titles, slogans and words of others.
        ("The port is known as the “city that never sleeps.”", "“city that never sleeps.”", False),
        ("They sang “The Brook Says Nothing at All.”", "“The Brook Says Nothing at All.”", False),
        ("It has “one country, two systems”, they say.", "“one country, two systems”", False),
        ("He is “no good.”", "“no good.”", False),
    ],
)  # fmt: skip
def test_a_quotation_that_was_missed_is_said(text: str, quoted: str, said: bool) -> None:
    read = with_missed_quotations([], Document(text))
    assert [each.content for each in read] == [at(text, quoted)] * said


def test_a_quotation_that_somebody_says_is_not_missed() -> None:
    text = "The glue guns are “like sticking your hand in a stove,” Bo Reth said."
    each = found(text, "“like sticking your hand in a stove,”", "Bo Reth", "said")
    assert with_missed_quotations([each], Document(text)) == [each]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        ("The guild informs the world of the following", "The guild", "of", "the following", False),
        ("Nurses warn again of worse", "Nurses", "of", "worse", False),
        ("“I’m— it’s the lamp,” he said.", "I", "’m—", "it’s the lamp", False),
        ("By one count it was 44.", "one count", "By", "it was 44", True),
        ("Nurses warn of worse", "Nurses", "warn of", "worse", True),
    ],
)
def test_a_preposition_or_ending_alone_is_no_cue(
    text: str, source: str, cue: str, content: str, kept: bool
) -> None:
    each = found(text, content, source, cue)
    assert without_bare_cues([each], text) == [each] * kept


NURSE = "A nurse raised the matter.\n\n{}\n\n“I was told not to speak of it,” Lee said. “Why me?”"


@pytest.mark.parametrize(
    ("text", "content", "kept"),
    [
        (NURSE.format("‘Told not to speak’"), "‘Told not to speak’", False),
        (NURSE.format("“Why me?”"), "“Why me?”", False),
        (NURSE.format("« Nothing was done »"), "« Nothing was done »", False),
        (NURSE.format("“I was told not to speak.”"), "“I was told not to speak.”", True),
        (NURSE.format("“Who will pay for it?”"), "“Who will pay for it?”", True),
        (NURSE.format("The sign on the door read:\n\n“Do not speak”"), "“Do not speak”", True),
        (NURSE.format("Cho: “Told not to speak”"), "“Told not to speak”", True),
        (NURSE.format("“The wall of the old silo came down on us all”"), "“The wall", True),
        (NURSE, "“I was told not to speak of it,”", True),
        ("“Told not to speak”\n\nA nurse raised the matter.", "“Told not to speak”", True),
    ],
)
def test_a_cross_heading_in_quotation_marks_is_not_said(
    text: str, content: str, kept: bool
) -> None:
    each = found(text, content)
    headline = (0, text.index("\n"))
    assert without_crossheads([each], Document(text), [headline]) == ([each] if kept else [])


def test_a_cross_heading_is_no_part_of_what_is_said_before_it() -> None:
    text = NURSE.format("“Told not to speak”") + "\n\n“Nobody listened”"
    said = found(text, "“I was told not to speak of it,”", "Lee", "said")
    joined = replace(said, content=(*said.content, *at(text, "“Nobody listened”")))
    assert without_crossheads([joined], Document(text), []) == [said]
