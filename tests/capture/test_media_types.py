"""Detection of what a file is, by its content and by its name."""

import gzip
import io
import sqlite3
import tarfile
import zipfile
from pathlib import Path
from time import perf_counter

import pytest

from builders.documents import make_docx, make_pdf
from onrecord.capture.media_types import _SIGNATURES, detect_media_type
from onrecord.errors import CaptureError

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = b"From: a@x.example\nSubject: Dam\nMIME-Version: 1.0\n\nThe dam held.\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def _zip(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    return file.getvalue()


def _tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("page.txt"))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        # By content, whatever the name says.
        ("page.txt", b"<!DOCTYPE html><title>Dam</title>", "text/html"),
        ("page.html", MAIL, "message/rfc822"),
        ("page.txt", MAIL.replace(b"\n", b"\r\n"), "message/rfc822"),
        ("-", b"Received: from a by b;\n\tFri, 2 May 2031\nFrom: a@x.example\n\nHi",
         "message/rfc822"),
        ("-", b"Return-Path: <a@x.example>\nTo: b\nContent-Type: multipart/related; a=b\n\n",
         "message/rfc822"),
        ("-", b"From: <Saved by a browser>\nMIME-Version: 1.0\nSubject: Dam\n"
         b"Content-Type: multipart/related;\n\n", "multipart/related"),
        ("mails.txt", b"From a@x.example Mon May 17 10:00:00 2032\nSubject: Dam\n\n",
         "application/mbox"),
        ("-", b"From - Mon May 17 10:00:00 2032\r\nX-Mozilla-Status: 0001\r\n", "application/mbox"),
        ("feed.xml", b'<?xml version="1.0"?>\n<!-- a --><rss version="2.0">',
         "application/rss+xml"),
        ("feed.xml", '<?xml version="1.0" encoding="utf-16"?><rss>'.encode("utf-16"),
         "application/rss+xml"),
        ("index.html", b'<feed xmlns="http://www.w3.org/2005/Atom">', "application/atom+xml"),
        ("old.xml", b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">', "application/rss+xml"),
        ("x.xml", b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD"><html>', "text/html"),
        ("report.txt", make_pdf([]), "application/pdf"),
        ("report.doc", make_docx("words"), DOCX),
        ("a.txt", b'{"id": "a", "text": "b"}\n{"id": "b", "text": "c"}', "application/jsonl"),
        ("a.txt", b'[\n{"id": "a"}]', "application/json"),
        ("a.txt", b'{\n "id": "a"}', "application/json"),
        ("-", b"\xef\xbb\xbfID,Text\n1,The dam", "text/csv"),
        ("-", b'"text";"id"\n', "text/csv; delimiter=semicolon"),
        ("-", "id\ttext\n".encode("utf-16"), "text/tab-separated-values"),
        ("corpus.jsonl.gz", gzip.compress(b'{"id": "a"}'), "application/jsonl"),
        ("x", gzip.compress(MAIL), "message/rfc822"),
        # By name, where the content leaves it open.
        ("mail.eml", b"Subject: Dam\n\nThe dam held.", "message/rfc822"),
        ("a.csv", b"title,url\n", "text/csv"),
        ("a.json", b"7", "application/json"),
        ("a.jsonl", b"broken", "application/jsonl"),
        ("a.jsonl.gz", gzip.compress(b"broken"), "application/jsonl"),
        ("a.jsonl.gz", b"\x1f\x8bdamaged", "application/jsonl"),
        # Text that only resembles something else.
        ("page.txt", b"From: the harbour master\nDate: 2 May 2031\nSubject: Dam\n\nThe dam",
         "text/plain"),
        ("page.txt", b"From Monday the dam is closed.\nNote: it may last.", "text/plain"),
        ("page.txt", b"<3 the dam", "text/plain"),
        ("page.txt", b"THE NEW WAVE of dams", "text/plain"),
        ("page.txt", b"ID3 tags, MZ, GIF and BZh explained", "text/plain"),
        ("page.txt", b"What %PDF- stands for", "text/plain"),
        ("page.txt", b"WARC/DAM joint report", "text/plain"),
        ("a.zip", _zip("archive/data.warc.gz", "datapackage.json"), "application/wacz"),
        ("a.wacz", _zip("archive/data.warc.gz"), "application/wacz"),
        ("a", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "application/warc"),
        ("a.warc.gz", gzip.compress(b"WARC/1.1\r\n"), "application/warc"),
        ("damaged.warc.gz", b"\x1f\x8b\x08" + bytes(50), "application/warc"),
        ("page.txt", b"[Photo] {caption}", "text/plain"),
        ("page.txt", b"The id, the text\n", "text/plain"),
        ("page.txt", "Dämme".encode("windows-1252"), "text/plain"),
        ("page.txt", "The dam".encode("utf-16"), "text/plain"),
    ],
)  # fmt: skip
def test_the_media_type_is_that_of_the_content(name: str, body: bytes, media_type: str) -> None:
    assert detect_media_type(name, body) == media_type


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("page.html", b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        ("page.txt", b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        ("a", b"RIFF\0\0\0\0WEBPVP8 ", "a WebP picture"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "a Word 97 document"),
        ("a.doc", OLE + "Workbook".encode("utf-16-le"), "an Excel 97 workbook"),
        ("a.txt", OLE + "__substg1.0_0037".encode("utf-16-le"), "an Outlook mail"),
        ("a.docx", OLE, "an Office 97 file, or an encrypted one"),
        ("a.zip", _zip("page.txt"), "a ZIP archive"),
        ("a.docx", _zip("xl/workbook.xml"), "an Excel workbook"),
        ("pages.tar", _tar(), "a TAR archive"),
        ("pages.tar.gz", gzip.compress(_tar()), "a TAR archive"),
        ("a.rtf", b"{\\rtf1\\ansi", "an RTF document"),
        ("a.xml", b'<?xml version="1.0"?><nitf><body/></nitf>', "an XML document (<nitf>)"),
        ("a.xml", b"words", "an XML document"),
        ("a", b'<svg xmlns="http://www.w3.org/2000/svg">', "an SVG picture"),
        ("site.css", b"p { margin: 0 }", "a style sheet"),
        ("a", b"#!/bin/sh\n", "a program"),
        ("a.txt", b"\0\1\2" * 9, "binary data of an unknown kind"),
        ("a.txt", bytes(range(1, 256)) * 9, "binary data of an unknown kind"),
        ("a.gz", gzip.compress(gzip.compress(b"words")), "packed twice"),
    ],
)
def test_other_files_are_refused_as_what_they_are(name: str, body: bytes, what: str) -> None:
    with pytest.raises(CaptureError) as caught:
        detect_media_type(name, body)
    assert what in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.sqlite") as database:
        database.execute("CREATE TABLE pages (body)")
    with pytest.raises(CaptureError, match="an SQLite database"):
        detect_media_type("a.txt", (tmp_path / "a.sqlite").read_bytes())


