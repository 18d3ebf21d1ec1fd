"""Lists that readers choose from, and look-ups of where a record is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from sqlalchemy import func, select

from onrecord.errors import UsageError
from onrecord.records import Story
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.paged import Paged
from onrecord.store.people import Link, person_of, read_people
from onrecord.store.query import Query, clean_argument, read_filters, read_words
from onrecord.store.search import Search, find_hits, find_matching
from onrecord.store.stories import read_stories_with, read_story_ids, read_story_outlets
from onrecord.store.tables import (
    articles,
    captures,
    features,
    figures,
    people,
    speakers,
    statements,
)  # fmt: skip
from onrecord.text.outlets import count_outlets, outlet_names
from onrecord.views import Replacement, SpeakerEntry, StorySummary

_NAMES = 8  # outlets of a story that are named
_TABLES = {"statement": statements, "figure": figures}


class Listings:
    """Lists of stories and speakers, and look-ups of the article or story that a record is in."""

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search

    def stories(self, query: Query, *, limit: int, offset: int) -> tuple[list[StorySummary], int]:
        """Return some of the stories that match a query, and how many match.

        A story matches if one of its articles does, as in a search; all stories match a query
        without words and filters. The story with the newest article comes first. Of a query's
        matches, at most the 3,000 best articles are used. Raises UsageError for an invalid query.
        """
        found = read_story_ids(self._database)
        if query != Query():
            matching = set(self._story_ids(self._matching(query)).values())
            found = [story for story in found if story in matching]
        return list(self._summaries(found[offset : offset + limit])), len(found)

    @property
    def paged(self) -> Paged:
        """Reads long lists page by page."""
        return Paged(self._database, self._search)

    def story_page(
        self, query: Query, below: int | None, limit: int
    ) -> list[tuple[int, StorySummary]]:
        """Return stories that match a query, each with the number of its article stored first.

        At most ``limit`` with numbers below ``below``, the highest first. Otherwise as ``stories``.
        """
        among = None if query == Query() else self._story_ids(self._matching(query)).values()
        found = self.paged.stories(among, below, limit)
        summaries = self._summaries([story for _, story in found])
        return [(number, summary) for (number, _), summary in zip(found, summaries, strict=True)]

    def speaker_page(
        self, name: str | None, below: int | None, limit: int
    ) -> list[tuple[int, SpeakerEntry]]:
        """Return speakers, each with the number of the first in it; as ``Paged.speakers`` does."""
        rows = self.paged.speakers(name, below, limit)
        ids = [row.id for row in rows]
        counts = self.paged.assertions(ids)
        found = (
            SpeakerEntry(speaker=speaker, statements=counts.get(speaker.id, 0))
            for speaker in read_people(self._database, ids)
        )
        return [(row.number, entry) for row, entry in zip(rows, found, strict=True)]

    def _matching(self, query: Query) -> list[str]:
        """Return the ids of the articles that match a query."""
        terms = read_words(query)
        if query.speaker is not None and terms.scanned:
            # The index does not have these words: the contents themselves are looked through.
            return [hit.article for hit in find_hits(self._database, self._search, query)]
        if not (query.speaker or terms.indexed or terms.scanned or read_filters(query)):
            raise UsageError(f"nothing to search for in {query.words!r}; give at least one word")
        numbers = find_matching(self._search, query)
        return [
            row["id"]
            for some in batched(numbers)
            for row in self._database.rows(select(articles.c.id).where(articles.c.number.in_(some)))
        ]

    def _summaries(self, ids: list[str]) -> Iterator[StorySummary]:
        outlets = read_story_outlets(self._database, ids)
        for story in read_stories_with(self._database, ids):
            stated = outlets[story.id]
            pairs = [(outlet, site) for outlet, site, _ in stated]
            names = dict.fromkeys(filter(None, outlet_names(pairs)))
            yield StorySummary(
                story=story,
                outlets=count_outlets(pairs),
                names=tuple(islice(names, _NAMES)),
                days=tuple(sorted(Counter(day for *_, day in stated if day).items())),
            )

    def speakers(self, limit: int) -> list[SpeakerEntry]:
        """Return the speakers, merged across articles, with the most assertions.

        Unnamed ones, such as "two lawmakers", are left out. Only statements in the newest version
        of each article are counted.
        """
        count = func.count().label("statements")
        query = (
            select(person_of.label("person"), count)
            .select_from(statements)
            .join(speakers, speakers.c.id == statements.c.speaker)
            .join(articles, articles.c.id == statements.c.article)
            .outerjoin(people, people.c.speaker == speakers.c.id)
            .where(
                statements.c.type == "assertion",
                speakers.c.named.is_not(False),
                articles.c.replaced_by.is_(None),
            )
            .group_by(person_of)
            .order_by(count.desc(), func.min(speakers.c.number))
            .limit(limit)
        )
        counts = {row["person"]: row["statements"] for row in self._database.rows(query)}
        return [
            SpeakerEntry(speaker=speaker, statements=counts[speaker.id])
            for speaker in read_people(self._database, counts)
        ]

    def outlets(self, limit: int) -> list[str]:
        """Return the names of the outlets with most articles, those with most first."""
        newest = (
            select(func.min(articles.c.number).label("number"), func.count().label("articles"))
            .where(articles.c.replaced_by.is_(None))
            .group_by(articles.c.outlet_folded, articles.c.site)
            .subquery()
        )
        name = func.coalesce(articles.c.outlet, articles.c.site)
        query = (
            select(name.label("name"))
            .join(newest, newest.c.number == articles.c.number)
            .where(name.is_not(None))
            .group_by(name)
            .order_by(func.sum(newest.c.articles).desc(), name)
            .limit(limit)
        )
        return [row["name"] for row in self._database.rows(query)]

    def stories_of(self, ids: Iterable[str]) -> dict[str, Story]:
        """Return the story of each of the given articles that is in one, by article id."""
        found = self._story_ids(ids)
        wanted = dict.fromkeys(found.values())
        stories = {story.id: story for story in read_stories_with(self._database, wanted)}
        return {article: stories[story] for article, story in found.items()}

    def _story_ids(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the id of the story of each of the given articles that is in one."""
        query = select(features.c.article, features.c.story).where(features.c.story.is_not(None))
        return {
            row["article"]: row["story"]
            for some in batched(ids)
            for row in self._database.rows(query.where(features.c.article.in_(some)))
        }

    def replacements(self) -> Iterator[Replacement]:
        """Yield each newer version of an article with the one that it replaced."""
        older = articles.alias("older")
        query = (
            select(
                articles.c.id.label("article"),
                older.c.id.label("replaces"),
                articles.c.outlet,
                articles.c.site,
                articles.c.published["value"].as_string().label("published"),
                older.c.published["value"].as_string().label("published_before"),
                captures.c.fetched,
            )
            .join(older, older.c.replaced_by == articles.c.id)
            .join(captures, captures.c.id == articles.c.capture)
            .order_by(articles.c.number)
        )
        yield from self._database.records(query, Replacement)

    def outlet_counts(self, ids: Iterable[str]) -> dict[str, int]:
        """Return how many outlets report the story of each of the given articles, by article id.

        Articles that are in no story are left out.
        """
        stories = self._story_ids(ids)
        stated = read_story_outlets(self._database, dict.fromkeys(stories.values()))
        counts = {
            story: count_outlets((outlet, site) for outlet, site, _ in outlets)
            for story, outlets in stated.items()
        }
        return {article: counts[story] for article, story in stories.items()}

    def newer_version(self, article: str) -> str | None:
        """Return the id of the version that replaces an article, or None."""
        query = select(articles.c.replaced_by).where(articles.c.id == article)
        row = self._database.first(query)
        return row["replaced_by"] if row else None

    def article_of(self, kind: Literal["statement", "figure"], identity: str) -> str | None:
        """Return the id of the article that a statement or figure is in, or None."""
        table = _TABLES[kind]
        query = select(table.c.article).where(table.c.id == clean_argument(identity))
        row = self._database.first(query)
        return row["article"] if row else None

    def articles_of(self, capture: str) -> list[str]:
        """Return the ids of the articles that were read from a capture, in page order."""
        query = select(articles.c.id).where(articles.c.capture == clean_argument(capture))
        return [row["id"] for row in self._database.rows(query.order_by(articles.c.number))]

    def links_of(self, person: str) -> list[tuple[str, Link]]:
        """Return why speakers of several articles are one, each link with the speaker's article.

        ``person``: id of the merged speaker.
        """
        query = (
            select(people, speakers.c.article)
            .join(speakers, speakers.c.id == people.c.speaker)
            .where(people.c.person == person)
            .order_by(speakers.c.number)
        )
        return [
            (row["article"], Link(row["speaker"], row["person"], row["sign"]))
            for row in self._database.rows(query)
        ]
