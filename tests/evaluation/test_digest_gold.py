"""Hand-made gold of digest pages is read and scored."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.digest_gold import main
from evaluation.digest_gold import read_folder, read_items

BODIES = (
    "The harbour wall of Calvery held through the night, the council said on Monday.",
    "Ferries to Ossary sailed again after two days in port, the line said.",
)
PAGE = f"""THE CALVERY PACKET | Published March 2, 2032
Wall holds in the storm
{BODIES[0]}
READ FULL ARTICLE
SOURCE: www.calverypacket.example
RELATED: Ferries sail again
Published March 3, 2032
{BODIES[1]}
READ FULL ARTICLE
SOURCE: www.ossarypost.example
"""
ARTICLES: list[dict[str, Any]] = [
    {"headline": "Wall holds in the storm", "outlet": "The Calvery Packet", "byline": [],
     "published": "2032-03-02", "body": [BODIES[0]]},
    {"headline": "Ferries sail again", "deck": None, "outlet": "Quayside Weekly",
     "published": "2032-03-03", "body": [BODIES[1]]},
]  # fmt: skip
ITEMS = [
    {"first": "The harbour wall", "last": "on Monday", "outlets": ["Packet", "The Calvery Packet"]},
    {"first": "Ferries to Ossary", "last": "the line said", "published": "2032-03-04"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "storm.txt").write_text(PAGE, "utf-8")
    write_gold(tmp_path, {"articles": ARTICLES})
    write_items(tmp_path, {"file": "storm.txt", "items": ITEMS})
    return tmp_path


def write_gold(folder: Path, gold: object) -> None:
    (folder / "storm.json").write_text(json.dumps(gold), "utf-8")


def write_items(folder: Path, *rows: object) -> None:
    (folder / "items.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> None:
    monkeypatch.setattr(sys, "argv", ["digest_gold", *map(str, arguments)])
    main()


def test_whole_articles_are_scored(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, folder, "--list")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split(" ", 1)[0] == "storm.txt"
    assert lines[0].endswith("articles 2 of 2, fields 5 of 6, wrong outlets 1 of 2")
    assert lines[1] == "1 pages"
    shares = {line[:34].strip(): line[34:].split("(")[1] for line in lines[2:]}
    assert shares["article counts right"] == "1 of 1)"
    assert shares["outlet"] == "1 of 2)"
    assert shares["body words kept in their article"] == "27 of 27)"


def test_fields_are_shown_beside_those_expected(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, folder, "--show", "storm")
    shown = capsys.readouterr().out
    assert "  = headline  Ferries sail again\n" in shown
    assert "  ! outlet    Quayside Weekly\n      read    www.ossarypost.example\n" in shown


def test_items_are_scored_and_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--items", folder / "items.jsonl", folder, "--list")
    line, _, *shares = capsys.readouterr().out.splitlines()
    assert line.endswith("articles 2 of 2, found 2, fields 1 of 2, wrong outlets 1 of 2")
    assert "(1 of 2)" in next(each for each in shares if "with their outlet" in each)
    run(monkeypatch, "--items", folder / "items.jsonl", folder, "--show", "storm.txt")
    shown = capsys.readouterr().out
    assert "  = outlet    Packet or The Calvery Packet\n" in shown
    assert "  ! published 2032-03-04\n      read    2032-03-03\n" in shown


def test_articles_that_are_not_expected_are_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_gold(folder, {"articles": ARTICLES[:1]})
    run(monkeypatch, folder, "--show", "storm")
    assert "article 2: not expected\n    headline  Ferries sail again\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("gold", "fault"),
    [
        ([], "Expected `object`"),
        ({"articles": [{"headlines": "Wall"}]}, "unknown field `headlines`"),
        ({"articles": [{"published": "2 March 2032"}]}, "published"),
    ],
)
def test_gold_of_another_form_is_an_error_that_names_it(
    folder: Path, gold: object, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_gold(folder, gold)
    with pytest.raises(ValueError, match=fault):
        list(read_folder(folder))
    with pytest.raises(SystemExit, match=r"^digest_gold: .*storm\.json: [^\n]+$"):
        run(monkeypatch, folder)


def test_a_missing_page_is_an_error_that_names_it(folder: Path) -> None:
    write_items(folder, {"file": "storm.txt", "items": []}, {"file": "rain.txt", "items": []})
    with pytest.raises(ValueError, match=r"items\.jsonl, line 2: there is no file .*rain\.txt"):
        list(read_items(folder / "items.jsonl", folder))
    (folder / "storm.txt").unlink()
    with pytest.raises(ValueError, match=r"storm\.json: 0 pages of this name"):
        list(read_folder(folder))


def test_a_page_without_gold_cannot_be_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match="there is no gold for rain"):
        run(monkeypatch, folder, "--show", "rain")
