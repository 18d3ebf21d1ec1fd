"""Reads articles, voices and stories as people corrected them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.records import Annotations, Article, Correction, CorrectionAction, Speaker
from onrecord.resolve.corrected import Applied, correct
from onrecord.store import AttachedCorrection, Store

# What changes a statement or figure; an acceptance only shows that somebody looked.
CHANGING: tuple[CorrectionAction, ...] = ("reject", "borders", "speaker")
_BATCH = 500  # articles


class CorrectedArticle(NamedTuple):
    """An article with its annotations as people corrected them."""

    article: Article
    annotations: Annotations
    corrections: Mapping[str, tuple[Correction, ...]]  # by id of the statement, figure or article

    def changes_of(self, record: str | None) -> tuple[Correction, ...]:
        """Return the corrections that change a statement or figure."""
        found = self.corrections.get(record or "", ())
        return tuple(each for each in found if each.action in CHANGING)

    @property
    def changed(self) -> frozenset[str]:
        """Ids of statements and figures that people changed, and of the figures resting on them."""
        changed = {record for record in self.corrections if self.changes_of(record)}
        figures = self.annotations.figures
        changed |= {figure.id for figure in figures if figure.statement in changed}
        return frozenset(changed)


def corrected_articles(
    store: Store, read: Iterable[tuple[Article, Annotations]]
) -> Iterator[CorrectedArticle]:
    """Yield articles with their annotations as people corrected them.

    ``read``: articles with their annotations as they were read.
    """
    waiting = iter(read)
    while batch := list(islice(waiting, _BATCH)):
        by_article: dict[str, list[AttachedCorrection]] = defaultdict(list)
        found = store.corrections.on_articles(article.id for article, _ in batch)
        for each in found:
            if each.acts:
                for identity in dict.fromkeys(place.article or "" for place in each.targets):
                    by_article[identity].append(each)
        for article, annotations in batch:
            yield _corrected(store, article, annotations, by_article[article.id])


def _corrected(
    store: Store, article: Article, annotations: Annotations, found: Sequence[AttachedCorrection]
) -> CorrectedArticle:
    marks: dict[str, tuple[Correction, ...]] = {}
    applied: list[Applied] = []
    for each in found:
        for place in each.targets:
            if place.article != article.id or not place.record:
                continue
            marks[place.record] = (*marks.get(place.record, ()), each.correction)
            if each.correction.kind in ("statement", "figure"):
                speaker = _speaker(store, annotations, each)
                applied.append(Applied(each.correction, place.record, place.shift, speaker))
    if applied:
        annotations = correct(article, annotations, applied)
    return CorrectedArticle(article, annotations, marks)


def _speaker(store: Store, annotations: Annotations, each: AttachedCorrection) -> Speaker | None:
    """Return the new speaker of a statement; None if the correction names none."""
    if each.correction.action != "speaker" or not each.others:
        return None
    own = each.others[0].record or ""
    known = {speaker.id: speaker for speaker in annotations.speakers}
    person = store.persons([own]).get(own, own)
    return known.get(own) or known.get(person) or store.people(person)[0]
