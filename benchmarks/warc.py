"""Reads web archives: ``python -m benchmarks.warc [--records 100000]``.

First an archive of that many pages about invented places is written, a gzip member for each, half
of them with a body in gzip and every tenth a picture. It is read by onrecord (``capture/warc``: the
pages decoded, hashed and made captures; articles and statements are not read), by warcio and by
fastwarc (each record's body decoded), each in a process of its own; the processor time and the most
memory that it took are printed.

Then the damaged archives of ``tests/builders/archives.py`` are read: of each, the pages that are
whole and those of which something else than the page's bytes is given as the page.
"""

import argparse
import contextlib
import gzip
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from tests.builders.archives import (
    DAMAGED,
    PAGES,
    address,
    http,
    information,
    page,
    record,
    sha1,
)
from warcio.archiveiterator import ArchiveIterator

from onrecord.capture.warc.archives import read_warc
from onrecord.records import Failure

_PARAGRAPHS = 40  # of a page, some 10 kB


def main() -> None:
    """Print the rates, and what is read of damaged archives."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--reader", choices=READERS, help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.reader:
        _measure(args.reader, args.file)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "crawl.warc.gz")
        _write(path, args.records)
        print(f"{args.records:,} records, {path.stat().st_size / 1e6:.0f} MB", flush=True)
        for name in READERS:
            command = [sys.executable, "-m", "benchmarks.warc", "--reader", name, "--file", path]
            subprocess.run(command, check=True)
    print(f"\n{len(DAMAGED)} damaged archives of {PAGES} pages: whole pages (given wrongly)")
    print(f"{'':30}{'can be had':>12}" + "".join(f"{name:>14}" for name in READERS))
    total: Counter[str] = Counter()
    for name, (damage, pages) in DAMAGED.items():
        total["pages"] += len(pages)
        line = f"{name:30}{len(pages):>12}"
        for reader, read in READERS.items():
            whole, wrong = _result(read, damage())
            total[reader] += whole
            total[f"{reader} wrong"] += wrong
            line += f"{f'{whole} ({wrong})':>14}"
        print(line)
    sums = (f"{total[each]} ({total[f'{each} wrong']})" for each in READERS)
    print(f"{'all':30}{total['pages']:>12}" + "".join(f"{each:>14}" for each in sums))


def _write(path: Path, count: int) -> None:
    """Write an archive of invented pages."""
    with path.open("wb") as out:
        out.write(gzip.compress(information(), mtime=0))
        for number in range(count):
            body = b"\x89PNG\r\n" * 500 if number % 10 == 0 else _long_page(number)
            kind = "image/png" if number % 10 == 0 else "text/html; charset=utf-8"
            packed = number % 2 == 1
            sent = gzip.compress(body, 1, mtime=0) if packed else body
            answer = http(sent, kind, headers="Content-Encoding: gzip\r\n" if packed else "")
            digest = {"WARC_Payload_Digest": sha1(sent)}
            one = record("response", address(number), answer, **digest)
            out.write(gzip.compress(one, 6, mtime=0))


def _long_page(number: int) -> bytes:
    paragraphs = "".join(
        f"<p>“Ferry {number * line} leaves at {line} o’clock,” harbour master Orla Venn said of "
        f"pier {number % 97 + line}. The line carries {number + line * 7} people a day between "
        f"Kellend and island {number * 31 % 1009 + line}, where the wind had turned.</p>"
        for line in range(_PARAGRAPHS)
    )
    return page(number).replace(b"</article>", paragraphs.encode() + b"</article>")


def _onrecord(file: io.BufferedIOBase) -> Iterator[tuple[str, bytes]]:
    for item in read_warc("crawl", file, datetime.now(UTC)):  # type: ignore[arg-type]
        if not isinstance(item, Failure):
            yield item[0].location, item[1]


def _warcio(file: io.BufferedIOBase) -> Iterator[tuple[str, bytes]]:
    for each in ArchiveIterator(file):
        if each.rec_type == "response":
            yield each.rec_headers.get_header("WARC-Target-URI"), each.content_stream().read()


def _fastwarc(file: io.BufferedIOBase) -> Iterator[tuple[str, bytes]]:
    kinds = WarcRecordType.response
    for each in FastIterator(file, record_types=kinds, auto_decode="all"):
        yield each.headers.get("WARC-Target-URI"), each.reader.read()


READERS: dict[str, Callable[[io.BufferedIOBase], Iterator[tuple[str, bytes]]]]
READERS = {"onrecord": _onrecord, "warcio": _warcio, "fastwarc": _fastwarc}


def _measure(name: str, path: Path) -> None:
    """Print how fast a reader reads an archive, and how much memory its process took at most."""
    start = time.process_time()
    with path.open("rb") as file:
        pages = sum(1 for _ in READERS[name](file))
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate = pages / seconds
    print(f"{name:10}{pages:>9,} bodies{seconds:>8.1f} s{rate:>9,.0f} a second{memory:>6.0f} MB")


def _result(
    read: Callable[[io.BufferedIOBase], Iterator[tuple[str, bytes]]], data: bytes
) -> tuple[int, int]:
    """Return how many pages are read of a damaged archive, and how many of them are wrong."""
    right = {address(number): page(number) for number in range(PAGES)}
    whole, wrong = set(), 0
    with contextlib.suppress(Exception), contextlib.redirect_stderr(io.StringIO()):
        for location, body in read(io.BytesIO(data)):
            if right.get(location) == body:
                whole.add(location)
            else:
                wrong += 1
    return len(whole), wrong


if __name__ == "__main__":
    main()
