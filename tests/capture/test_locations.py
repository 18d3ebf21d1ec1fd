"""Retrievers of files, folders and standard input."""

import gzip
import hashlib
import io
import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.capture import open_location
from onrecord.records import Capture, Failure

LIMIT = 20_000_000


def captured(location: str | Path, now: datetime) -> tuple[Capture, bytes]:
    [opened] = open_location(str(location), now)
    assert not isinstance(opened, Failure), opened
    return opened


def failed(location: str | Path, now: datetime) -> Failure:
    [opened] = open_location(str(location), now)
    assert isinstance(opened, Failure)
    assert "\n" not in opened.error
    return opened


def test_a_file_is_kept_byte_for_byte(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xef\xbb\xbfOne\r\n\xff")
    capture, body = captured(path, now)
    assert body == b"\xef\xbb\xbfOne\r\n\xff"
    assert capture.location == str(path)
    assert capture.sha256 == hashlib.sha256(body).hexdigest()
    assert capture.fetched == "2026-01-15T09:30:00Z"


def test_the_time_of_fetching_is_in_utc(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "page.txt").write_text("words")
    there = now.astimezone(timezone(timedelta(hours=9)))
    assert captured(tmp_path / "page.txt", there)[0].fetched == "2026-01-15T09:30:00Z"


def test_the_id_depends_on_location_and_bytes_alone(tmp_path: Path, now: datetime) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("words")
    two.write_text("words")
    first = captured(one, now)[0].id
    assert captured(one, now + timedelta(days=1))[0].id == first
    assert captured(two, now)[0].id != first
    one.write_text("other words")
    assert captured(one, now)[0].id != first


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("page.txt", "text/plain"),
        ("page.md", "text/plain"),
        ("page", "text/plain"),
        ("page.unheard-of", "text/plain"),
        ("page.HTML", "text/html"),
        ("page.htm", "text/html"),
    ],
)
def test_the_media_type_follows_the_end_of_the_name(
    tmp_path: Path, now: datetime, name: str, media_type: str
) -> None:
    (tmp_path / name).write_text("words")
    assert captured(tmp_path / name, now)[0].media_type == media_type


def test_a_folder_yields_its_files_sorted_and_skips_hidden_ones(
    tmp_path: Path, now: datetime
) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".hidden.txt", ".git/page.txt", "a.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"id": "1", "text": "words"}' if name == "a.jsonl" else "words")
    found = [item[0].location for item in open_location(str(tmp_path), now)]
    names = ("a.jsonl#1", "b.txt", "a/b.txt", "a/z.txt")
    assert found == [str(tmp_path / name) for name in names]


def test_files_of_a_folder_are_read_in_the_order_in_which_people_number_them(
    tmp_path: Path, now: datetime
) -> None:
    for name in ("wall-10.html", "wall.html", "wall-2.html", "wall-v2.html", "7.html", "10.html"):
        (tmp_path / name).write_text("<p>words")
    found = [Path(item[0].location).name for item in open_location(str(tmp_path), now)]
    assert found == [
        "7.html", "10.html", "wall.html", "wall-2.html", "wall-10.html", "wall-v2.html",
    ]  # fmt: skip


def test_a_store_in_a_folder_is_skipped(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "page.txt").write_text("words")
    (tmp_path / "onrecord.db").write_bytes(b"SQLite")
    assert captured(tmp_path, now)[0].location == str(tmp_path / "page.txt")


def test_circular_links_end(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "page.txt").write_text("words")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = list(open_location(str(tmp_path), now))
    assert [isinstance(item, Failure) for item in found] == [False, True]
    assert "symbolic links" in found[1].error


def test_a_pipe_or_device_is_refused(tmp_path: Path, now: datetime) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in failed(tmp_path / "pipe", now).error
    assert "not a regular file" in failed("/dev/zero", now).error


@pytest.mark.parametrize("name", ["page", "news.jsonl", "folder"])
def test_a_web_address_is_no_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: datetime, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("https:", "127.0.0.1", "folder").mkdir(parents=True)
    failure = failed(f"https://127.0.0.1/{name}", now)
    assert failure.location == f"https://127.0.0.1/{name}"
    assert "of a private network" in failure.error


def test_a_missing_or_empty_location_is_one_line(tmp_path: Path, now: datetime) -> None:
    assert failed(tmp_path / "none.txt", now).error == "No such file or directory"
    (tmp_path / "empty.txt").write_text(" \n")
    assert "is empty" in failed(tmp_path / "empty.txt", now).error
    (tmp_path / "folder").mkdir()
    assert "without files" in failed(tmp_path / "folder", now).error


def test_a_page_may_be_20_mb_long_and_no_longer(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * LIMIT)
    assert len(captured(path, now)[1]) == LIMIT
    path.write_bytes(b"a" * (LIMIT + 1))
    assert "longer than 20 MB" in failed(path, now).error


