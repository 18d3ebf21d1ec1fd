"""The program ``onrecord``: its general options, its help, and its log."""

import logging
import os
import signal
import sys
import threading
from time import localtime, strftime
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.terminal import clean

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def main(
    context: typer.Context,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Print each stage and its time on standard error.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Who said what in the news, with the place of each word on its page.

    \b
    onrecord read digest.txt        read pages into the store, ./onrecord.db
    onrecord corpus crawl/          read many articles into tables, without a store
    onrecord follow ADDRESS         follow a feed, a site or a page; following, unfollow
    onrecord following              list what is followed, and what failed
    onrecord unfollow ADDRESS       follow it no longer
    onrecord watch                  read what followed feeds bring, and pages that change
    onrecord show                   list the articles
    onrecord show 3fa9              show who says what in one article
    onrecord search harbour wall    find articles and statements by their words
    onrecord who Sorrendy           show everything that one speaker said
    onrecord stories                list the stories: articles about one event
    onrecord story 3fa9             show what repeats, differs and changed in one story
    onrecord digest 3fa9            write a page about one story
    onrecord changes --since 2031   list what newer versions did to statements and figures
    onrecord alert add harbour      be told of new statements, numbers, disputes, edits
    onrecord alerts                 list the alerts
    onrecord figures killed         list how many are said to have been killed, by whom and when
    onrecord reliance tables        show which outlets of a corpus rely on which others
    onrecord serve                  open the desk: the record in a browser
    onrecord mcp                    answer the questions of an assistant or another program
    onrecord check draft.docx       hold a draft against the record before it is published
    onrecord reviews feed.json      note what fact-checkers say of statements
    onrecord correct queue          list the statements that are most worth a look
    onrecord correct reject 5d02    reject a statement; others correct, merge, move, undo
    onrecord corrections            list what people corrected
    onrecord verify                 check the record against the saved pages
    onrecord forget 3fa9            erase a page and everything read from it
    onrecord capture 3fa9           write a saved page, byte for byte
    onrecord reread                 read the saved pages again, after an upgrade
    onrecord backup monday.db       copy the store while other programs use it
    onrecord copy onrecord.db postgresql://ela@db.example/news    move it to a database for a team
    onrecord export --format csv    write the whole record for other programs
    onrecord bundle 3fa9 --output story.wacz        evidence that a stranger can verify
    onrecord extract in.jsonl --output out.jsonl    annotate a corpus, without a store

    3fa9 stands for an id, or for its first characters. The store is the file onrecord.db in the
    current folder, unless --store or the variable ONRECORD_STORE names another one, or the address
    of a PostgreSQL database (postgresql://USER@HOST/DATABASE).

    Exit status: 0 success; 1 finished, but items failed or faults were found; 2 wrong usage, or
    an unusable store or model; 130 interrupted.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the calling program
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A page may have letters that the terminal's encoding lacks: print "?" for them.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    if threading.current_thread() is threading.main_thread():
        # Ended by another program: stop as at Ctrl-C, so that no unfinished file is left.
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
        context.call_on_close(lambda: signal.signal(signal.SIGTERM, before))
    _start_log(context, logging.INFO if verbose else logging.WARNING)


def _start_log(context: typer.Context, level: int) -> None:
    """Print what onrecord logs on standard error, from now until the command ends.

    ``level`` is the lowest level that is printed.
    """
    logger, handler = logging.getLogger("onrecord"), _StandardError()
    logger.setLevel(level)
    logger.addHandler(handler)
    context.call_on_close(lambda: logger.removeHandler(handler))
    context.call_on_close(lambda: logger.setLevel(logging.NOTSET))


class _StandardError(logging.Handler):
    """A log handler that prints on standard error, above the progress line if there is one."""

    def emit(self, record: logging.LogRecord) -> None:
        time = strftime("%H:%M:%S", localtime(record.created))
        head = "warning:" if record.levelno >= logging.WARNING else time
        typer.echo(clean(f"{head} {record.getMessage()}"), err=True)
