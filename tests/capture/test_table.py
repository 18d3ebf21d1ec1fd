"""The reader of tables of articles: CSV, semicolons, tabs."""

import gzip
import logging
import tracemalloc
from datetime import datetime
from pathlib import Path

import pytest

from onrecord.article import read_capture
from onrecord.capture import open_location
from onrecord.records import Failure


def _write(path: Path, body: bytes) -> str:
    path.write_bytes(gzip.compress(body) if path.suffix == ".gz" else body)
    return str(path)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.csv", b"id,text\n1,The dam held.\n2,It rained.\n"),
        ("a.csv", b"\xef\xbb\xbf ID , Text \r\n1,The dam held.\r\n\r\n2,It rained."),
        ("a.csv", b"text;id;reach\n\"The dam held.\";1;7\nIt rained.;2;\n"),
        ("a.tsv", b"id\ttext\n1\tThe dam held.\n2\tIt rained.\n"),
        ("a.csv.gz", b"id,text\n1,The dam held.\n2,It rained.\n"),
        ("a.txt", "id\ttext\r\n1\tThe dam held.\r\n2\tIt rained.\r\n".encode("utf-16")),
    ],
)  # fmt: skip
def test_each_row_is_a_capture(tmp_path: Path, now: datetime, name: str, body: bytes) -> None:
    path = _write(tmp_path / name, body)
    opened = list(open_location(path, now))
    assert [capture.location for capture, _ in opened] == [f"{path}#1", f"{path}#2"]
    articles = [article for each in opened for article in read_capture(*each)]
    assert [(each.key, each.text) for each in articles] == [
        ("1", "The dam held."), ("2", "It rained.")
    ]  # fmt: skip


def test_the_bytes_are_the_header_and_the_row(tmp_path: Path, now: datetime) -> None:
    row = b'1,"The dam\r\n\r\nheld, he said ""today"".",Orrel Mail\r\n'
    path = _write(tmp_path / "a.csv", b"id,text,outlet\r\n" + row + b"2,It rained.,\r\n")
    first, second = open_location(path, now)
    assert first[1] == b"id,text,outlet\r\n" + row
    [article] = read_capture(*first)
    assert article.text == 'The dam\r\n\r\nheld, he said "today".'
    assert article.outlet == "Orrel Mail"
    assert read_capture(*second)[0].outlet is None


def test_rows_keep_their_ids_when_rows_are_added(tmp_path: Path, now: datetime) -> None:
    path = _write(tmp_path / "a.csv", b"id,text\n1,The dam held.\n")
    [(before, _)] = open_location(path, now)
    _write(tmp_path / "a.csv", b"id,text\n0,New.\n1,The dam held.\n")
    assert [capture.id for capture, _ in open_location(path, now)][1] == before.id


def test_lines_in_windows_1252_are_read(tmp_path: Path, now: datetime) -> None:
    path = _write(tmp_path / "a.csv", "id,text\n1,“Dämme” – so\n".encode("windows-1252"))
    [item] = open_location(path, now)
    assert read_capture(*item)[0].text == "“Dämme” – so"


def test_a_table_of_something_else_names_its_columns(tmp_path: Path, now: datetime) -> None:
    path = _write(tmp_path / "a.csv", b"Title;URL;Reach\na;b;7\n")
    [failure] = open_location(path, now)
    assert isinstance(failure, Failure)
    assert failure.location == path
    assert failure.error == (
        'is not a list of articles: it needs columns "id" and "text", and has '
        '"title", "url", "reach"'
    )


def test_a_bad_row_is_named_and_the_rest_is_read(tmp_path: Path, now: datetime) -> None:
    body = b'id,text\n1,"a\nb"\n1,again\n,no id\n2,c\n'
    first, repeated, empty, last = open_location(_write(tmp_path / "a.csv", body), now)
    assert not isinstance(first, Failure)
    assert isinstance(repeated, Failure)
    assert repeated.location.endswith("a.csv line 4")
    assert 'repeats the id "1"' in repeated.error
    assert isinstance(empty, Failure)
    assert empty.location.endswith("a.csv line 5")
    assert 'empty "id"' in empty.error
    assert not isinstance(last, Failure)


def test_line_breaks_in_an_id_or_a_column_are_not_in_an_error(
    tmp_path: Path, now: datetime
) -> None:
    path = _write(tmp_path / "a.csv", b'id,text\n"a\nb",c\n"a\nb",d\n')
    _, failure = open_location(path, now)
    assert isinstance(failure, Failure)
    assert failure.error == 'repeats the id "a b"; give each line its own'


