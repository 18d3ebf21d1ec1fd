"""The stories of a corpus are the same however often the pass over its days was ended."""

import os
import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from builders.corpora import Tables, documents, tables, write_lines
from builders.fake_extractor import load_fake
from onrecord.app.corpora import grouping
from onrecord.app.corpora.building import build_corpus
from onrecord.app.corpora.staging import Staging
from onrecord.story.group.windows import StoryWindow

_FIRST = date(2031, 5, 1)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_ARTICLES", 5)
    monkeypatch.setattr(StoryWindow.__init__, "__defaults__", (4,))  # days of the window
    monkeypatch.setattr(os, "fsync", lambda file: None)


class _Added:
    """The days that are added to windows of stories; the ``fails_at``-th is a fault."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails_at: int | None = None) -> None:
        self.days: list[str] = []
        add = StoryWindow.add

        def counted(window: StoryWindow, day: str, articles: Any) -> Any:
            self.days.append(day)
            if len(self.days) == fails_at:
                raise RuntimeError("a fault")
            return add(window, day, articles)

        monkeypatch.setattr(StoryWindow, "add", counted)


def _news() -> list[dict[str, str | None]]:
    """Articles of 60 days: 30 events, each told four times on some days."""
    chance = random.Random(1)
    articles: list[dict[str, str | None]] = []
    for event in range(30):
        words = ["".join(chance.choices("bdfgklmnprstv", k=6)) for _ in range(60)]
        names = [f"{word.title()} {chance.choice(words).title()}" for word in words[:5]]
        for telling in range(4):
            told = " ".join(chance.sample(words, 50))
            day = _FIRST + timedelta(2 * event + chance.randrange(4) * (1 + event % 2))
            articles.append(
                {
                    "id": f"{event}-{telling}",
                    "headline": f"{names[0]} and the {words[9]}",
                    "text": f"{names[0]} said the {words[9]} fell. {', '.join(names)}: {told}.",
                    "outlet": f"Outlet {telling}",
                    "published": day.isoformat(),
                }
            )
    articles[7]["published"] = None
    return articles


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of 60 days whose stories were not looked for."""
    folder = tmp_path_factory.mktemp("news")
    build_corpus([str(write_lines(folder / "news.jsonl", _news()))], folder / "tables", load_fake)
    return folder / "tables" / "_chunks"


def _group(read: Path, folder: Path) -> Tables:
    if not folder.exists():
        shutil.copytree(read, folder / "_chunks")
    with Staging(folder).open() as staging:
        grouping.group_corpus(staging, lambda day: None)
        days = staging.days().keys()
        found = {name: grouping.read_grouped(staging, name, days) for name in grouping.GROUPED}
    return {name: sorted(table.to_pylist(), key=repr) for name, table in found.items()}


def _days(read: Path, folder: Path) -> list[str]:
    shutil.copytree(read, folder / "_chunks")
    with Staging(folder).open() as staging:
        return sorted(day for day in staging.days() if day)


@pytest.mark.parametrize("fails_at", [1, 2, 9, 20, -1])
def test_what_was_found_before_a_fault_is_not_looked_for_again(
    read: Path, tmp_path: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _group(read, tmp_path / "undisturbed")
    assert len(expected["stories"]) > 25
    assert sum(len(row["articles"]) > 2 for row in expected["stories"]) > 10
    days = _days(read, tmp_path / "other")
    fails_at = fails_at if fails_at > 0 else len(days)
    with monkeypatch.context() as patched:
        added = _Added(patched, fails_at)
        with pytest.raises(RuntimeError):
            _group(read, tmp_path / "tables")
    assert added.days == days[:fails_at]
    with monkeypatch.context() as patched:
        again = _Added(patched)
        assert _group(read, tmp_path / "tables") == expected
    # The days of one part at most are added once more.
    assert 0 <= fails_at - 1 - days.index(again.days[0]) <= 4
    assert again.days == days[-len(again.days) :]
    with monkeypatch.context() as patched:
        none = _Added(patched)
        assert _group(read, tmp_path / "tables") == expected
        assert none.days == []


@pytest.mark.parametrize("place", ["_Stories.save", "_Part._flush", "on_disk", "_origins"])
def test_a_fault_again_and_again_comes_to_an_end(
    read: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, _, name = place.rpartition(".")
    owned = getattr(grouping, owner) if owner else grouping
    whole = getattr(owned, name)
    expected = _group(read, tmp_path / "undisturbed")
    faults = 0
    while True:
        calls = 0

        def fail(*arguments: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == 13:
                raise RuntimeError("a fault")
            return whole(*arguments)

        with monkeypatch.context() as patched:
            patched.setattr(owned, name, fail)
            try:
                found = _group(read, tmp_path / "tables")
                break
            except RuntimeError:
                faults += 1
    assert faults > 1
    assert found == expected


def test_only_stories_from_the_first_new_day_on_are_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(*names: str, output: str) -> Tables:
        build_corpus([str(tmp_path / name) for name in names], tmp_path / output, load_fake)
        return tables(tmp_path / output)

    write_lines(tmp_path / "news.jsonl", _news())
    late = [{**each, "published": "2031-07-20"} for each in documents(9, seed=9)]
    write_lines(tmp_path / "more.jsonl", late)
    build("news.jsonl", output="tables")
    with monkeypatch.context() as patched:
        added = _Added(patched)
        found = build("more.jsonl", output="tables")
        assert "2031-07-20" in added.days
        assert added.days[0] > "2031-06-20"
    assert found == build("news.jsonl", "more.jsonl", output="at once")
    write_lines(tmp_path / "more.jsonl", late[:4])
    with monkeypatch.context() as patched:
        added = _Added(patched)
        found = build("more.jsonl", output="tables")
        assert added.days[0] > "2031-06-20"
    fewer = build("news.jsonl", "more.jsonl", output="fewer")
    assert [found[name] for name in grouping.GROUPED] == [fewer[name] for name in grouping.GROUPED]
