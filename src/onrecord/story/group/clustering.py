"""Groups articles into stories; the order in which articles are given does not matter.

The rarest words of an article are its keys. For each key, the articles that contain it form a row,
ordered by publication. An article is compared only with its neighbours in these rows (sorted
neighbourhood, Hernández & Stolfo 1995), so the number of comparisons per article is bounded,
however large the archive is. Two articles are linked if they are more likely than not of one story.
Each set of linked articles is then clustered by average linkage, which separates stories that are
joined by a single link only.

So a new article changes only the stories of articles that it is linked to, directly or through
others. A caller that stores the features, keys and links of articles calls ``find_links`` for a new
article with its ``REACH`` neighbours on each side in the row of each key, then ``cluster`` for all
articles linked to it. A new article in the middle of a row moves other articles further apart, so
links between those that are no longer neighbours are removed. ``group`` does the same for many
articles at once.
"""

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.records import Record
from onrecord.story.group.features import Features
from onrecord.story.group.similarity import BOUND, Matrix, centrality, log_odds
from onrecord.text.lang import read_toml

Link: TypeAlias = tuple[str, str, float]  # two articles, the log-odds that they are of one story

REACH = 5  # articles before and after in the row of a key that an article is compared with

# These were chosen by two-fold cross-validation over topics (decision 014).
LINKED = 0.0  # log-odds of a link: more likely than not
_MERGED = -0.5  # mean log-odds of two groups that are merged; lower merges look-alike stories
_CAST = 5  # articles of a group whose names are compared with those of another group
# Merge two such groups only if their cross-group name similarity is at least half the similarity
# within each.
_CAST_SIMILARITY = 0.5

# Two groups are merged as wholes if the cosine of their names is at least _WHOLE and the log-odds
# of a pair, or the mean of all, reach a bound. Both have _FEW articles or one has _MANY, and one is
# not _LARGE. Chosen on four stories written for it, ECB+ and the shootings.
_WHOLE, _STRONG, _NEARLY = 0.4, 1.5, -0.7
_FEW, _MANY, _LARGE = 2, 4, 10
# From this mean log-odds of all their pairs, it does not matter who else is named. Anything from
# 0.5 to 1.0 gives the same groups of ECB+ and the shootings; chosen on a story with two scenes.
_SURE = 0.5

LARGEST = 400  # articles that are clustered together; larger sets lose their weakest links first


class Group(Record, frozen=True):
    """A story: the ids of its articles in the order of publication, and its title.

    Undated articles come first. The title is the headline that has most in common with the other
    articles, without a number that another article replaces or contradicts where there is one (or
    its beginning, before that number), and where there is one neither in capitals nor that of a
    page that goes on all day; or such a first sentence if no article has a headline.
    """

    articles: tuple[str, ...]
    title: str  # letter for letter


def group(articles: Iterable[Features]) -> list[Group]:
    """Group articles into stories, and return the stories, ordered by their first article.

    Running time is proportional to the number of articles.
    """
    ordered = sorted(articles, key=order)
    links = (
        (article.article, other, odds)
        for article, neighbours in _with_neighbours(ordered)
        for other, odds in find_links(article, neighbours).items()
    )
    return cluster(ordered, links)


def find_links(article: Features, others: Sequence[Features]) -> dict[str, float]:
    """Return which of ``others`` are probably of the same story as ``article``.

    The result has, by article id, the log-odds that the two are of one story. They depend on these
    two articles alone, and are the same if the two change places.
    """
    odds = log_odds([article], others)[0].tolist() if others else []
    return {
        other.article: value for other, value in zip(others, odds, strict=True) if value >= LINKED
    }


def cluster(articles: Iterable[Features], links: Iterable[Link]) -> list[Group]:
    """Group linked articles into stories, and return the stories, ordered by their first article.

    ``links``: two ids of articles, and the log-odds that they are of one story.
    """
    ordered = sorted(articles, key=order)
    row = {article.article: number for number, article in enumerate(ordered)}
    numbered = [(row[one], row[other], odds) for one, other, odds in links]
    groups = [
        group_of([ordered[number] for number in rows])
        for component in _components(range(len(ordered)), numbered, LINKED)
        for rows in _split(component, ordered)
    ]
    return sorted(groups, key=lambda group: row[group.articles[0]])


