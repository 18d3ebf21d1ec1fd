"""What is kept of stories: what articles are grouped by, their links, and who is in which."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Select, delete, func, insert, select, tuple_, update

from onrecord.errors import DamagedStoreError
from onrecord.records import Article, Record, Story, Timex, make_id
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.people import join_in_story
from onrecord.store.tables import articles, features, story_keys, story_links, timexes
from onrecord.text.outlets import count_outlets

REACH = 5  # articles on each side in the row of a key; the same as in story.group.clustering
_AFTER_ALL = "\U0010ffff"  # a text that starts so comes after all ids

_R = TypeVar("_R", bound=Record)


class GroupedArticle(Record, frozen=True):
    """The rows that grouping keeps of one article."""

    own: str  # id of the story that it would be the first article of
    story: str | None
    title: str | None
    day: str
    stale: bool
    features: Any
    keys: tuple[tuple[str, str], ...]  # each with the day that it is kept with
    links: dict[str, float]  # linked articles, with the log-odds kept with them


class Grouped:
    """The grouping as it is kept. What articles are like is somebody else's to say.

    The features of an article are any JSON object; the store knows their keys and their day only.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def ungrouped(self) -> Iterator[tuple[Article, tuple[Timex, ...]]]:
        """The newest versions that nothing is kept of yet, in the order of publication."""
        query = (
            select(articles)
            .outerjoin(features, features.c.article == articles.c.id)
            .where(features.c.article.is_(None), articles.c.replaced_by.is_(None))
            .order_by(func.coalesce(articles.c.day, ""), articles.c.id)
        )
        for article in list(self._database.records(query, Article)):
            found = select(timexes).where(timexes.c.article == article.id)
            yield article, tuple(self._database.records(found, Timex))

    def loose(self) -> list[str]:
        """The articles that were linked to one that is gone, and are to be settled anew."""
        query = select(features.c.article).where(features.c.story.is_(None))
        return [row["article"] for row in self._database.rows(query)]

    def stale(self) -> list[str]:
        """The articles that came nearer to others when one was gone; they are told once."""
        rows = list(self._database.rows(select(features.c.article).where(features.c.stale)))
        self._database.execute(update(features).where(features.c.stale).values(stale=False))
        return [row["article"] for row in rows]

    def add(self, article: str, day: str, keys: Iterable[str], found: Any) -> None:
        """Keep what an article is grouped by."""
        row = {"article": article, "own": make_id("story", article), "day": day, "features": found}
        self._database.execute(insert(features), row)
        rows = [{"key": key, "day": day, "article": article} for key in keys]
        if rows:
            self._database.execute(insert(story_keys), rows)

    def beside(self, article: str, reach: int) -> tuple[set[str], set[str]]:
        """The articles within ``reach`` before and after one in the rows of its keys."""
        before: set[str] = set()
        after: set[str] = set()
        own = select(story_keys).where(story_keys.c.article == article)
        for row in list(self._database.rows(own)):
            place = tuple_(story_keys.c.day, story_keys.c.article)
            here = (row["day"], row["article"])
            of_key = select(story_keys.c.article).where(story_keys.c.key == row["key"])
            order = (story_keys.c.day, story_keys.c.article)
            earlier = of_key.where(place < here).order_by(*(column.desc() for column in order))
            later = of_key.where(place > here).order_by(*order)
            before.update(each["article"] for each in self._database.rows(earlier.limit(reach)))
            after.update(each["article"] for each in self._database.rows(later.limit(reach)))
        return before, after

    def features(self, ids: Iterable[str], record: type[_R]) -> list[_R]:
        """What some articles are grouped by, as records. Raises DamagedStoreError."""
        query = select(features.c.article, features.c.features)
        found: list[_R] = []
        for row in self._listed(query, features.c.article, ids):
            try:
                found.append(msgspec.convert(row["features"], record))
            except msgspec.ValidationError as error:
                raise DamagedStoreError(
                    f"the grouping features of article {row['article']} are damaged: {error}; "
                    "see which are with: onrecord verify"
                ) from None
        return found

    def entry(self, article: str) -> GroupedArticle | None:
        """The rows kept of one article, or None where it is not yet grouped."""
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
        """All links: two articles and the log-odds that they are of one story."""
        for row in self._database.rows(select(story_links)):
            yield row["one"], row["other"], row["odds"]

    def link(self, article: str, odds: dict[str, float]) -> None:
        """Put links in place of all that an article has."""
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
        """All that are linked to some articles, through however many others, and the links."""
        reached: set[str] = set()
        links: list[tuple[str, str, float]] = []
        ahead = set(ids)
        while ahead:
            reached |= ahead
            found = [
                (row["one"], row["other"], row["odds"])
                for row in self._listed(select(story_links), story_links.c.one, ahead)
            ]
            links += found
            ahead = {other for _, other, _ in found} - reached
        return reached, links

    def put(self, members: Sequence[str], title: str) -> None:
        """Keep that some articles are one story; its id is that of the first that was kept."""
        query = select(features.c.own, features.c.article).join(
            articles, articles.c.id == features.c.article
        )
        rows = list(self._listed(query.add_columns(articles.c.number), features.c.article, members))
        first = min(rows, key=lambda row: row["number"])
        for some in batched(members):
            inside = features.c.article.in_(some)
            values = {"story": first["own"], "title": None}
            self._database.execute(update(features).where(inside).values(values))
        named = update(features).where(features.c.article == first["article"])
        self._database.execute(named.values(title=title))
        if len(members) > 1:
            join_in_story(self._database, members)

    def _listed(self, query: Select[Any], column: Any, ids: Iterable[str]) -> Iterator[Any]:
        for some in batched(sorted(ids)):
            yield from self._database.rows(query.where(column.in_(some)))


