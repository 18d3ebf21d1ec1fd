"""The tree of hashes of a bundle: one hash, its root, stands for all leaves.

The tree is that of RFC 6962 (Certificate Transparency), with a salt in each leaf, so that a leaf
that is left out cannot be guessed from its hash.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

SALT = 16  # bytes
Node: TypeAlias = tuple[int, int]  # first leaf below it, and number of leaves


def leaf_hash(salt: bytes, section: str, line: bytes) -> bytes:
    """Return the hash of a leaf: a line of a section of the record."""
    return hashlib.sha256(b"\0" + salt + section.encode() + b"\n" + line).digest()


@dataclass(frozen=True)
class Tree:
    """A tree of some number of leaves, of which some are known.

    ``leaves``: hashes of the known leaves by place; ``nodes``: hashes of the largest parts of the
    tree in which no leaf is known.
    """

    count: int
    leaves: Mapping[int, bytes]
    nodes: Mapping[Node, bytes]

    def root(self) -> bytes:
        """Return the root's hash. Raises ValueError if the parts are not those of one tree."""
        if len(self.leaves) + sum(size for _, size in self.nodes) != self.count:
            raise ValueError("its parts are not those of one tree")
        return self._hash(0, self.count)

    def without(self, kept: Collection[int]) -> "Tree":
        """Return the same tree in which only some of the known leaves are known."""
        nodes: dict[Node, bytes] = {}
        self._hide(0, self.count, sorted(kept), nodes)
        return Tree(self.count, {place: self.leaves[place] for place in kept}, nodes)

    def _hide(self, first: int, size: int, kept: Sequence[int], nodes: dict[Node, bytes]) -> None:
        known = bisect_left(kept, first + size) - bisect_left(kept, first)
        if not known:
            nodes[first, size] = self._hash(first, size)
        elif size > 1:
            half = _half(size)
            self._hide(first, half, kept, nodes)
            self._hide(first + half, size - half, kept, nodes)

    def _hash(self, first: int, size: int) -> bytes:
        if (first, size) in self.nodes:
            return self.nodes[first, size]
        if size < 2:
            if first not in self.leaves or size < 1:
                raise ValueError("its parts are not those of one tree")
            return self.leaves[first]
        half = _half(size)
        both = self._hash(first, half) + self._hash(first + half, size - half)
        return hashlib.sha256(b"\1" + both).digest()


def _half(size: int) -> int:
    """Return the largest power of two below a number."""
    return 1 << (size - 1).bit_length() - 1
