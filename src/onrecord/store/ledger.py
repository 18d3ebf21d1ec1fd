"""The ledger: which figures are claimed, by whom and when."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Select, select

from onrecord.errors import UsageError
from onrecord.records import Date, Figure, Said
from onrecord.store.engine import Database
from onrecord.store.query import AFTER, read_day
from onrecord.store.tables import articles, figures, speakers, statements
from onrecord.views import LedgerRow

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SEASONS = {"-SP": "-03", "-SU": "-06", "-FA": "-09", "-WI": "-12"}
_WORD = re.compile(r"\w+")
_CLAIMS = (
    select(
        figures,
        speakers.c.name,
        statements.c.act,
        statements.c.said["value"].as_string().label("said"),
        articles.c.published["value"].as_string().label("published"),
        articles.c.outlet,
    )
    .join_from(figures, articles, articles.c.id == figures.c.article)
    .outerjoin(statements, statements.c.id == figures.c.statement)
    .outerjoin(speakers, speakers.c.id == figures.c.claimant)
    .where(articles.c.replaced_by.is_(None))
    .order_by(figures.c.day.nulls_last(), figures.c.number)
)


def day_of(said: Said | None, published: Date | None) -> str | None:
    """The day, month or year that a figure stands at: said then, else published then.

    A week stands at its Monday, a season at its first month.
    """
    value = said.value if said and said.value else published.value if published else ""
    if week := _WEEK.match(value):
        return date.fromisocalendar(int(week[1]), int(week[2]), 1).isoformat()
    day = _DAY.match(value)
    return day[0] + _SEASONS.get(value[4:7], "") if day else None


def read_ledger(
    database: Database,
    measure: str | None,
    subject: str | None,
    since: str | None,
    until: str | None,
) -> Iterator[LedgerRow]:
    """The claims that have what is asked for; ``Store.ledger`` says what that is."""
    query = _CLAIMS
    if measure is not None:
        # An argument that was no UTF-8 has halves of surrogates.
        measure = measure.encode(errors="replace").decode().lower()
        query = query.where(figures.c.measure == measure)
    if since is not None:
        query = query.where(figures.c.day >= read_day(since))
    if until is not None:
        query = query.where(figures.c.day < read_day(until) + AFTER)
    words = _words(subject)
    if subject is not None and not words:
        raise UsageError(f"{subject!r} names no subject; give at least one word")
    return _claims(database, query, words)


def _claims(database: Database, query: Select[Any], words: set[str]) -> Iterator[LedgerRow]:
    with database.errors():
        for row in database.rows(query):
            if words <= _words(row["subject"]):
                yield LedgerRow(
                    figure=msgspec.convert(row, Figure),
                    claimant=row["name"],
                    act=row["act"],
                    said=row["said"],
                    published=row["published"],
                    outlet=row["outlet"],
                )


def _words(subject: str | None) -> set[str]:
    return set(_WORD.findall((subject or "").casefold()))
