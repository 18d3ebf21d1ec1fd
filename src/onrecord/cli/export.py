"""The command ``onrecord export``."""

import sys
from typing import Annotated

import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import DEFAULT_STORE, OutputOption, StoreOption, one_line_errors
from onrecord.export.formats import EXPORTERS, FOLDER_EXPORTERS

_DESCRIPTIONS = {name: each.description for name, each in EXPORTERS.items()}
_DESCRIPTIONS |= {name: each.description for name, each in FOLDER_EXPORTERS.items()}
_FORMATS = "; ".join(f"{name}: {description}" for name, description in _DESCRIPTIONS.items())


@app.command()
@one_line_errors()
def export(
    format: Annotated[
        str, typer.Option(metavar=f"[{'|'.join(_DESCRIPTIONS)}]", help=f"{_FORMATS}.")
    ] = "json",
    output: OutputOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the whole record for other programs.

    All formats are written from one moment of the store, and name a speaker of several articles
    by one name. JSON holds everything as it was read, beside it what people corrected; its form is
    fixed by a JSON Schema. CSV has a row for each statement, and JSONL a line for each article, as
    people corrected them. Cells of CSV that a spreadsheet could run as a formula start with an
    apostrophe. WARC has the captured pages, with the headers of their servers, for archiving
    programs and other stores; annotations are the statements as web annotations, CoNLL the tokens
    with the statements that they are in. FtM has entities for Aleph and OpenAleph, schema-org a
    graph of quotations and claims for the web. Parquet, brat and Label Studio are a new folder,
    given with --output: tables for each kind of record (with the extra "parquet"), and what the
    two annotation tools read.

    \b
    onrecord export > record.json
    onrecord export --format csv --output statements.csv
    onrecord export --format jsonl --output lines.jsonl.gz
    onrecord export --format warc --output pages.warc.gz
    onrecord export --format ftm --output entities.ftm.json
    onrecord export --format parquet --output tables
    onrecord export --format labelstudio --output tasks
    """
    from onrecord.app.exporting import export_record

    export_record(store, format, output or sys.stdout.buffer)
