"""A real desk, asked by many readers while other processes read pages into its store."""

import multiprocessing
import threading
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from builders.fake_extractor import FakeExtractor, load_fake
from onrecord.app import corrections, maintenance, reading, rereading
from onrecord.app.corrections import Author
from onrecord.desk.server import serve
from onrecord.store import Store

NOW = datetime(2031, 5, 6, tzinfo=UTC)
ELA = Author("Ela", "2031-05-06T10:00:00Z")
READERS = 4
PAGES = 12
_PROCESSES = multiprocessing.get_context("spawn")


def load_second() -> FakeExtractor:
    return FakeExtractor("fake-2")


def run_desk(path: Path, pipe: Connection) -> None:
    serve(
        path,
        load_fake,
        host="127.0.0.1",
        port=0,
        with_token=False,
        read_only=False,
        ready=lambda address, _: pipe.send(address),
    )


def read_pages(folder: Path, path: Path) -> None:
    summary = reading.read([str(folder)], path, load_fake, NOW)
    assert (summary.articles, summary.failures) == (PAGES, ())


def read_again(path: Path) -> None:
    assert rereading.reread(path, load_second).summary.articles == PAGES


def read_all_again(path: Path) -> None:
    done = rereading.reread(path, load_fake, everything=True)
    assert (done.summary.articles, done.summary.failures) == (PAGES, ())


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Context with the address of a desk in a process of its own."""
    ours, theirs = _PROCESSES.Pipe()
    process = _PROCESSES.Process(target=run_desk, args=(path, theirs))
    process.start()
    try:
        assert ours.poll(60)
        yield ours.recv().rstrip("/")
    finally:
        process.terminate()
        process.join()


def finish(target: Callable[..., None], *arguments: Any) -> None:
    process = _PROCESSES.Process(target=target, args=arguments)
    process.start()
    process.join(300)
    assert process.exitcode == 0


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(PAGES):
        words = f"Corrow said on Monday that {number} boats were lost. Vaunt said that it held."
        (folder / f"{number}.txt").write_text(words)
    return folder


def test_pages_are_read_and_read_again_while_the_desk_is_asked(tmp_path: Path, pages: Path) -> None:
    path = tmp_path / "record.db"
    done = threading.Event()
    with served(path) as desk, ThreadPoolExecutor(READERS) as threads:
        asked = ("/", "/?q=boats", "/?speaker=Corrow", "/export/record.json", "/figures")

        def ask(number: int) -> int:
            times = 0
            while not done.is_set():
                page = asked[(number + times) % len(asked)]
                with urllib.request.urlopen(desk + page, timeout=60) as answer:
                    assert answer.status == 200
                    answer.read()
                times += 1
                done.wait(0.05)
            return times

        readers = [threads.submit(ask, number) for number in range(READERS)]
        try:
            finish(read_pages, pages, path)
            with urllib.request.urlopen(f"{desk}/export/record.json", timeout=60) as slow:
                slow.read(10)  # somebody on a slow line
                finish(read_again, path)
                with Store(path) as store:
                    corrections.reject(store, next(store.statements()).id, ELA)
                finish(read_all_again, path)
            with urllib.request.urlopen(f"{desk}/corrections", timeout=60) as answer:
                assert b"Exact" in answer.read()
        finally:
            done.set()
        assert all(reader.result() for reader in readers)
    with Store(path) as store:
        assert {each.model for each in store.articles()} == {"fake-1"}
        assert list(maintenance.verify(store)) == []


def test_a_correction_made_while_all_is_read_again_is_not_lost(tmp_path: Path, pages: Path) -> None:
    path = tmp_path / "record.db"
    read_pages(pages, path)

    class Correcting(FakeExtractor):
        """A reader during whose work somebody makes a correction."""

        def annotate(self, article: Any) -> Any:
            if "11 boats" in article.text:
                with Store(path) as store:
                    corrections.reject(store, next(store.statements()).id, ELA)
            return super().annotate(article)

    done = rereading.reread(path, Correcting, everything=True)
    with Store(path) as store:
        [kept] = corrections.list_corrections(store)
        assert kept.state == "exact"
    with Store(done.old_store or "") as store:
        assert len(list(corrections.list_corrections(store))) == 1
