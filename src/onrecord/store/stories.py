"""Stores what groups articles into stories: grouping features, keys, links and stories.

Grouping features are what articles are compared by. A key is a rare term of an article; only
articles that contain the same rare term are compared. A link joins two articles that are likely to
be of one story.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Select, delete, func, insert, select, update

from onrecord.errors import DamagedStoreError
from onrecord.records import Article, Figure, Record, Story, Timex, make_id
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.neighbours import Rows, part, read_rows
from onrecord.store.query import clean_argument
from onrecord.store.tables import (
    articles,
    features,
    figures,
    story_keys,
    story_links,
    timexes,
    vectors,
)
from onrecord.store.vectors import StatementVectors
from onrecord.text.outlets import count_outlets

_AFTER_ALL = "\U0010ffff"  # sorts after all ids

_R = TypeVar("_R", bound=Record)


class GroupedArticle(Record, frozen=True):
    """Everything stored about one article for grouping it into a story."""

    own: str  # id of the story that it would be the first article of
    story: str | None
    title: str | None
    day: str
    stale: bool
    features: Any
    keys: tuple[tuple[str, str], ...]  # each with the day in its row
    links: dict[str, float]  # log-odds of being in one story, by id of the linked article


class Grouped:
    """The stored grouping of articles into stories, for the newest version of each article.

    Grouping features, by which articles are compared, may be any JSON object. Keys are rare terms.
    The articles that contain the same key form a row, ordered by day and id; articles near each
    other in such a row are called neighbours, and only neighbours are compared.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.vectors = StatementVectors(database)

    def ungrouped(
        self, limit: int
    ) -> Iterator[tuple[Article, tuple[Timex, ...], tuple[Figure, ...]]]:
        """Yield articles without grouping features, with their time expressions and figures.

        At most ``limit``, the oldest first; replaced versions are left out. Runs three queries per
        batch of 500 articles.
        """
        query = (
            select(articles.c.id)
            .outerjoin(features, features.c.article == articles.c.id)
            .where(features.c.article.is_(None), articles.c.replaced_by.is_(None))
            .order_by(func.coalesce(articles.c.day, ""), articles.c.id)
            .limit(limit)
        )
        for chunk in batched([row["id"] for row in self._database.rows(query)]):
            of_chunk = select(articles).where(articles.c.id.in_(chunk))
            found = {each.id: each for each in self._database.records(of_chunk, Article)}
            times: defaultdict[str, list[Timex]] = defaultdict(list)
            of_chunk = select(timexes).where(timexes.c.article.in_(chunk))
            for timex in self._database.records(of_chunk.order_by(timexes.c.number), Timex):
                times[timex.article].append(timex)
            counts: defaultdict[str, list[Figure]] = defaultdict(list)
            of_chunk = select(figures).where(figures.c.article.in_(chunk))
            for figure in self._database.records(of_chunk, Figure):
                counts[figure.article].append(figure)
            for article in chunk:
                yield found[article], tuple(times[article]), tuple(counts[article])

    def loose(self) -> list[str]:
        """Return the ids of articles that were in a story and are in none now.

        A story is dissolved when one of its articles is removed; its other articles then have no
        story.
        """
        query = select(features.c.article).where(features.c.story.is_(None))
        return [row["article"] for row in self._database.rows(query)]

    def count_waiting(self) -> int:
        """Return the number of articles that are in no story yet; replaced versions never are."""
        query = (
            select(func.count().label("count"))
            .select_from(articles)
            .outerjoin(features, features.c.article == articles.c.id)
            .where(articles.c.replaced_by.is_(None), features.c.story.is_(None))
        )
        [row] = self._database.rows(query)
        return int(row["count"])

    def loosen(self, ids: Iterable[str]) -> None:
        """Dissolve the stories of some articles, so that these are grouped again."""
        for some in batched(sorted(set(ids))):
            stories = select(features.c.story).where(features.c.article.in_(some))
            loose = update(features).where(features.c.story.in_(stories))
            self._database.execute(loose.values(story=None, title=None))

    def stale(self) -> list[str]:
        """Return the ids of articles whose links must be computed again, and clear their marks.

        A link joins two articles that are likely to be of one story. An article is marked when an
        article that it was compared with is removed.
        """
        rows = list(self._database.rows(select(features.c.article).where(features.c.stale)))
        self._database.execute(update(features).where(features.c.stale).values(stale=False))
        return [row["article"] for row in rows]

    def add(self, article: str, day: str, keys: Iterable[str], found: Any) -> None:
        """Store what an article is compared by for grouping: its features, its day and its keys.

        ``found``: the features, as a JSON object; ``keys``: rare terms of the article; only
        articles with a rare term in common are compared.
        """
        row = {"article": article, "own": make_id("story", article), "day": day, "features": found}
        self._database.execute(insert(features), row)
        rows = [{"key": key, "day": day, "article": article} for key in keys]
        if rows:
            self._database.execute(insert(story_keys), rows)

    def rows(self, ids: Iterable[str], reach: int) -> Rows:
        """Return the rows of some articles: those that contain the same rare term, in order.

        ``reach``: how many places apart neighbours are at most. Runs one query per batch of 500
        articles.
        """
        return read_rows(self._database, ids, reach)

    def part(self, pairs: Iterable[tuple[str, str]], reach: int) -> set[str]:
        """Remove links between those of some pairs that are not neighbours; return their articles.

        ``pairs``: as ``Rows.moved_apart`` returns them.
        """
        return part(self._database, pairs, reach)

    def features(self, ids: Iterable[str], record: type[_R]) -> list[_R]:
        """Return the grouping features of the given articles: what articles are compared by.

        ``record``: the record type of the features. Raises DamagedStoreError if stored features do
        not fit the type.
        """
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
        """Return everything stored for grouping an article, or None if it was never grouped."""
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

    def links(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, str, float]]:
        """Yield every link: ids of two articles, and the log-odds that they are of one story.

        Each link is stored, and yielded, in both directions. ``ids``: only links from these.
        """
        all_links, one = select(story_links), story_links.c.one
        rows = self._database.rows(all_links) if ids is None else self._rows_of(all_links, one, ids)
        for row in rows:
            yield row["one"], row["other"], row["odds"]

    def link(self, article: str, odds: dict[str, float]) -> None:
        """Replace all links of an article to articles that are likely to be of the same story.

        ``odds``: the log-odds of being in one story, by id of the other article.
        """
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
        """Return the ids of all articles connected by links with the given ones, and these links.

        A link joins two articles that are likely to be of one story. Articles connected only
        through other articles are included, and so are the given articles themselves.
        """
        reached: set[str] = set()
        links: list[tuple[str, str, float]] = []
        ahead = set(ids)
        while ahead:
            reached |= ahead
            with self._database.errors():
                found = msgspec.convert([*self.links(ahead)], list[tuple[str, str, float]])
            links += found
            ahead = {other for _, other, _ in found} - reached
        return reached, links

    def put(self, members: Sequence[str], title: str) -> bool:
        """Store a story with its articles and title; return whether it was not stored like this.

        The id of the story is computed from the article that was stored first.
        """
        own = (features.c.own, features.c.article, features.c.story, features.c.title)
        query = select(*own, articles.c.number).join(articles, articles.c.id == features.c.article)
        rows = list(self._rows_of(query, features.c.article, members))
        first = min(rows, key=lambda row: row["number"])
        if first["title"] == title and all(row["story"] == first["own"] for row in rows):
            return False
        for some in batched(members):
            inside = features.c.article.in_(some)
            values = {"story": first["own"], "title": None}
            self._database.execute(update(features).where(inside).values(values))
        named = update(features).where(features.c.article == first["article"])
        self._database.execute(named.values(title=title))
        return True

    def _rows_of(self, query: Select[Any], column: Any, ids: Iterable[str]) -> Iterator[Any]:
        for some in batched(sorted(ids)):
            yield from self._database.rows(query.where(column.in_(some)))


