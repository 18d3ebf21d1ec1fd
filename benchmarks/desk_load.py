"""Readers of a real desk while pages are read into its store, each in processes of their own."""

import http.client
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

from onrecord.store import Store

SAMPLE = ("examples/story", "examples/harbour-digest.txt")
PAUSE = 1.0  # seconds that a reader looks at a page
_STARTS = "Quill Sell Derv Lamm Orr Corv Tarn Bress Hald Venn Oss Kell Marr Wyn Tol Ish"
_ENDS = "haven ane et in ick stead ford mouth by ow ary end"
_FIRST_NAMES = "Orla Ilsabet Dunmar Teyla Bram Ines Casper Edda Joos Nerys Lothar Sanna"
STARTS, ENDS, FIRST_NAMES = _STARTS.split(), _ENDS.split(), _FIRST_NAMES.split()
THINGS = ["ferry", "harbour wall", "bridge", "dairy", "mill", "lighthouse", "school", "tram"]
OUTLETS = [f"The {start}{end} Post" for start in STARTS[:8] for end in ENDS[:5]]
VERBS = ["had been closed", "was safe", "would reopen on Monday", "had cracked", "needed repair"]


def short_page(number: int) -> str:
    """Return a page of a few sentences, which differs from all others.

    It is on one of 1,536 events, each with people of its own: of 10,000 pages, one event has
    some 250, and most have two to six.
    """
    draw = random.Random(number)
    event = int(1536 * draw.random() ** 2)
    there = random.Random(f"event {event}")
    place, thing = there.choice(STARTS) + there.choice(ENDS), there.choice(THINGS)
    people = [
        f"{there.choice(FIRST_NAMES)} {there.choice(STARTS)}{there.choice(ENDS)}" for _ in range(3)
    ]
    return "\n\n".join(
        (
            f"{thing.title()} of {place} in doubt after inspection {number}",
            f"{draw.choice(OUTLETS)}, {there.randint(1, 25) + draw.randint(0, 3)} May 2031",
            *(
                f"{draw.choice(people)} said on Tuesday that the {thing} {draw.choice(VERBS)}, and "
                f"that {draw.randint(2, 90)} people were hurt."
                for _ in range(2)
            ),
        )
    )


def run(store: Path, *command: str) -> list[str]:
    return [sys.executable, "-m", "onrecord", *command, "--store", str(store)]


@contextmanager
def served(store: Path) -> Iterator[tuple[str, int]]:
    """Context with the host and port of a desk, and the id of its process."""
    command = run(store, "serve", "--port", "0")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        lines = (line for line in server.stdout if line.startswith("open "))
        yield urlsplit(next(lines).split()[1]).netloc, server.pid
        server.send_signal(signal.SIGINT)


def addresses(store: Path) -> list[str]:
    """Return the addresses that readers ask for."""
    with Store(store) as opened:
        articles = [f"/articles/{each.id}" for each in opened.articles()]
        stories = [f"/stories/{each.id}" for each in opened.stories()]
        speakers = [f"/speakers/{each.speaker.id}" for each in opened.listings.speakers(20)]
    return [
        "/", "/", "/?q=ferry", "/?q=said", "/?speaker=corr", f"/?place={quote('Port Sellan')}",
        "/speakers", "/figures", "/corrections/queue", "/stories.json", "/export/record.csv",
        *articles, *stories, *speakers,
    ]  # fmt: skip


def most_memory(process: int) -> int:
    """Return the most memory that a process has had, in MB (on Linux)."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    [most] = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(most) // 1000


class Readers:
    """Readers who ask for pages until they are told to stop."""

    def __init__(self, desk: str, paths: list[str]) -> None:
        self._desk = desk
        self._paths = paths
        self._over = threading.Event()
        self.times: list[float] = []
        self.errors: Counter[str] = Counter()

    def read(self, number: int) -> None:
        """Ask for one page after the other."""
        draw = random.Random(number)
        while not self._over.wait(PAUSE * draw.random() * 2):
            path = draw.choice(self._paths)
            started = time.perf_counter()
            connection = http.client.HTTPConnection(self._desk, timeout=120)
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    self.errors[f"{path}: status {answer.status}"] += 1
            except (OSError, http.client.HTTPException) as error:
                self.errors[f"{path}: {type(error).__name__}: {error}"] += 1
            finally:
                connection.close()
            self.times.append(time.perf_counter() - started)

    def run(self, count: int, work: subprocess.Popen[str], seconds: float) -> None:
        """Let readers read until ``work`` ends, or for some seconds; it is then interrupted.

        What was read until then is still put into stories, which may take minutes.
        """
        threads = [threading.Thread(target=self.read, args=(each,)) for each in range(count)]
        for thread in threads:
            thread.start()
        with suppress(subprocess.TimeoutExpired):
            work.wait(seconds)
        self._over.set()
        for thread in threads:
            thread.join()
        if work.poll() is None:
            work.send_signal(signal.SIGINT)


def measure_load(readers: int, pages: int, seconds: float) -> int:
    """Read pages into the store of a desk with readers; print figures, return the errors."""
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name), Path(name) / "desk.db"
        subprocess.run(run(store, "read", *SAMPLE), check=True, stdout=subprocess.DEVNULL)
        (folder / "pages").mkdir()
        for number in range(pages):
            (folder / "pages" / f"{number}.txt").write_text(short_page(number), "utf-8")
        with Store(store) as opened:
            before = opened.counts().articles
        with served(store) as (desk, server):
            asking = Readers(desk, addresses(store))
            started, working = time.monotonic(), os.times()
            command = run(store, "read", str(folder / "pages"))
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            ) as work:
                asking.run(readers, work, seconds)
                asked = time.monotonic() - started
                memory = most_memory(server)
                _, said = work.communicate()
            log = os.path.getsize(f"{store}-wal")
        worked = os.times()
        with Store(store) as opened:
            read = opened.counts().articles - before
            faults = list(opened.faults())
    wrong = asking.errors.total() + len(faults) + (work.returncode not in (0, 130))
    print(
        f"{readers} readers, {read} of {pages} pages read; {asked:.0f} s "
        f"(status {work.returncode}): {len(asking.times)} answers, "
        f"{1000 * statistics.median(asking.times):.0f} ms median, "
        f"{1000 * max(asking.times):.0f} ms worst; {wrong} errors; {memory} MB of memory at most; "
        f"a log of {log / 1e6:.0f} MB; "
        f"{worked.children_user - working.children_user:.0f} s of processor time"
    )
    for line in (*asking.errors, *faults, *said.splitlines()[-3:]):
        print(f"  {line}")
    return wrong
