"""Score the check of drafts: ``python -m benchmarks.drafts CASES.toml [--misses]``.

CASES has sentences of drafts, each with the verdict that it must get (``docs/guides/checking.md``).
Prints for each group how many get it, and how many altered sentences are called verbatim, trimmed
or supported. ``--misses`` lists the wrong ones with what was found.
"""

import argparse
from collections import Counter
from pathlib import Path

from evaluation.drafts import Outcome, read_cases, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", type=Path, metavar="CASES")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    outcomes = list(score(read_cases(args.cases)))
    right, of = Counter[str](), Counter[str]()
    for outcome in outcomes:
        for group in (outcome.case.group or "others", "all"):
            of[group] += 1
            right[group] += outcome.is_right
    print(f"{'right verdicts':28}{'of':>10}")
    for group in (*dict.fromkeys(each.case.group or "others" for each in outcomes), "all"):
        print(f"{group:28}{right[group]:>5}{of[group]:>5}{100 * right[group] / of[group]:>8.1f} %")
    wrong = [outcome for outcome in outcomes if outcome.is_altered_called_verbatim]
    print(f"altered called verbatim, trimmed or supported: {len(wrong)}")
    marked = [outcome for outcome in outcomes if outcome.case.marked and outcome.is_right]
    unmarked = sum(bool(outcome.unmarked) for outcome in marked)
    print(f"right, but changed words not marked: {unmarked} of {len(marked)}")
    if args.misses:
        for outcome in outcomes:
            if not outcome.is_right or outcome.unmarked:
                _show(outcome)


def _show(outcome: Outcome) -> None:
    print(f"\n{outcome.case.draft}\n  expected {outcome.case.verdict}, got {outcome.verdict}")
    for point in outcome.checked.points:
        print(f"  {point.kind} {point.words!r} ({point.speaker}): {point.verdict}; {point.reason}")
        for each in (*point.record[:2], *filter(None, (point.since, point.nearest))):
            print(f"    {each.day} {each.outlet}: {each.speaker} {each.cue}: {each.words}")


if __name__ == "__main__":
    main()
