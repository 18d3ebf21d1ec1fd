"""The tree of hashes of a bundle."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.bundle.tree import SALT, Tree, leaf_hash


def whole(count: int) -> Tree:
    salt = bytes(SALT)
    leaves = {at: leaf_hash(salt, "figures", str(at).encode()) for at in range(count)}
    return Tree(count, leaves, {})


def node(one: bytes, other: bytes) -> bytes:
    return hashlib.sha256(b"\1" + one + other).digest()


def test_a_tree_of_three_is_as_rfc_6962_draws_it() -> None:
    tree = whole(3)
    a, b, c = (tree.leaves[at] for at in range(3))
    assert tree.root() == node(node(a, b), c)
    assert whole(1).root() == whole(1).leaves[0]


def test_a_leaf_is_hashed_with_salt_section_and_line() -> None:
    expected = hashlib.sha256(b"\0" + b"s" * SALT + b"statements\n" + b'{"id":"1"}').digest()
    assert leaf_hash(b"s" * SALT, "statements", b'{"id":"1"}') == expected


@given(st.integers(1, 70), st.data())
def test_a_part_has_the_root_of_the_whole(count: int, data: st.DataObject) -> None:
    tree = whole(count)
    kept = data.draw(st.sets(st.integers(0, count - 1), max_size=8))
    part = tree.without(kept)
    assert (set(part.leaves), part.root()) == (kept, tree.root())
    hidden = {leaf for first, size in part.nodes for leaf in range(first, first + size)}
    assert hidden == set(range(count)) - kept
    fewer = data.draw(st.sets(st.sampled_from(sorted(kept)))) if kept else set()
    assert part.without(fewer) == tree.without(fewer)
    for place in kept:
        other = Tree(count, part.leaves | {place: bytes(32)}, part.nodes)
        assert other.root() != tree.root()


@pytest.mark.parametrize("count", [2, 3, 8, 13])
def test_what_is_not_one_tree_has_no_root(count: int) -> None:
    tree = whole(count)
    part = tree.without([0])
    one, *_ = part.nodes
    for bad in (
        Tree(count + 1, tree.leaves, {}),
        Tree(count - 1, tree.leaves, {}),
        Tree(count, part.leaves, {one: bytes(32)} if len(part.nodes) > 1 else {}),
        Tree(count, part.leaves, part.nodes | {(count, 1): bytes(32)}),
        Tree(count, {}, {}),
        Tree(0, {}, {}),
    ):
        with pytest.raises(ValueError, match="one tree"):
            bad.root()
