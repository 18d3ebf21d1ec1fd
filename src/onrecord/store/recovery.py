"""Recovers captures, and what people decided and follow, from a store file of any schema version.

Other tables may be damaged.
"""

import os
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Table, create_engine, select
from sqlalchemy.exc import DBAPIError

from onrecord.errors import DamagedStoreError, StoreError
from onrecord.records import Capture, Correction, Failure, Record
from onrecord.store.alerts import KeptMatch, LookedAt
from onrecord.store.schema import migrate
from onrecord.store.tables import (
    APPLICATION_ID,
    REVISION,
    VERSION,
    alerts,
    corrections,
    looked_at,
    matches,
    watched,
)
from onrecord.store.watching import Watched
from onrecord.views import Alert

_R = TypeVar("_R", bound=Record)

_TABLES = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
_TABLE = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'captures'"
# The columns that are in every schema version.
_ROWS = """
    SELECT rowid, id, location, media_type, fetched, sha256, {response}, body FROM captures
    WHERE rowid > ? ORDER BY rowid LIMIT 1
"""
_RESPONSE = "(SELECT response FROM responses WHERE capture = captures.id)"
_WAIT = 30.0  # seconds to wait for another program


def schema_version(path: str | Path) -> int:
    """Return the schema version of a store file.

    Raises StoreError if the file is not a store, or is one of a newer onrecord.
    """
    with _opened(path) as connection:
        [(application,)] = connection.execute("PRAGMA application_id")
        [(version,)] = connection.execute("PRAGMA user_version")
        [(captures,)] = connection.execute(_TABLE)
    if application != APPLICATION_ID or not captures:
        raise StoreError(f"{path}: this is not a store of onrecord; give another path with --store")
    if version > VERSION:
        raise StoreError(
            f"{path}: created by a newer onrecord; upgrade with: pip install --upgrade onrecord"
        )
    return int(version)


def count_captures(path: str | Path) -> int:
    """Return the number of captures in a store file of any schema version."""
    with _opened(path) as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM captures")
    return int(count)


def recover_captures(path: str | Path) -> Iterator[tuple[Capture, bytes] | Failure]:
    """Yield each capture in a store file with its bytes, in the order of storage.

    Yields a Failure in place of a capture whose row or bytes are damaged. Only captures and the
    responses of their servers are read, one row at a time, so that other programs can write to the
    store between rows.
    """
    last = -1
    with _opened(path) as connection:
        has_responses = connection.execute(_TABLES, ("responses",)).fetchone()
        query = _ROWS.format(response=_RESPONSE if has_responses else "NULL")
        while row := connection.execute(query, (last,)).fetchone():
            last, *fields, response, body = row
            try:
                capture = msgspec.convert(
                    dict(zip(Capture.__struct_fields__, (*fields, _json(response)), strict=True)),
                    Capture,
                )
                content = zlib.decompress(body)
                if sha256(content).hexdigest() != capture.sha256:
                    raise ValueError("they differ from the captured ones")
            except (msgspec.MsgspecError, zlib.error, TypeError, ValueError) as error:
                yield Failure(
                    stage="store", location=str(fields[1]), error=f"its bytes are damaged: {error}"
                )
            else:
                yield capture, content


def _json(value: str | None) -> object:
    return None if value is None else msgspec.json.decode(value)


def recover_corrections(path: str | Path) -> Iterator[Correction | Failure]:
    """Yield each correction in a store file of any schema version, in order.

    Corrections of an older form are migrated in memory. Yields a Failure in place of one whose row
    is damaged. Raises StoreError if the file's form is unknown or its table is damaged.
    """
    return _recover(path, corrections, Correction, corrections.c.number, corrections.c.id)


def recover_watched(path: str | Path) -> Iterator[Watched | Failure]:
    """Yield what is watched by a store file of any schema version, as ``recover_corrections``."""
    return _recover(path, watched, Watched, watched.c.since, watched.c.address)


def recover_alerts(path: str | Path) -> Iterator[Alert | KeptMatch | LookedAt | Failure]:
    """Yield what is stored of alerts in a store file, as ``recover_corrections`` does."""
    yield from _recover(path, alerts, Alert, alerts.c.since, alerts.c.id)
    yield from _recover(path, matches, KeptMatch, matches.c.at, matches.c.id)
    yield from _recover(path, looked_at, LookedAt, looked_at.c.capture, looked_at.c.capture)


