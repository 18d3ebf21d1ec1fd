"""Stores what statements mean: the vectors by which statements of one story are compared."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import insert, select

from onrecord.errors import DamagedStoreError
from onrecord.store.chunks import batched
from onrecord.store.engine import Database
from onrecord.store.tables import vectors

Vectors = npt.NDArray[np.int8]


class StatementVectors:
    """The vectors of some statements of articles that are in a story with others."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lacking(self, articles: Iterable[str]) -> list[str]:
        """Return those of some articles, by id, whose statements have no vectors yet."""
        ids = sorted(set(articles))
        query = select(vectors.c.article)
        kept = {
            row["article"]
            for some in batched(ids)
            for row in self._database.rows(query.where(vectors.c.article.in_(some)))
        }
        return [id for id in ids if id not in kept]

    def add(self, article: str, statements: Sequence[str], found: Vectors) -> None:
        """Store the vectors [statements, width] of some statements of an article, given by id."""
        ids, values = " ".join(statements), found.tobytes()
        row = {"article": article, "statements": ids, "vectors": values}
        self._database.execute(insert(vectors), row | {"digest": _digest(ids, values)})

    def of(self, articles: Iterable[str]) -> Iterator[tuple[str, Vectors]]:
        """Yield the id of each statement of some articles that has a vector, and the vector.

        Raises DamagedStoreError if a row was altered.
        """
        for some in batched(sorted(set(articles))):
            for row in self._database.rows(select(vectors).where(vectors.c.article.in_(some))):
                if fault := _fault(row):
                    raise DamagedStoreError(f"{fault}; repair it with: onrecord reread --all")
                if ids := row["statements"].split():
                    values = np.frombuffer(row["vectors"], dtype=np.int8)
                    yield from zip(ids, values.reshape(len(ids), -1), strict=True)

    def faults(self) -> Iterator[str]:
        """Yield one line for each row that was altered."""
        for row in self._database.rows(select(vectors), many=True):
            if fault := _fault(row):
                yield fault


def _fault(row: Mapping[str, Any]) -> str | None:
    ids, values = row["statements"], row["vectors"]
    is_whole = isinstance(ids, str) and isinstance(values, bytes)
    if is_whole and row["digest"] == _digest(ids, values):
        return None
    return f"article {row['article']}: the vectors of its statements were altered"


def _digest(ids: str, values: bytes) -> str:
    return hashlib.sha256(ids.encode() + b"\n" + values).hexdigest()
