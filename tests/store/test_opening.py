import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.app.maintenance import verify
from onrecord.errors import StoreError
from onrecord.store import Query, Store

FAKES = str(Path(__file__).parents[1])
ADD = """
import sys
from builders.stores import keep
from onrecord.store import Store
path, name = sys.argv[1:]
for number in range(25):
    with Store(path, create=True) as store:
        keep(store, f"{name}-{number}.txt", f"Corrow said that {name} held {number} times.")
"""
FILL = """
import resource, sys
from builders.stores import keep
from onrecord.app.maintenance import verify
from onrecord.errors import StoreError
from onrecord.store import Store
path, limit = sys.argv[1], int(sys.argv[2])
with Store(path, create=True) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for number in range(1000):
        try:
            keep(store, f"{number}.txt", f"Corrow said that it held {number} times. " * 100)
        except StoreError as error:
            print(number, error)
            break
"""
READ = """
import os, sys
from builders.stores import keep
from onrecord.app.maintenance import verify
from onrecord.errors import StoreError
from onrecord.store import Query, Store
if os.geteuid() == 0:
    # Root may write everywhere: become nobody, once all that is imported late is imported.
    with Store(sys.argv[2], create=True) as store:
        keep(store, "page.txt", "Corrow said that it held.")
        store.search(Query(speaker="corrow", words="held"))
    os.setuid(65534)
try:
    with Store(sys.argv[1]) as store:
        print(len(list(store.articles())), len(store.search(Query(words="held"))))
        print(*store.faults())
        store.forget(next(store.entries()).article, reach=5)
except StoreError as error:
    print(error)
"""


@pytest.fixture
def public() -> Iterator[Path]:
    """A world-readable folder with a store in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store(folder / "record.db", create=True) as store:
            keep(store, "page.txt", "Corrow said that it held.")
        (folder / "record.db").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def run(code: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([FAKES, os.environ.get("PYTHONPATH", "")])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Store(tmp_path / "record.db", create=True) as store:
            keep(store, "page.txt", "Words.")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"record.db": 0o600, "record.db-wal": 0o600, "record.db-shm": 0o600}


def test_only_reading_makes_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="onrecord read LOCATION --store"):
        Store(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_name_may_have_any_signs(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=ro#1%20é.db"
    with Store(path, create=True) as store:
        keep(store, "page.txt", "Words.")
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    """Files that a kill before the first commit leaves: empty, or a header without tables."""
    header = tmp_path / "header.db"
    with sqlite3.connect(header) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    (tmp_path / "empty.db").touch()
    assert header.stat().st_size > 0
    for path in (tmp_path / "empty.db", header):
        with pytest.raises(StoreError, match=r"it is empty; .* onrecord read") as raised:
            Store(path)
        assert "\n" not in str(raised.value)
        with Store(path, create=True) as store:
            assert list(store.articles()) == []


def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("These are words, and no database at all. " * 100)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE captures (id)")
    before = foreign.read_bytes(), words.read_bytes()
    for create in (True, False):
        with pytest.raises(StoreError, match="not a database; give another path") as raised:
            Store(words, create=create)
        assert "\n" not in str(raised.value)
        with pytest.raises(StoreError, match="not a store of onrecord"):
            Store(foreign, create=create)
    assert (foreign.read_bytes(), words.read_bytes()) == before


@pytest.mark.parametrize(("version", "whose"), [(99, "newer"), (1, "older"), (0, "older")])
def test_another_version_is_refused_with_the_fix(tmp_path: Path, version: int, whose: str) -> None:
    path = tmp_path / "record.db"
    Store(path, create=True).__exit__(None, None, None)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    for create in (True, False):
        with pytest.raises(StoreError, match=f"{whose} onrecord; "):
            Store(path, create=create)


def test_a_path_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "folder.db"):
        with pytest.raises(StoreError, match="give another path with --store"):
            Store(path, create=True)
    with pytest.raises(StoreError, match="check the path"):
        Store(tmp_path)


def test_a_locked_store_is_one_line(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.sqlite._WAIT", 0.1)
    with Store(tmp_path / "record.db") as impatient, store._database.transaction():
        with pytest.raises(StoreError, match="another program is writing") as raised:
            keep(impatient, "page.txt", "Words.")
        assert "\n" not in str(raised.value)
        with pytest.raises(StoreError, match="another program is writing"):
            Store(tmp_path / "record.db", create=True)
        assert list(impatient.articles()) == []
        with pytest.raises(StoreError, match="another program is writing"):
            list(verify(impatient))


def test_processes_that_make_and_write_one_store_wait_for_one_another(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    processes = [run(ADD, path, name) for name in ("one", "two", "three", "four")]
    assert [process.communicate()[1] for process in processes] == [""] * 4
    with Store(path) as store:
        assert store.counts().captures == 100
        assert len(store.search(Query(words="three", speaker="corrow"))) == 25
        assert list(store.faults()) == []


@pytest.mark.parametrize("limit", [200_000, 400_000, 1_000_000])
def test_a_full_disk_is_one_line_and_what_was_kept_stays(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "record.db"
    out, errors = run(FILL, path, limit).communicate()
    assert errors == ""
    number, _, line = out.partition(" ")
    assert "full" in line
    assert line.count("\n") == 1
    with Store(path, create=True) as store:
        assert store.counts().captures == int(number)
        assert list(store.faults()) == []
        keep(store, "more.txt", "Corrow said that it held.")


@pytest.mark.parametrize("mode", [0o555, 0o777])
def test_what_may_only_be_read_can_be_read(tmp_path: Path, public: Path, mode: int) -> None:
    public.chmod(mode)
    out, errors = run(READ, public / "record.db", tmp_path / "warm.db").communicate()
    assert errors == ""
    counts, faults, line = out.removesuffix("\n").split("\n")
    assert (counts, faults) == ("1 1", "")
    assert "readonly database; it is read-only" in line


def test_what_a_writer_left_undone_is_not_passed_over(tmp_path: Path, public: Path) -> None:
    public.chmod(0o755)
    with Store(tmp_path / "record.db", create=True) as store:
        keep(store, "page.txt", "Corrow said that it held.")
        for name in ("record.db", "record.db-wal"):
            (public / name).unlink(missing_ok=True)
            shutil.copy(tmp_path / name, public / name)
            (public / name).chmod(0o444)
    public.chmod(0o555)
    out, errors = run(READ, public / "record.db", tmp_path / "warm.db").communicate()
    assert (out.count("\n"), errors) == (1, "")
    assert "killed while writing" in out
