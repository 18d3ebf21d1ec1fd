"""``onrecord capture``, ``reread``, ``backup`` and ``verify --again``."""

import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.fake_extractor import load_fake
from onrecord.cli import app
from onrecord.store.tables import VERSION


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> CliRunner:
    """In a folder with a store of one page, with the stand-in for the model."""
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    runner = CliRunner()
    assert runner.invoke(app, ["read", page, "--workers", "1"]).exit_code == 0
    return runner


def test_capture(cli: CliRunner, page: str) -> None:
    identity = cli.invoke(app, ["show"]).stdout.split("\t")[0]
    body = Path(page).read_bytes()
    result = cli.invoke(app, ["capture", identity[:6]])
    assert (result.exit_code, result.stdout_bytes) == (0, body)
    assert result.stderr.startswith(f"{page} · text/plain · ")
    assert result.stderr.endswith(f" · {len(body)} bytes\n")
    # The name says nothing of the bytes: they are not packed.
    result = cli.invoke(app, ["capture", identity, "--output", "page.txt.gz"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("page.txt.gz").read_bytes() == body
    result = cli.invoke(app, ["capture", "xyz"])
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_backup(cli: CliRunner) -> None:
    result = cli.invoke(app, ["backup", "copy.db"])
    size = Path("copy.db").stat().st_size
    assert (result.exit_code, result.stdout) == (0, f"copy.db: {size} bytes\n")
    shown = cli.invoke(app, ["show", "--store", "copy.db"]).stdout
    assert shown == cli.invoke(app, ["show"]).stdout
    result = cli.invoke(app, ["backup", "copy.db"])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_reread(cli: CliRunner) -> None:
    before = cli.invoke(app, ["export"]).stdout
    result = cli.invoke(app, ["reread", "--workers", "1"])
    assert (result.exit_code, result.stdout) == (
        0,
        "0 articles read again, 1 unchanged; 0 statements\n",
    )
    result = cli.invoke(app, ["reread", "--all", "--workers", "1"])
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first == "1 article read again, 0 unchanged; 3 statements"
    assert second.startswith("the old store is kept as ")
    assert second.endswith(f"onrecord.db.v{VERSION}")
    assert cli.invoke(app, ["export"]).stdout == before


def test_verify_again(cli: CliRunner) -> None:
    result = cli.invoke(app, ["verify", "--again", "--workers", "1"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 capture, 1 article, 3 statements: no faults\n"
    with sqlite3.connect("onrecord.db") as connection:
        connection.execute("UPDATE captures SET model = 'another'")
    connection.close()
    result = cli.invoke(app, ["verify", "--again", "--workers", "1"])
    assert "was read by other weights" in result.stderr


def test_a_damaged_row_is_one_line(cli: CliRunner) -> None:
    identity = cli.invoke(app, ["show"]).stdout.split("\t")[0]
    with sqlite3.connect("onrecord.db") as connection:
        connection.execute("UPDATE statements SET content = '['")
    connection.close()
    for arguments in (["show", identity], ["story", identity], ["export", "--format", "csv"]):
        result = cli.invoke(app, arguments)
        assert result.exit_code == 2, arguments
        assert result.stderr.count("\n") == 1
        assert f"article {identity}" in result.stderr
        assert "onrecord verify" in result.stderr
