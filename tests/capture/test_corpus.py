"""The retriever of JSON Lines corpora."""

import gzip
import tracemalloc
from datetime import datetime
from pathlib import Path

import pytest

from onrecord.capture import open_location
from onrecord.records import Failure


def write(path: Path, body: bytes) -> str:
    path.write_bytes(gzip.compress(body) if path.suffix == ".gz" else body)
    return str(path)


@pytest.mark.parametrize("name", ["corpus.jsonl", "corpus.jsonl.gz", "CORPUS.JSONL"])
def test_each_line_is_a_capture(tmp_path: Path, now: datetime, name: str) -> None:
    lines = [b'{"id": "a", "text": "One."}', b'{"text": "Two.", "id": "b"}']
    path = write(tmp_path / name, b"\xef\xbb\xbf" + lines[0] + b"\r\n\n  \n" + lines[1])
    opened = list(open_location(path, now))
    assert [body for _, body in opened] == lines
    assert [capture.location for capture, _ in opened] == [f"{path}#a", f"{path}#b"]
    assert {capture.media_type for capture, _ in opened} == {"application/json"}


def test_captures_keep_their_ids_when_lines_are_added(tmp_path: Path, now: datetime) -> None:
    path = write(tmp_path / "corpus.jsonl", b'{"id": "a", "text": "One."}\n')
    [(before, _)] = open_location(path, now)
    path = write(tmp_path / "corpus.jsonl", b'{"id": "z"}\n{"id": "a", "text": "One."}\n')
    assert [capture.id for capture, _ in open_location(path, now)][1] == before.id


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is not JSON"),
        (b"[" * 100_000, "object"),
        (b'{"id": "b", "x": ' + b"[" * 100_000, "is not JSON"),
        (b'["id"]', "object"),
        (b'{"text": "Two."}', 'has no "id"'),
        (b'{"id": true}', "neither a string nor a number"),
        (b'{"id": null}', "neither a string nor a number"),
        (b'{"id": ""}', 'empty "id"'),
        (b'{"id": "a"}', 'repeats the id "a"'),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(
    tmp_path: Path, now: datetime, line: bytes, reason: str
) -> None:
    path = write(tmp_path / "corpus.jsonl", b'{"id": "a"}\n\n' + line + b'\n{"id": "c"}')
    first, failure, last = open_location(path, now)
    assert isinstance(failure, Failure)
    assert failure.location == f"{path} line 3"
    assert reason in failure.error
    assert "\n" not in failure.error
    assert first[0].location.endswith("#a")
    assert last[0].location.endswith("#c")


