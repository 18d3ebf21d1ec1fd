"""Commands to maintain a store, from ``verify`` and ``forget`` to ``backup`` and ``copy``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.bundle import print_check
from onrecord.cli.main import app
from onrecord.cli.read import end_reading
from onrecord.cli.terminal import (
    CORES,
    DEFAULT_STORE,
    OutputOption,
    StoreOption,
    WorkersOption,
    clean,
    one_line_errors,
    progress_of,
)
from onrecord.export.wording import count

IdArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The id of a page or of an article on it, or its first characters."
    ),
]


@app.command()
@one_line_errors()
def verify(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A bundle, or a store, in place of --store."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also read every page again and compare the records.")
    ] = False,
    authority: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.pem", help="Root certificate of the authority of a bundle's time stamp."
        ),
    ] = None,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Check the record against the saved pages, in the store or in a bundle.

    Checks that the bytes of each page match their checksum; that the text of each article occurs
    in them; that statements, speakers, figures and time expressions fit their article and have
    not been altered since they were read; that versions and stories fit the articles; that
    corrections stand at their words; and that the file and its search index are intact. Prints a
    line for each fault. The exit status is 1 if there is a fault.

    With --again, every page is also read again with the installed version and its model, and the
    records are compared. If another version of onrecord read the page, differences are not
    faults: a line on standard error counts them.

    Of a bundle (onrecord bundle), every byte is checked: the file, its seal, each record against
    the seal, and the records against the saved pages as above. Neither a store nor a network is
    used. Compare the seal that is printed with the one that the sender published.

    \b
    onrecord verify
    onrecord verify --store news.db
    onrecord verify --again --workers 4
    onrecord verify story.wacz
    onrecord verify story.wacz --authority root.pem
    """
    from onrecord.app import maintenance, pipeline, rereading
    from onrecord.app.articles import count_records
    from onrecord.errors import UsageError
    from onrecord.export.output import is_database

    if file is not None and not is_database(file):
        if again:
            raise UsageError("--again is for a store; a bundle is always checked in full")
        print_check(file, authority)
        return
    if authority is not None:
        raise UsageError("--authority is for a bundle; name its file")
    checked: str | Path = file or store
    counts = count_records(checked)
    faults = 0
    with progress_of("captures") as progress:
        task = progress.add_task("")

        def advance(capture: str) -> None:
            progress.update(task, advance=1)

        load = pipeline.load_extractor
        findings = (
            rereading.verify_again(checked, load, advance, workers)
            if again
            else maintenance.verify(checked, progress=advance)
        )
        for finding in findings:
            faults += finding.is_fault
            typer.echo(clean(finding.text), err=not finding.is_fault)
    if faults:
        typer.echo(count(faults, "fault"))
        raise typer.Exit(1)
    captures, articles = count(counts.captures, "capture"), count(counts.articles, "article")
    statements = count(counts.statements, "statement")
    typer.echo(f"{captures}, {articles}, {statements}: no faults")


@app.command()
@one_line_errors()
def forget(identity: IdArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Erase a page and everything read from it.

    Erases the page's bytes, all articles on it, their statements, speakers, figures and time
    expressions, their words in the search index, and the corrections that quote it, and overwrites
    them in the file. If this is interrupted, run the same command again to finish it. Reading the
    page again restores it, but not the corrections.

    \b
    onrecord forget 3fa9
    """
    from onrecord.app import maintenance

    forgotten = maintenance.forget(store, identity)
    if forgotten is None:
        typer.echo("finished: what was forgotten before is now overwritten")
        return
    typer.echo(clean(f"{forgotten.location}: {count(forgotten.size, 'byte')} (compressed)"))
    for entry in forgotten.articles:
        head = " · ".join(filter(None, (entry.outlet, entry.published, entry.headline)))
        typer.echo(clean(f"article {entry.article} {head}"))
    typer.echo(
        f"{count(forgotten.statements, 'statement')}, {count(forgotten.speakers, 'speaker')}, "
        f"{count(forgotten.figures, 'figure')}, {count(forgotten.timexes, 'time expression')}"
        + (f", {count(forgotten.corrections, 'correction')}" if forgotten.corrections else "")
    )


@app.command()
@one_line_errors()
def capture(
    identity: IdArgument,
    output: OutputOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a saved page, byte for byte as it was read.

    Its location, media type, time of reading and size are printed on standard error.

    \b
    onrecord capture 3fa9 > page.html
    onrecord capture 3fa9 --output page.html --store news.db
    """
    from onrecord.app import maintenance
    from onrecord.export.output import open_output

    page, body = maintenance.read_back(store, identity)
    if output is None:
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()
    else:
        with open_output(output, compress=False) as out:
            out.write(body)
    facts = (page.location, page.media_type, page.fetched, count(len(body), "byte"))
    typer.echo(clean(" · ".join(facts)), err=True)


@app.command()
@one_line_errors()
def reread(
    everything: Annotated[
        bool,
        typer.Option("--all", help="Read every page, into a new store that replaces the old one."),
    ] = False,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read the saved pages again, after an upgrade of onrecord.

    Only pages that another version of onrecord or of its model has read are read again.

    If an older version made the store, every page is read into a new store, which then replaces
    the old one; the old one is kept, for example as onrecord.db.v4. --all does this for any store,
    and also repairs a store with damaged records. The desk and other programs can go on meanwhile.
    If this is interrupted, run the same command again to continue.

    What people corrected is kept. "onrecord corrections" tells which corrections are lost, because
    the words that they are about are not found any more.

    \b
    onrecord reread
    onrecord reread --store news.db --workers 4
    onrecord reread --all
    """
    from onrecord.app import pipeline, rereading

    with progress_of("pages") as progress:
        task = progress.add_task("")
        reread = rereading.reread(
            store,
            pipeline.load_extractor,
            lambda location: progress.update(task, advance=1, description=clean(location)),
            workers,
            everything=everything,
        )
    summary = reread.summary
    typer.echo(
        f"{count(summary.articles, 'article')} read again, {summary.unchanged} unchanged; "
        f"{count(summary.statements, 'statement')}"
    )
    if reread.old_store:
        typer.echo(clean(f"the old store is kept as {reread.old_store}"))
    end_reading(summary, "interrupted; run the same command again to continue")


@app.command()
@one_line_errors()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The new file.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Copy the store to a new file, even while other programs use it.

    The copy is a complete store, as of one moment. A file that exists is not replaced.

    \b
    onrecord backup monday.db
    onrecord backup /media/disk/news.db --store news.db
    """
    from onrecord.app import maintenance

    size = maintenance.backup(store, target)
    typer.echo(clean(f"{target}: {count(size, 'byte')}"))


@app.command()
@one_line_errors()
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A store: its file or address.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="A file or address without a store.")],
) -> None:
    """Copy a store to a new file, or to a PostgreSQL database, with all that people decided.

    All records keep their ids. The copy shows the store as of one moment; others may use it
    meanwhile. What holds anything already is not written to. A copy that was broken off cannot be
    opened; the same command begins it anew. The guide "teams" says more.

    \b
    onrecord copy onrecord.db postgresql://ela@db.example/news
    onrecord copy postgresql://ela@db.example/news monday.db
    """
    from onrecord.app import maintenance
    from onrecord.app.opening import shown

    counts = maintenance.copy(source, target)
    captures, articles = count(counts.captures, "capture"), count(counts.articles, "article")
    typer.echo(clean(f"{shown(target)}: {captures}, {articles}"))
