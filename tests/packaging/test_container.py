"""The container's file, as far as it can be tried without an engine: no image is built here.

Each command of the file is run with its paths moved below a scratch folder.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from http.client import HTTPConnection
from pathlib import Path

import pytest

from .conftest import ROOT

_FILE = (ROOT / "Containerfile").read_text("utf-8")
_LINES = [
    tuple(line.split(" ", 1))
    for line in _FILE.replace("\\\n", "").splitlines()
    if line and not line.startswith("#")
]
_FOLDERS = ("/opt", "/build", "/store")


def _all(instruction: str) -> list[str]:
    return [rest for name, rest in _LINES if name == instruction]


def _copied(folder: Path) -> Iterator[str]:
    """The files that an engine would send from a folder, by the lines of .dockerignore."""
    lines = [
        line
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        ignored = False
        for line in lines:
            pattern = line.removeprefix("!")
            # Whole paths from the folder on, but for "**/NAME", which is any part of a path.
            parts = Path(name).parts if pattern.startswith("**/") else (name, *_parents(name))
            if any(fnmatch(part, pattern.removeprefix("**/")) for part in parts):
                ignored = not line.startswith("!")
        if path.is_file() and not ignored:
            yield name


def _parents(name: str) -> list[str]:
    return [parent.as_posix() for parent in Path(name).parents][:-1]


@pytest.fixture(scope="module")
def image(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the image would have below /opt, /build and /store."""
    root = tmp_path_factory.mktemp("image")
    for name in _copied(checkout):
        target = root / "build" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(checkout / name, target)
    for command in _all("RUN"):
        if "install -d" in command and os.getuid() != 0:  # only root gives folders away
            (root / "store").mkdir()
            continue
        command = re.sub(
            "|".join(rf"(?<=\s){each}\b" for each in _FOLDERS), rf"{root}\g<0>", command
        )
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        ran = subprocess.run(
            ["sh", "-ec", command], cwd=root / "build", capture_output=True, text=True,
            env={"PATH": path, **{k: v for k, v in os.environ.items() if k.startswith("PIP_")}},
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
    return root


def test_only_what_is_needed_is_sent(checkout: Path) -> None:
    sent = set(_copied(checkout))
    assert {"pyproject.toml", "README.md", "LICENSE"} <= sent
    assert "src/onrecord/model/encoder.onnx" in sent
    assert {name.split("/")[0] for name in sent} == {
        "pyproject.toml", "README.md", "LICENSE", "src",
    }  # fmt: skip


def test_the_user_has_no_rights_and_one_folder(image: Path) -> None:
    [user] = _all("USER")
    assert user == "10001:10001"
    assert _all("VOLUME") == _all("WORKDIR")[1:] == ["/store"]
    if os.getuid() == 0:
        kept = (image / "store").stat()
        assert (kept.st_uid, kept.st_gid, kept.st_mode & 0o777) == (10001, 10001, 0o700)


@pytest.mark.parametrize("options", [[], ["--read-only"]])
def test_the_desk_runs_asks_for_a_token_and_ends(image: Path, options: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = json.loads(_all("ENTRYPOINT")[0]) + json.loads(_all("CMD")[0])
    programs, store = image / "opt/onrecord/bin", image / "store/onrecord.db"
    assert _all("ENV")[0].split()[:2] == [
        'PATH="/opt/onrecord/bin:$PATH"', 'ONRECORD_STORE="/store/onrecord.db"'
    ]  # fmt: skip
    environment = {"PATH": f"{programs}", "ONRECORD_STORE": f"{store}"}
    program = f"{programs}/{command[0]}"
    if not store.exists():  # --read-only makes none
        sample = ROOT / "examples" / "harbour-digest.txt"
        subprocess.run([program, "read", sample], env=environment, check=True, capture_output=True)
    desk = subprocess.Popen(
        [program, *command[1:], "--port", str(port), *options],
        env=environment, cwd=image / "store", stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert desk.stdout is not None
        desk.stdout.readline()
        token = re.search(r"\?token=(\S+)", opened := desk.stdout.readline())
        assert token, opened
        assert _status(port) == 401
        assert _status(port, token[1]) == 200
        assert _health(image, port) == 0
    finally:
        desk.send_signal(signal.SIGTERM)
        assert desk.wait(20) == 0
    assert _health(image, port) == 1


def _status(port: int, token: str | None = None) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    connection.request("GET", "/", headers=headers)
    return connection.getresponse().status


def _health(image: Path, port: int) -> int:
    [check] = _all("HEALTHCHECK")
    _, command = check.split(" CMD ")
    assert _all("EXPOSE") == ["8531"]
    name, *arguments = json.loads(command.replace("8531", str(port)))
    return subprocess.run(
        [f"{image}/opt/onrecord/bin/{name}", *arguments], capture_output=True
    ).returncode