def order(article: Features) -> tuple[str, str]:
    """Return the sort key of an article: by publication, undated ones first."""
    return article.published or "", article.article


def _with_neighbours(ordered: Iterable[Features]) -> Iterator[tuple[Features, list[Features]]]:
    """Yield each article with those earlier articles with which it is to be compared."""
    rows: defaultdict[str, deque[Features]] = defaultdict(lambda: deque(maxlen=REACH))
    for article in ordered:
        neighbours = {other.article: other for key in article.keys for other in rows[key]}
        yield article, list(neighbours.values())
        for key in article.keys:
            rows[key].append(article)


def connected(
    rows: Sequence[int], links: Iterable[tuple[int, int, float]], least: float
) -> list[list[int]]:
    """Return the sets of articles that are linked, directly or through others, as row numbers.

    ``links``: the row numbers of two articles and the log-odds that they are of one story; links
    with log-odds below ``least`` are ignored.
    """
    parent = {row: row for row in rows}

    def root(row: int) -> int:  # Tarjan's union-find, halving the paths
        while parent[row] != row:
            parent[row] = row = parent[parent[row]]
        return row

    for one, other, odds in links:
        if odds >= least:
            parent[root(one)] = root(other)
    sets: defaultdict[int, list[int]] = defaultdict(list)
    for row in rows:
        sets[root(row)].append(row)
    return list(sets.values())


def _components(
    rows: Sequence[int], links: Sequence[tuple[int, int, float]], least: float
) -> Iterator[list[int]]:
    """Yield the sets of connected articles; one that is too large is split by its weakest links."""
    for component in connected(rows, links, least):
        if len(component) <= LARGEST:
            yield component
        elif least >= BOUND:  # all are near-duplicates of one another
            yield from (component[at : at + LARGEST] for at in range(0, len(component), LARGEST))
        else:
            members = set(component)
            inside = [link for link in links if link[0] in members]
            yield from _components(component, inside, least + 1)


def _split(component: list[int], ordered: Sequence[Features]) -> list[list[int]]:
    """Split articles that are connected by pairwise similarity into stories.

    ``component``: indices of these articles in ``ordered``. Returns the indices of each story.
    """
    articles = [ordered[row] for row in component]
    if len(articles) == 1:
        return [component]
    groups = _merge_wholes(articles, _agglomerate(articles))
    return [[component[place] for place in places] for places in groups]


def group_of(articles: Sequence[Features]) -> Group:
    """Return the story that some articles, in order, are."""
    with_headline = [article for article in articles if article.headlined] or articles
    titles = [
        each.title_start if _is_outdated(each, articles) else each.title for each in with_headline
    ]
    if not any(titles):
        titles = [each.title for each in with_headline]
    ranked: Sequence[int] = range(len(titles))
    if len(articles) > 2:
        ranked = (-centrality(with_headline, articles)).argsort(kind="stable").tolist()
    known = [titles[place] for place in ranked if titles[place]]
    title = next(filter(_is_telling, known), known[0] if known else "")
    return Group(tuple(article.article for article in articles), title)


def _is_telling(title: str) -> bool:
    """Whether a title is neither all in capitals nor that of a page that goes on all day."""
    phrases: list[str] = read_toml("content.toml")["running"]
    return not title.isupper() and not any(phrase in title.lower() for phrase in phrases)


def _is_outdated(article: Features, others: Sequence[Features]) -> bool:
    """Whether an article of the same day or later gives another number for what a title counts."""
    day, counted = article.published or "", {measure for measure, *_ in article.title_counts}
    return any(
        measure in counted and (measure, *bounds) not in article.title_counts
        for other in others
        if other is not article and (other.published or "") >= day
        for measure, *bounds in other.counts
    )


