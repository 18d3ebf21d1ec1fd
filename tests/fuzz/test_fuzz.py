"""A short run of the fuzzer, so that its harness stays alive; long runs are for a person.

The short one has a seed, so that the same commit gives the same outcome.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
READERS = ["html", "mhtml", "text", "line", "gzip", "row", "mail", "feed", "word", "pdf", "file"]


@pytest.mark.skipif(sys.platform != "linux", reason="atheris is for Linux")
@pytest.mark.parametrize("reader", READERS)
def test_the_fuzzer_finds_nothing_in_a_few_seconds(reader: str, tmp_path: Path) -> None:
    limits = ("-seed=1", "-max_total_time=4", "-runs=3000", f"-artifact_prefix={tmp_path}/")
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.readers", reader, *limits],
        cwd=TESTS,
        env=os.environ | {"PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Done " in done.stderr


def test_news_of_some_seeds_keeps_every_promise() -> None:
    limits = ("--texts=40", "--seconds=600", "--seed=1")
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.news", *limits],
        cwd=TESTS,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((".", *sys.path))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert done.stdout == "40 texts, 0 kinds of faults\n"
