"""Pages become stories: what the story room says of articles, kept by the store."""

from collections.abc import Iterable

import msgspec

from onrecord.records import Annotations, Article, Comparison, Story
from onrecord.store import Store
from onrecord.story import NEAR, Account, Features, compare, copies, features_of, linked, settle


def group(store: Store) -> None:
    """Put each article that is not yet in a story into one, in one transaction.

    Only what it is linked to is settled anew. An article that comes between others pushes some
    of them out of each other's reach, and these are linked anew.
    """
    with store.writing():
        grouped = store.grouped
        moved = set(grouped.loose())
        for article, timexes in grouped.ungrouped():
            found = features_of(article, timexes)
            day = found.published or ""
            grouped.add(article.id, day, found.keys, msgspec.to_builtins(found))
            before, after = grouped.beside(article.id, NEAR)
            _link(store, found, before | after)
            moved.add(article.id)
            if after:
                for other in _features(store, before | after):
                    _link(store, other, set().union(*grouped.beside(other.article, NEAR)))
                moved |= before | after
        reached, links = grouped.linked(moved)
        for each in settle(_features(store, reached), links):
            grouped.put(each.articles, each.title)


def _link(store: Store, article: Features, near: set[str]) -> None:
    store.grouped.link(article.article, linked(article, _features(store, near)))


def _features(store: Store, ids: Iterable[str]) -> list[Features]:
    return [msgspec.convert(each, Features) for each in store.grouped.features(ids)]


def accounts_of(read: list[tuple[Article, Annotations]]) -> list[Account]:
    """A story's articles as they are compared: who copies whom is told first."""
    of = {copy.article: copy.of for copy in copies(article for article, _ in read)}
    return [Account(article, found, of.get(article.id)) for article, found in read]


def comparisons(store: Store, story: Story) -> list[Comparison]:
    """What repeats, differs, is newer or drifts in a story."""
    if len(story.articles) < 2:
        return []
    return compare(story.id, accounts_of(store.accounts(story)))
