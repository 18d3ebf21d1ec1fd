"""Parquet tables of articles: a capture for each row, and one line for what is none."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.article import read_capture
from onrecord.capture import open_file, open_location, read_corpus, require_corpus
from onrecord.errors import CaptureError
from onrecord.export.parquet.columns import table_of
from onrecord.records import Article, Date, Failure, Figure

TEXT = "Ossary said that the wall had cracked."


def table(rows: list[dict[str, Any]]) -> bytes:
    out = BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def read(path: Path, now: datetime) -> tuple[list[Article], list[Failure]]:
    articles: list[Article] = []
    failures: list[Failure] = []
    for item in open_location(str(path), now):
        if isinstance(item, Failure):
            failures.append(item)
        else:
            articles += read_capture(*item)
    return articles, failures


@pytest.mark.parametrize(
    ("columns", "published"),
    [
        ({}, None),
        ({"published": "2031-05-04"}, "2031-05-04"),
        ({"published": date(2031, 5, 4)}, "2031-05-04"),
        ({"Published": datetime(2031, 5, 4, 10, 30)}, "2031-05-04T10:30:00"),
        ({"published": {"value": "2031-05-04", "precision": "day"}}, "2031-05-04"),
        ({"published": "2031-05-04", "other": b"\xff", "outlet": "Lammet Post"}, "2031-05-04"),
    ],
)
def test_the_columns_of_a_corpus_are_read(
    tmp_path: Path, now: datetime, columns: dict[str, Any], published: str | None
) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(table([{"id": 7, "text": TEXT, **columns}]))
    [article], failures = read(path, now)
    assert (article.key, article.text, failures) == ("7", TEXT, [])
    assert article.outlet == columns.get("outlet")
    stated = article.published.value if article.published else None
    assert (stated or "")[:10] == (published or "")[:10]


def test_rows_that_are_no_articles_are_failures(tmp_path: Path, now: datetime) -> None:
    rows = [{"id": "a"}, {"id": None}, {"id": "b"}, {"id": "a"}]
    path = tmp_path / "a.parquet"
    path.write_bytes(table([{**each, "text": TEXT} for each in rows]))
    articles, failures = read(path, now)
    assert [each.key for each in articles] == ["a", "b"]
    assert [each.location for each in failures] == [f"{path} row 2", f"{path} row 4"]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (table([{"name": "a"}]), 'needs columns "id" and "text", and has "name"'),
        (table([{"id": "a", "text": TEXT}])[:-9], "the Parquet table is damaged"),
        (b"PAR1\0\1\2", "the Parquet table is damaged"),
    ],
)
def test_other_tables_are_one_line(tmp_path: Path, now: datetime, body: bytes, error: str) -> None:
    (tmp_path / "a.parquet").write_bytes(body)
    articles, [failure] = read(tmp_path / "a.parquet", now)
    assert not articles
    assert error in failure.error
    assert "\n" not in failure.error


def test_of_the_tables_of_a_record_only_articles_are_read(tmp_path: Path, now: datetime) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 3), text="300", measure="killed", low=300, high=300
    )
    day = Date(value="2031-05-04", precision="day")
    article = Article(id="a", capture="c", text=TEXT, outlet="Lammet Post", published=day)
    pq.write_table(table_of(Figure, [figure]), tmp_path / "figures.parquet")
    pq.write_table(table_of(Article, [article]), tmp_path / "articles.parquet")
    _, [failure] = read(tmp_path / "figures.parquet", now)
    assert failure.error == "is a table of records that onrecord wrote (Figure), not of articles"
    [again], _ = read(tmp_path / "articles.parquet", now)
    assert (again.text, again.outlet, again.published) == (TEXT, "Lammet Post", day)


def test_it_is_a_corpus_for_extract(tmp_path: Path, now: datetime) -> None:
    path = str(tmp_path / "a.parquet")
    Path(path).write_bytes(table([{"id": "a", "text": TEXT}]))
    require_corpus(path, now)
    [(capture, _)] = (each for each in read_corpus(path, now) if not isinstance(each, Failure))
    assert capture.location == f"{path}#a"
    Path(path).write_bytes(table([{"name": "a"}]))
    with pytest.raises(CaptureError, match='needs columns "id" and "text"'):
        require_corpus(path, now)


def test_a_pipe_is_one_line(now: datetime) -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    [failure] = open_file("-", Pipe(table([{"id": "a", "text": TEXT}])), now)
    assert isinstance(failure, Failure)
    assert failure.error == "is a Parquet table from a pipe; give its file"
