"""Checks that the stored grouping of articles into stories is what the present code computes."""

from collections.abc import Iterator, Mapping

import msgspec

from onrecord.app.deciding import decided_stories
from onrecord.errors import DamagedStoreError
from onrecord.records import make_id
from onrecord.store import KeptArticle, Store
from onrecord.story import Features, features_of
from onrecord.story.group.clustering import cluster, find_links
from onrecord.story.group.moving import move


class StoryChecks:
    """Compares the stored grouping into stories with the one that the present code computes.

    Call ``add`` with each article first, then ``faults``. Articles read by another version of the
    pipeline are not checked, nor are the stories that contain them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stories: dict[str, tuple[str | None, str | None]] = {}  # story and title by article
        self._own: dict[str, str] = {}  # id of the story that each article would be the first of
        self.waiting = 0  # newest versions that are in no story yet

    def add(self, kept: KeptArticle, *, current: bool) -> Iterator[str]:
        """Yield one line for each fault in what is stored for grouping an article into a story.

        ``current``: whether the present version of the pipeline read the article; with False, the
        stored values are not compared with newly computed ones.
        """
        if not kept.is_newest or kept.annotations is None:
            return
        article = kept.article
        name = f"article {article.id}"
        try:
            entry = self._store.grouped.entry(article.id)
            kept_features = msgspec.convert(entry.features, Features) if entry else None
        except (DamagedStoreError, msgspec.ValidationError, TypeError, RecursionError) as error:
            yield f"{name}: its grouping features cannot be read: {error}"
            return
        if entry is None or entry.story is None or entry.stale:
            self.waiting += 1
            return
        if entry.own != make_id("story", article.id):
            yield f"{name}: the id of its story does not belong to its first article"
            return
        self._own[article.id] = entry.own
        if not current:
            return
        features = features_of(article, kept.annotations.timexes, kept.annotations.figures)
        day = features.published or ""
        keys = tuple(sorted((key, day) for key in features.keys))
        if (kept_features, entry.day, entry.keys) != (features, day, keys):
            yield f"{name}: its grouping features do not match its text"
            return
        self._stories[article.id] = entry.story, entry.title
        others = self._store.grouped.features(entry.links, Features)
        if find_links(features, others) != entry.links:
            yield f"{name}: its links to articles of the same story do not match their texts"

    def faults(self) -> Iterator[str]:
        """Yield one line for each article that is in a wrong story or has a wrong story title.

        Yields nothing while some articles are in no story yet.
        """
        if self.waiting:
            return  # grouping is not finished, and moves articles yet
        above = {article: article for article in self._own}

        def top(article: str) -> str:
            while above[article] != article:
                above[article] = article = above[above[article]]
            return article

        links = [link for link in self._store.grouped.links() if {*link[:2]} <= self._own.keys()]
        decided = decided_stories(self._store)
        moved = [pair for pair in decided.items() if {*pair} <= self._own.keys()]
        for one, other in [*(link[:2] for link in links), *moved]:
            above[top(one)] = top(other or one)
        pieces: dict[str, list[str]] = {}
        for article in self._own:  # in the order in which they came
            pieces.setdefault(top(article), []).append(article)
        of_piece: dict[str, list[tuple[str, str, float]]] = {}
        for link in links:
            of_piece.setdefault(top(link[0]), []).append(link)
        for root, piece in pieces.items():
            if all(article in self._stories for article in piece):
                yield from self._piece_faults(piece, of_piece.get(root, []), decided)

    def _piece_faults(
        self,
        piece: list[str],
        links: list[tuple[str, str, float]],
        decided: Mapping[str, str | None],
    ) -> Iterator[str]:
        order = {article: place for place, article in enumerate(piece)}
        features = self._store.grouped.features(piece, Features)
        for group in move(cluster(features, links), features, decided):
            first = min(group.articles, key=order.__getitem__)
            for article in group.articles:
                title = group.title if article == first else None
                if self._stories[article] != (self._own[first], title):
                    yield f"article {article}: is in a different story than its text belongs to"
