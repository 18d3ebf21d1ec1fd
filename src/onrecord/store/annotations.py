"""Reads articles together with their annotations, in batches of 500 articles."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

import msgspec
from sqlalchemy import Select, select

from onrecord.records import Annotations, Article, Figure, Speaker, Statement, Story, Timex
from onrecord.store.chunks import CHUNK, batched
from onrecord.store.engine import Database
from onrecord.store.people import of_people, read_people
from onrecord.store.tables import articles, figures, speakers, statements, timexes

AnnotatedArticle: TypeAlias = tuple[Article, Annotations]

_R = TypeVar("_R", Statement, Speaker, Figure, Timex)


def read_articles(database: Database, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
    """Yield articles with their annotations, in the order of ``ids``.

    Speakers are those of each single article, not merged across articles. Runs five queries per
    batch of 500 articles.
    """
    for chunk in batched(ids):
        found = _by_article(database, _of(speakers, chunk), Speaker)
        yield from _read_chunk(
            database,
            chunk,
            _by_article(database, _of(statements, chunk), Statement),
            _by_article(database, _of(figures, chunk), Figure),
            {article: found.get(article, []) for article in chunk},
        )


def read_merged_articles(database: Database, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
    """Yield articles with annotations in which speakers are merged across articles.

    A speaker who occurs in several articles has the same id in all of them. Articles come in the
    order of ``ids``. ``Annotations.speakers`` holds only speakers who make a statement or claim a
    figure in the article, in the order of their first statement. Runs four queries per batch of 500
    articles, and one per 500 speakers.
    """
    for chunk in batched(ids):
        spoken = of_people(statements, "speaker").where(statements.c.article.in_(chunk))
        claimed = of_people(figures, "claimant").where(figures.c.article.in_(chunk))
        said = _by_article(database, spoken, Statement)
        counted = _by_article(database, claimed, Figure)
        ids_of = {
            article: dict.fromkeys(
                id
                for id in (
                    *(each.speaker for each in said.get(article, ())),
                    *(each.claimant for each in counted.get(article, ())),
                )
                if id
            )
            for article in chunk
        }
        wanted = dict.fromkeys(speaker for of_one in ids_of.values() for speaker in of_one)
        people = {speaker.id: speaker for speaker in read_people(database, wanted)}
        yield from _read_chunk(
            database,
            chunk,
            said,
            counted,
            {article: [people[each] for each in of_one] for article, of_one in ids_of.items()},
        )


def read_merged_stories(
    database: Database, stories: Iterable[Story]
) -> Iterator[tuple[Story, list[AnnotatedArticle]]]:
    """Yield each story with its articles and their annotations.

    A speaker who occurs in several articles has the same id in all of them. Stories are read in
    batches of at least 500 articles, to save queries.
    """
    waiting: list[Story] = []
    count = 0
    for story in stories:
        waiting.append(story)
        count += len(story.articles)
        if count >= CHUNK:
            yield from _read_stories(database, waiting)
            waiting, count = [], 0
    yield from _read_stories(database, waiting)


def _read_stories(
    database: Database, stories: Sequence[Story]
) -> Iterator[tuple[Story, list[AnnotatedArticle]]]:
    ids = [article for story in stories for article in story.articles]
    found = read_merged_articles(database, ids)
    for story in stories:
        yield story, [next(found) for _ in story.articles]


def _read_chunk(
    database: Database,
    ids: list[str],
    said: dict[str, list[Statement]],
    counted: dict[str, list[Figure]],
    speaking: dict[str, list[Speaker]],
) -> Iterator[AnnotatedArticle]:
    times = _by_article(database, _of(timexes, ids), Timex)
    rows = {row["id"]: row for row in database.rows(select(articles).where(articles.c.id.in_(ids)))}
    for identity in ids:
        with database.errors():
            article = msgspec.convert(rows[identity], Article)
        yield (
            article,
            Annotations(
                article=identity,
                language=article.language,
                model=article.model,
                statements=tuple(said.get(identity, ())),
                speakers=tuple(speaking[identity]),
                figures=tuple(counted.get(identity, ())),
                timexes=tuple(times.get(identity, ())),
                unread=rows[identity]["unread"],
            ),
        )


def _of(table: Any, ids: list[str]) -> Select[Any]:
    return select(table).where(table.c.article.in_(ids)).order_by(table.c.number)


def _by_article(database: Database, query: Select[Any], record: type[_R]) -> dict[str, list[_R]]:
    """Return the records that a query selects, as lists by article id."""
    found: dict[str, list[_R]] = {}
    with database.errors():
        for row in database.rows(query):
            found.setdefault(row["article"], []).append(msgspec.convert(row, record))
    return found
