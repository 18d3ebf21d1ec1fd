import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.document import Document
from onrecord.text.paragraphs import paragraph_spans
from onrecord.text.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [
        text[slice(*quotation.inner)] for quotation in find_quotations(text, paragraph_spans(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” Orla said.", ["We go,"]),
        ('"We go," Orla said. "Now."', ["We go,", "Now."]),
        ("‘We don’t go,’ Orla said.", ["We don’t go,"]),
        ("'We don't go,' Orla said of the boys' house.", ["We don't go,"]),
        ("''We go,'' Orla said.", ["We go,"]),
        ("``We go,'' Orla said.", ["We go,"]),
        ("«We go», Orla said; „We stay“, Tam said.", ["We go", "We stay"]),
        ("「We go」 Orla said.", ["We go"]),
        ("“He said ‘go’ to us,” Orla said.", ["He said ‘go’ to us,"]),
        ("The boys' house and the girls' house", []),
        ("It’s Orla’s, isn’t it?", []),
        ("He is 5' 10\" tall", []),
        ("“One paragraph.\n\n“And the next,” Orla said.", ["One paragraph.", "And the next,"]),
        ("“An opening that nothing closes.\n\nOrla said so.", []),
        ('A stray " mark.\n\n"We go," Orla said.', ["We go,"]),
        ("The boat, the “Gull, sank.\n\n“We go,” Orla said.", ["We go,"]),
        ("Orla said: “We go.\n\n“And then we stay.”", ["We go.", "And then we stay."]),
        ("“One.\n\n“Two.\n\n“Three,” Orla said.", ["One.", "Two.", "Three,"]),
        (
            "'We keep the islanders' homes,' Orla said. 'Now.'",
            ["We keep the islanders' homes,", "Now."],
        ),
        ("Orla called them ‘the islanders’ in public.", ["the islanders"]),
        (
            "'Nobody saw the nurses' notes or the doctors' lists,' Tam said.",
            ["Nobody saw the nurses' notes or the doctors' lists,"],
        ),
        ('The 6" pipe burst, Orla said. "We go," she said.', ["We go,"]),
        ("”We go,” Orla said. ”Now.”", ["We go,", "Now."]),
        ("»We go«, Orla said. »Now», she said.", ["We go", "Now"]),
    ],
)
def test_marks_of_all_styles_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“We go,” Orla said.", "We go", "direct"),
        ("Orla said that they would “go home” soon.", "that they would “go home” soon", "mixed"),
        ("Orla said that they would go.", "that they would go", "indirect"),
    ],
)
def test_kind_depends_on_the_share_in_quotation_marks(text: str, content: str, kind: str) -> None:
    start = text.index(content)
    assert Document(text).quotations.kind(((start, start + len(content)),)) == kind


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("“We go,” Orla said.", "We go", "“We go,”"),
        ("Orla said: “We go.”", "We go", "“We go.”"),
        ("Orla said they would “go home”.", "they would “go home", "they would “go home”"),
        ("Orla said they would “go home” soon.", "they would", "they would"),
        ("“We go home now,” Orla said.", "We go", "“We go"),
        ("Orla said that.", "that", "that"),
    ],
)
def test_with_marks_adds_the_marks_around_a_span(text: str, span: str, expected: str) -> None:
    start = text.index(span)
    assert (
        text[slice(*Document(text).quotations.with_marks((start, start + len(span))))] == expected
    )


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("“He said it held,” Orla said.", "it held,”", "it held"),
        ("“I never saw it. He says it came in May.”", "it came in May.”", "it came in May."),
        ("“We thought it held, I think.”", "“We thought it held", "We thought it held"),
        ("“Ask him ‘why’,” Orla said.", "‘why’", "‘why’"),
        ("Orla said: “It held.”", "“It held.”", "“It held.”"),
        ("Orla said it “held”.", "it “held”", "it “held”"),
    ],
)
def test_a_mark_is_left_out_if_its_other_is_outside(text: str, span: str, expected: str) -> None:
    start = text.index(span)
    quotations = Document(text).quotations
    first, last = quotations.without_other_marks((start, start + len(span)))
    assert text[first:last] == expected


@given(st.text(alphabet="ab .,\n“”‘’\"'«»`"))
def test_quotations_do_not_overlap_and_are_inside_the_text(text: str) -> None:
    end = 0
    for quotation in find_quotations(text, paragraph_spans(text)):
        assert end <= quotation.outer[0] < quotation.inner[0] <= quotation.inner[1]
        assert quotation.inner[1] <= quotation.outer[1] <= len(text)
        end = quotation.outer[1]
