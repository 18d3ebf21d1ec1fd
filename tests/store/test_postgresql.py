"""A store in PostgreSQL: errors, several writers, and results that are those of SQLite."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from builders.postgresql import Server
from builders.stores import Who, alter, keep, keep_people
from onrecord.app import maintenance
from onrecord.app.opening import shown
from onrecord.app.stories import group
from onrecord.errors import OnrecordError, StoreError, UsageError
from onrecord.records import Date
from onrecord.store import Query, Store, postgresql
from onrecord.store.postgresql import PostgresqlDatabase

TESTS = str(Path(__file__).parents[1])
SECRET = "hush:@/?x"
ADD = """
import sys
from builders.stores import Who, keep_people
from onrecord.app.stories import group
from onrecord.store import Store
address, name = sys.argv[1:]
with Store(address, create=True) as store:
    for number in range(6):
        keep_people(store, f"{name}-{number}.txt", Who("Ilka Sorrendy", "mayor", "Quillhaven"))
        keep_people(store, f"shared-{number}.txt", Who("Ilka Sorrendy", "mayor", "Quillhaven"))
        group(store)
"""


@pytest.fixture
def address(server: Server) -> str:
    return server.new_store()


@pytest.fixture
def kept(address: str) -> Iterator[Store]:
    with Store(address) as store:
        yield store


def line_of(address: str, *, create: bool = False) -> str:
    """Return the line that tells why a store cannot be opened."""
    with pytest.raises(OnrecordError) as raised:
        Store(address, create=create)
    line = str(raised.value)
    assert "\n" not in line
    assert "hush" not in line
    return line


# What cannot be opened ------------------------------------------------------------------------


def test_what_cannot_be_reached_is_one_line(server: Server) -> None:
    away = "postgresql://ela:hush@127.0.0.1:1/news"
    assert line_of(away).startswith("postgresql://127.0.0.1:1/news: ")
    assert "look whether the server is up" in line_of(away)
    assert "createdb" in line_of(server.address("nothing"))
    assert "createuser" in line_of(server.address("postgres").replace("=postgres", "=nobody-else"))


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ela:hush@[::1/news",
        "postgresql://ela@db.example/news?passwort=hush",
        "postgresql://ela:hush:@/?x@db.example:port/news",
        "postgresql://ela@db.example/news?password=hush&sslmode=never",
    ],
)
def test_an_address_that_is_none_is_one_line_without_its_password(address: str) -> None:
    line_of(address)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://ela:hush@db.example:5433/news", "postgresql://db.example:5433/news"),
        ("postgresql://ela:hu@sh?/x@db.example/news?a=b", "postgresql://db.example/news"),
        ("postgresql://db.example/news?user=ela&password=hush@x", "postgresql://…"),
        ("postgres:///news?host=/run/x", "postgresql:///news"),
        ("a b/news.db", "a b/news.db"),
    ],
)
def test_an_address_is_shown_without_what_is_secret(address: str, name: str) -> None:
    assert shown(address) == name


def test_a_wrong_password_is_one_line(server: Server) -> None:
    server.run("CREATE ROLE ela LOGIN PASSWORD 'right'")
    server.run("CREATE DATABASE guarded OWNER ela")
    given = server.address("guarded").replace("postgres&", "").replace("user=postgres", "user=ela")
    for password in ("hush", None):
        line = line_of(f"{given}&password={password}" if password else given)
        assert "guide “teams” says how to give them" in line
    with Store(f"{given}&password=right", create=True) as store:
        keep(store, "page.txt", "Corrow said that it held.")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PGPASSWORD", "right")
        with Store(given) as store:
            assert store.counts().captures == 1


def test_a_server_or_database_that_does_not_fit_is_one_line(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    assert "createdb -E UTF8" in line_of(server.address("latin"), create=True)
    address = server.new()
    assert "there is no store; create one with: onrecord read" in line_of(address)
    assert "no schema" in line_of(f"{address}&options=-csearch_path%3Dnone", create=True)
    server.run("CREATE TABLE captures (id text)", database=address)
    assert "captures, that onrecord did not create" in line_of(address, create=True)
    store = server.new_store()
    server.run("UPDATE store_version SET version = 99", database=store)
    assert "newer onrecord" in line_of(store)
    monkeypatch.setattr(postgresql, "_OLDEST", 990_000)
    assert "onrecord needs 99 or newer" in line_of(address)


def test_a_store_of_an_older_version_is_upgraded(server: Server, address: str) -> None:
    with Store(address) as store:
        keep(store, "page.txt", "Corrow said that it held.")
    server.run("DROP TABLE matches, alerts, looked_at, vectors", database=address)
    server.run("UPDATE alembic_version SET version_num = '0002'", database=address)
    server.run("UPDATE store_version SET version = 10", database=address)
    with Store(address) as store:
        assert list(maintenance.verify(store, lambda capture, body: body.decode()))[1:] == []
        assert store._database.run(postgresql._OTHER_COLLATION) == []
    server.run("UPDATE store_version SET version = 7", database=address)
    assert "too old to be upgraded" in line_of(address)


def test_without_psycopg_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install 'onrecord[postgresql]'" in line_of("postgresql:///news")


def test_who_may_only_read_can_read(server: Server, address: str) -> None:
    with Store(address) as store:
        [article] = keep(store, "page.txt", "Corrow said that it held.")
    server.run("CREATE ROLE reader LOGIN", database=address)
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", database=address)
    with Store(address.replace("user=postgres", "user=reader")) as store:
        assert len(store.search(Query(words="held"))) == 1
        with pytest.raises(StoreError, match=r"permission denied .* grant you the rights"):
            keep(store, "more.txt", "Vaunt said that it broke.")
        with pytest.raises(StoreError):
            store.forget(article.id, reach=1)
        assert store.counts().captures == 1


def test_two_stores_share_a_database_in_schemas_of_their_own(server: Server) -> None:
    address = server.new()
    server.run("CREATE SCHEMA one; CREATE SCHEMA two", database=address)
    for name in ("one", "two"):
        own = f"{address}&options=-csearch_path%3D{name}"
        with Store(own, create=True) as store:
            keep(store, f"{name}.txt", f"Corrow said that {name} held.")
            assert [each.location for each in store.captures()] == [f"{name}.txt"]
            assert list(maintenance.verify(store, lambda capture, body: body.decode()))[1:] == []


# Connections and locks ------------------------------------------------------------------------


def test_a_connection_that_broke_off_is_one_line_and_then_made_again(
    server: Server, kept: Store
) -> None:
    keep(kept, "page.txt", "Corrow said that it held.")
    server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        database=kept._database._address,  # type: ignore[attr-defined]
    )
    with pytest.raises(StoreError, match="look whether the server is up") as raised:
        kept.counts()
    assert "\n" not in str(raised.value)
    assert kept.counts().captures == 1
    keep(kept, "more.txt", "Corrow said that it held.")


def test_who_waits_too_long_for_another_writer_is_told(
    address: str, kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "_WAIT", 0.1)
    with Store(address) as impatient, kept.writing():
        with pytest.raises(StoreError, match="another program is writing to it"):
            keep(impatient, "page.txt", "Words.")
        assert list(impatient.articles()) == []
    with Store(address) as patient:
        keep(patient, "page.txt", "Words.")


def test_one_program_watches_at_a_time(address: str, kept: Store) -> None:
    with Store(address) as other:
        with kept.watching.alone(), pytest.raises(UsageError, match="watch of this store"):
            other.watching.alone().__enter__()
        with other.watching.alone():
            pass


def test_what_others_write_changes_the_state(address: str, kept: Store) -> None:
    with Store(address) as other:
        before = kept.state
        other.counts()
        assert kept.state == before
        keep(other, "page.txt", "Corrow said that it held.")
        assert kept.state != before


def test_writers_lose_and_double_nothing(server: Server) -> None:
    """Several processes create one store, and write the same speaker and the same pages to it."""
    address, names = server.new(), ("one", "two", "three", "four", "five")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([TESTS, os.environ.get("PYTHONPATH", "")])
    }
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, address, name],
            env=environment, stderr=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    assert [process.communicate()[1] for process in processes] == [""] * len(names)
    with Store(address) as store:
        assert store.counts().captures == 6 * len(names) + 6
        assert len(list(store.speakers())) == 1
        assert len(list(store.stories())) == len({each.story for each in store.articles()})
        assert list(store.grouped.loose()) == []
        assert list(store.faults()) == []


# Texts ----------------------------------------------------------------------------------------


def test_a_text_may_have_any_characters(kept: Store) -> None:
    text = "Corrow said that \0 held.\ufdd2\ufdd3 \ufdd4\ufdd2 Vaunt said that it \0broke."
    [article] = keep(kept, "page\0.txt", {"text": text, "headline": "\0"})
    assert kept.find(article.id).text == text
    assert next(kept.entries()).opening == text[:80]
    assert [each.location for each in kept.captures()] == ["page\0.txt"]
    assert len(kept.search(Query(words="broke"))) == 1
    assert list(kept.faults()) == []


def test_names_words_and_outlets_may_be_long(kept: Store) -> None:
    letters = random.Random(1)
    long = "".join(letters.choices([chr(each) for each in range(0x4E00, 0x9000)], k=9_000))
    keep_people(
        kept, "page.txt", Who(long), outlet=long, headline=long, url=f"https://a.example/{long}",
        text=f"{long} said that 300 held. {'tide ' * 20_000} {long[:3000]}",
    )  # fmt: skip
    group(kept)
    assert len(kept.search(Query(words="tide"))) == 1
    assert list(kept.faults()) == []


def test_records_are_kept_as_the_same_json_as_in_a_file(tmp_path: Path, kept: Store) -> None:
    found = []
    for store in (kept, Store(tmp_path / "record.db", create=True)):
        keep_people(store, "page.txt", Who("Énile “X” Vaunt", "mayor"), byline=("Łucja",))
        sql = "SELECT CAST(mentions AS text), CAST(roles AS text), CAST(aliases AS text)"
        found += store._database.run(f"{sql} FROM speakers")
        found += store._database.run("SELECT CAST(byline AS text) FROM articles")
    assert found[:2] == found[2:]


# Searches -------------------------------------------------------------------------------------

WORDS = [
    *("harbour", "wall", "walls", "crack", "cracked", "cracking", "sea", "bridge", "bridges"),
    *("Bjørn", "café", "cafe", "Énile", "o’dunmore", "the", "of", "held", "hold", "holding"),
    *("30", "1,300", "북한", "ferry’s", "half-mast"),
]
QUERIES = (
    Query(words="wall"), Query(words="walls sea"), Query(words="cracks cafe"), Query(words="ha*"),
    Query(words='"harbour wall"'), Query(words='"the wall" sea'), Query(words='"wall har*"'),
    Query(words="cra* the of"), Query(words="the"), Query(words="1,300 o’dunmore"),
    Query(words='"half mast" wall wall sea'), Query(words="bridge", since="2031-01-10"),
    Query(words="held", place="sea br"), Query(words="held", outlet="her"), Query(words="北한"),
    Query(speaker="cor"), Query(speaker="vau", words="wall"), Query(speaker='"vaunt" va'),
    Query(words="vaunt wall the"), Query(words="corrow"), Query(words="bjorn enile"),
)  # fmt: skip


def test_searches_find_the_same_in_the_same_order(tmp_path: Path, kept: Store) -> None:
    draw = random.Random(7)
    with Store(tmp_path / "record.db", create=True) as file:
        for number in range(80):
            words = [" ".join(draw.choices(WORDS, k=draw.randint(3, 40))) for _ in range(3)]
            fields = {
                "text": f"Corrow said that {words[0]}. Vaunt said that {words[1]}. {words[2]}.",
                "headline": " ".join(draw.choices(WORDS, k=3)) if number % 3 else None,
                "outlet": draw.choice(["The Herald", "The Lantern", None]),
                "published": Date(value=f"2031-01-{number % 28 + 1:02}", precision="day"),
            }
            for store in (file, kept):
                keep(store, f"{number}.txt", fields)
        for article in draw.sample(list(file.articles()), 5):
            for store in (file, kept):
                store.forget(article.id, reach=1)
        for query in QUERIES:
            assert kept.search(query) == file.search(query), query
            assert kept.similar(query.words, limit=20) == file.similar(query.words, limit=20)
        assert kept.people("COR") == file.people("COR") != []
        assert list(kept.faults()) == []


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM words WHERE number = (SELECT min(number) FROM words)",
        "UPDATE said SET second = 'x'",
        "UPDATE words SET lexemes = ''",
        "UPDATE indexed SET words = words + 1 WHERE name = 'said'",
        "INSERT INTO said SELECT 7, size, first, second, lexemes FROM said LIMIT 1",
    ],
)
def test_a_damaged_index_is_a_fault(kept: Store, damage: str) -> None:
    keep(kept, "page.txt", "Corrow said that it held.")
    alter(kept, damage)
    assert any(line.startswith("search index: ") for line in kept.faults())


def test_errors_of_the_server_have_the_fix() -> None:
    database = PostgresqlDatabase.__new__(PostgresqlDatabase)
    database.path, database._psycopg = "postgresql:///news", psycopg
    from sqlalchemy.exc import DBAPIError

    for error, fix in (
        (psycopg.errors.DiskFull("no space left\nDETAIL: x"), "free some space"),
        (psycopg.errors.AdminShutdown("ended"), "whether the server is up"),
        (psycopg.errors.DataCorrupted("bad page"), "bad page"),
    ):
        line = str(database._explain(DBAPIError("", {}, error)))
        assert fix in line
        assert "\n" not in line
