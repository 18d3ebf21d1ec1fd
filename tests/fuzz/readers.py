"""Coverage-guided fuzzing of the readers: ``python -m fuzz.readers READER [libFuzzer options]``.

From ``tests/``, for example ``python -m fuzz.readers html -max_total_time=600``. Readers: html,
mhtml, text, line (a corpus line), gzip, row (of a table), mail, feed, word, pdf, archive (a WARC
or WACZ) and file (any of them, as a file whose kind is to be found out). An input is a crash where
a reader raises anything but its one-line refusal, gives letters that are not the input's, or hangs
(``-timeout``, 20 seconds). The golden pages are what the fuzzer starts from.
"""

import gzip
import io
import logging
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import atheris

from builders.archives import records, wacz, zipped
from builders.documents import make_docx, make_pdf

with atheris.instrument_imports(include=["onrecord"]):
    from onrecord.article import read_capture, source_text
    from onrecord.capture.file import read_stream
    from onrecord.errors import ArticleError, CaptureError
    from onrecord.records import Capture, Failure

GOLDEN = Path(__file__).parents[1] / "golden"
LINE = b'{"id": "a", "text": "Corrow said that it held.", "published": "2031-03-14"}'
ROW = b'id,text,published\na,"Corrow said, it held.",2031-03-14\n'
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILE = "any"  # no media type: that of the content


def _files(*endings: str) -> list[bytes]:
    found = (p for ending in endings for p in GOLDEN.glob(f"files/*{ending}"))
    return [path.read_bytes() for path in sorted(found)]


READERS: dict[str, tuple[str, Callable[[], list[bytes]]]] = {
    "html": ("text/html", lambda: [p.read_bytes() for p in GOLDEN.glob("html/*.html")]),
    "mhtml": ("multipart/related", lambda: [p.read_bytes() for p in GOLDEN.glob("html/*.mhtml")]),
    "text": ("text/plain", lambda: [p.read_bytes() for p in GOLDEN.glob("digests/*.txt")]),
    "line": ("application/json", lambda: [LINE]),
    "row": ("text/csv", lambda: [ROW]),
    "mail": ("message/rfc822", lambda: _files(".eml")),
    "feed": ("application/rss+xml", lambda: _files(".rss", ".atom")),
    "word": (DOCX, lambda: [make_docx("Corrow said that it held.", "It did.")]),
    "pdf": ("application/pdf", lambda: [make_pdf([(72, 700, 11, "Corrow said, it held.")])]),
    "archive": (
        FILE,
        lambda: [b"".join(records(2)), zipped(records(2)), wacz(b"".join(records(2)))],
    ),
    "file": (FILE, lambda: [LINE, ROW, *_files(".eml", ".mbox", ".rss", ".csv", "e.json")]),
    "gzip": ("text/html", lambda: [gzip.compress(p.read_bytes()) for p in GOLDEN.glob("html/b*")]),
}


def check(media_type: str, body: bytes) -> None:
    """Read some bytes; AssertionError where what comes out is not what stands in them."""
    if media_type != FILE:
        capture = Capture(id="x", location="x", media_type=media_type, fetched="", sha256="")
        check_capture(capture, body)
        return
    try:
        for item in read_stream("x", io.BytesIO(body), datetime.now(UTC)):
            if isinstance(item, Failure):
                assert "\n" not in item.error
            else:
                check_capture(*item)
    except CaptureError as refused:
        if "\n" in str(refused):
            raise


def check_capture(capture: Capture, body: bytes) -> None:
    """Read a capture; AssertionError where an article has other words than the capture."""
    try:
        articles = read_capture(capture, body)
    except ArticleError as refused:
        if "\n" in str(refused):
            raise
        return
    shown = "".join(source_text(capture, body).replace(">", "").split())
    for article in articles:
        end = 0
        for part in article.parts:
            assert end <= part.span[0] < part.span[1] <= len(article.text)
            end = part.span[1]
            words = article.text[slice(*part.span)]
            assert "".join(words.replace(">", "").split()) in shown


def main() -> None:
    name, *options = sys.argv[1:]
    logging.getLogger("onrecord").addHandler(logging.NullHandler())
    media_type, seeds = READERS[name]
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            Path(folder, str(number)).write_bytes(seed[:20_000])
        atheris.Setup(
            [sys.argv[0], "-timeout=20", "-max_len=20000", *options, folder],
            lambda body: check(media_type, body),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
