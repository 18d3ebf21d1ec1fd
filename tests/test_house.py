"""The rules of the house that no other tool checks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "onrecord").rglob("*.py"))
LONGEST = 450  # lines
_WORD = re.compile(r"[a-z][a-z'’ -]*")
_MOST = 5  # words of a language that may stand together in code


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "src" / "onrecord").as_posix()


def _word_lists(tree: ast.AST) -> Iterator[int]:
    """The lines where six or more lower-case words stand in one set, tuple or list.

    The members of a ``Literal`` or of ``__all__`` are names, not words of a language.
    """
    names = {
        id(node.slice)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal")
    } | {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and id(node) not in names:
            words = [
                each.value
                for each in node.elts
                if isinstance(each, ast.Constant)
                and isinstance(each.value, str)
                and _WORD.fullmatch(each.value)
            ]
            if len(words) > _MOST:
                yield node.lineno


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_word_lists_are_data(path: Path) -> None:
    lines = list(_word_lists(ast.parse(path.read_text(encoding="utf-8"))))
    assert not lines, f"{_name(path)}: move the words at lines {lines} to text/lang"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_files_are_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
