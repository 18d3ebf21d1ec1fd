"""Articles of a story with their annotations, read for many articles at a time."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Select, select

from onrecord.records import Annotations, Article, Figure, Statement, Timex
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.people import of_people, read_people
from onrecord.store.tables import articles, figures, statements, timexes

_R = TypeVar("_R", Statement, Figure, Timex)


def read_accounts(database: Database, ids: Sequence[str]) -> Iterator[tuple[Article, Annotations]]:
    """Articles with their annotations, in the order of ``ids``; speakers are the merged ones.

    Only speakers of statements are given. Takes four queries for each 500 articles, and one for
    each 500 speakers.
    """
    for chunk in batched(ids):
        yield from _read_chunk(database, chunk)


def _read_chunk(database: Database, ids: list[str]) -> Iterator[tuple[Article, Annotations]]:
    def by_article(query: Select[Any], column: Any, record: type[_R]) -> dict[str, list[_R]]:
        found: dict[str, list[_R]] = {}
        for each in database.records(query.where(column.in_(ids)), record):
            found.setdefault(each.article, []).append(each)
        return found

    said = by_article(of_people(statements, "speaker"), statements.c.article, Statement)
    counted = by_article(of_people(figures, "claimant"), figures.c.article, Figure)
    times = by_article(select(timexes).order_by(timexes.c.number), timexes.c.article, Timex)
    named = dict.fromkeys(
        statement.speaker
        for article in ids
        for statement in said.get(article, ())
        if statement.speaker
    )
    people = {speaker.id: speaker for speaker in read_people(database, named)}
    rows = {row["id"]: row for row in database.rows(select(articles).where(articles.c.id.in_(ids)))}
    for identity in ids:
        with database.errors():
            article = msgspec.convert(rows[identity], Article)
        spoken = tuple(said.get(identity, ()))
        speakers = dict.fromkeys(each.speaker for each in spoken if each.speaker)
        yield (
            article,
            Annotations(
                article=identity,
                language=article.language,
                model=article.model,
                statements=spoken,
                speakers=tuple(people[speaker] for speaker in speakers),
                figures=tuple(counted.get(identity, ())),
                timexes=tuple(times.get(identity, ())),
                unread=rows[identity]["unread"],
            ),
        )
