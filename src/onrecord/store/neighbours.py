"""Finds the neighbours of articles, and those that others have moved too far apart.

The articles that contain the same key, a rare term, form a row, ordered by day and id. Neighbours
are at most ``reach`` places apart in such a row.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, ScalarSelect, delete, func, select, tuple_

from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.tables import story_keys, story_links

Place: TypeAlias = tuple[str, str]  # in a row: the day and the id of an article

_PAIRS = 200  # in one query
_LINK = tuple_(story_links.c.one, story_links.c.other)
_own, _near, _between = (story_keys.alias(name) for name in ("own", "near", "between"))


def _place(table: Any) -> Any:
    return tuple_(table.c.day, table.c.article)


@dataclass(frozen=True)
class Rows:
    """The rows that some articles are in, as far as their neighbours go, on both sides."""

    rows: Collection[list[Place]]  # each in order
    ids: Collection[str]
    reach: int

    def neighbours(self) -> dict[str, set[str]]:
        """Return the ids of the neighbours of each article, by its id."""
        found: dict[str, set[str]] = {article: set() for article in self.ids}
        for row in self.rows:
            for at, (_, article) in enumerate(row):
                if article in found:
                    near = row[max(0, at - self.reach) : at + self.reach + 1]
                    found[article].update(other for _, other in near)
        return {article: near - {article} for article, near in found.items()}

    def moved_apart(self) -> set[tuple[str, str]]:
        """Return the pairs that were neighbours in a row, and are not since these articles came.

        The first of each pair is before the other in all rows.
        """
        pairs: set[tuple[str, str]] = set()
        for row in self.rows:
            others = [(at, each) for at, (_, each) in enumerate(row) if each not in self.ids]
            for place, (at, one) in enumerate(others):
                for far, other in others[place + 1 : place + 1 + self.reach]:
                    if far - at > self.reach:
                        pairs.add((one, other))
        return pairs


def read_rows(database: Database, ids: Iterable[str], reach: int) -> Rows:
    """Return the rows of some articles. Runs one query per batch of 500 articles.

    Of two articles too far apart to have a neighbour in common, a row lacks what is between their
    neighbours: more articles than ``reach`` of each are there.
    """
    ids = frozenset(ids)
    query = select(
        _own,
        _beside(_place(_near) < _place(_own), reach, descending=True).label("before"),
        _beside(_place(_near) > _place(_own), reach, descending=False).label("after"),
    )
    found: defaultdict[str, set[Place]] = defaultdict(set)
    for some in batched(sorted(ids)):
        for row in database.rows(query.where(_own.c.article.in_(some))):
            found[row["key"]].add((row["day"], row["article"]))
            for lines in filter(None, (row["before"], row["after"])):
                found[row["key"]].update(map(_read_place, lines.split("\n")))
    return Rows([sorted(places) for places in found.values()], ids, reach)


def _read_place(line: str) -> Place:
    day, _, article = line.partition(" ")
    return day, article


def _beside(side: ColumnElement[bool], reach: int, *, descending: bool) -> ScalarSelect[str]:
    """Return a query for the neighbours of ``own`` on one side in its row: a place on each line."""
    order = (each.desc() if descending else each for each in (_near.c.day, _near.c.article))
    near = (
        select((_near.c.day + " " + _near.c.article).label("place"))
        .where(_near.c.key == _own.c.key, side)
        .order_by(*order)
        .limit(reach)
        .correlate(_own)
        .subquery()
    )
    return select(func.aggregate_strings(near.c.place, "\n")).scalar_subquery()


def part(database: Database, pairs: Iterable[tuple[str, str]], reach: int) -> set[str]:
    """Remove the links of those of some pairs that are neighbours in no row; return who had them.

    The first of each pair is before the other in all rows. Runs two queries per 200 pairs.
    """
    ordered = sorted(pairs)
    parted: set[str] = set()
    for start in range(0, len(ordered), _PAIRS):
        given = _LINK.in_(ordered[start : start + _PAIRS])
        query = select(story_links.c.one, story_links.c.other).where(given, ~_are_near(reach))
        gone = [(row["one"], row["other"]) for row in database.rows(query)]
        if gone:
            both_ways = [*gone, *((other, one) for one, other in gone)]
            database.execute(delete(story_links).where(_LINK.in_(both_ways)))
        parted.update(article for pair in gone for article in pair)
    return parted


def _are_near(reach: int) -> ColumnElement[bool]:
    """Return the SQL condition that the articles of a link are neighbours in some row."""
    between = (
        select(_between.c.key)
        .where(_between.c.key == _own.c.key)
        .where(_place(_between) > _place(_own), _place(_between) < _place(_near))
        .limit(1)
        .offset(reach - 1)
        .correlate(_own, _near)
        .scalar_subquery()
    )
    return (
        select(_own.c.key)
        .join_from(_own, _near, _near.c.key == _own.c.key)
        .where(_own.c.article == story_links.c.one, _near.c.article == story_links.c.other)
        .where(between.is_(None))
        .correlate(story_links)
        .exists()
    )
