"""Columns of PDF pages that are drawn row by row."""

import time
from itertools import chain, zip_longest
from typing import TypeAlias

import pytest

from builders.documents import make_pdf
from onrecord.article.pdf import read_pdf
from onrecord.article.pdf_columns import PdfLine, read_by_column

LEFT = (
    "Foreman Dag Orrin said on Monday that six",
    "workers were injured when a blast went",
    "wrong at the quarry, and that the company",
    "had not been told of the crack in the wall",
    "before the works began in early spring.",
)
MIDDLE = (
    "Nurse Una Strand said that two of the men",
    "are in hospital, and that one of them had",
    "lost a hand; the others were sent home at",
    "night with bruises, and their families were",
    "told of it on the morning after the blast.",
)
RIGHT = (
    "Mayor Edda Pruell denied that the town had",
    "ignored a warning from the union, which is",
    "to meet on Friday in the town hall and may",
    "strike if the quarry is not closed at once,",
    "a spokesman for the town said late at night.",
)
Placed: TypeAlias = list[tuple[int, int, int, str]]
Column: TypeAlias = tuple[str, ...]


def _woven(*columns: Column, lower: int = 0, top: int = 700) -> Placed:
    """The lines of columns row by row; each column stands ``lower`` than the one on its left."""
    rows = zip_longest(*columns, fillvalue="")
    placed = [
        [
            (50 + 260 * number, top - 14 * i - lower * number, 10, words)
            for number, words in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]
    return [line for line in chain.from_iterable(placed) if line[3]]


def _by_word(lines: Placed) -> Placed:
    """The lines with each of their words as a piece of its own."""
    return [
        (x + 6 * len(" ".join(words.split()[:i])), y, size, word)
        for x, y, size, words in lines
        for i, word in enumerate(words.split())
    ]


def _paragraphs(lines: Placed) -> list[str]:
    return read_pdf(make_pdf(lines), "file").strip().split("\n\n")


@pytest.mark.parametrize(
    ("lines", "columns"),
    [
        (_woven(LEFT, RIGHT), (LEFT, RIGHT)),
        (_woven(LEFT, RIGHT, lower=5), (LEFT, RIGHT)),
        (_woven(LEFT, MIDDLE, RIGHT), (LEFT, MIDDLE, RIGHT)),
        (_woven(LEFT, RIGHT[:-1]), (LEFT, RIGHT[:-1])),
        (  # columns one after the other
            [*_woven(LEFT), *((310, *line[1:]) for line in _woven(RIGHT))],
            (LEFT, RIGHT),
        ),
    ],
)  # fmt: skip
def test_columns_are_read_one_after_the_other(lines: Placed, columns: tuple[Column, ...]) -> None:
    assert _paragraphs(lines) == [" ".join(column) for column in columns]


@pytest.mark.parametrize("columns", [(LEFT, RIGHT), (LEFT, MIDDLE, RIGHT), (RIGHT, MIDDLE)])
def test_columns_are_told_where_a_page_is_one_text_object(columns: tuple[Column, ...]) -> None:
    text = read_pdf(make_pdf(_woven(*columns), relative=True), "file")
    assert text.strip().split("\n\n") == [" ".join(column) for column in columns]


def test_columns_are_told_where_each_word_is_a_piece() -> None:
    found = "".join(_paragraphs(_by_word(_woven(LEFT, RIGHT))))
    assert found.replace(" ", "") == "".join((*LEFT, *RIGHT)).replace(" ", "")


def test_a_line_across_the_columns_parts_what_is_above_from_what_is_below() -> None:
    across = "The union and the town could not be reached, the Orlen Lantern wrote in a late note."
    lines = [*_woven(LEFT, RIGHT), (50, 590, 10, across), *_woven(MIDDLE, RIGHT, top=540)]
    texts = [" ".join(column) for column in (LEFT, RIGHT, (across,), MIDDLE, RIGHT)]
    assert "".join(_paragraphs(lines)).replace(" ", "") == "".join(texts).replace(" ", "")


@pytest.mark.parametrize(
    "rows",
    [
        [("Orlen", "12 killed"), ("Kellend", "3 killed"), ("Tarnholm", "no one hurt")] * 3,
        [("Dag Orrin, the foreman of the quarry", "Lives in Kellend, in the old mill"),
         ("Una Strand, a nurse at the hospital", "Lives in Orlen, near the old harbour")] * 4,
        [("Name of the place and its region", "12"), ("and the day on which it was read", "3")] * 4,
    ],
)  # fmt: skip
def test_the_rows_of_a_table_are_kept(rows: list[tuple[str, str]]) -> None:
    text = " ".join(_paragraphs(_woven(*zip(*rows, strict=True))))
    assert text.split() == " ".join(chain.from_iterable(rows)).split()


@pytest.mark.parametrize(("rows", "pieces"), [(1, 60_000), (60, 1_000), (20_000, 3)])
def test_time_grows_in_proportion_to_the_pieces_of_a_page(rows: int, pieces: int) -> None:
    page = [
        [PdfLine(text="word and word again", x=90 * i, y=-j, size=1) for i in range(pieces)]
        for j in range(rows)
    ]
    started = time.process_time()
    read_by_column(page)
    assert time.process_time() - started < 3
