import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders.fake_extractor import FakeExtractor, load_fake
from onrecord.app import annotation, parallel
from onrecord.app.pipeline import TOO_MUCH_MEMORY
from onrecord.errors import InputError, ModelError, UsageError
from onrecord.export.forms import SCHEMAS

CORPUS = """\
{"id": "a", "text": "Corrow said that Vaunt denied that it held.", "published": "2026-01-14"}
{"id": "b",

{"id": "c", "text": "This makes the model crash."}
{"id": "d", "text": "Bonjour."}
{"id": "a", "text": "Again."}
{"id": "e"}
{"id": "f", "text": "Nothing is told here.", "attributions": [1], "url": "https://x.example/1"}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus#1.jsonl"
    path.write_text(CORPUS)
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    body = path.read_bytes()
    body = gzip.decompress(body) if path.suffix == ".gz" else body
    return [json.loads(line) for line in body.splitlines()]


@pytest.mark.parametrize(("workers", "name"), [(1, "out.jsonl"), (2, "out.jsonl.gz")])
def test_a_line_a_document_in_order(corpus: Path, tmp_path: Path, workers: int, name: str) -> None:
    seen: list[None] = []
    summary = annotation.extract(
        corpus, tmp_path / name, workers, load_fake, lambda: seen.append(None)
    )
    written = lines(tmp_path / name)
    assert [line["id"] for line in written] == ["a", None, "c", "d", None, "e", "f"]
    first, broken, crashed, french, repeated, no_text, silent = (line["error"] for line in written)
    assert first is silent is None
    assert broken.startswith("line 2: is not JSON")
    assert "the model fell over" in crashed
    assert french == "the text is French"
    assert repeated.startswith("line 6: repeats the id")
    assert "text" in no_text
    assert [statement["outer"] for statement in written[0]["statements"]] == [None, 0]
    validator = Draft202012Validator(json.loads((SCHEMAS / "lines.v1.json").read_bytes()))
    for line in written:
        validator.validate(line)
    assert (summary.articles, summary.statements, summary.unread) == (7, 2, 1)
    assert len(summary.failures) == 4
    assert len(seen) == 7


def test_many_documents_keep_their_order_with_several_workers(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "in.jsonl.gz", "wt") as file:
        for number in range(100):
            text = "Corrow said that it held. " * (number % 7)
            file.write(json.dumps({"id": str(number), "text": text}) + "\n")
    annotation.extract(tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl", 3, load_fake)
    written = lines(tmp_path / "out.jsonl")
    assert [line["id"] for line in written] == [str(number) for number in range(100)]
    assert [len(line["statements"]) for line in written] == [number % 7 for number in range(100)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_stage_that_fails_is_named_and_the_rest_is_kept(tmp_path: Path, workers: int) -> None:
    (tmp_path / "in.jsonl").write_text(
        '{"id": "a", "text": "It is half."}\n{"id": "b", "text": "Corrow said that it held."}\n'
    )
    summary = annotation.extract(tmp_path / "in.jsonl", tmp_path / "out.jsonl", workers, load_fake)
    half, whole = lines(tmp_path / "out.jsonl")
    assert half["error"] == "figures could not be read; please report this: KeyError: 'half'"
    assert (whole["error"], len(whole["statements"])) == (None, 1)
    [failure] = summary.failures
    assert (failure.stage, failure.location) == ("extract", f"{tmp_path}/in.jsonl#a")
    assert failure.error == half["error"]
    assert summary.warnings == (f"{tmp_path}/in.jsonl#a: 1 of its characters is lost",)


class Broken(FakeExtractor):
    def annotate(self, article: object) -> Any:
        raise ModelError("the weights are damaged")


@pytest.mark.parametrize("workers", [0, 1])
def test_a_run_that_ends_early_leaves_no_half_file(
    corpus: Path, tmp_path: Path, workers: int
) -> None:
    (tmp_path / "out.jsonl").write_text("before")
    with pytest.raises(ModelError):
        annotation.extract(corpus, tmp_path / "out.jsonl", workers, Broken)
    assert (tmp_path / "out.jsonl").read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus#1.jsonl", "out.jsonl"]


def test_a_corpus_cut_off_in_the_middle_says_where(tmp_path: Path) -> None:
    body = gzip.compress(CORPUS.encode() * 1)
    (tmp_path / "in.jsonl.gz").write_bytes(body[:-12])
    summary = annotation.extract(tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl", 1, load_fake)
    last = lines(tmp_path / "out.jsonl")[-1]
    assert last["id"] is None
    assert "damaged" in last["error"]
    assert summary.failures[-1].location.startswith(str(tmp_path / "in.jsonl.gz"))


def test_files_that_cannot_be_used_are_usage_errors(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        annotation.extract(tmp_path / "none.jsonl", tmp_path / "out.jsonl", 1, load_fake)
    with pytest.raises(UsageError, match="the corpus itself"):
        annotation.extract(corpus, corpus, 1, load_fake)
    with pytest.raises(UsageError, match="cannot be written"):
        annotation.extract(corpus, tmp_path / "no" / "out.jsonl", 1, load_fake)
    assert corpus.read_text() == CORPUS


def test_one_worker_gives_up_a_document_that_hangs_or_needs_too_much_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_SECONDS", 3)
    texts = ["This hangs.", "This needs memory.", "Corrow said that it held."]
    corpus = tmp_path / "in.jsonl"
    corpus.write_text(
        "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
    )
    annotation.extract(corpus, tmp_path / "out.jsonl", 1, load_fake)
    hung, large, read = lines(tmp_path / "out.jsonl")
    assert hung["error"] == "took longer than 3 seconds and was stopped"
    assert read["error"] is None
    if sys.platform == "linux":
        assert large["error"] == TOO_MUCH_MEMORY


def test_a_text_with_a_time_limit() -> None:
    reader = annotation.LimitedTextReader(load_fake)
    [statement] = reader.read("Corrow said that it held.", "2026-01-14", 30).statements
    assert statement.confidence == 0.75
    with pytest.raises(InputError, match="text: took longer than 1 seconds"):
        reader.read("This hangs.", None, 1)
    with pytest.raises(UsageError, match="is not a day"):
        reader.read("It held.", "Monday", 30)
    assert reader.read("Corrow said that it held.", None, 30).statements


_INTERRUPTED = """
import sys
from builders.fake_extractor import load_fake
from onrecord.app import pipeline
pipeline.load_extractor = load_fake
from onrecord.cli import app
if __name__ == "__main__":
    app()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_an_interrupted_extract_leaves_no_file(tmp_path: Path, how: signal.Signals) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "This hangs."}\n')
    script = tmp_path / "run.py"
    script.write_text(_INTERRUPTED)
    folder = tmp_path / "out"
    folder.mkdir()
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, script, "extract", tmp_path / "in.jsonl", "--output", folder / "o.jsonl"],
        env=os.environ | {"PYTHONPATH": f"{root / 'tests'}{os.pathsep}{root / 'src'}"},
        stderr=subprocess.PIPE,
        text=True,
    )
    while not list(folder.iterdir()):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(how)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (130, "interrupted")
    assert list(folder.iterdir()) == []
