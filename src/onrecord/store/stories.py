"""Grouping of articles into stories: features, keys and links of articles, and their stories."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Select, delete, func, insert, select, tuple_, update

from onrecord.errors import DamagedStoreError
from onrecord.records import Article, Record, Story, Timex, make_id
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.query import clean_argument
from onrecord.store.tables import articles, features, story_keys, story_links, timexes
from onrecord.text.outlets import count_outlets

_AFTER_ALL = "\U0010ffff"  # sorts after all ids
_own, _near = story_keys.alias("own"), story_keys.alias("near")
_OWN_PLACE = tuple_(_own.c.day, _own.c.article)
_NEAR_PLACE = tuple_(_near.c.day, _near.c.article)

_R = TypeVar("_R", bound=Record)


class GroupedArticle(Record, frozen=True):
    """The rows of one article in the tables of the grouping."""

    own: str  # id of the story that it would be the first article of
    story: str | None
    title: str | None
    day: str
    stale: bool
    features: Any
    keys: tuple[tuple[str, str], ...]  # each with the day in its row
    links: dict[str, float]  # log-odds of being in one story, by id of the linked article


class Grouped:
    """The grouping of the newest versions of articles into stories, as it is stored.

    Features are any JSON object: the store reads only their keys and their day. For each key there
    is a list of the articles that have it, by day and id, in which articles have neighbours.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def ungrouped(self) -> Iterator[tuple[Article, tuple[Timex, ...]]]:
        """Yield the newest versions without features, by day, with their time expressions.

        Takes two queries for 500 articles.
        """
        query = (
            select(articles.c.id)
            .outerjoin(features, features.c.article == articles.c.id)
            .where(features.c.article.is_(None), articles.c.replaced_by.is_(None))
            .order_by(func.coalesce(articles.c.day, ""), articles.c.id)
        )
        for chunk in batched([row["id"] for row in self._database.rows(query)]):
            of_chunk = select(articles).where(articles.c.id.in_(chunk))
            found = {each.id: each for each in self._database.records(of_chunk, Article)}
            times: defaultdict[str, list[Timex]] = defaultdict(list)
            of_chunk = select(timexes).where(timexes.c.article.in_(chunk))
            for timex in self._database.records(of_chunk.order_by(timexes.c.number), Timex):
                times[timex.article].append(timex)
            for article in chunk:
                yield found[article], tuple(times[article])

    def loose(self) -> list[str]:
        """Return the ids of articles whose story was dissolved when one of its articles left."""
        query = select(features.c.article).where(features.c.story.is_(None))
        return [row["article"] for row in self._database.rows(query)]

    def stale(self) -> list[str]:
        """Return the ids of articles that lost a neighbour in a list, and unmark them."""
        rows = list(self._database.rows(select(features.c.article).where(features.c.stale)))
        self._database.execute(update(features).where(features.c.stale).values(stale=False))
        return [row["article"] for row in rows]

    def add(self, article: str, day: str, keys: Iterable[str], found: Any) -> None:
        """Store the features of an article, its day and its keys."""
        row = {"article": article, "own": make_id("story", article), "day": day, "features": found}
        self._database.execute(insert(features), row)
        rows = [{"key": key, "day": day, "article": article} for key in keys]
        if rows:
            self._database.execute(insert(story_keys), rows)

    def beside(self, article: str, reach: int) -> tuple[set[str], set[str]]:
        """Return ids of the ``reach`` articles before, and after, one in the lists of its keys.

        Takes two queries.
        """
        before, after = _neighbours(self._database, [article], reach)
        return before, after

    def features(self, ids: Iterable[str], record: type[_R]) -> list[_R]:
        """Return the features of some articles as records. Raises DamagedStoreError."""
        query = select(features.c.article, features.c.features)
        found: list[_R] = []
        for row in self._rows_of(query, features.c.article, ids):
            try:
                found.append(msgspec.convert(row["features"], record))
            except msgspec.ValidationError as error:
                raise DamagedStoreError(
                    f"the grouping features of article {row['article']} are damaged: {error}; "
                    "find the damage with: onrecord verify"
                ) from None
        return found

    def entry(self, article: str) -> GroupedArticle | None:
        """Return the rows of one article, or None if it is not grouped yet."""
        row = self._database.first(select(features).where(features.c.article == article))
        if row is None:
            return None
        keys = select(story_keys).where(story_keys.c.article == article)
        linked = select(story_links).where(story_links.c.one == article)
        return GroupedArticle(
            own=row["own"],
            story=row["story"],
            title=row["title"],
            day=row["day"],
            stale=row["stale"],
            features=row["features"],
            keys=tuple(sorted((row["key"], row["day"]) for row in self._database.rows(keys))),
            links={row["other"]: row["odds"] for row in self._database.rows(linked)},
        )

    def links(self) -> Iterator[tuple[str, str, float]]:
        """Yield all links: two articles and the log-odds that they are of one story."""
        for row in self._database.rows(select(story_links)):
            yield row["one"], row["other"], row["odds"]

    def link(self, article: str, odds: dict[str, float]) -> None:
        """Replace all links of an article; ``odds``: log-odds by id of the other article."""
        either = (story_links.c.one == article) | (story_links.c.other == article)
        self._database.execute(delete(story_links).where(either))
        rows = [
            {"one": one, "other": other, "odds": value}
            for each, value in odds.items()
            for one, other in ((article, each), (each, article))
        ]
        if rows:
            self._database.execute(insert(story_links), rows)

    def linked(self, ids: Iterable[str]) -> tuple[set[str], list[tuple[str, str, float]]]:
        """Return all articles linked to some, directly or through others, and their links."""
        reached: set[str] = set()
        links: list[tuple[str, str, float]] = []
        ahead = set(ids)
        while ahead:
            reached |= ahead
            found = [
                (row["one"], row["other"], row["odds"])
                for row in self._rows_of(select(story_links), story_links.c.one, ahead)
            ]
            links += found
            ahead = {other for _, other, _ in found} - reached
        return reached, links

    def put(self, members: Sequence[str], title: str) -> None:
        """Store that some articles are one story, named by the first of them that was stored."""
        query = select(features.c.own, features.c.article, articles.c.number).join(
            articles, articles.c.id == features.c.article
        )
        rows = list(self._rows_of(query, features.c.article, members))
        first = min(rows, key=lambda row: row["number"])
        for some in batched(members):
            inside = features.c.article.in_(some)
            values = {"story": first["own"], "title": None}
            self._database.execute(update(features).where(inside).values(values))
        named = update(features).where(features.c.article == first["article"])
        self._database.execute(named.values(title=title))

    def _rows_of(self, query: Select[Any], column: Any, ids: Iterable[str]) -> Iterator[Any]:
        for some in batched(sorted(ids)):
            yield from self._database.rows(query.where(column.in_(some)))


