"""Applies what people decided to the statements and figures of an article. Does no I/O."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.records import (
    Annotations,
    Article,
    Borders,
    Correction,
    Figure,
    Speaker,
    Statement,
)
from onrecord.resolve.targets import shifted
from onrecord.text.paragraphs import paragraph_spans
from onrecord.text.quotations import Quotations


class Applied(NamedTuple):
    """A correction of a statement or figure, with where that stands in the present reading."""

    correction: Correction
    record: str  # id
    shift: int  # of its words, in characters
    speaker: Speaker | None = None  # the new speaker


def correct(article: Article, annotations: Annotations, applied: Sequence[Applied]) -> Annotations:
    """Return annotations as people corrected them; records keep their ids.

    Rejected statements and figures are left out. What is inside a rejected statement stays: figures
    keep their claimants, and statements move into the statement around it. ``applied``: in the
    order in which the corrections were made; the last of one statement wins.
    """
    statements = {statement.id: statement for statement in annotations.statements}
    rejected: set[str] = set()
    respoken: set[str] = set()
    for correction, record, shift, speaker in applied:
        if correction.action == "reject":
            rejected.add(record)
        elif correction.action != "note":
            rejected.discard(record)
        if correction.action == "speaker":
            statements[record] = replace(
                statements[record], speaker=speaker.id if speaker else None
            )
            respoken.add(record)
        elif isinstance(correction.new, Borders):
            statements[record] = _with_borders(article, statements[record], correction.new, shift)
    figures = (
        replace(figure, claimant=statements[figure.statement].speaker)
        if figure.statement in respoken
        else figure
        for figure in annotations.figures
        if figure.id not in rejected
    )
    return replace(
        annotations,
        statements=tuple(_kept(statements, rejected)),
        figures=tuple(figures),
        speakers=tuple(_speakers(annotations, applied)),
    )


def resting_on(annotations: Annotations, statement: Statement) -> Iterator[Statement | Figure]:
    """Yield what builds on a statement: its figures, the statements inside it, echoes of it."""
    yield from (figure for figure in annotations.figures if figure.statement == statement.id)
    for each in annotations.statements:
        if each.outer == statement.id or statement.id in each.echoes:
            yield each


def _kept(statements: dict[str, Statement], rejected: set[str]) -> Iterator[Statement]:
    for statement in statements.values():
        if statement.id in rejected:
            continue
        outer = statement.outer
        while outer in rejected:
            outer = statements[outer].outer
        echoes = tuple(echo for echo in statement.echoes if echo not in rejected)
        yield replace(statement, outer=outer, echoes=echoes)


def _with_borders(
    article: Article, statement: Statement, borders: Borders, shift: int
) -> Statement:
    content = shifted(borders.content, shift)
    quotations = Quotations(article.text, paragraph_spans(article.text))
    return replace(
        statement,
        source=shifted(borders.source, shift),
        cue=shifted(borders.cue, shift),
        content=content,
        kind=quotations.kind(content),
    )


def _speakers(annotations: Annotations, applied: Sequence[Applied]) -> Iterator[Speaker]:
    """Yield the speakers of an article, and those whom people named as speakers in it."""
    yield from annotations.speakers
    known = {speaker.id for speaker in annotations.speakers}
    for each in applied:
        if each.speaker and each.speaker.id not in known:
            known.add(each.speaker.id)
            yield each.speaker
