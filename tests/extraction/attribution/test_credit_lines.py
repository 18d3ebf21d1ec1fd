"""Quotations whose speakers stand below them."""

import pytest

from onrecord.extraction import Extractor
from onrecord.records import Article

ABOVE = "The lock of Orlen has been shut since the storm in March, and may stay shut for good.\n\n"


def speakers(text: str) -> list[tuple[str, str | None]]:
    """Return the quotations of a text that have no cue, each with its speaker's name."""
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return [
        (text[slice(*each.content[0])], names.get(each.speaker or ""))
        for each in annotations.statements
        if not each.cue
    ]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (
            "“I was told there would be a ferry.”\n— Marit Selm, volunteer\n\n"
            "“Nobody asked the dockers.”\n— Bo Reth, docker, in a letter to the council",
            [("“I was told there would be a ferry.”", "Marit Selm"),
             ("“Nobody asked the dockers.”", "Bo Reth")],
        ),
        (
            '"The lock will open when it opens."\n- Orla Venn, mayor of Orlen\n\n'
            '"I do not comment on locks."\n- Ferran Oriol, minister of supply, to Radio Nord',
            [('"The lock will open when it opens."', "Orla Venn"),
             ('"I do not comment on locks."', "Ferran Oriol")],
        ),
        (
            "“We had a text at three, and then no other.”\n\nMarit Selm, Lower Mill\n\n"
            "“My neighbour banged a saucepan.”\n\nBo Reth, 12",
            [("“We had a text at three, and then no other.”", "Marit Selm"),
             ("“My neighbour banged a saucepan.”", "Bo Reth")],
        ),
        (
            "“There is no siren.”\n\nThat was the engineer, Harro Doll. The dam is new.",
            [("“There is no siren.”", "Harro Doll")],
        ),
    ],
)  # fmt: skip
def test_a_quotation_is_of_who_stands_below_it(
    below: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(ABOVE + below) == expected


@pytest.mark.parametrize(
    "below",
    [
        # The names are above their quotations; a dialogue; what is no person.
        "Marit Selm, Lower Mill\n\n“We had a text at three.”\n\nBo Reth, 12\n\nIt rained.",
        "“There is no siren.”\n– He shrugged.\n\nMarit Selm left.",
        "“There is no siren.”\n\nThat was a surprise to Orlen.",
    ],
)
def test_other_lines_below_a_quotation_have_not_its_speaker(below: str) -> None:
    text = ABOVE + below
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    quoted = [each for each in annotations.statements if text[each.content[0][0]] == "“"]
    assert [each for each in quoted if each.source and each.source > each.content] == []


@pytest.mark.parametrize(
    ("before", "source", "cue"),
    [
        ("She went on.\n\n", "She", "went on"),
        ("Orla Venn continued, slowly. ", "Orla Venn", "continued"),
        ("The Mayor went on:\n\n", "Mayor", "went on"),
    ],
)
def test_a_quotation_after_who_went_on_is_theirs(before: str, source: str, cue: str) -> None:
    text = f"“The lock is shut,” Orla Venn told the council.\n\n{before}“It will open in May.”"
    *_, last = Extractor.load().annotate(Article(id="a", capture="c", text=text)).statements
    assert [text[slice(*span)] for span in (*last.cue, *last.content)] == [
        cue, "“It will open in May.”",
    ]  # fmt: skip
    assert source in text[slice(*last.source[0])]
