"""Watches an invented web: ``python -m benchmarks.watching [--kills 100] [--hours 24]``.

A day of 40 hosts with a thousand pages (``news_web.py``), in a time that only sleeping moves. Pages
are taken apart as always; statements are not looked for, and stories are not grouped, which would
take most of the time. The watch runs in a process of its own, which is killed (SIGKILL) ``--kills``
times after random times, and started again, until the day is over. Then it must hold that

- each page was read, and each version that could be seen for longer than the schedule promises;
- no page is stored twice, none with the words that it had before, and no kill cost more than the
  reading of the page in hand;
- no host was asked sooner than it allows, while it rested, or for what its robots.txt forbids;
- ``verify`` finds no fault.

Then measures what scheduling costs: 500 feeds and the pages that they name in a day. Exit status 1
if a check failed.
"""

import argparse
import mmap
import os
import random
import resource
import signal
import struct
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import onrecord.app.reading
from benchmarks.news_web import CRAWL_DELAY, START, NewsWeb, Page, is_resting, kind_of, link_of
from onrecord.app.maintenance import verify
from onrecord.app.watching.following import follow
from onrecord.app.watching.rounds import Watch
from onrecord.app.watching.schedule import seen
from onrecord.capture.web.fetching import Fetcher
from onrecord.capture.web.options import FetchOptions, Limits
from onrecord.records import Annotations, Article, utc_text
from onrecord.store import Store, Watched

LIMITS = Limits(attempts=1)
# The longest time after which a new page is found: six hours, of a listing quiet for a day.
FOUND = timedelta(hours=6.7)
ROUNDS = timedelta(minutes=3)  # by which a request may come late
FEEDS, PAGES = 500, 10_000


class Request(NamedTuple):
    """A request as the web noted it."""

    at: datetime
    host: str
    path: str
    status: int


