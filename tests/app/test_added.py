"""Pages that were just read, with their stories and those that they may belong to."""

from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.app.added import list_added
from onrecord.app.stories import group
from onrecord.records import Article
from onrecord.store import Store
from onrecord.views import AddedArticle

pytestmark = pytest.mark.both_databases

FERRY = (
    "Gannet Queen hits Lammet Bridge\n\nThe ferry Gannet Queen hit the Lammet Bridge at Calvery in "
    "fog on Monday. Brede Callowmere, the harbour master, said that twelve were killed."
)
SAME = (
    "Gannet Queen toll rises\n\nThe ferry Gannet Queen hit the Lammet Bridge at Calvery in fog on "
    "Monday. Brede Callowmere, the harbour master, said that fifteen were killed."
)


def read(store: Store, text: str) -> AddedArticle:
    [article] = keep(store, "new.txt", text)
    group(store)
    [found] = list_added(store, [article.capture], limit=5)
    assert found.article == article.id
    return found


@pytest.fixture
def store(location: str | Path) -> Store:
    opened = Store(location, create=True)
    keep(opened, "1.txt", FERRY)
    keep(opened, "2.txt", "Dairy shuts\n\nThe Corvane Dairy of Orrel closed on Tuesday.")
    group(opened)
    return opened


def test_a_page_of_a_story_is_in_it(store: Store) -> None:
    found = read(store, SAME)
    assert found.story
    assert (len(found.story.articles), found.likely) == (2, ())


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Families want answers\n\nRelatives asked at Calvery why the ferry had sailed.", 1),
        ("Concert\n\nA choir sang in Calvery on Friday.", 1),
        ("Moored\n\nBoats of Calvery stayed at their moorings on Friday.", 1),
        ("Flood\n\nThe river Tarsk left its banks on Friday and reached the mill.", 0),
    ],
)
def test_a_page_alone_is_offered_the_stories_that_are_nearest(
    store: Store, text: str, offered: int
) -> None:
    found = read(store, text)
    assert found.story
    assert found.story.articles == (found.article,)
    assert [story.title.startswith("Gannet Queen") for story in found.likely] == [True] * offered


def test_no_more_than_asked_for_are_returned(store: Store) -> None:
    articles: list[Article] = keep(store, "3.txt", FERRY, SAME)
    group(store)
    assert len(list_added(store, [articles[0].capture], limit=1)) == 1
    assert list_added(store, ["none"], limit=1) == []
