"""What an outlet says of its own work is nobody's statement."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.own_remarks import without_own_remarks
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Article, Spans
from onrecord.text.document import Document


def at(text: str, words: str) -> Spans:
    return ((text.index(words), text.index(words) + len(words)),)


@pytest.mark.parametrize(
    ("text", "marked", "outlet", "kept"),
    [
        ("The Courier could not confirm the claim.",
         "The Courier|could not confirm|the claim", None, False),
        ("Reuters was unable to independently verify the footage.",
         "Reuters|was unable to independently verify|the footage", None, False),
        ("We have not been able to check the figure.",
         "We|have not been able to check|the figure", None, False),
        ("Kessel Today couldn’t verify it.", "Kessel Today|couldn’t verify|it", None, False),
        ("Tarn Vale could not verify it.", "Tarn Vale|could not verify|it", "Tarn Vale Pages",
         False),
        ("The message could not be independently verified.",
         "The message|could not be independently verified|independently", None, False),
        ("The ministry could not confirm the toll.",
         "The ministry|could not confirm|the toll", "Orrin Post", True),
        ("The Courier declined to comment on the leak.",
         "The Courier|declined to comment on|the leak", None, True),
    ],
)  # fmt: skip
def test_an_outlet_that_could_not_verify_something_says_nothing(
    text: str, marked: str, outlet: str | None, kept: bool
) -> None:
    source, cue, content = (at(text, words) for words in marked.split("|"))
    remark = Attribution(source, cue, content, 0.9, (0.9, 0.0), act="declines")
    assert without_own_remarks([remark], Document(text), outlet) == [remark] * kept


@pytest.mark.parametrize(
    "text",
    [
        "The Courier could not confirm the claim.",
        "Reuters could not immediately verify the report.",
        "The Vellan Gazette could not independently verify the number of dead.",
    ],
)
def test_the_record_has_no_such_remark(text: str) -> None:
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    assert annotations.statements == ()
