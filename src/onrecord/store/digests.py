"""SHA-256 digests of articles with their annotations, and of captures, which show altered rows."""

import hashlib
from typing import Any

import msgspec
from sqlalchemy import select, update

from onrecord.records import Annotations, Article
from onrecord.store.engine import Database
from onrecord.store.tables import articles, captures

# Columns of a capture that the digest covers. The bytes have a hash of their own.
_COVERED = [each for each in captures.columns if each.name not in ("body", "articles", "digest")]


def as_read(article: Article) -> Article:
    """Return an article as it was read from its capture, without links to other articles."""
    return msgspec.structs.replace(article, language=None, model=None, replaces=None, story=None)


def reading_digest(article: Article, annotations: Annotations) -> str:
    """Return the SHA-256 of an article and its annotations, as 64 hex digits.

    The records are encoded as JSON, their fields in the order of their definition. Bounds of
    figures are encoded as the store returns them, as floats.
    """
    figures = tuple(
        msgspec.structs.replace(figure, low=_float(figure.low), high=_float(figure.high))
        for figure in annotations.figures
    )
    return _digest((as_read(article), msgspec.structs.replace(annotations, figures=figures)))


def capture_digest(row: dict[str, Any], of_capture: list[tuple[int, str]]) -> str:
    """Return the SHA-256 of a capture's row without the bytes, and of the list of its articles.

    ``of_capture`` are the numbers and ids of its articles, in order.
    """
    covered = {column.name: row.get(column.name) for column in _COVERED}
    listed = [{"number": number, "id": identity} for number, identity in of_capture]
    return _digest((covered, listed))


def write_capture_digest(database: Database, capture_id: str) -> None:
    """Write the number of articles of a capture, and its digest, into its row."""
    row = database.first(select(*_COVERED).where(captures.c.id == capture_id)) or {}
    query = select(articles.c.number, articles.c.id).where(articles.c.capture == capture_id)
    found = database.rows(query.order_by(articles.c.number))
    of_capture = [(each["number"], each["id"]) for each in found]
    values = {"articles": len(of_capture), "digest": capture_digest(row, of_capture)}
    database.execute(update(captures).where(captures.c.id == capture_id).values(values))


def _digest(value: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()


def _float(bound: float | None) -> float | None:
    return None if bound is None else float(bound)
