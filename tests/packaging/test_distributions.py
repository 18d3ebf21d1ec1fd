"""The wheel and the source distribution: what is in them, and that they work on each Python."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from zipfile import ZipFile

import pytest

from .conftest import ROOT, Built, tracked

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# What an installed onrecord cannot do without, one of each kind.
NEEDED = (
    "onrecord/py.typed",
    "onrecord/model/encoder.onnx",
    "onrecord/model/LICENSE",
    "onrecord/model/NOTICE",
    "onrecord/desk/templates/story.html",
    "onrecord/desk/static/desk.js",
    "onrecord/desk/static/htmx.LICENSE",
    "onrecord/export/templates/story.html",
    "onrecord/export/schema/record.v1.json",
    "onrecord/store/migrations/env.py",
    "onrecord/text/lang/en/outlets.txt",
    "onrecord/capture/file_kinds.toml",
)
SAMPLE = ("examples/story", "examples/harbour-digest.txt")


def test_the_wheel_has_the_package_and_nothing_else(built: Built) -> None:
    names = set(ZipFile(built.wheel).namelist())
    about = {name for name in names if name.startswith("onrecord-")}
    assert names - about == {name.removeprefix("src/") for name in tracked("src/onrecord")}
    assert set(NEEDED) <= names
    [entries] = [name for name in about if name.endswith("/entry_points.txt")]
    assert ZipFile(built.wheel).read(entries).decode().split("\n") == [
        "[console_scripts]",
        "onrecord = onrecord.__main__:main",
        "",
        "[spacy_factories]",
        "onrecord = onrecord.spacy_component:make_component",
        "",
    ]
    licences = {name.split("/licenses/")[1] for name in about if "/licenses/" in name}
    assert licences == {
        "LICENSE",
        "src/onrecord/desk/static/htmx.LICENSE",
        "src/onrecord/model/LICENSE",
        "src/onrecord/model/NOTICE",
    }


def test_the_source_distribution_has_what_the_wheel_is_made_of(built: Built) -> None:
    with tarfile.open(built.sdist) as sdist:
        names = {name.split("/", 1)[1] for name in sdist.getnames()}
    beside = {".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
    assert names == {*tracked("src/onrecord"), *beside}


def test_both_ways_lead_to_the_same_wheel(built: Built, wheel_of_checkout: Path) -> None:
    with ZipFile(built.wheel) as one, ZipFile(wheel_of_checkout) as other:
        assert {name: one.read(name) for name in one.namelist()} == {
            name: other.read(name) for name in other.namelist()
        }


def test_an_index_accepts_both(built: Built) -> None:
    command = [sys.executable, "-m", "twine", "check", "--strict", built.sdist, built.wheel]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.fixture(scope="session")
def sample_here(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the source reads in the sample, on the Python that runs the tests."""
    path = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"PYTHONPATH": path}
    command = [sys.executable, "-m", "onrecord"]
    return _read_sample(command, tmp_path_factory.mktemp("here"), environment)


@pytest.fixture(scope="session")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Future[Path]]:
    """The command ``onrecord`` of the wheel on each Python that is here, by its version."""
    folder = tmp_path_factory.mktemp("installed")
    found = {version: python for version in PYTHONS if (python := _find_python(version))}
    with ThreadPoolExecutor(2) as pool:
        return {
            version: pool.submit(_install, python, built.wheel, folder / version)
            for version, python in found.items()
        }


@pytest.mark.parametrize("version", PYTHONS)
def test_the_wheel_reads_the_sample(
    version: str, installed: dict[str, Future[Path]], tmp_path: Path, sample_here: list[str]
) -> None:
    if version not in installed:
        pytest.skip(f"NO PYTHON {version} IS HERE: the wheel was not tried on it")
    command = installed[version].result()
    assert _read_sample([command], tmp_path, _without_source()) == sample_here


def _install(python: str, wheel: Path, folder: Path) -> Path:
    """Install the wheel, and nothing of the source, in a fresh environment."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    install = [folder / "bin" / "pip", "install", "--quiet", "--no-compile", wheel]
    ran = subprocess.run(install, capture_output=True, text=True, cwd=folder, env=_without_source())
    assert ran.returncode == 0, ran.stderr
    return folder / "bin" / "onrecord"


def _without_source() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def _read_sample(command: list[str | Path], folder: Path, environment: dict[str, str]) -> list[str]:
    """Return the ids of all that a command reads in the sample; they are hashes of what it is."""

    def run(*arguments: str | Path) -> str:
        ran = subprocess.run(
            [*command, *arguments, "--store", folder / "record.db"],
            capture_output=True, text=True, cwd=ROOT, env=environment,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    run("read", *SAMPLE)
    record = json.loads(run("export", "--format", "json"))
    kinds = ("articles", "statements", "figures", "speakers", "stories", "comparisons")
    ids = [each["id"] for kind in kinds for each in record[kind]]
    assert len(ids) > 300
    return ids


def _find_python(version: str) -> str | None:
    """Return a program that is Python of a version: on the path, or kept by pyenv."""
    for program in _candidates(version):
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        ran = subprocess.run([program, "-c", code], capture_output=True, text=True)
        if ran.stdout.strip() == version:  # pyenv has a program for versions that are not chosen
            return program
    return None


def _candidates(version: str) -> Iterator[str]:
    name = f"python{version}"
    if found := shutil.which(name):
        yield found
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from map(str, sorted(kept.glob(f"{version}.*/bin/{name}")))
