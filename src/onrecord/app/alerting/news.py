"""What is new on some pages of a store: their articles, and their stories before and after."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.app.story_inputs import StoryInputs, story_inputs
from onrecord.errors import UsageError
from onrecord.records import Annotations, Article, Story
from onrecord.store import Store
from onrecord.story import StoryContext, compare
from onrecord.story.show import Findings, figure_changes
from onrecord.views import FigureChange, Finding


@dataclass(frozen=True, eq=False)
class StoryState:
    """What comparing the articles of a story finds."""

    context: StoryContext | None  # None: the story has no article yet

    @cached_property
    def changes(self) -> list[FigureChange]:
        """The numbers that replaced others of their voices, also by a newer version."""
        if self.context is None:
            return []
        return [each for each in figure_changes(self.context.with_older()) if each.before]

    @cached_property
    def _findings(self) -> Findings | None:
        return Findings(self.context, compare(self.context)) if self.context else None

    @cached_property
    def disputes(self) -> list[Finding]:
        return list(self._findings.disputes()) if self._findings else []

    @cached_property
    def corrections(self) -> list[Finding]:
        """What outlets took back."""
        found = self._findings.corrections() if self._findings else ()
        return [each for each in found if each.what == "correction"]


class StoryNews:
    """A story as it is, and as it was without the pages that are new."""

    def __init__(self, store: Store, story: Story, pages: Iterable[str]) -> None:
        inputs = story_inputs(store, story)
        self.story = story
        self.articles = {article.id: article for article, _ in (*inputs.articles, *inputs.older)}
        self.after = StoryState(inputs.context())
        former = _without(inputs, frozenset(pages))
        self.before = StoryState(former.context() if former.articles else None)


def _without(inputs: StoryInputs, pages: frozenset[str]) -> StoryInputs:
    """Return what a story was made from before some captures came: older versions stand again."""
    older = {article.id: (article, read) for article, read in inputs.older}
    kept = []
    for entry in inputs.articles:
        former: tuple[Article, Annotations] | None = entry
        while former is not None and former[0].capture in pages:
            former = older.get(former[0].replaces or "")
        if former is not None:
            kept.append(former)
    return replace(
        inputs,
        articles=kept,
        older=[each for each in inputs.older if each[0].capture not in pages],
    )


class News:
    """The articles of pages that are new in a store, and what their stories became by them."""

    def __init__(self, store: Store, pages: Mapping[str, str]) -> None:
        self.store = store
        self.pages = pages  # when each was captured, by the capture's id
        self._stories: dict[str, StoryNews] = {}

    @cached_property
    def articles(self) -> list[Article]:
        """The articles of the pages, in the order of storage."""
        ids = (id for page in self.pages for id in self.store.listings.articles_of(page))
        return [self.store.find(id) for id in ids]

    @cached_property
    def _story_of(self) -> dict[str, Story]:
        return self.store.listings.stories_of([each.id for each in self.articles])

    def story_of(self, article: Article) -> str | None:
        """Return the id of the story of an article on the pages; None for a replaced version."""
        story = self._story_of.get(article.id)
        return story.id if story else None

    def is_in(self, article: Article, story: str | None) -> bool:
        """Whether an article is in a story, or no story is asked for."""
        return story is None or self.story_of(article) == self._present_id(story)

    def _present_id(self, story: str) -> str:
        """Return the id of a story by now: it may have become part of another."""
        with suppress(UsageError):  # all its articles were forgotten
            return self.store.story(story).id
        return story

    def stories(self, only: str | None) -> Iterator[StoryNews]:
        """Yield what became of the stories of the articles, or of one of them."""
        only = only and self._present_id(only)
        for story in {each.id: each for each in self._story_of.values()}.values():
            if only in (None, story.id):
                if story.id not in self._stories:
                    self._stories[story.id] = StoryNews(self.store, story, self.pages)
                yield self._stories[story.id]

    def at(self, captures: Iterable[str]) -> str:
        """Return when the newest of some captures that is new was captured."""
        return max((self.pages[each] for each in captures if each in self.pages), default="")
