"""Articles of one happening: a function of the set of articles, in whatever order they came.

Two articles are linked where they are likelier than not of one story. What is linked, through
however many others, is a neighbourhood, and each is settled by itself: average linkage takes
apart what a single likeness had joined. So a new article moves its own neighbourhood only, and
whoever keeps features and links (the store does) needs three steps for it: the articles that
share a key with it, those of them that it is ``linked`` to, and the neighbourhood along the kept
links, to ``settle`` anew. ``group`` is the same for many at once.
"""

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Record
from onrecord.story.features import Features
from onrecord.story.likeness import Matrix, likeness

REACH = 180  # days between two publications that may be linked; an undated one may be at any time

# These were chosen by two-fold cross-validation over topics (decision 014).
_LINKED = 0.0  # log-odds: likelier than not
_JOINED = -1.5  # mean log-odds at which two groups are one,
_COHERENT = 0.45  # and more than that by this share of the coherence of the looser of them
_ALONE, _PAIRS = 1.0, 3  # the coherence of a single article, and the pairs that it counts for
_CAST = 4  # articles that have a cast of names. Two groups of so many are one only where
_SHARED = 0.45  # they share this much of what the names that tell them apart have within one


class Group(Record, frozen=True):
    """A story: its articles in the order of publication, undated ones first, and its title.

    The title is that of the article most like the others: its headline or opening sentence.
    """

    articles: tuple[str, ...]
    title: str


def group(articles: Iterable[Features]) -> list[Group]:
    """All stories of some articles, by first article; the time grows with the links of articles."""
    ordered = sorted(articles, key=_order)
    above = list(range(len(ordered)))
    for row, near in enumerate(_candidates(ordered)):
        for other in linked(ordered[row], [ordered[each] for each in near]):
            above[_top(above, row)] = _top(above, near[other])
    neighbourhoods: defaultdict[int, list[Features]] = defaultdict(list)
    for row, article in enumerate(ordered):
        neighbourhoods[_top(above, row)].append(article)
    return [found for each in neighbourhoods.values() for found in settle(each)]


def linked(article: Features, others: Sequence[Features]) -> list[int]:
    """Which of ``others`` an article is linked to, as places in ``others``.

    They share a key, are within ``REACH`` of each other, and are likelier than not of one story.
    It depends on the two alone, and is the same from either side.
    """
    keys = set(article.keys)
    near = [i for i, other in enumerate(others) if _near(article, other) and keys & set(other.keys)]
    odds = likeness([article], [others[i] for i in near])[0]
    return [i for i, value in zip(near, odds, strict=True) if value >= _LINKED]


def settle(neighbourhood: Iterable[Features]) -> list[Group]:
    """The stories of articles that are linked to one another and to no others."""
    ordered = sorted(neighbourhood, key=_order)
    if len(ordered) == 1:
        return [Group((ordered[0].article,), ordered[0].title)]
    odds = likeness(ordered, ordered)
    np.fill_diagonal(odds, 0)
    return [
        Group(
            tuple(ordered[row].article for row in rows),
            ordered[rows[int(odds[np.ix_(rows, rows)].sum(axis=0).argmax())]].title,
        )
        for rows in _joined(odds, ordered)
    ]


def _order(article: Features) -> tuple[str, str]:
    return article.published or "", article.article


def _near(one: Features, other: Features) -> bool:
    return not (one.published and other.published) or _days(one, other) <= REACH


def _days(one: Features, other: Features) -> int:
    first, last = (date.fromisoformat(each.published or "") for each in (one, other))
    return abs((last - first).days)


def _candidates(ordered: Sequence[Features]) -> Iterator[list[int]]:
    """For each article those before it that share a key and are near enough, in order."""
    undated: defaultdict[str, list[int]] = defaultdict(list)
    dated: defaultdict[str, deque[int]] = defaultdict(deque)
    for row, article in enumerate(ordered):
        near: set[int] = set()
        for key in article.keys:
            near.update(undated[key])
            if article.published:
                rows = dated[key]
                while rows and _days(ordered[rows[0]], article) > REACH:
                    rows.popleft()  # what comes later is later still
                near.update(rows)
                rows.append(row)
            else:
                undated[key].append(row)
        yield sorted(near)


def _top(above: list[int], row: int) -> int:
    """The head of the set that a row is in (Tarjan's union-find, halving the paths)."""
    while above[row] != row:
        above[row] = row = above[above[row]]
    return row


def _joined(odds: Matrix, articles: Sequence[Features]) -> list[list[int]]:
    """Agglomeration by average linkage, the likeliest pair of groups first.

    Two groups stay apart although alike where each is far more coherent than they are together,
    or where their names, weighed among themselves alone, are others: two earthquakes on one
    island have their place in common, and each its own day, size and people.
    """
    rows = [[row] for row in range(len(odds))]
    total = odds.copy()  # of the log-odds between two groups, and on the diagonal within one
    may = np.full(odds.shape, -np.inf)  # the mean between two groups, where they may be joined
    for one in range(len(rows)):
        _weigh(one, rows, total, may)
    while True:
        one, other = sorted(map(int, np.unravel_index(may.argmax(), may.shape)))
        if may[one, other] == -np.inf:
            return sorted(sorted(each) for each in rows if each)
        if _are_two_casts([articles[i] for i in rows[one]], [articles[i] for i in rows[other]]):
            may[one, other] = may[other, one] = -np.inf
            continue
        within = total[one, one] + total[other, other] + total[one, other]
        total[one] += total[other]
        total[:, one] = total[one]
        total[one, one] = within
        rows[one] += rows[other]
        rows[other] = []
        may[other] = may[:, other] = -np.inf
        _weigh(one, rows, total, may)


def _weigh(one: int, rows: list[list[int]], total: Matrix, may: Matrix) -> None:
    """Set how likely a group is one with each other, minus infinity where they stay apart."""
    sizes = np.array([len(each) for each in rows])
    pairs = sizes * (sizes - 1) / 2
    coherence = (total.diagonal() + _PAIRS * _ALONE) / (pairs + _PAIRS)
    looser = np.minimum(coherence[one], coherence).clip(0)
    mean = total[one] / np.maximum(1, sizes[one] * sizes)
    apart = (mean < _JOINED + _COHERENT * looser) | (sizes == 0)
    apart[one] = True
    may[one] = may[:, one] = np.where(apart, -np.inf, mean)


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
