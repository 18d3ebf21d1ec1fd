"""Whole screens of commands, compared with files, and the guide to all commands.

After an intended change, write the files again and review the differences:

    pytest tests/cli/test_screens.py --renew-screens
"""

import inspect
import json
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer
from typer.testing import CliRunner

from builders.fake_extractor import load_fake
from builders.postgresql import Server
from builders.stores import WATCHED, Who, keep_people
from onrecord.app import corrections, maintenance
from onrecord.app.alerting.alerts import add_alert, check_alerts
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.app.stories import group
from onrecord.cli import app
from onrecord.records import Date
from onrecord.store import Store
from onrecord.views import Asks

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "tests" / "golden" / "screens"
GUIDE = ROOT / "docs" / "guides" / "commands.md"
PAGE = "Ossary said that Corrow denied that the wall had cracked. Vaunt said that he knew.\n"
DRAFT = (
    "Corrow denied that the wall had cracked. Ossary said that the wall had cracked. Vaunt said"
    " that the moon had risen over it. In all 40 boats were lost. Corrow said that 30 red boats"
    " were lost.\n"
)
BOATS = (
    "Corrow said on Monday that at least 30 red boats were lost. It was late. Vaunt said that it"
    " held. Later 40 boats were lost.",
    "Corrow said on Monday that at least 35 red boats were lost. Vaunt said that it held. It was"
    " early. Later 40 boats were lost.",
)
MAYOR = Who(
    "Ilka Sorrendy", "mayor", "Quillhaven", to=("lawmakers",), via=("Tamsel Vaunt", "Corvane Wire")
)


# What differs between two runs or two machines, and what stands for it in the files.
CHANGING = {
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?= · \d+ bytes)": "TIME",
    r"\d+(?= bytes \(compressed\))": "SIZE",
    r"\d+(?= bytes, \d+ capture)": "SIZE",  # salts are random
    r"(?<=seal )[0-9a-f]{64}": "SEAL",
}


class Screen(NamedTuple):
    """A command, and the width of the terminal that it prints on; None: a pipe."""

    command: str
    width: int | None = None


