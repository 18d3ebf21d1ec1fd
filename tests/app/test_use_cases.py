"""Use cases: what each returns, and that each takes a store's path or an open store."""

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from builders.fake_extractor import FakeExtractor
from builders.stores import Who, keep, keep_people
from onrecord.app import reading
from onrecord.app.articles import count_records, list_articles, show_article
from onrecord.app.exporting import export_record
from onrecord.app.finding import list_figures, search
from onrecord.app.maintenance import verify
from onrecord.app.speakers import find_speakers, show_speaker
from onrecord.errors import StoreError, UsageError
from onrecord.store import Store

pytestmark = pytest.mark.both_databases


@pytest.fixture
def article(store: Store, page: str, extractor: FakeExtractor, now: datetime) -> str:
    """Return the id of the one article of a store."""
    reading.read([page], store, lambda: extractor, now)
    [article] = store.articles()
    return article.id


def exported(store: Any) -> bytes:
    out = io.BytesIO()
    export_record(store, "json", out)
    return out.getvalue()


@pytest.mark.parametrize(
    "use_case",
    [
        count_records,
        lambda store: list(list_articles(store)),
        lambda store: show_article(store, next(list_articles(store)).article),
        lambda store: find_speakers(store, "Vaunt"),
        lambda store: show_speaker(store, find_speakers(store, "Vaunt")[0].id),
        lambda store: search(store, "wall"),
        lambda store: list(list_figures(store)),
        lambda store: list(verify(store)),
        exported,
    ],
)
def test_a_path_and_an_open_store_give_the_same(
    store: Store, article: str, location: str | Path, use_case: Callable[[Any], object]
) -> None:
    assert use_case(location) == use_case(str(location)) == use_case(store)
    assert store.counts().articles == 1  # a store that was open stays open


def test_a_missing_store_is_an_error_when_it_is_used(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        count_records(tmp_path / "none.db")
    entries = list_articles(tmp_path / "none.db")
    with pytest.raises(StoreError, match="there is no store"):
        next(entries)


def test_statements_of_an_article_are_nested_in_text_order(store: Store, article: str) -> None:
    view = show_article(store, article[:8])
    outer, last = view.statements
    [inner] = outer.inner
    assert [(each.speaker, each.cue, each.words) for each in (outer, inner, last)] == [
        ("Ossary", "said", "that Corrow denied that the wall had cracked"),
        ("Corrow", "denied", "that the wall had cracked"),
        ("Vaunt", "said", "that he knew"),
    ]
    assert inner.statement.outer == outer.statement.id
    assert (last.inner, view.changes, view.unread) == ((), None, None)


def test_figures_of_an_article_have_claimant_and_act(store: Store) -> None:
    text = "Corrow denied that 30 red boats were lost. Later 40 boats were lost."
    [article] = keep(store, "page.txt", text)
    denied, own = show_article(store, article.id).figures
    assert (denied.claimant, denied.act, denied.figure.low) == ("Corrow", "denies", 30)
    assert (own.claimant, own.act, own.figure.low) == (None, None, 40)


def test_changes_have_the_words_of_both_versions(store: Store) -> None:
    fields = {"url": "https://lantern.example/1", "headline": "The wall"}
    old = "It held well until noon today. Vaunt slept. The wall stands at the harbour mouth."
    new = "It held well until dusk today. Corrow woke. The wall stands at the harbour mouth."
    [older] = keep(store, "1.txt", old, **fields)
    [newer] = keep(store, "2.txt", new, **fields)
    changes = show_article(store, newer.id).changes
    assert changes is not None
    assert (changes.older, changes.date) == (older.id, "2026-01-15T09:30:00Z")
    assert [(change.kind, change.before, change.after) for change in changes.changes] == [
        ("removed", "Vaunt slept.", None),
        ("reworded", "It held well until noon today.", "It held well until dusk today."),
        ("added", None, "Corrow woke."),
    ]


def test_a_speaker_has_the_statements_of_all_articles(store: Store) -> None:
    keep_people(store, "1.txt", Who("Ilka Sorrendy", "mayor", "Quillhaven"), outlet="The Lantern")
    keep_people(store, "2.txt", Who("Ilka Maru Sorrendy", "mayor"), outlet="The Herald")
    [speaker] = find_speakers(store, "ilka")
    view = show_speaker(store, speaker.id)
    assert view.speaker == speaker
    assert [statement.outlet for statement in view.statements] == ["The Lantern", "The Herald"]
    assert find_speakers(store, "zebra") == ()
    with pytest.raises(UsageError, match="onrecord who"):
        show_speaker(store, "zebra")


def test_words_that_are_no_string_are_an_error(store: Store) -> None:
    with pytest.raises(UsageError, match="must be one string"):
        search(store, ["wall"])  # type: ignore[arg-type]
