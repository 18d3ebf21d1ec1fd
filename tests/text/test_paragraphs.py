import textwrap

import pytest

from onrecord.text.paragraphs import is_wrapped, paragraph_spans

PROSE = (
    "The wall of Ossary will hold, the harbour master told reporters on Monday. Tam Reed of the "
    "union said that 40 people had left the quay, and that Port Ambre would be shut until Friday."
)
LINES = "Fire in Ossary\nMonday, 22 July 2031\nA large fire has burned down the market of Ossary."


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize("columns", [24, 30, 50, 72, 90])
def test_the_lines_of_wrapped_prose_are_one_paragraph(columns: int) -> None:
    text = textwrap.fill(PROSE, columns)
    assert paragraphs(f"{text}\n\n{text}\n") == [text, text]
    assert is_wrapped(text)


def test_each_line_is_a_paragraph_where_lines_end_with_sentences() -> None:
    text = f"{PROSE}\n{PROSE}\nBy Orla Venn\nOssary\n\n{PROSE}"
    assert paragraphs(text) == [*text.replace("\n\n", "\n").split("\n")]


def test_wrapped_prose_is_known_beside_a_long_line() -> None:
    text = textwrap.fill(PROSE, 60)
    link = "https://sund.example/" + "a" * 120
    assert paragraphs(f"{link}\n\n{text}\n\nBy Orla Venn\nOssary") == [
        link, text, "By Orla Venn", "Ossary",
    ]  # fmt: skip


def test_a_line_in_lower_case_continues_the_one_before() -> None:
    assert paragraphs(f"{PROSE}\nand it held.\nIt did.") == [f"{PROSE}\nand it held.", "It did."]


@pytest.mark.parametrize(
    "lines",
    [
        ["Mayor denies that he called sailors ‘geese’", "Lock to open on Friday", "Rain"],
        ["Ferry late, says harbour master Orla Venn", "Dockers: ‘We were lied to’", "Quay sold"],
        ["Mayor Orla Venn", "Remarks at the reopening of the lock of Port Ambre"],
        ["Rescuers carry a child from a flooded bus near Orlen.", "Photo: Tam Reed", "Ossary",
         "Tam Reed at the lock of Port Ambre in May. Photo: Sund Press"],
    ],
)  # fmt: skip
def test_lines_that_break_no_sentence_are_paragraphs(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == lines


def test_items_of_a_list_are_paragraphs() -> None:
    text = "The wall will hold, she told reporters in\nOssary of the\n* quay\n* wall"
    assert paragraphs(text)[1:] == ["* quay", "* wall"]


@pytest.mark.parametrize("text", [LINES, f"{LINES}\nIt was put out.\nNobody was hurt."])
def test_a_few_lines_of_their_own_break_no_sentences(text: str) -> None:
    assert not is_wrapped(text)
