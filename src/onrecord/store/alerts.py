"""Stores what people want to be told of, what was found, and which pages were looked at for it.

None of it can be read again from pages: which matches are new depends on when they were looked for.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Table, delete, func, select

from onrecord.errors import UnknownIdError, UsageError
from onrecord.records import Record, make_id
from onrecord.store.digests import digest_of
from onrecord.store.engine import Database
from onrecord.store.query import clean_argument
from onrecord.store.tables import alerts, captures, looked_at, matches
from onrecord.views import Alert, AlertEntry, Match


class KeptMatch(Record, frozen=True, kw_only=True):
    """A row of the table of matches. ``captures``: ids of pages, with a space after each."""

    id: str
    alert: str
    at: str
    handed_over: bool
    captures: str
    match: Match


class LookedAt(Record, frozen=True):
    """A capture that all alerts were looked for in."""

    capture: str


class Alerts:
    """Reads and writes the alerts of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, alert: Alert) -> None:
        """Store an alert. Of the first, the pages that are stored already count as looked at."""
        if not self.all():
            self.look_at(row["id"] for row in self._database.rows(select(captures.c.id)))
        self._put(alerts, [alert])

    def remove(self, alert: Alert) -> None:
        """Delete an alert with its matches."""
        self._database.execute(delete(matches).where(matches.c.alert == alert.id))
        self._database.execute(delete(alerts).where(alerts.c.id == alert.id))

    def all(self) -> list[Alert]:
        """Return the alerts, in the order in which they were added."""
        query = select(alerts).order_by(alerts.c.since, alerts.c.id)
        return list(self._database.records(query, Alert))

    def entries(self) -> list[AlertEntry]:
        """Return the alerts with the numbers of their matches."""
        waiting = func.count().filter(matches.c.handed_over.is_(False)).label("waiting")
        query = select(matches.c.alert, func.count().label("count"), waiting)
        counts = {row["alert"]: row for row in self._database.rows(query.group_by(matches.c.alert))}
        none = {"count": 0, "waiting": 0}
        return [
            AlertEntry(alert, row["count"], row["waiting"])
            for alert in self.all()
            for row in [counts.get(alert.id, none)]
        ]

    def find(self, prefix: str) -> Alert:
        """Return the alert whose id starts with ``prefix``.

        Raises UsageError if there is none, or more than one, or it is empty.
        """
        prefix = clean_argument(prefix)
        if not prefix:
            raise UsageError("an empty id; list the ids with: onrecord alerts")
        found = [each for each in self.all() if each.id.startswith(prefix)]
        if len(found) != 1:
            path = self._database.path
            raise UnknownIdError("alert", prefix, path, "alerts", several=bool(found))
        return found[0]

    def waiting_pages(self) -> dict[str, str]:
        """Return when each capture that was not looked at was fetched, by its id.

        They are in the order of storage.
        """
        query = select(captures.c.id, captures.c.fetched).where(
            captures.c.id.not_in(select(looked_at.c.capture))
        )
        rows = self._database.rows(query.order_by(captures.c.number))
        return {row["id"]: row["fetched"] for row in rows}

    def look_at(self, ids: Iterable[str]) -> None:
        """Note that captures were looked at."""
        if rows := [{"capture": each} for each in ids]:
            self._database.upsert(looked_at, rows, update=())

    def keep(self, found: Iterable[Match]) -> list[Match]:
        """Store what was found, and return what was not found before."""
        known = {row["id"] for row in self._database.rows(select(matches.c.id))}
        new = {_match_id(each): each for each in found if _match_id(each) not in known}
        self._put(matches, [_kept(each) for each in new.values()])
        return list(new.values())

    def matches(self, alert: str | None = None, *, waiting: bool = False) -> Iterator[Match]:
        """Yield what was found, the newest first.

        ``alert``: id of the only alert; ``waiting``: only what was not handed over.
        """
        query = select(matches).order_by(matches.c.at.desc(), matches.c.id)
        if alert is not None:
            query = query.where(matches.c.alert == alert)
        if waiting:
            query = query.where(matches.c.handed_over.is_(False))
        yield from (each.match for each in self._database.records(query, KeptMatch))

    def hand_over(self, match: Match) -> None:
        """Note that a match was handed over."""
        self._put(matches, [_kept(msgspec.structs.replace(match, handed_over=True))])

    def restore(self, rows: Iterable[Alert | KeptMatch | LookedAt]) -> None:
        """Store rows of another store; matches of no alert are left out."""
        listed = list(rows)
        self._put(alerts, [each for each in listed if isinstance(each, Alert)])
        ids = {each.id for each in self.all()}
        self._put(
            matches,
            [each for each in listed if isinstance(each, KeptMatch) and each.alert in ids],
        )
        self.look_at(each.capture for each in listed if isinstance(each, LookedAt))

    def faults(self) -> Iterator[str]:
        """Yield a line for each row that was altered or cannot be read."""
        kinds: tuple[tuple[Table, type[Alert | KeptMatch], str], ...] = (
            (alerts, Alert, "alert"),
            (matches, KeptMatch, "match"),
        )
        for table, kind, name in kinds:
            for row in self._database.rows(select(table).order_by(table.c.id)):
                try:
                    record = msgspec.convert(row, kind)
                except msgspec.ValidationError as error:
                    yield f"{name} {row['id']} cannot be read: {error}"
                    continue
                if row["digest"] != digest_of(record):
                    yield f"{name} {row['id']}: it was altered (digest)"

    def _put(self, table: Table, records: Iterable[Alert | KeptMatch]) -> None:
        rows: list[dict[str, Any]] = [
            msgspec.to_builtins(each) | {"digest": digest_of(each)} for each in records
        ]
        if rows:
            self._database.upsert(table, rows, update=[name for name in rows[0] if name != "id"])


def erase_matches(database: Database, capture: str) -> None:
    """Erase what alerts found on a page, and that it was looked at."""
    database.execute(delete(matches).where(matches.c.captures.contains(f"{capture} ")))
    database.execute(delete(looked_at).where(looked_at.c.capture == capture))


def _kept(match: Match) -> KeptMatch:
    return KeptMatch(
        id=_match_id(match),
        alert=match.alert,
        at=match.at,
        handed_over=match.handed_over,
        captures="".join(f"{each} " for each in match.captures),
        match=match,
    )


def _match_id(match: Match) -> str:
    return make_id("match", match.alert, match.key)
