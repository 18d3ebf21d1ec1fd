"""The command ``onrecord check``."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.text import Text

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    OutputOption,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_line,
)
from onrecord.errors import UsageError
from onrecord.views import CheckedDraft, Piece, Point, RecordedWords

_MARKS = {"same": "{}", "draft": "{{+{}+}}", "record": "[-{}-]"}


@app.command()
@one_line_errors()
def check(
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help='A file, or "-" for standard input.')
    ],
    format: Annotated[
        Literal["text", "json", "html"],
        typer.Option(help="text: lines. json: for programs. html: a page to print."),
    ] = "text",
    output: OutputOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Hold a draft against the record, before it is published.

    The draft is a text, Markdown, HTML or Word file (.docx, which needs the extra "documents").
    Each quotation, statement and figure in it gets one verdict, with the words of the record, their
    day, outlet, article and origin:

    - verbatim: in the same words, or the same figure
    - said in other words (in JSON: supported): the record has all or nearly all of it
    - trimmed: a part, or with words left out where the draft says so
    - altered: words were changed; a lost "not" or "perhaps" and 12 for "at least 12" as well
    - said by another: not by whom the draft names
    - through another: it came through somebody whom the draft does not name
    - of an older version: only a version that was replaced has it
    - corrected since: the outlet took it back, or the figure was replaced by a newer one
    - not on record: with the nearest words, if any

    {+words+} are only in the draft, [-words-] only in the record. The record is what was read into
    the store: what it lacks may still be true.

    Exit status: 0 nothing is altered, said by another or not on record; 1 something is; 2 wrong
    usage, or an unusable draft, store or model.

    \b
    onrecord check draft.docx
    onrecord check draft.md --format html --output check.html
    cat draft.txt | onrecord check - --store news.db
    """
    from onrecord.app.checking import check
    from onrecord.app.pipeline import load_extractor

    checked = check(store, draft, load_extractor, datetime.now(UTC))
    if format == "text":
        if output is not None:
            raise UsageError("--output needs --format json or html")
        _print_draft(console_of(), checked)
    else:
        _write(checked, format, output)
    sys.stdout.flush()
    raise typer.Exit(1 if checked.faults else 0)


def _write(checked: CheckedDraft, format: Literal["json", "html"], output: Path | None) -> None:
    from onrecord.export.draft_page import write_check_json, write_draft_page
    from onrecord.export.output import open_output

    write = write_check_json if format == "json" else write_draft_page
    if output is None:
        write(sys.stdout.buffer, checked)
    else:
        with open_output(output) as out:
            write(out, checked)


def _print_draft(console: Console, checked: CheckedDraft) -> None:
    """Print a line with the numbers of verdicts, then each passage with the record's words."""
    from onrecord.export.draft_page import in_short

    print_line(console, Text(clean(f"{checked.location}: {in_short(checked)}")))
    for point in checked.points:
        _print_point(console, point)


def _print_point(console: Console, point: Point) -> None:
    from onrecord.export.draft_page import title_of, verdict_of

    console.print()
    verdict = verdict_of(point)
    head = f"{verdict.upper() if point.is_fault else verdict} · {title_of(point)}"
    print_line(console, Text(clean(f"{head}: {point.reason}"), style="bold"))
    print_line(console, Text(clean(_marked(point.pieces) or point.words)), 2)
    for recorded in point.record:
        _print_recorded(console, recorded)
    if len(point.origins) > 1:
        origins = f"{len(point.origins)} origins: {', '.join(point.origins)}"
        print_line(console, Text(clean(origins), style="dim"), 4)
    for what, other in (("since then", point.since), ("nearest", point.nearest)):
        if other is not None:
            _print_recorded(console, other, f"{what}: ")


def _print_recorded(console: Console, recorded: RecordedWords, head: str = "") -> None:
    from onrecord.export.draft_page import source_of

    line = clean(f"{head}{source_of(recorded)}: {recorded.words}")
    print_line(console, Text(line, style="dim"), 4)
    for note in recorded.notes:
        print_line(console, Text(clean(f"note: {note}"), style="bold"), 6)


def _marked(pieces: Sequence[Piece]) -> str:
    """Return words of draft and record in one line, with those marked that only one has."""
    return " ".join(_MARKS[piece.only].format(piece.words) for piece in pieces)
