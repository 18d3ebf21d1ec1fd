"""Moves articles to the stories that people chose. Does no I/O."""

from collections.abc import Collection, Mapping, Sequence

from onrecord.story.group.clustering import Group, group_of, order
from onrecord.story.group.features import Features


def together(decided: Mapping[str, str | None], ids: Collection[str]) -> set[str]:
    """Return the articles whose stories must be known to move some articles, and to move into them.

    ``decided``: by id of an article, an article of the story that it belongs to; None: a story of
    its own.
    """
    return {
        each
        for article, other in decided.items()
        if article in ids or other in ids
        for each in (article, other)
        if each
    }


def move(
    groups: Sequence[Group], features: Sequence[Features], decided: Mapping[str, str | None]
) -> list[Group]:
    """Return stories in which articles are where people moved them.

    ``features``: those of all articles of the groups; ``decided``: as for ``together``. An article
    that was moved to the story of another one goes where that one is, even if it was moved too.
    """
    before = {article: number for number, group in enumerate(groups) for article in group.articles}

    def place_of(article: str, seen: tuple[str, ...] = ()) -> int | str:
        if article not in decided or article in seen:
            return before[article]
        other = decided[article]
        if other is None:
            return article  # a story of its own
        return place_of(other, (*seen, article)) if other in before else before[article]

    places = {article: place_of(article) for article in before}
    if places == before:
        return list(groups)
    moved: dict[int | str, list[Features]] = {}
    for each in sorted(features, key=order):
        moved.setdefault(places[each.article], []).append(each)
    return [group_of(articles) for articles in moved.values()]
