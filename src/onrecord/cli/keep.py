"""``onrecord verify``, ``forget``, ``capture``, ``reread`` and ``backup``: keeping a store."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.main import app
from onrecord.cli.read import end_reading
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

IdArgument = Annotated[
    str, typer.Argument(metavar="ID", help="An article's or capture's id, or how it starts.")
]


@app.command()
@one_line_errors()
def verify(
    again: Annotated[
        bool, typer.Option("--again", help="Also read each page again and compare the records.")
    ] = False,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Check the record against the pages as they were kept.

    Checked are the bytes of each page against their checksum, the words of each article against
    those bytes, each statement, speaker, figure and time expression against its article and
    against a digest made when it was read, the stories and versions against the articles, and the
    file and its search index. There is one line for each fault, and exit status 1 if there is any.

    With --again each page is also read anew with the present code and model, and the records are
    compared one by one. A page that another version of onrecord has read is no fault: a line on
    standard error says so.

    \b
    onrecord verify
    onrecord verify --store news.db
    onrecord verify --again --workers 4
    """
    from onrecord.app import maintenance, pipeline, rereading
    from onrecord.store import Store

    faults = 0
    with Store(store) as opened, progress_of("captures") as progress:
        task = progress.add_task("")
        seen = opened.counts()

        def advance(capture: str) -> None:
            progress.update(task, advance=1)

        load = pipeline.load_extractor
        findings = (
            rereading.verify_again(opened, load, advance, workers)
            if again
            else maintenance.verify(opened, progress=advance)
        )
        for finding in findings:
            faults += finding.is_fault
            typer.echo(clean(finding.text), err=not finding.is_fault)
    counted = ", ".join(
        count(number, noun)
        for number, noun in (
            (seen.captures, "capture"),
            (seen.articles, "article"),
            (seen.statements, "statement"),
        )
    )
    typer.echo(count(faults, "fault") if faults else f"{counted}: all as they were kept")
    raise typer.Exit(1 if faults else 0)


@app.command()
@one_line_errors()
def forget(identity: IdArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Erase a page and everything that was read in it.

    The page's bytes hold every word of its articles, so all of it goes: the bytes, its articles,
    their statements, speakers, figures and time expressions, and their words in the search index.
    The file is overwritten, so that nothing of the page is left in it. If that is cut off, the
    same command finishes it. Reading the page again brings it back.

    \b
    onrecord forget 3fa9
    """
    from onrecord.app import maintenance
    from onrecord.store import Store

    with Store(store) as opened:
        gone = maintenance.forget(opened, identity)
    if gone is None:
        typer.echo("what was forgotten before is overwritten now")
        return
    typer.echo(clean(f"{gone.location}: {gone.size} bytes as they were kept"))
    for entry in gone.articles:
        head = " · ".join(filter(None, (entry.outlet, entry.published, entry.headline)))
        typer.echo(clean(f"article {entry.article} {head}"))
    typer.echo(
        f"{count(gone.statements, 'statement')}, {count(gone.speakers, 'speaker')}, "
        f"{count(gone.figures, 'figure')}, {count(gone.timexes, 'time expression')}"
    )


@app.command()
@one_line_errors()
def capture(
    identity: IdArgument,
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a page as it was fetched, byte for byte.

    The id is that of a capture or of any article on the page. Where the page came from, when, its
    media type and its size are told on standard error.

    \b
    onrecord capture 3fa9 > page.html
    onrecord capture 3fa9 --output page.html --store news.db
    """
    from onrecord.app import maintenance
    from onrecord.export.output import open_output
    from onrecord.store import Store

    with Store(store) as opened:
        found, body = maintenance.read_back(opened, identity)
    if output is None:
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()
    else:
        with open_output(output, compress=False) as out:
            out.write(body)
    facts = (found.location, found.media_type, found.fetched, count(len(body), "byte"))
    typer.echo(clean(" · ".join(facts)), err=True)


@app.command()
@one_line_errors()
def reread(
    everything: Annotated[
        bool,
        typer.Option("--all", help="Read every page, into a new store in the old one's place."),
    ] = False,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read all kept pages anew, after an upgrade of onrecord or of its model.

    Pages that the present code and model have read are left as they are. A store made by an older
    onrecord is read into a new file beside it, which takes its place when all pages are in it; the
    old one is kept, as onrecord.db.v4 for example. With --all this is done for any store, which
    also mends one with damaged records. If it is interrupted, the same command goes on.

    \b
    onrecord reread
    onrecord reread --store news.db --workers 4
    onrecord reread --all
    """
    from onrecord.app import pipeline, rereading

    with progress_of("pages") as progress:
        task = progress.add_task("")
        done = rereading.reread(
            store,
            pipeline.load_extractor,
            lambda location: progress.update(task, advance=1, description=clean(location)),
            workers,
            everything=everything,
        )
    summary = done.summary
    typer.echo(
        f"{count(summary.articles, 'article')} read anew, {summary.unchanged} unchanged; "
        f"{count(summary.statements, 'statement')}"
    )
    if done.old_store:
        typer.echo(clean(f"the old store is kept as {done.old_store}"))
    end_reading(summary, "interrupted; the same command goes on")


@app.command()
@one_line_errors()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The new file.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Copy the store to a new file, while others read and write it.

    The copy is the store of one moment, and a store itself. It appears when it is whole, and never
    replaces a file that is there.

    \b
    onrecord backup monday.db
    onrecord backup /media/disk/news.db --store news.db
    """
    from onrecord.app import maintenance
    from onrecord.store import Store

    with Store(store) as opened:
        size = maintenance.backup(opened, target)
    typer.echo(clean(f"{target}: {count(size, 'byte')}"))
