"""What looks like reporting and reports nothing."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.no_reports import (
    as_contrasted,
    as_said_of,
    without_comparisons,
    without_copies,
    without_datelines,
    without_idioms,
)
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.attribution.unsaid import with_unsaid
from onrecord.records import Article, Spans
from onrecord.text.document import Document


def found(text: str, *marked: str, act: str = "says") -> list[Attribution]:
    """Attributions as "source|cue|content", each the first such words of the text or nothing."""

    def at(words: str) -> Spans:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    return [
        Attribution(*map(at, each.split("|")), 0.9, (0.9, 0.0), act=act)  # type: ignore[arg-type]
        for each in marked
    ]


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        ("That said, the road is open.", "That|said|the road is open", False),
        ("It must be said that the road was bad.", "|must be said|that the road was bad", False),
        ("Having said that, she likes it.", "|said|she likes it", False),
        ("Needless to say, the wall fell.", "|say|the wall fell", False),
        ("That, said Lee, was late.", "Lee|said|That", True),
        ("That said a lot, Lee said.", "Lee|Lee said|That said a lot", True),
    ],
)
def test_idioms_are_no_statements(text: str, marked: str, kept: bool) -> None:
    assert bool(without_idioms(found(text, marked), Document(text))) == kept


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        ("It lost 19 men, two more than it had admitted.",
         "two more than it|had admitted|It lost 19 men", False),
        ("She had 190 aboard, dozens more than her papers show.",
         "dozens more than her papers|show|She had 190 aboard", False),
        ("Nine men died, up from the four announced.",
         "up from the four|announced|Nine men died", False),
        ("The men from up north said nine died.", "The men from up north|said|nine died", True),
        ("More men said nine died.", "More men|said|nine died", True),
        ("More than two men said nine died.", "More than two men|said|nine died", True),
        ("The firm, which has more than 90 cars, said nine died.",
         "The firm, which has more than 90 cars|said|nine died", True),
    ],
)  # fmt: skip
def test_a_comparison_of_numbers_says_nothing(text: str, marked: str, kept: bool) -> None:
    assert bool(without_comparisons(found(text, marked), Document(text))) == kept


@pytest.mark.parametrize(
    ("text", "marked", "content"),
    [
        ("900 marched, not 400 as Lee said.", "Lee|said|900 marched, not 400", "400"),
        ("Some 52 died, not 47 as claimed by Lee.", "Lee|as claimed|Some 52 died, not 47", "47"),
        ("It cost 9 million, rather than 7 million as Lee had said.",
         "Lee|had said|It cost 9 million, rather than 7 million", "7 million"),
        ("It held, not only here as Lee said.", "Lee|said|It held, not only here",
         "It held, not only here"),
        ("It did not hold, Lee said.", "Lee|said|It did not hold", "It did not hold"),
        ("It is bad, not good, Lee said.", "Lee|said|It is bad, not good", "It is bad, not good"),
    ],
)  # fmt: skip
def test_what_the_text_sets_against_a_statement_is_not_in_it(
    text: str, marked: str, content: str
) -> None:
    [attribution] = found(text, marked)
    read = as_contrasted(attribution, Document(text))
    assert [text[start:end] for start, end in read.content] == [content]


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        ("Merrin, said to have lent it, left.", "Merrin|said|to have lent it", False),
        ("Two men believed to be ill left.", "Two men|believed|to be ill", False),
        ("A firm widely reported to be broke shut.", "A firm|widely reported|to be broke", False),
        ("Lee promised to leave.", "Lee|promised|to leave", True),
        ("Lee, said Cho, left.", "Cho|said|Lee", True),
    ],
)
def test_who_is_said_to_have_done_something_did_not_say_so(
    text: str, marked: str, kept: bool
) -> None:
    [attribution] = found(text, marked)
    assert bool(as_said_of(attribution, Document(text)).source) == kept


@pytest.mark.parametrize("adverb", ["also", "had", "still"])
def test_an_adverb_before_a_cue_makes_no_second_statement(adverb: str) -> None:
    text = f"Lee {adverb} claimed that it held."
    both = found(text, f"Lee|{adverb}|claimed that it held", "Lee|claimed|that it held")
    assert without_copies(both, Document(text)) == both[1:]


def test_what_somebody_denied_claiming_stays() -> None:
    text = "Lee denied claiming that it held."
    both = found(text, "Lee|denied|claiming that it held", "Lee|claiming|that it held")
    assert without_copies(both, Document(text)) == both


@pytest.mark.parametrize(
    "text",
    [
        "LENDI: The road is open.",
        "PORT VESK: Two boats sank.\nThey were old.",
        "TARN – ORREL: Rain fell.",
    ],
)
def test_a_place_in_front_of_a_text_says_nothing(text: str) -> None:
    label, rest = text.split("\n")[0].split(": ")
    assert without_datelines(found(text, f"{label}||{rest}"), Document(text)) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("LEE: The road is open.\nCHO: Is it?", ("LEE||The road is open.", "CHO||Is it?")),
        ("It rained.\nLEE: The road is open.", ("LEE||The road is open.",)),
        ("LEE: “The road is open.”", ("LEE||“The road is open.”",)),
    ],
)
def test_turns_of_speakers_stay(text: str, marked: tuple[str, ...]) -> None:
    turns = found(text, *marked)
    assert without_datelines(turns, Document(text)) == turns


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("did not deny", "unsaid"),
        ("didn’t deny", "unsaid"),
        ("has never denied", "unsaid"),
        ("did not explicitly dispute", "unsaid"),
        ("flatly denied", "denies"),
    ],
)
def test_what_is_not_denied_is_not_said(words: str, act: str) -> None:
    text = f"At an earlier hearing Lee {words} sending it, but said that she was ill."
    [read] = with_unsaid(found(text, f"Lee|{words}|sending it", act="denies"), Document(text))
    assert read.act == act


def test_idioms_and_datelines_are_left_out_of_an_article() -> None:
    text = "LENDI: The road is open.\nThat said, it is narrow, Orla Venn told reporters."
    statements = Extractor.load().annotate(Article(id="a", capture="c", text=text)).statements
    cues = [text[slice(*each.cue[0])] if each.cue else "" for each in statements]
    assert cues == ["told"]
