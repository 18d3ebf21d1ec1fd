"""The command ``onrecord who``: everything that one speaker said."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    AllOption,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_line,
    print_table,
)
from onrecord.export.wording import chain_of, correction_in_words, nature_of, roles_in_words
from onrecord.views import SpeakerView, StatementView


@app.command()
@one_line_errors()
def who(
    name: Annotated[
        list[str], typer.Argument(metavar="NAME", help="Words of a name, or a speaker's id.")
    ],
    every_type: AllOption = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show everything that one speaker said, oldest first.

    Each statement has its date (when it was said, or else published), the outlet, the article's
    id, the speaker's name and role there, to whom it was said and through whom it reached the
    article, the reporting words, and what was said. Older versions of articles are left out, and
    without --all what the speaker only feared, knew or planned.

    Upper and lower case, accents and punctuation in the name do not matter: "emile" finds Émile.

    People of one name in different articles are one speaker only if a role, an organization or
    other people named in both articles support it. If several speakers have the name, they are
    listed with their ids: use an id in place of the name.

    \b
    onrecord who Sorrendy
    onrecord who Ilka Sorrendy --store news.db
    onrecord who 3fa91c0de55b7a20c1d2
    """
    from onrecord.app.speakers import find_speakers, show_speaker

    console = console_of()
    speakers = find_speakers(store, " ".join(name))
    if len(speakers) == 1:
        _print_speaker(console, show_speaker(store, speakers[0].id, every_type=every_type))
    elif speakers:
        rows = (
            (speaker.id, speaker.name, roles_in_words(speaker.roles), speaker.kind or "")
            for speaker in speakers
        )
        print_table(console, ("id", "name", "roles", "kind"), rows, whole_id=True)
        typer.echo("several speakers have this name; give an id instead", err=True)
    else:
        typer.echo("no speaker has this name", err=True)


def _print_speaker(console: Console, view: SpeakerView) -> None:
    speaker = view.speaker
    print_line(console, Text(clean(speaker.name), style="bold"))
    also = f"also {', '.join(speaker.aliases)}" if speaker.aliases else ""
    for facts in filter(None, (roles_in_words(speaker.roles), also)):
        print_line(console, Text(clean(facts)), indent=2)
    print_line(console, Text(f"{speaker.id} · {speaker.kind}", style="dim"), indent=2)
    for statement in view.statements:
        console.print()
        for line, indent in _statement_lines(statement):
            print_line(console, line, indent)
    if not view.statements:
        typer.echo("no statements in the newest versions of articles", err=True)


def _statement_lines(view: StatementView) -> Iterator[tuple[Text, int]]:
    """Yield the lines that show a statement, each with the number of spaces to indent it."""
    statement = view.statement
    said = statement.said.value if statement.said else None
    date = said or (view.published or "")[:10] or "date unknown"
    facts = [statement.article[:12], statement.kind]
    facts += nature_of(statement)
    head = Text(clean(" · ".join(filter(None, (date, view.outlet)))), style="bold")
    head.append(f" · {' · '.join(map(clean, facts))}", style="not bold dim")
    yield head, 0
    speaker = filter(None, (view.name, roles_in_words(view.roles)))
    chain = ", ".join((*speaker, *chain_of(statement)))
    yield Text(clean(f"{chain}: {view.cue}" if view.cue else chain)), 2
    yield Text(clean(view.words)), 4
    for correction in view.corrections:
        note = f"[{correction_in_words(correction)}; {correction.by}, {correction.at[:10]}]"
        yield Text(clean(note)), 4
