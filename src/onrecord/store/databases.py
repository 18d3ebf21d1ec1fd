"""Opens the database that the location of a store names, with its search engine."""

from pathlib import Path

from onrecord.store.engine import Database
from onrecord.store.fts5 import Fts5Search
from onrecord.store.location import is_address
from onrecord.store.search import Search
from onrecord.store.sqlite import SqliteDatabase


def open_database(location: str | Path, *, create: bool = False) -> tuple[Database, Search]:
    """Return the database at a path or address, and its search engine.

    ``create``: create a store if there is none. Raises StoreError if there is no store of this
    version, or it cannot be opened.
    """
    if not is_address(location):
        file = SqliteDatabase(location, create=create)
        return file, Fts5Search(file)
    from onrecord.store.postgresql import PostgresqlDatabase
    from onrecord.store.tsvector import TsvectorSearch

    database = PostgresqlDatabase(str(location), create=create)
    return database, TsvectorSearch(database)
