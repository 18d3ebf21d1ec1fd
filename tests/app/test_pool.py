"""Reading with several processes: order, time limits, killed processes and Ctrl-C."""

import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from builders.fake_extractor import FakeExtractor, load_fake
from onrecord.app import parallel, reading
from onrecord.app.pipeline import PageReader
from onrecord.app.pool import Pool, Stopped
from onrecord.errors import ModelError, OnrecordError
from onrecord.store import Store

ROOT = Path(__file__).parents[2]


def _pages(folder: Path, count: int) -> list[str]:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(f"Corrow said that wall {number} held.\n")
    return sorted(map(str, folder.iterdir()))


def test_several_processes_keep_the_order(store: Store, tmp_path: Path, now: datetime) -> None:
    pages = _pages(tmp_path / "pages", 60)
    summary = reading.read(pages, store, load_fake, now, workers=2)
    assert (summary.articles, summary.statements, summary.failures) == (60, 60, ())
    assert [capture.location for capture in store.captures()] == pages
    assert reading.read(pages, store, load_fake, now, workers=2).unchanged == 60


def test_a_page_that_hangs_and_one_that_kills_cost_only_themselves(
    store: Store, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_SECONDS", 3)
    pages = _pages(tmp_path / "pages", 12)
    Path(pages[3]).write_text("This page hangs.")
    Path(pages[7]).write_text("This page kills.")
    summary = reading.read(pages, store, load_fake, now, workers=2)
    assert summary.articles == 10
    hung, killed = summary.failures
    assert (hung.location, killed.location) == (pages[3], pages[7])
    assert hung.error == "took longer than 3 seconds and was stopped"
    assert killed.error.startswith("its process was killed (SIGKILL)")


_SLOW = """
import sys, time
from datetime import UTC, datetime
from builders.fake_extractor import FakeExtractor
from onrecord.app import parallel, reading
from onrecord.errors import ModelError
from onrecord.store import Store

class Slow(FakeExtractor):
    def annotate(self, article):
        time.sleep(0.05)
        return super().annotate(article)

if __name__ == "__main__":
    with Store(sys.argv[1], create=True) as store:
        done = lambda location: print(location, flush=True)
        summary = reading.read(sys.argv[2:], store, Slow, datetime.now(UTC), done, workers=2)
        print("interrupted" if summary.interrupted else "finished", flush=True)
"""


def _start(tmp_path: Path, *arguments: str) -> "subprocess.Popen[str]":
    script = tmp_path / "slow.py"
    script.write_text(_SLOW)
    paths = os.pathsep.join([str(ROOT / "tests"), str(ROOT / "src"), str(tmp_path)])
    return subprocess.Popen(
        [sys.executable, str(script), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": paths},
        start_new_session=True,
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_was_reported_is_kept_and_no_process_stays(
    tmp_path: Path, how: signal.Signals
) -> None:
    pages = _pages(tmp_path / "pages", 80)
    process = _start(tmp_path, str(tmp_path / "record.db"), *pages)
    assert process.stdout is not None
    reported = [process.stdout.readline().strip() for _ in range(9)]
    os.kill(process.pid, how)
    reported += map(str.strip, process.stdout)
    process.wait(30)
    if how == signal.SIGINT:
        assert reported.pop() == "interrupted"
    with Store(tmp_path / "record.db") as store:
        kept = [capture.location for capture in store.captures()]
        assert len(kept) < 80
        # One more may be kept whose report was not written any more.
        assert kept[: len(reported)] == reported
        summary = reading.read(pages, store, load_fake, datetime.now().astimezone())
        assert summary.articles + summary.unchanged == 80
        assert [capture.location for capture in store.captures()] == pages
    for _ in range(100):
        if not _session(process.pid):
            return
        time.sleep(0.1)
    raise AssertionError("worker processes are left")


def _session(identity: int) -> list[str]:
    found = subprocess.run(
        ["ps", "-o", "pid=,stat=", "-s", str(identity)], capture_output=True, text=True, check=False
    )
    return [line for line in found.stdout.splitlines() if "Z" not in line.split()[-1]]


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (b"It held.", 60),
        (b"a" * 1_000_000, 160),
        (gzip.compress(b"a" * 1_000_000), 160),
        (b"a" * 20_000_000, 600),
    ],
)
def test_the_time_limit_of_a_page(body: bytes, seconds: int) -> None:
    assert round(parallel._seconds((None, body))) == seconds


def test_no_more_workers_than_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    start = parallel.Pool.__init__

    def count(pool: Any, workers: int, *arguments: Any) -> None:
        started.append(workers)
        start(pool, workers, *arguments)

    monkeypatch.setattr(parallel.Pool, "__init__", count)
    monkeypatch.setattr(parallel, "count_cores", lambda: 1)
    with parallel.map_items(PageReader, load_fake, 40) as (_, model):
        assert (started, model) == ([1], "fake-1")


def _load_damaged() -> FakeExtractor:
    raise ModelError("the weights are damaged")


def test_a_damaged_model_is_one_error_and_not_a_failure_of_each_page(
    store: Store, tmp_path: Path, now: datetime
) -> None:
    with pytest.raises(ModelError, match="the weights are damaged"):
        reading.read(_pages(tmp_path / "pages", 3), store, _load_damaged, now, workers=2)
    assert list(store.captures()) == []


def _make_double() -> Callable[[int], int]:
    return _double


def _double(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def _kill_workers() -> None:
    for each in active_children():
        each.kill()
        each.join(10)


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_killed_between_two_items_cost_nothing(workers: int) -> None:
    def items() -> Iterator[int]:
        for number in range(24):
            if number in (0, 10):
                time.sleep(0.3)  # they wait for an item
                _kill_workers()
            yield number

    with Pool[int, int](workers, _make_double, (), lambda item: 60) as pool:
        results = []
        for result in parallel.map_again(pool.map, items(), tries=3):
            results.append(result)
            if len(results) == 18:
                _kill_workers()  # some items are answered that were not asked for
        assert pool.ask(_double_of_four) == 8
    killed = results.pop(13)
    assert isinstance(killed, Stopped)
    assert killed.killed
    assert results == [2 * number for number in range(24) if number != 13]


def _double_of_four(function: Callable[[int], int]) -> int:
    return function(4)


def test_a_pool_that_waited_for_long_and_was_killed_works_when_it_is_used_again() -> None:
    with Pool[int, int](1, _make_double, (), lambda item: 60) as pool:
        for _ in range(2):
            assert list(pool.map([1, 2])) == [(1, 2), (2, 4)]
            _kill_workers()
            time.sleep(0.3)  # the pool notices


def _make_nothing() -> Callable[[int], int]:
    os._exit(3)


def test_processes_that_cannot_start_are_one_line_after_some_tries() -> None:
    with Pool[int, int](2, _make_nothing, (), lambda item: 60) as pool:
        for _ in range(2):
            with pytest.raises(OnrecordError, match="end before they start working"):
                list(pool.map([1, 2]))
