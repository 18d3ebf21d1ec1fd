"""What becomes a capture of the records of an archive, and what is left out."""

import gzip
import hashlib
import io
import logging
import zlib
from datetime import datetime
from pathlib import Path

import brotli
import pytest

from builders.archives import (
    address,
    http,
    information,
    page,
    record,
    records,
    response,
    sha1,
    wacz,
    zipped,
)
from onrecord.capture import open_location
from onrecord.capture.warc.pages import LeftOutError, read_page
from onrecord.capture.warc.records import WarcRecord, read_records
from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure, make_id

URL = address(1)
ROBOTS = "https://post.example/robots.txt?a=1"


def first(content: bytes) -> WarcRecord:
    [found] = read_records(io.BytesIO(content))
    assert isinstance(found, WarcRecord)
    return found


def body_of(content: bytes) -> bytes:
    read = read_page(first(content))
    assert read is not None
    return read[1]


def test_a_capture_has_address_time_and_response_of_its_record(
    tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "crawl.warc.gz"
    answer = http(page(1), headers="X-Served: here\r\nX-served: there\r\n")
    one = record("response", f"<{URL}>", answer, date="2031-03-12T10:30:05.25+02:00")
    path.write_bytes(zipped([information(), one]))
    [item] = open_location(str(path), now)
    assert not isinstance(item, Failure)
    capture, body = item
    assert body == page(1)
    assert capture.id == make_id("capture", URL, capture.sha256)
    assert (capture.location, capture.fetched) == (URL, "2031-03-12T08:30:05Z")
    assert capture.media_type == "text/html"
    assert capture.response is not None
    assert (capture.response.address, capture.response.status) == (URL, 200)
    assert capture.response.headers == (
        ("Content-Type", "text/html; charset=utf-8"), ("X-Served", "here"), ("X-served", "there"),
    )  # fmt: skip


def test_the_same_archive_gives_the_same_captures_in_each_form(
    tmp_path: Path, now: datetime
) -> None:
    found: list[list[Capture]] = []
    forms = {
        "a.warc": b"".join(records()),
        "a.warc.gz": zipped(records()),
        "a.wacz": wacz(zipped(records())),
        "without-ending": zipped(records()),
    }
    for name, content in forms.items():
        (tmp_path / name).write_bytes(content)
        items = list(open_location(str(tmp_path / name), now))
        found.append([item[0] for item in items if not isinstance(item, Failure)])
        assert len(found[-1]) == len(items) == 8
    assert found.count(found[0]) == len(forms)


def _chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x;n=1\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


def _bare_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("headers", "sent"),
    [
        ("Transfer-Encoding: chunked\r\n", _chunked(page(1))),
        ("Content-Encoding: gzip\r\n", gzip.compress(page(1))),
        ("Content-Encoding: GZIP\r\n", gzip.compress(page(1)[:99]) + gzip.compress(page(1)[99:])),
        ("Content-Encoding: deflate\r\n", zlib.compress(page(1))),
        ("Content-Encoding: deflate\r\n", _bare_deflate(page(1))),
        ("Content-Encoding: br\r\n", brotli.compress(page(1))),
        ("Content-Encoding: identity\r\n", page(1)),
        ("Content-Encoding: deflate, gzip\r\n", gzip.compress(zlib.compress(page(1)))),
        (
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            _chunked(gzip.compress(page(1))),
        ),
        # As many archives keep them: decoded, with the headers as they were.
        ("Transfer-Encoding: chunked\r\n", page(1)),
        ("Content-Encoding: gzip\r\nContent-Length: 300\r\n", page(1)),
        ("Content-Encoding: br\r\n", page(1)),
        ("Content-Encoding: deflate\r\n", page(1)),
    ],
)
def test_bodies_are_decoded(headers: str, sent: bytes) -> None:
    for digest in (sha1(sent), sha1(page(1)), f"sha1:{sha1_hex(sent)}", "crc:12", ""):
        fields = {"WARC_Payload_Digest": digest} if digest else {}
        block = http(sent, headers=headers)
        assert body_of(record("response", URL, block, **fields)) == page(1)


def sha1_hex(body: bytes) -> str:
    return hashlib.sha1(body).hexdigest()


BOMB = bytes(50_000_000)


