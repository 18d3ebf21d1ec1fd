"""Score story grouping: ``python -m benchmarks.stories ecbplus/dev.jsonl.gz``.

Takes ECB+ (one document per line: ``topic``, ``story_id``, ``text``, no dates; each topic has two
similar stories) or incidents (one per line, with dated articles in ``docs``; articles under 200
characters or shared between incidents are left out). All documents are grouped as one stream, and
again in another order, which must give the same groups. Prints BCubed precision, recall and F1
(Bagga & Baldwin 1998) with 95 % bootstrap intervals over topics, separately for the topics that
weights and word frequencies were learned on and for the others; and how many topics have their two
stories separated (``evaluation.story_groups.look_alikes``).

The baseline is scikit-learn's TF-IDF (sublinear, no stop words) times a decay over the days
between, with average-link agglomeration; its threshold and decay are the best on the scored set
itself.

``--errors`` lists ids of mixed and split groups, never text. ``--speed`` needs no file and measures
articles per second on 1,000 to 100,000 invented articles (``--most``). Needs ``pip install
.[bench]`` for the baseline, ``.[dev]`` for the rest.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import numpy as np

from evaluation.story_groups import (
    GoldDocument,
    bcubed,
    f1,
    features,
    labels,
    look_alikes,
    read_documents,
    stories_of,
)
from onrecord.records import Article, Date
from onrecord.story.group.clustering import group
from onrecord.story.group.features import Features, features_of

_SEED = 20310314
_RESAMPLES = 1000
_FADES = (7, 14, 30, 60, 120)  # days in which the baseline's likeness falls to 1/e


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


def show_quality(documents: Sequence[GoldDocument], errors: bool) -> None:
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


def _scores(documents: Sequence[GoldDocument], found: Mapping[str, int]) -> str:
    pairs = np.array(bcubed(stories_of(documents), found))
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


def best_baseline(documents: Sequence[GoldDocument]) -> dict[str, int]:
    """Return the grouping of the baseline that scores best on these documents."""
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
            best = max(
                best, (f1(bcubed(stories_of(documents), found)), found), key=lambda each: each[0]
            )
    return best[1]


def _list_errors(documents: Sequence[GoldDocument], found: Mapping[str, int]) -> None:
    members: defaultdict[int, list[GoldDocument]] = defaultdict(list)
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
    """Print articles per CPU second of one process, for streams of growing length."""
    print(f"{_A_DAY} invented articles a day, {_OF_A_STORY} to a story, {_WORD_COUNT} words each")
    for count in (1_000, 10_000, 100_000):
        if count <= most:
            spent = 0.0
            read: list[Features] = []
            documents: list[GoldDocument] = []
            for document in invented(count):
                started = time.process_time()
                read.append(features_of(document.article))
                spent += time.process_time() - started
                empty = Article(id=document.article.id, capture="", text="")
                documents.append(GoldDocument(empty, document.topic, document.story))
            started = time.process_time()
            found = group(read)
            grouped = time.process_time() - started
            score = f1(bcubed(stories_of(documents), labels(found)))
            print(
                f"{count:>7} articles: read {count / spent:6.0f} a second, grouped"
                f" {count / grouped:6.0f} a second; {len(found)} groups, BCubed F1 {score:.1f}"
            )


def invented(count: int) -> Iterator[GoldDocument]:
    """Yield articles of invented words with Zipf frequencies, in stories with moving dates."""
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
        yield GoldDocument(article, str(story), str(story))


def _word(chance: random.Random) -> str:
    syllables = (chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(4))
    return "".join(syllables)


if __name__ == "__main__":
    main()
