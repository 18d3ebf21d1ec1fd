"""Interrupted erasing of pages; the bytes of a page; backups."""

import hashlib
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.app import maintenance
from onrecord.app.stories import group
from onrecord.errors import DamagedStoreError, StoreError, UsageError
from onrecord.records import Capture
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

FAKES = str(Path(__file__).parents[1])
KILLS = 10
FORGET = """
import sys
from onrecord.app.maintenance import forget
from onrecord.store import Store
with Store(sys.argv[1]) as store:
    print("begin", flush=True)
    forget(store, sys.argv[2])
"""
TEXT = (
    "A 5.6 magnitude earthquake shook Skellan island on Tuesday and hurt three people in the"
    " village of Tormin, Governor Ilka Sorrendy told the island. Roofs fell in Lower Brake."
)


def source(capture: Capture, body: bytes) -> str:
    return body.decode()


def in_no_story(store: Store) -> int:
    grouped = {article for story in store.stories() for article in story.articles}
    return sum(article.id not in grouped for article in store.articles())


def test_a_forget_that_is_killed_is_done_or_not_begun_and_can_be_finished(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        for number in range(40):
            keep(store, f"{number}.txt", {"text": f"{TEXT} It was day {number}."})
        group(store)
        ids = [article.id for article in store.articles()]
    generator = random.Random(5)
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([FAKES, os.environ.get("PYTHONPATH", "")])
    }
    for identity in ids[:KILLS]:
        process = subprocess.Popen(
            [sys.executable, "-c", FORGET, path, identity],
            env=environment,
            stdout=subprocess.PIPE,
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(generator.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Store(path) as store:
            assert in_no_story(store) == 0
            left = [article.id for article in store.articles()]
            found = [each.text for each in maintenance.verify(store, source)]
            assert len(found) == store.is_erasing, found
            if identity in left or store.is_erasing:
                maintenance.forget(store, identity)
            assert [article.id for article in store.articles()] == [
                each for each in left if each != identity
            ]
            assert list(maintenance.verify(store, source)) == []


def test_a_forget_that_fails_while_grouping_erases_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    [article] = keep(store, "page.txt", TEXT)
    keep(store, "other.txt", f"{TEXT} Again.")
    group(store)

    def fail(store: Store) -> None:
        raise StoreError("disk is full")

    monkeypatch.setattr(maintenance, "group", fail)
    with pytest.raises(StoreError, match="disk is full"):
        maintenance.forget(store, article.id)
    assert store.counts().captures == 2
    assert (in_no_story(store), store.is_erasing) == (0, False)


def test_a_page_is_given_back_byte_for_byte(store: Store) -> None:
    [first, second] = keep(store, "page.txt", "Words.", "Other words.")
    body = b"Words.\n\nOther words."
    for prefix in (first.id, second.id[:9], first.capture):
        capture, given = maintenance.read_back(store, prefix)
        assert (capture.location, given) == ("page.txt", body)
        assert hashlib.sha256(given).hexdigest() == capture.sha256
    with pytest.raises(UsageError, match="no article or capture"):
        maintenance.read_back(store, "xyz")
    store._database.run("UPDATE captures SET sha256 = 'x'")
    with pytest.raises(DamagedStoreError, match="differ from the captured ones"):
        maintenance.read_back(store, first.id)


def test_a_backup_is_the_store_of_one_moment(
    store: Store, location: str | Path, tmp_path: Path
) -> None:
    keep(store, "page.txt", TEXT)
    group(store)
    target = tmp_path / "copy.db"
    with store.snapshot():
        assert store.counts().captures == 1
        with Store(location) as other:
            keep(other, "later.txt", "Words.")
        assert maintenance.backup(store, target) == target.stat().st_size
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with Store(target) as copy:
        assert copy.counts().captures == 1
        assert list(maintenance.verify(copy, source)) == []
    with pytest.raises(UsageError, match="this file exists"):
        maintenance.backup(store, target)
    with pytest.raises(UsageError, match="cannot be written"):
        maintenance.backup(store, tmp_path / "none" / "copy.db")
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == ["copy.db"]


def test_a_backup_that_fails_leaves_no_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> None:
        raise StoreError("disk is full")

    monkeypatch.setattr(store._database, "copy_to", fail)
    with pytest.raises(StoreError):
        maintenance.backup(store, tmp_path / "copy.db")
    assert list(tmp_path.glob("*copy*")) == []
