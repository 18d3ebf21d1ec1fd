"""Lines of text pages and web pages, with their layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.html.blocks import read_blocks
from onrecord.article.html.tree import parse_page
from onrecord.article.layout.page_lines import block_lines, text_lines, without_markdown


def test_a_text_line_knows_its_indent_blank_lines_and_quotation() -> None:
    first, second, third = text_lines("Orrin\n\n\n  Ferry stops\n> > Quoted")
    assert (first.text, first.indent, first.blanks, first.quoted) == ("Orrin", 0, 0, 0)
    assert (second.text, second.indent, second.blanks) == ("Ferry stops", 2, 2)
    assert (third.text, third.quoted) == ("Quoted", 2)


def test_a_markdown_link_becomes_a_mark() -> None:
    (line,) = text_lines('* [Ferry stops](https://orrin.example/a_(b) "Ferry") ([Orrin Post](/x))')
    assert line.text == "* Ferry stops (Orrin Post)"
    marks = [(line.text[mark.start : mark.end], mark.value) for mark in line.marks]
    assert marks == [("Ferry stops", "https://orrin.example/a_(b)"), ("Orrin Post", "/x")]


def test_bold_words_move_the_links_around_them() -> None:
    (line,) = text_lines("**Now**: [ferry](https://orrin.example/) and __[quay](/quay)__")
    assert line.text == "Now: ferry and quay"
    words = {(mark.kind, line.text[mark.start : mark.end]) for mark in line.marks}
    assert words == {("bold", "Now"), ("link", "ferry"), ("link", "quay"), ("bold", "quay")}


def test_emphasised_words_become_marks() -> None:
    (line,) = text_lines("*Orrin Post*, [_page_](/a) ***two***")
    assert line.text == "Orrin Post, page two"
    words = {(mark.kind, line.text[mark.start : mark.end]) for mark in line.marks}
    assert words == {("bold", "Orrin Post"), ("link", "page"), ("bold", "page"), ("bold", "two")}


@pytest.mark.parametrize(
    "text",
    [
        "a [b] (c)", "2 ** 3", "f(x)[0](1)", "snake__case__name [x]", "2 * 3 * 4", "2*3*4",
        "Prices* rose and wages* fell", "* one * two", r"\*not\*", "_ _", "*** Orrin ***", "f**k**",
    ],
)  # fmt: skip
def test_text_that_is_no_markdown_is_unchanged(text: str) -> None:
    assert without_markdown(text) == text


def test_a_web_line_is_a_block_or_a_part_of_one_up_to_a_line_break() -> None:
    page = (
        "<div class=item><h2><a href=/a>Ferry stops</a></h2><p>One.<br>Two <b>three</b>.</p></div>"
    )
    lines = block_lines(read_blocks(parse_page(page, "page")))
    assert [line.text for line in lines] == ["Ferry stops", "One.", "Two three."]
    assert [line.blanks for line in lines] == [1, 1, 0]
    assert [line.block for line in lines] == [0, 1, 1]
    (bold,) = lines[2].marks
    assert lines[2].text[bold.start : bold.end] == "three"


@given(st.text(max_size=400))
def test_lines_are_parts_of_the_text_without_markdown(text: str) -> None:
    clean = "".join(without_markdown(text).split())
    place = 0
    for line in text_lines(text):
        place = clean.find("".join(line.text.split()), place)
        assert place >= 0
        for mark in line.marks:
            assert 0 <= mark.start < mark.end <= len(line.text)
