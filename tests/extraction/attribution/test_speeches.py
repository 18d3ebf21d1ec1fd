"""Speeches that a text gives whole."""

import pytest

from onrecord.extraction import Extractor
from onrecord.records import Article

SPEECH = (
    "Friends and neighbours.\n\n"
    "The engineers told my predecessor that the lock could not be mended. We built our own.\n\n"
    "Bo Reth wrote to the council that he would pay for the paint."
)


def read(text: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Return the speaker, cue and relays of each assertion of a text."""
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return [
        (
            names.get(each.speaker or ""),
            " ".join(text[start:end] for start, end in each.cue),
            tuple(each.via),
        )
        for each in annotations.statements
        if each.type == "assertion"
    ]


@pytest.mark.parametrize(
    ("heading", "cue"),
    [
        ("Remarks by Mayor Orla Venn at the Old Lock", "Remarks"),
        ("Full text of Mayor Orla Venn’s inaugural address", "inaugural address"),
        ("Mayor Orla Venn\nOpening remarks at the Old Lock", "Opening remarks"),
        ("A lock reopens\n\nSpeech as delivered by Mayor Orla Venn. 12 May 2031", "Speech"),
    ],
)
def test_all_of_a_speech_is_the_speakers(heading: str, cue: str) -> None:
    text = f"{heading}\n\n{SPEECH}"
    [whole, engineers, reth] = read(text)
    assert whole == ("Orla Venn", cue, ())
    assert (engineers[2], reth[2]) == (("Orla Venn",), ("Orla Venn",))
    [statement, *_] = Extractor.load().annotate(Article(id="a", capture="c", text=text)).statements
    assert "\n\n".join(text[slice(*span)] for span in statement.content) == SPEECH


@pytest.mark.parametrize(
    "text",
    [
        # A report of a speech, an invitation to one, and a column.
        "Speech by Mayor Orla Venn angers dockers\n\nMayor Venn told our members that we had lied.",
        "Lecture by Orla Venn at the Lock\n\nWe invite our readers. Venn said it will be short.",
        "Remarks of the Week\n\nWe liked this. Bo Reth told us that it rained.",
        "Remarks by Mayor Orla Venn\n\nThe ministry said that the lock is shut. It gave no date.",
    ],
)
def test_what_is_no_speech_is_nobodys(text: str) -> None:
    assert "Remarks" not in [cue for _, cue, _ in read(text)]
    assert "Speech" not in [cue for _, cue, _ in read(text)]
    assert "Lecture" not in [cue for _, cue, _ in read(text)]