def test_a_line_that_decompresses_to_200_mb_does_not_fill_memory(
    tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(200):
            file.write(b"a" * 1_000_000)
        file.write(b'\n{"id": "b"}\n')
    tracemalloc.start()
    failure, (capture, _) = open_location(str(path), now)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert failure.location == f"{path} line 1"
    assert "longer than 20 MB" in failure.error
    assert capture.location.endswith("#b")
    assert peak < 100_000_000


@pytest.mark.parametrize("keep", [0.2, 0.9])
def test_a_truncated_gz_yields_its_whole_lines_and_one_failure(
    tmp_path: Path, now: datetime, keep: float
) -> None:
    path = write(tmp_path / "corpus.jsonl.gz", b"")
    body = gzip.compress(b"".join(b'{"id": "%d"}\n' % n for n in range(50_000)))
    Path(path).write_bytes(body[: int(len(body) * keep)])
    *whole, failure = open_location(path, now)
    assert isinstance(failure, Failure)
    assert f"line {len(whole) + 1}" in failure.location
    assert "damaged" in failure.error
    assert not any(isinstance(item, Failure) for item in whole)


def test_a_file_named_gz_that_is_not_compressed_is_read_as_it_is(
    tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "corpus.jsonl.gz").write_bytes(b'{"id": "a"}\nnot JSON')
    (capture, _), failure = open_location(str(tmp_path / "corpus.jsonl.gz"), now)
    assert capture.location.endswith("#a")
    assert "is not JSON" in failure.error


def test_numbers_are_ids(tmp_path: Path, now: datetime) -> None:
    lines = (b'{"id": 7}', b'{"id": "7"}', b'{"id": 123456789012345678901}', b'{"id": -0.5}')
    one, repeated, *others = open_location(write(tmp_path / "corpus.jsonl", b"\n".join(lines)), now)
    assert one[0].location.endswith("#7")
    assert 'repeats the id "7"' in repeated.error
    ids = [capture.location.rpartition("#")[2] for capture, _ in others]
    assert ids == ["123456789012345678901", "-0.5"]


def test_an_empty_corpus_is_a_failure(tmp_path: Path, now: datetime) -> None:
    [failure] = open_location(write(tmp_path / "corpus.jsonl", b""), now)
    assert "is empty" in failure.error


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a.json.gz"])
def test_each_object_of_a_json_list_is_a_capture(tmp_path: Path, now: datetime, name: str) -> None:
    items = [b'{"id": "a",\n "text": "One."}', b'{"text": "Two.", "id": 2}']
    path = write(tmp_path / name, b"\xef\xbb\xbf [" + b" ,\n".join(items) + b"]\n")
    opened = list(open_location(path, now))
    assert [body for _, body in opened] == items
    assert [capture.location for capture, _ in opened] == [f"{path}#a", f"{path}#2"]
    assert {capture.media_type for capture, _ in opened} == {"application/json"}


@pytest.mark.parametrize(
    "body", [b'{"id": "a", "text": "One."}', b'{\n"id": "a",\n"text": "One."}']
)
def test_a_single_object_is_a_list_of_one(tmp_path: Path, now: datetime, body: bytes) -> None:
    path = write(tmp_path / "a.json", body)
    [(capture, kept)] = open_location(path, now)
    assert (capture.location, kept) == (f"{path}#a", body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"[]", "empty list"),
        (b'[{"title": "a", "url": "b"}]', 'has "title", "url"'),
        (b'{\n"status": "ok", "articles": []}', 'has "status", "articles"'),
        (b'["words"]', "has none"),
        (b'{"@type": "DataFeed", "dataFeedElement": []}', "onrecord reviews FILE"),
        (b'[{"id": "a", "text": "b"}', "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"7", "has none"),
        (b"[" + b'{"a": 1, "b": 2, "c": 3}' + b"]", 'has "a", "b", "c"'),
        (b"[{" + b",".join(b'"%d": 0' % n for n in range(20)) + b"}]", 'has "0", "1"'),
    ],
)
def test_json_of_another_kind_is_one_failure(
    tmp_path: Path, now: datetime, body: bytes, reason: str
) -> None:
    path = write(tmp_path / "a.json", body)
    [failure] = open_location(path, now)
    assert isinstance(failure, Failure)
    assert failure.location == path
    assert reason in failure.error
    assert len(failure.error) < 300
    assert "\n" not in failure.error


def test_a_bad_object_is_named_and_the_rest_is_read(tmp_path: Path, now: datetime) -> None:
    body = b'[{"id": 1, "text": "a"}, {"text": "b"}, 7, {"id": "1", "text": "c"}, {"id": "d"}]'
    path = write(tmp_path / "a.json", body)
    first, no_id, number, repeated, last = open_location(path, now)
    assert [each.location for each in (no_id, number, repeated)] == [
        f"{path} item {n}" for n in (2, 3, 4)
    ]
    assert 'repeats the id "1"' in repeated.error
    assert [item[0].location for item in (first, last)] == [f"{path}#1", f"{path}#d"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.txt.gz"])
@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16-le", "utf-16", "utf-32-be"])
def test_lines_in_another_encoding_are_read(
    tmp_path: Path, now: datetime, name: str, encoding: str
) -> None:
    line = '{"id": "a", "text": "“Dämme” – so."}'
    path = write(tmp_path / name, line.encode(encoding))
    [(capture, body)] = open_location(path, now)
    assert capture.location == f"{path}#a"
    assert body.decode() == line


@pytest.mark.parametrize(
    "line",
    [b"[1, 2]", b'"x"', b"null", b'{"id": [1]}', b'{"id": "b", "n": NaN}', b'{"id": "b', b"{]"],
)
def test_an_error_has_no_words_of_a_library(tmp_path: Path, now: datetime, line: bytes) -> None:
    path = write(tmp_path / "a.jsonl", b'{"id": "a"}\n' + line)
    _, failure = open_location(path, now)
    assert failure.location == f"{path} line 2"
    assert not any(word in failure.error for word in ("`", "Expected", "malformed", "truncated"))
