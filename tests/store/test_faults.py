"""Faults that ``verify`` finds in stores damaged in one way each."""

from datetime import datetime
from pathlib import Path

import pytest

from builders.fake_extractor import load_fake
from builders.stores import alter, keep
from onrecord.app import maintenance, reading
from onrecord.app.stories import group
from onrecord.errors import ArticleError
from onrecord.records import Capture, Part
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

TEXT = "Corrow said that Vaunt said that it held.\n\n> Ossary denied that it broke."
CAPTION = "The wall (photo: Port Office)"


def source(capture: Capture, body: bytes) -> str:
    return body.decode()


@pytest.fixture
def kept(store: Store) -> Store:
    parts = (Part(kind="body", span=(0, 41)), Part(kind="body", span=(45, len(TEXT))))
    keep(store, "page.txt", {"text": TEXT, "parts": parts}, "Other words.")
    caption = (Part(kind="caption", span=(0, 8)), Part(kind="credit", span=(17, 28)))
    keep(store, "caption.txt", {"text": CAPTION, "parts": caption})
    keep(store, "corpus.jsonl#1", {"text": "Title. Words.", "key": "1", "parts": ()})
    return store


def faults(store: Store) -> list[str]:
    return [each.text for each in maintenance.verify(store, source) if each.is_fault]


def id_of(store: Store, table: str) -> str:
    return str(store._database.run(f"SELECT id FROM {table} ORDER BY number")[0][0])


def test_an_unaltered_store_has_no_fault(kept: Store) -> None:
    seen: list[str] = []
    group(kept)
    assert list(maintenance.verify(kept, source, seen.append)) == []
    assert seen == [capture.id for capture in kept.captures()]


@pytest.mark.only_sqlite
@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("captures", "body = x'0011'", "capture {id} cannot be read: Error -3"),
        ("captures", "body = 'words'", "capture {id} cannot be read: a bytes-like"),
        ("captures", "sha256 = 'x'", "capture {id}: its bytes differ from"),
        ("captures", "location = 'elsewhere'", "capture {id}: its id is not that"),
        ("captures", "location = CAST(x'ff' AS TEXT)", "capture {id} cannot be read: "),
        ("articles", "parts = '['", "article {id} cannot be read: "),
        ("articles", "parts = 'null'", "article {id} cannot be read: "),
        ("articles", "byline = '[1]'", "article {id} cannot be read: "),
        ("articles", """parts = '[{"kind":"body","span":[0,999]}]'""", "article {id}: its parts"),
        (
            "articles",
            """parts = '[{"kind":"body","span":[3,9]},{"kind":"body","span":[5,9]}]'""",
            "article {id}: its parts are not in order",
        ),
        ("articles", "parts = '[]'", "article {id}: its text has words in no part"),
        ("articles", "replaces = 'x'", "article {id}: is not linked to the versions"),
        ("statements", "content = '[[3,99999]]'", "statement {id}: its spans are"),
        ("statements", "cue = '[[7,7]]'", "statement {id}: its spans are"),
        ("statements", "cue = '[[7,9]]'", "statement {id}: its id is not that"),
        ("statements", "kind = 'loud'", "article {article}: its annotations cannot be read"),
        ("statements", "\"outer\" = 'x'", "statement {id}: its outer statement, x,"),
        ("statements", "speaker = 'x'", "statement {id}: its speaker, x, is not"),
        (
            "statements",
            """said = '{"value":null,"precision":null,"span":[3,99999]}'""",
            "statement {id}: its time of speaking is outside",
        ),
        ("statements", "setting = '[5,5]'", "statement {id}: its setting is outside the text"),
        ("speakers", "name = 'Somebody'", "speaker {id}: its name, 'Somebody', is not"),
        ("speakers", "mentions = '[]'", "article {article}: it or its annotations were altered"),
    ],
)
def test_each_damage_is_one_fault(kept: Store, table: str, change: str, fault: str) -> None:
    run_sql = kept._database.run
    run_sql("PRAGMA foreign_keys = OFF")
    identity = id_of(kept, table)
    article = id_of(kept, "articles")
    run_sql(f"UPDATE {table} SET {change} WHERE id = ?", (identity,))
    found = faults(kept)
    expected = fault.format(id=identity, article=article)
    assert [line.startswith(expected) for line in found] == ([True] if fault else []), found
    assert all("\n" not in line for line in found)


