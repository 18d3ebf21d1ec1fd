"""How right stories are: ``python -m benchmarks.stories ecbplus/dev.jsonl.gz``, or figures.

ECB+ has one document a line (``topic``, ``story_id``, ``text``; no dates): two look-alike stories a
topic. ``figures`` has one incident a line with its dated articles (``docs``); those of under 200
characters and those shared with other incidents are left out. All documents are one stream, grouped
at once, and again in another order, which must give the same. BCubed (Bagga & Baldwin 1998): of the
documents, the mean share of their group that is of their story (P), and of their story that is in
their group (R); in parentheses the 95 % bootstrap interval over topics. Weights and the table of
frequencies were learned on half of the topics, by hash; the figures of the other half stand apart.

A topic's stories are split right where the group with most of a story holds at least half of it,
and at least four fifths of that group are of the story, for both.

Beside it the baseline: scikit-learn's TF-IDF (sublinear, stop words out), fading with the days
between, average-link agglomeration; threshold and fading are the best on the scored set itself.

``--errors`` lists the ids of what is mixed and what is split, never text. ``--speed`` needs no
file: invented articles, as many a day, from 1,000 to 100,000 of them (``--most``).
Needs ``pip install .[bench]`` for the baseline, ``.[dev]`` for the rest.
"""

import argparse
import hashlib
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import numpy as np

from benchmarks.times import Row, read_rows
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Article, Date
from onrecord.story.group.clustering import Group, group
from onrecord.story.group.features import Features, features_of
from onrecord.text.document import Document as TextDocument

_SHORT = 200  # characters
_SEED = 20310314
_RESAMPLES = 1000
_FADES = (7, 14, 30, 60, 120)  # days in which the baseline's likeness falls to 1/e


@dataclass(frozen=True)
class Document:
    """A document with the story that it is of, and whether its topic is of the half tuned on."""

    article: Article
    topic: str
    story: str

    @property
    def tuned(self) -> bool:
        return hashlib.sha256(self.topic.encode()).digest()[-1] % 2 == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--errors", action="store_true", help="list what is wrong: ids")
    parser.add_argument("--speed", action="store_true", help="articles a second, invented")
    parser.add_argument("--most", type=int, default=100_000, help="articles of the longest stream")
    args = parser.parse_args()
    if args.speed:
        show_speed(args.most)
    if args.gold:
        show_quality(read_documents(args.gold), args.errors)


def read_documents(path: Path) -> list[Document]:
    """The documents of ECB+ (a row has ``story_id``) or of the incidents (a row has ``docs``)."""
    return [document for row in read_rows(path) for document in _documents(row)]


def _documents(row: Row) -> Iterator[Document]:
    if "story_id" in row:
        article = Article(id=row["id"], capture="", text=row["text"])
        yield Document(article, row["topic"], row["story_id"])
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
            yield Document(article, row["group"], row["incident_id"])


def features(article: Article) -> Features:
    """As ``read`` makes them: with the time expressions that extraction finds."""
    return features_of(
        article, find_times(article.id, TextDocument(article.text), article.published)
    )


def labels(groups: Sequence[Group]) -> dict[str, int]:
    """The number of each article's group."""
    return {article: number for number, each in enumerate(groups) for article in each.articles}


def bcubed(documents: Sequence[Document], found: Mapping[str, int]) -> list[tuple[float, float]]:
    """Precision and recall of each document."""
    stories = Counter(document.story for document in documents)
    groups = Counter(found[document.article.id] for document in documents)
    both = Counter((document.story, found[document.article.id]) for document in documents)
    return [
        (shared / groups[found[document.article.id]], shared / stories[document.story])
        for document in documents
        if (shared := both[document.story, found[document.article.id]])
    ]


def f1(pairs: Sequence[tuple[float, float]]) -> float:
    precision, recall = np.mean(pairs, axis=0)
    return float(200 * precision * recall / (precision + recall))


def show_quality(documents: Sequence[Document], errors: bool) -> None:
    started = time.process_time()
    read = [features(document.article) for document in documents]
    between = time.process_time()
    groups = group(read)
    ended = time.process_time()
    random.Random(_SEED).shuffle(read)
    same = "the same" if group(read) == groups else "OTHER GROUPS"
    tuned = [document for document in documents if document.tuned]
    others = [document for document in documents if not document.tuned]
    print(
        f"{len(documents)} documents, {len({d.story for d in documents})} stories,"
        f" {len({d.topic for d in documents})} topics ({len({d.topic for d in tuned})} tuned on)"
    )
    print(
        f"{len(groups)} groups; in another order: {same}; read in {between - started:.1f} s,"
        f" grouped in {ended - between:.1f} s"
    )
    halves = (("all", documents), ("tuned on", tuned), ("the others", others))
    found, baseline = labels(groups), best_baseline(documents)
    for name, grouping in (("onrecord", found), ("TF-IDF, tuned on all", baseline)):
        for half, members in halves:
            print(f"{name + ', ' + half:<34}{_scores(members, grouping)}")
    for name, grouping in (("onrecord", found), ("TF-IDF, tuned on all", baseline)):
        for half, members in halves:
            if apart := look_alikes(members, grouping):
                right = sum(apart.values())
                print(
                    f"{name + ', ' + half:<34}look-alikes split right: {right} of {len(apart)}"
                    f" topics ({100 * right / len(apart):.0f} %)"
                )
    if errors:
        _list_errors(documents, found)


