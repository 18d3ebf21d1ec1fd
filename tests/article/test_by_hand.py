"""Pages that people wrote by hand with their gold: as much is read right as before."""

import json
from pathlib import Path

from benchmarks.digest_gold import read_file
from evaluation.digest_gold import read_folder
from evaluation.layouts.score import score_articles, total

FOLDER = Path(__file__).parent.parent / "golden" / "by_hand"
FLOORS = json.loads((Path(__file__).parent.parent / "floors.json").read_text())["by hand"]


def test_pages_by_hand_reach_their_floors() -> None:
    score = total(score_articles(gold, read_file(page)) for page, gold in read_folder(FOLDER))
    assert score.pages == FLOORS["pages"]
    assert score.fields.total() == FLOORS["fields of"]
    assert score.counts_right >= FLOORS["counts right"]
    assert score.fields_right.total() >= FLOORS["fields right"]
    assert score.outlets_wrong <= FLOORS["outlets wrong at most"]
    assert score.body_kept >= FLOORS["body words kept"]
