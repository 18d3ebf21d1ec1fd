"""Reads the ledger: the list of all figures (quantities claimed in articles), ordered by day.

Each row has the claimed quantity, who claimed it, when, and the article's outlet.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Select, select

from onrecord.errors import UsageError
from onrecord.records import Date, Figure, Said
from onrecord.store.engine import Database
from onrecord.store.query import AFTER, clean_argument, read_day
from onrecord.store.tables import articles, figures, speakers, statements
from onrecord.views import LedgerRow

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SEASONS = {"-SP": "-03", "-SU": "-06", "-FA": "-09", "-WI": "-12"}
_WORD = re.compile(r"\w+")
_FIGURES = (
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
    """Return the date under which a figure (a quantity claimed in an article) is listed.

    This is the day, month or year ``said``, when the claim was made; if that is unknown, the date
    when the article was ``published``; None if neither is known. A week is given by its Monday, and
    a season by its first month.
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
    """Yield figures (quantities claimed in articles) with their claimants, ordered by day.

    Only figures that meet all conditions are returned; a condition that is None is ignored. The
    conditions are those of ``Store.ledger``.
    """
    query = _FIGURES
    if measure is not None:
        query = query.where(figures.c.measure == clean_argument(measure).lower())
    if since is not None:
        query = query.where(figures.c.day >= read_day(since))
    if until is not None:
        query = query.where(figures.c.day < read_day(until) + AFTER)
    words = word_set(subject)
    if subject is not None and not words:
        raise UsageError(f"{subject!r} is not a subject; give at least one word")
    return _rows(database, query, words)


def _rows(database: Database, query: Select[Any], words: set[str]) -> Iterator[LedgerRow]:
    with database.errors():
        for row in database.rows(query, many=True):
            if words <= word_set(row["subject"]):
                yield LedgerRow(
                    figure=msgspec.convert(row, Figure),
                    claimant=row["name"],
                    act=row["act"],
                    said=row["said"],
                    published=row["published"],
                    outlet=row["outlet"],
                )


def word_set(subject: str | None) -> set[str]:
    """Return the words of a description of who or what is counted, in lower case."""
    return set(_WORD.findall((subject or "").casefold()))
