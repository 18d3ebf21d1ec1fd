import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from builders.fake_extractor import FakeExtractor
from builders.stores import Who, keep, keep_people
from onrecord.app.exporting import export_record
from onrecord.errors import UsageError
from onrecord.export.csv import FigureRow, StatementRow, safe_cell, statement_rows, write_ledger
from onrecord.export.formats import EXPORTERS
from onrecord.records import Article, Date
from onrecord.store import Store
from onrecord.views import LedgerRow

ARTICLE = Article(
    id="a1",
    capture="c1",
    outlet="THE LANTERN",
    headline='The "wall",\nagain',
    published=Date(value="2026-01-14", precision="day"),
    text="Corrow said that Vaunt denied that it held.",
)


def read_csv(out: io.BytesIO) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))


def test_a_statement_is_a_row(store: Store) -> None:
    keep(
        store, "page.txt", ARTICLE.text, outlet=ARTICLE.outlet, headline=ARTICLE.headline,
        published=ARTICLE.published,
    )  # fmt: skip
    out = io.BytesIO()
    export_record(store, "csv", out)
    outer, inner = read_csv(out)
    assert tuple(outer) == StatementRow.__struct_fields__
    assert outer["headline"] == ARTICLE.headline
    assert (outer["outlet"], outer["published"]) == ("THE LANTERN", "2026-01-14")
    assert (inner["speaker"], inner["act"], inner["content"]) == ("Vaunt", "denies", "that it held")
    assert (inner["content_spans"], inner["confidence"]) == ("[[30,42]]", "0.75")
    assert (outer["outer"], inner["outer"]) == ("", outer["statement"])
    assert outer["said"] == ""


def test_a_row_has_when_the_statement_was_said() -> None:
    dated = msgspec.structs.replace(ARTICLE, text="Corrow said on Monday that it held.")
    undated = msgspec.structs.replace(dated, published=None)
    for article, said in ((dated, "2026-01-12"), (undated, "Monday")):
        [row] = statement_rows(article, FakeExtractor().annotate(article))
        assert row.said == said


def test_a_speaker_of_several_articles_has_one_name(store: Store) -> None:
    keep_people(store, "1.txt", Who("Ilka Sorrendy", "mayor", "Quillhaven"))
    keep_people(store, "2.txt", Who("Ilka Maru Sorrendy", "mayor"))
    exported = {name: io.BytesIO() for name in EXPORTERS}
    for name, out in exported.items():
        export_record(store, name, out)
    record = json.loads(exported["json"].getvalue())
    [speaker] = record["speakers"]
    assert speaker["name"] == "Ilka Maru Sorrendy"
    assert [each["speaker"] for each in record["statements"]] == [speaker["id"]] * 2
    assert [(row["speaker"], row["role"]) for row in read_csv(exported["csv"])] == [
        (speaker["name"], "mayor, Quillhaven"),
        (speaker["name"], "mayor"),
    ]
    lines = map(json.loads, exported["jsonl"].getvalue().splitlines())
    names = [
        (line["id"], line["statements"][0]["speaker"], line["figures"][0]["claimant"])
        for line in lines
    ]
    assert names == [(each["id"], speaker["name"], speaker["name"]) for each in record["articles"]]


def test_an_unknown_format_is_a_usage_error(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="json, jsonl, csv"):
        export_record(store, "xml", tmp_path / "record.xml")
    assert not (tmp_path / "record.xml").exists()


def test_a_figure_is_a_row() -> None:
    text = "Corrow said that 30 =red boats were lost, and at least 5 boats were lost."
    annotations = FakeExtractor().annotate(msgspec.structs.replace(ARTICLE, text=text))
    [figure] = annotations.figures
    figure = msgspec.structs.replace(figure, subject="=red boats", approximate=True)
    claim = LedgerRow(
        figure=figure, claimant="Corrow", act="denies", said=None, published="2026", outlet=None
    )
    out = io.BytesIO()
    write_ledger(out, [claim])
    [row] = read_csv(out)
    assert tuple(row) == FigureRow.__struct_fields__
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
        "of": "",
        "asserted": "yes",
    }


@pytest.mark.parametrize("sign", [*"=+-@＝＋－＠", " =", "\x00=", "\x1b@"])
def test_no_cell_starts_like_a_formula(sign: str) -> None:
    bare = sign.lstrip("\x00\x1b")
    assert safe_cell(f"{sign}HYPERLINK(1)") == f"'{bare}HYPERLINK(1)"


@pytest.mark.parametrize("separator", [";", "\t", "\r", "\n"])
@pytest.mark.parametrize("between", ["", " ", '"', ' "'])
def test_no_piece_of_a_cell_starts_like_a_formula(separator: str, between: str) -> None:
    cell = f"wall{separator}{between}=1+1;-2;x"
    assert safe_cell(cell) == f"wall{separator}'{between}=1+1;-2;x"


@pytest.mark.parametrize("cell", ["-5", "-2.5", "-1,200", " -5", "A+B", "", "a; b", "[[-1,2]]"])
def test_other_cells_are_unchanged(cell: str) -> None:
    assert safe_cell(cell) == cell


def test_control_characters_are_removed_and_white_space_is_kept() -> None:
    assert safe_cell("a\x00b\x1b[31m\x9b\x7f c\td\r\ne") == "ab[31m c\td\r\ne"