def leave_stories(database: Database, gone: Sequence[str], reach: int) -> None:
    """Take articles, which are replaced or about to be deleted, out of their stories.

    The other articles of these stories are in no story then, and articles within ``reach`` places
    in the list of a key are stale: their neighbours change.
    """
    grouped = [
        row["article"]
        for some in batched(gone)
        for row in database.rows(select(features.c.article).where(features.c.article.in_(some)))
    ]
    beside = set().union(*_neighbours(database, grouped, reach))
    for some in batched(sorted(beside.difference(grouped))):
        near = update(features).where(features.c.article.in_(some))
        database.execute(near.values(stale=True))
    for some in batched(grouped):
        linked = select(story_links.c.other).where(story_links.c.one.in_(some))
        stories = select(features.c.story).where(features.c.article.in_(some))
        loose = features.c.article.in_(linked) | features.c.story.in_(stories)
        database.execute(update(features).where(loose).values(story=None, title=None))
        either = story_links.c.one.in_(some) | story_links.c.other.in_(some)
        database.execute(delete(story_links).where(either))
        database.execute(delete(story_keys).where(story_keys.c.article.in_(some)))
        database.execute(delete(features).where(features.c.article.in_(some)))


def _neighbours(database: Database, ids: Sequence[str], reach: int) -> tuple[set[str], set[str]]:
    """Articles within ``reach`` places before, and after, some articles in the lists of keys."""
    descending = [_near.c.day.desc(), _near.c.article.desc()]
    ascending = [_near.c.day.asc(), _near.c.article.asc()]
    before = _near_query(_NEAR_PLACE < _OWN_PLACE, descending, reach)
    after = _near_query(_NEAR_PLACE > _OWN_PLACE, ascending, reach)
    found: list[set[str]] = []
    for query in (before, after):
        chunks = (database.rows(query.where(_own.c.article.in_(some))) for some in batched(ids))
        found.append({row["article"] for rows in chunks for row in rows})
    return found[0], found[1]


