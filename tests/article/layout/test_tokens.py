"""Tokens of lines, and the numbers that describe them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.html.blocks import Node
from onrecord.article.layout.page_lines import LineMark, PageLine, text_lines
from onrecord.article.layout.tokens import (
    HEAD,
    MAX_TOKENS,
    NAME_BUCKETS,
    SHAPE_BUCKETS,
    SUFFIX_BUCKETS,
    TAIL,
    TOKEN_FLAGS,
    WORD_BUCKETS,
    class_names,
    cut_at,
    inline_names,
    line_tokens,
    page_hosts,
    token_flags,
    token_slots,
    word_hashes,
)


def _words(line: PageLine) -> list[str]:
    return [line.text[token.start : token.end] for token in line_tokens(line)]


def _flag(line: PageLine, flag: int, hosts: str = "") -> list[str]:
    """Return the words of a line that have a flag."""
    tokens = line_tokens(line)
    flags = token_flags(line, tokens, hosts)
    return [line.text[t.start : t.end] for t, row in zip(tokens, flags, strict=True) if row[flag]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See https://orrin.example/a?b=c-d.", ["See", "https://orrin.example/a?b=c-d."]),
        ("(https://orrin.example/a)", ["(", "https://orrin.example/a", ")"]),
        ("orrin.example | Orrin Post", ["orrin.example", "|", "Orrin", "Post"]),
        ("O’Venn's AT&T-boat, 3.5", ["O’Venn's", "AT&T-boat", ",", "3.5"]),
        ("=== -- ...", ["===", "--", "..."]),
        ("_____Orrin", ["_____", "Orrin"]),
        ("_Orrin Post_, by snake_case", ["_", "Orrin", "Post", "_", ",", "by", "snake_case"]),
        ("=> gemini://orrin.example/a", ["=", ">", "gemini://orrin.example/a"]),
        ("Übersee é日本", ["Übersee", "é日本"]),
    ],
)
def test_a_token_is_a_word_an_address_or_a_row_of_one_sign(text: str, words: list[str]) -> None:
    assert _words(PageLine(text=text)) == words


def test_a_word_ends_where_an_element_begins_or_ends() -> None:
    marks = (LineMark("link", 0, 5, "/a"), LineMark("time", 8, 12))
    assert _words(PageLine(text="OrrinVia2031now", marks=marks)) == ["Orrin", "Via", "2031", "now"]


def test_of_a_long_line_only_the_start_and_the_end_are_looked_at() -> None:
    line = PageLine(text=" ".join(f"w{number}" for number in range(100)))
    words = _words(line)
    assert words[:HEAD] == [f"w{number}" for number in range(HEAD)]
    assert words[HEAD:] == [f"w{number}" for number in range(100 - TAIL, 100)]
    places = token_flags(line, line_tokens(line), "")[:, 11]
    assert (places[:HEAD] < 1).all()
    assert (places[HEAD:] >= 1).all()


@pytest.mark.parametrize("sign", [" | ", "\t", "|"])
def test_of_a_long_row_the_start_of_each_cell_is_looked_at(sign: str) -> None:
    cells = [f"w{number} " * 9 for number in range(6)]
    line = PageLine(text=sign.join(cell.strip() for cell in (*cells, "last " * 40)))
    words = _words(line)
    assert {f"w{number}" for number in range(6)} < set(words)
    assert words.count("last") == 4 + TAIL
    cut = cut_at(line, line_tokens(line))
    assert cut == len(words) - TAIL


def test_only_a_line_with_words_left_out_is_cut() -> None:
    for count in (1, MAX_TOKENS - 1, MAX_TOKENS, MAX_TOKENS + 1, 100):
        line = PageLine(text=" ".join(["word"] * count))
        assert (cut_at(line, line_tokens(line)) is not None) == (count > MAX_TOKENS)


@given(st.text(max_size=200), st.lists(st.integers(0, 60), max_size=6))
def test_tokens_are_in_order_and_never_cross_the_edge_of_an_element(
    text: str, edges: list[int]
) -> None:
    for plain in text_lines(text):
        inside = sorted(edge for edge in edges if edge <= len(plain.text))
        marks = tuple(LineMark("bold", *pair) for pair in pairwise(inside))
        line = PageLine(text=plain.text, marks=marks)
        tokens = line_tokens(line)
        assert len(tokens) <= MAX_TOKENS
        assert all(0 <= t.start < t.end <= len(line.text) for t in tokens)
        assert all(one.end <= other.start for one, other in pairwise(tokens))
        cuts = {edge for mark in marks for edge in (mark.start, mark.end)}
        assert not any(token.start < cut < token.end for token in tokens for cut in cuts)


@given(st.text(min_size=1, max_size=30))
def test_hashes_are_within_their_tables_and_never_that_of_padding(word: str) -> None:
    buckets = (WORD_BUCKETS, SUFFIX_BUCKETS, SHAPE_BUCKETS)
    assert all(0 < one < size for one, size in zip(word_hashes(word), buckets, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://orrin.example/a", "http://innisk.example"),
        ("orrin.example", "www.innisk.example"),
        ("2031", "1987"),
        ("Orrin", "ORRIN"),
    ],
)
def test_words_that_differ_in_what_is_new_on_each_page_have_one_hash(one: str, other: str) -> None:
    assert word_hashes(one)[0] == word_hashes(other)[0]


def test_shapes_tell_capitals_and_digits_but_not_lengths() -> None:
    assert word_hashes("Orrin")[2] == word_hashes("Innisker")[2] != word_hashes("ORRIN")[2]


def test_flags_mark_dates_links_and_the_words_of_hosts() -> None:
    link = LineMark("link", 0, 10, "https://orrinpost.example/a")
    line = PageLine(text="Orrin Post, 4 May 2031, news desk", marks=(link,))
    hosts = page_hosts([line])
    assert hosts == "orrinpost.example"
    assert _flag(line, 0) == ["4", "May", "2031"]
    assert _flag(line, 1) == ["Orrin", "Post"]
    assert _flag(line, 15, hosts) == ["Orrin", "Post"]
    assert _flag(line, 6) == ["May"]
    assert _flag(line, 13) == ["Orrin"]
    assert _flag(line, 14) == ["desk"]
    assert token_flags(line, [], hosts).shape == (0, TOKEN_FLAGS)


def test_hosts_are_those_of_links_and_of_the_text() -> None:
    lines = [
        PageLine(text="x", marks=(LineMark("link", 0, 1, "https://www.orrin-post.example/"),)),
        PageLine(text="Innisk Herald (inniskherald.example)"),
        PageLine(text="relative", marks=(LineMark("link", 0, 8, "/a"),)),
    ]
    hosts = page_hosts(lines).split()
    assert "inniskherald.example" in hosts
    assert any("orrinpost.example" in host for host in hosts)


def test_class_names_are_those_of_the_innermost_elements() -> None:
    node = Node(number=1, tag="div", names="storyHead x2")
    other = Node(number=2, tag="p", names="by-line")
    line = PageLine(text="Ada Finn", path=(node, other))
    found = class_names(line)
    assert len(found) == 4  # by, line, story, head
    assert found == [*class_names(PageLine(text="x", path=(other,))),
                     *class_names(PageLine(text="x", path=(node,)))]  # fmt: skip
    assert all(0 < name < NAME_BUCKETS for name in found)
    assert class_names(PageLine(text="x")) == []


def test_the_name_of_the_innermost_inline_element_counts() -> None:
    marks = (
        LineMark("other", 4, 7, names="source"),
        LineMark("other", 0, 11, names="meta"),
    )
    line = PageLine(text="via Orr now", marks=marks)
    via, orr, now = inline_names(line, line_tokens(line))
    assert via == now != orr
    assert inline_names(PageLine(text="via"), line_tokens(PageLine(text="via"))) == [0]


def _slots(texts: list[str], forms: list[str]) -> tuple[list[list[int]], list[list[int]]]:
    lines = [PageLine(text=text) for text in texts]
    tokens = [line_tokens(line) for line in lines]
    longest = max(map(len, tokens))
    start, end = token_slots(lines, tokens, forms, longest)
    return start.tolist(), end.tolist()


def test_lines_of_one_form_share_their_slots() -> None:
    start, end = _slots(["Orrin Post | 2 March", "Innisk | 3 April"], ["a", "a"])
    assert start == [[1, 1, 2, 3, 3], [1, 2, 3, 3, 0]]
    assert end[0][-1] == end[1][3] == end[0][3]
    assert end[0][0] == end[1][0]


def test_slots_from_the_end_agree_where_a_line_has_one_part_more() -> None:
    start, end = _slots(["Ada Finn | Orrin | 2 May", "Innisk | 3 May"], ["a", "a"])
    assert end[0][-2:] == end[1][2:4]
    assert start[0][-1] != start[1][3]


def test_a_line_of_a_form_of_its_own_has_no_slots() -> None:
    start, end = _slots(["Orrin | 2 May", "Innisk | 3 May", "Ferry stops"], ["a", "a", "b"])
    assert start[2] == end[2] == [0] * len(start[2])
    assert all(start[0])


def test_flags_tell_gaps_and_the_edges_of_elements() -> None:
    mark = LineMark("time", 7, 12)
    line = PageLine(text="Orrin,\t4 May  2031", marks=(mark,))
    assert _flag(line, 17) == [","]
    assert _flag(line, 18) == ["4", "2031"]
    assert _flag(line, 19) == ["4"]
    assert _flag(line, 20) == ["May"]
    assert _flag(line, 3) == ["4", "May"]
