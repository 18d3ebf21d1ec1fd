"""The commands: parse, call, print."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.export.csv import words_at
from onrecord.records import Annotations, Article, Statement

if TYPE_CHECKING:
    from onrecord.run import Summary

# The rooms are imported by the commands that need them: --help answers at once.

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

StoreOption = Annotated[
    Path, typer.Option(envvar="ONRECORD_STORE", help="The store's file.", show_default=True)
]
DEFAULT_STORE = Path("onrecord.db")

# Pages are not ours: what would colour, move or reorder the terminal's text is left out.
_TERMINAL_CODES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # ANSI control sequences
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # window titles, links
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"  # the other controls; white space stays
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # direction overrides
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Who said what in the news, each word anchored to the page.

    \b
    onrecord read digest.txt        read pages into ./onrecord.db
    onrecord show                   list the articles that were read
    onrecord show 3fa9              who says what in the article whose id starts so
    onrecord search harbour wall    find articles by their words
    onrecord export --format csv    write the record for other programs
    onrecord extract in.jsonl --output out.jsonl    annotate a corpus, no store
    """
    for stream in (sys.stdout, sys.stderr):
        # A page's letters may be beyond the terminal's encoding; "?" is better than an end.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")


@contextmanager
def _errors() -> Iterator[None]:
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
        typer.echo(f"error: {_clean(str(error))}", err=True)
        raise typer.Exit(2) from None


