"""Measure how reading time grows with the input: ``python -m benchmarks.growth [WORD...]``.

For each kind of input (all, or those whose name has one of the words), reads an input and one four
times as long, without the model, and prints the sizes, the CPU times and the growth for an input
twice as long: 2.0 is linear, 4.0 quadratic. Marks what grows by more than 2.8, and names functions
whose calls grow by more than 2.5.
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
        doubled = math.pow(growth.time, 1 / 2)
        line = (
            f"{'!' if doubled > 2.8 else ' '} {name:<45}{growth.size:>9,}{TIMES * growth.size:>11,}"
        )
        line += f"{growth.seconds[0]:8.2f}{growth.seconds[1]:8.2f} s {doubled:6.1f}"
        if math.sqrt(growth.calls) > 2.5:
            line += f"   {growth.function}: {math.sqrt(growth.calls):.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
