"""Checks of the file, its links, its indexes and the tables that span all articles."""

import re
from collections.abc import Iterator

from sqlalchemy import select, text

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.store.engine import Database
from onrecord.store.kept import read_kept
from onrecord.store.tables import names, speakers
from onrecord.store.versions import version_faults

# Links that are checked record by record, with a better message.
_CHECKED_ELSEWHERE = {
    ("articles", "articles"),
    ("statements", "statements"),
    ("statements", "speakers"),
    ("figures", "statements"),
    ("figures", "speakers"),
}
# Of tables without an id: what a row is called, and the column that it is named by.
_NAMED_BY = {
    "timexes": ("timex of", "article"),
    "names": ("name of", "article"),
    "people": ("identity of", "speaker"),
    "features": ("grouping of", "article"),
}
_SIGN = re.compile(r"story|name|role: .+|named beside \d+ others in both")  # resolve.matching's
_LINKS = """
    SELECT speaker, sign, person IN (SELECT speaker FROM people) AS chained,
        person.number < own.number AS earlier,
        speaker IN (SELECT speaker FROM names) AND person IN (SELECT speaker FROM names) AS named
    FROM people JOIN speakers AS own ON own.id = speaker
    JOIN speakers AS person ON person.id = people.person
"""
_ONE_WAY = """
    SELECT count(*) FROM story_links AS link WHERE NOT EXISTS (
        SELECT 1 FROM story_links AS back
        WHERE back.one = link.other AND back.other = link.one AND back.odds = link.odds)
"""
_MISSING_IN_SAID = """
    SELECT count(*) FROM (
        SELECT statements.number FROM statements JOIN articles ON articles.id = article
        WHERE replaced_by IS NULL EXCEPT SELECT id FROM said_docsize)
"""
_SURPLUS_IN_SAID = """
    SELECT count(*) FROM (
        SELECT id FROM said_docsize EXCEPT
        SELECT statements.number FROM statements JOIN articles ON articles.id = article
        WHERE replaced_by IS NULL)
"""


def file_faults(database: Database) -> Iterator[str]:
    """Yield one line for each fault of the file, its links, its search index and its versions.

    The search index is checked only if the store may be written. Raises StoreError if the store
    is locked or cannot be read.
    """
    try:
        for (line,) in database.run("PRAGMA integrity_check"):
            if line != "ok":
                yield f"file: {' '.join(str(line).split())}"
        yield from _link_faults(database)
        yield from _index_faults(database)
        yield from version_faults(database)
        yield from _people_faults(database)
        [(count,)] = database.run(_ONE_WAY)
        if count:
            yield f"stories: {count} links between articles are kept one way only"
    except DamagedStoreError as error:
        yield f"file: {error}"


def first_damage(database: Database) -> str | None:
    """Return the first fault of a store in one line, or None: what an error may come from."""
    try:
        for kept in read_kept(database):
            for fault in kept.faults:
                return fault
            for article in kept.articles:
                if not article.unaltered:
                    return f"article {article.article.id} is not as it was kept"
        return next(file_faults(database), None)
    except StoreError as error:
        return str(error)


def _link_faults(database: Database) -> Iterator[str]:
    for table, number, parent, _ in database.run("PRAGMA foreign_key_check"):
        if (table, parent) in _CHECKED_ELSEWHERE:
            continue
        name, key = _NAMED_BY.get(table, (table.removesuffix("s"), "id"))
        if number is None:  # a table without row numbers
            yield f"{table}: a row points to one of the {parent} that is not there"
        else:
            [(of,)] = database.run(f"SELECT {key} FROM {table} WHERE rowid = ?", (number,))
            yield f"{name} {of}: points to one of the {parent} that is not there"


def _index_faults(database: Database) -> Iterator[str]:
    # 1: also against the articles. What is said is in no table, word for word.
    for index, against in (("words", 1), ("said", 0)):
        sql = f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', {against})"
        try:
            database.run(sql)
        except DamagedStoreError as error:
            yield f"search index: {index!r} does not fit what is kept ({error})"
        except StoreError as error:
            if "readonly" not in str(error):
                raise
    for query, what in ((_MISSING_IN_SAID, "lacks"), (_SURPLUS_IN_SAID, "has too many")):
        [(count,)] = database.run(query)
        if count:
            yield f"search index: 'said' {what} statements of the newest versions: {count}"


def _people_faults(database: Database) -> Iterator[str]:
    for row in database.rows(text(_LINKS)):
        name = f"speaker {row['speaker']}"
        if not _SIGN.fullmatch(str(row["sign"])):
            yield f"{name}: is one with another for a reason that onrecord does not give"
        elif row["chained"] or not row["earlier"] or not row["named"]:
            yield f"{name}: is one with a speaker that is not the first of them, or has no name"
    query = select(names.c.speaker).join(speakers, speakers.c.id == names.c.speaker)
    for row in database.rows(query.where(names.c.article != speakers.c.article)):
        yield f"speaker {row['speaker']}: its names are kept with another article"
