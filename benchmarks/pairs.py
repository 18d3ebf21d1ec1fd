"""Score pairs of statements as repeats: ``python -m benchmarks.pairs ECBPLUS.jsonl[.gz]``.

The gold (``tests/golden/story/pairs.jsonl``: document and content offsets, no text) are pairs of
statements from different articles of one story, labelled by a reader who did not know the system's
decision. Half of them are near misses. A statement as read is one of the gold if most of their
contents is the same (Dice 0.8), since other weights give other spans. Prints of how many labelled
pairs both statements are read, the precision of the pairs taken for repeats, and recall among the
labelled pairs (not over all pairs): of those that are read, and of all.

``--sample N`` prints N new pairs with their texts for labelling, half of them taken for repeats, in
random order.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from evaluation.gold import read_rows
from onrecord.extraction import Extractor
from onrecord.records import Article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.repeats import likely_repeats

LABELS = Path("tests/golden/story/pairs.jsonl")
_SEED = 11
_LEAST_DICE = 0.8


def stories_of(
    documents: list[dict[str, Any]], extractor: Extractor
) -> Iterator[list[StoryArticle]]:
    """Yield the annotated articles of each gold story."""
    stories: dict[str, list[StoryArticle]] = defaultdict(list)
    for document in documents:
        article = Article(id=document["id"], capture="", text=document["text"])
        stories[document["story_id"]].append(StoryArticle(article, extractor.annotate(article)))
    yield from stories.values()


_Place: TypeAlias = tuple[str, list[list[int]]]  # id of the article, spans of the content


def _place(statement: ComparedStatement) -> _Place:
    return statement.article.article.id, [list(span) for span in statement.statement.content]


def _are_alike(one: _Place, other: _Place) -> bool:
    characters = [
        {i for start, end in spans for i in range(start, end)} for _, spans in (one, other)
    ]
    return one[0] == other[0] and 2 * len(characters[0] & characters[1]) >= _LEAST_DICE * sum(
        map(len, characters)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Score pairs of statements.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    documents = read_rows(args.gold)
    taken: list[tuple[ComparedStatement, ComparedStatement]] = []
    missed: list[tuple[ComparedStatement, ComparedStatement]] = []
    read: dict[str, list[_Place]] = defaultdict(list)
    for articles in stories_of(documents, Extractor.load()):
        context = StoryContext("", articles)
        for statement in context.statements:
            read[statement.article.article.id].append(_place(statement))
        for one, other, same in likely_repeats(context):
            (taken if same else missed).append((one, other))
    if args.sample:
        rng = random.Random(_SEED)
        chosen = [*rng.sample(taken, args.sample // 2), *rng.sample(missed, args.sample // 2)]
        rng.shuffle(chosen)
        for pair in chosen:
            one, other = sorted(pair, key=_place)
            print(json.dumps({"one": _place(one), "other": _place(other), **_texts(one, other)},
                             ensure_ascii=False))  # fmt: skip
        return
    places = [(_place(one), _place(other)) for one, other in taken]
    labelled = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    right = wrong = known = same = 0
    for pair in labelled:
        gold = [pair["one"], pair["other"]]
        is_read = all(any(_are_alike(each, place) for place in read[each[0]]) for each in gold)
        is_taken = any(
            _are_alike(gold[0], one) and _are_alike(gold[1], other)
            for places_of in places
            for one, other in (places_of, places_of[::-1])
        )
        known += is_read
        same += is_read and pair["same"]
        right += is_taken and pair["same"]
        wrong += is_taken and not pair["same"]
    of_all = sum(pair["same"] for pair in labelled)
    print(
        f"{len(labelled)} pairs, of {known} both statements are read: precision"
        f" {right / max(right + wrong, 1):.2f}, recall among them {right / max(same, 1):.2f},"
        f" of all {right / of_all:.2f}"
    )


def _texts(one: ComparedStatement, other: ComparedStatement) -> dict[str, str]:
    return {
        name: f"{each.origin.name} {each.article.words_at(each.statement.cue)}: "
        f"{each.article.words_at(each.statement.content)}"
        for name, each in (("first", one), ("second", other))
    }


if __name__ == "__main__":
    main()
