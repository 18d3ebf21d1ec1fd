"""The golden passages of dates and figures come out as well as they did."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.extraction import Extractor
from onrecord.records import Annotations, Article, Date, Figure

PASSAGES = sorted(Path("tests/golden/times_figures").glob("*.jsonl"))
ROWS = [json.loads(line) for path in PASSAGES for line in path.read_text("utf-8").splitlines()]
FLOORS = json.loads(Path("tests/floors.json").read_text())["passages"]


def test_dates_and_figures_of_the_golden_passages_do_not_get_worse() -> None:
    extractor = Extractor.load()
    right: Counter[str] = Counter()
    for row in ROWS:
        published = Date(value=row["published"], precision="day") if row["published"] else None
        article = Article(id=row["id"], capture="c", text=row["text"], published=published)
        right += _right(row, extractor.annotate(article))
    assert all(right[name] >= floor for name, floor in FLOORS.items()), dict(right)


def _right(row: dict[str, Any], read: Annotations) -> Counter[str]:
    right: Counter[str] = Counter()
    values = {timex.span: timex.value for timex in read.timexes}
    for timex in row["timexes"]:
        span = tuple(timex["span"])
        right["timexes exact"] += span in values
        right["timexes values"] += span in values and values[span] == timex["value"]
    figures = {figure.span: figure for figure in read.figures}
    for figure in row["figures"]:
        found = figures.get(tuple(figure["span"]))
        right["figures all"] += found is not None and _fields(found) == tuple(
            figure[name] for name in ("measure", "unit", "subject", "low", "high", "approximate")
        )
    statements = list(read.statements)
    for said in row.get("said", ()):
        cues = [" ".join(row["text"][a:b] for a, b in each.cue) for each in statements]
        place = next((i for i, cue in enumerate(cues) if said["cue"] in cue), None)
        if place is not None:
            told = statements.pop(place).said
            right["said"] += told is not None and told.value == said["value"]
    return right


def _fields(figure: Figure) -> tuple[object, ...]:
    return (
        figure.measure,
        figure.unit,
        figure.subject,
        figure.low,
        figure.high,
        figure.approximate,
    )
