"""Measure how reading time grows with the input: ``python -m benchmarks.growth [WORD...]``.

For each kind of input (all, or those whose name has one of the words), reads an input and one four
times as long, without the model, and prints the sizes, the CPU times and the growth for an input
twice as long: 2.0 is linear, 4.0 quadratic. Marks what grows by more than 2.6.
"""

import argparse
import math

from evaluation.growth.measure import TIMES, kinds, measure_growth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("words", nargs="*")
    args = parser.parse_args()
    for name, prepare, least in kinds():
        if args.words and not any(word in name for word in args.words):
            continue
        growth = measure_growth(prepare, least)
        doubled = math.log(growth.factor) / math.log(TIMES)
        print(
            f"{'!' if 2**doubled > 2.6 else ' '} {name:<45}{growth.size:>9,}"
            f"{TIMES * growth.size:>11,}{growth.seconds:8.2f}{growth.longer_seconds:8.2f} s"
            f"{2**doubled:6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