@app.command()
@_errors()
def read(
    locations: Annotated[
        list[str],
        typer.Argument(metavar="LOCATION", help='Files, folders, corpora, or "-".'),
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read pages into the store.

    A location is a file, a folder with all in it, or "-" for standard input. A .jsonl or
    .jsonl.gz file is a corpus: one article a line, with "id" and "text", and if known
    "headline", "published", "outlet" and "url". Reading the same page twice adds nothing.

    \b
    onrecord read digest.txt
    onrecord read pages/ corpus.jsonl.gz --store news.db
    cat digest.txt | onrecord read -
    """
    from onrecord import run
    from onrecord.store import Store

    extractor = run.load_extractor()
    with Store(store, create=True) as opened, _progress("pages") as progress:
        task = progress.add_task("")
        summary = run.read(
            locations,
            opened,
            extractor,
            datetime.now(UTC),
            lambda location: progress.update(task, advance=1, description=_clean(location)),
        )
    typer.echo(
        f"{_count(summary.articles, 'article')} read, {summary.unchanged} unchanged; "
        f"{_count(summary.statements, 'statement')}"
    )
    if summary.unread:
        typer.echo(f"{summary.unread} of them not in English: kept, but without statements")
    _report(summary)
    raise typer.Exit(1 if summary.failures else 0)


@app.command()
@_errors()
def show(
    article: Annotated[
        str | None, typer.Argument(help="An article's id, or how it starts.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the articles, or show who says what in one.

    Each statement has its speaker and cue, what the speaker does if not simply say it (denies,
    declines, unsaid), its kind (direct, mixed, indirect), and where its words stand in the
    article's text. What somebody is told to have said stands indented under who told it.

    \b
    onrecord show
    onrecord show 3fa9
    """
    from onrecord.store import Store

    console = _console()
    with Store(store) as opened:
        if article is None:
            rows = (
                (
                    entry.article,
                    entry.published or "",
                    "unread" if entry.unread else str(entry.statements),
                    entry.outlet or "",
                    entry.headline or f"({entry.opening.strip()} …)",
                )
                for entry in opened.entries()
            )
            _print_table(console, ("id", "published", "said", "outlet", "headline"), rows)
        else:
            found = opened.find(article)
            capture, _ = opened.capture(found)
            _print_article(console, found, capture.location, opened.annotations(found))


@app.command()
@_errors()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words to find.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Find the articles that have all the words.

    The best come first, at most 50.

    \b
    onrecord search harbour wall
    onrecord search Sorrendy
    """
    from onrecord.store import Store

    console = _console()
    with Store(store) as opened:
        hits = list(opened.search(" ".join(words)))
        for hit in hits:
            head = " · ".join(filter(None, (hit.outlet, hit.published, hit.headline)))
            _print(console, Text(_clean(f"{hit.article} {head}"), style="bold"))
            snippet = Text(_clean(hit.snippet))
            snippet.highlight_words(words, style="bold", case_sensitive=False)
            _print(console, snippet, indent=4)
    if not hits:
        typer.echo("no article has all of these words", err=True)


@app.command()
@_errors()
def export(
    form: Annotated[
        Literal["json", "csv"],
        typer.Option("--format", help="json: the whole record. csv: a row a statement."),
    ] = "json",
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the record for other programs.

    \b
    onrecord export > record.json
    onrecord export --format csv --output statements.csv
    onrecord export --output record.json.gz
    """
    from onrecord import run
    from onrecord.export.output import open_output
    from onrecord.store import Store

    with Store(store) as opened:
        if output is None:
            run.export(opened, form, sys.stdout.buffer)
        else:
            with open_output(output) as out:
                run.export(opened, form, out)


@app.command()
@_errors()
def extract(
    corpus: Annotated[Path, typer.Argument(metavar="IN", help="A .jsonl or .jsonl.gz corpus.")],
    output: Annotated[Path, typer.Option(help="Where to write; compressed if named .gz.")],
    workers: Annotated[int, typer.Option(min=1, help="Processes that read side by side.")] = 1,
) -> None:
    """Annotate a corpus, without a store.

    There is a line for each document, in order. A document that cannot be read gives a line
    with its "error", and the run goes on.

    \b
    onrecord extract corpus.jsonl --output statements.jsonl
    onrecord extract corpus.jsonl.gz --output statements.jsonl.gz --workers 4
    """
    from onrecord import run

    with _progress("documents") as progress:
        task = progress.add_task("")
        summary = run.extract(
            corpus, output, workers, run.load_extractor, lambda: progress.update(task, advance=1)
        )
    failed = len(summary.failures) + summary.unread
    typer.echo(
        f"{_count(summary.articles, 'document')}, {_count(summary.statements, 'statement')}"
        + (f"; {failed} not read, their lines have the error" if failed else "")
    )
    _report(summary)
    raise typer.Exit(1 if failed else 0)


def _report(summary: "Summary") -> None:
    """What failed, a line each, on standard error."""
    if summary.failures:
        typer.echo(f"{_count(len(summary.failures), 'failure')}:", err=True)
    for failure in summary.failures:
        typer.echo(f"  {_clean(failure.location)}: {_clean(failure.error)}", err=True)


def _print_article(
    console: Console, article: Article, location: str, annotations: Annotations
) -> None:
    published = article.published.value if article.published else "date unknown"
    _print(console, Text(_clean(f"{article.outlet or 'outlet unknown'} · {published}")))
    if article.headline:
        _print(console, Text(_clean(article.headline), style="bold"))
    _print(console, Text(_clean(f"{article.id} · {location}"), style="dim"))
    if annotations.unread:
        _print(console, Text(f"\nNo statements: {_clean(annotations.unread)}"))
    elif not annotations.statements:
        _print(console, Text("\nNo statements found."))
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    inner: dict[str | None, list[Statement]] = {}
    for statement in sorted(annotations.statements, key=_place):
        inner.setdefault(statement.outer, []).append(statement)

    def print_layer(outer: str | None, indent: int) -> None:
        for statement in inner.get(outer, ()):
            console.print()
            name = names[statement.speaker] if statement.speaker else "(nobody named)"
            facts = [statement.kind, " ".join(f"{a}–{b}" for a, b in statement.content)]
            if statement.act != "says":
                facts.insert(0, statement.act)
            head = Text(_clean(name), style="bold")
            head.append(f" {_clean(words_at(article.text, statement.cue))}", style="not bold")
            _print(console, head.append(f" · {' · '.join(facts)}", style="not bold dim"), indent)
            _print(console, Text(_clean(words_at(article.text, statement.content))), indent + 2)
            print_layer(statement.id, indent + 4)

    print_layer(None, 0)


def _place(statement: Statement) -> int:
    return min(start for start, _ in (*statement.source, *statement.cue, *statement.content))


def _print_table(console: Console, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A table on a terminal; in a pipe, lines with tabs between the cells and no head."""
    if not console.is_terminal:
        for row in rows:
            typer.echo("\t".join(map(_clean, row)))
        return
    table = Table(box=None, pad_edge=False)
    for name in head:
        table.add_column(name, no_wrap=name in ("id", "published"))
    for identity, *cells in rows:
        # Twelve digits of an id are enough to name an article by.
        table.add_row(*(Text(_clean(cell)) for cell in (identity[:12], *cells)))
    console.print(table)


def _print(console: Console, line: Text, indent: int = 0) -> None:
    """A paragraph, wrapped under its indent on a terminal and left whole in a pipe."""
    width = max(console.width - indent, 20)
    for piece in line.wrap(console, width) if console.is_terminal else [line]:
        piece.rstrip()
        console.print(Text(" " * indent) + piece, soft_wrap=True)


def _console(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def _progress(what: str) -> Progress:
    console = _console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.completed} " + what),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _clean(words: str) -> str:
    """Words of a page as one line that does nothing to a terminal."""
    return " ".join(_TERMINAL_CODES.sub("", words).split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
