"""Features of lines: what repeats on a page, and which lines are alike."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article.html.blocks import read_blocks
from onrecord.article.html.tree import parse_page
from onrecord.article.layout.line_features import (
    first_token,
    line_features,
    line_form,
    line_groups,
)
from onrecord.article.layout.page_lines import PageLine, block_lines, text_lines
from onrecord.article.layout.tokens import Floats, line_tokens


def _features(lines: list[PageLine], forms: list[str] | None = None) -> Floats:
    tokens = [line_tokens(line) for line in lines]
    dated = np.zeros(len(lines), bool)
    return line_features(lines, tokens, dated, forms or [""] * len(lines))


def _changed(one: str, other: str, line: int = 0) -> bool:
    """Whether the features of a line differ between two pages."""
    return not np.array_equal(_features(text_lines(one))[line], _features(text_lines(other))[line])


def test_a_line_that_repeats_is_told_from_one_that_does_not() -> None:
    assert _changed("Orrin Post\nFerry\nOrrin Post", "Orrin Post\nFerry\nOrrin Past")
    assert not _changed("Orrin Post\nFerry\nOrrin Post", "Orrin Post\nFerry\nORRIN POST")


def test_a_headline_that_a_list_above_names_is_an_echo() -> None:
    listed = "Ferry stops at noon\nFerry stops at noon today"
    assert _changed(listed, "Buses stay in the bay\nFerry stops at noon today", 1)


def test_the_lines_around_count() -> None:
    assert _changed("Ferry\n\nNo boat sails.", "Ferry\nNo boat sails.")
    assert _changed("Ferry\nNo boat sails.", "Ferry\nNo boat sails, and")


def test_the_distance_to_lines_of_one_form_counts() -> None:
    lines = text_lines("a\nb\nc\nd")
    assert not np.array_equal(
        _features(lines, ["x", "y", "x", "y"])[0], _features(lines, ["x", "y", "y", "x"])[0]
    )


def test_elements_of_web_pages_are_features_and_text_pages_have_none() -> None:
    def web(html: str) -> Floats:
        return _features(block_lines(read_blocks(parse_page(html, "page"))))

    heading, paragraph = web("<h2>Ferry</h2>"), web("<p>Ferry</p>")
    assert not np.array_equal(heading, paragraph)
    assert heading.shape == _features(text_lines("Ferry")).shape


def test_forms_are_equal_for_lines_that_look_alike() -> None:
    no = np.bool_(False)

    def form(text: str, **layout: int) -> str:
        line = PageLine(text=text, **layout)  # type: ignore[arg-type]
        return line_form(line, len(line_tokens(line)), no)

    assert form("Orrin Post | Monday") == form("Innisk | Friday")
    assert form("Orrin Post | Monday") != form("Orrin Post, Monday")
    assert form("Orrin Post") != form("ORRIN POST")
    assert form("Orrin Post") != form("Orrin Post", indent=4)
    assert form("Orrin Post") != form("Orrin Post", blanks=1)
    assert line_form(PageLine(text="x"), 1, np.bool_(True)) != form("x")


def test_first_tokens_are_equal_but_for_digits_and_case() -> None:
    def first(text: str) -> str:
        return first_token(PageLine(text=text), line_tokens(PageLine(text=text)))

    assert first("12. Ferry") == first("7 Buses") == "0"
    assert first("SOURCE: Orrin") == first("Source Innisk") == "source"
    assert first_token(PageLine(text="x"), []) == ""


def test_groups_are_lines_that_share_a_key() -> None:
    groups = line_groups(["a", "b", "a", "", "", "c"])
    assert groups.tolist() == [[1], [0], [1], [0], [0], [0]]
    assert line_groups(["a", "b"]).tolist() == [[0], [0]]


def test_the_number_of_groups_is_bounded() -> None:
    keys = [str(number) for number in range(500)] * 2
    assert line_groups(keys).shape[1] < 60


@settings(deadline=None)
@given(st.text(max_size=300))
def test_features_are_finite_and_of_one_width(text: str) -> None:
    lines = text_lines(text)
    if lines:
        features = _features(lines)
        assert features.shape == (len(lines), _features(text_lines("Ferry")).shape[1])
        assert np.isfinite(features).all()
