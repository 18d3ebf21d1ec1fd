"""What is searched of an article: its readable text, if that has other words than the text given.

Columns of ``articles`` and ``statements`` keep it, so that the search index, which has no copy of
its words, can be given the same words again to remove them. Spans in ``readable_cue`` and
``readable_content`` are those of ``readable_text``; all other spans are those of ``text``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import func, select

from onrecord.errors import DamagedStoreError
from onrecord.records import Article, Spans, Speaker, Statement
from onrecord.store.engine import Database
from onrecord.store.folding import fold_names
from onrecord.store.tables import articles, speakers, statements
from onrecord.text.readable import ReadableText
from onrecord.text.spans import words_at

# SQL for what is searched and shown; the same expressions are in the view ``newest``.
headline = func.coalesce(articles.c.readable_headline, articles.c.headline).label("headline")
searched_text = func.coalesce(articles.c.readable_text, articles.c.text).label("text")
cue = func.coalesce(statements.c.readable_cue, statements.c.cue).label("cue")
content = func.coalesce(statements.c.readable_content, statements.c.content).label("content")


def shown_words(text: str, spans: Any) -> str:
    """Return the words at spans as they are stored. Raises DamagedStoreError if they are none."""
    try:
        return words_at(text, msgspec.convert(spans, Spans))
    except msgspec.ValidationError:
        raise DamagedStoreError(
            "where a statement stands in its article was altered; find it with: onrecord verify"
        ) from None


def newest(database: Database, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield number, id, headline and text of those of some articles that no version replaces."""
    query = select(articles.c.number, articles.c.id, headline, searched_text)
    query = query.where(articles.c.id.in_(ids), articles.c.replaced_by.is_(None))
    return database.rows(query.order_by(articles.c.number))


def said(
    database: Database, found: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[int, str | None, str]]:
    """Yield number, speaker's folded names and content of each assertion in some articles.

    ``found``: rows of ``newest``, by the id of the article.
    """
    query = (
        select(statements.c.number, statements.c.article, content, speakers.c.folded)
        .outerjoin_from(statements, speakers, speakers.c.id == statements.c.speaker)
        .where(statements.c.article.in_(list(found)), statements.c.type == "assertion")
    )
    for row in database.rows(query):
        yield (
            row["number"],
            row["folded"],
            shown_words(found[row["article"]]["text"], row["content"]),
        )


class Searched:
    """The readable words of an article and its statements, as values of the derived columns.

    The values are None if the readable text has the words of the text given.
    """

    def __init__(self, article: Article) -> None:
        readable = ReadableText(article.text)
        self._readable = readable if _has_other_words(readable) else None
        self._headline = article.headline

    def article_columns(self) -> dict[str, Any]:
        """Return the derived columns of the article."""
        headline = ReadableText(self._headline or "")
        return {
            "readable_headline": headline.text if _has_other_words(headline) else None,
            "readable_text": self._readable and self._readable.text,
        }

    def statement_columns(self, statement: Statement) -> dict[str, Any]:
        """Return the derived columns of one of the article's statements."""
        return {
            "readable_cue": self._spans(statement.cue),
            "readable_content": self._spans(statement.content),
        }

    def _spans(self, spans: Spans) -> list[list[int]] | None:
        if self._readable is None:
            return None
        return [list(self._readable.readable_span(span)) for span in spans]


def speaker_columns(speaker: Speaker) -> dict[str, Any]:
    """Return the derived columns of a speaker."""
    return {"folded": fold_names((speaker.name, *speaker.aliases))}


def _has_other_words(readable: ReadableText) -> bool:
    """Whether the texts differ in more than white space, which no search sees."""
    return readable.text.split() != readable.given.split()
