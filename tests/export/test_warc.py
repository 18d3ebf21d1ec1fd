"""The WARC format: what other programs read in it, and what is read from it into a store."""

import gzip
import io
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from warcio.archiveiterator import ArchiveIterator

from builders.archives import address, http, page, record, zipped
from builders.fake_extractor import FakeExtractor
from onrecord.app import reading
from onrecord.app.exporting import export_record
from onrecord.app.linking import add_capture
from onrecord.capture import make_capture
from onrecord.export.warc import WarcWriter
from onrecord.records import Capture, Response
from onrecord.store import Store

HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("content-encoding", "gzip"),
    ("Transfer-Encoding", "chunked"),
    ("Content-Length", "20"),
    ("X-Archive-Orig-Server", "of an archive"),
    ("X-Name", "Käthe"),
    ("X-Name", "second"),
)


@pytest.fixture
def full(store: Store, page_files: list[str], extractor: FakeExtractor, now: datetime) -> Store:
    """Return a store with captures of all kinds: files, corpus lines, mails, archived pages."""
    reading.read(page_files, store, lambda: extractor, now)
    return store


@pytest.fixture
def page_files(tmp_path: Path) -> list[str]:
    folder = tmp_path / "saved pages"
    folder.mkdir()
    text = "Ossary said that the wall had cracked."
    contents = {
        "a page, käse & 100%.html": page(1),
        "packed.html.gz": gzip.compress(page(2)),
        "page.txt": text.encode(),
        "lines.jsonl": f'{{"id": "a/1", "text": "{text}"}}\n{{"id": 2, "text": "{text}"}}'.encode(),
        "table.csv": f"id;text\n1;{text}\n".encode(),
        "mails.mbox": (
            "From a@post.example Mon May 17 10:00:00 2032\nMessage-ID: <a@post.example>\n"
            f"From: a@post.example\nSubject: The wall\n\n{text}\n"
        ).encode(),
        "feed.xml": (
            "<rss><channel><item><title>The wall</title>"
            f"<description>{text}</description></item></channel></rss>"
        ).encode(),
        "crawl.warc.gz": zipped(
            [
                record("response", address(3), http(page(3), headers="X-Name: value\r\n")),
                record("resource", address(4), page(4)),
            ]
        ),
    }  # fmt: skip
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [str(folder)]


def answered(number: int) -> tuple[Capture, bytes]:
    """Return a capture of a page that came after a redirect, compressed and in chunks."""
    capture, body = make_capture(
        "http://post.example/käse?a=b c", "text/html", page(number), datetime(2031, 3, 12, 8)
    )
    response = Response(
        address=address(number), status=200, headers=HEADERS,
        requested="2031-03-12T08:00:00Z", received="2031-03-12T08:00:02Z",
        redirects=("http://post.example/käse?a=b%20c", "https://post.example/k"),
    )  # fmt: skip
    return replace(capture, response=response), body


def test_what_is_exported_is_read_as_the_same_captures_and_articles(
    full: Store, extractor: FakeExtractor, now: datetime, tmp_path: Path
) -> None:
    capture, body = answered(5)
    add_capture(full, capture, body, (), reader="", model="")
    archive = tmp_path / "record.warc.gz"
    export_record(full, "warc", archive)
    later = datetime(2040, 1, 1)
    with Store(tmp_path / "other.db", create=True) as other:
        summary = reading.read([str(archive)], other, lambda: extractor, later)
        assert summary.failures == ()
        assert list(other.captures()) == list(full.captures())
        known = {article.id for article in full.articles()}
        assert len(known) >= 9
        assert {each.id for each in other.articles() if each.capture != capture.id} == known
        again = tmp_path / "again.warc.gz"
        export_record(other, "warc", again)
        assert again.read_bytes() == archive.read_bytes()
        assert reading.read([str(again)], other, lambda: extractor, later).articles == 0


def test_headers_are_true_of_the_bytes_that_are_kept() -> None:
    out = io.BytesIO()
    written = WarcWriter(out).write(*answered(5))
    member = out.getvalue()[written.offset : written.offset + written.length]
    found = next(ArchiveIterator(io.BytesIO(member)))
    assert found.rec_headers.get_header("WARC-Target-URI") == written.address == address(5)
    names = [name.lower() for name, _ in found.http_headers.headers]
    assert names.count("content-length") == 1
    assert found.http_headers.get_header("Content-Length") == str(len(page(5)))
    assert {"content-encoding", "transfer-encoding"}.isdisjoint(names)
    assert found.http_headers.get_header("X-Archive-Orig-content-encoding") == "gzip"
    assert found.content_stream().read() == page(5)


def test_line_breaks_in_what_a_server_sent_begin_no_field() -> None:
    capture, body = answered(5)
    out = io.BytesIO()
    hostile = Response(
        address="https://post.example/a\r\nWARC-Date: 1999-01-01T00:00:00Z", status=200,
        headers=(("X\r\n\r\nbody", "a\nContent-Type: text/plain"),),
        requested="", received="",
    )  # fmt: skip
    WarcWriter(out).write(replace(capture, response=hostile), body)
    records = ArchiveIterator(io.BytesIO(out.getvalue()))
    next(records)
    found = next(records)
    assert found.rec_headers.get_header("WARC-Date") == capture.fetched
    assert len(found.http_headers.headers) == 2
    assert found.content_stream().read() == body


def test_warcio_finds_no_fault_in_an_archive(full: Store, tmp_path: Path) -> None:
    capture, body = answered(5)
    add_capture(full, capture, body, (), reader="", model="")
    archive = tmp_path / "record.warc.gz"
    export_record(full, "warc", archive)
    check = [sys.executable, "-m", "warcio.cli", "check", "--verbose", str(archive)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("digest pass") == len(list(full.captures())) + 1
    altered = gzip.decompress(archive.read_bytes()).replace(b"Kellend", b"Kallend")
    archive.write_bytes(altered)
    assert subprocess.run(check, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz", "pages.txt"])
def test_records_are_compressed_once_whatever_the_name(
    full: Store, tmp_path: Path, name: str
) -> None:
    """As the guide says."""
    export_record(full, "warc", tmp_path / name)
    assert gzip.decompress((tmp_path / name).read_bytes()).startswith(b"WARC/1.1\r\n")
