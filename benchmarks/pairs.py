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
from onrecord.story import Account
from onrecord.story.compare.provenance import Roots
from onrecord.story.compare.statements import Saying, likely_repeats

LABELS = Path("tests/golden/story/pairs.jsonl")
_SEED = 11


def accounts_of(documents: list[dict[str, Any]], extractor: Extractor) -> Iterator[list[Account]]:
    """Yield the annotated articles of each gold story."""
    stories: dict[str, list[Account]] = defaultdict(list)
    for document in documents:
        article = Article(id=document["id"], capture="", text=document["text"])
        stories[document["story_id"]].append(Account(article, extractor.annotate(article)))
    yield from stories.values()


def _place(saying: Saying) -> tuple[str, list[list[int]]]:
    return saying.account.article.id, [list(span) for span in saying.statement.content]


def main() -> None:
    parser = argparse.ArgumentParser(description="Score pairs of statements.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    documents = read_rows(args.gold)
    taken: list[tuple[Saying, Saying]] = []
    missed: list[tuple[Saying, Saying]] = []
    for accounts in accounts_of(documents, Extractor.load()):
        for one, other, same in likely_repeats(accounts, Roots(accounts)):
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


def _texts(one: Saying, other: Saying) -> dict[str, str]:
    return {
        name: f"{each.root.name} {each.account.words(each.statement.cue)}: "
        f"{each.account.words(each.statement.content)}"
        for name, each in (("first", one), ("second", other))
    }


if __name__ == "__main__":
    main()
