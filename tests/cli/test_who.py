"""Who said what over all articles, and how it is shown."""

import csv
import io
import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from keeping import Who, keep_people
from onrecord.app.linking import add_capture
from onrecord.cli import app
from onrecord.records import Date
from onrecord.store import Store

MAYOR = Who(
    "Ilka Sorrendy", "mayor", "Quillhaven", to=("lawmakers",), via=("Tamsel Vaunt", "Corvane Wire")
)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Beside a store of three articles, two of which have one mayor."""
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    with Store("onrecord.db", create=True) as store:
        keep_people(
            store, "1.txt", MAYOR, Who("Ruvo Corrow", echoes=True),
            outlet="The Lantern", published=Date(value="2026-01-14", precision="day"),
        )  # fmt: skip
        keep_people(
            store, "2.txt", Who("Ilka Maru Sorrendy", "mayor"),
            outlet="The Herald", published=Date(value="2026-01-13T08:00:00Z", precision="second"),
        )  # fmt: skip
        keep_people(store, "3.txt", Who("Ilka Sorrendy", "doctor"), Who("two doctors", named=False))
    return CliRunner()


def ids() -> list[str]:
    with Store("onrecord.db") as store:
        return [person.id for person in store.speakers()]


def articles() -> list[str]:
    with Store("onrecord.db") as store:
        return [article.id for article in store.articles()]


def test_all_that_one_said_comes_by_day_with_role_and_chain(cli: CliRunner) -> None:
    result = cli.invoke(app, ["who", "maru", "Sorrendy"])
    assert (result.exit_code, result.stderr) == (0, "")
    first, second, _ = articles()
    assert result.stdout == (
        "Ilka Maru Sorrendy\n"
        "  mayor, Quillhaven; mayor\n"
        "  also Ilka Sorrendy\n"
        f"  {ids()[0]} · person\n"
        "\n"
        f"2026-01-13 · The Herald · {second[:12]} · indirect\n"
        "  Ilka Maru Sorrendy, mayor: said\n"
        "    that 300 held\n"
        "\n"
        f"2026-01-14 · The Lantern · {first[:12]} · indirect\n"
        "  Ilka Sorrendy, mayor, Quillhaven, to lawmakers, via Tamsel Vaunt, via Corvane Wire: "
        "said\n"
        "    that 300 held\n"
    )


def test_what_has_no_day_or_outlet_is_told_so(cli: CliRunner) -> None:
    last = articles()[-1]
    assert cli.invoke(app, ["who", "two", "doctors"]).stdout.splitlines()[3:] == [
        f"date unknown · {last[:12]} · indirect", "  two doctors: said", "    that 300 held"
    ]  # fmt: skip


def test_several_of_a_name_are_listed_with_ids_that_find_them(cli: CliRunner) -> None:
    result = cli.invoke(app, ["who", "Sorrendy"])
    mayor, _, doctor, _ = ids()
    assert result.exit_code == 0
    assert [line.split("\t") for line in result.stdout.splitlines()] == [
        [mayor, "Ilka Maru Sorrendy", "mayor, Quillhaven; mayor", "person"],
        [doctor, "Ilka Sorrendy", "doctor", "person"],
    ]
    assert result.stderr == "several go by this name; give an id\n"
    assert cli.invoke(app, ["who", mayor]).stdout == cli.invoke(app, ["who", "Maru"]).stdout
    assert cli.invoke(app, ["who", doctor]).stdout.startswith("Ilka Sorrendy\n  doctor\n")


def test_an_id_that_has_become_anothers_still_finds_it(cli: CliRunner) -> None:
    with Store("onrecord.db") as store:
        old = store.annotations(store.find(articles()[1])).speakers[0].id
    assert old not in ids()
    assert cli.invoke(app, ["who", old]).stdout == cli.invoke(app, ["who", "Maru"]).stdout


def test_nobody_of_a_name_is_one_line_and_no_error(cli: CliRunner) -> None:
    result = cli.invoke(app, ["who", "zebra"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "nobody goes by this name\n"


@pytest.mark.parametrize("arguments", [["who", "-"], ["who", "x", "--store", "none.db"]])
def test_what_cannot_be_asked_is_one_line(cli: CliRunner, arguments: list[str]) -> None:
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_several_are_a_table_with_whole_ids_on_a_terminal(
    cli: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("TTY_COMPATIBLE", "1"), ("TERM", "xterm"), ("COLUMNS", "120")):
        monkeypatch.setenv(name, value)
    head, first, *_ = cli.invoke(app, ["who", "Sorrendy"]).stdout.splitlines()
    assert re.sub(r"\x1b\[[\d;]*m", "", head).split() == ["id", "name", "roles", "kind"]
    assert first.split()[0] == ids()[0]


def test_show_has_roles_once_chains_and_what_is_taken_up(cli: CliRunner) -> None:
    shown = cli.invoke(app, ["show", articles()[0]])
    assert shown.exit_code == 0
    assert shown.stdout.split("\n\n")[1:3] == [
        "Ilka Sorrendy (mayor, Quillhaven) said · indirect · 19–32 · to lawmakers · "
        "via Tamsel Vaunt · via Corvane Wire\n  that 300 held",
        "Ruvo Corrow said · indirect · 51–64 · takes up “that 300 held”\n  that 300 held",
    ]


def test_show_tells_the_roles_at_the_first_statement_only(cli: CliRunner) -> None:
    with Store("onrecord.db") as store:
        article = store.find(articles()[0])
        capture, body = store.capture(article)
        read = store.annotations(article)
        both = tuple(replace(each, speaker=read.speakers[0].id) for each in read.statements)
        again = [(article, replace(read, statements=both))]
        add_capture(store, capture, body, again, reader="2", model="1")
    shown = cli.invoke(app, ["show", articles()[0]]).stdout
    assert shown.count("(mayor, Quillhaven)") == 1
    assert shown.count("Ilka Sorrendy said") == 1


def test_csv_has_role_and_chain(cli: CliRunner) -> None:
    exported = cli.invoke(app, ["export", "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(exported.stdout)))
    assert [(row["speaker"], row["role"], row["to"], row["via"]) for row in rows] == [
        ("Ilka Sorrendy", "mayor, Quillhaven", "lawmakers", "Tamsel Vaunt; Corvane Wire"),
        ("Ruvo Corrow", "", "", ""),
        ("Ilka Maru Sorrendy", "mayor", "", ""),
        ("Ilka Sorrendy", "doctor", "", ""),
        ("two doctors", "", "", ""),
    ]
