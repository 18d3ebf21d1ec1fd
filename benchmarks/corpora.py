"""Reads a crawl into Parquet tables: ``python -m benchmarks.corpora [--documents 400]``.

First a web archive of that many invented pages is written, of some 2,000 characters of text each,
of which many tell of one event and many repeat an agency. Then it is read with the shipped model:

- by 1, 2 and 4 processes of this machine (never more than it has cores): the time until documents
  are read, documents a second of it, the time for stories and tables, and the most memory that all
  processes had together (what they share is counted once);
- by 2 workers of Ray on this machine;
- with ``--cluster``, by a Ray cluster of three machines, all of them this one, of which three times
  one is lost and another comes.

All must give the same tables. The machine should be quiet: its load is printed.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from tests.builders.archives import http, information, record
from tests.builders.corpora import Tables, documents, tables

_PARAGRAPHS = 6  # of a page, each some 330 characters


def write_crawl(path: Path, count: int) -> None:
    """Write a web archive of invented pages, over three days for each 1,000."""
    chance = random.Random(5)
    days = 3 + count * 3 // 1_000
    paragraphs = [each["text"] or "" for each in documents(count * _PARAGRAPHS)]
    with path.open("wb") as out:
        out.write(information())
        for number in range(count):
            event = random.Random(chance.randrange(max(1, count // 4)))
            told = [event.choice(paragraphs) for _ in range(_PARAGRAPHS)]
            title = told[0].partition("\n")[0]
            day = date(2031, 5, 1) + timedelta(event.randrange(days))
            outlet = f"outlet{chance.randrange(40)}"
            body = "".join(f"<p>{each.partition(chr(10) * 2)[2]}</p>" for each in told)
            page = (
                f"<!doctype html><html lang=en><head><title>{title}</title>"
                f'<meta property="article:published_time" content="{day}T08:00:00Z">'
                f'<meta property="og:site_name" content="{outlet.capitalize()} News">'
                f"</head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}"
                "</article><footer>About us</footer></body></html>"
            )
            address = f"https://{outlet}.example/{number}"
            out.write(record("response", address, http(page.encode())))


def build(source: str, output: str, workers: int, address: str | None) -> None:
    """Read a crawl with the shipped model, and print the seconds of both parts."""
    from onrecord.app.corpora.building import build_corpus
    from onrecord.app.pipeline import load_extractor

    start = time.perf_counter()
    last = [start]

    def note(place: str) -> None:
        if "://" in place:
            last[0] = time.perf_counter()

    summary = build_corpus([source], output, load_extractor, note, workers, address=address)
    end = time.perf_counter()
    print(summary.articles, last[0] - start, end - last[0], flush=True)


def _memory(session: int) -> int:
    """The bytes that the processes of a session have, what they share counted once."""
    total = 0
    for each in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError, IndexError):
            if os.getsid(int(each.name)) == session:
                lines = (each / "smaps_rollup").read_text().splitlines()
                [pss] = [line for line in lines if line.startswith("Pss:")]
                total += int(pss.split()[1]) * 1024
    return total


def measure(source: Path, output: Path, workers: int, address: str | None = None) -> str:
    """Read a crawl in a process of its own, and return a line with what was measured."""
    command = [sys.executable, "-m", "benchmarks.corpora", "--build", str(source), str(output)]
    command += ["--workers", str(workers), *(["--address", address] if address else [])]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    most = [0]
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.3):
            most[0] = max(most[0], _memory(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    out, _ = process.communicate()
    ended.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"the run with {workers} workers failed")
    articles, reading, rest = out.split()
    rate = int(articles) / float(reading)
    memory = f"{most[0] / 1e6:6.0f} MB" if not address else "  (Ray)"
    return (
        f"{articles} articles in {float(reading):6.1f} s: {rate:5.1f} a second; stories and tables"
        f" {float(rest):5.1f} s; {memory}"
    )


def lose_machines(source: Path, output: Path, times: int) -> int:
    """Read a crawl by a cluster of which machines are lost, and return how many were."""
    import ray
    from ray.cluster_utils import Cluster

    from onrecord.app.corpora.building import build_corpus
    from onrecord.app.pipeline import load_extractor

    node = {"num_cpus": 1, "object_store_memory": 100_000_000}
    head = {"num_cpus": 0, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    for _ in range(3):
        cluster.add_node(**node)
    ray.init(cluster.address, log_to_driver=False, logging_level="ERROR")
    count = source.read_bytes().count(b"WARC-Type: response")
    done = lost = 0

    def lose(place: str) -> None:
        nonlocal done, lost
        done += "://" in place
        if lost < times and done >= (lost + 1) * count // (times + 1):
            cluster.remove_node(next(iter(cluster.worker_nodes)), allow_graceful=False)
            cluster.add_node(**node)
            lost += 1

    build_corpus([str(source)], output, load_extractor, lose, address="auto")
    ray.shutdown()
    cluster.shutdown()
    return lost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2, 4])
    parser.add_argument("--cluster", action="store_true")
    parser.add_argument("--build", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--address", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.build:
        build(*args.build, args.workers[0], args.address)
        return
    # As the processes that it is compared with, workers of Ray are not to give way to others.
    os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_worker_niceness": "0"})
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "crawl.warc")
        write_crawl(source, args.documents)
        print(
            f"{args.documents} pages, {source.stat().st_size / 1e6:.1f} MB; load", os.getloadavg()
        )
        made: dict[str, Tables] = {}
        for workers in args.workers:
            output = Path(folder, str(workers))
            print(f"{workers} processes: {measure(source, output, workers)}", flush=True)
            made[str(workers)] = tables(output)
        print(f"2 of Ray: {measure(source, Path(folder, 'ray'), 2, 'local')}", flush=True)
        made["ray"] = tables(Path(folder, "ray"))
        size = sum(each.stat().st_size for each in Path(folder, "ray").rglob("*.parquet"))
        chunks = sum(
            each.stat().st_size for each in Path(folder, "ray", "_chunks").rglob("*.parquet")
        )
        print(f"tables {(size - chunks) / 1e6:.2f} MB, chunks {chunks / 1e6:.2f} MB")
        if args.cluster:
            lost = lose_machines(source, Path(folder, "cluster"), 3)
            made["cluster"] = tables(Path(folder, "cluster"))
            print(f"a cluster of three, of which {lost} machines were lost")
        first, *others = made.values()
        same = all(each == first for each in others)
        print("all tables are the same" if same else "THE TABLES DIFFER; load", os.getloadavg())


if __name__ == "__main__":
    main()
