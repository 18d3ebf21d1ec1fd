import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fakes import load_fake
from onrecord.cli import app
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
COMMANDS = (
    "read", "show", "search", "who", "stories", "story", "digest", "figures", "export", "extract",
    "verify", "forget", "capture", "reread", "backup",
)  # fmt: skip


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """In an empty folder, with the stand-in for the model."""
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return CliRunner()


def test_read_then_show(cli: CliRunner, page: str) -> None:
    result = cli.invoke(app, ["read", page])
    assert result.output == "1 article read, 0 unchanged; 3 statements\n"
    assert result.exit_code == 0
    assert Path("onrecord.db").exists()
    listed = cli.invoke(app, ["show"]).output
    identity, published, said, outlet, headline = listed.removesuffix("\n").split("\t")
    assert (published, said, outlet) == ("", "3", "")
    assert headline.startswith("(Ossary said")
    shown = cli.invoke(app, ["show", identity[:6]])
    assert shown.exit_code == 0
    assert shown.output == (
        f"outlet unknown · date unknown\n"
        f"{identity} · {page}\n"
        "\n"
        "Ossary said · indirect · 12–56\n"
        "  that Corrow denied that the wall had cracked\n"
        "\n"
        "    Corrow denied · denies · indirect · 31–56\n"
        "      that the wall had cracked\n"
        "\n"
        "Vaunt said · indirect · 69–81\n"
        "  that he knew\n"
    )


def test_the_option_goes_before_the_variable(
    cli: CliRunner, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_STORE", "variable.db")
    cli.invoke(app, ["read", page])
    cli.invoke(app, ["read", page, "--store", "option.db"])
    assert {path.name for path in Path().iterdir()} == {"variable.db", "option.db"}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_verbose_prints_stages_and_times(cli: CliRunner, page: str, workers: str) -> None:
    result = cli.invoke(app, ["--verbose", "read", page, "--workers", workers])
    assert result.exit_code == 0
    assert result.stdout == "1 article read, 0 unchanged; 3 statements\n"
    lines = [re.fullmatch(r"\d\d:\d\d:\d\d (.*): \d+\.\d{3} s", line)
             for line in result.stderr.splitlines()]  # fmt: skip
    assert [line and line[1] for line in lines] == [
        f"article {page}", f"extract {page}", f"store {page}", "group stories"
    ]  # fmt: skip
    assert "export json: " in cli.invoke(app, ["--verbose", "export"]).stderr
    assert cli.invoke(app, ["export"]).stderr == ""


def test_failures_come_last_and_give_exit_status_1(cli: CliRunner, page: str) -> None:
    result = cli.invoke(app, ["read", "none.txt", page])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "1 article read, 0 unchanged; 3 statements",
        "1 failure:",
        "  none.txt: No such file or directory",
    ]


def test_another_language_is_no_failure(cli: CliRunner) -> None:
    result = cli.invoke(app, ["read", "-"], input="Bonjour le port.")
    assert result.exit_code == 0
    assert "1 not in English" in result.output
    identity = cli.invoke(app, ["show"]).output.split("\t")[0]
    assert "No statements: the text is French" in cli.invoke(app, ["show", identity]).output


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "ab"],
        ["search", "wall"],
        ["figures"],
        ["verify"],
        ["forget", "ab"],
        ["export"],
        ["read", "x", "--store", "no/folder.db"],
        ["extract", "none.jsonl", "--output", "out.jsonl"],
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_status_2(
    cli: CliRunner, arguments: list[str]
) -> None:
    result = cli.invoke(app, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["read"], ["forget"], ["export", "--format", "xml"], ["extract", "a", "--workers", "0"]],
)
def test_usage_errors_have_exit_status_2(cli: CliRunner, arguments: list[str]) -> None:
    assert cli.invoke(app, arguments).exit_code == 2


