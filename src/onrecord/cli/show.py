"""``onrecord show``: the articles, and who says what in one."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from onrecord.export.wording import (
    chain_of,
    role_at,
    said_at,
    words_at,
)
from onrecord.records import Annotations, Article, Capture, Statement

if TYPE_CHECKING:
    pass

from onrecord.cli.figures import figure_cells
from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    console_of,
    count,
    one_line_errors,
    print_line,
    print_table,
)

_SHORT = 40  # characters of a statement that another takes up


@app.command()
@one_line_errors()
def show(
    article: Annotated[
        str | None, typer.Argument(help="An article's id, or how it starts.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the articles, or show who says what in one.

    Each statement has its speaker and cue, what the speaker does if not simply say it (denies,
    declines, unsaid), its kind (direct, mixed, indirect), where its words stand in the article's
    text, and when it was said. What somebody is told to have said stands indented under who told
    it. The figures follow, each with its range, what it counts and who claims it.

    Of an article that replaces an older version, what changed comes last: "-" sentences that
    were removed, "+" that were added, "~" that were reworded.

    \b
    onrecord show
    onrecord show 3fa9
    """
    from onrecord.store import Store

    console = console_of()
    with Store(store) as opened:
        if article is None:
            rows = (
                (
                    entry.article,
                    entry.published or "",
                    ("unread" if entry.unread else str(entry.statements))
                    + (", replaced" if entry.replaced_by else ""),
                    entry.outlet or "",
                    entry.headline or f"({entry.opening.strip()} …)",
                )
                for entry in opened.entries()
            )
            print_table(console, ("id", "published", "said", "outlet", "headline"), rows)
        else:
            found = opened.find(article)
            capture, _ = opened.capture(found)
            _print_article(console, found, capture.location, opened.annotations(found))
            if found.replaces:
                older = opened.find(found.replaces)
                _print_changes(console, older, opened.capture(older)[0], found)


def _print_article(
    console: Console, article: Article, location: str, annotations: Annotations
) -> None:
    published = article.published.value if article.published else "date unknown"
    print_line(console, Text(clean(f"{article.outlet or 'outlet unknown'} · {published}")))
    if article.headline:
        print_line(console, Text(clean(article.headline), style="bold"))
    print_line(console, Text(clean(f"{article.id} · {location}"), style="dim"))
    if annotations.unread:
        print_line(console, Text(f"\nNo statements: {clean(annotations.unread)}"))
    elif not annotations.statements:
        print_line(console, Text("\nNo statements found."))
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    roles = {speaker.id: speaker.roles for speaker in annotations.speakers}
    known = {statement.id: statement for statement in annotations.statements}
    inner: dict[str | None, list[Statement]] = {}
    for statement in sorted(annotations.statements, key=_place):
        inner.setdefault(statement.outer, []).append(statement)

    introduced: set[str] = set()  # whose roles are shown already

    def print_layer(outer: str | None, indent: int) -> None:
        for statement in inner.get(outer, ()):
            console.print()
            name = names[statement.speaker] if statement.speaker else "(nobody named)"
            facts = [statement.kind, " ".join(f"{a}–{b}" for a, b in statement.content)]
            if statement.act != "says":
                facts.insert(0, statement.act)
            if said := said_at(article.text, statement.said):
                facts.append(f"said {clean(said)}")
            facts += map(clean, chain_of(statement))
            facts += (f"takes up “{_short(article, known[each])}”" for each in statement.echoes)
            head = Text(clean(name), style="bold")
            if statement.speaker and statement.speaker not in introduced:
                introduced.add(statement.speaker)
                stated = dict.fromkeys(map(role_at, roles[statement.speaker]))
                head.append(f" ({clean('; '.join(stated))})" if stated else "", style="not bold")
            head.append(f" {clean(words_at(article.text, statement.cue))}", style="not bold")
            print_line(
                console, head.append(f" · {' · '.join(facts)}", style="not bold dim"), indent
            )
            print_line(console, Text(clean(words_at(article.text, statement.content))), indent + 2)
            print_layer(statement.id, indent + 4)

    print_layer(None, 0)
    if annotations.figures:
        console.print()
        print_line(console, Text("Figures", style="bold"))
    acts: dict[str | None, str] = {
        statement.id: statement.act for statement in annotations.statements
    }
    for figure in annotations.figures:
        claimant = names[figure.claimant] if figure.claimant else None
        cells = (figure.text, *figure_cells(figure, claimant, acts.get(figure.statement)))
        print_line(console, Text(clean(" · ".join(filter(None, cells)))), indent=2)
    if times := annotations.timexes:
        valued = sum(timex.value is not None for timex in times)
        console.print()
        print_line(console, Text(f"{count(len(times), 'time expression')}, {valued} with a value"))


def _short(article: Article, statement: Statement) -> str:
    """The first words of a statement's content."""
    words = clean(words_at(article.text, statement.content))
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"


def _print_changes(console: Console, older: Article, capture: Capture, newer: Article) -> None:
    from onrecord.story import changes

    when = older.published.value if older.published else capture.fetched
    console.print()
    print_line(console, Text(clean(f"Changed since {older.id} ({when})"), style="bold"))
    found = changes(older, newer)
    for change in found:
        before = clean(older.text[slice(*change.older)]) if change.older else ""
        now = clean(newer.text[slice(*change.newer)]) if change.newer else ""
        sign, words = {
            "removed": ("-", before),
            "added": ("+", now),
            "reworded": ("~", f"{before} → {now}"),
        }[change.kind]
        print_line(console, Text(f"{sign} {words}"), indent=2)
    if not found:
        print_line(console, Text("no words"), indent=2)


def _place(statement: Statement) -> int:
    return min(start for start, _ in (*statement.source, *statement.cue, *statement.content))
