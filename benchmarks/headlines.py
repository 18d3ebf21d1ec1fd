"""Count the headlines read rightly: ``python -m benchmarks.headlines HEADLINES.toml [--misses]``.

A headline is right if all its attributions are found, letter for letter, and no other. ``--misses``
prints what is found in each of the others.
"""

import argparse
from pathlib import Path

from evaluation.score_headlines import read_headlines, wrong_headlines
from onrecord.extraction import Extractor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each headline read wrongly")
    args = parser.parse_args()
    wrong = list(wrong_headlines(args.gold, Extractor.load()))
    headlines = read_headlines(args.gold)
    for has_attribution, name in ((True, "with an attribution"), (False, "without")):
        count = sum(bool(each["found"]) == has_attribution for each in headlines)
        missed = sum(each[1] == has_attribution for each in wrong)
        print(f"headlines {name}: {count - missed} of {count} right")
    if args.misses:
        for text, _, found in wrong:
            print(f"{text}\n    {found}")


if __name__ == "__main__":
    main()