# By name of the file. ARTICLE0 stands for the id of the store's first article, and so on.
SCREENS_BY_NAME = {
    "read": Screen("read page.txt french.txt --store new.db"),
    "read_failures": Screen("read none.txt page.txt http://127.0.0.1/wall --store new.db"),
    "read_unchanged": Screen("read page.txt"),
    "corpus": Screen("corpus corpus.jsonl none.jsonl --output tables --workers 1"),
    "corpus_in_another_folder": Screen("corpus corpus.jsonl --output ."),
    "extract": Screen("extract corpus.jsonl --output out.jsonl"),
    "follow_refused": Screen("follow http://127.0.0.1/feed --store new.db"),
    "following": Screen("following --store followed.db"),
    "following_terminal": Screen("following --store followed.db", 120),
    "following_failed": Screen("following --failed --store followed.db"),
    "following_nothing": Screen("following"),
    "following_no_store": Screen("following --store none.db"),
    "watch_no_store": Screen("watch --store none.db"),
    "unfollow": Screen("unfollow https://herald.example/feed --store followed.db"),
    "unfollow_nothing": Screen("unfollow https://herald.example/feed"),
    "show": Screen("show"),
    "show_terminal": Screen("show", 80),
    "show_article": Screen("show ARTICLE0"),
    "show_article_narrow": Screen("show ARTICLE0", 40),
    "show_article_roles_and_relays": Screen("show ARTICLE0 --store people.db"),
    "show_article_changed": Screen("show ARTICLE3"),
    "show_article_changed_terminal": Screen("show ARTICLE3", 80),
    "show_article_french": Screen("show ARTICLE1"),
    "search": Screen("search CRACKED wall"),
    "search_terminal": Screen("search walls", 80),
    "search_speaker": Screen("search held --speaker vaunt --since 2026"),
    "search_nothing": Screen("search zebra"),
    "who": Screen("who maru Sorrendy --store people.db"),
    "who_terminal": Screen("who maru Sorrendy --store people.db", 60),
    "who_without_date": Screen("who two doctors --store people.db"),
    "who_several": Screen("who Sorrendy --store people.db"),
    "who_several_terminal": Screen("who Sorrendy --store people.db", 100),
    "who_nobody": Screen("who zebra --store people.db"),
    "changes": Screen("changes"),
    "changes_terminal": Screen("changes", 100),
    "changes_csv": Screen("changes --since 2026 --format csv"),
    "changes_nothing": Screen("changes --since 2027"),
    "changes_atom": Screen("changes --format atom"),
    "alerts": Screen("alerts --store alerts.db"),
    "alerts_terminal": Screen("alerts --store alerts.db", 100),
    "alerts_none": Screen("alerts"),
    "alert_add": Screen("alert add harbour wall --outlet lantern.example"),
    "alert_add_wrong": Screen("alert add harbour --on edits"),
    "alert_matches": Screen("alert matches --store alerts.db"),
    "alert_matches_atom": Screen("alert matches --store alerts.db --format atom"),
    "alert_check_nothing": Screen("alert check --store alerts.db"),
    "alert_check_fails": Screen("alert check --store alerts.db --run false"),
    "alert_remove_nothing": Screen("alert remove xyz --store alerts.db"),
    "figures": Screen("figures"),
    "figures_terminal": Screen("figures", 120),
    "figures_subject": Screen("figures LOST --subject red --since 2026 --until 2026-01-12"),
    "figures_csv": Screen("figures --format csv"),
    "figures_nothing": Screen("figures killed"),
    "check": Screen("check draft.txt"),
    "check_terminal": Screen("check draft.txt", 80),
    "check_json": Screen("check good.md --format json"),
    "check_french": Screen("check french.txt"),
    "export_csv": Screen("export --format csv --store people.db"),
    "export_jsonl": Screen("export --format jsonl"),
    "export_xml": Screen("export --format xml"),
    "export_conll": Screen("export --format conll"),
    "export_parquet_nowhere": Screen("export --format parquet"),
    "bundle": Screen("bundle ARTICLE0 ARTICLE2 --output new.wacz"),
    "bundle_nothing": Screen("bundle xyz --output new.wacz"),
    "show_article_corrected": Screen("show ARTICLE0 --all --ids --store corrected.db"),
    "corrections": Screen("corrections --store corrected.db"),
    "corrections_csv": Screen("corrections --format csv --store corrected.db"),
    "correct_queue": Screen("correct queue --store corrected.db"),
    "correct_import": Screen("correct import project.json --store people.db"),
    "correct_import_nothing": Screen("correct import page.txt --store people.db"),
    "reviews_none": Screen("reviews"),
    "reviews_no_feed": Screen("reviews page.txt"),
    "correct_nothing": Screen("correct reject xyz --store corrected.db"),
    "correct_speaker_or_nobody": Screen("correct speaker xyz --store corrected.db"),
    "verify": Screen("verify"),
    "verify_again": Screen("verify --again --workers 1"),
    "forget": Screen("forget ARTICLE0"),
    "capture": Screen("capture ARTICLE0"),
    "reread": Screen("reread --workers 1"),
    "no_article": Screen("show xyz"),
    "no_store": Screen("show --store none.db"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with pages and two stores."""
    path = tmp_path_factory.mktemp("screens")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
        patch.chdir(path)
        make_stores()
    return path


@pytest.fixture
def cli(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Return a runner in a copy of that folder, with the stand-in for the model."""
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    monkeypatch.chdir(shutil.copytree(folder, tmp_path / "copy"))
    return CliRunner()


def make_stores() -> None:
    """Write pages into the current folder, and read them into two stores."""
    Path("page.txt").write_text(PAGE)
    Path("french.txt").write_text("Bonjour le port.")
    Path("draft.txt").write_text(DRAFT)
    Path("good.md").write_text("**Corrow** denied that the wall had cracked.\n")
    Path("corpus.jsonl").write_text(json.dumps({"id": "a", "text": PAGE}) + "\n{\n")
    locations = ["page.txt", "french.txt"]
    for number, text in enumerate(BOATS):
        line = {"id": "1", "text": text, "published": f"2026-01-1{3 + number}"}
        line |= {"headline": "Boats lost", "outlet": "The Herald"}
        Path("boats.jsonl").write_text(json.dumps(line) + "\n")
        read = CliRunner().invoke(app, ["read", *locations, "boats.jsonl", "--workers", "1"])
        assert read.exit_code == 0
        locations = []
    with Store("corrected.db", create=True) as store:
        keep_people(
            store, "1.txt", MAYOR, Who("Ruvo Corrow"), Who("Pell Vaunt"), outlet="The Lantern"
        )
        group(store)
        first, second, _ = store.statements()
        start, end = second.content[0]
        author = Author("Ela", "2031-05-06T10:00:00.000Z", "heard the recording")
        corrections.reject(store, first.id, author)
        made = corrections.correct_speaker(store, second.id, "Vaunt", author)
        corrections.correct_borders(store, second.id, author, content=((start + 5, end),))
        corrections.undo(store, made.correction.id, Author("Tam", "2031-05-07T10:00:00.000Z"))
        corrections.note(store, first.article, "asked the mayor", author)
    with Store("followed.db", create=True) as store:
        store.watching.put(WATCHED)
    with Store("alerts.db", create=True) as store:
        keep_people(store, "1.txt", Who("Ruvo Corrow"), outlet="The Lantern")
        group(store)
        add_alert(store, "statements", datetime(2026, 1, 15), Asks(words="held", speaker="vaunt"))
        add_alert(store, "disputes", datetime(2026, 1, 16), Asks())
        keep_people(
            store, "2.txt", Who("Pell Vaunt"), Who("Ruvo Corrow"), outlet="The Herald",
            published=Date(value="2026-01-17", precision="day"), headline="Quay & wall hold",
            url="https://herald.example/quay?a=1&b=2",
        )  # fmt: skip
        group(store)
        check_alerts(store)
    with Store("people.db", create=True) as store:
        keep_people(
            store, "1.txt", MAYOR, Who("Ruvo Corrow", echoes=True),
            outlet="The Lantern", published=Date(value="2026-01-14", precision="day"),
        )  # fmt: skip
        keep_people(
            store, "2.txt", Who("Ilka Maru Sorrendy", "mayor"),
            outlet="The Herald", published=Date(value="2026-01-13T08:00:00Z", precision="second"),
        )  # fmt: skip
        keep_people(store, "3.txt", Who("Ilka Sorrendy", "doctor"), Who("two doctors", named=False))
    make_project()


def make_project() -> None:
    """Write ``project.json``: what an annotator made of the articles in ``people.db``."""
    export_record("people.db", "labelstudio", "tasks")
    tasks = json.loads(Path("tasks", "tasks.json").read_bytes())
    for number, task in enumerate(tasks, 1):
        [prediction] = task.pop("predictions")
        annotation = {"id": number, "completed_by": {"email": "ann@lantern.example"}}
        annotation |= {"updated_at": "2031-05-06T10:00:00Z", "parent_prediction": number}
        task |= {"id": number, "annotations": [annotation | {"result": prediction["result"]}]}
    for item in tasks[0]["annotations"][0]["result"]:
        if item.get("from_name") == "speaker":
            item["value"]["text"] = ["Tam Orrin"]  # whom no article has
    tasks[1]["annotations"][0]["result"] = []
    Path("project.json").write_text(json.dumps(tasks))


def render(
    cli: CliRunner, screen: Screen, monkeypatch: pytest.MonkeyPatch, opened: str | None = None
) -> str:
    """Return a command with everything that it prints, and its exit status if that is not 0.

    ``opened``: the address of the store, if it is no file.
    """
    if screen.width:
        for name, value in (("TTY_COMPATIBLE", "1"), ("TERM", "xterm"), ("NO_COLOR", "1")):
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("COLUMNS", str(screen.width))
    arguments = screen.command.split()
    path = opened or store_of(screen)
    if opened or Path(path).exists():
        with Store(path) as store:
            articles = [article.id for article in store.articles()]
        arguments = [
            re.sub(r"^ARTICLE(\d)$", lambda found: articles[int(found[1])], each)
            for each in arguments
        ]
    result = cli.invoke(app, arguments, prog_name="onrecord")
    lines = [f"$ onrecord {screen.command}\n", result.stdout.replace("\r\n", "\n")]
    lines += [f"2> {line}\n" for line in result.stderr.splitlines()]
    lines += [f"exit status {result.exit_code}\n"] if result.exit_code else []
    shown = re.sub(r"\x1b\[[\d;]*m", "", "".join(lines))
    for changing, name in CHANGING.items():
        shown = re.sub(changing, name, shown)
    return shown


@pytest.mark.parametrize("name", SCREENS_BY_NAME)
def test_screen(
    cli: CliRunner, name: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    shown = render(cli, SCREENS_BY_NAME[name], monkeypatch)
    golden = SCREENS / f"{name}.txt"
    if request.config.getoption("--renew-screens"):
        golden.write_text(shown)
    assert shown == golden.read_text()


@pytest.fixture(scope="module")
def copies(server: Server, folder: Path) -> dict[str, str]:
    """Return the addresses of copies of the stores, by the names of their files."""
    found = {path.name: server.new() for path in folder.glob("*.db")}
    for name, address in found.items():
        maintenance.copy(folder / name, address)
    return found


def store_of(screen: Screen) -> str:
    """Return the file of the store that a command is about."""
    words = screen.command.split()
    return words[words.index("--store") + 1] if "--store" in words else "onrecord.db"


# Commands on a store that is there; of those that begin one, a test of its own reads pages.
ON_STORES = {
    name: screen
    for name, screen in SCREENS_BY_NAME.items()
    if store_of(screen) not in ("new.db", "none.db") and name != "extract"
}


@pytest.mark.parametrize("name", ON_STORES)
def test_screen_on_postgresql(
    cli: CliRunner,
    name: str,
    server: Server,
    copies: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every command says of a store in PostgreSQL what it says of a file."""
    screen, file = ON_STORES[name], store_of(ON_STORES[name])
    address = server.new(template=copies[file])
    monkeypatch.setenv("ONRECORD_STORE", address)
    command = screen.command.replace(f" --store {file}", "")
    shown = render(cli, Screen(command, screen.width), monkeypatch, opened=address)
    shown = shown.replace(address.partition("?")[0], file)
    assert (
        shown.replace(f"$ onrecord {command}\n", f"$ onrecord {screen.command}\n", 1)
        == (SCREENS / f"{name}.txt").read_text()
    )


def test_guide_describes_every_command_and_option(request: pytest.FixtureRequest) -> None:
    program = typer.main.get_command(app)
    lines = ["# Commands", "Written by `pytest tests/cli/test_screens.py --renew-screens`."]
    lines += described(program, "onrecord")
    for name, command in program.commands.items():
        lines += described(command, f"onrecord {name}")
        for part, inner in getattr(command, "commands", {}).items():
            lines += described(inner, f"onrecord {name} {part}")
    written = "\n".join(lines) + "\n"
    if request.config.getoption("--renew-screens"):
        GUIDE.write_text(written)
    assert written == GUIDE.read_text()


def described(command: Any, name: str) -> Iterator[str]:
    """Yield the lines of the guide for a command: its help, examples, arguments and options."""
    text, _, examples = inspect.cleandoc(command.help).partition("\n\b\n")
    examples, _, rest = examples.partition("\n\n")
    yield from ("", f"## {name}", text.rstrip(), "", "```", examples, "```")
    if rest:
        yield from ("", rest)
    if command.params:
        yield from ("", "| argument or option | meaning |", "|---|---|")
    for parameter in command.params:
        is_option = parameter.param_type_name == "option"
        yield f"| `{form_of(parameter, is_option)}` | {parameter.help} |"


def form_of(parameter: Any, is_option: bool) -> str:
    """Return how a parameter is written on the command line."""
    if not is_option:
        form = parameter.metavar + ("..." if parameter.nargs == -1 else "")
        return form if parameter.required else f"[{form}]"
    return f"{parameter.opts[0]} {parameter.metavar or ''}".rstrip().replace("|", "\\|")


def test_every_file_is_a_screen() -> None:
    assert {path.stem for path in SCREENS.glob("*.txt")} == set(SCREENS_BY_NAME)
