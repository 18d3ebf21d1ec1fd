"""Floors for the statements of all layers on the development part of the corpus."""

import json
from collections import Counter
from pathlib import Path

from evaluation.corpus import read_corpus
from evaluation.layers import annotated, extracted, score
from evaluation.predictions import extract_rows

ROOT = Path(__file__).parents[2]
FLOORS = json.loads((ROOT / "tests/floors.json").read_text())["corpus"]


def test_the_extractor_does_not_fall_below_its_floors() -> None:
    passages = read_corpus([ROOT / "corpus/dev"])
    lines = extract_rows([{"id": each.id, "text": each.text} for each in passages], workers=1)
    counts: Counter[str] = Counter()
    for passage, line in zip(passages, lines, strict=True):
        counts += score(passage.text, annotated(passage), extracted(line), passage.negatives)
    assert {name: counts[name] for name in FLOORS if name.endswith(" of")} == {
        name: floor for name, floor in FLOORS.items() if name.endswith(" of")
    }
    fallen = {name: counts[name] for name, floor in FLOORS.items() if counts[name] < floor}
    assert not fallen
