"""Finds the figures that a newer version of an article changed."""

from collections.abc import Iterator, Sequence

from onrecord.records import ChangeKind, Figure
from onrecord.story.check.words import Wording
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.changed_words import differing


def changed_figures(
    older: StoryArticle, newer: StoryArticle, pairs: Sequence[tuple[Wording, Wording]]
) -> Iterator[tuple[ChangeKind, Figure, Figure]]:
    """Yield the figures that changed, with what became of them.

    ``pairs``: wordings of the older version, each with its rewording in the newer. Two figures in
    them are one that changed if their words stand in each other's place, or if they are of one
    measure. A figure is given once.
    """
    seen: set[str] = set()
    for before, after in pairs:
        old = [each for each in _figures_in(older, before) if each.id not in seen]
        new = [each for each in _figures_in(newer, after) if each.id not in seen]
        for one in list(old):
            same = next((each for each in new if value_of(each) == value_of(one)), None)
            if same is not None:
                old.remove(one)
                new.remove(same)
        for one, other in _partners(older, newer, before, after, old, new):
            if kind := _kind_of(one, other):
                seen |= {one.id, other.id}
                yield kind, one, other


def _figures_in(article: StoryArticle, words: Wording) -> list[Figure]:
    """Return the figures that begin in some words."""
    if not words.words:
        return []
    starts = {word.span[0] for word in words.words}
    return [
        figure
        for figure in article.annotations.figures
        if article.in_text((figure.span,))[0][0] in starts
    ]


def _partners(
    older: StoryArticle,
    newer: StoryArticle,
    before: Wording,
    after: Wording,
    old: list[Figure],
    new: list[Figure],
) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure with the one that stands in its place, else the next of its measure."""
    for each in differing(before, after):
        here = [
            figure for figure in old if _touches(older, figure, [word.span[0] for word in each.old])
        ]
        there = [
            figure for figure in new if _touches(newer, figure, [word.span[0] for word in each.new])
        ]
        for one, other in zip(here, there, strict=False):
            if one.unit == other.unit:
                old.remove(one)
                new.remove(other)
                yield one, other
    for one in list(old):
        same = [each for each in new if (each.measure, each.unit) == (one.measure, one.unit)]
        if same:
            new.remove(same[0])
            yield one, same[0]


def _touches(article: StoryArticle, figure: Figure, starts: Sequence[int]) -> bool:
    [(start, end)] = article.in_text((figure.span,))
    return any(start <= each < end for each in starts)


def value_of(figure: Figure) -> tuple[object, ...]:
    """Return the number of a figure, in whatever words."""
    return figure.low, figure.high, figure.approximate, figure.unit


def _kind_of(one: Figure, other: Figure) -> ChangeKind | None:
    """Return what became of a figure; None if it is the same, or either has no number."""
    if value_of(one) == value_of(other) or None in (numbers_of(one), numbers_of(other)):
        return None
    if numbers_of(one) != numbers_of(other) or _is_bound(one) == _is_bound(other):
        return "figure changed"
    return "bound dropped" if _is_bound(one) else "bound added"


def numbers_of(figure: Figure) -> tuple[float, ...] | None:
    """Return the bounds of a figure that are known; None if it has none."""
    bounds = tuple(dict.fromkeys(each for each in (figure.low, figure.high) if each is not None))
    return bounds or None


def _is_bound(figure: Figure) -> bool:
    """Whether a figure is a limit or an estimate: "at least 12", "about 12"."""
    return figure.approximate or None in (figure.low, figure.high)
