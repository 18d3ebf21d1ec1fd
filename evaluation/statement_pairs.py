"""Reads groups of statements that say the same, contradict one another or do neither.

A file has groups separated by blank lines. The first line of a group is its subject ("# flood wall:
inspection"); each other line is a statement with its mark: "=" says the same as the other "="
lines, "x" cannot be true together with them, "~" is neither. ``corpus/pairs`` has such files.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Literal, TypeAlias, get_args

Relation: TypeAlias = Literal["same", "contradicts", "neither"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)


@dataclass(frozen=True)
class StatementGroup:
    """Statements on one subject: those that say the same, that contradict them, and others."""

    subject: str
    same: tuple[str, ...]
    contradicting: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True)
class StatementPair:
    """Two statements and how they are related."""

    one: str
    other: str
    relation: Relation


def read_groups(paths: Iterable[Path]) -> list[StatementGroup]:
    """Read the groups of files, and of the files in folders.

    Raises ValueError with file and line if a line has no mark, or a group has no "=" line.
    """
    files = [
        file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])
    ]
    return [group for file in files for group in _groups(file)]


def _groups(file: Path) -> Iterator[StatementGroup]:
    start = 1
    for block in file.read_text("utf-8").split("\n\n"):
        lines = [(start + n, line.strip()) for n, line in enumerate(block.split("\n"))]
        start += len(lines) + 1
        filled = [(number, line) for number, line in lines if line]
        if filled:
            yield _group(file, filled)


def _group(file: Path, lines: list[tuple[int, str]]) -> StatementGroup:
    marked: dict[str, list[str]] = {"#": [], "=": [], "x": [], "~": []}
    for number, line in lines:
        mark, _, words = line.partition(" ")
        if mark not in marked or not words:
            raise ValueError(f"{file}:{number}: no mark (#, =, x or ~): {line}")
        marked[mark].append(words.strip())
    if not marked["="]:
        raise ValueError(f"{file}:{lines[0][0]}: a group without a line marked =")
    return StatementGroup(
        subject=" ".join(marked["#"]),
        same=tuple(marked["="]),
        contradicting=tuple(marked["x"]),
        other=tuple(marked["~"]),
    )


def pairs_of(groups: Iterable[StatementGroup], seed: int = 0) -> list[StatementPair]:
    """Return all pairs inside each group that its marks decide, the two in random order."""
    rng = random.Random(seed)
    pairs: list[tuple[str, str, Relation]] = []
    for group in groups:
        pairs += ((*pair, "same") for pair in combinations(group.same, 2))
        pairs += ((*pair, "contradicts") for pair in product(group.same, group.contradicting))
        pairs += ((*pair, "neither") for pair in product(group.same, group.other))
    return [
        StatementPair(*((one, other) if rng.random() < 0.5 else (other, one)), relation)
        for one, other, relation in pairs
    ]
