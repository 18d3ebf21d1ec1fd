"""Stories that are kept for those who show them."""

from pathlib import Path
from typing import Any

import pytest

from builders.stores import keep
from onrecord.app import corrections, story_views
from onrecord.app.corrections import Author
from onrecord.app.stories import group, show_story
from onrecord.app.story_views import StoryViews
from onrecord.errors import StoreError, UsageError
from onrecord.store import Store

ELA = Author("Ela", "2031-05-06T10:00:00Z")


def test_a_story_is_compared_once_until_somebody_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def counted(store: Store, prefix: str) -> Any:
        compared.append(prefix)
        return show_story(store, prefix)

    monkeypatch.setattr(story_views, "show_story", counted)
    path = tmp_path / "record.db"
    with Store(path, create=True) as store, Store(path) as other:
        [article] = keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
        group(store)
        views = StoryViews(store)
        assert views.show(article.id) is views.show(article.id)
        keep(store, "2.txt", "Corrow said that it held.")  # this program
        views.show(article.id)
        assert len(compared) == 2
        [_, statement] = other.statements()
        corrections.reject(other, statement.id, ELA)  # another one
        views.show(article.id)
        views.show(article.id)
        assert len(compared) == 3
        with pytest.raises(UsageError):
            views.show("none")
    with pytest.raises(StoreError, match="was closed"):
        views.show(article.id)


def test_a_store_given_by_its_path_is_opened_each_time(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        [article] = keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
        group(store)
    assert StoryViews(path).show(article.id).story.articles == (article.id,)
