"""The commands that list corrections: ``onrecord correct queue`` and ``onrecord corrections``."""

import sys
from typing import Annotated, Literal, NamedTuple

import typer

from onrecord.cli.correct import correct
from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    console_of,
    one_line_errors,
    print_table,
    readable,
)
from onrecord.export.wording import correction_in_words


class _Queued(NamedTuple):
    """A row of the printed queue; the field names are the column names."""

    id: str
    doubt: str
    outlets: str
    outlet: str
    speaker: str
    words: str


class _Listed(NamedTuple):
    """A row of the printed list of corrections; the field names are the column names."""

    id: str
    at: str
    by: str
    what: str
    state: str
    outlet: str
    words: str


@correct.command()
@one_line_errors()
def queue(
    story: Annotated[
        str | None,
        typer.Argument(metavar="[STORY]", help="Only this story: its id, or an article's."),
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Show at most so many.")] = 20,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the statements that are most worth a look.

    Those come first that are most likely wrong, or have an open speaker, in stories that most
    outlets report. What somebody accepted, rejected or corrected is not listed.

    \b
    onrecord correct queue
    onrecord correct queue 9cb2 --limit 50
    """
    from onrecord.app.queue import queue as read_queue

    rows = [
        _Queued(
            id=each.statement.id,
            doubt=f"{each.doubt:.2f}",
            outlets=str(each.outlets),
            outlet=each.outlet or "",
            speaker=each.speaker or "(nobody named)",
            words=readable(each.words),
        )
        for each in read_queue(store, story, limit=limit)
    ]
    print_table(console_of(), _Queued._fields, rows)


@app.command()
@one_line_errors()
def corrections(
    format: Annotated[
        Literal["text", "csv"],
        typer.Option(
            metavar="[text|csv]", help="text: a table to read; csv: every field, for a spreadsheet."
        ),
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what people corrected, in order, and what they took back.

    Each line has the id of the correction, its time, who made it, what it does, whether the words
    that it is about stand where they stood (exact), elsewhere (moved) or are not found (lost), the
    outlet, and these words. A lost correction has no effect.

    \b
    onrecord corrections
    onrecord corrections --format csv > corrections.csv
    """
    from onrecord.app.corrections import list_corrections
    from onrecord.export.csv import write_corrections

    if format == "csv":
        write_corrections(sys.stdout.buffer, list_corrections(store))
        return
    rows = [
        _Listed(
            id=view.correction.id,
            at=view.correction.at,
            by=view.correction.by,
            what=correction_in_words(view.correction),
            state=view.state,
            outlet=view.outlet or "",
            words=readable(view.words),
        )
        for view in list_corrections(store)
    ]
    if rows:
        print_table(console_of(), _Listed._fields, rows)
    else:
        typer.echo("nothing was corrected", err=True)
