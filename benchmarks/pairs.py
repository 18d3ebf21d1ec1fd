"""Score pairs of statements as repeats: ``python -m benchmarks.pairs ECBPLUS.jsonl[.gz]``.

The gold (``tests/golden/story/pairs.jsonl``: document and content offsets, no text) are pairs of
statements from different articles of one story, labelled by a reader who did not know the system's
decision. Half of them are near misses. Prints the precision of the pairs taken for repeats, and
recall among the labelled pairs (not over all pairs).

``--sample N`` prints N new pairs with their texts for labelling, half of them taken for repeats, in
random order.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold import read_rows
from onrecord.extraction import Extractor
from onrecord.records import Article
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.repeats import likely_repeats

LABELS = Path("tests/golden/story/pairs.jsonl")
_SEED = 11


def stories_of(
    documents: list[dict[str, Any]], extractor: Extractor
) -> Iterator[list[StoryArticle]]:
    """Yield the annotated articles of each gold story."""
    stories: dict[str, list[StoryArticle]] = defaultdict(list)
    for document in documents:
        article = Article(id=document["id"], capture="", text=document["text"])
        stories[document["story_id"]].append(StoryArticle(article, extractor.annotate(article)))
    yield from stories.values()


def _place(statement: ComparedStatement) -> tuple[str, list[list[int]]]:
    return statement.article.article.id, [list(span) for span in statement.statement.content]


def main() -> None:
    parser = argparse.ArgumentParser(description="Score pairs of statements.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    documents = read_rows(args.gold)
    taken: list[tuple[ComparedStatement, ComparedStatement]] = []
    missed: list[tuple[ComparedStatement, ComparedStatement]] = []
    for articles in stories_of(documents, Extractor.load()):
        for one, other, same in likely_repeats(StoryContext("", articles)):
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
    places = {tuple(map(json.dumps, sorted(map(_place, pair)))) for pair in taken}
    labelled = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    right = wrong = lost = 0
    for pair in labelled:
        key = tuple(map(json.dumps, sorted((pair["one"], pair["other"]))))
        if key in places:
            right += pair["same"]
            wrong += not pair["same"]
        else:
            lost += pair["same"]
    print(f"{len(labelled)} pairs: precision {right / max(right + wrong, 1):.2f}, "
          f"recall among them {right / max(right + lost, 1):.2f}")  # fmt: skip


def _texts(one: ComparedStatement, other: ComparedStatement) -> dict[str, str]:
    return {
        name: f"{each.origin.name} {each.article.words_at(each.statement.cue)}: "
        f"{each.article.words_at(each.statement.content)}"
        for name, each in (("first", one), ("second", other))
    }


if __name__ == "__main__":
    main()
