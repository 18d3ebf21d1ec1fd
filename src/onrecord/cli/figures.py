"""``onrecord figures``: what is claimed, by whom and when."""

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.export.wording import (
    range_of,
)
from onrecord.records import Figure
from onrecord.views import LedgerRow

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    console_of,
    one_line_errors,
    print_table,
)


@app.command()
@one_line_errors()
def figures(
    measure: Annotated[
        str | None, typer.Argument(help='"killed", "money", "per cent", or what is counted.')
    ] = None,
    subject: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of who or what is counted.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, else published, then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, else published, then or before.")
    ] = None,
    form: Annotated[
        Literal["text", "csv"], typer.Option("--format", help="csv: all of it, for a spreadsheet.")
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the figures: what is claimed, by whom and when.

    Each has the article's id, the day it was said or else published, its words as they stand in
    the article, its range (≥ at least, ≤ at most, ≈ about), what is measured and of whom or what,
    who claims it, and the outlet. The oldest come first. Versions that a newer one replaces are
    left out. A date is a day, a month or a year.

    \b
    onrecord figures killed
    onrecord figures wounded --subject 'North Korean' --since 2025-01
    onrecord figures --format csv > figures.csv
    """
    from onrecord.export.csv import write_ledger
    from onrecord.store import Store

    with Store(store) as opened:
        claims = opened.ledger(measure, subject=subject, since=since, until=until)
        first = list(islice(claims, 1))
        if not first:
            typer.echo("no figure in the store is of this kind", err=True)
        claims = chain(first, claims)
        if form == "csv":
            write_ledger(sys.stdout.buffer, claims)
        elif first:
            head = ("id", "date", "figure", "range", "measure", "subject", "claimant", "outlet")
            print_table(console_of(), head, map(_claim_cells, claims))


def figure_cells(
    figure: Figure, claimant: str | None, act: str | None
) -> tuple[str, str, str, str]:
    """A figure's range, measure, subject and claimant, and what that does if not say it."""
    name = claimant or ("(nobody named)" if figure.statement else "outlet's own voice")
    if act not in (None, "says"):
        name = f"{name} ({act})"
    return range_of(figure), figure.measure, figure.subject or "", name


def _claim_cells(claim: LedgerRow) -> tuple[str, ...]:
    figure = claim.figure
    return (
        figure.article,
        claim.said or claim.published or "",
        figure.text,
        *figure_cells(figure, claim.claimant, claim.act),
        claim.outlet or "",
    )
