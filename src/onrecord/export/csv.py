"""The CSV format: a table with one row per statement, and a table with one row per figure.

Figures are quantities claimed in the text. Tables are UTF-8 with commas, quotes where needed, and
column names in the first row. A missing value is an empty cell; places in the text are JSON;
several names or roles are joined by "; ".

A spreadsheet may run a cell as a formula. To prevent this, an apostrophe is put before text that
starts with one of ``= + - @`` (or its full-width form), except plain negative numbers. The same is
done after each semicolon, tab or line break inside a cell, where some programs start a new cell.
Control characters are removed, white space is kept.
"""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO, ClassVar

import msgspec

from onrecord.export.wording import roles_in_words, said_at
from onrecord.records import Annotations, Article, Borders, Record, Span, Spans, Speaker
from onrecord.text.spans import words_at
from onrecord.views import (
    ChangedVersion,
    CorrectionView,
    FigureSummary,
    LedgerRow,
    QueuedRecord,
    RecordView,
    StorySummary,
)

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_CELL_STARTS = re.compile(r"(?<=[;\t\r\n])")
# What makes a spreadsheet run a cell (OWASP, "CSV Injection"), with the full-width forms that
# East Asian editions take as well.
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NEGATIVE_NUMBER = re.compile(r"-\d+(?:[.,]\d+)*")


class StatementRow(Record, frozen=True):
    """A statement as a row of the CSV table of statements; the fields are the columns."""

    statement: str
    article: str
    outlet: str | None
    published: str | None
    headline: str | None
    speaker: str | None  # fullest name over all articles
    role: str  # as stated in this article
    to: str
    via: str
    kind: str
    type: str
    act: str
    said: str | None
    source: str
    cue: str
    content: str
    source_spans: str
    cue_spans: str
    content_spans: str
    confidence: float
    outer: str | None


class FigureRow(Record, frozen=True):
    """A figure (a claimed quantity) as a row of a CSV table; the fields are the columns."""

    figure: str
    article: str
    statement: str | None
    outlet: str | None
    published: str | None
    said: str | None
    claimant: str | None
    act: str | None
    text: str
    measure: str
    unit: str | None
    subject: str | None
    low: int | float | None
    high: int | float | None
    approximate: str
    as_of: str | None
    of: int | float | None
    asserted: str


class ClaimRow(Record, frozen=True):
    """A figure of a story, with its claimant, as a row of a CSV table; the fields are columns."""

    figure: str
    article: str
    outlet: str | None
    day: str
    claimed_by: str
    act: str | None
    text: str
    measure: str
    subject: str | None
    low: int | float | None
    high: int | float | None
    approximate: str
    as_of: str | None
    of: int | float | None
    asserted: str
    sentence: str


class CorrectionRow(Record, frozen=True):
    """A correction as a row of a CSV table; the fields are the columns."""

    correction: str
    at: str
    by: str
    action: str
    kind: str
    subject: str
    why: str | None
    old: str | None
    new: str | None
    undone_at: str | None
    undone_by: str | None
    undone_why: str | None
    state: str
    article: str | None
    record: str | None
    outlet: str | None
    words: str
    dependents: int


class ChangeRow(Record, frozen=True):
    """What a newer version did to a statement or figure, as a row; the fields are the columns."""

    change: str
    date: str
    outlet: str | None
    headline: str | None
    story: str | None
    article: str
    replaces: str
    kind: str
    line: str
    record_before: str | None
    record_after: str | None
    before: str | None
    after: str | None
    before_span: str
    after_span: str