def test_a_quotation_mark_that_is_never_closed_does_not_fill_memory(
    tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "a.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b'id,text\n1,"never closed\n')
        for _ in range(150):
            file.write(b"a line of the text\n" * 50_000)
    tracemalloc.start()
    [failure] = open_location(str(path), now)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(failure, Failure)
    assert "longer than 20 MB" in failure.error
    assert peak < 300_000_000


def test_a_truncated_gz_yields_its_whole_rows_and_one_failure(
    tmp_path: Path, now: datetime
) -> None:
    rows = b"".join(b"%d,The dam held %d times.\n" % (n, n * n) for n in range(20_000))
    body = gzip.compress(b"id,text\n" + rows)
    (tmp_path / "a.csv.gz").write_bytes(body[: len(body) // 2])
    *whole, failure = open_location(str(tmp_path / "a.csv.gz"), now)
    assert len(whole) > 1000
    assert not any(isinstance(item, Failure) for item in whole)
    assert isinstance(failure, Failure)
    assert "damaged or cut off" in failure.error


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (b"id,text\n1,The dam held, it rained.\n2,It froze.\n", "line 2"),
        (b"id;text\n1;It froze.;\n2;\"a\nb\";;more\n", "line 3"),
        (b"id\ttext\n" + b"".join(b"%d\ta\tb\n" % n for n in range(7)),
         "line 2, 3, 4, 5, 6 and 2 more"),
    ],
)  # fmt: skip
def test_cells_beyond_the_header_are_said(
    tmp_path: Path, now: datetime, body: bytes, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = _write(tmp_path / "a.csv", body)
    with caplog.at_level(logging.WARNING, "onrecord"):
        list(open_location(path, now))
    [said] = caplog.messages
    assert said.startswith(f"{path} {place}: more cells than the 2 columns")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (b"id,text,text", ['"text" 2 times']),
        (b"id,Outlet,text,outlet, OUTLET ", ['"outlet" 3 times']),
        (b"tag,id,text,tag,,", []),
    ],
)
def test_a_column_named_twice_is_said(
    tmp_path: Path,
    now: datetime,
    header: bytes,
    said: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING, "onrecord"):
        list(open_location(_write(tmp_path / "a.csv", header + b"\n1,b,c\n"), now))
    assert len(caplog.messages) == len(said)
    assert all(each in line for each, line in zip(said, caplog.messages, strict=True))


@pytest.mark.parametrize(
    ("body", "texts", "line"),
    [
        (b'id,text\n1,"never closed\n2,It rained.\n3,It froze.\n',
         ["never closed", "It rained.", "It froze."], 2),
        (b'id,text\nt1,a\nt2,"never\nclosed, it said\nt3,"It rained, ""so"", he said."\nt4,d\n',
         ["a", "never\nclosed, it said", 'It rained, "so", he said.', "d"], 3),
        (b'id\ttext\nt1\t"one never closed\nt2\t"two never closed\nt3\tc\n',
         ["one never closed", "two never closed", "c"], 2),
        (b'id,text\n1,a\n2,"never closed\nand no row\n', ["a", "never closed\nand no row\n"], 3),
    ],
)  # fmt: skip
def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(
    tmp_path: Path,
    now: datetime,
    body: bytes,
    texts: list[str],
    line: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = _write(tmp_path / "a.csv", body)
    with caplog.at_level(logging.WARNING, "onrecord"):
        articles = [each for item in open_location(path, now) for each in read_capture(*item)]
    assert [each.text for each in articles] == texts
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith(f"{path} line {line}")
    assert "never closed" in caplog.messages[0]


@pytest.mark.parametrize(
    "row",
    [
        b'1,"2,a\n3,b\nhe said ""so""."\n',  # lines of a text that look like rows
        b'1,A pipe of 5" broke.\n',
        b'1,"So" he said.\n',
    ],
)
def test_quotation_marks_that_are_closed_are_not_said(
    tmp_path: Path, now: datetime, row: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "onrecord"):
        assert len(list(open_location(_write(tmp_path / "a.csv", b"id,text\n" + row), now))) == 1
    assert not caplog.messages


@pytest.mark.parametrize("body", [b"id,text", b"\xef\xbb\xbfid;text\r\n", b"text\tid\n"])
def test_a_header_without_rows_is_said(tmp_path: Path, now: datetime, body: bytes) -> None:
    [failure] = open_location(_write(tmp_path / "a.csv", body), now)
    assert isinstance(failure, Failure)
    assert "a header and no rows" in failure.error
