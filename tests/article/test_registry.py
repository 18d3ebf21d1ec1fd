"""The registry of parsers."""

import gzip

import pytest

from builders.documents import make_docx, make_pdf
from onrecord.article import read_capture, source_text
from onrecord.article.registry import PARSERS
from onrecord.errors import ArticleError
from onrecord.records import Capture

SENTENCE = "The dam in Orrel held, the mayor said."
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BODIES = {
    "application/atom+xml": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
        f"<content>{SENTENCE}</content></entry></feed>"
    ).encode(),
    "application/pdf": make_pdf([(72, 700, 11, SENTENCE)]),
    "application/rss+xml": (
        f"<rss><channel><item><description>{SENTENCE}</description></item></channel></rss>"
    ).encode(),
    DOCX: make_docx(SENTENCE),
    "message/rfc822": f"MIME-Version: 1.0\n\n{SENTENCE}\n".encode(),
    "text/csv": f'id,text\n7,"{SENTENCE}"\n'.encode(),
    "text/csv; delimiter=semicolon": f"id;text\n7;{SENTENCE}\n".encode(),
    "text/tab-separated-values": f"text\tid\n{SENTENCE}\t7\n".encode(),
    "application/json": b'{"id": "7", "text": "The dam in Orrel held, the mayor said."}',
    "multipart/related": (
        b"Content-Type: multipart/related; boundary=x\n\n"
        b"--x\nContent-Type: text/html\n\n<p>The dam in Orrel held, the mayor said.</p>\n--x--\n"
    ),
    "text/html": b"<p>The dam in Orrel held, the mayor said.</p>",
    "text/plain": b"The dam in Orrel held, the mayor said.",
}


def _capture(media_type: str) -> Capture:
    return Capture(id="c", location="page", media_type=media_type, fetched="", sha256="")


@pytest.mark.parametrize("media_type", PARSERS)
def test_each_parser_reads_its_media_type(media_type: str) -> None:
    capture, body = _capture(media_type), BODIES[media_type]
    [article] = read_capture(capture, body)
    assert article.text == "The dam in Orrel held, the mayor said."
    assert article.text in source_text(capture, body)


@pytest.mark.parametrize("media_type", PARSERS)
def test_each_parser_gets_the_content_of_a_gzip_file(media_type: str) -> None:
    capture, body = _capture(media_type), BODIES[media_type]
    assert read_capture(capture, gzip.compress(body)) == read_capture(capture, body)
    assert source_text(capture, gzip.compress(body)) == source_text(capture, body)


def test_a_media_type_without_a_parser_is_refused() -> None:
    for function in (read_capture, source_text):
        with pytest.raises(ArticleError, match="page is of the type audio/ogg, which cannot be"):
            function(_capture("audio/ogg"), b"OggS")
