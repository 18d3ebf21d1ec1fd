"""Checks a store's file, foreign keys, search index, and speakers merged across articles."""

from collections.abc import Iterator

from sqlalchemy import select, text

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.store.alerts import Alerts
from onrecord.store.corrections import Corrections
from onrecord.store.engine import Database
from onrecord.store.kept import read_kept
from onrecord.store.search import Search
from onrecord.store.tables import REVISION, alembic_version, names, speakers
from onrecord.store.vectors import StatementVectors
from onrecord.store.watching import Watching

# Links that are checked record by record, with a better message.
_CHECKED_ELSEWHERE = {
    ("articles", "articles"),
    ("statements", "statements"),
    ("statements", "speakers"),
    ("figures", "statements"),
    ("figures", "speakers"),
}
# Key columns of tables without ids, and names for their rows.
_KEYS = {
    "timexes": "article", "attachments": "correction", "names": "article", "people": "speaker",
    "features": "article", "vectors": "article", "responses": "capture",
    "watched": "address", "matches": "id",
}  # fmt: skip
_ROW_NAMES = {
    "timexes": "timex of", "attachments": "place of correction", "names": "name of",
    "people": "identity of", "features": "grouping of",
    "vectors": "vectors of", "responses": "response of", "watched": "watched", "matches": "match",
}  # fmt: skip
_LINKS = """
    SELECT speaker, person IN (SELECT speaker FROM people) AS chained,
        person.number < own.number AS earlier,
        sign = 'decided' OR (speaker IN (SELECT speaker FROM names)
            AND person IN (SELECT speaker FROM names)) AS named
    FROM people JOIN speakers AS own ON own.id = speaker
    JOIN speakers AS person ON person.id = people.person
"""
_ONE_WAY = """
    SELECT count(*) AS count FROM story_links AS link WHERE NOT EXISTS (
        SELECT 1 FROM story_links AS back
        WHERE back.one = link.other AND back.other = link.one AND back.odds = link.odds)
"""


def file_faults(database: Database, search: Search) -> Iterator[str]:
    """Yield one line for each fault of the file, foreign keys, search index or merged speakers.

    Raises StoreError if the store is locked or cannot be read.
    """
    try:
        yield from (f"file: {line}" for line in database.file_faults())
        yield from _link_faults(database)
        yield from search.faults()
        yield from _people_faults(database)
        yield from Corrections(database).faults()
        yield from StatementVectors(database).faults()
        yield from Watching(database).faults()
        yield from Alerts(database).faults()
        if list(database.rows(select(alembic_version))) != [{"version_num": REVISION}]:
            yield "corrections: the number of their last migration is wrong"
        [row] = database.rows(text(_ONE_WAY))
        if row["count"]:
            yield f"stories: {row['count']} links between articles are in one direction only"
    except DamagedStoreError as error:
        yield f"file: {error}"


def first_damage(database: Database, search: Search) -> str | None:
    """Return one line about the first fault found in a store, or None if there is no fault."""
    try:
        for kept in read_kept(database):
            for fault in kept.faults:
                return fault
            for article in kept.articles:
                if not article.unaltered:
                    return f"article {article.article.id} was altered"
        return next(file_faults(database, search), None)
    except StoreError as error:
        return str(error)


def _link_faults(database: Database) -> Iterator[str]:
    for table, key, target in database.dangling_links(_KEYS):
        if (table, target) not in _CHECKED_ELSEWHERE:
            name = (
                f"{table}: a row" if key is None else f"{_ROW_NAMES.get(table, table[:-1])} {key}:"
            )
            yield f"{name} points to one of the {target} that does not exist"


def _people_faults(database: Database) -> Iterator[str]:
    for row in database.rows(text(_LINKS)):
        if row["chained"] or not row["earlier"] or not row["named"]:
            yield (
                f"speaker {row['speaker']}: is merged with a speaker that is not the first of its "
                "person, or that has no name"
            )
    query = select(names.c.speaker).join(speakers, speakers.c.id == names.c.speaker)
    for row in database.rows(query.where(names.c.article != speakers.c.article)):
        yield f"speaker {row['speaker']}: its name keys are those of another article"
