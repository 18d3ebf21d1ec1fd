"""What ``--store`` names: a file, or the address of a PostgreSQL database."""

from pathlib import Path

_SCHEMES = ("postgresql://", "postgres://")


def is_address(location: str | Path) -> bool:
    """Whether a store is at the address of a PostgreSQL database, and not in a file.

    >>> is_address("postgresql://db.example/news"), is_address("news.db")
    (True, False)
    """
    return isinstance(location, str) and location.startswith(_SCHEMES)


def shown(location: str | Path) -> str:
    """Return the location of a store as it may be printed: an address without user and password.

    >>> shown("postgresql://ela:secret@db.example/news?sslmode=require")
    'postgresql://db.example/news'
    """
    if not is_address(location):
        return str(location)
    rest = str(location).partition("//")[2]
    if "password" in rest:
        return "postgresql://…"
    return f"postgresql://{rest.rpartition('@')[2].partition('?')[0]}"
