"""SHA-256 hashes (digests) of stored articles and captures, used to detect altered rows."""

import hashlib
from typing import Any

import msgspec
from sqlalchemy import select, update

from onrecord.records import Annotations, Article
from onrecord.store.engine import Database
from onrecord.store.tables import answered, articles, captures, responses

_NOT_KEPT = ("failures", "warnings")  # fields of annotations that are reported, not stored
# Columns of a capture that the digest covers. The bytes have a hash of their own.
_COVERED = [each for each in captures.columns if each.name not in ("body", "articles", "digest")]


def as_read(article: Article) -> Article:
    """Return a copy of an article with only those fields that were read from its page.

    The fields ``language``, ``model``, ``replaces`` and ``story``, which were computed later, are
    set to None.
    """
    return msgspec.structs.replace(article, language=None, model=None, replaces=None, story=None)


def reading_digest(article: Article, annotations: Annotations) -> str:
    """Return the SHA-256 digest of an article and its annotations, as 64 hex digits.

    The records are encoded as JSON, with fields in the order of their definition. Bounds of figures
    are converted to floats first, because the store returns them as floats.
    """
    kept = {
        name: getattr(annotations, name)
        for name in annotations.__struct_fields__
        if name not in _NOT_KEPT
    }
    kept["figures"] = tuple(
        msgspec.structs.replace(figure, low=_float(figure.low), high=_float(figure.high))
        for figure in annotations.figures
    )
    return digest_of((as_read(article), kept))


def capture_digest(row: dict[str, Any], of_capture: list[tuple[int, str]]) -> str:
    """Return the SHA-256 digest of a capture's row and of the list of its articles, in hex.

    ``of_capture``: row number and id of each article of the capture, in order. The bytes of the
    page are left out, because the row contains their own hash; the response of the server is
    covered, if there is one.
    """
    covered = {column.name: row.get(column.name) for column in _COVERED}
    if row.get("response") is not None:
        covered["response"] = row["response"]
    listed = [{"number": number, "id": identity} for number, identity in of_capture]
    return digest_of((covered, listed))


def write_capture_digest(database: Database, capture_id: str) -> None:
    """Compute a capture's digest and number of articles, and write both into its row."""
    read = select(*_COVERED, responses.c.response).select_from(answered)
    row = database.first(read.where(captures.c.id == capture_id)) or {}
    query = select(articles.c.number, articles.c.id).where(articles.c.capture == capture_id)
    found = database.rows(query.order_by(articles.c.number))
    of_capture = [(each["number"], each["id"]) for each in found]
    values = {"articles": len(of_capture), "digest": capture_digest(row, of_capture)}
    database.execute(update(captures).where(captures.c.id == capture_id).values(values))


def digest_of(value: Any) -> str:
    """Return the SHA-256 digest of a value as JSON, in hex."""
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()


def _float(bound: float | None) -> float | None:
    return None if bound is None else float(bound)
