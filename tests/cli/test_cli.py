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

from builders.fake_extractor import load_fake
from builders.stores import keep
from onrecord.cli import app
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
COMMANDS = (
    "read", "show", "search", "who", "stories", "story", "digest", "figures", "changes", "check",
    "export", "bundle", "extract", "correct", "corrections", "verify", "forget", "capture",
    "reread", "backup", "copy", "serve", "mcp", "alert", "alerts", "follow", "following",
    "unfollow", "watch", "corpus", "reliance", "reviews",
)  # fmt: skip


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Return a runner in an empty folder, with the stand-in for the model."""
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return CliRunner()


def test_the_store_is_made_in_the_current_folder(cli: CliRunner, page: str) -> None:
    assert cli.invoke(app, ["read", page]).exit_code == 0
    assert [path.name for path in Path().iterdir()] == ["onrecord.db"]


def test_the_option_takes_precedence_over_the_variable(
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
        f"article {page}", f"extract {page}", f"store {page}", "group stories",
        "alert new pages",
    ]  # fmt: skip
    assert "export json: " in cli.invoke(app, ["--verbose", "export"]).stderr
    assert cli.invoke(app, ["export"]).stderr == ""


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
        ["check", "none.txt"],
        ["read", "x", "--store", "no/folder.db"],
        ["extract", "none.jsonl", "--output", "out.jsonl"],
    ],
)
def test_errors_are_one_line_and_exit_status_2(cli: CliRunner, arguments: list[str]) -> None:
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
def test_wrong_queries_are_one_line(cli: CliRunner, page: str, arguments: list[str]) -> None:
    cli.invoke(app, ["read", page])
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_matches_are_bold(cli: CliRunner, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.invoke(app, ["read", page])
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "that the \x1b[1mwall\x1b[0m had" in cli.invoke(app, ["search", "walls"]).stdout


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


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.csv", "ID;Text\na;Corrow said that it held.\nb;Corrow said so.\n", ""),
        (
            "a.json",
            '[{"id": "a", "text": "Corrow said that it held."}, {"id": "b", "text": "c"}]',
            "",
        ),
        ("a.csv", "title,url\na,b\n", 'has "title", "url"'),
        ("a.json", '{"articles": []}', 'has "articles"'),
        ("a.txt", "The dam held.\n", "is not a corpus (text/plain)"),
        ("a.eml", "Subject: a\n\nThe dam held.\n", "is not a corpus (message/rfc822)"),
        ("a.txt", "\x89PNG\r\n", "a PNG picture"),
    ],
)
def test_extract_takes_any_corpus_and_nothing_else(
    cli: CliRunner, name: str, body: str, said: str
) -> None:
    Path(name).write_bytes(body.encode("latin-1"))
    result = cli.invoke(app, ["extract", name, "--output", "out.jsonl"])
    if said:
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr
        assert result.stderr.count("\n") == 1
        assert not Path("out.jsonl").exists()
    else:
        assert result.exit_code == 0, result.output
        lines = Path("out.jsonl").read_text().splitlines()
        assert [json.loads(line)["id"] for line in lines] == ["a", "b"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_warnings_are_lines_on_standard_error(cli: CliRunner, workers: str) -> None:
    Path("a.jsonl").write_text('{"id": 7, "text": "Corrow said so.", "published": "14/3"}\n')
    result = cli.invoke(app, ["read", "a.jsonl", "--workers", workers])
    assert result.exit_code == 0
    assert result.stderr == (
        "warning: a.jsonl#7: published '14/3' is not a date (YYYY-MM-DD); "
        "the article is kept without one\n"
    )


def test_other_files_are_refused_as_what_they_are(cli: CliRunner) -> None:
    Path("pages").mkdir()
    Path("pages/a.txt").write_text("Corrow said that it held.")
    Path("pages/b.txt").write_bytes(b"GIF89a")
    Path("pages/c.warc").write_bytes(b"WARC/1.0\r\n")
    result = cli.invoke(app, ["read", "pages", "--workers", "1"])
    assert result.exit_code == 1
    assert result.stdout.startswith("1 article read")
    assert result.stderr.splitlines() == [
        "2 failures:",
        "  pages/b.txt: is a GIF picture; save the article as HTML or as text",
        "  pages/c.warc: record 1 at byte 0 does not begin as a record; nothing else was read",
    ]


def test_text_of_a_page_has_no_effect_on_the_terminal(
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


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(cli: CliRunner, command: str) -> None:
    result = cli.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert f"\n  onrecord {command}" in result.output
    assert f"\n  onrecord {command} " in cli.invoke(app, ["--help"]).output


def test_every_command_is_in_the_readme_or_a_guide() -> None:
    names = {command.callback.__name__ for command in app.registered_commands}
    assert names | {group.name for group in app.registered_groups} == set(COMMANDS)
    documents = [ROOT / "README.md", *(ROOT / "docs" / "guides").glob("*.md")]
    documents.remove(ROOT / "docs" / "guides" / "commands.md")  # which lists all by itself
    words = "".join(path.read_text() for path in documents)
    for command in COMMANDS:
        assert f"onrecord {command}" in words, f"no guide mentions onrecord {command}"


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


def test_articles_that_are_in_no_story_yet_are_counted_and_grouped_when_asked(
    cli: CliRunner,
) -> None:
    with Store("onrecord.db", create=True) as store:  # as a reading that is interrupted leaves it
        for number in range(2):
            keep(store, f"{number}.txt", f"In Tormin it rains, in Skellan {number} times.")
    result = cli.invoke(app, ["stories"])
    assert result.stderr == (
        "2 articles wait to be put into stories; if no reading is at work, do it with: "
        "onrecord stories --group\n"
    )
    assert "Tormin" not in result.stdout
    grouped = cli.invoke(app, ["stories", "--group"])
    assert "Tormin" in grouped.stdout
    assert grouped.stderr == ""


def test_a_closed_pipe_ends_quietly(cli: CliRunner) -> None:
    assert cli.invoke(app, ["read", "-"], input="Corrow said that it held. " * 9_000).exit_code == 0
    for arguments in (["export"], ["export", "--format", "csv"], ["show", ""]):
        process = run_onrecord(*arguments, folder=Path())
        assert process.stdout
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""


def test_help_imports_no_heavy_library(tmp_path: Path) -> None:
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


@pytest.mark.parametrize("error", [KeyError("getpwuid(): 10001"), OSError("No name")])
def test_who_corrects_without_a_name_is_asked_for_it(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def nameless() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nameless)
    result = CliRunner().invoke(app, ["correct", "reject", "0123"])
    assert result.exit_code == 2
    assert result.output == "error: this system has no name for you; give yours with --by\n"