def _scores(documents: Sequence[Document], found: Mapping[str, int]) -> str:
    pairs = np.array(bcubed(documents, found))
    precision, recall = 100 * pairs.mean(axis=0)
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, document in enumerate(documents):
        rows[document.topic].append(row)
    sums = np.array([[*pairs[each].sum(axis=0), len(each)] for each in rows.values()])
    drawn = np.random.default_rng(_SEED).integers(0, len(sums), (_RESAMPLES, len(sums)))
    p, r, counts = sums[drawn].sum(axis=1).T
    low, high = np.percentile(200 * p * r / (p + r) / counts, (2.5, 97.5))
    score = f1([(p, r) for p, r in pairs])
    return f"P {precision:5.1f}  R {recall:5.1f}  F1 {score:5.1f} ({low:.1f} to {high:.1f})"


def look_alikes(documents: Sequence[Document], found: Mapping[str, int]) -> dict[str, bool]:
    """Of the topics with two stories, whether these are split right."""
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


def best_baseline(documents: Sequence[Document]) -> dict[str, int]:
    """The best of the baseline's groupings, chosen by the score itself."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform
    from sklearn.feature_extraction.text import TfidfVectorizer

    articles = [document.article for document in documents]
    texts = [f"{article.headline or ''}\n{article.text}" for article in articles]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    cosine = (vectors @ vectors.T).toarray()
    best: tuple[float, dict[str, int]] = (0.0, {})
    dated = all(article.published for article in articles)
    for fade in _FADES if dated else (None,):
        likeness = cosine
        if fade:
            days = np.array(
                [date.fromisoformat(a.published.value).toordinal() for a in articles if a.published]
            )
            likeness = cosine * np.exp(-np.abs(days[:, None] - days[None, :]) / fade)
        distance = np.clip(1 - likeness, 0, 1)
        np.fill_diagonal(distance, 0)
        tree = linkage(squareform(distance, checks=False), "average")
        for threshold in np.arange(0.5, 0.98, 0.02):
            numbers = fcluster(tree, threshold, "distance")
            found = {
                article.id: int(number) for article, number in zip(articles, numbers, strict=True)
            }
            best = max(best, (f1(bcubed(documents, found)), found), key=lambda each: each[0])
    return best[1]


def _list_errors(documents: Sequence[Document], found: Mapping[str, int]) -> None:
    members: defaultdict[int, list[Document]] = defaultdict(list)
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for document in documents:
        members[found[document.article.id]].append(document)
        groups[document.story].add(found[document.article.id])
    for number, each in members.items():
        if len({document.story for document in each}) > 1:
            ids = " ".join(f"{document.story}:{document.article.id}" for document in each)
            print(f"mixed {number}: {ids}")
    for story, numbers in groups.items():
        if len(numbers) > 1:
            print(f"split {story}: {' '.join(map(str, sorted(numbers)))}")


# Invented streams.

_WORDS = 30_000  # of the language, and names in it
_A_DAY = 200  # articles
_OF_A_STORY = 5  # articles, on average
_WORD_COUNT = 250  # of an article


def show_speed(most: int) -> None:
    """Articles a second, by the length of the stream; processor time of one process."""
    print(f"{_A_DAY} invented articles a day, {_OF_A_STORY} to a story, {_WORD_COUNT} words each")
    for count in (1_000, 10_000, 100_000):
        if count <= most:
            spent = 0.0
            read: list[Features] = []
            documents: list[Document] = []
            for document in invented(count):
                started = time.process_time()
                read.append(features_of(document.article))
                spent += time.process_time() - started
                empty = Article(id=document.article.id, capture="", text="")
                documents.append(Document(empty, document.topic, document.story))
            started = time.process_time()
            found = group(read)
            grouped = time.process_time() - started
            score = f1(bcubed(documents, labels(found)))
            print(
                f"{count:>7} articles: read {count / spent:6.0f} a second, grouped"
                f" {count / grouped:6.0f} a second; {len(found)} groups, BCubed F1 {score:.1f}"
            )


def invented(count: int) -> Iterator[Document]:
    """Articles of made-up words whose frequencies are Zipf's, story by story, with moving dates."""
    chance = random.Random(_SEED)
    words = [_word(chance) for _ in range(_WORDS)]
    names = [_word(chance).capitalize() for _ in range(_WORDS)]
    zipf = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))
    first = date(2031, 1, 1)
    for number in range(count):
        # The story of an article began at some time of the days before it.
        story = number // _OF_A_STORY - chance.randrange(_A_DAY)
        own = random.Random(f"story {story}")
        cast = own.choices(names, cum_weights=zipf, k=6)
        topic = own.choices(words, cum_weights=zipf, k=40)
        text: list[str] = []
        for _ in range(_WORD_COUNT // 10):
            line = chance.choices(words, cum_weights=zipf, k=6)
            line += chance.choices(topic, k=2) + chance.choices(cast, k=2)
            tail = line[1:]
            chance.shuffle(tail)
            text.append(" ".join([line[0].capitalize(), *tail]) + ".")
        day = first + timedelta(days=number // _A_DAY)
        article = Article(
            id=str(number),
            capture="",
            published=Date(value=day.isoformat(), precision="day"),
            text=" ".join(text),
        )
        yield Document(article, str(story), str(story))


def _word(chance: random.Random) -> str:
    syllables = (chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(4))
    return "".join(syllables)


if __name__ == "__main__":
    main()
