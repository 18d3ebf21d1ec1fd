"""Says in which stories pages are that were just read, and which others they may belong to."""

from collections.abc import Iterable, Iterator

from onrecord.app.opening import use_case
from onrecord.records import Story
from onrecord.store import Store
from onrecord.story import Features
from onrecord.story.group.clustering import REACH
from onrecord.story.group.similarity import log_odds
from onrecord.views import AddedArticle

# Log-odds of being of one story, from which on a person is asked. Set by hand on five short texts
# about the sample story, the least alike of which has -1.9, and one about another event: -4.5.
_MAYBE = -2.0
_OFFERED = 3  # stories


@use_case
def list_added(store: Store, captures: Iterable[str], *, limit: int) -> list[AddedArticle]:
    """Return the articles of captures, given by id, with their stories; at most ``limit``.

    An article that is alone in its story has the stories that it may be of, the likeliest first.
    Raises StoreError.
    """
    found: list[AddedArticle] = []
    with store.snapshot():
        for capture in captures:
            ids = [article.id for article, _ in store.articles_of(capture)]
            for article in store.placed(ids):
                if len(found) == limit:
                    return found
                story = next(iter(store.stories_of([article.id])), None)
                is_alone = story is not None and len(story.articles) == 1
                found.append(
                    AddedArticle(
                        article=article.id,
                        headline=article.headline,
                        outlet=article.outlet or article.site,
                        story=story,
                        likely=tuple(_likely(store, article.id)) if is_alone else (),
                    )
                )
    return found


def _likely(store: Store, article: str) -> Iterator[Story]:
    own = store.grouped.features([article], Features)
    near = store.grouped.rows([article], REACH).neighbours()[article]
    others = store.grouped.features(near, Features)
    if not own or not others:
        return
    best: dict[str, tuple[float, Story]] = {}
    for other, odds in zip(others, log_odds(own, others)[0].tolist(), strict=True):
        for story in store.stories_of([other.article]):
            best[story.id] = max(best.get(story.id, (odds, story)), (odds, story), key=_odds)
    for odds, story in sorted(best.values(), key=_odds, reverse=True)[:_OFFERED]:
        if odds >= _MAYBE:
            yield story


def _odds(each: tuple[float, Story]) -> float:
    return each[0]
