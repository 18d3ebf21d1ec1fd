"""The command ``onrecord figures``: the quantities claimed in all articles, by whom and when."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Annotated, Literal, NamedTuple

import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_table,
    readable,
)
from onrecord.export.wording import claimant_in_words, range_of
from onrecord.views import LedgerRow


class _Cells(NamedTuple):
    """A row of the printed table of figures; the field names are the column names."""

    id: str
    date: str
    figure: str
    range: str
    measure: str
    subject: str
    claimant: str
    outlet: str


@app.command()
@one_line_errors()
def figures(
    measure: Annotated[
        str | None,
        typer.Argument(
            metavar="MEASURE", help='What is counted: "killed", "money", "per cent", or any noun.'
        ),
    ] = None,
    subject: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Only figures whose subject has these words."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only figures of this date or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only figures of this date or earlier.")
    ] = None,
    format: Annotated[
        Literal["text", "csv"],
        typer.Option(
            metavar="[text|csv]", help="text: a table to read; csv: every field, for a spreadsheet."
        ),
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List figures: what is claimed, by whom and when.

    Each line has the article's id, the date, the figure as worded, its range (≥ at least, ≤ at
    most, ≈ about), what is measured, the subject that is counted, the claimant and the outlet.
    The date is the day on which the figure was said, or else published. The oldest figures come
    first. Older versions of articles are left out. DATE is a day, a month or a year.

    \b
    onrecord figures killed
    onrecord figures wounded --subject 'North Korean' --since 2025-01
    onrecord figures --format csv > figures.csv
    """
    from onrecord.app.finding import list_figures, list_measures
    from onrecord.export.csv import write_ledger

    rows = list_figures(store, measure, subject=subject, since=since, until=until)
    first = list(islice(rows, 1))
    if not first:
        known = list_measures(store) if measure else []
        told = f"; counted most often: {', '.join(known)}" if known else ""
        typer.echo(clean(f"no figure matches{told}"), err=True)
    rows = chain(first, rows)
    if format == "csv":
        write_ledger(sys.stdout.buffer, rows)
    elif first:
        print_table(console_of(), _Cells._fields, _table(rows))


def _table(rows: Iterable[LedgerRow]) -> Iterator[_Cells]:
    for row in rows:
        figure = row.figure
        yield _Cells(
            id=figure.article,
            date=row.said or row.published or "",
            figure=readable(figure.text),
            range=range_of(figure),
            measure=figure.measure,
            subject=figure.subject or "",
            claimant=claimant_in_words(figure, row.claimant, row.act),
            outlet=row.outlet or "",
        )
