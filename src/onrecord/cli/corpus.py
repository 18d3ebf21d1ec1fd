"""The command ``onrecord corpus``."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.main import app
from onrecord.cli.read import end_reading
from onrecord.cli.terminal import CORES, clean, one_line_errors, progress_of
from onrecord.export.wording import count


@app.command()
@one_line_errors()
def corpus(
    locations: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Files, folders, or addresses such as s3://…"),
    ],
    output: Annotated[
        Path, typer.Option(metavar="DIR", help="A new folder, or one to go on with.")
    ],
    address: Annotated[
        str | None,
        typer.Option(
            metavar="RAY",
            help="Read on the machines of a Ray cluster: ray://HOST:10001, auto or local.",
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Number of processes; by default one for each core."),
    ] = None,
) -> None:
    """Read many articles into Parquet tables, without a store.

    Inputs are web archives (WARC, WACZ) and corpora: JSON Lines, Parquet, and all that "onrecord
    read" reads from files. The output has a folder for each table (articles, statements, speakers,
    figures, times, stories, origins, captures) with a file for each day, and the table of
    failures. Articles are grouped into stories, over at most 30 days of silence; people are not
    merged over articles.

    What was read is kept every few hundred documents. After an interruption, or with more
    inputs, run the same command again: it goes on, and gives the same tables. What cannot be read
    is in the table of failures and listed at the end, and the exit status is 1. This needs the
    extra "parquet"; addresses and Ray need "corpora".

    \b
    onrecord corpus crawl/ --output tables
    onrecord corpus 2031.jsonl.gz more.parquet --output tables --workers 4
    onrecord corpus s3://bucket/crawl/ --output tables --address ray://head:10001
    """
    from onrecord.app import pipeline
    from onrecord.app.corpora import building

    with progress_of("documents and days") as progress:
        task = progress.add_task("")
        summary = building.build_corpus(
            locations,
            output,
            pipeline.load_extractor,
            lambda place: progress.update(task, advance=1, description=clean(place)),
            workers or (0 if address else CORES),
            address=address,
        )
    typer.echo(
        f"{count(summary.articles, 'article')} read, {summary.unchanged} unchanged; "
        f"{count(summary.statements, 'statement')}"
    )
    if summary.unread:
        typer.echo(f"{summary.unread} not in English: without statements")
    end_reading(
        summary, "interrupted; what was read is kept, run the same command again to continue"
    )
