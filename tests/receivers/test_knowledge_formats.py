"""Exports for knowledge bases in followthemoney and rdflib: ``make test-receivers``."""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from benchmarks.exports import ROOT
from builders.stores import Who, keep_people
from onrecord.app.exporting import export_record
from onrecord.records import Date
from onrecord.store import Store

PYTHON = Path(os.environ.get("RECEIVERS", ".venv-receivers/bin/python")).absolute()
SCRIPT = ROOT / "benchmarks" / "receivers" / "knowledge.py"
# Signs that such libraries drop, replace or take for something else, among some that they keep.
SIGNS = "aB é7'\"“ \t\n\r\x00\x07\x85\xad\u0301\u200b\u200d\u2028\u202e\u3000\ufeff\ufdd0\ue000🐱ß"
ADDRESSES = (
    "HTTP://Post.Example",
    "https://post.example:port/a b?q=“wall”",
    "https://[::1",
    "https://käse.example/ä#ß",
    "https://post.example/%zz",
    "https://user name@post.example/",
    "https://1.2.3.4/",
    "//post.example",
    "https://a.b/",
    "https://_.example/",
    "javascript:alert(1)",
    "https://post.example/\u2028a\x00b",
)


def faults(export: Path) -> str:
    """Return what the libraries do not take as it is written, a line each."""
    done = subprocess.run([PYTHON, SCRIPT, export], capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if "Warning" not in line]
    assert done.returncode == bool(lines), done.stderr
    return "\n".join(lines)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a store with odd values in every field."""
    path = tmp_path_factory.mktemp("odd") / "s.db"
    rng = random.Random(7)

    def words() -> str:
        return "".join(rng.choices(SIGNS, k=rng.randrange(12)))

    with Store(path, create=True) as store:
        for number in range(60):
            who = Who(words() or "x", words(), words(), aliases=(words(), words()))
            keep_people(
                store, f"pages/{number}/{words()}", who, headline=words(), outlet=words(),
                byline=(words(), words()), url=ADDRESSES[number % len(ADDRESSES)], language="en",
                published=Date(
                    value=f"2031-05-08T10:00:00{rng.randrange(-12, 14):+03d}:00", precision="second"
                ),
            )  # fmt: skip
    return path


@pytest.mark.parametrize("name", ["ftm", "schema-org"])
def test_odd_values_are_written_as_they_are_read(odd: Path, name: str, tmp_path: Path) -> None:
    with Store(odd) as store:
        export_record(store, name, tmp_path / "export")
    assert faults(tmp_path / "export") == ""


def test_changed_values_are_found(store: Store, tmp_path: Path) -> None:
    keep_people(store, "https://post.example/wall", Who("Orla Venn", "mayor", "Orrin"))
    export_record(store, "ftm", tmp_path / "export")
    lines = [json.loads(line) for line in (tmp_path / "export").read_bytes().splitlines()]
    for each in lines:
        if each["schema"] == "Person":
            each["properties"] |= {"birthDate": ["2031-W19"], "name": ["'Orla Venn'"]}
            each["id"] += "0"
    (tmp_path / "export").write_text("\n".join(map(json.dumps, lines)))
    found = faults(tmp_path / "export")
    for part in ("birthDate is read as ['2031']", "name is read as ['Orla Venn']", "is no Thing"):
        assert part in found


def test_what_the_vocabulary_does_not_know_is_found(store: Store, tmp_path: Path) -> None:
    keep_people(store, "https://post.example/wall", Who("Orla Venn", "mayor", "Orrin"))
    export_record(store, "schema-org", tmp_path / "export")
    graph: dict[str, Any] = json.loads((tmp_path / "export").read_bytes())
    for node in graph["@graph"]:
        if node["@type"] == "Person":
            node |= {"headline": "x", "knows": {"@id": "urn:onrecord:nobody"}}
        elif node["@type"] == "Claim":
            node |= {"creditText": {"@id": node["appearance"]["@id"]}}
    (tmp_path / "export").write_text(json.dumps(graph, separators=(",", ":")))
    found = faults(tmp_path / "export")
    for part in ("Person has no property headline", "not in the graph", "not NewsArticle"):
        assert part in found
