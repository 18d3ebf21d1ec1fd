"""The Parquet tables: what the JSON export has, row for row, in one folder that appears whole."""

import io
import json
import math
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builders.fake_extractor import FakeExtractor
from onrecord.app import corrections, reading
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.errors import UsageError
from onrecord.export.formats import FOLDER_EXPORTERS
from onrecord.export.parquet.columns import table_of
from onrecord.export.parquet.tables import TABLES
from onrecord.records import Figure, utc_text
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
IN_JSON = {"times": "timexes"}
TEXTS = {
    "wall.txt": "Ossary said that Corrow denied that the wall cracked.\n\nOn Monday it rained.\n",
    "boats.txt": "Vaunt said on Monday that at least 30 red boats were lost. 40 boats were lost.\n",
    "quay.txt": "Venn said that it held. Corrow said on Monday that 35 red boats were lost.\n",
}


@pytest.fixture
def filled(store: Store, extractor: FakeExtractor, now: datetime, tmp_path: Path) -> Store:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
        reading.read([str(tmp_path / name)], store, lambda: extractor, now)
    return store


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(folder / f"{name}.parquet").to_pylist()
    return found


def as_in_json(value: Any) -> Any:
    """A value of a row as JSON has it: spans as pairs."""
    if isinstance(value, dict):
        if value.keys() in ({"start", "end"}, {"name", "value"}):
            return list(value.values())
        return {name: as_in_json(each) for name, each in value.items()}
    return [as_in_json(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", FOLDER_EXPORTERS)
def test_a_format_is_in_the_guide(name: str) -> None:
    guide = (ROOT / "docs" / "guides" / "export.md").read_text()
    assert re.search(rf"^\| `{name}` \|", guide, re.MULTILINE)
    assert FOLDER_EXPORTERS[name].description


def test_tables_have_what_the_json_has(filled: Store, tmp_path: Path) -> None:
    out = io.BytesIO()
    export_record(filled, "json", out)
    export_record(filled, "parquet", tmp_path / "tables")
    expected = json.loads(out.getvalue())
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == set(TABLES)
    for name in TABLES:
        assert [as_in_json(row) for row in rows(tmp_path / "tables", name)] == expected[
            IN_JSON.get(name, name)
        ]
    assert all(expected[each] for each in ("articles", "statements", "speakers", "figures"))


def test_spans_point_into_the_texts(filled: Store, tmp_path: Path) -> None:
    export_record(filled, "parquet", tmp_path / "tables")
    texts = {row["id"]: row["text"] for row in rows(tmp_path / "tables", "articles")}
    for figure in rows(tmp_path / "tables", "figures"):
        span = figure["span"]
        assert texts[figure["article"]][span["start"] : span["end"]] == figure["text"]


def test_statements_are_as_people_corrected_them(
    filled: Store, now: datetime, tmp_path: Path
) -> None:
    first, *others = filled.statements()
    corrections.reject(filled, first.id, Author("desk", utc_text(now)))
    export_record(filled, "parquet", tmp_path / "tables")
    kept = [row["id"] for row in rows(tmp_path / "tables", "statements")]
    assert sorted(kept) == sorted(each.id for each in others)


def test_many_rows_are_written_a_few_at_a_time(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_record(filled, "parquet", tmp_path / "at once")
    monkeypatch.setattr("onrecord.export.parquet.exporter._ROWS", 2)
    export_record(filled, "parquet", tmp_path / "in steps")
    for name in TABLES:
        assert rows(tmp_path / "at once", name) == rows(tmp_path / "in steps", name)


def test_an_empty_store_gives_empty_tables(store: Store, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()  # an empty folder is taken
    export_record(store, "parquet", tmp_path / "tables")
    assert not any(rows(tmp_path / "tables", name) for name in TABLES)


def test_what_is_there_is_not_touched(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("full", "file"):
        with pytest.raises(UsageError, match="exists, and is no empty folder"):
            export_record(filled, "parquet", tmp_path / name)
    assert (tmp_path / "full" / "note.txt").read_text() == "mine"
    with pytest.raises(UsageError, match=r"cannot be written: No such file"):
        export_record(filled, "parquet", tmp_path / "none" / "tables")
    with pytest.raises(UsageError, match="--output DIR"):
        export_record(filled, "parquet", io.BytesIO())


def test_an_export_that_fails_leaves_nothing(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(FOLDER_EXPORTERS["parquet"], "finish", fail)
    before = set(tmp_path.iterdir())
    with pytest.raises(RuntimeError):
        export_record(filled, "parquet", tmp_path / "tables")
    assert set(tmp_path.iterdir()) == before


def test_without_the_library_one_line_says_what_to_install(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.export.parquet.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"onrecord\[parquet\]"):
        export_record(filled, "parquet", tmp_path / "tables")
    assert not (tmp_path / "tables").exists()


@pytest.mark.parametrize(
    ("number", "stored"),
    [(300, 300.0), (2.5, 2.5), (None, None), (2**60 + 1, float(2**60)), (10**400, math.inf)],
)
def test_numbers_of_any_size_are_doubles(number: int | float | None, stored: float | None) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 3), text="300", measure="killed", low=number, high=number
    )
    table = table_of(Figure, [figure])
    assert table["low"].to_pylist() == [stored]
    assert table.schema.field("low").type == pa.float64()