def test_a_file_name_need_not_be_utf_8(tmp_path: Path, now: datetime) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:
        file.write("words")
    capture, _ = captured(tmp_path, now)
    assert capture.location == str(tmp_path / "caf?.txt")


def test_standard_input_is_a_page(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"words")))
    capture, body = captured("-", now)
    assert (capture.location, capture.media_type, body) == ("-", "text/plain", b"words")


def test_the_media_type_follows_the_name_or_the_first_bytes(tmp_path: Path, now: datetime) -> None:
    page = b"<!-- saved -->\n<!DOCTYPE html><title>Dam</title>"
    mhtml = b"From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
    for name, body, media_type in (
        ("a.HTM", b"words", "text/html"),
        ("b.html.gz", gzip.compress(b"words"), "text/html"),
        ("c", page, "text/html"),
        ("d.txt", gzip.compress(page), "text/html"),
        ("e.mht", b"words", "multipart/related"),
        ("f", mhtml, "multipart/related"),
        ("g.txt", b"<3 the dam", "text/plain"),
    ):
        (tmp_path / name).write_bytes(body)
        [(capture, kept)] = open_location(str(tmp_path / name), now)  # type: ignore[misc]
        assert (name, capture.media_type, kept) == (name, media_type, body)


def test_a_corpus_on_standard_input_is_read_to_its_end(
    now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = b"".join(b'{"id": %d, "text": "%s"}\n' % (n, b"a" * 100_000) for n in range(300))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(lines)))
    found = [item[0].location for item in open_location("-", now)]  # type: ignore[index]
    assert found == [f"-#{n}" for n in range(300)]


def test_other_files_in_a_folder_are_reported_and_the_rest_is_read(
    tmp_path: Path, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    for name, body in (
        ("a.txt", b"words"),
        ("b.eml", b"Subject: a\n\nwords"),
        ("c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("d.zip", b"PK\x03\x04"),
        ("e.jpg", b"\xff\xd8\xff"),
        ("f.PNG", b"words"),
        ("g.csv", b"id,text\n1,words\n"),
        ("desktop.ini", b"[a]"),
    ):
        (tmp_path / name).write_bytes(body)
    found = list(open_location(str(tmp_path), now))
    assert [item.location if isinstance(item, Failure) else item[0].location for item in found] == [
        str(tmp_path / name) for name in ("a.txt", "b.eml", "c.doc", "d.zip", "g.csv#1")
    ]
    assert [isinstance(item, Failure) for item in found] == [False, False, True, True, False]
    [line] = caplog.messages
    assert line == f"{tmp_path}: 2 files that are no pages were skipped (.jpg, .png)"


def test_files_that_a_browser_saves_beside_a_page_are_skipped(
    tmp_path: Path, now: datetime
) -> None:
    for name in ("Dam.html", "Dam_files/frame.html", "Dam_files/x.png", "other/y.css", "other/z"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>words</p>")
    found = [item[0].location for item in open_location(str(tmp_path), now)]  # type: ignore[index]
    assert found == [str(tmp_path / "Dam.html"), str(tmp_path / "other" / "z")]


_NESTED = ("d",) * 1500 + ("e" * 200,) * 30  # names of folders, each inside the one before


@pytest.fixture
def deep_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with 1,500 nested folders, and a file below them whose path is too long to open."""
    monkeypatch.chdir(tmp_path)
    for name in _NESTED:
        os.mkdir(name)
        os.chdir(name)
    Path("beyond.txt").write_text("words")
    os.chdir(tmp_path)
    yield tmp_path
    # By hand, the innermost first: shutil.rmtree is recursive and fails at this depth.
    for name in _NESTED:
        os.chdir(name)
    for name in reversed(_NESTED):
        for path in Path().iterdir():
            path.unlink()
        os.chdir("..")
        os.rmdir(name)


def test_deep_folders_are_read_and_a_path_that_is_too_long_is_one_failure(
    deep_folder: Path, now: datetime
) -> None:
    (deep_folder / "z.txt").write_text("words")
    (deep_folder / Path(*"d" * 1500) / "page.txt").write_text("words")
    first, deep, failure = open_location(str(deep_folder), now)
    assert not isinstance(first, Failure)
    assert first[0].location == str(deep_folder / "z.txt")
    assert not isinstance(deep, Failure)
    assert deep[0].location.endswith("/d/page.txt")
    assert isinstance(failure, Failure)
    assert failure.error == "File name too long"


def test_a_link_out_of_a_folder_is_refused(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "private.txt").write_text("secret")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "link.txt").symlink_to(tmp_path / "private.txt")
    [found] = open_location(str(tmp_path / "pages"), now)
    assert isinstance(found, Failure)
    assert "links out of its folder" in found.error
