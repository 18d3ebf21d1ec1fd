"""Draws public docstrings at random, without their code, for a stranger to read.

    python -m benchmarks.docstrings [--number 60] [--seed 1]

Whoever reads them says of each whether it is understood at once; what is not, is rewritten.
"""

import argparse
import ast
import random
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "onrecord"


def docstrings() -> Iterator[tuple[str, str]]:
    """The dotted name and the docstring of every module, class and function that has one."""
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        yield from _inside(ast.parse(path.read_text(encoding="utf-8")), module)


def _inside(
    node: ast.Module | ast.ClassDef | ast.FunctionDef, name: str
) -> Iterator[tuple[str, str]]:
    words = ast.get_docstring(node)
    if words:
        yield name, words
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef):
            yield from _inside(child, f"{name}.{child.name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    drawn = random.Random(options.seed).sample(list(docstrings()), options.number)
    for number, (name, words) in enumerate(drawn, 1):
        print(f"{number}. {name}\n{words}\n")


if __name__ == "__main__":
    main()
