"""The commands ``onrecord alert`` and ``onrecord alerts``."""

import shlex
from datetime import UTC, datetime
from itertools import islice
from typing import Annotated, Literal, NamedTuple

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
from onrecord.export.alert_wording import alert_in_words
from onrecord.export.wording import count
from onrecord.views import AlertKind, Asks, Match

_IN_FEED = 200  # matches
_SHORT = 8  # characters of an alert's id beside a match

alert = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(alert, name="alert")


class _Cells(NamedTuple):
    """A row of the table of alerts; the field names are the column names."""

    id: str
    since: str
    matches: str
    waiting: str
    alert: str


class _Found(NamedTuple):
    """A row of the table of matches."""

    alert: str
    article: str
    published: str
    outlet: str
    found: str
    words: str


AlertArgument = Annotated[
    str, typer.Argument(metavar="ID", help="An alert's id, or its first characters.")
]
OnlyOption = Annotated[
    str | None, typer.Option("--alert", metavar="ID", help="Only what this alert found.")
]


@alert.callback()
def main() -> None:
    """Be told when something comes: statements of a search, numbers, disputes, edits.

    Pages are looked at once: when "onrecord read" or "onrecord watch" has stored them, or by
    "onrecord alert check". What is found is kept, and nothing leaves this machine by itself: list
    it, write a feed of it, or have it handed to a command of yours.

    \b
    onrecord alert add harbour wall
    onrecord alert add --speaker Sorrendy
    onrecord alert add --on disputes --story 9cb2
    onrecord alert check --run ./notify.sh
    onrecord alert matches --format atom --output alerts.xml
    """


@alert.command()
@one_line_errors()
def add(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Words that must all occur.")
    ] = None,
    on: Annotated[
        Literal["statements", "figures", "disputes", "corrections", "edits"],
        typer.Option(
            metavar="[statements|figures|disputes|corrections|edits]",
            help="figures: a voice's new number; edits: what outlets changed in their articles.",
        ),
    ] = "statements",
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only statements of this speaker.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only this outlet.")] = None,
    place: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only articles that have these words.")
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only this story: its id, or an article's in it."),
    ] = None,
    measure: Annotated[
        str | None, typer.Option(metavar="NOUN", help="Only figures of this, such as killed.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Add an alert. What is stored already is no match.

    Statements: words, speaker, outlet and place are those of "onrecord search"; with neither words
    nor speaker, new articles match. The others are on all stories, or on one.

    \b
    onrecord alert add '"harbour wall"' --outlet lantern.example
    onrecord alert add --on figures --measure killed --story 9cb2
    onrecord alert add --on corrections
    onrecord alert add --on edits --outlet 'The Lantern'
    """
    from onrecord.app.alerting.alerts import add_alert

    kind: AlertKind = on
    asks = Asks(
        words=" ".join(words or ()), speaker=speaker, outlet=outlet, place=place, story=story,
        measure=measure,
    )  # fmt: skip
    added = add_alert(store, kind, datetime.now(UTC), asks)
    typer.echo(clean(f"{added.id} {alert_in_words(added)}"))


@alert.command()
@one_line_errors()
def remove(identity: AlertArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Remove an alert, and what it found.

    \b
    onrecord alert remove 5d02
    """
    from onrecord.app.alerting.alerts import remove_alert

    removed = remove_alert(store, identity)
    typer.echo(clean(f"removed: {alert_in_words(removed)}"))


@alert.command()
@one_line_errors()
def check(
    run: Annotated[
        str | None,
        typer.Option(
            metavar="COMMAND", help="Run this for each match that no command has taken yet."
        ),
    ] = None,
    only: OnlyOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Look for what alerts ask for on new pages, and print what is found.

    COMMAND is a program with its arguments; no shell reads it. It gets the alert and the match as
    JSON on standard input, and has a minute. If it ends with a status other than 0, the match is
    kept for the next time, and this command's status is 1.

    \b
    onrecord alert check
    onrecord alert check --run 'curl --fail --json @- https://hooks.example/desk'
    """
    from onrecord.app.alerting.alerts import check_alerts, count_waiting
    from onrecord.app.alerting.handing_over import hand_over

    found = check_alerts(store, only)
    waiting = 0 if run else count_waiting(store, only)
    left = f"; {waiting} not handed over, list them with: onrecord alert matches"
    _print(found, f"nothing new{left if waiting else ''}")
    if run is None:
        return
    done = hand_over(store, _split(run), only)
    typer.echo(f"{count(done.taken, 'match', 'matches')} handed over", err=True)
    if done.error is not None:
        left = count(done.left, "match", "matches")
        typer.echo(clean(f"{left} kept for the next time: {done.error}"), err=True)
        raise typer.Exit(1)


@alert.command()
@one_line_errors()
def matches(
    format: Annotated[
        Literal["text", "json", "atom"],
        typer.Option(
            metavar="[text|json|atom]",
            help="atom: the newest 200 matches, for a feed reader; text, json: all.",
        ),
    ] = "text",
    only: OnlyOption = None,
    output: FormatOutputOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what alerts found, the newest first, each with the start of its alert's id.

    \b
    onrecord alert matches
    onrecord alert matches --alert 5d02 --format json
    onrecord alert matches --format atom --output alerts.xml
    """
    from onrecord.app.alerting.alerts import list_matches
    from onrecord.export.atom import match_entries, write_feed

    found = list_matches(store, only)
    if format == "text":
        if output is not None:
            raise UsageError("--output needs --format json or atom")
        _print(list(found), "no matches")
        return
    with opened_output(output) as out:
        if format == "json":
            out.write(msgspec.json.encode(list(found)) + b"\n")
        else:
            entries = match_entries(islice(found, _IN_FEED))
            write_feed(out, "What alerts found", entries, datetime.now(UTC), {"alert": only})


@app.command()
@one_line_errors()
def alerts(store: StoreOption = DEFAULT_STORE) -> None:
    """List the alerts: id, when it was added, matches, those not handed over yet, what it asks for.

    \b
    onrecord alerts
    """
    from onrecord.app.alerting.alerts import list_alerts

    found = list_alerts(store)
    if not found:
        typer.echo("no alerts; add one with: onrecord alert add", err=True)
        return
    rows = (
        _Cells(
            each.alert.id,
            each.alert.since[: len("2031-05-06")],
            str(each.matches),
            str(each.waiting),
            alert_in_words(each.alert),
        )
        for each in found
    )
    print_table(console_of(), _Cells._fields, rows)


def _split(command: str) -> list[str]:
    """Return the words of a command as a shell would read them; nothing else of a shell is done."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(f"{command}: {error}") from None
    if not words:
        raise UsageError("--run needs the name of a program")
    return words


def _print(found: list[Match], none: str) -> None:
    """Print matches, or else the line that says that there are none."""
    if not found:
        typer.echo(none, err=True)
        return
    rows = (
        _Found(
            each.alert[:_SHORT],
            each.article,
            (each.published or "")[: len("2031-05-06")],
            each.outlet or "",
            readable(each.line),
            readable(" → ".join(each.words) if each.kind == "edits" else "; ".join(each.words)),
        )
        for each in found
    )
    print_table(console_of(), _Found._fields, rows)