class CsvExporter:
    """Exports a CSV table with one row per statement."""

    description: ClassVar[str] = "a table of statements for a spreadsheet"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Write the column names."""
        self._table = _Table(out, StatementRow)

    def write(self, record: RecordView) -> None:
        """Write the statements of all articles, older versions included."""
        for article, annotations in record.annotated_articles():
            for row in statement_rows(article, annotations):
                self._table.write(row)

    def finish(self) -> None:
        """Do nothing: the table is complete after its last row."""


class StoryRow(Record, frozen=True):
    """A story as a row of the CSV table of stories; the fields are the columns."""

    story: str
    title: str
    first: str | None
    last: str | None
    articles: int
    outlets: int
    names: str  # of the outlets


class SpeakerRow(Record, frozen=True, kw_only=True):
    """A row of a table of speakers."""

    speaker: str  # id
    name: str
    kind: str | None
    aliases: str
    roles: str
    statements: int | None  # assertions; None if they were not counted


class QueueRow(Record, frozen=True, kw_only=True):
    """A row of a table of statements that are worth a look."""

    statement: str  # id
    article: str  # id
    outlet: str | None
    speaker: str | None
    words: str
    doubt: float
    outlets: int


def write_speakers(out: BinaryIO, speakers: Iterable[tuple[Speaker, int | None]]) -> None:
    """Write a CSV table of speakers, each given with the number of its assertions, if known."""
    table = _Table(out, SpeakerRow)
    for speaker, statements in speakers:
        table.write(
            SpeakerRow(
                speaker=speaker.id,
                name=speaker.name,
                kind=speaker.kind,
                aliases="; ".join(speaker.aliases),
                roles=roles_in_words(speaker.roles),
                statements=statements,
            )
        )


def write_queue(out: BinaryIO, queued: Iterable[QueuedRecord]) -> None:
    """Write a CSV table of statements that are worth a look, one row per statement."""
    table = _Table(out, QueueRow)
    for each in queued:
        table.write(
            QueueRow(
                statement=each.statement.id,
                article=each.article,
                outlet=each.outlet,
                speaker=each.speaker,
                words=each.words,
                doubt=each.doubt,
                outlets=each.outlets,
            )
        )


def write_stories(out: BinaryIO, stories: Iterable[StorySummary]) -> None:
    """Write a CSV table of stories, one row per story."""
    table = _Table(out, StoryRow)
    for each in stories:
        story = each.story
        table.write(
            StoryRow(
                story=story.id,
                title=story.title,
                first=story.first,
                last=story.last,
                articles=len(story.articles),
                outlets=each.outlets,
                names="; ".join(each.names),
            )
        )


def write_statements(out: BinaryIO, rows: Iterable[StatementRow]) -> None:
    """Write a CSV table of statements, with the columns of the export."""
    table = _Table(out, StatementRow)
    for row in rows:
        table.write(row)


def write_ledger(out: BinaryIO, figures: Iterable[LedgerRow]) -> None:
    """Write a CSV table of figures (quantities claimed in articles), one row per figure.

    The column ``approximate`` is "yes" for figures such as "around 300", otherwise empty;
    ``asserted`` is empty for those that nobody claims ("denied that 12 had died").
    """
    table = _Table(out, FigureRow)
    for figure in figures:
        table.write(_figure_row(figure))


def write_claims(out: BinaryIO, total: FigureSummary) -> None:
    """Write a CSV table of a story's figures for one thing counted, one row per claim."""
    table = _Table(out, ClaimRow)
    for each in total.claims:
        row = ClaimRow(
            figure=each.figure, article=each.article, outlet=each.outlet, day=each.day,
            claimed_by=each.by, act=each.act, text=each.words, measure=total.measure,
            subject=each.subject, low=each.low, high=each.high,
            approximate="yes" if each.approximate else "", as_of=each.as_of, of=each.of,
            asserted="yes" if each.asserted else "", sentence=each.sentence,
        )  # fmt: skip
        table.write(row)


def write_changes(out: BinaryIO, versions: Iterable[ChangedVersion]) -> None:
    """Write a CSV table of what newer versions changed, one row per change; spans are JSON."""
    table = _Table(out, ChangeRow)
    for version in versions:
        for each in version.changes:
            change = each.change
            row = ChangeRow(
                change=change.id, date=version.date, outlet=version.outlet,
                headline=version.headline, story=version.story, article=version.article,
                replaces=version.replaces, kind=change.kind, line=each.line,
                record_before=change.before, record_after=change.after,
                before=each.before, after=each.after,
                before_span=_span(change.older), after_span=_span(change.newer),
            )  # fmt: skip
            table.write(row)


