"""What every command prints with: clean lines, tables, progress; errors as one line."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    pass


StoreOption = Annotated[
    Path, typer.Option(envvar="ONRECORD_STORE", help="The store's file.", show_default=True)
]
WorkersOption = Annotated[
    int, typer.Option(min=1, help="Processes that read side by side.", show_default="cores")
]
CORES = os.cpu_count() or 1

DEFAULT_STORE = Path("onrecord.db")


# Pages are not ours: what would colour, move or reorder the terminal's text is left out.
TERMINAL_CODES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # ANSI control sequences
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # window titles, links
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"  # the other controls; white space stays
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # direction overrides
)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Errors as one line and exit status 2, never a traceback."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # "| head" has enough; typer ends quietly
    except OSError as error:
        typer.echo(f"error: the output cannot be written: {error.strerror}", err=True)
        raise typer.Exit(2) from None
    except OnrecordError as error:
        typer.echo(f"error: {clean(str(error))}", err=True)
        raise typer.Exit(2) from None


def print_table(
    console: Console,
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    *,
    whole_id: bool = False,
) -> None:
    """A table on a terminal; in a pipe, lines with tabs between the cells and no head."""
    if not console.is_terminal:
        for row in rows:
            typer.echo("\t".join(map(clean, row)))
        return
    table = Table(box=None, pad_edge=False)
    for name in head:
        table.add_column(name, no_wrap=name in ("id", "published", "date"))
    for identity, *cells in rows:
        # Twelve digits of an id are enough to name an article by.
        short = (identity if whole_id else identity[:12], *cells)
        table.add_row(*(Text(clean(cell), overflow="fold") for cell in short))
    console.print(table)


def print_line(console: Console, line: Text, indent: int = 0) -> None:
    """A paragraph, wrapped under its indent on a terminal and left whole in a pipe."""
    width = max(console.width - indent, 20)
    for piece in line.wrap(console, width) if console.is_terminal else [line]:
        piece.rstrip()
        console.print(Text(" " * indent) + piece, soft_wrap=True)


def print_head(console: Console, words: str) -> None:
    console.print()
    print_line(console, Text(words, style="bold"))


def print_cells(console: Console, cells: Iterable[str]) -> None:
    print_line(console, Text(clean(" · ".join(filter(None, cells)))), 2)


def console_of(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def progress_of(what: str) -> Progress:
    console = console_of(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.completed} " + what),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def clean(words: str) -> str:
    """Words of a page as one line that does nothing to a terminal."""
    return " ".join(TERMINAL_CODES.sub("", words).split())


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
