"""``onrecord read`` and ``extract``: pages into a store, a corpus to its lines."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from onrecord.app.pipeline import Summary

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    CORES,
    DEFAULT_STORE,
    StoreOption,
    WorkersOption,
    clean,
    count,
    one_line_errors,
    progress_of,
)


@app.command()
@one_line_errors()
def read(
    locations: Annotated[
        list[str],
        typer.Argument(metavar="LOCATION", help='Files, folders, corpora, or "-".'),
    ],
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read pages into the store.

    A location is a file, a folder with all pages in it, or "-" for standard input. Pages are
    HTML, MHTML (a page saved as one file) or text, also as .gz. A .jsonl or .jsonl.gz file is a
    corpus: one article a line, with "id" and "text", and if known "headline", "published",
    "outlet" and "url". Each page is kept as soon as it is read, and reading it again adds
    nothing: whatever ends a reading, the same command goes on where it stopped.

    \b
    onrecord read digest.txt saved-page.html
    onrecord read pages/ corpus.jsonl.gz --store news.db
    cat digest.txt | onrecord read -
    """
    from onrecord.app import pipeline, reading
    from onrecord.store import Store

    with Store(store, create=True) as opened, progress_of("pages") as progress:
        task = progress.add_task("")
        summary = reading.read(
            locations,
            opened,
            pipeline.load_extractor,
            datetime.now(UTC),
            lambda location: progress.update(task, advance=1, description=clean(location)),
            workers,
        )
    typer.echo(
        f"{count(summary.articles, 'article')} read, {summary.unchanged} unchanged; "
        f"{count(summary.statements, 'statement')}"
    )
    if summary.unread:
        typer.echo(f"{summary.unread} of them not in English: kept, but without statements")
    end_reading(summary, "interrupted; what is read is kept, and the same command goes on")


@app.command()
@one_line_errors()
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
    from onrecord.app import annotation, pipeline

    with progress_of("documents") as progress:
        task = progress.add_task("")
        summary = annotation.extract(
            corpus,
            output,
            workers,
            pipeline.load_extractor,
            lambda: progress.update(task, advance=1),
        )
    failed = len(summary.failures) + summary.unread
    typer.echo(
        f"{count(summary.articles, 'document')}, {count(summary.statements, 'statement')}"
        + (f"; {failed} not read, their lines have the error" if failed else "")
    )
    _report_failures(summary)
    raise typer.Exit(1 if failed else 0)


def end_reading(summary: "Summary", interrupted: str) -> NoReturn:
    """Report what failed, and exit: 130 after Ctrl-C, with a line, 1 after failures, else 0."""
    _report_failures(summary)
    if summary.interrupted:
        typer.echo(interrupted, err=True)
        raise typer.Exit(130)
    raise typer.Exit(1 if summary.failures else 0)


def _report_failures(summary: "Summary") -> None:
    """Print one line for each failure on standard error."""
    if summary.failures:
        typer.echo(f"{count(len(summary.failures), 'failure')}:", err=True)
    for failure in summary.failures:
        typer.echo(f"  {clean(failure.location)}: {clean(failure.error)}", err=True)
