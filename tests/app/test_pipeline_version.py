"""PIPELINE_VERSION is looked at whenever the code that decides a record changes.

``tests/pipeline.json`` has the version and a hash of all that reading a page runs: the code of the
rooms that decide, without comments, docstrings and layout, and their data files. Where the hash
differs: raise PIPELINE_VERSION if any page may now give another record; then write the file anew
with ``python -m tests.app.test_pipeline_version``.
"""

import ast
import hashlib
import io
import json
import tokenize
from collections.abc import Iterator
from pathlib import Path

from onrecord.app.pipeline import PIPELINE_VERSION

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "onrecord"
LOCK = ROOT / "tests" / "pipeline.json"
DECIDING = ("article", "extraction")  # all that they import counts as well
DATA = (".toml", ".txt")


def _code(source: str) -> str:
    """Source code without comments, docstrings and white space; the same for every Python."""
    lines = [list(line) for line in source.splitlines(keepends=True)]

    def blank(start: tuple[int, int], end: tuple[int, int]) -> None:
        for row in range(start[0] - 1, end[0]):
            first = start[1] if row == start[0] - 1 else 0
            last = end[1] if row == end[0] - 1 else len(lines[row])
            lines[row][first:last] = " " * (last - first)

    # The columns of ``ast`` count bytes: a docstring is cut by whole lines.
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node, clean=False
        ):
            text = node.body[0]
            assert text.end_lineno is not None
            for row in range(text.lineno - 1, text.end_lineno):
                lines[row] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and lines[token.start[0] - 1]:
            blank(token.start, token.end)
    return "".join("".join("".join(line) for line in lines).split())


def _imported(path: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("onrecord"):
            module = PACKAGE.joinpath(*str(node.module).split(".")[1:])
            for name in ("", *(alias.name for alias in node.names)):
                for file in ((module / name).with_suffix(".py"), module / name / "__init__.py"):
                    if file.is_file():
                        yield file


def deciding_files() -> list[Path]:
    """All files of the package that decide what is read in a page."""
    found: set[Path] = set()
    ahead = {path for room in DECIDING for path in (PACKAGE / room).rglob("*.py")}
    while ahead:
        path = ahead.pop()
        found.add(path)
        ahead |= set(_imported(path)) - found
    rooms = (*DECIDING, "text")
    data = {path for room in rooms for path in (PACKAGE / room).rglob("*") if path.suffix in DATA}
    return sorted(found | data)


def deciding_hash() -> str:
    """A hash of the deciding files: names, code and data."""
    digest = hashlib.sha256()
    for path in deciding_files():
        text = path.read_text(encoding="utf-8")
        content = _code(text) if path.suffix == ".py" else text
        digest.update(f"{path.relative_to(PACKAGE)}\n{content}\n".encode())
    return digest.hexdigest()


def test_the_version_was_looked_at_when_the_pipeline_changed() -> None:
    kept = json.loads(LOCK.read_text(encoding="utf-8"))
    assert (PIPELINE_VERSION, deciding_hash()) == (kept["version"], kept["hash"]), __doc__


def test_comments_and_docstrings_do_not_count() -> None:
    plain = 'def f(x):\n    return x + "#"\n'
    commented = 'def f(x):  # why\n    """What."""\n    return (x  # more\n        + "#")\n'
    assert _code(plain) == _code(commented).replace("(x+", "x+").replace('"#")', '"#"')
    assert _code(plain) != _code(plain.replace("+", "-"))


def test_outlets_names_and_records_decide() -> None:
    names = {str(path.relative_to(PACKAGE)) for path in deciding_files()}
    assert {"records.py", "text/outlets.py", "text/sentences.py"} <= names
    assert {"text/lang/en/outlets.txt", "text/lang/en/times.toml"} <= names
    assert not any(name.startswith(("store", "export", "cli", "story")) for name in names)


if __name__ == "__main__":
    LOCK.write_text(
        json.dumps({"version": PIPELINE_VERSION, "hash": deciding_hash()}, indent=1) + "\n"
    )
