"""For a spreadsheet: a row a statement, or a row a figure."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeAlias

import msgspec

from onrecord.export.wording import role_at, said_at, words_at
from onrecord.records import Annotations, Article
from onrecord.views import LedgerRow

_Cell: TypeAlias = str | float | None
_Row: TypeAlias = tuple[_Cell, ...]

COLUMNS = (
    "statement",
    "article",
    "outlet",
    "published",
    "headline",
    "speaker",
    "role",
    "to",
    "via",
    "kind",
    "act",
    "said",
    "source",
    "cue",
    "content",
    "source_spans",
    "cue_spans",
    "content_spans",
    "confidence",
    "outer",
)
LEDGER_COLUMNS = (
    "figure",
    "article",
    "statement",
    "outlet",
    "published",
    "said",
    "claimant",
    "act",
    "text",
    "measure",
    "unit",
    "subject",
    "low",
    "high",
    "approximate",
    "as_of",
)
# What makes a spreadsheet run a cell (OWASP, "CSV Injection"), with the full-width forms that
# East Asian editions take as well.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def write_csv(out: BinaryIO, read: Iterable[tuple[Article, Annotations]]) -> None:
    """Write the statements of some articles as UTF-8; null is an empty cell, spans are JSON.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    _write(out, COLUMNS, _statements(read))


def write_ledger(out: BinaryIO, claims: Iterable[LedgerRow]) -> None:
    """Write figures as write_csv does statements; ``approximate`` is "yes" or empty."""
    _write(out, LEDGER_COLUMNS, map(_claim, claims))


def _statements(read: Iterable[tuple[Article, Annotations]]) -> Iterator[_Row]:
    for article, annotations in read:
        names = {speaker.id: speaker.name for speaker in annotations.speakers}
        roles = {
            speaker.id: "; ".join(dict.fromkeys(map(role_at, speaker.roles))) or None
            for speaker in annotations.speakers
        }
        for statement in annotations.statements:
            spans = (statement.source, statement.cue, statement.content)
            yield (
                statement.id,
                article.id,
                article.outlet,
                article.published.value if article.published else None,
                article.headline,
                names.get(statement.speaker) if statement.speaker else None,
                roles.get(statement.speaker) if statement.speaker else None,
                "; ".join(statement.to) or None,
                "; ".join(statement.via) or None,
                statement.kind,
                statement.act,
                said_at(article.text, statement.said),
                *(words_at(article.text, span) for span in spans),
                *(msgspec.json.encode(span).decode() for span in spans),
                statement.confidence,
                statement.outer,
            )


def _claim(claim: LedgerRow) -> _Row:
    figure = claim.figure
    return (
        figure.id,
        figure.article,
        figure.statement,
        claim.outlet,
        claim.published,
        claim.said,
        claim.claimant,
        claim.act,
        figure.text,
        figure.measure,
        figure.unit,
        figure.subject,
        figure.low,
        figure.high,
        "yes" if figure.approximate else None,
        figure.as_of,
    )


def _write(out: BinaryIO, columns: tuple[str, ...], rows: Iterable[_Row]) -> None:
    writer = csv.writer(codecs.getwriter("utf-8")(out))
    writer.writerow(columns)
    writer.writerows(map(_guard, row) for row in rows)


def _guard(cell: _Cell) -> _Cell:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return "'" + cell
    return cell
