"""Stores the links between versions of an article: which version replaces which."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update

from onrecord.records import Record
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.search import Search
from onrecord.store.stories import leave_stories
from onrecord.store.tables import articles, captures

_of_capture = articles.alias("of_capture")
_ON_PAGE = (
    select(func.count())
    .where(_of_capture.c.capture == articles.c.capture)
    .scalar_subquery()
    .label("on_page")
)
_VERSIONS = (
    select(
        articles.c.id,
        articles.c.identity,
        articles.c.day,
        _ON_PAGE,
        captures.c.number.label("arrival"),
        articles.c.replaces,
        articles.c.replaced_by,
    )
    .join(captures, captures.c.id == articles.c.capture)
    .order_by(articles.c.identity, articles.c.number)
)


class Version(Record, frozen=True):
    """One version of an article, with its links to the versions before and after it."""

    id: str
    identity: str
    day: str | None  # of publication, ISO 8601
    on_page: int  # number of articles of its capture
    arrival: int  # number of its capture, in the order in which captures were stored
    replaces: str | None  # id of the version before
    replaced_by: str | None  # id of the version after


class _Change(NamedTuple):
    version: Version
    replaces: str | None
    replaced_by: str | None


def read_versions(
    database: Database, identities: Iterable[str] | None = None
) -> Iterator[list[Version]]:
    """Yield the versions of each article, as one list per article.

    ``identities``: the identities (hashes that all versions of an article share) to look for; None
    for all articles. Runs one query per batch of 500 identities.
    """
    if identities is None:
        queries = iter([_VERSIONS])
    else:
        chunks = batched(sorted(set(identities)))
        queries = (_VERSIONS.where(articles.c.identity.in_(chunk)) for chunk in chunks)
    for query in queries:
        found = list(database.records(query, Version))
        for _, versions in groupby(found, key=lambda version: version.identity):
            yield list(versions)


def link_versions(
    database: Database, search: Search, ordered: Iterable[Sequence[Version]], reach: int
) -> None:
    """Link the versions of articles, given as one list per article from oldest to newest.

    Newly replaced versions are removed from the search index and from their stories; a version that
    becomes the newest again is added to the search index. ``reach``: number of neighbours, on each
    side of a removed article, whose links to similar articles must be computed again.
    """
    changes = [
        _Change(version, before, after)
        for versions in ordered
        for version, before, after in _with_neighbours(versions)
        if (version.replaces, version.replaced_by) != (before, after)
    ]
    replaced = [
        each.version.id for each in changes if each.replaced_by and not each.version.replaced_by
    ]
    search.remove(replaced)
    _write(database, changes)
    leave_stories(database, replaced, reach)
    search.add(_restored(changes))


def _with_neighbours(
    versions: Sequence[Version],
) -> Iterator[tuple[Version, str | None, str | None]]:
    """Yield each version with the ids of the versions before and after it; None at either end."""
    ids = [None, *(version.id for version in versions), None]
    return zip(versions, ids, ids[2:], strict=False)


def unlink_versions(database: Database, search: Search, ids: Sequence[str]) -> None:
    """Unlink articles that are about to be deleted from their older and newer versions.

    The versions before and after a removed one are linked to each other.
    """
    identities = [
        row["identity"]
        for chunk in batched(ids)
        for row in database.rows(select(articles.c.identity).where(articles.c.id.in_(chunk)))
    ]
    changes: list[_Change] = []
    for versions in read_versions(database, identities):
        if len(versions) > 1:
            changes += _without(versions, set(ids))
    _write(database, changes)
    search.add(_restored(changes))


def _restored(changes: Iterable[_Change]) -> list[str]:
    """Return the ids of articles that become the newest version, as newer ones are removed."""
    return [
        each.version.id for each in changes if each.version.replaced_by and not each.replaced_by
    ]


def _without(versions: Sequence[Version], gone: set[str]) -> Iterator[_Change]:
    """Yield new links for the versions of an article that remain after some are removed.

    ``gone``: ids of the removed versions. Only versions whose links change are yielded: the version
    before a removed one and the version after it are linked to each other.
    """
    before = {version.id: version.replaces for version in versions}
    after = {version.id: version.replaced_by for version in versions}
    for version in versions:
        if version.id in gone:
            earlier, later = before.pop(version.id), after.pop(version.id)
            if earlier in after:
                after[earlier] = later
            if later in before:
                before[later] = earlier
    for version in versions:
        if version.id not in gone:
            links = before[version.id], after[version.id]
            if links != (version.replaces, version.replaced_by):
                yield _Change(version, *links)


def _write(database: Database, changes: Sequence[_Change]) -> None:
    if changes:
        change = update(articles).where(articles.c.id == bindparam("article"))
        change = change.values(replaces=bindparam("before"), replaced_by=bindparam("after"))
        rows = [
            {"article": version.id, "before": before, "after": after}
            for version, before, after in changes
        ]
        database.execute(change, rows)
