"""The command that opens the desk."""

import importlib.util
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app


def test_a_desk_answers_until_it_is_ended(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "onrecord", "serve", "--port", "0", "--store", "new.db"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        assert server.stderr
        assert server.stdout.readline() == "new.db: 0 articles, 0 statements\n"
        found = re.fullmatch(
            r"open (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends the desk\)\n", server.stdout.readline()
        )
        assert found
        with urllib.request.urlopen(found[1], timeout=60) as answer:
            assert b"There is nothing in this store yet." in answer.read()
        server.send_signal(signal.SIGINT)
        assert server.wait(60) == 0
        assert server.stderr.read() == ""
    assert os.stat(tmp_path / "new.db").st_mode & 0o777 == 0o600


def test_a_desk_without_its_libraries_says_how_to_install_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "uvicorn" else find(name)
    )
    result = CliRunner().invoke(app, ["serve"])
    assert result.exit_code == 2
    assert result.stderr == (
        "error: the desk needs uvicorn; install it with: pip install 'onrecord[desk]'\n"
    )


def test_a_port_in_use_and_a_missing_store_are_one_line(tmp_path: Path) -> None:
    store = str(tmp_path / "new.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(app, ["serve", "--store", store, "--port", port])
    assert result.exit_code == 2
    assert re.fullmatch(r"error: 127.0.0.1, port \d+: Address already in use; .*\n", result.stderr)
    none = str(tmp_path / "none.db")
    result = CliRunner().invoke(app, ["serve", "--store", none, "--read-only"])
    assert result.exit_code == 2
    assert "there is no store" in result.stderr
    assert not Path(none).exists()
