"""Cells damaged at random: each use case works, or raises one line that names the damage."""

import io
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from builders.stores import keep
from onrecord.app import exporting, maintenance
from onrecord.app.stories import group, show_story, story_context
from onrecord.errors import OnrecordError
from onrecord.records import Date
from onrecord.store import Query, Store
from onrecord.store.tables import metadata
from onrecord.story import compare

CELLS = [
    "[", "null", "[]", "{}", '"x"', "[[5, 99999]]", "[[-9, 3]]", "[[9, 3]]", "[1]", "[" * 3000,
    '[{"kind": "body", "span": [0, 99999]}]', "", "x", 0, -1, 10**12, 2.5, b"\xff\xfe", None,
]  # fmt: skip
SEEDS = 150


def use(store: Store) -> dict[str, Callable[[], object]]:
    """Use cases by name, each of which reads all that it can."""
    ids = [identity for (identity,) in store._database.run("SELECT id FROM articles")]
    articles = [str(identity) for identity in ids]
    return {
        "list": lambda: list(store.entries()),
        "show": lambda: [store.annotations(store.find(each)) for each in articles],
        "search": lambda: store.search(Query(words="held")),
        "search for a speaker": lambda: store.search(Query(speaker="corrow", words="held")),
        "who": lambda: [list(store.spoken(each)) for each in store.people("Corrow")],
        "figures": lambda: list(store.ledger("lost", subject="boats")),
        "stories": lambda: list(store.story_entries()),
        "story": lambda: [show_story(store, each) for each in articles],
        "compare": lambda: [compare(story_context(store, story)) for story in store.stories()],
        "json": lambda: exporting.export_record(store, "json", io.BytesIO()),
        "csv": lambda: exporting.export_record(store, "csv", io.BytesIO()),
        "capture": lambda: [maintenance.read_back(store, each) for each in articles],
        "read": lambda: (keep(store, "new.txt", "Corrow said that 31 boats were lost."),
                         group(store)),
        "forget": lambda: maintenance.forget(store, articles[0]),
    }  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damage") / "record.db"
    with Store(path, create=True) as store:
        for number in range(3):
            text = (
                f"The wall of Quillhaven cracked. Corrow said on Monday that {30 + number} red "
                "boats were lost. Vaunt said that Ossary denied that it held at Lower Brake."
            )
            day = Date(value=f"2031-01-0{number + 1}", precision="day")
            keep(store, f"{number}.txt", {"text": text, "published": day, "headline": "Wall"})
        group(store)
    return path


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_damaged_cell_is_no_traceback(seed: int, whole: Path, tmp_path: Path) -> None:
    generator = random.Random(seed)
    table = generator.choice(metadata.sorted_tables)
    column = generator.choice(list(table.columns))
    value = generator.choice(CELLS)
    for name in [*use_names(whole), "verify"]:
        path = tmp_path / "record.db"
        shutil.copy(whole, path)
        damage(path, table.name, column.name, value)
        try:
            with Store(path) as store:
                if name == "verify":
                    list(maintenance.verify(store, lambda capture, body: body.decode()))
                else:
                    use(store)[name]()
        except OnrecordError as error:
            line = str(error)
        except Exception as error:
            raise AssertionError((name, table.name, column.name, value)) from error
        else:
            line = ""
        assert "\n" not in line, (name, table.name, column.name, value)


def use_names(path: Path) -> list[str]:
    with Store(path) as store:
        return list(use(store))


def damage(path: Path, table: str, column: str, value: object) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        where = f"rowid = (SELECT min(rowid) FROM {table})"
        where = "TRUE" if table in ("story_keys", "story_links") else where  # have no rowid
        # IGNORE: a table need not take the value.
        sql = f'UPDATE OR IGNORE {table} SET "{column}" = ? WHERE {where}'
        with suppress(sqlite3.IntegrityError):
            connection.execute(sql, (value,))
    connection.close()


@pytest.mark.parametrize("name", ["show", "story", "compare", "csv", "json"])
@pytest.mark.parametrize("value", ["[", "[1]", '"x"'])
def test_the_article_with_the_damage_is_named(
    name: str, value: str, whole: Path, tmp_path: Path
) -> None:
    path = tmp_path / "record.db"
    shutil.copy(whole, path)
    damage(path, "statements", "content", value)
    with Store(path) as store:
        [(article,)] = store._database.run("SELECT article FROM statements LIMIT 1")
    with (
        pytest.raises(OnrecordError, match=rf"article {article}.*onrecord verify"),
        Store(path) as store,
    ):
        use(store)[name]()
