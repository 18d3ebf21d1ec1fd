"""Days of current events are laid out as digests whose outlets are known."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.current_events import main
from builders.pages import check_every_visible_word
from evaluation.current_events import LAYOUTS, gold_items, make_pages, read_days

ITEMS = (
    ("Disasters", ["Storms", "Storm of Calvery"], "The harbour wall of Calvery holds.",
     [("Meridian", "https://meridian.example/wall?a=1&b=2"), ("Kestrel", "https://kestrel.example/w")]),
    ("Disasters", ["Storms", "Storm of Calvery"], "Two streets of Ossary are under water.",
     [("CPA via The Lantern", "https://lantern.example/streets")]),
    ("Politics", [], "Innisk elects Ilka Sorrendy, who led \"Quay First\", as its mayor & judge.",
     [("Radio Vandrel", "https://vandrel.example/mayor")]),
)  # fmt: skip


@pytest.fixture
def days(tmp_path: Path) -> Path:
    path = tmp_path / "days.jsonl"
    items = [
        {
            "section": section,
            "topics": topics,
            "text": text,
            "sources": [{"name": name, "url": url} for name, url in sources],
        }
        for section, topics, text, sources in ITEMS
    ]
    rows = ({"date": f"2032-03-0{number}", "items": items} for number in range(1, 5))
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_each_layout_has_all_items_with_their_outlets(name: str, days: Path) -> None:
    pages = list(make_pages(LAYOUTS[name], read_days(days)))
    assert len(pages) == (2 if name.startswith("days") else 4)
    for page in pages:
        check_every_visible_word(page)
        for number, item in enumerate(gold_items(page)):
            _, _, text, sources = ITEMS[number % len(ITEMS)]
            assert text.lower().startswith(item.first[:12])
            assert item.outlets[0] == sources[0][0]
            shown = [outlet for outlet in item.outlets if outlet != "The Lantern"]
            assert shown in ([name for name, _ in sources], [sources[0][0]])


def test_at_least_eight_layouts_of_text_and_of_the_web() -> None:
    assert len(LAYOUTS) >= 8
    assert {name.partition("_")[0] for name in LAYOUTS} == {"days", "html", "markdown", "text"}


def test_an_outlet_that_carries_an_agency_is_right_alone(days: Path) -> None:
    page = LAYOUTS["text_bullets"](read_days(days)[0])
    assert gold_items(page)[1].outlets == ("CPA via The Lantern", "The Lantern")


def test_lists_within_lists_close_what_they_open(days: Path) -> None:
    content = LAYOUTS["html_nested"](read_days(days)[0]).content
    for tag in ("ul", "li"):
        assert content.count(f"<{tag}>") == content.count(f"</{tag}>") > 3
    assert content.count("Storm of Calvery") == 1


def test_the_command_prints_a_line_for_each_layout_and_the_sum(
    days: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["current_events", str(days), "--days", "2", "--list"])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[: len(LAYOUTS)]] == sorted(LAYOUTS)
    assert lines[len(LAYOUTS)] == f"{len(LAYOUTS)} layouts, 2 days"
    assert f"of {len(LAYOUTS) * len(ITEMS) * 2})" in lines[len(LAYOUTS) + 2]
