"""Exported archives in pywb, the program with which archives are looked at: ``make test-replay``.

pywb is in an environment of its own, since it needs old releases of what onrecord uses.
"""

import contextlib
import gzip
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from builders.archives import address, http, page, record, zipped
from builders.fake_extractor import FakeExtractor
from onrecord.app import reading
from onrecord.app.exporting import export_record
from onrecord.store import Store

BIN = Path(os.environ.get("PYWB", ".venv-replay/bin")).absolute()
WAIT = 60.0  # seconds until the server of pywb answers
COUNT = 5


@pytest.fixture
def server(store: Store, extractor: FakeExtractor, now: datetime, tmp_path: Path) -> Iterator[str]:
    """Return the address at which pywb shows the archive that is exported from a store."""
    packed = "Content-Encoding: gzip\r\nX-Served: here\r\n"
    answers = [http(gzip.compress(page(number)), headers=packed) for number in range(COUNT)]
    records = [record("response", address(number), each) for number, each in enumerate(answers)]
    (tmp_path / "crawl.warc.gz").write_bytes(zipped(records))
    (tmp_path / "saved.html").write_bytes(page(9))
    reading.read(
        [str(tmp_path / name) for name in ("crawl.warc.gz", "saved.html")],
        store, lambda: extractor, now,
    )  # fmt: skip
    export_record(store, "warc", tmp_path / "pages.warc.gz")
    for command in (["init", "pages"], ["add", "pages", "pages.warc.gz"]):
        subprocess.run([BIN / "wb-manager", *command], cwd=tmp_path, check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    wayback = [BIN / "wayback", "-b", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(wayback, cwd=tmp_path)
    try:
        started = time.monotonic()
        while time.monotonic() - started < WAIT:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/pages"
    finally:
        process.terminate()
        process.wait()


def test_pages_are_replayed_as_they_were_captured(server: str, tmp_path: Path) -> None:
    for number in range(COUNT):
        with urllib.request.urlopen(f"{server}/20310312083000id_/{address(number)}") as answer:
            assert answer.read() == page(number)
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            assert answer.headers["X-Served"] == "here"
            assert answer.headers["Content-Encoding"] is None
            assert answer.headers["Memento-Datetime"] == "Wed, 12 Mar 2031 08:30:00 GMT"
    with urllib.request.urlopen(f"{server}/id_/urn:onrecord:{tmp_path}/saved.html") as answer:
        assert answer.read() == page(9)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{server}/20310312083000id_/{address(77)}")