def test_search(cli: CliRunner, page: str) -> None:
    cli.invoke(app, ["read", page])
    found = cli.invoke(app, ["search", "CRACKED", "wall"])
    assert found.exit_code == 0
    assert found.stdout.splitlines()[1] == "    Corrow denied: that the wall had cracked"
    told = cli.invoke(app, ["search", '"he knew"', "--speaker", "vaunt"])
    assert told.stdout.splitlines()[1] == "    Vaunt said: that he knew"
    nothing = cli.invoke(app, ["search", "zebra"])
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert cli.invoke(app, ["search", "wall", "--since", "2026"]).stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "*"],
        ["search", "--since", "now"],
        ["figures", "--until", "now"],
        ["figures", "--subject", "-"],
        ["forget", ""],
    ],
)
def test_what_is_asked_wrongly_is_one_line(cli: CliRunner, page: str, arguments: list[str]) -> None:
    cli.invoke(app, ["read", page])
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_what_was_asked_for_is_bold(
    cli: CliRunner, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.invoke(app, ["read", page])
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "that the \x1b[1mwall\x1b[0m had" in cli.invoke(app, ["search", "walls"]).stdout


def test_show_marks_what_was_replaced_and_tells_what_changed(cli: CliRunner) -> None:
    Path("page.txt").write_text("Corrow said that 300 were killed. Vaunt said that it held.")
    lines = [
        {"text": "Corrow said that 300 were killed. It was late. Vaunt said that it held."},
        {"text": "Corrow said that 350 were killed. Vaunt said: that it held. It was early."},
    ]
    for number, line in enumerate(lines):
        line |= {"id": "1", "published": f"2026-01-1{number}", "headline": "The wall"}
        Path("in.jsonl").write_text(json.dumps(line) + "\n")
        assert cli.invoke(app, ["read", "in.jsonl"]).exit_code == 0
    older, newer = (row.split("\t") for row in cli.invoke(app, ["show"]).stdout.splitlines())
    assert (older[2], newer[2]) == ("2, replaced", "1")
    assert "Changed since" not in cli.invoke(app, ["show", older[0]]).stdout
    shown = cli.invoke(app, ["show", newer[0]]).stdout
    assert shown.endswith(
        f"\nChanged since {older[0]} (2026-01-10)\n"
        "  ~ Corrow said that 300 were killed. → Corrow said that 350 were killed.\n"
        "  ~ It was late. → It was early.\n"
    )


@pytest.fixture
def boats(cli: CliRunner) -> str:
    """The id of an article with figures and times."""
    text = "Corrow said on Monday that at least 30 red boats were lost. Later 40 boats were lost."
    line = {"id": "1", "text": text, "published": "2026-01-14", "outlet": "The Herald"}
    Path("in.jsonl").write_text(json.dumps(line) + "\n")
    assert cli.invoke(app, ["read", "in.jsonl"]).exit_code == 0
    return cli.invoke(app, ["show"]).stdout.split("\t")[0]


def test_show_has_figures_and_times(cli: CliRunner, boats: str) -> None:
    assert cli.invoke(app, ["show", boats]).stdout.endswith(
        "\n"
        "Corrow said · indirect · 22–58 · said 2026-01-12\n"
        "  that at least 30 red boats were lost\n"
        "\n"
        "Figures\n"
        "  at least 30 · ≥ 30 · lost · red boats · Corrow\n"
        "  40 · 40 · lost · outlet's own voice\n"
        "\n"
        "1 time expression, 1 with a value\n"
    )


def test_figures(cli: CliRunner, boats: str) -> None:
    listed = cli.invoke(app, ["figures"])
    assert listed.exit_code == 0
    assert [line.split("\t") for line in listed.stdout.splitlines()] == [
        [boats, "2026-01-12", "at least 30", "≥ 30", "lost", "red boats", "Corrow", "The Herald"],
        [boats, "2026-01-14", "40", "40", "lost", "", "outlet's own voice", "The Herald"],
    ]
    chosen = ["figures", "LOST", "--subject", "red", "--since", "2026", "--until", "2026-01-12"]
    assert cli.invoke(app, chosen).stdout == listed.stdout.splitlines(keepends=True)[0]
    rows = csv.DictReader(io.StringIO(cli.invoke(app, [*chosen, "--format", "csv"]).stdout))
    assert [(row["text"], row["low"], row["claimant"]) for row in rows] == [
        ("at least 30", "30", "Corrow")
    ]


def test_no_figure_is_one_line_and_no_error(cli: CliRunner, boats: str) -> None:
    for form, lines in (("text", 0), ("csv", 1)):
        result = cli.invoke(app, ["figures", "killed", "--format", form])
        assert (result.exit_code, result.stdout.count("\n")) == (0, lines)
        assert result.stderr == "no figure matches\n"


def test_figures_are_a_table_on_a_terminal(
    cli: CliRunner, boats: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    head, first, second = cli.invoke(app, ["figures"]).stdout.splitlines()
    assert re.sub(r"\x1b\[[\d;]*m", "", head).split() == [
        "id", "date", "figure", "range", "measure", "subject", "claimant", "outlet"
    ]  # fmt: skip
    assert first.split()[:2] == [boats[:12], "2026-01-12"]
    assert "outlet's own voice" in second


def test_verify(cli: CliRunner, page: str) -> None:
    cli.invoke(app, ["read", page])
    result = cli.invoke(app, ["verify"])
    assert result.stdout == "1 capture, 1 article, 3 statements: no faults\n"
    assert result.exit_code == 0
    with sqlite3.connect("onrecord.db") as connection:
        connection.execute("UPDATE captures SET body = x'00'")
        connection.execute("UPDATE speakers SET name = 'Nobody' WHERE name = 'Vaunt'")
    result = cli.invoke(app, ["verify"])
    *faults, last = result.stdout.splitlines()
    assert (len(faults), last, result.exit_code) == (2, "2 faults", 1)
    assert faults[0].startswith("capture ")
    assert faults[1].startswith("speaker ")


def test_forget(cli: CliRunner, page: str) -> None:
    cli.invoke(app, ["read", page])
    identity = cli.invoke(app, ["show"]).stdout.split("\t")[0]
    result = cli.invoke(app, ["forget", identity[:6]])
    assert result.exit_code == 0
    first, second, last = result.stdout.splitlines()
    assert first.startswith(f"{page}: ")
    assert second == f"article {identity}"
    assert last == "3 statements, 3 speakers, 0 figures, 0 time expressions"
    assert cli.invoke(app, ["show"]).stdout == ""
    again = cli.invoke(app, ["read", page])
    assert again.stdout == "1 article read, 0 unchanged; 3 statements\n"


def test_export(cli: CliRunner, page: str) -> None:
    cli.invoke(app, ["read", page])
    record = json.loads(cli.invoke(app, ["export", "--format", "json"]).stdout)
    rows = csv.DictReader(io.StringIO(cli.invoke(app, ["export", "--format", "csv"]).stdout))
    assert [row["statement"] for row in rows] == [item["id"] for item in record["statements"]]
    assert cli.invoke(app, ["export", "--output", "record.json"]).stdout == ""
    assert json.loads(Path("record.json").read_text()) == record


def test_extract(cli: CliRunner) -> None:
    Path("in.jsonl").write_text('{"id": "a", "text": "Corrow said that it held."}\n')
    result = cli.invoke(app, ["extract", "in.jsonl", "--output", "out.jsonl"])
    assert (result.exit_code, result.output) == (0, "1 document, 1 statement\n")
    Path("in.jsonl").write_text('{"id": "a", "text": "Bonjour"}\n')
    result = cli.invoke(app, ["extract", "in.jsonl", "--output", "out.jsonl"])
    assert result.exit_code == 1
    assert json.loads(Path("out.jsonl").read_text())["error"] == "the text is French"


def test_words_of_a_page_do_nothing_to_the_terminal(
    cli: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # makes rich write as to a terminal
    evil = "\x1b]0;title\x07\x1b[2J\x9b31m\u202e\u2066[red]wall[/red] [link=x]y[/link]\x07"
    line = {"id": "\x1b[2Ja", "text": f"Corrow said that {evil} held.", "headline": evil}
    Path("in.jsonl").write_text(json.dumps(line) + "\n{\x1b[2J\n")
    outputs = [cli.invoke(app, ["read", "in.jsonl"]).output]
    with Store("onrecord.db") as store:
        [article] = store.articles()
    for arguments in (["show"], ["show", article.id], ["search", "wall"]):
        outputs.append(cli.invoke(app, arguments).output)
        assert "[red]wall[/red]" in outputs[-1]
    for output in outputs:
        assert not any(sign in output for sign in ("\x1b[2J", "\x1b]", "\x9b", "\x07", "\u202e"))
        assert "\u2066" not in output


def test_show_fits_a_narrow_terminal(
    cli: CliRunner, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.invoke(app, ["read", page])
    identity = cli.invoke(app, ["show"]).output.split("\t")[0]
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    listed, shown = (
        re.sub(r"\x1b\[[\d;]*m", "", cli.invoke(app, arguments).output).splitlines()
        for arguments in (["show"], ["show", identity])
    )
    assert listed[1].startswith(identity[:12])
    assert "    Corrow denied · denies · indirect ·" in shown
    assert "  that Corrow denied that the wall had" in shown
    assert max(map(len, (*listed, *shown))) <= 40


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(cli: CliRunner, command: str) -> None:
    result = cli.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"\n  onrecord {command}" in result.output
    assert f"\n  onrecord {command} " in cli.invoke(app, ["--help"]).output


@pytest.mark.parametrize("document", ["README.md"])
def test_every_command_is_documented(document: str) -> None:
    assert {command.callback.__name__ for command in app.registered_commands} == set(COMMANDS)
    words = (ROOT / document).read_text()
    for command in COMMANDS:
        assert f"onrecord {command}" in words, f"{document} does not mention onrecord {command}"


def run_onrecord(*arguments: str, folder: Path, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "onrecord", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        **options,
    )


def test_the_whole_way_with_the_shipped_model(tmp_path: Path) -> None:
    digest = str(ROOT / "examples" / "harbour-digest.txt")
    out, errors = run_onrecord("read", digest, folder=tmp_path).communicate()
    assert out.startswith(b"2 articles read, 0 unchanged; ")
    assert errors == b""
    again = run_onrecord("read", digest, folder=tmp_path)
    assert again.communicate()[0] == b"0 articles read, 2 unchanged; 0 statements\n"
    assert again.returncode == 0
    shown, _ = run_onrecord("show", folder=tmp_path).communicate()
    assert shown.count(b"\n") == 2
    identity = shown.split(b"\t")[0].decode()
    shown, errors = run_onrecord("show", identity, folder=tmp_path).communicate()
    assert b"Corrow" in shown
    assert errors == b""


def test_a_closed_pipe_ends_quietly(cli: CliRunner) -> None:
    assert cli.invoke(app, ["read", "-"], input="Corrow said that it held. " * 9_000).exit_code == 0
    for arguments in (["export"], ["export", "--format", "csv"], ["show", ""]):
        process = run_onrecord(*arguments, folder=Path())
        assert process.stdout
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""


def test_help_needs_none_of_the_rooms(tmp_path: Path) -> None:
    code = (
        "import sys, onrecord.cli\n"
        "heavy = {'onnxruntime', 'numpy', 'sqlalchemy'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_early_interrupt_is_no_traceback(tmp_path: Path) -> None:
    """Ctrl-C while the command line is still being imported."""
    (tmp_path / "typer.py").write_text(
        "import time\nprint('importing', flush=True)\ntime.sleep(60)"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "show"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert process.stdout
    assert process.stdout.readline() == b"importing\n"
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate(timeout=30)
    assert (process.returncode, out, errors) == (130, b"", b"")


def test_the_program_is_installed_under_its_entry_point() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert scripts == {"onrecord": "onrecord.__main__:main"}
