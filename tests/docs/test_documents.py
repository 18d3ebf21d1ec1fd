"""The documents: commands work as printed, links and module names exist."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README_LINES = 120


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _readme_commands() -> list[list[str]]:
    """Return the arguments of each ``onrecord`` command in the README's first list of commands."""
    readme = (ROOT / "README.md").read_text("utf-8")
    [block] = [block for block in readme.split("```") if block.startswith("\nonrecord read")]
    return [shlex.split(line, comments=True) for line in block.strip().splitlines()]


def test_readme_commands_work_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    commands = _readme_commands()
    assert len(commands) > 10
    for program, *arguments in commands:
        assert program == "onrecord"
        if ">" in arguments:  # the shell's redirection
            arguments = arguments[: arguments.index(">")]
        result = CliRunner().invoke(app, arguments)
        has_faults = arguments[0] == "check"  # of the sample draft, on purpose
        assert result.exit_code == has_faults, (arguments, result.output)
        assert result.output.strip() or Path("story.html").exists(), arguments
        assert "nothing matches" not in result.output, arguments


def test_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= README_LINES


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_no_list_of_commands_has_one_twice(path: Path) -> None:
    for block in path.read_text("utf-8").split("```")[1::2]:
        commands = [line for line in block.splitlines() if line.startswith("onrecord ")]
        assert sorted(commands) == sorted(set(commands))


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_commands_name_modules_that_exist(path: Path) -> None:
    modules = set(
        re.findall(r"-m ((?:benchmarks|training|tests)\.[\w.]+)", path.read_text("utf-8"))
    )
    assert [name for name in modules if find_spec(name.rstrip(".")) is None] == []
