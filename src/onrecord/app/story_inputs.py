"""Reads what the view of a story is made from; where that is the same, so is the view."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from onrecord.app.corrected import corrected_articles
from onrecord.app.deciding import decided_voices
from onrecord.records import Annotations, Article, Story
from onrecord.store import Store
from onrecord.story import StoryArticle, StoryContext, story_articles
from onrecord.story.voices import DecidedVoices
from onrecord.text.outlets import outlet_names


@dataclass(frozen=True)
class StoryInputs:
    """A story with its articles, what people decided about it, and what its statements mean.

    Two that are equal give the same comparisons.
    """

    story: Story
    articles: Sequence[tuple[Article, Annotations]]  # as people corrected them
    changed: frozenset[str]  # ids of statements and figures that people changed
    older: Sequence[tuple[Article, Annotations]]  # versions that the articles replaced
    decided: DecidedVoices
    vectors: Mapping[str, bytes]  # of statements, by their ids

    def context(self) -> StoryContext:
        """Return a StoryContext, from which comparisons are computed."""
        articles = story_articles(self.articles)
        older = [StoryArticle(*each) for each in self.older]
        articles, older = _with_one_name_each(articles, older)
        vectors = {
            id: np.frombuffer(each, dtype=np.int8)
            for id, each in self.vectors.items()
            if id not in self.changed
        }
        return StoryContext(self.story.id, articles, self.decided, self.changed, older, vectors)


def story_inputs(
    store: Store, story: Story, read: Sequence[tuple[Article, Annotations]] | None = None
) -> StoryInputs:
    """Return what the comparisons of a story are made from.

    ``read``: the articles of the story with their annotations as they were read, if known.
    """
    read = store.accounts(story) if read is None else read
    corrected = list(corrected_articles(store, read))
    vectors = store.grouped.vectors.of(story.articles)
    return StoryInputs(
        story,
        [(article, annotations) for article, annotations, _ in corrected],
        frozenset().union(*(each.changed for each in corrected)),
        list(older_versions(store, [article for article, _ in read])),
        decided_voices(store, story.articles),
        {id: vector.tobytes() for id, vector in vectors},
    )


def older_versions(
    store: Store, articles: Iterable[Article]
) -> Iterator[tuple[Article, Annotations]]:
    """Yield the versions that some articles replaced, with their annotations as read."""
    ids = [article.replaces for article in articles]
    while older := [id for id in ids if id]:
        found = list(store.merged_articles(older))
        yield from found
        ids = [article.replaces for article, _ in found]


def _with_one_name_each(
    *groups: Sequence[StoryArticle],
) -> Iterator[list[StoryArticle]]:
    """Yield groups of articles so that all articles of an outlet give it the same name."""
    stated = [(each.article.outlet, each.article.site) for group in groups for each in group]
    names = iter(outlet_names(stated))
    for group in groups:
        yield [
            replace(each, article=msgspec.structs.replace(each.article, outlet=next(names)))
            for each in group
        ]
