import csv
import io

import msgspec
import pytest

from fakes import FakeExtractor
from onrecord.export.csv import COLUMNS, write_csv
from onrecord.records import Article, Date

ARTICLE = Article(
    id="a1",
    capture="c1",
    outlet="THE LANTERN",
    headline='The "wall",\nagain',
    published=Date(value="2026-01-14", precision="day"),
    text="Corrow said that Vaunt denied that it held.",
)


def rows(article: Article) -> list[dict[str, str]]:
    out = io.BytesIO()
    write_csv(out, [(article, FakeExtractor().annotate(article))])
    return list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))


def test_a_row_a_statement() -> None:
    outer, inner = rows(ARTICLE)
    assert tuple(outer) == COLUMNS
    assert outer["headline"] == ARTICLE.headline
    assert (outer["outlet"], outer["published"]) == ("THE LANTERN", "2026-01-14")
    assert (inner["speaker"], inner["act"], inner["content"]) == ("Vaunt", "denies", "that it held")
    assert (inner["content_spans"], inner["confidence"]) == ("[[30,42]]", "0.75")
    assert (outer["outer"], inner["outer"]) == ("", outer["statement"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    [row, _] = rows(msgspec.structs.replace(ARTICLE, headline=evil, outlet=evil))
    assert row["headline"] == row["outlet"] == "'" + evil


def test_what_only_holds_such_a_sign_is_left() -> None:
    assert rows(msgspec.structs.replace(ARTICLE, headline="A+B"))[0]["headline"] == "A+B"
