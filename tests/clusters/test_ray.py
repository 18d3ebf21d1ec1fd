"""Corpora read by Ray: the same tables as in processes of this machine, whatever ends meanwhile.

Run by ``make test-corpora``: to start Ray takes seconds.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import ray
from ray.cluster_utils import Cluster

from builders.corpora import Tables, documents, tables, write_lines
from builders.fake_extractor import load_fake
from builders.slow_corpus import SlowExtractor
from onrecord.app import parallel
from onrecord.app.corpora import chunks
from onrecord.app.corpora.building import build_corpus
from onrecord.errors import ModelError, UsageError

ROOT = Path(__file__).parents[2]
PATHS = os.pathsep.join(str(ROOT / each) for each in ("src", "tests"))


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", PATHS)  # for the workers
    monkeypatch.setenv("RAY_worker_niceness", "0")  # else they starve where much else runs
    monkeypatch.setenv("PIDS", str(tmp_path / "pids"))
    (tmp_path / "pids").mkdir()
    monkeypatch.setattr(chunks, "DOCUMENTS", 7)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    articles = documents(60)
    articles[40]["text"] = "crash"
    return write_lines(tmp_path_factory.mktemp("news") / "news.jsonl", articles)


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> Tables:
    """What is made of the corpus without Ray."""
    build_corpus([str(news)], news.parent / "tables", load_fake, workers=2)
    return tables(news.parent / "tables")


@pytest.fixture
def cluster(_settings: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    """Three machines with one core each, and a head without any; all are this machine."""
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    found = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False}
    )
    for _ in range(3):
        found.add_node(num_cpus=1, object_store_memory=100_000_000)
    ray.init(found.address, log_to_driver=False, logging_level="ERROR")
    yield found
    ray.shutdown()
    found.shutdown()


def test_ray_gives_the_same_tables_row_for_row(
    news: Path, undisturbed: Tables, tmp_path: Path
) -> None:
    output = tmp_path / "tables"
    summary = build_corpus([str(news)], output, load_fake, workers=2, address="local")
    assert (summary.articles, len(summary.failures)) == (59, 1)
    assert tables(output) == undisturbed
    assert any(undisturbed[name] for name in ("failures", "origins"))
    assert build_corpus([str(news)], output, load_fake, workers=2).unchanged == 59


def test_a_document_that_hangs_and_one_that_kills_cost_only_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_SECONDS", 3)
    articles = documents(12)
    articles[3]["text"] = "This page hangs."
    articles[7]["text"] = "This page kills."
    source = write_lines(tmp_path / "news.jsonl", articles)
    summary = build_corpus(
        [str(source)], tmp_path / "tables", load_fake, workers=2, address="local"
    )
    assert summary.articles == 10
    hung, killed = summary.failures
    assert hung.error == "took longer than 3 seconds and was stopped"
    assert killed.error.startswith("its process was killed")


def _no_model() -> SlowExtractor:
    raise ModelError("the model is missing")


def test_errors_are_those_of_a_pool_of_this_machine(news: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="the model is missing"):
        build_corpus([str(news)], tmp_path / "a", _no_model, workers=1, address="local")
    with pytest.raises(UsageError, match="no Ray cluster can be used there"):
        build_corpus([str(news)], tmp_path / "b", load_fake, address="127.0.0.1:1")


def _start(source: Path, output: Path) -> "subprocess.Popen[str]":
    program = ROOT / "tests" / "builders" / "slow_corpus.py"
    return subprocess.Popen(
        [sys.executable, str(program), str(source), str(output), "local"],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
        start_new_session=True,
    )


def test_a_worker_that_is_killed_costs_nothing(
    news: Path, undisturbed: Tables, tmp_path: Path
) -> None:
    process = _start(news, tmp_path / "tables")
    assert process.stdout is not None
    for _ in range(12):
        process.stdout.readline()
    os.kill(int(next((tmp_path / "pids").iterdir()).name), signal.SIGKILL)
    assert process.stdout.read().split("\n")[-2] == "done"
    assert process.wait(60) == 0
    assert tables(tmp_path / "tables") == undisturbed


def test_a_run_that_is_killed_is_continued_by_the_next_and_no_process_stays(
    news: Path, undisturbed: Tables, tmp_path: Path
) -> None:
    process = _start(news, tmp_path / "tables")
    assert process.stdout is not None
    for _ in range(25):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait(60)
    kept = [each for each in (tmp_path / "tables" / "_chunks").iterdir() if each.is_dir()]
    assert 3 <= len(kept) < 9
    summary = build_corpus([str(news)], tmp_path / "tables", load_fake, workers=2)
    assert summary.unchanged >= 21
    assert tables(tmp_path / "tables") == undisturbed
    workers = [Path("/proc", each.name) for each in (tmp_path / "pids").iterdir()]
    for _ in range(150):
        if not any(map(Path.exists, workers)):
            return
        time.sleep(0.2)
    raise AssertionError("workers are left")


def test_a_machine_that_is_lost_costs_nothing(
    cluster: Cluster, news: Path, undisturbed: Tables, tmp_path: Path
) -> None:
    lost = threading.Event()

    def lose(place: str) -> None:
        if place.endswith("#a15") and not lost.is_set():
            lost.set()
            cluster.remove_node(next(iter(cluster.worker_nodes)), allow_graceful=False)

    build_corpus([str(news)], tmp_path / "tables", SlowExtractor, lose, address="auto")
    assert lost.is_set()
    assert tables(tmp_path / "tables") == undisturbed
