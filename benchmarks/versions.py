"""Score what changed between versions: ``python -m benchmarks.versions [PAIRS...] [--misses]``.

PAIRS has pairs of versions, each with what the newer one did to statements and figures; without it,
the pairs in ``tests/golden/versions``. Prints precision and recall of the changes, and how many
pairs in which only layout, spelling or a time stamp changed give a change. ``--misses`` lists what
is wrong or missing.
"""

import argparse
from pathlib import Path

from evaluation.versions import Outcome, read_pairs, score
from onrecord.app.pipeline import load_extractor

_GOLD = Path("tests/golden/versions")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", type=Path, nargs="*", metavar="PAIRS")
    parser.add_argument("--misses", action="store_true", help="list what is wrong or missing")
    args = parser.parse_args()
    extractor = load_extractor()
    for path in args.pairs or sorted(_GOLD.glob("*.toml")):
        outcomes = list(score(read_pairs(path), extractor))
        right = sum(len(each.right) for each in outcomes)
        found = right + sum(len(each.wrong) for each in outcomes)
        gold = right + sum(len(each.missing) for each in outcomes)
        plain = [each for each in outcomes if not each.pair.changes]
        print(f"{path}: {len(outcomes)} pairs, {gold} changes")
        print(f"  precision {100 * right / max(found, 1):5.1f} %  ({right} of {found})")
        print(f"  recall    {100 * right / max(gold, 1):5.1f} %  ({right} of {gold})")
        told = sum(bool(each.wrong) for each in plain)
        print(f"  pairs with a change of layout or spelling only that give one: {told} of "
              f"{len(plain)}")  # fmt: skip
        if args.misses:
            for outcome in outcomes:
                _show(outcome)


def _show(outcome: Outcome) -> None:
    if outcome.wrong or outcome.missing:
        print(f"\n  {outcome.pair.id}")
        for told in outcome.wrong:
            print(f"    wrong: {told.kind}: {told.before!r} -> {told.after!r}")
        for kind, words in outcome.missing:
            print(f"    missing: {kind}: {words!r}")


if __name__ == "__main__":
    main()
