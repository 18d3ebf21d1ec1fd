"""Stores what people follow and the pages that it named: when each was asked, and is asked again.

Every row has a digest. Ids of what was read are not in it: a reading may give others.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Literal, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, and_, delete, func, or_, select

from onrecord.records import Record
from onrecord.store.chunks import batched
from onrecord.store.digests import digest_of
from onrecord.store.engine import Database
from onrecord.store.tables import watched

# "index": a list of sitemaps. All but pages name pages.
WatchedKind: TypeAlias = Literal["feed", "sitemap", "index", "page"]
_PAGES = watched.c.kind == "page"
_FOLLOWED = watched.c.parent.is_(None)


class Watched(Record, frozen=True, kw_only=True):
    """An address that is asked again and again. Times are in ISO 8601, in UTC.

    ``key``: the same for all spellings of the address. ``parent``: the address that named it, None
    if a person follows it. ``due``: when it is asked next, None if it is not. ``changed``: when
    something new was there last. ``etag`` and ``modified``: the headers of the last answer with a
    page. ``words``: hash of what was read there last. ``failures``: how often it failed in a row,
    last with ``error``.
    """

    address: str
    key: str
    host: str
    kind: WatchedKind
    since: str
    parent: str | None = None
    due: str | None = None
    title: str | None = None
    published: str | None = None
    asked: str | None = None
    changed: str | None = None
    etag: str | None = None
    modified: str | None = None
    words: str | None = None
    failures: int = 0
    error: str | None = None


class Pages(NamedTuple):
    """How many pages an address named; how many of them are asked again, and failed last."""

    named: int
    open: int
    failing: int


class Watching:
    """Reads and writes what a store watches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def alone(self) -> AbstractContextManager[None]:
        """Context that one program at a time is in; raises UsageError if another one is."""
        return self._database.watching_alone()

    def followed(self) -> list[Watched]:
        """Return what people follow, in the order in which they did, with what it led to."""
        query = select(watched).where(or_(_FOLLOWED, ~_PAGES))
        order = watched.c.since, watched.c.address
        return list(self._database.records(query.order_by(*order), Watched))

    def pages(self) -> dict[str, Pages]:
        """Return the numbers of pages that each address named."""
        counts = (
            func.count(),
            func.count(watched.c.due),
            func.count().filter(watched.c.failures > 0),
        )
        query = select(watched.c.parent, *(each.label(f"n{i}") for i, each in enumerate(counts)))
        rows = self._database.rows(query.where(_PAGES, ~_FOLLOWED).group_by(watched.c.parent))
        return {row["parent"]: Pages(row["n0"], row["n1"], row["n2"]) for row in rows}

    def failing(self) -> list[Watched]:
        """Return what failed when it was asked last, the latest first."""
        query = select(watched).where(watched.c.failures > 0)
        query = query.order_by(watched.c.asked.desc().nulls_last())
        return list(self._database.records(query, Watched))

    def due(self, now: str, limit: int) -> list[Watched]:
        """Return what is due, the longest due first."""
        query = select(watched).where(watched.c.due <= now)
        query = query.order_by(watched.c.due, watched.c.address).limit(limit)
        return list(self._database.records(query, Watched))

    def count_due(self, now: str) -> int:
        """Return how many addresses are due."""
        query = select(func.count().label("count")).where(watched.c.due <= now)
        [row] = self._database.rows(query)
        return int(row["count"])

    def ahead(self, now: str, latest: str) -> list[Watched]:
        """Return what is not due, though by its times a clock that was ahead planned it.

        It was asked or found after ``now``, or is due after ``latest``. What is not asked any more
        counts if that was decided then.
        """
        asked, due = watched.c.asked, watched.c.due
        found = and_(asked.is_(None), due.is_not(None), watched.c.since > now)
        late = or_(due.is_(None), due > now)
        return self._read(late, or_(asked > now, due > latest, found))

    def next_due(self) -> str | None:
        """Return when something is due next, None if nothing ever is."""
        [row] = self._database.rows(select(func.min(watched.c.due).label("due")))
        return None if row["due"] is None else str(row["due"])

    def known(self, keys: Iterable[str]) -> dict[str, Watched]:
        """Return those of some addresses that are watched, by their keys."""
        return {
            each.key: each for some in batched(keys) for each in self._read(watched.c.key.in_(some))
        }

    def get(self, address: str) -> Watched | None:
        """Return what is watched at an address."""
        return next(iter(self._read(watched.c.address == address)), None)

    def put(self, states: Iterable[Watched]) -> None:
        """Store the states of addresses, in place of their former ones."""
        rows = [msgspec.to_builtins(each) | {"digest": digest_of(each)} for each in states]
        columns = [column.name for column in watched.columns if not column.primary_key]
        with self._database.transaction():  # at the end of which all that named others is there
            self._database.upsert(watched, rows, columns)

    def rest(self, host: str, until: str) -> None:
        """Let nothing of a host be due before a time."""
        due = self._read(watched.c.host == host, watched.c.due < until)
        self.put(msgspec.structs.replace(each, due=until) for each in due)

    def remove(self, address: str) -> int:
        """Remove an address and all that it named, and return how many pages it named."""
        [row] = self._database.rows(
            select(func.count().label("count")).where(watched.c.parent == address, _PAGES)
        )
        inner = self._read(watched.c.parent == address, ~_PAGES)
        count = int(row["count"]) + sum(self.remove(each.address) for each in inner)
        for column in (watched.c.parent, watched.c.address):
            self._database.execute(delete(watched).where(column == address))
        return count

    def faults(self) -> Iterator[str]:
        """Yield a line for each row that was altered or cannot be read."""
        for row in self._database.rows(select(watched).order_by(watched.c.address)):
            try:
                state = msgspec.convert(row, Watched)
            except msgspec.ValidationError as error:
                yield f"watched {row['address']} cannot be read: {error}"
                continue
            if row["digest"] != digest_of(state):
                yield f"watched {state.address}: it was altered (digest)"

    def _read(self, *conditions: ColumnElement[bool]) -> list[Watched]:
        return list(self._database.records(select(watched).where(*conditions), Watched))


def close_page(database: Database, location: str) -> None:
    """Note that an address is not asked again, and nothing of what was there, if it is watched."""
    watching = Watching(database)
    if state := watching.get(location):
        watching.put(
            [
                msgspec.structs.replace(
                    state, due=None, asked=None, title=None, etag=None, modified=None, words=None
                )
            ]
        )