def leave_stories(database: Database, gone: Sequence[str]) -> None:
    """Let go of articles that are replaced or about to be deleted; what was with them is loose."""
    grouped = Grouped(database)
    beside: set[str] = set()
    for article in gone:
        beside.update(*grouped.beside(article, REACH))
    for some in batched(sorted(beside.difference(gone))):
        near = update(features).where(features.c.article.in_(some))
        database.execute(near.values(stale=True))
    for some in batched(gone):
        linked = select(story_links.c.other).where(story_links.c.one.in_(some))
        stories = select(features.c.story).where(features.c.article.in_(some))
        loose = features.c.article.in_(linked) | features.c.story.in_(stories)
        database.execute(update(features).where(loose).values(story=None, title=None))
        either = story_links.c.one.in_(some) | story_links.c.other.in_(some)
        database.execute(delete(story_links).where(either))
        database.execute(delete(story_keys).where(story_keys.c.article.in_(some)))
        database.execute(delete(features).where(features.c.article.in_(some)))


def replaced_in(database: Database, identities: Sequence[str]) -> list[str]:
    """The articles of some identities that a newer version replaces, and that are grouped still."""
    query = select(articles.c.id).join(features, features.c.article == articles.c.id)
    query = query.where(articles.c.replaced_by.is_not(None))
    return [
        row["id"]
        for some in batched(identities)
        for row in database.rows(query.where(articles.c.identity.in_(some)))
    ]


def read_stories(database: Database) -> Iterator[Story]:
    """All stories, the story with the newest article first; takes two queries."""
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
    """Number of outlets of each story, by the id of the story; takes one query."""
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
    """At most two stories that have, or once had, an id that starts so, or such an article."""
    prefix = prefix.encode(errors="replace").decode()
    until = prefix + _AFTER_ALL
    if not prefix:
        return []
    named = features.c.own.between(prefix, until) | features.c.article.between(prefix, until)
    query = select(features.c.story).distinct().where(named, features.c.story.is_not(None)).limit(2)
    ids = [row["story"] for row in database.rows(query)]
    members = _members(database, features.c.story.in_(ids))
    return [_story(identity, members[identity]) for identity in ids]
