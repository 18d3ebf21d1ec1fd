import csv
import io

import msgspec
import pytest

from fakes import FakeExtractor
from onrecord.export.csv import COLUMNS, LEDGER_COLUMNS, write_csv, write_ledger
from onrecord.records import Article, Date
from onrecord.views import LedgerRow

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
    assert outer["said"] == ""


def test_when_it_was_said_is_in_the_row() -> None:
    said = msgspec.structs.replace(ARTICLE, text="Corrow said on Monday that it held.")
    assert [row["said"] for row in rows(said)] == ["2026-01-12"]
    undated = msgspec.structs.replace(said, published=None)
    assert [row["said"] for row in rows(undated)] == ["Monday"]


def test_a_row_a_figure() -> None:
    text = "Corrow said that 30 =red boats were lost, and at least 5 boats were lost."
    annotations = FakeExtractor().annotate(msgspec.structs.replace(ARTICLE, text=text))
    [figure] = annotations.figures
    figure = msgspec.structs.replace(figure, subject="=red boats", approximate=True)
    claim = LedgerRow(
        figure=figure, claimant="Corrow", act="denies", said=None, published="2026", outlet=None
    )
    out = io.BytesIO()
    write_ledger(out, [claim])
    [row] = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))
    assert tuple(row) == LEDGER_COLUMNS
    assert row == {
        "figure": figure.id,
        "article": "a1",
        "statement": annotations.statements[0].id,
        "outlet": "",
        "published": "2026",
        "said": "",
        "claimant": "Corrow",
        "act": "denies",
        "text": "at least 5",
        "measure": "lost",
        "unit": "",
        "subject": "'=red boats",
        "low": "5",
        "high": "",
        "approximate": "yes",
        "as_of": "",
    }


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    [row, _] = rows(msgspec.structs.replace(ARTICLE, headline=evil, outlet=evil))
    assert row["headline"] == row["outlet"] == "'" + evil


def test_what_only_holds_such_a_sign_is_left() -> None:
    assert rows(msgspec.structs.replace(ARTICLE, headline="A+B"))[0]["headline"] == "A+B"
