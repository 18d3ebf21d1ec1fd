"""Measure reading speed, end to end: ``python -m benchmarks.reading CORPUS.jsonl.gz --articles N``.

Writes N articles of a corpus as distinct web pages, reads them into a new store with ``onrecord
read``, and prints articles and words per minute and the peak memory of all its processes (resident,
sampled five times per second; Linux only).
"""

import argparse
import html
import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from evaluation.gold import read_rows

ONRECORD = Path(sys.executable).with_name("onrecord")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages, store = Path(folder, "pages"), Path(folder, "record.db")
        words = _write(pages, args.corpus, args.articles)
        started = time.monotonic()
        process = subprocess.Popen(
            [ONRECORD, "read", pages, "--store", store], start_new_session=True
        )
        most = 0
        while process.poll() is None:
            most = max(most, _resident(process.pid))
            time.sleep(0.2)
        minutes = (time.monotonic() - started) / 60
    print(
        f"{args.articles} articles, {words} words: {args.articles / minutes:.0f} articles and "
        f"{words / minutes:.0f} words a minute on {os.cpu_count()} cores, "
        f"{most / 1_000_000:.0f} MB at most"
    )


def _write(folder: Path, corpus: Path, count: int) -> int:
    folder.mkdir()
    words = 0
    for number, row in enumerate(islice(cycle(read_rows(corpus)), count)):
        paragraphs = "".join(f"<p>{html.escape(each)}</p>" for each in row["text"].split("\n"))
        title = f"Article {number}"
        page = f"<!DOCTYPE html><title>{title}</title><h1>{title}</h1>{paragraphs}"
        (folder / f"{number:06}.html").write_text(page, encoding="utf-8")
        words += len(row["text"].split())
    return words


def _resident(session: int) -> int:
    """Return the resident memory of all processes of a session, in bytes."""
    total = 0
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                total += int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
        except OSError:
            continue  # it has ended meanwhile
    return total


if __name__ == "__main__":
    main()
