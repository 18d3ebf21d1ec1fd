"""The command that holds a draft against the record."""

import json
from pathlib import Path

import pytest
from lxml import html
from typer.testing import CliRunner

from builders.documents import make_docx
from builders.fake_extractor import load_fake
from onrecord.cli import app
from onrecord.store import Store

SAYS = "Vaunt said that he knew."
OTHER = "Ossary said that he knew that the harbour wall of Tormin had cracked."


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> CliRunner:
    """Return a runner in a folder with a store of one page."""
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    assert runner.invoke(app, ["read", page]).exit_code == 0
    return runner


def drafted(text: str, name: str = "draft.txt") -> str:
    Path(name).write_text(text)
    return name


def test_status_0_if_all_is_on_record(cli: CliRunner) -> None:
    result = cli.invoke(app, ["check", drafted("Corrow denied that the wall had cracked.")])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("draft.txt: 1 passage checked: 1 verbatim\n")


def test_status_1_if_something_is_not(cli: CliRunner) -> None:
    result = cli.invoke(app, ["check", drafted(f"{SAYS}\n{OTHER}")])
    assert result.exit_code == 1
    assert "NOT ON RECORD · statement, Ossary" in result.stdout


def test_a_draft_from_standard_input(cli: CliRunner) -> None:
    result = cli.invoke(app, ["check", "-"], input="Corrow denied that the wall had cracked.")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        0, "-: 1 passage checked: 1 verbatim"
    )  # fmt: skip


def test_an_article_that_is_in_no_story_yet_is_looked_at(cli: CliRunner) -> None:
    with Store("onrecord.db") as store:
        [article] = store.articles()
        store.grouped.loosen([article.id])
        assert [each.story for each in store.articles()] == [None]
    result = cli.invoke(app, ["check", drafted("Corrow denied that the wall had cracked.")])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 passage checked: 1 verbatim" in result.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SAYS * 200_000, "longer than 200,000 characters; cut it into parts"),
        (f"{SAYS} This needs memory.", "memory"),
        (f"{SAYS} It kills.", "its process was killed"),
    ],
)
def test_a_draft_that_needs_too_much_is_one_line(cli: CliRunner, text: str, said: str) -> None:
    result = cli.invoke(app, ["check", drafted(text)])
    assert (result.exit_code, result.stdout) == (2, "")
    [line] = result.stderr.splitlines()
    assert said in line


@pytest.mark.parametrize("name", ["draft.html", "draft.md", "draft.docx"])
def test_kinds_of_files(cli: CliRunner, name: str) -> None:
    words = "Corrow denied that the wall had cracked."
    bodies = {
        "draft.html": f"<!doctype html><p>{words}</p>".encode(),
        "draft.md": b"# Wall\n\n**Corrow** denied that the [wall](https://a.example) had cracked.",
        "draft.docx": make_docx(words),
    }
    Path(name).write_bytes(bodies[name])
    result = cli.invoke(app, ["check", name, "--format", "json"])
    assert result.exit_code == 0
    [point] = json.loads(result.stdout)["points"]
    assert (point["verdict"], point["words"]) == ("verbatim", "that the wall had cracked")


def test_a_page_to_print(cli: CliRunner) -> None:
    arguments = ["check", drafted(OTHER), "--format", "html", "--output", "check.html"]
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.output) == (1, "")
    tree = html.document_fromstring(Path("check.html").read_text())
    assert tree.xpath("//span[@class='verdict']")[0].text == "not on record"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "none.txt"], "none.txt"),
        (["check", "."], "give one file"),
        (["check", "french.txt"], "cannot be checked: the text is French"),
        (["check", "draft.txt", "--output", "x.txt"], "--output needs --format json or html"),
        (["check", "draft.txt", "--store", "none.db"], "there is no store"),
        (["check", "empty.docx"], "empty.docx"),
    ],
)
def test_what_cannot_be_checked_is_one_line_and_status_2(
    cli: CliRunner, arguments: list[str], said: str
) -> None:
    drafted(SAYS)
    drafted("Bonjour le port.", "french.txt")
    Path("empty.docx").write_bytes(make_docx())
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr


def test_codes_of_a_draft_do_not_reach_the_terminal(cli: CliRunner) -> None:
    result = cli.invoke(app, ["check", drafted("Vaunt said that \x1b[31mhe\u202e knew it all.")])
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
