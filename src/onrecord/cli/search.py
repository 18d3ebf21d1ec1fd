"""The command ``onrecord search``."""

from itertools import chain, pairwise
from typing import Annotated

import typer
from rich.text import Text

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
from onrecord.export.wording import count
from onrecord.records import Spans
from onrecord.views import StatementHit


@app.command()
@one_line_errors()
def search(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Words that must all occur.")
    ] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only statements of this speaker.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only articles of this outlet or site.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only articles that have these words.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published on this date or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published on this date or earlier.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Find articles and statements by their words.

    Each result has the article's id, outlet, date and headline, and up to three of its statements
    that have all words in their content or speaker's name, denials first, with an excerpt. Then
    come articles that have the words elsewhere. With --speaker, all words must occur in the content
    of one statement of a speaker with that name.

    NAME is words of a name, of which the first letters are enough: --speaker kell finds Kellend.

    Texts are searched and shown as a person reads them: without soft hyphens, entities, tags and
    hyphens at the ends of lines. Case, accents and endings ("bridges", "bridge") do not matter.

    Double quotes make a phrase, and a star at the end of a word stands for any ending. Put both
    in single quotes, so that the shell does not interpret them. DATE is a day, a month or a year.

    At most 50 results are shown, the best matches first; without words, the newest articles.
    Older versions of articles are left out.

    \b
    onrecord search harbour wall
    onrecord search '"harbour wall"' 'crack*' --since 2026-01
    onrecord search --speaker Sorrendy bridge
    onrecord search --outlet lantern.example --since 2026-01-10 --until 2026-01-14
    """
    from onrecord.app.finding import search

    hits = search(
        store,
        " ".join(words or ()),
        speaker=speaker,
        outlet=outlet,
        place=place,
        since=since,
        until=until,
    )
    console = console_of()
    for hit in hits:
        head = " · ".join(filter(None, (hit.outlet, hit.published, hit.headline)))
        print_line(console, Text(clean(f"{hit.article} {head}"), style="bold"))
        for each in hit.statements:
            print_line(console, _said(each), indent=4)
        if not hit.statements:
            print_line(console, _excerpt(hit.snippet, hit.marks), indent=4)
        if hit.more:
            print_line(console, Text(f"{count(hit.more, 'more statement')}"), indent=4)
    if not hits:
        typer.echo("nothing matches", err=True)


def _said(hit: StatementHit) -> Text:
    """Return a statement that was found: who, how, when, and the words."""
    act = "" if hit.act == "says" else f" ({hit.act})"
    day = f", {hit.said[:10]}" if hit.said else ""
    said = Text(clean(f"{hit.speaker or '(nobody named)'} {hit.cue}{act}{day}:") + " ")
    return said + _excerpt(hit.snippet, hit.marks)


def _excerpt(snippet: str, marks: Spans) -> Text:
    """Return an excerpt, with the words searched for in bold."""
    excerpt = Text()
    bounds = [0, *chain.from_iterable(marks), len(snippet)]
    for number, (start, end) in enumerate(pairwise(bounds)):
        piece = TERMINAL_CODES.sub("", snippet[start:end])
        excerpt.append(piece, style="bold" if number % 2 else None)  # every second is a match
    return excerpt
