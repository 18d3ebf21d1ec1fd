"""Versions of an article: which replaces which."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, func, select, update

from onrecord.store.engine import Database
from onrecord.store.tables import articles, captures

_beside = articles.alias("beside")
_on_page = select(func.count()).where(_beside.c.capture == articles.c.capture).scalar_subquery()
_LINKS = select(
    articles.c.identity, articles.c.id, articles.c.replaces, articles.c.replaced_by
).join(captures, captures.c.id == articles.c.capture)
_ORDER = (func.coalesce(articles.c.day, ""), _on_page == 1, captures.c.number)
_CHAIN = _LINKS.where(articles.c.identity == bindparam("identity")).order_by(*_ORDER)


def link_versions(database: Database, identity: str) -> None:
    """Put the articles of one identity in order, and let each replace the one before it.

    In the order of their days of publication (without one: first); on one day an article that
    has its page to itself comes after those of pages with several, which tend to be excerpts;
    then in the order in which their captures came.
    """
    for row, replaces, replaced_by in _chain(list(database.rows(_CHAIN, {"identity": identity}))):
        if (row["replaces"], row["replaced_by"]) != (replaces, replaced_by):
            database.execute(
                update(articles)
                .where(articles.c.id == row["id"])
                .values(replaces=replaces, replaced_by=replaced_by)
            )


def version_faults(database: Database) -> Iterator[str]:
    """Yield one line for each article that is linked to another version than it should be."""
    rows = database.rows(_LINKS.order_by(articles.c.identity, *_ORDER))
    for _, versions in groupby(rows, key=lambda row: row["identity"]):
        for row, replaces, replaced_by in _chain(list(versions)):
            if (row["replaces"], row["replaced_by"]) != (replaces, replaced_by):
                yield f"article {row['id']}: is not linked to the versions before and after it"


def _chain(rows: Sequence[Any]) -> Iterator[tuple[Any, str | None, str | None]]:
    """Each row with the ids of the article that it replaces and of the one that replaces it."""
    ids = [None, *(row["id"] for row in rows), None]
    return zip(rows, ids, ids[2:], strict=False)
