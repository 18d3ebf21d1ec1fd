"""The command ``onrecord changes``: what newer versions of articles did to the record."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Annotated, BinaryIO, Literal, NamedTuple

import msgspec
import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    FormatOutputOption,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    opened_output,
    print_table,
    readable,
)
from onrecord.errors import UsageError
from onrecord.export.wording import carried_in_words
from onrecord.views import ChangedVersion

_IN_FEED = 200  # versions


class _Cells(NamedTuple):
    """A row of the printed table of changes; the field names are the column names."""

    id: str
    date: str
    outlet: str
    change: str
    before: str
    after: str


@app.command()
@one_line_errors()
def changes(
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only versions of this date or later.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this outlet: its name or site.")
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only this story: its id, or an article's in it."),
    ] = None,
    format: Annotated[
        Literal["text", "csv", "json", "atom"],
        typer.Option(
            metavar="[text|csv|json|atom]",
            help="text: a table to read; csv, json: every field, with the places in both texts; "
            "atom: the newest 200 versions, for a feed reader.",
        ),
    ] = "text",
    output: FormatOutputOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what newer versions of articles did to statements and figures of the older ones.

    Each line has the id of the newer version, the date on which it replaced the older one, the
    outlet, what changed, and the words in both. Statements: added, removed, reworded; speaker
    added, dropped or changed; named (a speaker who had no name), unnamed; cue changed (from "said"
    to "admitted"); hedge added or removed ("may"); denial added. Figures: figure changed; bound
    added or dropped ("at least"). Correction noted: the outlet says what it corrected, and
    which articles of the story still have it, copies included. Layout and spelling are left out.
    DATE is a day, a month or a year.

    \b
    onrecord changes --since 2031-05
    onrecord changes --outlet 'The Lantern' --format csv > changes.csv
    onrecord changes --story 9cb2
    onrecord changes --format atom --output changes.xml
    """
    from onrecord.app.changes import list_changes

    found = list_changes(
        store, since=since, outlet=outlet, story=story, newest_first=format == "atom"
    )
    if format != "text":
        with opened_output(output) as out:
            _write(out, format, found, {"outlet": outlet, "story": story, "since": since})
        return
    if output is not None:
        raise UsageError("--output needs --format csv, json or atom")
    first = list(islice(found, 1))
    if not first:
        asked = {"of outlet": outlet, "since": since, "of story": story}
        fits = "".join(f" {name} {words}" for name, words in asked.items() if words)
        none = f"no newer version of an article{fits} changed a statement or figure"
        typer.echo(clean(none), err=True)
    else:
        print_table(console_of(), _Cells._fields, _rows(chain(first, found)))


def _write(
    out: BinaryIO, format: str, found: Iterator[ChangedVersion], asked: dict[str, str | None]
) -> None:
    from onrecord.export.atom import change_entries, write_feed
    from onrecord.export.csv import write_changes

    if format == "csv":
        write_changes(out, found)
    elif format == "json":
        out.write(msgspec.json.encode(list(found)) + b"\n")
    else:
        entries = change_entries(islice(found, _IN_FEED))
        write_feed(out, "What outlets changed", entries, datetime.now(UTC), asked)


def _rows(versions: Iterable[ChangedVersion]) -> Iterator[_Cells]:
    for version in versions:
        for each in version.changes:
            told = each.line, carried_in_words(each.carried)
            yield _Cells(
                id=version.article,
                date=version.date,
                outlet=version.outlet or "",
                change=readable("; ".join(filter(None, told))),
                before=readable(each.before or ""),
                after=readable(each.after or ""),
            )
