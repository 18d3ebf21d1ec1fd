"""The program: its options and its help."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import __version__

if TYPE_CHECKING:
    pass


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Who said what in the news, each word anchored to the page.

    \b
    onrecord read digest.txt        read pages into ./onrecord.db
    onrecord show                   list the articles that were read
    onrecord show 3fa9              who says what in the article whose id starts so
    onrecord search harbour wall    find what was said by its words
    onrecord who Sorrendy           all that somebody said, by date, and through whom
    onrecord stories                which happenings the articles tell of
    onrecord story 3fa9             what repeats, differs and changed in one
    onrecord digest 3fa9            a page of it
    onrecord figures killed         how many are said to have been killed, by whom and when
    onrecord verify                 check the record against the pages as they were kept
    onrecord forget 3fa9            erase a page and everything that was read in it
    onrecord capture 3fa9           write a page as it was fetched
    onrecord reread                 read all kept pages anew after an upgrade
    onrecord backup monday.db       copy the store while others use it
    onrecord export --format csv    write the record for other programs
    onrecord extract in.jsonl --output out.jsonl    annotate a corpus, no store
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called us
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A page's letters may be beyond the terminal's encoding; "?" is better than an end.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
