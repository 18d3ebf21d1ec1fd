from pathlib import Path

import pytest

from evaluation.statement_pairs import StatementPair, pairs_of, read_groups

PAIRS = Path("corpus/pairs")


@pytest.mark.parametrize("path", ["train", "dev.txt", "sealed.txt"])
def test_every_group_has_all_kinds_and_no_line_twice(path: str) -> None:
    for group in read_groups([PAIRS / path]):
        lines = (*group.same, *group.contradicting, *group.other)
        assert len(group.same) > 1, group.subject
        assert group.contradicting, group.subject
        assert group.other, group.subject
        assert len(set(lines)) == len(lines), group.subject


def test_pairs_are_those_that_the_marks_decide(tmp_path: Path) -> None:
    file = tmp_path / "groups.txt"
    file.write_text("# wall\n= It held\n= It stood\nx It fell\n~ It was tall\n~ It was old\n")
    pairs = pairs_of(read_groups([file]))
    found = sorted((*sorted((p.one, p.other)), p.relation) for p in pairs)
    assert found == [
        ("It fell", "It held", "contradicts"),
        ("It fell", "It stood", "contradicts"),
        ("It held", "It stood", "same"),
        ("It held", "It was old", "neither"),
        ("It held", "It was tall", "neither"),
        ("It stood", "It was old", "neither"),
        ("It stood", "It was tall", "neither"),
    ]
    assert isinstance(pairs[0], StatementPair)


def test_a_line_without_a_mark_is_named(tmp_path: Path) -> None:
    file = tmp_path / "groups.txt"
    file.write_text("# wall\n= It held\n\n# other\nIt fell\n")
    with pytest.raises(ValueError, match=r"groups\.txt:5: no mark"):
        read_groups([file])
