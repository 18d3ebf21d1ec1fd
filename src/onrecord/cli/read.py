"""The commands ``onrecord read`` (into a store) and ``extract`` (without one)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from onrecord.app.interrupts import without_interrupts
from onrecord.cli.main import app
from onrecord.cli.terminal import (
    CORES,
    DEFAULT_STORE,
    WORKERS_HELP,
    ContactOption,
    OwnOption,
    PrivateOption,
    StoreOption,
    WorkersOption,
    clean,
    one_line_errors,
    progress_of,
)
from onrecord.export.wording import count

if TYPE_CHECKING:
    from onrecord.app.pipeline import Summary


@app.command()
@one_line_errors("interrupted; run the same command again to read what is missing")
def read(
    locations: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="LOCATION", help="Files, folders, web addresses; - is standard input."
        ),
    ] = None,
    addresses: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A file with web addresses, one a line; - as above."),
    ] = None,
    contact: ContactOption = None,
    own: OwnOption = None,
    private: PrivateOption = None,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read pages into the store, from files and from the web.

    A page is an HTML, MHTML or text file, a mail (.eml), a feed (RSS, Atom), a Word document
    (.docx) or a PDF file with text; the last two need the extra "documents". A folder is read
    with its subfolders. A file of mails (mbox) has many mails. A corpus has many articles: JSON
    Lines, a JSON list, or a table (CSV, or separated by tabs) with the columns "id" and "text",
    and optionally "headline", "published" (YYYY-MM-DD), "outlet" and "url". Each may be
    compressed (.gz). What a file is shows in its content, whatever its name. Files of other kinds
    are listed at the end as what they are.

    Pages at web addresses (https://..., http://...) are fetched; this needs the extra "network".
    A host is asked for one page at a time, as its robots.txt allows. Addresses of this machine
    and of private networks are refused. Give --contact, so that sites can reach you.

    Pages that were read before and have not changed are skipped; a changed page becomes a new
    version of its article. Each page is stored as soon as it is read: after an interruption, run
    the same command again to continue. A page that cannot be read is listed at the end, and the
    exit status is 1.

    \b
    onrecord read digest.txt saved-page.html
    onrecord read pages/ mails.mbox corpus.jsonl.gz --store news.db
    cat digest.txt | onrecord read -
    onrecord read https://news.example/harbour-wall --contact desk@paper.example
    onrecord read --addresses addresses.txt
    """
    with without_interrupts():
        from onrecord.app import fetching, pipeline, reading
        from onrecord.errors import UsageError

    if not (locations or addresses):
        raise UsageError("give files, folders or web addresses to read, or --addresses")
    options = fetching.make_options(contact, tuple(own or ()), tuple(private or ()))
    listed = fetching.read_addresses(addresses) if addresses else []
    with progress_of("pages") as progress:
        task = progress.add_task("")
        summary = reading.read(
            locations or [],
            store,
            pipeline.load_extractor,
            datetime.now(UTC),
            lambda location: progress.update(task, advance=1, description=clean(location)),
            workers,
            addresses=listed,
            fetching=options,
        )
    typer.echo(
        f"{count(summary.articles, 'article')} read, {summary.unchanged} unchanged; "
        f"{count(summary.statements, 'statement')}"
    )
    if summary.unread:
        typer.echo(f"{summary.unread} not in English: stored without statements")
    end_reading(
        summary,
        "interrupted; what was read is stored, run the same command again to continue, and to put "
        "what is new into stories",
    )


@app.command()
@one_line_errors()
def extract(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="JSON Lines, a JSON list or a table.")
    ],
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="The file to write; compressed if named .gz.")
    ],
    workers: Annotated[int, typer.Option(metavar="N", min=1, help=WORKERS_HELP)] = 1,
) -> None:
    """Annotate a corpus, without a store.

    The corpus is JSON Lines, a JSON list or a table, as for "onrecord read". Other files are
    refused: offsets point into a text that is given. The output has one line for each document,
    in the same order: its statements, figures and time expressions, and "error" if the document,
    or a part of it, could not be read. The exit status is 1 if there is any "error".

    \b
    onrecord extract corpus.jsonl --output statements.jsonl
    onrecord extract corpus.jsonl.gz --output statements.jsonl.gz --workers 4
    """
    with without_interrupts():
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
    failed = len({each.location for each in summary.failures}) + summary.unread
    typer.echo(
        f"{count(summary.articles, 'document')}, {count(summary.statements, 'statement')}"
        + (f"; {failed} with an error, see their lines" if failed else "")
    )
    _report_failures(summary)
    raise typer.Exit(1 if failed else 0)


def end_reading(summary: "Summary", interrupted: str) -> NoReturn:
    """Print what could not be read, and exit with status 0, 1 (failures) or 130 (Ctrl-C).

    ``interrupted`` is the line to print after Ctrl-C.
    """
    _report_failures(summary)
    if summary.matches:
        matches = count(summary.matches, "match of alerts", "matches of alerts")
        typer.echo(f"{matches}; list them with: onrecord alert matches", err=True)
    if summary.interrupted:
        typer.echo(interrupted, err=True)
        raise typer.Exit(130)
    raise typer.Exit(1 if summary.failures else 0)


def _report_failures(summary: "Summary") -> None:
    """Print on standard error what could not be read, and what may be read wrongly.

    Many failures that are alike share a line.
    """
    from onrecord.app.failures import failure_lines

    for what, number, lines in (
        ("warning", len(summary.warnings), summary.warnings),
        ("failure", len(summary.failures), failure_lines(summary.failures)),
    ):
        report_lines(count(number, what), lines)


def report_lines(head: str, lines: Sequence[str]) -> None:
    """Print lines under a head on standard error; nothing, if there are none."""
    if lines:
        typer.echo(f"{head}:", err=True)
    for line in lines:
        typer.echo(f"  {clean(line)}", err=True)
