"""``onrecord export``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import DEFAULT_STORE, StoreOption, one_line_errors


@app.command()
@one_line_errors()
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
    from onrecord.app import exporting
    from onrecord.export.output import open_output
    from onrecord.store import Store

    with Store(store) as opened:
        if output is None:
            exporting.export(opened, form, sys.stdout.buffer)
        else:
            with open_output(output) as out:
                exporting.export(opened, form, out)
