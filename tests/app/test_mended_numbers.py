"""What a story says of a number that an outlet corrected."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.app import pipeline
from onrecord.app.reading import read
from onrecord.app.stories import show_story
from onrecord.export.story_wording import sections_of
from onrecord.store import Store

Line = tuple[str, int, str, str]  # the id, the day of June, the outlet, the text

SILO = (
    "A grain silo burst in the port of Varnholm on Monday. {} Crane driver Pell Ostrander heard a"
    " crack before the wall of the silo came down on the quay."
)
MARCH = (
    "{} The march through Varnholm on Monday was against a silo beside the old customs house,"
    " which the port authority wants to build for 21 million crowns."
)
BOATS = (
    "The storm of Monday night tore boats from the moorings of Lower Varn. {} Harbour master Ida"
    " Quell closed the inner basin of Lower Varn until Friday."
)


@pytest.mark.parametrize(
    ("lines", "measure", "expected"),
    [
        (  # a note in another article of the outlet
            [
                ("1", 2, "The Mail", SILO.format("Nine people were killed, police said.")),
                ("2", 3, "The Echo", SILO.format("Seven people were killed, police said.")),
                (
                    "3", 4, "The Mail",
                    SILO.format("Seven people were killed, police said.")
                    + "\n\nCorrection: On Monday we reported that nine people were killed. Police"
                    " had said seven.",
                ),
            ],
            "killed",
            ["seven", "corrected from nine by The Mail on 4 June"],
        ),
        (  # a newer version; the note has no number in its first sentence
            [
                ("1", 2, "The Mail", MARCH.format("About 4,000 people marched, police said.")),
                (
                    "2", 3, "The Echo",
                    "About 400 people marched through Varnholm on Monday, police said. The silo,"
                    " for 21 million crowns, is to stand by the customs house. Organiser Mirre"
                    " Valdane said the port authority had never asked Varnholm.",
                ),
                (
                    "1", 3, "The Mail",
                    MARCH.format("About 400 people marched, police said.")
                    + "\n\nAn earlier version of this article misstated the number of marchers. It"
                    " was about 400, not 4,000.",
                ),
            ],
            "people",
            ["about 400", "corrected from about 4,000 by The Mail on 3 June"],
        ),
        (  # upwards, on the same day
            [
                ("1", 2, "The Mail", BOATS.format("Three sailors are missing, Quell said.")),
                ("2", 2, "The Echo", BOATS.format("Five sailors are missing, Quell said.")),
                (
                    "1", 2, "The Mail",
                    BOATS.format("Five sailors are missing, Quell said.")
                    + "\n\nCorrection: An earlier version of this article said that three sailors"
                    " were missing. The number is five.",
                ),
            ],
            "missing",
            ["five", "corrected from three by The Mail)"],
        ),
    ],
)  # fmt: skip
def test_a_corrected_number_stands_and_says_what_it_was(
    store: Store, tmp_path: Path, lines: list[Line], measure: str, expected: list[str]
) -> None:
    for number, (identity, day, outlet, text) in enumerate(lines):
        path = tmp_path / "pages.jsonl"  # an id that comes again is a newer version
        line = {"id": identity, "outlet": outlet, "published": f"2031-06-{day:02}", "text": text}
        path.write_text(json.dumps(line) + "\n")
        read([str(path)], store, pipeline.load_extractor, datetime(2031, 6, 9, number, tzinfo=UTC))
    [story] = store.story_entries()
    [section] = [
        each for each in sections_of(show_story(store, story.story.id)) if each.key == "state"
    ]
    [shown] = [item.details for item in section.items if item.text.startswith(measure)]
    [told] = shown
    assert told.startswith(f"{expected[0]}, says ")
    assert expected[1] in told
