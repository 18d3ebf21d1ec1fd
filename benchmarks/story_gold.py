"""Score whole stories: ``python -m benchmarks.story_gold FOLDER... [--mistakes] [--stores PLACE]``.

A folder has the pages of one story and its gold (``docs/guides/story-gold.md``). Prints for each
story, and for all, how much of the articles, statements, figures, voices, comparisons and origins
is right, and how many traps are fallen into. ``--mistakes`` prints each mistake. ``--stores`` keeps
what was read in a folder, so that only the comparisons are made again.
"""

import argparse
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from evaluation.story_gold import StoryGold
from onrecord.app import pipeline, reading
from onrecord.store import Store

_SHARES = (
    "articles", "days", "outlets", "statements", "speakers", "figures found", "ranges", "measures",
    "claimants", "figures whole", "unclaimed figures", "lines", "wanted figures",
    "wanted statements", "origins", "traps avoided",
)  # fmt: skip
Gold = TypeVar("Gold", bound=StoryGold)
_CLUSTERINGS = ("grouping", "voices")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--mistakes", action="store_true", help="print each mistake")
    parser.add_argument("--stores", type=Path, metavar="PLACE", help="keep what was read here")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        place = args.stores or Path(scratch)
        for folder in args.folders:
            score = open_story(folder, place).score()
            total += score.counts
            show(folder.name, score.counts)
            if args.mistakes:
                print("\n".join(score.mistakes), end="\n\n")
    if len(args.folders) > 1:
        show("all", total)


def open_story(folder: Path, place: Path, kind: type[Gold] = StoryGold) -> Gold:
    """Return the gold of a story beside what is read, or what was read and kept in a folder."""
    path = place / f"{folder.name}.db"
    is_new = not path.exists()
    with Store(path, create=is_new) as store:
        if is_new:
            pages = [str(folder / "pages")]
            summary = reading.read(pages, store, pipeline.load_extractor, datetime.now(UTC))
            for failure in summary.failures:
                print(f"{failure.location}: {failure.error}")
        return kind(folder, store)


def show(name: str, counts: Counter[str]) -> None:
    print(name)
    for share in _SHARES:
        of = counts[f"{share} of"]
        print(f"  {share:<22}{counts[share]:>5} of {of:<5}{100 * counts[share] / max(of, 1):>6.1f}")
    for clustering in _CLUSTERINGS:
        of = 1000 * max(counts[f"{clustering} of"], 1)
        precision, recall = (
            counts[f"{clustering} {side}"] / of for side in ("precision", "recall")
        )
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"  {clustering:<22}BCubed {100 * precision:.1f}, {100 * recall:.1f}: {100 * f1:.1f}")
    kinds = sorted(k for k in counts if k.startswith("wanted ") and k.count(" ") == 2)
    print(
        "  "
        + ", ".join(f"{k[7:]} {counts[k]}/{counts[k + ' of']}" for k in kinds if counts[k + " of"])
    )


if __name__ == "__main__":
    main()
