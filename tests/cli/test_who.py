"""``onrecord who`` and what ``show`` prints of speakers; whole screens are in test_screens."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from builders.stores import Who, keep_people
from onrecord.app.linking import add_capture
from onrecord.app.stories import group
from onrecord.cli import app
from onrecord.records import Date
from onrecord.store import Store

MAYOR = Who(
    "Ilka Sorrendy", "mayor", "Quillhaven", to=("lawmakers",), via=("Tamsel Vaunt", "Corvane Wire")
)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Return a runner beside a store of three articles, two of which have the same mayor."""
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


def test_several_speakers_are_listed_with_ids_that_find_them(cli: CliRunner) -> None:
    result = cli.invoke(app, ["who", "Sorrendy"])
    mayor, _, doctor, _ = ids()
    assert result.exit_code == 0
    assert [line.split("\t") for line in result.stdout.splitlines()] == [
        [mayor, "Ilka Maru Sorrendy", "mayor, Quillhaven; mayor", "person"],
        [doctor, "Ilka Sorrendy", "doctor", "person"],
    ]
    assert result.stderr == "several speakers have this name; give an id instead\n"
    assert cli.invoke(app, ["who", mayor]).stdout == cli.invoke(app, ["who", "Maru"]).stdout
    assert cli.invoke(app, ["who", doctor]).stdout.startswith("Ilka Sorrendy\n  doctor\n")


def test_a_merged_id_finds_the_merged_speaker(cli: CliRunner) -> None:
    with Store("onrecord.db") as store:
        old = store.annotations(store.find(articles()[1])).speakers[0].id
    assert old not in ids()
    assert cli.invoke(app, ["who", old]).stdout == cli.invoke(app, ["who", "Maru"]).stdout


@pytest.mark.parametrize("arguments", [["who", "-"], ["who", "x", "--store", "none.db"]])
def test_errors_are_one_line(cli: CliRunner, arguments: list[str]) -> None:
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_show_has_roles_at_the_first_statement_only(cli: CliRunner) -> None:
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


OFFICE = Who("Vindle Interior Ministry", kind="organization")
SHORT = Who("interior ministry", kind="organization", named=False)
MINISTER = Who("Orla Venn", "minister", "Vindle Interior Ministry")


def keep_ministry() -> None:
    """Two articles of one story, with a body under two names, and who speaks for it."""
    quake = "A 5.6 quake shook Skellan island on Tuesday, and 30 boats were lost at Tormin."
    with Store("story.db", create=True) as store:
        for number, who in enumerate(((OFFICE, MINISTER), (SHORT,))):
            said = "\n".join(f"{each.name} said that 300 held." for each in who)
            published = Date(value=f"2026-01-1{number}", precision="day")
            keep_people(
                store, f"{number}.txt", *who, published=published,
                text=f"{said}\n{quake} The mayor of Tormin in Vindle saw it.",
            )  # fmt: skip
        group(store)


def test_a_body_with_several_names_in_a_story_is_one_speaker(cli: CliRunner) -> None:
    keep_ministry()
    result = cli.invoke(app, ["who", "ministry", "--store", "story.db"])
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[:2] == [OFFICE.name, f"  also {SHORT.name}"]
    assert [line[:10] for line in lines if line.startswith("2026")] == ["2026-01-10", "2026-01-11"]
    with Store("story.db") as store:
        ids = [person.id for person in store.people("ministry")]
    assert len(ids) == 2
    for id in ids:
        shown = cli.invoke(app, ["who", id, "--store", "story.db"]).stdout
        assert shown.count("that 300 held") == 2


def test_who_speaks_for_a_body_is_a_speaker_of_his_own(cli: CliRunner) -> None:
    keep_ministry()
    shown = cli.invoke(app, ["who", "Venn", "--store", "story.db"]).stdout
    assert shown.startswith("Orla Venn\n")
    assert shown.count("that 300 held") == 1
