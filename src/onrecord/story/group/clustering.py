"""Articles of one happening: a function of the set of articles, in whatever order they came.

Articles are compared where they share a key and stand near each other in its row, the articles
that have the key in the order of publication (the sorted neighbourhood of Hernández & Stolfo
1995): so an article is compared with as many others however long the archive is. Two are linked
where they are likelier than not of one story. What is linked, through however many others, is
settled by itself: average linkage takes apart what a single likeness had joined.

So a new article moves what it is linked to, and nothing else. Whoever keeps features, keys and
links (the store does) needs for it: in the row of each of its keys, the ``NEAR`` articles before
and after it; those of them that it is ``linked`` to; and what these are linked to, on and on, to
``settle`` anew. One that comes late, into a row that is longer than ``NEAR``, pushes the articles
on its sides out of each other's reach: the ``NEAR`` on each side are to be linked anew as well.
``group`` is the same for many at once.
"""

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Record
from onrecord.story.group.features import Features
from onrecord.story.group.similarity import BOUND, likeness

Link: TypeAlias = tuple[str, str, float]  # two articles, the log-odds that they are of one story

NEAR = 5  # articles in the row of a key that one is compared with, on either side

# These were chosen by two-fold cross-validation over topics (decision 014).
_LINKED = 0.0  # log-odds: likelier than not
_JOINED = -0.5  # mean log-odds from which two groups are one; so, look-alikes stay apart
_CAST = 5  # articles that have a cast of names. Two groups of so many are one only where
_SHARED = 0.5  # they share this much of what the names that tell them apart have within one

_MOST = 400  # articles that are settled together; where more are linked, weak links give way


class Group(Record, frozen=True):
    """A story: its articles in the order of publication, undated ones first, and its title.

    The title is the headline of the article most like the others; where none of them has a
    headline, the sentence that it opens with.
    """

    articles: tuple[str, ...]
    title: str  # letter for letter


def group(articles: Iterable[Features]) -> list[Group]:
    """All stories of some articles, by first article; the time grows with their number only."""
    ordered = sorted(articles, key=_order)
    links = (
        (article.article, other, odds)
        for article, near in _compared(ordered)
        for other, odds in linked(article, near).items()
    )
    return settle(ordered, links)


def linked(article: Features, others: Sequence[Features]) -> dict[str, float]:
    """Which of ``others`` an article is linked to, with the log-odds that they are of one story.

    It depends on the two alone, and is the same from either side.
    """
    odds = likeness([article], others)[0].tolist() if others else []
    return {
        other.article: value for other, value in zip(others, odds, strict=True) if value >= _LINKED
    }


def settle(articles: Iterable[Features], links: Iterable[Link]) -> list[Group]:
    """The stories of some articles, by first article; ``links`` are all that any of them has."""
    ordered = sorted(articles, key=_order)
    row = {article.article: number for number, article in enumerate(ordered)}
    numbered = [(row[one], row[other], odds) for one, other, odds in links]
    groups = [
        _group([ordered[number] for number in rows])
        for piece in _pieces(range(len(ordered)), numbered, _LINKED)
        for rows in _stories(piece, ordered)
    ]
    return sorted(groups, key=lambda each: row[each.articles[0]])


def _order(article: Features) -> tuple[str, str]:
    return article.published or "", article.article


def _compared(ordered: Iterable[Features]) -> Iterator[tuple[Features, list[Features]]]:
    """Each article with those before it that it is compared with."""
    rows: defaultdict[str, deque[Features]] = defaultdict(lambda: deque(maxlen=NEAR))
    for article in ordered:
        near = {other.article: other for key in article.keys for other in rows[key]}
        yield article, list(near.values())
        for key in article.keys:
            rows[key].append(article)


