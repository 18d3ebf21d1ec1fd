"""What people install: built once, from a checkout with nothing in it but what is committed."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Built(NamedTuple):
    """A source distribution, and the wheel that was built from it."""

    sdist: Path
    wheel: Path


def tracked(*under: str) -> list[str]:
    """The files of the repository that git knows and that are there, below some paths."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *under], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the files of the repository that git knows."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in tracked():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The distributions as ``make dist`` builds them: the wheel from the source distribution."""
    return Built(*_build(checkout, tmp_path_factory.mktemp("dist")))


@pytest.fixture(scope="session")
def wheel_of_checkout(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the checkout itself, as ``pip install .`` does."""
    [wheel] = _build(checkout, tmp_path_factory.mktemp("wheel"), "--wheel")
    return wheel


def _build(checkout: Path, folder: Path, *options: str) -> list[Path]:
    command = [sys.executable, "-m", "build", *options, "--outdir", folder, checkout]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return sorted(folder.iterdir(), key=lambda path: path.suffix)  # .gz, then .whl