def leave_stories(database: Database, gone: Sequence[str], reach: int) -> None:
    """Remove articles that are replaced or about to be deleted from their stories.

    ``gone``: ids of these articles. Their stories are dissolved, so that the other articles are in
    no story until they are grouped again. Articles are compared if they contain the same rare term
    and are at most ``reach`` places apart in the list of articles with this term; those compared
    with a removed article are marked, because their links must be computed again.
    """
    grouped = [
        row["article"]
        for some in batched(gone)
        for row in database.rows(select(features.c.article).where(features.c.article.in_(some)))
    ]
    beside = set().union(*read_rows(database, grouped, reach).neighbours().values())
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
        database.execute(delete(vectors).where(vectors.c.article.in_(some)))
        database.execute(delete(features).where(features.c.article.in_(some)))


def read_stories(database: Database) -> Iterator[Story]:
    """Return all stories, the story with the newest article first. Runs two queries."""
    members = _members(database, features.c.story.is_not(None))
    return (_story(identity, members[identity]) for identity in read_story_ids(database))


def read_story_ids(database: Database) -> list[str]:
    """Return the ids of all stories, the story with the newest article first."""
    query = (
        select(features.c.story)
        .join(articles, articles.c.id == features.c.article)
        .where(features.c.story.is_not(None))
        .group_by(features.c.story)
        .order_by(func.max(articles.c.day).desc().nulls_last(), func.min(articles.c.number))
    )
    return [row["story"] for row in database.rows(query)]


