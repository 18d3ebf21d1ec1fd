"""One Store used by several threads at the same time."""

import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.errors import StoreError
from onrecord.store import Query, Store

pytestmark = pytest.mark.both_databases

THREADS = 8
PAGES = 40


def test_eight_threads_read_while_one_writes(
    location: str | Path, database: str, tmp_path: Path
) -> None:
    with Store(location, create=True) as store:
        done = threading.Event()

        def read() -> int:
            times = 0
            while not done.is_set() or not times:
                with store.snapshot():
                    articles = list(store.articles())
                    assert store.counts().articles == len(articles)
                    assert len(list(store.statements())) == len(articles)
                assert len(store.search(Query(words="held"))) >= len(articles)
                times += 1
            return times

        with ThreadPoolExecutor(THREADS) as threads:
            readers = [threads.submit(read) for _ in range(THREADS)]
            for number in range(PAGES):
                keep(store, f"{number}.txt", f"Corrow said that it held {number} times.")
            done.set()
            assert all(reader.result() for reader in readers)
        assert store.counts().articles == PAGES
        assert list(store.faults()) == []
    if database == "sqlite":
        assert [path.name for path in tmp_path.iterdir()] == ["record.db"]


def test_the_connection_of_an_ended_thread_is_closed(store: Store) -> None:
    store.counts()
    for _ in range(20):
        thread = threading.Thread(target=store.counts)
        thread.start()
        thread.join()
    gc.collect()
    assert len(store._database._connections) == 1


def test_a_closed_store_is_one_line(location: str | Path) -> None:
    with Store(location, create=True) as store:
        pass
    with pytest.raises(StoreError, match="was closed"):
        store.counts()
