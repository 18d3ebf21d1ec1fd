"""What is only announced or asked, told from what was said."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.not_yet_said import as_announced, as_asked
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Article, Date, Spans
from onrecord.text.document import Document

PUBLISHED = Date(value="2031-05-14", precision="day")


def at(text: str, words: str) -> Spans:
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def found(text: str, marked: str) -> Attribution:
    """Return an attribution by the words of its source, cue and content, separated by bars."""
    source, cue, content = (at(text, words) for words in marked.split("|"))
    return Attribution(source, cue, content, 0.9, (0.9, 0.0))


@pytest.mark.parametrize(
    ("text", "marked", "act"),
    [
        ("The mayor will say on Friday that the lock is open.",
         "The mayor|will say|that the lock is open", "unsaid"),
        ("Ada Quill is expected to tell the house that the lock is open.",
         "Ada Quill|tell|that the lock is open", "unsaid"),
        ("The guild was due to announce that the lock is open.",
         "The guild|was due to announce|that the lock is open", "unsaid"),
        ("Bo Reth is to tell the inquiry that the lock was open.",
         "Bo Reth|is to tell|that the lock was open", "unsaid"),
        ("Ministers plan to warn on Friday that the lock may close.",
         "Ministers|warn|that the lock may close", "unsaid"),
        ("The guild intends to tell owners that the lock is open.",
         "The guild|tell|that the lock is open", "unsaid"),
        # In headlines.
        ("Mayor to say lock is open\n\nIt rained.", "Mayor|to say|lock is open", "unsaid"),
        ("PM set to warn lock may shut", "PM|warn|lock may shut", "unsaid"),
        ("Quill to tell MPs lock is open", "Quill|tell|lock is open", "unsaid"),
        ("Quill left the house to say that the lock is open.",
         "the house|to say|that the lock is open", "says"),
        # What was said, is always said, or is said by announcing it.
        ("The firm will say only that the lock is open.",
         "The firm|will say|that the lock is open", "says"),
        ("The firm will say only that the lock is open.",
         "The firm|will say only|that the lock is open", "says"),
        ("Any keeper will tell you that the lock is open.",
         "Any keeper|will tell|that the lock is open", "says"),
        ("“I will tell the house that the lock is open.”",
         "I|will tell|that the lock is open", "says"),
        ("The guild was to say later that the lock was open.",
         "The guild|was to say|that the lock was open", "says"),
        ("Bo Reth is said to have told sailors that the lock was open.",
         "Bo Reth|is said to have told|that the lock was open", "says"),
        ("“It will open,” said Bo Reth.", "Bo Reth|said|“It will open,”", "says"),
    ],
)  # fmt: skip
def test_what_somebody_will_say_is_not_said(text: str, marked: str, act: str) -> None:
    read = as_announced(found(text, marked), Document(text))
    assert (read.type, read.act) == ("assertion" if act == "says" else "eventuality", act)


@pytest.mark.parametrize(
    ("text", "marked", "act"),
    [
        ("Asked whether the lock was open, Ada Quill shrugged.",
         "|Asked|whether the lock was open", "unsaid"),
        ("When pressed on the toll, Bo Reth left.", "|pressed on|the toll", "unsaid"),
        ("Keepers were asked if the lock was open.", "|were asked|if the lock was open", "unsaid"),
        ("A reporter asked whether the lock was open.",
         "A reporter|asked|whether the lock was open", "says"),
        ("It was announced that the lock was open.",
         "|was announced|that the lock was open", "says"),
    ],
)  # fmt: skip
def test_a_question_of_nobody_is_not_said(text: str, marked: str, act: str) -> None:
    read = as_asked(found(text, marked), Document(text))
    assert (read.type, read.act) == ("assertion" if act == "says" else "eventuality", act)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will say on Friday that 300 homes are safe.",
        "The governor is due to announce on Friday that 40 miners died.",
        "Asked on Tuesday whether 12 people had drowned, Orla Venn shrugged.",
    ],
)
def test_what_is_not_yet_said_has_no_day_and_no_figure_that_somebody_claims(text: str) -> None:
    annotations = Extractor.load().annotate(
        Article(id="a", capture="c", text=text, published=PUBLISHED)
    )
    [statement] = annotations.statements
    assert (statement.type, statement.act, statement.said) == ("eventuality", "unsaid", None)
    assert [figure.asserted for figure in annotations.figures] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about Pell Varro’s claim that the lock was open, Ada Quill denied it.",
        "The guild was asked about the Council’s assertion that a Sund ship had sunk. A spokesman "
        "denied it.",
        "Pressed on Bo Reth’s allegation that the ferry was late, the firm denied it.",
    ],
)
def test_a_denial_is_of_the_claim_that_somebody_was_asked_about(text: str) -> None:
    statements = Extractor.load().annotate(Article(id="a", capture="c", text=text)).statements
    *_, claim, denial = statements
    assert (claim.act, denial.act, denial.echoes) == ("says", "denies", (claim.id,))


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked whether 12 people had drowned.",
        "The opposition asked again whether 300 homes were lost.",
        "Orla Venn asked the council whether it had paid 4 million crowns.",
    ],
)
def test_a_question_claims_no_figure(text: str) -> None:
    figures = Extractor.load().annotate(Article(id="a", capture="c", text=text)).figures
    assert [figure.asserted for figure in figures] == [False]
