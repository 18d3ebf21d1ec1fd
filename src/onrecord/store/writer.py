"""Writes captures and everything read from them to a store, and erases them."""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Table, bindparam, delete, insert, select, update

from onrecord.records import Annotations, Article, Capture, Record, Related
from onrecord.store.alerts import erase_matches
from onrecord.store.annotations import read_articles
from onrecord.store.corrections import erase_corrections, loosen_corrections
from onrecord.store.digests import reading_digest, write_capture_digest
from onrecord.store.engine import Database, contains
from onrecord.store.erasing import mark_erasing
from onrecord.store.ledger import day_of
from onrecord.store.people import add_names, unlink_people
from onrecord.store.search import Search
from onrecord.store.searched import Searched, speaker_columns
from onrecord.store.stories import leave_stories
from onrecord.store.tables import (
    PER_ARTICLE,
    articles,
    captures,
    figures,
    of_article,
    responses,
    speakers,
    statements,
)
from onrecord.store.versions import unlink_versions
from onrecord.store.watching import close_page


class Reading(Record, frozen=True):
    """An article with its annotations, and the values by which it is linked to other articles.

    The values are a hash that all versions of the article share, and the normalized names of its
    speakers.
    """

    article: Article
    annotations: Annotations
    identity: str  # what all versions of the article have in common
    name_keys: Mapping[str, frozenset[str]]  # by id of the speaker


class Writer:
    """Writes to the tables of a store, and updates the search index accordingly.

    Every method must be called inside a transaction.
    """

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search

    def add(
        self,
        capture: Capture,
        body: bytes,
        readings: Sequence[Reading],
        *,
        reader: str,
        model: str,
        reach: int,
    ) -> None:
        """Store a capture and the articles read from it, replacing the articles that it had before.

        A capture that is stored already keeps its number, the time in ``fetched`` and the response
        of the server, and gets the media type as which it was read. The articles are not linked to
        other articles yet, and targets of corrections are not found again yet.
        ``reach``: number of neighbours on each side that an article is compared with when articles
        are grouped into stories.
        """
        row = msgspec.to_builtins(capture) | {"reader": reader, "model": model}
        response = row.pop("response", None)
        row |= {"body": zlib.compress(body)}
        self._database.upsert(captures, [row], update=("media_type", "reader", "model"))
        if response:
            self._database.upsert(responses, [{"capture": capture.id, "response": response}])
        searched = [Searched(reading.article) for reading in readings]
        rows = [_article_row(*each) for each in zip(readings, searched, strict=True)]
        self._clear(capture.id, {row["id"] for row in rows}, reach)
        loosen_corrections(self._database, capture.id)
        self._database.upsert(articles, rows, update=list(rows[0]) if rows else ())
        self._add_annotations(capture.id, readings, searched)
        self._search.add([row["id"] for row in rows])
        write_capture_digest(self._database, capture.id)

    def forget(self, capture_id: str, *, reach: int) -> None:
        """Erase a capture, everything read from it, and the corrections that quote it.

        ``reach``: number of neighbours on each side that an article is compared with when articles
        are grouped into stories; the neighbours of an erased article must be compared again. If its
        address is watched, it is not asked again.
        """
        ids = self._clear(capture_id, set(), reach)
        query = select(captures.c.location).where(captures.c.id == capture_id)
        for row in list(self._database.rows(query)):
            close_page(self._database, row["location"])
        erase_corrections(self._database, capture_id)
        erase_matches(self._database, capture_id)
        self._database.execute(delete(responses).where(responses.c.capture == capture_id))
        self._database.execute(delete(captures).where(captures.c.id == capture_id))
        self._unrelate(set(ids))
        self._search.erase_removed()
        mark_erasing(self._database)

    def _clear(self, capture_id: str, staying: set[str], reach: int) -> list[str]:
        """Delete everything read from a capture, and return the ids of all articles that it had.

        ``staying``: ids of articles whose own rows are kept, while their annotations are deleted.
        ``reach``: number of neighbours on each side that an article is compared with when articles
        are grouped into stories.
        """
        execute = self._database.execute
        query = select(articles.c.id).where(articles.c.capture == capture_id)
        ids = [row["id"] for row in self._database.rows(query.order_by(articles.c.number))]
        if ids:
            of_capture = select(articles.c.id).where(articles.c.capture == capture_id)
            self._search.remove(ids)
            unlink_versions(self._database, self._search, ids)
            unlink_people(self._database, ids)
            leave_stories(self._database, ids, reach)
            for table in reversed(of_article):
                execute(delete(table).where(table.c.article.in_(of_capture)))
            if gone := [{"gone": each} for each in ids if each not in staying]:
                execute(delete(articles).where(articles.c.id == bindparam("gone")), gone)
        return ids

    def _add_annotations(
        self, capture_id: str, readings: Sequence[Reading], searched: Sequence[Searched]
    ) -> None:
        query = select(articles.c.id, articles.c.number).where(articles.c.capture == capture_id)
        numbers = {row["id"]: row["number"] for row in self._database.rows(query)}
        for table in of_article:
            rows = [
                row | {"number": numbers[reading.article.id] * PER_ARTICLE + place}
                for reading, columns in zip(readings, searched, strict=True)
                for place, row in enumerate(_annotation_rows(reading, columns, table))
            ]
            if rows:
                self._database.execute(insert(table), rows)
        for reading in readings:
            add_names(self._database, reading.article.id, reading.name_keys)

    def _unrelate(self, gone: set[str]) -> None:
        """Remove links to erased articles from the lists of related articles in other articles.

        The title of an erased article stays in the list, without its id.
        """
        query = select(articles.c.id, articles.c.related, articles.c.digest)
        linking = query.where(contains(articles.c.related, '"article":"'))
        for row in list(self._database.rows(linking)):
            related = msgspec.convert(row["related"], tuple[Related, ...])
            if any(each.article in gone for each in related):
                left = [
                    msgspec.structs.replace(each, article=None) if each.article in gone else each
                    for each in related
                ]
                digest = self._digest_of(row["id"])
                change = update(articles).where(articles.c.id == row["id"])
                self._database.execute(change.values(related=msgspec.to_builtins(left)))
                if digest == row["digest"]:  # else it stays the digest of an altered article
                    new = self._digest_of(row["id"])
                    self._database.execute(change.values(digest=new))

    def _digest_of(self, article_id: str) -> str:
        [(article, annotations)] = read_articles(self._database, [article_id])
        return reading_digest(article, annotations)


