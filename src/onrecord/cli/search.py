"""``onrecord search``."""

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    TERMINAL_CODES,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_line,
)


@app.command()
@one_line_errors()
def search(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]", help="Words that must all occur.")
    ] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this speaker says.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="An outlet's name or site.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published then or before.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Find articles, and who says what in them.

    All words must occur. Double quotes hold a phrase together and a final star stands for any
    ending; put both in single quotes, so that the shell leaves them alone. Where the words stand
    in a statement, it is shown with its speaker. With --speaker they must stand in one statement
    of somebody whose name has those words. A date is a day, a month or a year.

    The best come first, without words the newest, at most 50. Versions that a newer one replaces
    are left out.

    \b
    onrecord search harbour wall
    onrecord search '"harbour wall"' 'crack*' --since 2026-01
    onrecord search --speaker Sorrendy bridge
    onrecord search --outlet lantern.example --since 2026-01-10 --until 2026-01-14
    """
    from onrecord.store import Query, Store

    query = Query(
        words=" ".join(words or ()), speaker=speaker, outlet=outlet, since=since, until=until
    )
    console = console_of()
    with Store(store) as opened:
        hits = opened.search(query)
    for hit in hits:
        head = " · ".join(filter(None, (hit.outlet, hit.published, hit.headline)))
        print_line(console, Text(clean(f"{hit.article} {head}"), style="bold"))
        snippet = Text()
        if hit.statement:
            snippet.append(clean(f"{hit.speaker or '(nobody named)'} {hit.cue}:") + " ")
        ends = [0, *chain.from_iterable(hit.marks), len(hit.snippet)]
        for number, (start, end) in enumerate(pairwise(ends)):
            # Every second piece is one that was asked for.
            words_there = TERMINAL_CODES.sub("", hit.snippet[start:end])
            snippet.append(words_there, style="bold" if number % 2 else None)
        print_line(console, snippet, indent=4)
    if not hits:
        typer.echo("nothing in the store has all of this", err=True)
