"""Do two statements say the same? ``python -m benchmarks.pairs ECBPLUS.jsonl[.gz]``.

Pairs of statements of different articles of one gold story, labelled by a reader who did not know
which of them the system takes for repeats (``tests/golden/story/pairs.jsonl``: document, and the
offsets of the content; no text). Prints the precision of what is taken for a repeat, and its recall
among these pairs (half of them are near misses, so that is no recall over all pairs).

``--sample N`` prints as many new pairs as lines of JSON with their texts, for labelling, half of
them taken for repeats, in an order that tells nothing.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.score_attributions import read as read_documents
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
    """The articles of each gold story, read."""
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
    documents = read_documents(args.gold)
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
