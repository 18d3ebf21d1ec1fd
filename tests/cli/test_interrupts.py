"""Ctrl-C in the first seconds of a reading, as a terminal sends it: to all processes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.store import Store

PAGES = "examples/story"


@pytest.mark.skipif(sys.platform == "win32", reason="has no process groups")
@pytest.mark.parametrize("later", [0.0, 0.4, 1.2])  # seconds after the store was made
def test_the_store_is_kept_and_a_line_says_how_to_go_on(tmp_path: Path, later: float) -> None:
    store = tmp_path / "news.db"
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "read", PAGES, "--store", str(store), "--workers", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not store.exists():
        time.sleep(0.02)
    time.sleep(0.3 + later)  # its tables are made
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    [line] = errors.splitlines()
    assert line.startswith("interrupted; what was read is stored, run the same command again")
    with Store(store) as kept:
        assert out.startswith(f"{len(list(kept.articles()))} articles read")


@pytest.mark.skipif(sys.platform == "win32", reason="has no process groups")
def test_a_reading_that_has_not_begun_says_so_in_one_line(tmp_path: Path) -> None:
    """Libraries that are interrupted while they are imported may go on, or fail otherwise."""
    (tmp_path / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'onrecord.app.pipeline':\n"
        "            try:\n"
        "                signal.raise_signal(signal.SIGINT)\n"
        "            except KeyboardInterrupt:\n"
        "                pass\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    path = os.pathsep.join([str(tmp_path), str(Path("src").resolve())])
    result = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", PAGES, "--store", str(tmp_path / "news.db")],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert result.returncode == 130
    assert result.stderr == "interrupted; run the same command again to read what is missing\n"