@pytest.mark.only_sqlite
@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("figures SET span = '[3,99999]'", "figure {id}: its words, '30', are not at 3–99999"),
        ("figures SET span = '[0,2]'", "figure {id}: its words, '30', are not at 0–2"),
        ("figures SET text = '31'", "figure {id}: its words, '31', are not at 27–29"),
        ("figures SET measure = 'sunk'", "figure {id}: its id is not that of"),
        ("figures SET statement = 'x'", "figure {id}: its statement, x, is not in its article"),
        ("figures SET statement = NULL", "article {article}: it or its annotations were altered"),
        ("figures SET claimant = NULL", "figure {id}: its claimant, None, is not the speaker"),
        ("figures SET claimant = 'x'", "figure {id}: its claimant, x, is not the speaker"),
        ("figures SET high = 29.5", "figure {id}: its lower bound is above its upper"),
        ("figures SET low = 'few'", "article {article}: its annotations cannot be read"),
        ("figures SET article = 'x'", "figure {id}: points to one of the articles"),
        ("timexes SET span = '[20,999]'", "timex of {article}: its span, 20–999, is not inside"),
        ("timexes SET span = '[3,3]'", "timex of {article}: its span, 3–3, is not inside"),
        ("timexes SET precision = 'moment'", "article {article}: its annotations cannot be read"),
        ("timexes SET article = 'x'", "timex of x: points to one of the articles"),
    ],
)
def test_each_damage_of_figures_and_times_is_one_fault(
    store: Store, damage: str, fault: str
) -> None:
    [article] = keep(store, "page.txt", "Corrow said on Monday that 30 boats were lost.")
    [figure] = store.figures()
    store._database.run("PRAGMA foreign_keys = OFF")
    store._database.run(f"UPDATE {damage}")
    found = faults(store)[0]
    named = fault.format(id=figure.id, article=article.id, speaker=figure.claimant)
    assert found.startswith(named), found


def test_a_figure_outside_the_content_of_its_statement_is_a_fault(store: Store) -> None:
    keep(store, "page.txt", "Corrow said that 30 boats were lost. Later, 5 boats were lost.")
    inside, outside = store.figures()
    assert faults(store) == []
    alter(
        store,
        "UPDATE figures SET statement = :statement, claimant = :claimant WHERE id = :id",
        statement=inside.statement, claimant=inside.claimant, id=outside.id,
    )  # fmt: skip
    [fault] = faults(store)
    assert fault.startswith(f"figure {outside.id}: is not in the content of its statement")


@pytest.mark.only_sqlite
@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("DELETE FROM captures WHERE location = 'page.txt'", "article "),
        ("DELETE FROM articles WHERE text = 'Other words.'", "search index: 'words'"),
        ("DELETE FROM words_data WHERE id = (SELECT max(id) FROM words_data)", "search index"),
        ("DELETE FROM said_data WHERE id = (SELECT max(id) FROM said_data)", "search index"),
        ("UPDATE articles SET headline = 'No' WHERE key = '1'", "search index: 'words'"),
        ("UPDATE articles SET id = 'x' WHERE text = 'Other words.'", "article x: its id"),
        (
            "UPDATE articles SET text = 'Title. Worse.' WHERE key = '1'",
            "search index: 'words'",
        ),
    ],
)
def test_other_damage(kept: Store, damage: str, fault: str) -> None:
    kept._database.run("PRAGMA foreign_keys = OFF")
    kept._database.run(damage)
    found = faults(kept)
    assert any(line.startswith(fault) for line in found), found


@pytest.mark.only_sqlite
def test_a_part_that_is_not_in_the_capture_is_a_fault(store: Store) -> None:
    part = (Part(kind="body", span=(0, 6)), Part(kind="headline", span=(8, 13)))
    [article] = keep(store, "page.txt", {"text": "Words.\n\nTitle", "parts": part})
    for text, place in (("words.  Title", "body at 0–6"), ("Words.  Tilte", "headline at 8–13")):
        run_sql = store._database.run
        run_sql("UPDATE articles SET text = ?", (text,))
        run_sql("INSERT INTO words(words) VALUES ('rebuild')")
        [fault] = faults(store)
        assert fault.startswith(f"article {article.id}: its {place} is not in capture")


def test_a_capture_without_extractable_text_is_a_fault(kept: Store) -> None:
    def fail(capture: Capture, body: bytes) -> str:
        raise ArticleError("it is binary")

    found = [each.text for each in maintenance.verify(kept, fail) if each.is_fault]
    assert len(found) == 3
    assert all(line.endswith("its text cannot be extracted: it is binary") for line in found)


def test_a_capture_of_1100_articles_has_no_fault(store: Store) -> None:
    keep(store, "digest.txt", *(f"Corrow said that {number} held." for number in range(1100)))
    assert faults(store) == []


def test_a_damaged_file_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Store(path, create=True) as store:
        for number in range(200):
            keep(store, f"{number}.txt", f"Corrow said that {number} held.")
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2 : len(damaged) // 2 + 20_000] = b"x" * 20_000
    path.write_bytes(damaged)
    with Store(path) as store:
        found = faults(store)
    assert any(line.startswith("file: ") for line in found)
    assert all("\n" not in line for line in found)


def test_pages_read_by_the_pipeline_have_no_fault(
    store: Store, tmp_path: Path, now: datetime
) -> None:
    digest = Path(__file__).parents[2] / "examples" / "harbour-digest.txt"
    mail = tmp_path / "mail.txt"
    mail.write_text("> Corrow said that the wall\n> held for a year,\n> and Vaunt said that no.\n")
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"id": "1", "text": "Corrow said that it held.\\n", "headline": "No"}\n')
    summary = reading.read(map(str, (digest, mail, corpus)), store, load_fake, now)
    assert (summary.articles, summary.failures) == (4, ())
    assert list(maintenance.verify(store)) == []