def _agglomerate(articles: Sequence[Features]) -> list[list[int]]:
    """Split articles into stories by average linkage, as lists of indices into ``articles``.

    The two most similar groups are merged first. Groups are not merged if they name mostly
    different people and places, even if they are similar: reports on two earthquakes on the same
    island name different people.
    """
    rows = [[row] for row in range(len(articles))]
    total = log_odds(articles, articles)  # summed over the pairs of two groups
    np.fill_diagonal(total, -np.inf)
    mean = np.where(total < _MERGED, -np.inf, total)  # -inf: not to be merged
    while True:
        one, other = sorted(map(int, np.unravel_index(mean.argmax(), mean.shape)))
        if mean[one, other] == -np.inf:
            return sorted(sorted(each) for each in rows if each)
        if _have_different_casts(
            [articles[i] for i in rows[one]], [articles[i] for i in rows[other]]
        ):
            mean[one, other] = mean[other, one] = -np.inf
            continue
        rows[one] += rows[other]
        rows[other] = []
        total[one] += total[other]
        total[:, one] = total[one]
        total[other] = total[:, other] = -np.inf
        sizes = np.array([max(1, len(each)) for each in rows])
        odds = total[one] / (len(rows[one]) * sizes)
        mean[one] = mean[:, one] = np.where(odds < _MERGED, -np.inf, odds)
        mean[other] = mean[:, other] = -np.inf


def _merge_wholes(articles: Sequence[Features], groups: list[list[int]]) -> list[list[int]]:
    """Merge groups that name the same people and places as a whole, the most similar first.

    A story that moves on shares ever fewer words from article to article, but its groups still name
    the same people and places. A single article is merged only with a group large enough to show
    what its story names; two large groups are two stories.
    """
    groups = [list(group) for group in groups]
    names = [_summed_names([articles[row] for row in group]) for group in groups]
    odds = log_odds(articles, articles)
    cosines = {(j, i): _cosine(names[j], names[i]) for i in range(len(groups)) for j in range(i)}
    while True:
        similar = sorted((-cosine, pair) for pair, cosine in cosines.items() if cosine >= _WHOLE)
        for _, (one, other) in similar:
            between = odds[np.ix_(groups[one], groups[other])]
            if _may_merge(len(groups[one]), len(groups[other]), between) and (
                between.mean() >= _SURE
                or not _have_different_casts(
                    [articles[row] for row in groups[one]],
                    [articles[row] for row in groups[other]],
                )
            ):
                break
        else:
            return sorted(sorted(group) for group in groups if group)
        groups[one] += groups[other]
        groups[other] = []
        names[one] += names[other]
        cosines = {pair: cosine for pair, cosine in cosines.items() if other not in pair}
        for pair in cosines:
            if one in pair:
                cosines[pair] = _cosine(names[pair[0]], names[pair[1]])


def _may_merge(one: int, other: int, between: Matrix) -> bool:
    """Whether two groups have the sizes, and at least one link or all together, to be one story.

    ``between``: the log-odds of each pair of an article of one and an article of the other.
    """
    few, many = sorted((one, other))
    return (
        (few >= _FEW or many >= _MANY)
        and few < _LARGE
        and bool(between.max() >= _STRONG or between.mean() >= _NEARLY)
    )


def _cosine(left: Mapping[str, int], right: Mapping[str, int]) -> float:
    shared = sum(left[name] * right[name] for name in left.keys() & right.keys())
    lengths = sum(n * n for n in left.values()) * sum(n * n for n in right.values())
    return shared / math.sqrt(lengths) if lengths else 0.0


def _summed_names(articles: Sequence[Features]) -> Counter[str]:
    total: Counter[str] = Counter()
    for article in articles:
        total.update(article.names)
    return total


def _have_different_casts(ones: Sequence[Features], others: Sequence[Features]) -> bool:
    """Whether two groups of articles mostly name different people and places.

    Returns False if either group is too small to tell.
    """
    if min(len(ones), len(others)) < _CAST:
        return False
    vectors = _name_vectors([*ones, *others])
    left, right = vectors[: len(ones)], vectors[len(ones) :]
    between = left.sum(axis=0) @ right.sum(axis=0) / (len(left) * len(right))
    return bool(between < _CAST_SIMILARITY * min(_mean_cosine(left), _mean_cosine(right)))


def _name_vectors(articles: Sequence[Features]) -> NDArray[np.float64]:
    """Return a matrix with a row for each article: a unit vector of the names in it.

    A name weighs more the fewer of these articles contain it.
    """
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


def _mean_cosine(vectors: NDArray[np.float64]) -> float:
    """Return the mean cosine of all pairs of different rows of a matrix of unit vectors."""
    total = vectors.sum(axis=0)
    pairs = len(vectors) * (len(vectors) - 1)
    return float((total @ total - (vectors * vectors).sum()) / pairs)
