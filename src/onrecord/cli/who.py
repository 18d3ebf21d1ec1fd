"""``onrecord who``: what somebody said."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.export.wording import (
    chain_of,
    role_at,
)
from onrecord.records import Speaker
from onrecord.views import StatementView

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_line,
    print_table,
)


@app.command()
@one_line_errors()
def who(
    name: Annotated[
        list[str], typer.Argument(metavar="NAME", help="Words of a name, or a speaker's id.")
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List all that somebody said, by date, over all articles.

    Each statement has the day it was said or else published, the outlet, the article's id, the
    words with which it is told, how the words came (to whom, through whom), and what was said.
    Who goes by the name in several articles is one where a role, a body or others beside it say
    so; where several go by it, they are listed with their ids. Versions that a newer one replaces
    are left out.

    \b
    onrecord who Sorrendy
    onrecord who Ilka Sorrendy --store news.db
    onrecord who 3fa91c0de55b7a20c1d2
    """
    from onrecord.store import Store

    console = console_of()
    with Store(store) as opened:
        found = opened.people(" ".join(name))
        if len(found) != 1:
            rows = ((each.id, each.name, roles_of(each), each.kind or "") for each in found)
            if found:
                print_table(console, ("id", "name", "roles", "kind"), rows, whole_id=True)
            several = "several go by this name; give an id"
            typer.echo(several if found else "nobody goes by this name", err=True)
            return
        [person] = found
        print_line(console, Text(clean(person.name), style="bold"))
        also = f"also {', '.join(person.aliases)}" if person.aliases else ""
        for words in filter(None, (roles_of(person), also)):
            print_line(console, Text(clean(words)), indent=2)
        print_line(console, Text(f"{person.id} · {person.kind}", style="dim"), indent=2)
        said = 0
        for spoken in opened.spoken(person):
            said += 1
            console.print()
            for line, indent in _spoken_lines(spoken):
                print_line(console, line, indent)
        if not said:
            typer.echo("said nothing in the newest versions", err=True)


def roles_of(person: Speaker) -> str:
    return "; ".join(dict.fromkeys(map(role_at, person.roles)))


def _spoken_lines(spoken: StatementView) -> Iterator[tuple[Text, int]]:
    statement = spoken.statement
    said = statement.said.value if statement.said else None
    day = said or (spoken.published or "")[:10] or "date unknown"
    facts = [statement.article[:12], statement.kind]
    facts += [statement.act] if statement.act != "says" else []
    head = Text(clean(" · ".join(filter(None, (day, spoken.outlet)))), style="bold")
    head.append(f" · {' · '.join(map(clean, facts))}", style="not bold dim")
    yield head, 0
    role = "; ".join(dict.fromkeys(map(role_at, spoken.roles)))
    chain = ", ".join((*filter(None, (spoken.name, role)), *chain_of(statement)))
    yield Text(clean(f"{chain}: {spoken.cue}")), 2
    yield Text(clean(spoken.words)), 4
