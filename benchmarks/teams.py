"""Measure a store in PostgreSQL with many users: ``python -m benchmarks.teams [--seconds 120]``.

20 writers, each a process, store invented articles (``benchmarks.search``), group them into stories
and make notes on them for some seconds, as fast as they can; every fifth page is one that all of
them store. Meanwhile 50 readers search, list stories and open articles, with a pause of a second
after each answer. Prints how many articles were stored and whether any was lost or doubled, what
``verify`` finds in the index, links and stories, and the times of the readers' answers and of the
writers' pages.

Then the same store of ``--articles`` articles is searched in SQLite and in PostgreSQL, and the time
to copy it is printed. The server is one of its own, in a temporary folder and with the settings of
PostgreSQL but for ``shared_buffers``; ``--address`` names an empty database to use instead.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from benchmarks.search import Writer, ask, fill
from onrecord.app.articles import list_articles
from onrecord.app.corrections import Author, note
from onrecord.app.linking import add_capture, link_faults
from onrecord.app.maintenance import copy
from onrecord.app.stories import group
from onrecord.store import Query, Store

WRITERS, READERS, PAUSE = 20, 50, 1.0
IN_A_PROCESS = 10  # readers
GROUPED, SHARED = 10, 5  # pages between two groupings; every fifth is stored by all writers


def write(address: str, number: int, seconds: float) -> None:
    """Store pages until the time is over, and print the ids of their captures and the times."""
    own, shared = Writer(), Writer()
    own.random.seed(number)
    ids: list[str] = []
    times: list[float] = []
    notes = 0
    until = time.monotonic() + seconds
    with Store(address) as store:
        for place in range(sys.maxsize):
            if time.monotonic() > until:
                break
            name = place if place % SHARED == 0 else place + 1_000_000 * (number + 1)
            writer = shared if place % SHARED == 0 else own
            capture, body, article, found = writer.article(name)
            started = time.perf_counter()
            add_capture(store, capture, body, [(article, found)], reader="1", model="benchmark")
            times.append(time.perf_counter() - started)
            ids.append(capture.id)
            if place % GROUPED == 0:
                group(store)
                note(store, article.id, f"seen by {number}", Author(f"{number}", f"{place:020}"))
                notes += 1
        group(store)
    sys.stdout.buffer.write(msgspec.json.encode((ids, times, notes)))


def read(address: str, seconds: float) -> None:
    """Let some readers ask until the time is over, and print the times of the answers."""
    times: list[float] = []
    writer = Writer()
    until = time.monotonic() + seconds

    def ask_on(store: Store, number: int) -> None:
        draw = random.Random(number)
        while time.monotonic() < until:
            words = draw.choice(writer.invented[:2000])
            started = time.perf_counter()
            hits = store.search(Query(words=draw.choice([words, f"{words} said", f"{words[:3]}*"])))
            if draw.random() < 0.2:
                store.listings.stories(Query(), limit=50, offset=0)
            for hit in hits[:1]:
                store.annotations(store.find(hit.article))
            times.append(time.perf_counter() - started)
            time.sleep(PAUSE)

    with Store(address) as store:
        threads = [
            threading.Thread(target=ask_on, args=(store, number)) for number in range(IN_A_PROCESS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    sys.stdout.buffer.write(msgspec.json.encode(times))


def measure_team(address: str, seconds: float) -> None:
    """Run writers and readers on an empty database, and print what came of it."""
    Store(address, create=True).__exit__(None, None, None)
    command = [sys.executable, "-m", "benchmarks.teams", "--seconds", str(seconds), "--address"]
    readers = [start(*command, address, "--read") for _ in range(READERS // IN_A_PROCESS)]
    writers = [start(*command, address, "--write", str(number)) for number in range(WRITERS)]
    written = [msgspec.json.decode(each.communicate()[0]) for each in writers]
    answers = [each for one in readers for each in msgspec.json.decode(one.communicate()[0])]
    stored = {identity for ids, *_ in written for identity in ids}
    pages = [each for _, times, _ in written for each in times]
    with Store(address) as store:
        group(store)
        kept = [capture.id for capture in store.captures()]
        entries = list(list_articles(store))
        in_stories = [each for story in store.stories() for each in story.articles]
        notes = len(store.corrections.all())
        faults = [*store.faults(), *link_faults(store)]
    print(f"{len(pages)} pages by {WRITERS} writers in {seconds:.0f} s, {len(stored)} different")
    print(f"lost {len(stored - {*kept})}, doubled {len(kept) - len({*kept})}, ", end="")
    print(f"articles {len(entries)} of {len(stored)}, ", end="")
    print(f"in stories {len(in_stories)}, twice {len(in_stories) - len({*in_stories})}, ", end="")
    print(f"notes {notes} of {sum(made for *_, made in written)}, faults {len(faults)}")
    for line in faults[:10]:
        print(f"  {line}")
    print_times(f"{READERS} readers", answers)
    print_times("a page", pages)


def print_times(what: str, times: Iterable[float]) -> None:
    ordered = sorted(1000 * each for each in times)
    last = ordered[int(0.95 * len(ordered))]
    print(
        f"{what}: {len(ordered)} answers, {statistics.median(ordered):.0f} ms median, "
        f"{last:.0f} ms for 95 %, {ordered[-1]:.0f} ms worst"
    )


def start(*command: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def measure_searches(address: str, articles: int, folder: Path) -> None:
    """Print the times of searches in SQLite and PostgreSQL."""
    file, writer = folder / "search.db", Writer()
    fill(file, articles, writer)
    ask(file, writer)
    started = time.monotonic()
    copy(file, address)
    print(f"copied to PostgreSQL in {time.monotonic() - started:.0f} s")
    ask(address, writer)


@contextmanager
def databases(address: str | None) -> Iterator[tuple[str, str]]:
    """Context with the addresses of two empty databases: of a new server, or one for both."""
    if address:
        yield address, address
        return
    from tests.builders.postgresql import started_server

    with started_server("-c shared_buffers=256MB -c max_connections=120") as server:
        yield server.new(), server.new()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--articles", type=int, default=100_000, help="searched; 0: no searches")
    parser.add_argument("--address", help="an empty database, for one of both parts")
    parser.add_argument("--write", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--read", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.write is not None:
        write(args.address, args.write, args.seconds)
    elif args.read:
        read(args.address, args.seconds)
    else:
        with tempfile.TemporaryDirectory() as folder, databases(args.address) as (team, searched):
            if args.seconds:
                measure_team(team, args.seconds)
            if args.articles:
                measure_searches(searched, args.articles, Path(folder))


if __name__ == "__main__":
    main()
