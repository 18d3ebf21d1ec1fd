"""What newer versions of articles did to statements and figures, read from a store."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders.fake_extractor import load_fake
from onrecord.app.articles import show_article
from onrecord.app.changes import list_changes
from onrecord.app.corrections import Author, reject
from onrecord.app.reading import read
from onrecord.errors import UsageError
from onrecord.store import Store

OLDER = "Corrow said that at least 30 red boats were lost. Vaunt said that it held."
NEWER = "Corrow said that at least 35 red boats were lost. Vaunt denied that it held."


@pytest.fixture
def versions(store: Store, tmp_path: Path) -> list[str]:
    """The ids of an article of the Herald in two versions, and of one with one version."""
    for day, text in ((13, OLDER), (14, NEWER)):
        lines = [{"id": "1", "text": text, "outlet": "The Herald", "published": f"2026-01-{day}"}]
        if day == 13:
            lines.append({"id": "2", "text": "Orlen said that nobody came to the fair."})
        path = tmp_path / "boats.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        read([str(path)], store, load_fake, datetime(2026, 1, day, tzinfo=UTC))
    return [article.id for article in store.articles()]


def test_changes_are_listed_by_day_outlet_and_story(store: Store, versions: list[str]) -> None:
    older, other, newer = versions
    [found] = list_changes(store)
    assert (found.replaces, found.article, found.date) == (older, newer, "2026-01-14")
    lines = {each.change.kind: (each.line, each.before, each.after) for each in found.changes}
    assert lines["figure changed"] == (
        "figure changed: at least 30 → at least 35", "at least 30", "at least 35",
    )  # fmt: skip
    assert lines["denial added"][2] == "Vaunt denied that it held"
    assert len(list(list_changes(store, outlet="the herald", since="2026-01"))) == 1
    assert len(list(list_changes(store, story=newer))) == 1
    assert list(list_changes(store, story=other)) == []
    assert list(list_changes(store, outlet="Herald")) == []
    assert list(list_changes(store, since="2026-01-15")) == []
    with pytest.raises(UsageError):
        list(list_changes(store, since="soon"))
    assert show_article(store, newer).record_changes == found.changes
    assert show_article(store, older).record_changes == ()


def test_what_a_person_rejected_is_no_change(store: Store, versions: list[str]) -> None:
    [found] = list_changes(store)
    [figure] = [each.change for each in found.changes if each.change.kind == "figure changed"]
    assert figure.after
    reject(store, figure.after, Author("Ela", "2026-01-15T09:00:00.000Z"))
    [found] = list_changes(store)
    assert "figure changed" not in [each.change.kind for each in found.changes]
