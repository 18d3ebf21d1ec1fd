"""A PostgreSQL server for tests, in a temporary folder, with a database for each test."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

from onrecord.store import Store
from onrecord.store.engine import Database

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
MISSING = (
    "the programs of the PostgreSQL server are missing: apt-get install postgresql, or name their "
    "folder in POSTGRESQL_BIN"
)
# Nothing has to outlast the tests, and each test has few connections.
_SETTINGS = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off "
    "-c shared_buffers=64MB -c max_connections=120"
)


def find_programs() -> Path | None:
    """Return the folder with the programs of the newest server, or None if there is none."""
    if given := os.environ.get("POSTGRESQL_BIN"):
        return Path(given)
    found = [
        folder
        for place in _PLACES
        for folder in Path("/").glob(place.removeprefix("/"))
        if (folder / "initdb").exists()
    ]
    return max(found, key=lambda folder: folder.as_posix()) if found else None


class Server:
    """A running server: makes databases, with an empty store in them or as copies of another."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._empty: str | None = None

    def address(self, database: str, **options: str) -> str:
        """Return the address of a database."""
        more = "".join(f"&{name}={value}" for name, value in options.items())
        return f"postgresql:///{database}?host={self._folder}&user=postgres{more}"

    def run(self, sql: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run SQL, and return its rows. ``database``: its name or address."""
        address = database if "//" in database else self.address(database)
        with psycopg.connect(address, autocommit=True) as connection:
            result = connection.execute(sql)  # type: ignore[call-overload]
            return result.fetchall() if result.description else []

    def files(self, database: Database) -> bytes:
        """Return all that the files of a store's database have."""
        database.run("CHECKPOINT")
        [(number,)] = database.run("SELECT oid FROM pg_database WHERE datname = current_database()")
        folder = self._folder / "data" / "base" / str(number)
        return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))

    def new(self, *, template: str = "template0") -> str:
        """Return the address of a new database: an empty one, or a copy of another."""
        name = f"test{next(self._numbers)}"
        source = template.partition("///")[2].partition("?")[0] or template
        self.run(f"CREATE DATABASE {name} TEMPLATE {source}")
        return self.address(name)

    def drop(self, address: str) -> None:
        """Delete a database, whoever is connected to it."""
        name = address.partition("///")[2].partition("?")[0]
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def new_store(self) -> str:
        """Return the address of a new database with an empty store in it."""
        if self._empty is None:
            self._empty = self.new()
            Store(self._empty, create=True).__exit__(None, None, None)
        return self.new(template=self._empty)


@contextmanager
def started_server(settings: str = _SETTINGS) -> Iterator[Server]:
    """Context with a server of its own, which is ended and deleted after it."""
    programs = find_programs()
    if programs is None:
        raise RuntimeError(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))  # short, as paths of sockets must be
    as_user = []
    if os.geteuid() == 0:  # it does not run as root
        as_user = ["runuser", "-u", "nobody", "--"]
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
    control = [*as_user, str(programs / "pg_ctl"), "-D", str(folder / "data"), "-s", "-w"]
    initdb = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust"]
    options = ["--encoding=UTF8", "--locale=C", "--no-sync"]
    try:
        subprocess.run([*as_user, *initdb, *options], check=True, stdout=subprocess.DEVNULL)
        access = folder / "data" / "pg_hba.conf"
        access.write_text(f"local guarded all scram-sha-256\n{access.read_text()}")
        settings += f" -c listen_addresses= -c unix_socket_directories={folder}"
        log = ["-l", str(folder / "log"), "-o", settings]
        subprocess.run([*control, *log, "start"], check=True)
        try:
            yield Server(folder)
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
