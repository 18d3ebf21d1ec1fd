"""The guide of the API: its examples work on the sample story, and it names all questions."""

import re
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import msgspec
import pytest
import uvicorn
from starlette.testclient import TestClient

from onrecord.app import pipeline
from onrecord.app.asked import Draft
from onrecord.desk.api.operations import PREFIX
from onrecord.desk.api.questions import OPERATIONS
from onrecord.desk.app import make_app
from onrecord.records import ComparisonKind
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guides/api.md").read_text("utf-8")
SERVER = "http://127.0.0.1:8531"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store of the sample pages."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    command = [sys.executable, "-m", "onrecord", "read", "examples/story", "--store", str(path)]
    subprocess.run(command, cwd=ROOT, check=True)
    with Store(path) as store:
        yield store


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, flags=re.S)


def test_requests_with_curl_are_answered(sample: Store) -> None:
    app = make_app(sample, pipeline.load_extractor, host="127.0.0.1")
    lines = [shlex.split(line) for block in blocks("sh") for line in block.strip().splitlines()]
    assert len(lines) == 5
    with TestClient(app, base_url=SERVER) as desk:
        for line in lines:
            [address] = [each for each in line if each.startswith(SERVER)]
            body = line[line.index("-d") + 1] if "-d" in line else None
            headers = dict([line[line.index("-H") + 1].split(": ")]) if "-H" in line else {}
            method = "POST" if body else "GET"
            answer = desk.request(method, address, content=body, headers=headers)
            assert answer.status_code == 200, (line, answer.text)
            found = answer.json()
            assert found.get("items", found.get("points", True)), line


def test_the_program_prints_all_denials(sample: Store, capsys: pytest.CaptureFixture[str]) -> None:
    app = make_app(sample, pipeline.load_extractor, host="127.0.0.1")
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", lifespan="on"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        [program] = blocks("python")
        exec(program.replace(":8531", f":{port}"), {})  # as printed
    finally:
        server.should_exit = True
        thread.join()
    lines = capsys.readouterr().out.splitlines()
    denials = [each for each in sample.statements() if each.act == "denies"]
    assert 0 < len(lines) <= len(denials)
    assert all(line.count(" | ") == 3 for line in lines)


def test_the_guide_has_all_questions_and_their_parameters() -> None:
    rows = re.findall(r"^\| `(/[^`]*)`( \(POST\))? \| (.*) \|$", GUIDE, flags=re.M)
    assert [(path, "POST" if post else "GET") for path, post, _ in rows] == [
        (each.path, each.method) for each in OPERATIONS
    ]
    for each, (_, _, told) in zip(OPERATIONS, rows, strict=True):
        own = {*each.asked.__struct_fields__} - {*each.in_path, "limit", "cursor"}
        if each.name not in ("statement", "figure"):  # these are asked by their address
            assert own == set(re.findall(r"`(\w+)`", told)), each.path


def test_the_guide_speaks_of_this_version() -> None:
    assert {urlsplit(each).path for each in re.findall(rf"{SERVER}(\S+)'", GUIDE)} <= {
        f"{PREFIX}{each.path}" for each in OPERATIONS
    }


def test_the_guide_names_the_kinds_of_comparisons_and_the_longest_text() -> None:
    assert [kind for kind in get_args(ComparisonKind) if f"`{kind}`" not in GUIDE] == []
    assert f"at most {msgspec.inspect.type_info(Draft).max_length:,} characters" in GUIDE
