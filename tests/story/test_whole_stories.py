"""Stories written with their gold by people who had not seen the program."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evaluation.story_gold import StoryGold
from onrecord.app import pipeline, reading
from onrecord.store import Store

STORIES = Path("tests/golden/stories")
FLOORS = json.loads(Path("tests/floors.json").read_text())["stories"]


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_as_much_of_a_story_is_right_and_no_more_of_its_lines_are_wrong(
    name: str, tmp_path: Path
) -> None:
    now = datetime(2033, 12, 1, tzinfo=UTC)
    with Store(tmp_path / "record.db", create=True) as store:
        pages = [str(STORIES / name / "pages")]
        assert reading.read(pages, store, pipeline.load_extractor, now).failures == ()
        score = StoryGold(STORIES / name, store).score()
    counts = score.counts
    floors = FLOORS[name]
    wrong = counts["lines of"] - counts["lines"]
    assert wrong <= floors["lines wrong at most"], score.mistakes
    least = {
        measure: floor for measure, floor in floors.items() if measure != "lines wrong at most"
    }
    assert all(counts[measure] >= floor for measure, floor in least.items()), dict(counts)
