"""Stories that are kept for those who show them."""

import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from builders.stores import Who, keep, keep_people
from onrecord.app import corrections, story_views
from onrecord.app.corrections import Author
from onrecord.app.maintenance import forget
from onrecord.app.stories import ReadStory, group, show_story
from onrecord.app.story_views import StoryViews
from onrecord.errors import StoreError, UsageError
from onrecord.store import Store
from onrecord.views import StoryView

pytestmark = pytest.mark.both_databases

ELA = Author("Ela", "2031-05-06T10:00:00Z")
WALL = "Vaunt said that 300 boats were lost at the wall of Quillhaven."
COLD = """
import sys, msgspec
from onrecord.app.stories import show_story
sys.stdout.buffer.write(msgspec.json.encode(show_story(*sys.argv[1:])))
"""


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stories that are compared, by id."""
    found: list[str] = []
    view = ReadStory.view

    def counted(read: ReadStory) -> StoryView:
        found.append(read.inputs.story.id)
        return view(read)

    monkeypatch.setattr(ReadStory, "view", counted)
    return found


def test_a_story_is_compared_once_until_somebody_writes_to_it(
    tmp_path: Path, compared: list[str]
) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store, Store(path) as other:
        [article] = keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
        group(store)
        views = StoryViews(store)
        assert views.show(article.id) is views.show(article.id)
        corrections.move_article(store, article.id, None, ELA)  # this program
        assert views.show(article.id).story.articles == (article.id,)
        [statement] = other.statements()
        corrections.reject(other, statement.id, ELA)  # another one
        views.show(article.id)
        views.show(article.id)
        assert len(compared) == 2
        with pytest.raises(UsageError):
            views.show("none")
    with pytest.raises(StoreError, match="was closed"):
        views.show(article.id)


def test_the_stories_kept_have_a_limited_number_of_articles(
    tmp_path: Path, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_views, "_KEPT", 3)
    with Store(tmp_path / "record.db", create=True) as store:
        places = ("wall of Quillhaven", "dairy of Lammet", "mill of Orrin", "ferry of Tarnstead")
        small = [keep(store, f"{each}.txt", f"Vaunt shut the {each}.")[0].id for each in places]
        group(store)
        for article in small[1:]:
            corrections.move_article(store, article, None, ELA)
        views = StoryViews(store)
        for article in (*small, *small[1:]):
            views.show(article)
        assert len(compared) == 4  # the last three are kept
        views.show(small[0])
        assert len(compared) == 5  # and the first is not
        for article in small[1:3]:
            corrections.move_article(store, article, small[0], ELA)
        corrections.move_article(store, small[3], small[0], ELA)
        before = len(compared)
        for article in (small[0], small[0]):  # a story of four articles, the only one kept
            assert len(views.show(article).articles) == 4
        assert len(compared) == before + 1


def test_what_is_written_elsewhere_throws_nothing_away(tmp_path: Path, compared: list[str]) -> None:
    with Store(tmp_path / "record.db", create=True) as store:
        [article] = keep(store, "1.txt", WALL)
        group(store)
        views = StoryViews(store)
        shown = views.show(article.id)
        keep(store, "2.txt", "Corrow said that the dairy of Lammet had closed.")
        group(store)
        corrections.note(store, article.id, "Ask her.", ELA)
        [_, statement] = store.statements()
        corrections.reject(store, statement.id, ELA)
        assert views.show(article.id) is shown
        assert len(compared) == 1


def test_two_voices_that_a_person_joined_are_compared_again(
    tmp_path: Path, compared: list[str]
) -> None:
    with Store(tmp_path / "record.db", create=True) as store:
        one, other = keep_people(store, "1.txt", Who("Orla Venn"), Who("Dunmar Kellend"))
        group(store)
        [story] = store.stories()
        views = StoryViews(store)
        before = views.show(story.id)
        corrections.join_voices(store, story.id, one.id, other.id, ELA)
        assert views.show(story.id) == show_story(store, story.id) != before
        assert len(compared) == 3


def test_a_story_that_takes_long_is_shown_as_it_was_until_it_is_compared_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_views, "_LONG", 0.0)
    with Store(tmp_path / "record.db", create=True) as store:
        one, other = keep_people(store, "1.txt", Who("Orla Venn"), Who("Dunmar Kellend"))
        group(store)
        [story] = store.stories()
        views = StoryViews(store)
        before = views.show_soon(story.id)
        assert before == (show_story(store, story.id), None)
        corrections.note(store, story.articles[0], "Ask her.", ELA)
        assert views.show_soon(story.id) == before  # nothing that the story is made from
        corrections.join_voices(store, story.id, one.id, other.id, ELA)
        view, at = views.show_soon(story.id)
        assert (view, at is None) == (before[0], False)
        assert views.show(story.id) == show_story(store, story.id) != view
        assert views.show_soon(story.id) == (show_story(store, story.id), None)


def test_a_story_that_is_gone_is_not_shown_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_views, "_LONG", 0.0)
    with Store(tmp_path / "record.db", create=True) as store:
        [article] = keep(store, "1.txt", WALL)
        group(store)
        views = StoryViews(store)
        views.show(article.id)
        forget(store, article.id)
        with pytest.raises(UsageError):
            views.show_soon(article.id)


class Edits:
    """What anybody may do to a store, drawn at random."""

    def __init__(self, store: Store, draw: random.Random) -> None:
        self.store = store
        self.draw = draw
        self.made = 0
        self.kinds: list[Callable[[], object]] = [
            self.add, self.add_version, self.reject, self.move, self.merge, self.undo, self.note,
            self.forget,
        ]  # fmt: skip

    def make(self) -> None:
        self.made += 1
        with suppress(UsageError):  # there is nothing to do it to
            self.draw.choice(self.kinds)()
        group(self.store)

    @property
    def by(self) -> Author:
        return Author("Ela", f"2031-05-06T10:00:{self.made:02}Z")

    def add(self, **fields: str) -> None:
        who = self.draw.sample(["Orla Venn", "Venn", "Dunmar Kellend", "Ilsabet Corrow"], 2)
        keep_people(
            self.store,
            f"{self.made}.txt",
            *(Who(name, "mayor", "Quillhaven") for name in who),
            outlet=self.draw.choice(["The Orrin Post", "ORRIN POST", "Sellan Gazette"]),
            **fields,
        )

    def add_version(self) -> None:
        self.add(url=f"https://post.example/{self.draw.randint(1, 2)}")

    def article(self) -> str:
        return self.draw.choice([each.id for each in self.store.articles()])

    def statement(self) -> str:
        return self.draw.choice([each.id for each in self.store.statements()])

    def reject(self) -> None:
        corrections.reject(self.store, self.statement(), self.by)

    def move(self) -> None:
        corrections.move_article(self.store, self.article(), self.article(), self.by)

    def merge(self) -> None:
        one, other = (each.id for each in self.draw.sample(list(self.store.speakers()), 2))
        corrections.merge_speakers(self.store, one, other, self.by)

    def undo(self) -> None:
        made = [each.correction.id for each in corrections.list_corrections(self.store)]
        corrections.undo(self.store, self.draw.choice(made or ["none"]), self.by)

    def note(self) -> None:
        corrections.note(self.store, self.article(), "Ask her.", self.by)

    def forget(self) -> None:
        if len(list(self.store.articles())) > 2:
            forget(self.store, self.article())


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_written_a_kept_story_is_that_of_a_new_program(
    tmp_path: Path, seed: int
) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        edits = Edits(store, random.Random(seed))
        for _ in range(3):
            edits.made += 1
            edits.add()
        group(store)
        views = StoryViews(store)
        for _ in range(12):
            edits.make()
            for story in store.stories():
                assert views.show(story.id) == show_story(store, story.id)
        story = next(store.stories())
        command = [sys.executable, "-c", COLD, str(path), story.id]
        cold = subprocess.run(command, check=True, capture_output=True).stdout
        assert msgspec.json.encode(views.show(story.id)) == cold


def test_a_store_given_by_its_path_is_opened_each_time(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        [article] = keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
        group(store)
    assert StoryViews(path).show(article.id).story.articles == (article.id,)
