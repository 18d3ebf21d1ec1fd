"""Gold stories, and scores of a grouping of articles."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evaluation.gold import Row, read_rows
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Article, Date
from onrecord.story.group.clustering import Group
from onrecord.story.group.features import Features, features_of
from onrecord.text.document import Document

_SHORT = 200  # characters


@dataclass(frozen=True)
class GoldDocument:
    """A document with its gold story and topic."""

    article: Article
    topic: str
    story: str

    @property
    def tuned(self) -> bool:
        return hashlib.sha256(self.topic.encode()).digest()[-1] % 2 == 0


def read_documents(path: Path) -> list[GoldDocument]:
    """Read the documents of ECB+ (rows with ``story_id``) or of incidents (rows with ``docs``)."""
    return [document for row in read_rows(path) for document in _documents(row)]


def _documents(row: Row) -> Iterator[GoldDocument]:
    if "story_id" in row:
        article = Article(id=row["id"], capture="", text=row["text"])
        yield GoldDocument(article, row["topic"], row["story_id"])
    for doc in row.get("docs", ()):
        if len(doc["text"]) >= _SHORT and not doc["shared_with_other_incident"]:
            published = Date(value=doc["date"], precision="day") if doc["date"] else None
            article = Article(
                id=doc["id"],
                capture="",
                headline=doc["title"],
                published=published,
                text=doc["text"],
            )
            yield GoldDocument(article, row["group"], row["incident_id"])


def features(article: Article) -> Features:
    """Return the features that grouping uses, with the time expressions of extraction."""
    return features_of(article, find_times(article.id, Document(article.text), article.published))


def labels(groups: Sequence[Group]) -> dict[str, int]:
    """Return the number of the group of each article id."""
    return {article: number for number, each in enumerate(groups) for article in each.articles}


def bcubed(gold: Mapping[str, str], found: Mapping[str, Hashable]) -> list[tuple[float, float]]:
    """Return BCubed precision and recall of each item (Bagga & Baldwin 1998).

    ``gold`` and ``found``: the story or group of each item; ``found`` may have more items.

    >>> bcubed({"a": "x", "b": "x", "c": "y"}, {"a": 1, "b": 1, "c": 2})
    [(1.0, 1.0), (1.0, 1.0), (1.0, 1.0)]
    """
    stories, groups = Counter(gold.values()), Counter(found[item] for item in gold)
    both = Counter((story, found[item]) for item, story in gold.items())
    return [
        (both[story, found[item]] / groups[found[item]], both[story, found[item]] / stories[story])
        for item, story in gold.items()
    ]


def stories_of(documents: Iterable[GoldDocument]) -> dict[str, str]:
    """Return the gold story of each article id."""
    return {document.article.id: document.story for document in documents}


def f1(pairs: Sequence[tuple[float, float]]) -> float:
    precision, recall = np.mean(pairs, axis=0)
    return float(200 * precision * recall / (precision + recall))


def look_alikes(documents: Sequence[GoldDocument], found: Mapping[str, int]) -> dict[str, bool]:
    """Return for each topic whether its two stories are separated.

    Empty unless every topic has two stories. Stories are separated if, for both, the group with
    most of the story has at least half of it and is at least four fifths that story.
    """
    stories: defaultdict[str, Counter[str]] = defaultdict(Counter)
    shares: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for document in documents:
        stories[document.topic][document.story] += 1
        shares[document.story][found[document.article.id]] += 1
    sizes = Counter(found[document.article.id] for document in documents)

    def right(story: str, count: int) -> bool:
        best, held = shares[story].most_common(1)[0]
        return held >= 0.5 * count and held >= 0.8 * sizes[best]

    two = {topic: counts for topic, counts in stories.items() if len(counts) == 2}
    if len(two) < len(stories):  # not a set of look-alikes
        return {}
    return {topic: all(right(*each) for each in counts.items()) for topic, counts in two.items()}