def _pieces(
    rows: Sequence[int], links: Sequence[tuple[int, int, float]], least: float
) -> Iterator[list[int]]:
    """What is linked by at least so much; by more, where that is too many articles."""
    above = {row: row for row in rows}

    def top(row: int) -> int:  # Tarjan's union-find, halving the paths
        while above[row] != row:
            above[row] = row = above[above[row]]
        return row

    for one, other, odds in links:
        if odds >= least:
            above[top(one)] = top(other)
    pieces: defaultdict[int, list[int]] = defaultdict(list)
    for row in rows:
        pieces[top(row)].append(row)
    for piece in pieces.values():
        if len(piece) <= _MOST:
            yield piece
        elif least >= BOUND:  # all as good as copies of one another
            yield from (piece[at : at + _MOST] for at in range(0, len(piece), _MOST))
        else:
            members = set(piece)
            inside = [link for link in links if link[0] in members]
            yield from _pieces(piece, inside, least + 1)


def _stories(piece: list[int], ordered: Sequence[Features]) -> list[list[int]]:
    articles = [ordered[row] for row in piece]
    if len(articles) == 1:
        return [piece]
    return [[piece[place] for place in places] for places in _joined(articles)]


def _group(articles: Sequence[Features]) -> Group:
    titled = [article for article in articles if article.headlined] or articles
    central = int(likeness(articles, titled).sum(axis=0).argmax()) if len(articles) > 2 else 0
    return Group(tuple(article.article for article in articles), titled[central].title)


def _joined(articles: Sequence[Features]) -> list[list[int]]:
    """Agglomeration by average linkage, the likeliest pair of groups first.

    Two groups stay apart, although alike, where their names, weighed among themselves alone, are
    others: two earthquakes on one island have the island in common, and each its own people.
    """
    rows = [[row] for row in range(len(articles))]
    total = likeness(articles, articles)  # of the log-odds between two groups
    np.fill_diagonal(total, -np.inf)
    mean = np.where(total < _JOINED, -np.inf, total)  # and their mean, where they may be joined
    while True:
        one, other = sorted(map(int, np.unravel_index(mean.argmax(), mean.shape)))
        if mean[one, other] == -np.inf:
            return sorted(sorted(each) for each in rows if each)
        if _are_two_casts([articles[i] for i in rows[one]], [articles[i] for i in rows[other]]):
            mean[one, other] = mean[other, one] = -np.inf
            continue
        rows[one] += rows[other]
        rows[other] = []
        total[one] += total[other]
        total[:, one] = total[one]
        total[other] = total[:, other] = -np.inf
        sizes = np.array([max(1, len(each)) for each in rows])
        odds = total[one] / (len(rows[one]) * sizes)
        mean[one] = mean[:, one] = np.where(odds < _JOINED, -np.inf, odds)
        mean[other] = mean[:, other] = -np.inf


def _are_two_casts(ones: Sequence[Features], others: Sequence[Features]) -> bool:
    if min(len(ones), len(others)) < _CAST:
        return False
    vectors = _local([*ones, *others])
    left, right = vectors[: len(ones)], vectors[len(ones) :]
    between = left.sum(axis=0) @ right.sum(axis=0) / (len(left) * len(right))
    return bool(between < _SHARED * min(_within(left), _within(right)))


def _local(articles: Sequence[Features]) -> NDArray[np.float64]:
    """Names as unit vectors, weighed by how few of these articles have them."""
    frequencies = Counter(name for article in articles for name in article.names)
    shared = sorted(name for name, count in frequencies.items() if count > 1)
    column = {name: number for number, name in enumerate(shared)}
    vectors = np.zeros((len(articles), len(shared)))
    for row, article in zip(vectors, articles, strict=True):
        for name in article.names.keys() & column.keys():
            rarity = math.log((len(articles) + 1) / (frequencies[name] + 0.5))
            row[column[name]] = article.names[name] * rarity
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(lengths, lengths, 1)


def _within(vectors: NDArray[np.float64]) -> float:
    """The mean cosine of two of some unit vectors."""
    both = vectors.sum(axis=0)
    pairs = len(vectors) * (len(vectors) - 1)
    return float((both @ both - (vectors * vectors).sum()) / pairs)
