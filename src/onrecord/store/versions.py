"""Versions of an article: which replaces which."""

from sqlalchemy import bindparam, func, select, update

from onrecord.store.engine import Database
from onrecord.store.tables import articles, captures

_beside = articles.alias("beside")
_on_page = select(func.count()).where(_beside.c.capture == articles.c.capture).scalar_subquery()
_CHAIN = (
    select(articles.c.id, articles.c.replaces, articles.c.replaced_by)
    .join(captures, captures.c.id == articles.c.capture)
    .where(articles.c.identity == bindparam("identity"))
    .order_by(func.coalesce(articles.c.day, ""), _on_page == 1, captures.c.number)
)


def link_versions(database: Database, identity: str) -> None:
    """Put the articles of one identity in order, and let each replace the one before it.

    In the order of their days of publication (without one: first); on one day an article that
    has its page to itself comes after those of pages with several, which tend to be excerpts;
    then in the order in which their captures came.
    """
    chain = list(database.rows(_CHAIN, {"identity": identity}))
    ids = [None, *(row["id"] for row in chain), None]
    for row, replaces, replaced_by in zip(chain, ids, ids[2:], strict=False):
        if (row["replaces"], row["replaced_by"]) != (replaces, replaced_by):
            database.execute(
                update(articles)
                .where(articles.c.id == row["id"])
                .values(replaces=replaces, replaced_by=replaced_by)
            )
