"""``onrecord bundle``, and ``onrecord verify`` of a bundle."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.stores import keep
from onrecord.app.stories import group
from onrecord.cli import app
from onrecord.store import Store

TEXTS = ("Corrow said that the wall held.", "Vaunt said that it rained.")


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """In a folder with a store of a page with two articles, and a bundle of both."""
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    with Store("onrecord.db", create=True) as store:
        keep(store, "page.txt", *TEXTS)
        group(store)
        ids = [article.id for article in store.articles()]
    runner = CliRunner()
    result = runner.invoke(app, ["bundle", *ids, "--output", "all.wacz"])
    assert result.exit_code == 0, result.output
    return runner


def seal(text: str) -> str:
    return text[text.index("seal ") :][5:69]


def test_a_bundle_is_verified_without_a_store(cli: CliRunner) -> None:
    Path("onrecord.db").unlink()
    result = cli.invoke(app, ["verify", "all.wacz"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 capture, 2 articles, 2 statements: no faults\nseal ")


def test_a_part_is_written_from_a_bundle(cli: CliRunner) -> None:
    with Store("onrecord.db") as store:
        [first, _] = store.statements()
    Path("onrecord.db").unlink()
    made = cli.invoke(app, ["bundle", first.id[:9], "--from", "all.wacz", "--output", "one.wacz"])
    assert made.exit_code == 0
    assert "1 capture, 1 article, 1 statement; " in made.stdout
    results = [cli.invoke(app, ["verify", name]) for name in ("all.wacz", "one.wacz")]
    assert [each.exit_code for each in results] == [0, 0]
    assert seal(results[0].stdout) == seal(results[1].stdout) == seal(made.stdout)


def test_a_fault_is_a_line(cli: CliRunner) -> None:
    file = Path("all.wacz").read_bytes()
    Path("bad.wacz").write_bytes(file.replace(b"it rained", b"it snowed", 1))
    result = cli.invoke(app, ["verify", "bad.wacz"])
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "evidence/record.json: its bytes were changed"
    assert lines[1].endswith("is not as it was sealed")
    assert "is not in capture" in lines[2]
    assert lines[-1] == "3 faults"


def test_a_store_is_verified_by_its_name_too(cli: CliRunner) -> None:
    Path("onrecord.db").rename("news.db")
    result = cli.invoke(app, ["verify", "news.db"])
    assert (result.exit_code, result.stdout) == (
        0, "1 capture, 2 articles, 2 statements: no faults\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ("verify none.wacz", "No such file"),
        ("verify onrecord.db --authority root.pem", "--authority is for a bundle"),
        ("verify all.wacz --authority none.pem", "none.pem: cannot be read"),
        ("verify all.wacz --again", "--again is for a store"),
        ("bundle xyz --output new.wacz", "no story, article or statement"),
        ("bundle xyz --from none.wacz --output new.wacz", "none.wacz: cannot be read"),
        ("bundle xyz --from all.wacz --output new.wacz --timestamp https://a.example", "drop"),
        ("bundle xyz", "--output"),
        ("bundle xyz --output new.zip", "new.zip: the name of a bundle ends in .wacz"),
        ("bundle xyz --output wacz", "wacz: the name of a bundle ends in .wacz"),
        ("bundle xyz --from all.wacz --output new.wacz.zip", "ends in .wacz"),
        ("bundle EMPTY --output new.wacz", "an id is empty; list"),
        ("bundle EMPTY xyz --output new.wacz", "an id is empty; list"),
        ("bundle EMPTY --from all.wacz --output new.wacz", "an id is empty; list"),
    ],
)
def test_errors_are_one_line(cli: CliRunner, arguments: str, error: str) -> None:
    result = cli.invoke(app, ["" if each == "EMPTY" else each for each in arguments.split()])
    assert result.exit_code == 2
    assert error in result.stderr
    assert not Path("new.wacz").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        "ARTICLE --output all.wacz",
        "ARTICLE --output all.wacz --timestamp http://127.0.0.1:1",
        "ARTICLE --from all.wacz --output all.wacz",
        "ARTICLE --from all.wacz --output link.wacz",
        "ARTICLE --from all.wacz --output lost.wacz",
        "ARTICLE --output folder.wacz",
    ],
)
def test_a_file_that_exists_is_not_replaced(cli: CliRunner, arguments: str) -> None:
    """A published seal would be lost. It is found before anything is sent to an authority."""
    with Store("onrecord.db") as store:
        article = next(iter(store.articles())).id
    Path("link.wacz").symlink_to("all.wacz")
    Path("lost.wacz").symlink_to("nowhere.wacz")
    Path("folder.wacz").mkdir()
    files = set(Path().iterdir())
    before = Path("all.wacz").read_bytes()
    result = cli.invoke(app, ["bundle", *arguments.replace("ARTICLE", article).split()])
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert line.endswith(".wacz: this file exists; give the name of a new file")
    assert Path("all.wacz").read_bytes() == before
    assert set(Path().iterdir()) - files <= {Path("onrecord.db-wal"), Path("onrecord.db-shm")}
    assert not Path("nowhere.wacz").exists()


def test_a_bundle_may_be_read_as_any_new_file(cli: CliRunner) -> None:
    Path("other").touch()
    assert Path("all.wacz").stat().st_mode == Path("other").stat().st_mode
