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

pytestmark = pytest.mark.both_databases

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
    for part in ("Herald", "her", "The"):
        assert list(list_changes(store, outlet=part)), part
    for other in ("erald", "Post"):
        assert list(list_changes(store, outlet=other)) == [], other
    assert list(list_changes(store, since="2026-01-15")) == []
    with pytest.raises(UsageError):
        list(list_changes(store, since="soon"))
    assert show_article(store, newer).record_changes == found.changes
    assert show_article(store, older).record_changes == ()


@pytest.mark.parametrize("published", ["2031-05-05", "2026-01-20", "2026-01-13"])
def test_a_page_that_keeps_its_date_changed_when_it_was_saved(
    store: Store, tmp_path: Path, published: str
) -> None:
    for day, text in ((13, OLDER), (14, NEWER)):
        line = {"id": "1", "text": text, "outlet": "The Herald", "published": published}
        (path := tmp_path / "boats.jsonl").write_text(json.dumps(line) + "\n")
        read([str(path)], store, load_fake, datetime(2026, 1, day, tzinfo=UTC))
    [found] = list_changes(store)
    assert found.date.startswith("2026-01-14")


def test_what_a_person_rejected_is_no_change(store: Store, versions: list[str]) -> None:
    [found] = list_changes(store)
    [figure] = [each.change for each in found.changes if each.change.kind == "figure changed"]
    assert figure.after
    reject(store, figure.after, Author("Ela", "2026-01-15T09:00:00.000Z"))
    [found] = list_changes(store)
    assert "figure changed" not in [each.change.kind for each in found.changes]


def test_a_correction_lists_the_articles_that_still_have_what_it_corrects(
    store: Store, tmp_path: Path
) -> None:
    storm = "A storm came over Dervaine harbour on Sunday night and broke the long mole in two."
    older = f"{storm} Corrow said that 30 red boats were lost."
    note = "Correction: an earlier version of this story said that 30 boats were lost."
    articles = {
        "1": ("The Herald", older),
        "2": ("The Orrin Post", older),  # a copy
        "3": ("The Selm Times", f"Dervaine. Corrow said that 30 red boats were lost. {storm}"),
        "4": ("The Lantern", f"{storm} Corrow said that 35 red boats were lost, of 90."),
        "5": ("The Herald", f"{storm} Corrow said that 35 red boats were lost.\n\n{note}"),
    }
    for day, chosen in ((13, "1234"), (14, "5")):
        path = tmp_path / "boats.jsonl"
        path.write_text(
            "".join(
                json.dumps({
                    "id": "1" if id == "5" else id, "outlet": articles[id][0],
                    "text": articles[id][1], "published": f"2026-01-{day}",
                }) + "\n"
                for id in chosen
            )
        )  # fmt: skip
        read([str(path)], store, load_fake, datetime(2026, 1, day, tzinfo=UTC))
    [found] = list_changes(store)
    print(
        [(e.story.title, e.story.articles) for e in store.story_entries()],
        [(c.change.kind, c.before, c.after) for c in found.changes],
        found.story,
    )
    noted, other = sorted(found.changes, key=lambda each: each.change.kind)[:2]
    assert noted.change.kind == "correction noted"
    assert {(each.outlet, each.words) for each in noted.carried} == {
        ("The Orrin Post", "30"), ("The Selm Times", "30")
    }  # fmt: skip
    assert other.carried == ()
