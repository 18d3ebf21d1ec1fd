"""The command ``onrecord reliance``: which outlets of a corpus rely on which others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from onrecord.cli.main import app
from onrecord.cli.terminal import clean, console_of, one_line_errors, readable
from onrecord.views.reliance import RelianceRow, RelianceView

_ORIGINS = 6  # of the matrix; those that are relied on most
_HEAD = ("outlet", "articles")
_UNKNOWN_OUTLET = "(outlet unknown)"


@app.command()
@one_line_errors()
def reliance(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A corpus that `onrecord corpus` wrote.")
    ],
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles of this date or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles of this date or earlier.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the rows by month: Parquet if it ends in .parquet, else CSV.",
        ),
    ] = None,
) -> None:
    """Show who relies on whom in a corpus: outlets by the outlets that their articles go back to.

    An article relies on the agency in its dateline, on the outlet of an earlier article that has
    nearly the same text, and on outlets that had its statements first ("told the Courier"). "own"
    has none of these, and quotes somebody by name; "unknown" has none, and no named source. The
    cells are shares of an outlet's articles with 95 % intervals; an article may rely on several
    outlets. Agencies that an article does not name cannot be counted. DATE is a day, a month or a
    year.

    \b
    onrecord reliance tables
    onrecord reliance tables --since 2031-01 --until 2031-06 --output reliance.parquet
    """
    from onrecord.app.corpora.reliance import find_reliance
    from onrecord.export.reliance import write_reliance

    view = find_reliance(folder, since, until)
    if output is not None:
        write_reliance(view, output)
    if view.total:
        _print(view)
    else:
        typer.echo("no article is of these days", err=True)


def _print(view: RelianceView) -> None:
    relied = Counter[str]()
    for row in view.total:
        if row.origin:
            relied[row.origin] += row.articles
    most = [name for name, _ in relied.most_common(_ORIGINS)]
    head = (*_HEAD, *most, "own", "unknown")
    console = console_of()
    lines = list(_lines(view.total, most))
    if not console.is_terminal:
        for line in (head, *lines):
            typer.echo("\t".join(map(clean, line)))
        return
    table = Table(box=None, pad_edge=False)
    for name in head:
        table.add_column(readable(name))
    for line in lines:
        table.add_row(*(Text(readable(cell)) for cell in line))
    console.print(table)
    if others := len(relied) - len(most):
        console.print(f"{others} more are relied on; --output has them all")


def _lines(rows: Iterable[RelianceRow], most: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of the matrix: an outlet, its articles, and its share of each column."""
    of_outlet: defaultdict[str | None, dict[str, RelianceRow]] = defaultdict(dict)
    for row in rows:
        of_outlet[row.outlet][row.origin or row.kind] = row
    for outlet, found in of_outlet.items():
        count = str(next(iter(found.values())).of)
        cells = (_share(found.get(name)) for name in (*most, "own", "unknown"))
        yield (outlet or _UNKNOWN_OUTLET, count, *cells)


def _share(row: RelianceRow | None) -> str:
    if row is None or not row.articles:
        return "–"
    return f"{100 * row.share:.0f} % ({100 * row.low:.0f} to {100 * row.high:.0f})"