class SharedTime:
    """A time that only sleeping moves, and that a process that is killed leaves behind."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, 8)

    def __call__(self) -> datetime:
        return START + timedelta(seconds=struct.unpack("d", self._memory[:8])[0])

    def sleep(self, seconds: float) -> None:
        """Move the time on."""
        self._memory[:8] = struct.pack("d", struct.unpack("d", self._memory[:8])[0] + seconds)


class Reader:
    """A stand-in for the model that finds nothing, and notes what it was given in a file."""

    model = "none"

    def __init__(self, notes: int) -> None:
        self._notes = notes

    def annotate(self, article: Article) -> Annotations:
        """Return no statements."""
        os.write(self._notes, f"{article.id}\n".encode())
        return Annotations(article=article.id, language="en", model=self.model)


class Simulation:
    """A store that watches the invented web, with notes of all that happened."""

    def __init__(self, folder: Path, hosts: int, pages: int, hours: int) -> None:
        self.path = folder / "record.db"
        self._asked, self._read = folder / "asked", folder / "read"
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        self._notes = [os.open(path, flags) for path in (self._asked, self._read)]
        self.time = SharedTime()
        self.end = START + timedelta(hours=hours)
        self.web = NewsWeb(self.time, self._note, hosts, pages, hours)
        with Store(self.path, create=True) as store, self._fetcher() as fetcher:
            for address in self.web.feeds:
                while follow(store, address, fetcher, self.time()).failure:
                    self.time.sleep(60)

    def run(self) -> None:
        """Watch until the day is over."""
        self.time.sleep(1)  # the least that a program needs to start
        with (
            Store(self.path) as store,
            self._fetcher() as fetcher,
            Watch(store, fetcher, lambda: Reader(self._notes[1]), clock=self.time,
                  sleep=self.time.sleep) as watch,
        ):  # fmt: skip
            for _ in watch.forever():
                if self.time() >= self.end:
                    return

    @property
    def requests(self) -> list[Request]:
        """All requests, in order."""
        lines = (line.split() for line in self._asked.read_text().splitlines())
        return [Request(datetime.fromisoformat(at), host, path, int(status))
                for at, host, path, status in lines]  # fmt: skip

    @property
    def readings(self) -> Counter[str]:
        """How often each article was given to the model."""
        return Counter(self._read.read_text().split())

    def faults(self, kills: int) -> Iterator[str]:
        """Yield a line for each thing that is not as it must be, after some kills."""
        yield from _impolite(self.requests)
        with Store(self.path) as store:
            read: dict[str, list[tuple[str, str]]] = defaultdict(list)
            for article in store.articles():
                capture, _ = store.capture(article)
                read[capture.location].append((capture.fetched, article.text))
            yield from (each.text for each in verify(store) if each.is_fault)
            articles = store.counts().articles
        for location, versions in read.items():
            for (_, one), (_, other) in pairwise(versions):
                if one == other:
                    yield f"{location}: the same words were read twice in a row"
        again = sum(self.readings.values()) - articles
        if again > kills:  # each kill costs at most the page in hand
            yield f"{again} articles were given to the model again"
        for page in self.web.pages.values():
            texts = "\n".join(text for _, text in read.get(link_of(page), ()))
            yield from _missing(page, texts, self.end)

    def _note(self, *request: object) -> None:
        at, host, path, status = request
        assert isinstance(at, datetime)
        os.write(self._notes[0], f"{at.isoformat()} {host} {path} {status}\n".encode())

    def _fetcher(self) -> Fetcher:
        options = FetchOptions(limits=LIMITS)
        return Fetcher(options, clock=self.time, sleep=self.time.sleep, exchange=self.web)


def _missing(page: Page, texts: str, end: datetime) -> Iterator[str]:
    """Yield a line for each version of a page that had to be read, and was not."""
    if "/private/" in page.path:
        if texts:
            yield f"{page.path}: was read, though its host forbids it"
        return
    before = None
    for number, (words, since, until) in enumerate(page.lives(end)):
        # At first until it is found; then half of the time since the last version that was seen.
        quiet = FOUND if before is None else max((since - before) * 0.55, timedelta(minutes=17))
        if kind_of(page.host) == "resting":
            quiet += timedelta(hours=1)
        if all(each in texts for each in words.split("\n")):
            before = since
        elif until - since > quiet + ROUNDS:
            yield f"{page.host}{page.path}: version {number} of {since} was not read"


def _impolite(requests: list[Request]) -> Iterator[str]:
    """Yield a line for each request that a host did not allow."""
    by_host: dict[str, list[Request]] = defaultdict(list)
    for request in requests:
        by_host[request.host].append(request)
        if request.path.startswith("/private/"):
            yield f"{request.host}: was asked for {request.path}"
    for host, asked in by_host.items():
        for one, other in pairwise(asked):
            if (other.at - one.at).total_seconds() < LIMITS.pause:
                yield f"{host}: was asked at {one.at} and {other.at}"
        if kind_of(host) == "slow":
            pages = [each for each in asked if each.path != "/robots.txt"]
            for one, other in pairwise(pages):
                if (other.at - one.at).total_seconds() < CRAWL_DELAY:
                    yield f"{host}: was asked at {one.at} and {other.at}, within its delay"
        if kind_of(host) == "resting":
            pages = [each for each in asked if is_resting(each.at) and each.path != "/robots.txt"]
            if len(pages) > 1:
                yield f"{host}: was asked {len(pages)} times while it rested"


def simulate(kills: int, hosts: int, pages: int, hours: int, *, seconds: float = 2.5) -> bool:
    """Simulate a day with some kills, print what came of it, and return whether all was right.

    Each kill comes after ``seconds`` at most. If the day is over before all, that is wrong, too.
    """
    draw = random.Random(20310502)
    with tempfile.TemporaryDirectory() as folder:
        simulation = Simulation(Path(folder), hosts, pages, hours)
        begun, killed = time.monotonic(), 0
        while simulation.time() < simulation.end:
            child = os.fork()
            if not child:
                simulation.run()
                os._exit(0)
            if killed < kills:
                time.sleep(draw.uniform(0.0, seconds))
                os.kill(child, signal.SIGKILL)
            killed += os.waitpid(child, 0)[1] == signal.SIGKILL
        took, used = time.monotonic() - begun, _cpu(resource.RUSAGE_CHILDREN)
        requests, readings = simulation.requests, simulation.readings
        counts = sorted(Counter(each.status for each in requests).items())
        statuses = ", ".join(f"{count} x {status}" for status, count in counts)
        print(f"{hours} h of {hosts} hosts, {pages} pages; killed {killed} times")
        print(f"{took:.0f} s, {used:.0f} s of CPU")
        print(f"{len(requests)} requests ({statuses}), {sum(readings.values())} articles read")
        faults = list(simulation.faults(killed))
        for line in faults[:20]:
            print(f"  {line}")
        print(f"{len(faults)} faults")
    return not faults and killed >= kills


def measure_schedule() -> None:
    """Print what it costs to keep the states of 500 feeds and their pages, and what they ask."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "r.db"), create=True) as store:
        store.watching.put(_states())
        asked, now, begun, end = 0, START, time.monotonic(), START + timedelta(hours=1)
        used = _cpu()
        while now < end:
            for each in store.watching.due(utc_text(now), 2000):
                is_new = each.kind == "feed" and asked % 4 == 0
                store.watching.put([seen(each, now, is_new=is_new, etag='"x"')])
                asked += 1
            now += timedelta(minutes=1)
        used, took = _cpu() - used, time.monotonic() - begun
    print(
        f"{FEEDS} feeds, {PAGES} pages of the last day: {asked} requests an hour; scheduling them"
    )
    print(f"takes {used:.1f} s of CPU ({used / 36:.2f} % of a core), {took:.1f} s with the disk")


def _states() -> Iterator[Watched]:
    """Yield feeds, and pages that were published over a day and asked since."""
    draw = random.Random(20310503)
    for number in range(FEEDS + PAGES):
        host = f"news{number % FEEDS}.example"
        is_feed = number < FEEDS
        changed = START - timedelta(hours=draw.uniform(0, 1 if is_feed else 24))
        address = f"http://{host}/{number if number >= FEEDS else 'rss'}"
        state = Watched(
            address=address,
            key=address,
            host=host,
            kind="feed" if is_feed else "page",
            parent=None if is_feed else f"http://{host}/rss",
            since=utc_text(changed),
            changed=utc_text(changed),
            asked=utc_text(changed),
        )
        last = changed + (START - changed) * draw.uniform(0.67, 1)
        yield seen(state, last, is_new=False)


def _cpu(who: int = resource.RUSAGE_SELF) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Simulate, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--hours", type=int, default=24)
    parser.add_argument("--hosts", type=int, default=40)
    parser.add_argument("--pages", type=int, default=1000)
    args = parser.parse_args()
    onrecord.app.reading.group = lambda store: None
    is_right = simulate(args.kills, args.hosts, args.pages, args.hours)
    measure_schedule()
    sys.exit(not is_right)


if __name__ == "__main__":
    main()
