"""Count comparisons of tolls of two events: ``python -m benchmarks.updates UPDATES.jsonl[.gz]``.

Rows are pairs of news items that give a number of dead: ``a``, ``b``, ``date_a``, ``date_b`` and
``relation`` (different, update, same, claims differ, unclear). Each pair is compared twice: if the
two are grouped into one story, as they are when pages are read; and as if they had been grouped.
Prints by relation how many pairs are grouped, and how many have a comparison in each case. A
comparison of a pair that is ``different`` is wrong. ``--list`` prints the comparisons.
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from evaluation.gold import read_rows
from onrecord.extraction import Extractor
from onrecord.records import Article, Comparison, Date
from onrecord.story import StoryArticle, StoryContext, compare, features_of
from onrecord.story.group.clustering import group

_RELATIONS = ("different", "update", "same", "claims differ", "unclear")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--list", action="store_true", help="print the comparisons")
    args = parser.parse_args()
    extractor = Extractor.load()
    counts: Counter[tuple[str, str]] = Counter()
    for number, row in enumerate(read_rows(args.pairs)):
        relation = row["relation"]
        articles = [_article(row, side, number) for side in "ab"]
        is_grouped = len(group([features_of(article) for article in articles])) == 1
        found = _between(
            [StoryArticle(article, extractor.annotate(article)) for article in articles]
        )
        counts[relation, "pairs"] += 1
        counts[relation, "grouped"] += is_grouped
        counts[relation, "compared"] += is_grouped and bool(found)
        counts[relation, "compared if grouped"] += bool(found)
        if args.list and found:
            _show(row, found, is_grouped)
    columns = ("pairs", "grouped", "compared", "compared if grouped")
    print(f"{'':<16}" + "".join(f"{column:>21}" for column in columns))
    for relation in _RELATIONS:
        print(f"{relation:<16}" + "".join(f"{counts[relation, each]:>21}" for each in columns))


def _article(row: dict[str, Any], side: str, number: int) -> Article:
    return Article(
        id=f"{number}{side}",
        capture="",
        text=row[side],
        published=Date(value=row[f"date_{side}"], precision="day"),
    )


def _between(articles: list[StoryArticle]) -> list[Comparison]:
    """Return the comparisons that have members in both articles."""
    context = StoryContext("", articles)
    return [
        comparison
        for comparison in compare(context)
        if len({context.members[member].article.article.id for member in comparison.members}) > 1
    ]


def _show(row: dict[str, Any], found: list[Comparison], is_grouped: bool) -> None:
    print(f"{row['relation']}{', grouped' if is_grouped else ''}\n  {row['a']}\n  {row['b']}")
    for comparison in found:
        print(f"    {comparison.kind}: {comparison.reason}")


if __name__ == "__main__":
    main()