def write_corrections(out: BinaryIO, corrections: Iterable[CorrectionView]) -> None:
    """Write a CSV table of corrections, one row per correction; borders are JSON."""
    table = _Table(out, CorrectionRow)
    for view in corrections:
        correction = view.correction
        undone = correction.undone
        row = CorrectionRow(
            correction=correction.id, at=correction.at, by=correction.by,
            action=correction.action, kind=correction.kind, subject=correction.subject,
            why=correction.why, old=_value(correction.old), new=_value(correction.new),
            undone_at=undone.at if undone else None, undone_by=undone.by if undone else None,
            undone_why=undone.why if undone else None, state=view.state, article=view.article,
            record=view.record, outlet=view.outlet, words=view.words, dependents=view.dependents,
        )  # fmt: skip
        table.write(row)


def _value(value: Borders | str | None) -> str | None:
    return msgspec.json.encode(value).decode() if isinstance(value, Borders) else value


def statement_rows(article: Article, annotations: Annotations) -> Iterator[StatementRow]:
    """Yield a CSV row for each statement of an article."""
    speakers = {speaker.id: speaker for speaker in annotations.speakers}
    for statement in annotations.statements:
        speaker = speakers[statement.speaker] if statement.speaker else None
        yield StatementRow(
            statement=statement.id,
            article=article.id,
            outlet=article.outlet,
            published=article.published.value if article.published else None,
            headline=article.headline,
            speaker=speaker.name if speaker else None,
            role=roles_in_words(speaker.roles) if speaker else "",
            to="; ".join(statement.to),
            via="; ".join(statement.via),
            kind=statement.kind,
            type=statement.type,
            act=statement.act,
            said=said_at(article.text, statement.said),
            source=words_at(article.text, statement.source),
            cue=words_at(article.text, statement.cue),
            content=words_at(article.text, statement.content),
            source_spans=_spans(statement.source),
            cue_spans=_spans(statement.cue),
            content_spans=_spans(statement.content),
            confidence=statement.confidence,
            outer=statement.outer,
        )


def _spans(spans: Spans) -> str:
    return msgspec.json.encode(spans).decode()


def _span(span: Span | None) -> str:
    return msgspec.json.encode(span).decode() if span else ""


def _figure_row(row: LedgerRow) -> FigureRow:
    figure = row.figure
    return FigureRow(
        figure=figure.id,
        article=figure.article,
        statement=figure.statement,
        outlet=row.outlet,
        published=row.published,
        said=row.said,
        claimant=row.claimant,
        act=row.act,
        text=figure.text,
        measure=figure.measure,
        unit=figure.unit,
        subject=figure.subject,
        low=figure.low,
        high=figure.high,
        approximate="yes" if figure.approximate else "",
        as_of=figure.as_of,
        of=figure.of,
        asserted="yes" if figure.asserted else "",
    )


def write_table(out: BinaryIO, row: type[Record], rows: Iterable[Record]) -> None:
    """Write a CSV table of rows; its columns are the fields of their class ``row``."""
    table = _Table(out, row)
    for each in rows:
        table.write(each)


class _Table:
    """Writes a CSV table; the columns are the fields of the class ``row``."""

    def __init__(self, out: BinaryIO, row: type[Record]) -> None:
        self._writer = csv.writer(codecs.getwriter("utf-8")(out))
        self._writer.writerow(row.__struct_fields__)

    def write(self, row: Record) -> None:
        cells = msgspec.structs.astuple(row)
        self._writer.writerow(safe_cell(cell) if isinstance(cell, str) else cell for cell in cells)


def safe_cell(cell: str) -> str:
    """Return the text of a cell, with apostrophes so that no spreadsheet runs it as a formula.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("-12.5"), safe_cell("Corrow; @Vaunt")
    ("'=HYPERLINK(1)", '-12.5', "Corrow;' @Vaunt")
    """
    first, *others = _CELL_STARTS.split(_CONTROLS.sub("", cell))
    # A reader that splits at semicolons takes the quotes after one for its own.
    return _guarded(first, first) + "".join(_guarded(each, each.lstrip(' "')) for each in others)


def _guarded(piece: str, bare: str) -> str:
    """Return ``piece``, after an apostrophe if a spreadsheet could run it as a formula.

    ``piece``: part of the text of a cell. ``bare``: the same without the quotes and spaces at its
    start that a spreadsheet ignores.
    """
    bare = bare.strip().rstrip(";")
    is_formula = bare.startswith(_FORMULA_SIGNS) and not _NEGATIVE_NUMBER.fullmatch(bare)
    return f"'{piece}" if is_formula else piece
