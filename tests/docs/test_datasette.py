"""The queries that docs/guides/datasette.md offers say what onrecord itself says of the sample."""

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.app.corrections import Author, correct_speaker, reject
from onrecord.app.stories import list_stories
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
# The form of the file that is needed here, so that the tests need no reader of YAML.
_QUERY = re.compile(r"^ {6}(\w+):\n(?: {8}.*\n)*? {8}sql: \|-\n((?: {10}.*\n)+)", re.MULTILINE)
QUERIES = dict(_QUERY.findall((ROOT / "examples" / "datasette.yml").read_text("utf-8")))
AUTHOR = Author("Ruvo Tell", "2031-06-01T10:00:00.000Z")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("datasette") / "onrecord.db"
    onrecord.read(ROOT / "examples" / "story", ROOT / "examples" / "harbour-digest.txt", store=path)
    return path


def _run(path: Path, query: str, **given: str) -> list[dict[str, Any]]:
    """The rows of a query, as Datasette asks for them: read only; fields not given are empty."""
    sql = QUERIES[query]
    values = dict.fromkeys(re.findall(r":(\w+)\b", sql), "") | given
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in database.execute(sql, values)]
    finally:
        database.close()


def test_the_guide_names_every_query() -> None:
    guide = (ROOT / "docs" / "guides" / "datasette.md").read_text("utf-8")
    assert len(QUERIES) == 5
    assert sorted(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)) == sorted(QUERIES)


def test_who_said_what(sample: Path) -> None:
    rows = {row["statement"]: row for row in _run(sample, "who_said_what")}
    with Store(sample) as store:
        for article in store.articles():
            if article.id in {row["article"] for row in rows.values()}:
                for statement in store.annotations(article).statements:
                    assert (statement.id in rows) == (statement.type == "assertion")
                    if statement.id in rows:
                        words = [article.text[start:end] for start, end in statement.content]
                        assert (rows[statement.id]["words"] or "") == " … ".join(words)
    [kellend] = onrecord.find_speakers(sample, "Kellend")
    said = {
        view.statement.id
        for view in onrecord.show_speaker(sample, kellend.id).statements
        if view.statement.type == "assertion"
    }
    assert {row["statement"] for row in _run(sample, "who_said_what", speaker="kellend")} == said
    [row] = _run(sample, "who_said_what", words='light "burned" NIGHT', speaker="Olverstone")
    assert row["words"] == "“That light burned every night in April, and it burned on Sunday,”"


def test_who_denied(sample: Path) -> None:
    assert [
        (row["speaker"], row["cue"], row["denied"])
        for row in _run(sample, "who_denied", words="second pier failed")
    ] == [
        (
            "Hanne Olverstone",
            "denied",
            "that the light on the second pier had failed before the accident",
        )
    ]
    assert all(row["cue"] for row in _run(sample, "who_denied"))


def test_stories_and_their_figures(sample: Path) -> None:
    stories = list(list_stories(sample))
    rows = _run(sample, "stories")
    assert {row["story"]: row["articles"] for row in rows} == {
        each.story.id: len(each.story.articles) for each in stories
    }
    assert {row["story"]: row["title"] for row in rows} == {
        each.story.id: each.story.title for each in stories
    }
    story = stories[0].story
    expected = {
        row.figure.id: (row.figure.text, row.figure.low)
        for row in onrecord.list_figures(sample, "killed")
        if row.figure.article in story.articles and row.figure.asserted
    }
    figures = _run(sample, "figures_of_a_story", story=story.id[:8], measure="killed")
    assert {row["id"]: (row["figure"], row["low"]) for row in figures} == expected
    assert len(_run(sample, "figures_of_a_story")) > len(figures) > 5


def test_articles_with_words(sample: Path) -> None:
    rows = _run(sample, "articles_with_words", words="harbour wall")
    assert {row["article"] for row in rows} == {
        hit.article for hit in onrecord.search(sample, "harbour wall")
    }
    assert len(rows) == 2


@pytest.mark.parametrize("words", ["", " ", '"', 'a" OR "b', "*", "speaker : x", "can't -x", "👷"])
def test_any_words_may_be_given(sample: Path, words: str) -> None:
    for query in QUERIES:
        _run(sample, query, words=words, speaker=words, story=words, measure=words)


def test_what_people_changed_is_left_out(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    onrecord.backup(sample, path)
    first, second = (row["statement"] for row in _run(path, "who_said_what", words="light")[:2])
    denied = _run(path, "who_denied")[0]["statement"]
    figure = _run(path, "figures_of_a_story", measure="killed")[0]["id"]
    for each in (first, denied, figure):
        reject(path, each, AUTHOR)
    correct_speaker(path, second, None, AUTHOR)
    assert not {first, second} & {row["statement"] for row in _run(path, "who_said_what")}
    assert denied not in {row["statement"] for row in _run(path, "who_denied")}
    assert figure not in {row["id"] for row in _run(path, "figures_of_a_story")}
