"""The write-ahead log of a store with many readers."""

from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.store import Store, write_ahead


def size(path: Path) -> int:
    return path.with_name(f"{path.name}-wal").stat().st_size


def test_a_long_log_is_emptied_once_nobody_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_ahead, "_LONG", 100_000)
    monkeypatch.setattr(write_ahead, "_WAIT", 50)
    path = tmp_path / "record.db"
    with Store(path, create=True) as store, Store(path) as other:
        keep(store, "1.txt", "Corrow said that it held.")
        with other.snapshot():
            other.counts()
            keep(store, "2.txt", "Corrow said that it held.")
            store.trim_log()  # somebody reads
            long = size(path)
            assert long > 100_000
        store.trim_log()  # not yet so much longer
        assert size(path) == long
        while size(path) < long + 100_000:
            keep(store, f"{size(path)}.txt", "Corrow said that it held.")
        store.trim_log()
        assert size(path) == 0
        assert other.counts().captures == store.counts().captures
        assert list(store.faults()) == []
