"""Stores what statements mean: the vectors by which statements of one story are compared."""

from collections.abc import Iterable, Iterator, Sequence

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
        row = {"article": article, "statements": list(statements), "vectors": found.tobytes()}
        self._database.execute(insert(vectors), row)

    def of(self, articles: Iterable[str]) -> Iterator[tuple[str, Vectors]]:
        """Yield the id of each statement of some articles that has a vector, and the vector.

        Raises DamagedStoreError if a row cannot be read.
        """
        for some in batched(sorted(set(articles))):
            for row in self._database.rows(select(vectors).where(vectors.c.article.in_(some))):
                ids, values = row["statements"], np.frombuffer(row["vectors"], dtype=np.int8)
                if not isinstance(ids, list) or len(values) % max(1, len(ids)):
                    raise DamagedStoreError(
                        f"the vectors of article {row['article']} are damaged; "
                        "repair them with: onrecord reread --all"
                    )
                if ids:
                    yield from zip(map(str, ids), values.reshape(len(ids), -1), strict=True)
