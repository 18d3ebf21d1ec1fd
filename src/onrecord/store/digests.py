"""Digests of what was read: SHA-256, kept beside the rows, so that an altered row is seen."""

import hashlib
from typing import Any

import msgspec
from sqlalchemy import select, update

from onrecord.records import Annotations, Article
from onrecord.store.engine import Database
from onrecord.store.tables import articles, captures

_OWN = [each for each in captures.columns if each.name not in ("body", "articles", "digest")]


def as_read(article: Article) -> Article:
    """Return an article as it was read from its capture, without what other articles add to it."""
    return msgspec.structs.replace(article, language=None, model=None, replaces=None, story=None)


def reading_digest(article: Article, annotations: Annotations) -> str:
    """SHA-256 of an article and its annotations, as 64 hex digits.

    The records are encoded as JSON, their fields in the order of their definition. Bounds of
    figures are encoded as the store keeps them, as floats.
    """
    figures = tuple(
        msgspec.structs.replace(figure, low=_float(figure.low), high=_float(figure.high))
        for figure in annotations.figures
    )
    return _digest((as_read(article), msgspec.structs.replace(annotations, figures=figures)))


def capture_digest(database: Database, capture_id: str) -> tuple[int, str]:
    """Return the number of articles of a capture and the SHA-256 of its row without the bytes.

    The ids and numbers of its articles are part of the digest. (The bytes have their own.)
    """
    row = database.first(select(*_OWN).where(captures.c.id == capture_id))
    query = select(articles.c.number, articles.c.id).where(articles.c.capture == capture_id)
    found = list(database.rows(query.order_by(articles.c.number)))
    return len(found), _digest((row, found))


def keep_capture_digest(database: Database, capture_id: str) -> None:
    """Write the number of articles of a capture, and its digest, into its row."""
    count, digest = capture_digest(database, capture_id)
    values = {"articles": count, "digest": digest}
    database.execute(update(captures).where(captures.c.id == capture_id).values(values))


def _digest(value: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()


def _float(bound: float | None) -> float | None:
    return None if bound is None else float(bound)
