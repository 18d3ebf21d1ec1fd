"""Output that all commands share: lines without control codes, tables, progress, and errors."""

import re
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from onrecord.app.cores import count_cores
from onrecord.errors import OnrecordError

StoreOption = Annotated[
    str,
    typer.Option(
        metavar="FILE",
        envvar="ONRECORD_STORE",
        help="The file of the store, or a postgresql:// address.",
        show_default=True,
    ),
]
WORKERS_HELP = "Number of processes, at most one for each core."
WorkersOption = Annotated[
    int,
    typer.Option(metavar="N", min=1, help=WORKERS_HELP, show_default="one for each core"),
]
OutputOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write to this file, not to standard output.")
]
# For commands that print for people unless they are given another format.
FormatOutputOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Write to this file, not to standard output; not with --format text.",
    ),
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        metavar="TEXT",
        envvar="ONRECORD_CONTACT",
        help="A mail or web address of yours, which is told to the servers.",
    ),
]
OwnOption = Annotated[
    list[str] | None,
    typer.Option(metavar="HOST", help="A site of your own: fetch what its robots.txt forbids."),
]
PrivateOption = Annotated[
    list[str] | None,
    typer.Option(metavar="HOST", help="A host on this machine or in a private network to fetch."),
]
AllOption = Annotated[
    bool, typer.Option("--all", help="Also what somebody feared, knew or planned.")
]
CORES = count_cores()
DEFAULT_STORE = "onrecord.db"
REPORT_SECONDS = 60.0  # between two lines of progress without a terminal

# Text of pages is not trusted: codes that colour, move or reorder a terminal's text are removed.
TERMINAL_CODES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # ANSI control sequences
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # window titles, links
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"  # other control characters, not white space
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # direction overrides
)


@contextmanager
def one_line_errors(interrupted: str = "interrupted") -> Iterator[None]:
    """Context in which an error of onrecord is printed as one line, and ends with status 2.

    ``interrupted``: the line after Ctrl-C, which ends with status 130.
    """
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        typer.echo(interrupted, err=True)
        raise typer.Exit(130) from None
    except BrokenPipeError:
        raise  # the reader, such as "head", has enough: typer exits quietly
    except OSError as error:
        typer.echo(f"error: the output cannot be written: {error.strerror}", err=True)
        raise typer.Exit(2) from None
    except OnrecordError as error:
        typer.echo(f"error: {clean(str(error))}", err=True)
        raise typer.Exit(2) from None


@contextmanager
def opened_output(output: Path | None) -> Iterator[BinaryIO]:
    """Context with an open binary file: the one that ``--output`` names, else standard output."""
    from onrecord.export.output import open_output

    if output is None:
        yield sys.stdout.buffer
    else:
        with open_output(output) as out:
            yield out


def print_table(
    console: Console,
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    *,
    whole_id: bool = False,
) -> None:
    """Print a table; if the output is not a terminal, lines with tabs, without column names.

    ``head``: the column names; the first column is an id. On a terminal, only the first twelve
    characters of an id are printed, unless ``whole_id`` is true.
    """
    if not console.is_terminal:
        for row in rows:
            typer.echo("\t".join(map(clean, row)))
        return
    table = Table(box=None, pad_edge=False)
    for name in head:
        table.add_column(name, no_wrap=name in ("id", "published", "date"))
    for identity, *cells in rows:
        # Twelve digits are enough to tell articles apart.
        short = (identity if whole_id else identity[:12], *cells)
        table.add_row(*(Text(clean(cell), overflow="fold") for cell in short))
    console.print(table)


def print_line(console: Console, line: Text, indent: int = 0) -> None:
    """Print a paragraph: indented, and wrapped if the output is a terminal."""
    width = max(console.width - indent, 20)
    for piece in line.wrap(console, width) if console.is_terminal else [line]:
        piece.rstrip()
        console.print(Text(" " * indent) + piece, soft_wrap=True)


def print_head(console: Console, words: str) -> None:
    """Print a blank line and a heading."""
    console.print()
    print_line(console, Text(words, style="bold"))


def print_cells(console: Console, cells: Iterable[str]) -> None:
    """Print an indented line of the cells that are not empty, with " · " between them."""
    print_line(console, Text(clean(" · ".join(filter(None, cells)))), 2)


def console_of(*, stderr: bool = False) -> Console:
    """Return a console that prints text as it is: without markup, emoji or highlighting."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


class _LoggedProgress(Progress):
    """A progress line that is printed once a minute instead, if there is no terminal for it."""

    what = ""
    _ended = threading.Event()

    def start(self) -> None:
        super().start()
        if self.disable:
            self._ended = threading.Event()
            threading.Thread(target=self._report, daemon=True).start()

    def stop(self) -> None:
        self._ended.set()
        super().stop()

    def _report(self) -> None:
        while not self._ended.wait(REPORT_SECONDS):
            for task in self.tasks:
                minutes = (task.elapsed or 0) / 60
                typer.echo(f"{task.completed:.0f} {self.what} in {minutes:.0f} min ...", err=True)


def progress_of(what: str) -> Progress:
    """Return a progress line on standard error, such as "12 pages".

    Without a terminal, it is a new line once a minute, so that logs of long runs show that they go
    on. ``what``: the noun for what is counted, such as "pages".
    """
    console = console_of(stderr=True)
    progress = _LoggedProgress(
        SpinnerColumn(),
        TextColumn("{task.completed} " + what),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    progress.what = what
    return progress


def clean(words: str) -> str:
    """Return text as one line, without control codes that could affect a terminal."""
    return " ".join(TERMINAL_CODES.sub("", words).split())


def readable(words: str) -> str:
    """Return words of an article as a person reads them, on one line, without control codes.

    Soft hyphens, entities, tags and the like, which are kept in the record, are not shown.
    """
    from onrecord.text.readable import ReadableText

    return clean(ReadableText(words).text)
