"""What is watched: kept over a reading of all pages, and forgotten with a page."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from builders.fake_extractor import load_fake
from builders.stores import WATCHED, keep
from onrecord.app import maintenance, rereading
from onrecord.records import Failure
from onrecord.store import Pages, Store
from onrecord.store.recovery import recover_watched

pytestmark = pytest.mark.both_databases

FEED, PAGE = WATCHED
LATER = "2027-01-01T00:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "followed.db"
    with Store(path, create=True) as store:
        keep(store, PAGE.address, "Corrow said that the wall held.")
        store.watching.put(reversed(WATCHED))  # in any order
    return path


def test_it_survives_reading_all_pages_again(path: Path) -> None:
    for _ in range(2):
        assert rereading.reread(path, load_fake, everything=True).summary.failures == ()
        with Store(path) as store:
            assert store.watching.due(LATER, 10) == [PAGE, FEED]
            assert [each.text for each in maintenance.verify(store) if each.is_fault] == []


def test_a_damaged_row_is_told_and_the_pages_of_a_lost_feed_are_left_out(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE watched SET kind = 'x' WHERE kind = 'feed'")
    found = list(recover_watched(path))
    assert found[1:] == [PAGE]
    assert isinstance(found[0], Failure)
    assert found[0].location == f"watched {FEED.address}"
    done = rereading.reread(path, load_fake, everything=True)
    assert [each.location for each in done.summary.failures] == [f"watched {FEED.address}"]
    with Store(path) as store:
        assert store.watching.due(LATER, 10) == []


def test_a_forgotten_page_is_not_asked_again(path: Path) -> None:
    with Store(path) as store:
        [article] = store.articles()
        maintenance.forget(store, article.id)
        closed = store.watching.get(PAGE.address)
        assert closed is not None
        assert (closed.due, closed.title, closed.etag, closed.words) == (None, None, None, None)
        assert store.watching.due(LATER, 10) == [FEED]
        assert [each.text for each in maintenance.verify(store) if each.is_fault] == []
    assert b"Wall cracks" not in path.read_bytes()


def test_pages_are_counted_and_removed_with_what_named_them(store: Store) -> None:
    index = msgspec.structs.replace(FEED, address="https://h.example/i", key="i", kind="index")
    sitemap = msgspec.structs.replace(
        FEED, address="https://h.example/s", key="s", kind="sitemap", parent=index.address
    )
    page = msgspec.structs.replace(
        PAGE, address="https://h.example/p", key="p", parent=sitemap.address, due=None, failures=0
    )
    store.watching.put([*WATCHED, index, sitemap, page])
    assert store.watching.pages() == {
        FEED.address: Pages(1, 1, 1), sitemap.address: Pages(1, 0, 0)
    }  # fmt: skip
    assert store.watching.remove(index.address) == 1
    assert store.watching.followed() == [FEED]
    assert store.watching.count_due(LATER) == 2


def test_a_host_that_rests_has_nothing_due(store: Store) -> None:
    other = msgspec.structs.replace(PAGE, address="https://x.example/p", key="x", host="x.example")
    store.watching.put([*WATCHED, other])
    store.watching.rest(FEED.host, "2026-01-15T09:50:00Z")
    due = {each.address: each.due for each in store.watching.due(LATER, 10)}
    assert due == {
        other.address: PAGE.due, PAGE.address: "2026-01-15T09:50:00Z", FEED.address: FEED.due
    }  # fmt: skip
    assert store.watching.next_due() == PAGE.due
    assert list(store.watching.faults()) == []