@pytest.mark.parametrize(
    ("headers", "sent", "error"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(BOMB), "longer than 20 MB"),
        ("Content-Encoding: deflate\r\n", zlib.compress(BOMB), "longer than 20 MB"),
        ("Content-Encoding: br\r\n", brotli.compress(BOMB, quality=5), "longer than 20 MB"),
        ("Content-Encoding: gzip, gzip, gzip\r\n", page(1), "several times"),
        ("Content-Encoding: zstd\r\n", b"\x28\xb5\x2f\xfd", "is compressed as"),
        ("Content-Encoding: br\r\n", brotli.compress(page(1))[:-20], "ends before it should"),
        ("Content-Encoding: gzip\r\n", gzip.compress(page(1))[:-20], "ends before it should"),
        ("Content-Encoding: deflate\r\n", b"\xff\xfe\xfd", "damaged"),
        ("Content-Length: 5000\r\n", page(1), "ends before it should"),
        ("Transfer-Encoding: chunked\r\n", _chunked(page(1))[:-5], "ends before it should"),
        ("", b"<html>" + bytes(21_000_000), "longer than 20 MB"),
    ],
)
def test_a_page_that_is_not_whole_is_none(headers: str, sent: bytes, error: str) -> None:
    with pytest.raises(CaptureError, match=error):
        read_page(first(record("response", URL, http(sent, headers=headers))))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (record("revisit", URL, b""), "revisits"),
        (record("conversion", URL, page(1)), "conversions"),
        (record("continuation", URL, page(1)), "pieces"),
        (record("response", URL, http(page(1)), WARC_Segment_Number="1"), "pieces"),
        (record("response", URL, http(b"", status="301 Moved")), "redirects and errors"),
        (record("response", URL, http(page(1), status="404 None")), "redirects and errors"),
        (record("response", URL, http(b" \r\n")), "empty"),
        (record("response", URL, http(b"\x89PNG\r\n", "image/png")), "no pages"),
        (record("response", URL, http(b"\x89PNG\r\n" + page(1))), "no pages"),
        (record("response", URL, http(b"let a = 1", "text/javascript")), "no pages"),
        (record("response", URL, http(b"<urlset></urlset>", "text/xml")), "no pages"),
        (record("response", URL, http(b'{"id": 1, "text": "a"}', "text/plain")), "no pages"),
        (record("response", URL, http(b"id,text\n1,a\n", "text/plain")), "no pages"),
        (record("response", URL, http(information())), "no pages"),
        (record("response", URL, http(wacz(b""))), "no pages"),
        (record("response", ROBOTS, http(b"User-agent: *", "text/plain")), "no pages"),
        (record("response", "dns:post.example", b"post.example. 60 IN A 192.0.2.1"), "no pages"),
        (record("resource", "urn:text:https://post.example/", page(1)), "no pages"),
        (record("resource", "urn:onrecord:page.html", page(1)), "no pages"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_left_out(content: bytes, what: str) -> None:
    with pytest.raises(LeftOutError, match=what):
        read_page(first(content))


@pytest.mark.parametrize("kind", ["warcinfo", "request", "metadata"])
def test_records_about_others_are_passed(kind: str) -> None:
    assert read_page(first(record(kind, URL, b"GET / HTTP/1.1\r\n\r\n"))) is None


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (http(page(1)), "text/html"),
        (http(b"<!-- a --> words of a page", "text/html"), "text/html"),
        (http(page(1), "application/xhtml+xml"), "text/html"),
        (http(b"The wall held.", "text/plain; charset=utf-8"), "text/plain"),
        (http(b"<rss><channel/></rss>", "application/rss+xml"), "application/rss+xml"),
        (http(b"<feed></feed>", "text/xml"), "application/atom+xml"),
        (http(b"%PDF-1.7 ", "application/pdf"), "application/pdf"),
    ],
)
def test_pages_have_the_type_of_their_content(content: bytes, media_type: str) -> None:
    read = read_page(first(record("response", URL, content)))
    assert read is not None
    assert read[0].media_type == media_type


def test_a_resource_is_a_page_without_a_response() -> None:
    read = read_page(first(record("resource", URL, page(1))))
    assert read is not None
    assert (read[0].location, read[0].response, read[1]) == (URL, None, page(1))


def test_what_is_left_out_is_counted_in_one_line(
    tmp_path: Path, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "crawl.warc.gz"
    pictures = [record("response", URL, http(b"x", "image/png"))] * 3
    path.write_bytes(zipped([*records(2), *pictures, record("revisit", URL, b"")]))
    with caplog.at_level(logging.WARNING, "onrecord"):
        assert len(list(open_location(str(path), now))) == 2
    assert [each.getMessage() for each in caplog.records] == [
        f"{path}: 2 pages in 7 records; left out: 3 files that are no pages, "
        "1 revisits of pages that had not changed"
    ]


def test_a_folder_has_archives_beside_pages(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "a.html").write_bytes(page(9))
    (tmp_path / "b.warc.gz").write_bytes(zipped(records(2)))
    found = [item[0].location for item in open_location(str(tmp_path), now) if len(item) == 2]
    assert found == [str(tmp_path / "a.html"), address(0), address(1)]


def test_a_record_longer_than_a_page_is_passed_in_little_memory(
    tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "crawl.warc"
    film = record("response", URL, http(bytes(60_000_000), "video/mp4"))
    path.write_bytes(b"".join([response(0), film, response(2)]))
    found = [item for item in open_location(str(path), now) if not isinstance(item, Failure)]
    assert [capture.location for capture, _ in found] == [address(0), address(2)]
