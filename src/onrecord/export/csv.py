"""One row a statement, for a spreadsheet."""

import codecs
import csv
from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from onrecord.records import Annotations, Article, Spans

COLUMNS = (
    "statement",
    "article",
    "outlet",
    "published",
    "headline",
    "speaker",
    "kind",
    "act",
    "source",
    "cue",
    "content",
    "source_spans",
    "cue_spans",
    "content_spans",
    "confidence",
    "outer",
)
# What makes a spreadsheet run a cell (OWASP, "CSV Injection"), with the full-width forms that
# East Asian editions take as well.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def write_csv(out: BinaryIO, read: Iterable[tuple[Article, Annotations]]) -> None:
    """Write the statements of some articles as UTF-8; null is an empty cell, spans are JSON.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    writer = csv.writer(codecs.getwriter("utf-8")(out))
    writer.writerow(COLUMNS)
    for article, annotations in read:
        names = {speaker.id: speaker.name for speaker in annotations.speakers}
        for statement in annotations.statements:
            spans = (statement.source, statement.cue, statement.content)
            cells = (
                statement.id,
                article.id,
                article.outlet,
                article.published.value if article.published else None,
                article.headline,
                names.get(statement.speaker) if statement.speaker else None,
                statement.kind,
                statement.act,
                *(words_at(article.text, span) for span in spans),
                *(msgspec.json.encode(span).decode() for span in spans),
                statement.confidence,
                statement.outer,
            )
            writer.writerow(map(_guard, cells))


def words_at(text: str, spans: Spans) -> str:
    """What stands at some spans of a text, "…" where they leave something out."""
    return " … ".join(text[start:end] for start, end in spans)


def _guard(cell: str | float | None) -> str | float | None:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return "'" + cell
    return cell
