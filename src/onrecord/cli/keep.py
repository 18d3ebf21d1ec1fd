"""``onrecord verify`` and ``forget``."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    count,
    one_line_errors,
    progress_of,
)


@app.command()
@one_line_errors()
def verify(store: StoreOption = DEFAULT_STORE) -> None:
    """Hold the record against the pages as they were kept.

    Each capture's bytes against their checksum, each article's words against those bytes, each
    statement, speaker, figure and time expression against the article; and the file and the
    search index themselves. A line for each fault, and exit status 1 where there is one.

    \b
    onrecord verify
    onrecord verify --store news.db
    """
    from onrecord.app import maintenance
    from onrecord.store import Store

    faults = 0
    with Store(store) as opened, progress_of("captures") as progress:
        task = progress.add_task("")
        seen = opened.counts()
        for fault in maintenance.verify(
            opened, progress=lambda _: progress.update(task, advance=1)
        ):
            faults += 1
            typer.echo(clean(fault))
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
def forget(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="An article's or capture's id, or how it starts.")
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Erase a page and all that was read in it.

    The page's bytes hold every word of its articles, so all of it goes: the bytes, its articles,
    their statements, speakers, figures and time expressions, and their words in the search index.
    Nothing of it is left in the store's files. Reading the page again brings it back.

    \b
    onrecord forget 3fa9
    """
    from onrecord.app import maintenance
    from onrecord.store import Store

    with Store(store) as opened:
        gone = maintenance.forget(opened, identity)
    typer.echo(clean(f"{gone.location}: {gone.size} bytes as they were kept"))
    for entry in gone.articles:
        head = " · ".join(filter(None, (entry.outlet, entry.published, entry.headline)))
        typer.echo(clean(f"article {entry.article} {head}"))
    typer.echo(
        f"{count(gone.statements, 'statement')}, {count(gone.speakers, 'speaker')}, "
        f"{count(gone.figures, 'figure')}, {count(gone.timexes, 'time expression')}"
    )