def test_no_signature_hides_a_later_one() -> None:
    for number, signature in enumerate(_SIGNATURES):
        body = signature.starts.encode("latin-1").rjust(
            signature.offset + len(signature.starts), b"\1"
        )
        body += (signature.within + signature.contains).encode("latin-1")
        [first, *_] = (each for each in _SIGNATURES if each.fits(body))
        assert first is _SIGNATURES[number]


@pytest.mark.parametrize(
    "body",
    [
        b"<!---->" * 5000 + b"x",
        b"<?a?>" * 5000 + b"x",
        b"<!-- --> " * 5000,
        b"<!doctype a [ ] > " * 2000,
        b" " * 60_000,
        b"<?xml " + b" " * 60_000,
        b"a: b\n" * 9000,
        b"From a Mon," + b" " * 60_000,
        b'"' * 60_000,
        b"[" * 60_000,
    ],
)
def test_no_content_takes_long(body: bytes) -> None:
    start = perf_counter()
    detect_media_type("page", body)
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("Ostrel, 3 May – the pier was shut.\n", "text/plain"),
        ("<!DOCTYPE html><html><body><p>So.</p></body></html>", "text/html"),
        ("id;text\n1;The pier was shut.\n", "text/csv; delimiter=semicolon"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-16"])
def test_text_in_wide_characters_is_not_binary(text: str, media_type: str, encoding: str) -> None:
    assert detect_media_type("a.txt", text.encode(encoding)) == media_type
