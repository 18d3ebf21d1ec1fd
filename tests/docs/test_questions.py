"""The guide "Ten questions to a corpus": each query answers its question on the sample."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from onrecord.app import pipeline
from onrecord.app.corpora.building import build_corpus

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guides" / "questions.md").read_text()
PREPARING, *QUESTIONS = re.split(r"^## \d+\. ", GUIDE, flags=re.MULTILINE)

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Rows]:
    """A function that runs the query of the n-th question on a corpus of the sample."""
    folder = tmp_path_factory.mktemp("questions")
    sample = [ROOT / "examples" / "story", ROOT / "examples" / "harbour-digest.txt"]
    build_corpus(map(str, sample), folder / "tables", pipeline.load_extractor)
    connection = duckdb.connect()
    connection.execute(_query(PREPARING).replace("'tables/", f"'{folder}/tables/"))

    def answer(number: int) -> Rows:
        result = connection.execute(_query(QUESTIONS[number - 1]))
        assert result.description is not None
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    return answer


def _query(section: str) -> str:
    (query,) = re.findall(r"```sql\n(.*?)```", section, re.DOTALL)
    return str(query)


def test_there_are_ten() -> None:
    assert len(QUESTIONS) == 10


# The number of the question, and a row that is among those of its answer.
@pytest.mark.parametrize(
    ("number", "row"),
    [
        (1, {"speaker": "Jorun Tascall", "articles": 6, "outlets": 5}),
        (2, {"outlet": "Dervaine Courier", "speaker": "Transport Ministry", "articles": 3}),
        (3, {"month": "2031-05", "title": "chief investigator"}),
        (4, {"speaker": "Hanne Olverstone", "cue": "declined to say"}),
        (5, {"speaker": "Lammet Line", "cue": "denied"}),
        (6, {"outlet": "Dervaine Courier", "speaker": "Nerys Dunmarch", "elsewhere": 3}),
        (7, {"outlet": "The Calvery Packet", "month": "2031-05"}),
        (8, {"outlet": "Ostery Evening Post"}),
        (9, {"text": "At least 12", "low": 12, "high": None, "claimant": "Transport Ministry"}),
        (10, {"outlet": "The Innisk Herald", "through": "Brevick Press Agency"}),
    ],
)
def test_each_is_answered(ask: Callable[[int], Rows], number: int, row: dict[str, Any]) -> None:
    assert any(row.items() <= found.items() for found in ask(number))


def test_nobody_is_absent_where_quoted(ask: Callable[[int], Rows]) -> None:
    absent = {(row["outlet"], row["speaker"]) for row in ask(6)}
    assert ("Dervaine Courier", "Transport Ministry") not in absent
    assert ("Ostery Evening Post", "Sanna Trevick") in absent


def test_the_dead_of_an_earlier_event_are_left_out(ask: Callable[[int], Rows]) -> None:
    assert 31 not in {row["low"] for row in ask(9)}


def test_shares_add_up(ask: Callable[[int], Rows]) -> None:
    for row in ask(8):
        assert row["direct"] + row["mixed"] + row["indirect"] == pytest.approx(100, abs=0.2)
