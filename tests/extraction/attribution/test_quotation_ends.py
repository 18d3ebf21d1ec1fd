"""Contents that end where their quotations do."""

import pytest

from builders.texts import at
from onrecord.extraction.attribution.quotation_ends import with_quotation_ends
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.text.document import Document


def content(text: str, found: str, source: str, cue: str) -> str:
    given = Attribution(
        source=(at(text, source),) if source else (),
        cue=(at(text, cue),) if cue else (),
        content=(at(text, found),),
        confidence=1.0,
        evidence=(1.0, 0.0),
    )
    [ended] = with_quotation_ends([given], Document(text))
    return " … ".join(text[slice(*span)] for span in ended.content)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Lee said: “We plan a feast, where we will tell people how it is.”", "“We plan a",
         "“We plan a feast, where we will tell people how it is.”"),
        ('Lee said "the wall [at Tarn] is old — it leaks. It will go" on Monday.',
         '"the wall [at Tarn] is old', '"the wall [at Tarn] is old — it leaks. It will go"'),
        ("Lee said the wall was “old. Nobody had looked, and it leaked” for years.",
         "the wall was “old", "the wall was “old. Nobody had looked, and it leaked”"),
        ("Lee said: “We are used to it.” Scientists have looked since May.",
         "“We are used to it.” Scientists have looked since May", "“We are used to it.”"),
        ("Lee said: “Go.” The crowd went home.", "“Go.” The crowd went home", "“Go.”"),
        ("Lee said 'It may rain!' Few people believed it then.",
         "'It may rain!' Few people believed it then", "'It may rain!'"),
    ],
)  # fmt: skip
def test_a_content_ends_with_its_quotation(text: str, found: str, expected: str) -> None:
    assert content(text, found, "Lee", "said") == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It held,” said Lee. “It will hold.”", "“It held,”"),
        ("“The wall, said Lee, is safe.”", "“The wall,"),  # the cue is in the marks
        ("Lee said the “old” wall was safe.", "the “old” wall was safe"),
        ("Lee said “it held.” “We saw it,” said Moss.", "“it held.” “We saw it,”"),
        ("Lee said “The Wall” was a film of 1981.", "“The Wall” was a film of 1981"),
    ],
)
def test_other_contents_are_left_alone(text: str, found: str) -> None:
    assert content(text, found, "Lee", "said") == found


def test_a_turn_goes_on_after_a_quotation() -> None:
    text = "LEE: “Please remain calm.” They thought it frightened people."
    found = "“Please remain calm.” They thought it frightened people."
    assert content(text, found, "LEE", "") == found