def read_stories_with(database: Database, ids: Iterable[str]) -> Iterator[Story]:
    """Yield the stories with the given ids, in this order; one query per batch of 500 ids."""
    for some in batched(ids):
        members = _members(database, features.c.story.in_(some))
        yield from (_story(identity, members[identity]) for identity in some)


def read_stories_of(database: Database, ids: Iterable[str]) -> list[Story]:
    """Return the stories that some articles are in, given the ids of the articles."""
    found: set[str] = set()
    for some in batched(sorted(ids)):
        query = select(features.c.story).distinct().where(features.c.article.in_(some))
        found |= {row["story"] for row in database.rows(query) if row["story"]}
    stories = []
    for some in batched(sorted(found)):
        members = _members(database, features.c.story.in_(some))
        stories += [_story(identity, rows) for identity, rows in members.items()]
    return stories


def count_story_outlets(database: Database) -> dict[str, int]:
    """Return the number of different outlets in each story, by story id. Runs one query."""
    stated = _read_outlets(database, features.c.story.is_not(None))
    return {
        story: count_outlets((outlet, site) for outlet, site, _ in outlets)
        for story, outlets in stated.items()
    }


def read_story_outlets(
    database: Database, ids: Iterable[str]
) -> dict[str, list[tuple[str | None, str | None, str | None]]]:
    """Return outlet, site and day of each article of the given stories, by story id."""
    found: dict[str, list[tuple[str | None, str | None, str | None]]] = {}
    for some in batched(ids):
        found |= _read_outlets(database, features.c.story.in_(some))
    return found


def _read_outlets(
    database: Database, condition: ColumnElement[bool]
) -> dict[str, list[tuple[str | None, str | None, str | None]]]:
    """Return outlet, site and day of each article of some stories, by story id, in one query."""
    query = (
        select(features.c.story, articles.c.outlet, articles.c.site, articles.c.day)
        .join(articles, articles.c.id == features.c.article)
        .where(condition)
        .order_by(articles.c.id)
    )
    stated: dict[str, list[tuple[str | None, str | None, str | None]]] = {}
    for row in database.rows(query):
        stated.setdefault(row["story"], []).append((row["outlet"], row["site"], row["day"]))
    return stated


def _members(database: Database, condition: Any) -> dict[str, list[dict[str, Any]]]:
    """Return rows for the articles of each story, by story id, ordered by day.

    ``condition``: the SQL condition that selects the articles.
    """
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
    """Return at most two stories, given the start of their id or of an id of their articles.

    Two stories mean that the start of the id is ambiguous. If a story was merged into another one,
    its former id finds that other story. Returns an empty list for an empty ``prefix``.
    """
    if not prefix:
        return []
    named = _named(prefix)
    query = select(features.c.story).distinct().where(named, features.c.story.is_not(None)).limit(2)
    ids = [row["story"] for row in database.rows(query)]
    members = _members(database, features.c.story.in_(ids))
    return [_story(identity, members[identity]) for identity in ids]


def newest_version(database: Database, prefix: str) -> str | None:
    """Return the id of the newest version of the older version that a former story is named after.

    ``prefix``: start of the story's id, which is made of the id of its first article. None if no
    older version, or more than one, fits. Reads the ids of all older versions.
    """
    query = select(articles.c.id, articles.c.replaced_by).where(articles.c.replaced_by.is_not(None))
    newer: dict[str, str] = {row["id"]: row["replaced_by"] for row in database.rows(query)}
    named = [each for each in newer if prefix and make_id("story", each).startswith(prefix)]
    if len(named) != 1:
        return None
    version: str = named[0]
    while version in newer:
        version = newer[version]
    return version


def is_ungrouped(database: Database, prefix: str) -> bool:
    """Whether a story, or an article that was in one, waits to be grouped again.

    ``prefix``: start of the id of the story or article.
    """
    query = select(features.c.own).where(_named(prefix), features.c.story.is_(None))
    return bool(prefix) and database.first(query) is not None


def _named(prefix: str) -> ColumnElement[bool]:
    """Return the SQL condition that the id of a story or article starts with ``prefix``."""
    prefix = clean_argument(prefix)
    until = prefix + _AFTER_ALL
    return features.c.own.between(prefix, until) | features.c.article.between(prefix, until)
