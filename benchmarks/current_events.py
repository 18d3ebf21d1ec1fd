"""Score digests with real outlets: ``python -m benchmarks.current_events DAYS.jsonl.gz``.

DAYS has the days of Wikipedia's current events portal: ``date`` and ``items`` with ``section``,
``topics``, ``text`` and ``sources`` (``name``, ``url``). Each of the layouts in
``evaluation.current_events`` lays out each day, and the parsers read the pages. An item is found if
one article has its first and last eight words and no other item's first words. Its outlet is right
if it is, word for word, one of those that the page gives for it (of "AFP via France 24" the second
name alone as well). An article without an outlet is not wrong. ``--list`` prints a line for each
layout; ``--half 0`` takes every other day from the first on, by which the reading may be tuned, and
``--half 1`` the days between.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.layouts import read_page, show_items
from evaluation.current_events import LAYOUTS, Event, Layout, gold_items, make_pages, read_days
from evaluation.layouts.item_score import ItemScore, score_items, total_items


def main() -> None:
    """Print the scores of all layouts."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("days", type=Path)
    parser.add_argument("--days", dest="most", type=int, help="the first days only")
    parser.add_argument("--half", type=int, choices=(0, 1), help="every other day only")
    parser.add_argument("--list", action="store_true", help="one line for each layout")
    args = parser.parse_args()
    days = read_days(args.days)[: args.most]
    if args.half is not None:
        days = days[args.half :: 2]
    scores = []
    for name, layout in sorted(LAYOUTS.items()):
        score = score_layout(layout, days)
        scores.append(score)
        if args.list:
            print(
                f"{name:<20} counts {score.counts_right}/{score.pages}, found {score.found}"
                f"/{score.items}, with outlet {score.linked}, wrong outlets "
                f"{score.outlets_wrong}/{score.outlets_asserted}"
            )
    print(f"{len(LAYOUTS)} layouts, {len(days)} days")
    show_items(total_items(scores))


def score_layout(layout: Layout, days: Sequence[Sequence[Event]]) -> ItemScore:
    """Return the score of the parsers on the pages of one layout."""
    return total_items(
        score_items(gold_items(page), read_page(page, layout.__name__))
        for page in make_pages(layout, days)
    )


if __name__ == "__main__":
    main()