def _near_query(
    condition: ColumnElement[bool], order: Sequence[ColumnElement[Any]], reach: int
) -> Select[Any]:
    """Query for the neighbours on one side; rows of ``_own`` are left to be restricted."""
    near = select(_near.c.article).where(_near.c.key == _own.c.key, condition)
    near = near.order_by(*order).limit(reach).correlate(_own)
    inside = features.c.article.in_(near)
    return select(features.c.article).distinct().join_from(_own, features, inside)


def read_stories(database: Database) -> Iterator[Story]:
    """Return all stories, the story with the newest article first; takes two queries."""
    query = (
        select(features.c.story)
        .join(articles, articles.c.id == features.c.article)
        .where(features.c.story.is_not(None))
        .group_by(features.c.story)
        .order_by(func.max(articles.c.day).desc().nulls_last(), func.min(articles.c.number))
    )
    ids = [row["story"] for row in database.rows(query)]
    members = _members(database, features.c.story.is_not(None))
    return (_story(identity, members[identity]) for identity in ids)


def count_story_outlets(database: Database) -> dict[str, int]:
    """Return the number of outlets of each story, by id of the story; takes one query."""
    query = (
        select(features.c.story, articles.c.outlet, articles.c.site)
        .join(articles, articles.c.id == features.c.article)
        .where(features.c.story.is_not(None))
        .order_by(articles.c.id)
    )
    stated: dict[str, list[tuple[str | None, str | None]]] = {}
    for row in database.rows(query):
        stated.setdefault(row["story"], []).append((row["outlet"], row["site"]))
    return {story: count_outlets(outlets) for story, outlets in stated.items()}


def _members(database: Database, condition: Any) -> dict[str, list[dict[str, Any]]]:
    """Articles of each story, by the id of the story, in the order of their days."""
    query = (
        select(features.c.story, articles.c.id, articles.c.day, features.c.title)
        .join(articles, articles.c.id == features.c.article)
        .where(condition)
        .order_by(articles.c.day.nulls_first(), articles.c.number)
    )
    members: dict[str, list[dict[str, Any]]] = {}
    for row in database.rows(query):
        members.setdefault(row["story"], []).append(row)
    return members


def _story(identity: str, rows: Sequence[dict[str, Any]]) -> Story:
    days = [row["day"] for row in rows if row["day"]]
    return Story(
        id=identity,
        title=next((row["title"] for row in rows if row["title"]), ""),
        articles=tuple(row["id"] for row in rows),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def find_stories(database: Database, prefix: str) -> list[Story]:
    """Return at most two stories whose id, or the id of an article of which, starts with a prefix.

    The id of a story that has become part of another finds that story.
    """
    prefix = clean_argument(prefix)
    until = prefix + _AFTER_ALL
    if not prefix:
        return []
    named = features.c.own.between(prefix, until) | features.c.article.between(prefix, until)
    query = select(features.c.story).distinct().where(named, features.c.story.is_not(None)).limit(2)
    ids = [row["story"] for row in database.rows(query)]
    members = _members(database, features.c.story.in_(ids))
    return [_story(identity, members[identity]) for identity in ids]