def _recover(
    path: str | Path, table: Table, record: type[_R], order: Column[Any], key: Column[Any]
) -> Iterator[_R | Failure]:
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:"))
    with _opened(path) as old, engine.connect() as connection:
        if not old.execute(_TABLES, (table.name,)).fetchone():
            return  # the file is older than the table
        revision = _revision(path, old)
        migrate(connection, revision)
        rows = old.execute(f"SELECT * FROM {table.name} ORDER BY {order.name}")
        columns = [name for name, *_ in rows.description]
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" for _ in columns)
        try:
            insert = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"
            for row in rows:
                connection.exec_driver_sql(insert, tuple(row))
        except DBAPIError as error:
            what = f"its {table.name} cannot be read: {error.orig}"
            raise StoreError(f"{path}: {what}") from None
        if revision != REVISION:
            migrate(connection)
        for (identity,) in connection.execute(select(key).order_by(order, key)).all():
            try:
                fields = connection.execute(select(table).where(key == identity)).mappings().one()
                yield msgspec.convert({str(name): fields[name] for name in fields}, record)
            except (msgspec.ValidationError, ValueError) as error:
                name = f"{record.__name__.lower()} {identity}"
                yield Failure(stage="store", location=name, error=f"is damaged: {error}")


def _revision(path: str | Path, old: sqlite3.Connection) -> str:
    """Return the last migration that the corrections of a store file have had."""
    found = old.execute(_TABLES, ("alembic_version",)).fetchone()
    [revision] = old.execute("SELECT version_num FROM alembic_version") if found else [None]
    if not revision or not re.fullmatch(r"[0-9]{4}", str(revision[0])):
        raise StoreError(f"{path}: the form of its corrections is unknown, so they cannot be kept")
    return str(revision[0])


@contextmanager
def watching(path: str | Path) -> Iterator[Callable[[], bool]]:
    """Context with a function that tells whether a program wrote to a store since it began."""
    with _opened(path) as connection:
        # Without write-ahead logging nobody could look while the store is being replaced.
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        before = connection.execute("PRAGMA data_version").fetchone()
        yield lambda: connection.execute("PRAGMA data_version").fetchone() != before


def replace_store(old: str | Path, new: Path, was_written: Callable[[], bool]) -> Path:
    """Replace what is in a store file by what is in a new one, and return the path of a copy.

    The copy has what was in the old file; its name is FILE.vN, where N is its schema version.
    Other programs may have the store open: whoever is reading goes on with the old content, and
    sees the new one afterwards. All is replaced in one transaction, so that after a crash at any
    moment the file is complete. The new file is deleted. Raises StoreError if ``was_written`` says
    that others wrote to the store meanwhile, or if one is writing to it for 30 seconds.
    """
    target = Path(os.path.realpath(old))
    kept = _free_name(target, schema_version(target))
    unfinished = Path(f"{new}.old")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))

    def check(status: int, left: int, pages: int) -> None:
        # From the first page on, nobody else can write.
        if status == sqlite3.SQLITE_BUSY:
            raise StoreError(f"{target}: another program is writing to it; run it again later")
        if left == pages - 1 and was_written():
            raise StoreError(f"{target}: it was changed meanwhile; run the same command again")

    with _opened(target) as connection:
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
        unfinished.rename(kept)
        with _opened(new) as source:
            source.backup(connection, pages=1, progress=check)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    new.unlink()
    return kept


def _free_name(path: Path, version: int) -> Path:
    """Return a path for the copy of an old store file: FILE.vN for schema version N.

    If another file has that path, returns FILE.vN-2, FILE.vN-3 and so on.
    """
    number = 1
    while True:
        name = path.with_name(f"{path.name}.v{version}{f'-{number}' if number > 1 else ''}")
        if not os.path.lexists(name):
            return name
        number += 1


@contextmanager
def _opened(path: str | Path) -> Iterator[sqlite3.Connection]:
    if not os.path.isfile(path):
        raise StoreError(f"{path}: there is no store; give another path with --store")
    try:
        uri = f"{Path(os.path.abspath(path)).as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None)
        with closing(connection):
            connection.execute("PRAGMA trusted_schema = OFF")
            yield connection
    except sqlite3.DatabaseError as error:
        kind = StoreError if "locked" in str(error) else DamagedStoreError
        raise kind(f"{path}: {error}; try again, or give another path with --store") from None