def _annotation_rows(reading: Reading, searched: Searched, table: Table) -> list[dict[str, Any]]:
    """Return an article's rows for one table of annotations, without their row numbers."""
    rows = [
        msgspec.to_builtins(record) | {"article": reading.article.id}
        for record in getattr(reading.annotations, table.name)
    ]
    if table is speakers:
        for row, speaker in zip(rows, reading.annotations.speakers, strict=True):
            row |= speaker_columns(speaker)
    if table is statements:
        for row, statement in zip(rows, reading.annotations.statements, strict=True):
            row |= searched.statement_columns(statement)
    if table is figures:
        said = {statement.id: statement.said for statement in reading.annotations.statements}
        for row in rows:
            row["day"] = day_of(said.get(row["statement"]), reading.article.published)
    return rows


def _article_row(reading: Reading, searched: Searched) -> dict[str, Any]:
    article, annotations = reading.article, reading.annotations
    fields: dict[str, Any] = msgspec.to_builtins(article)
    del fields["story"]  # a column of the grouping
    return (
        fields
        | searched.article_columns()
        | {
            "language": annotations.language,
            "model": annotations.model,
            "unread": annotations.unread,
            "digest": reading_digest(article, annotations),
            "identity": reading.identity,
            "replaces": None,
            "replaced_by": None,
            "day": article.published.value[:10] if article.published else None,
            "outlet_folded": article.outlet.casefold() if article.outlet else None,
        }
    )
