"""The command ``onrecord show``: lists the articles of a store, or shows one article."""

from collections.abc import Iterable, Iterator
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
    count,
    one_line_errors,
    print_cells,
    print_head,
    print_line,
    print_table,
    readable,
)
from onrecord.export.wording import (
    chain_of,
    claimant_in_words,
    nature_of,
    range_of,
    roles_in_words,
)
from onrecord.views import ArticleEntry, ArticleView, ChangeView, NestedStatement, VersionChanges

_ECHO_LENGTH = 40  # characters shown of a statement that another one refers to


@app.command()
@one_line_errors()
def show(
    article: Annotated[
        str | None, typer.Argument(metavar="ID", help="An article's id, or its first characters.")
    ] = None,
    every_type: AllOption = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the articles, or show who says what in one article.

    Without an id, each line has an article's id, its date of publication, its number of
    assertions, its outlet and its headline. "unread" marks an article that is not in English,
    "replaced" an older version.

    With an id, each statement has its speaker and roles, the reporting words, the act if it is
    not plain saying (denies, declines, unsaid), the kind of quotation (direct, mixed, indirect),
    where it stands in the article's text, when it was said, to whom, and through whom it reached
    the article. A statement inside another is indented. Below are the figures with their range,
    measure, subject and claimant.

    What somebody only feared, knew or planned (beliefs, facts, eventualities) is shown with --all.

    If the article replaces an older version, the changed sentences come last: "-" removed, "+"
    added, "~" reworded.

    \b
    onrecord show
    onrecord show 3fa9
    """
    from onrecord.app.articles import list_articles, show_article

    console = console_of()
    if article is None:
        columns = ("id", "published", "said", "outlet", "headline")
        print_table(console, columns, map(_entry_cells, list_articles(store)))
    else:
        _print_article(console, show_article(store, article, every_type=every_type))


def _entry_cells(entry: ArticleEntry) -> tuple[str, ...]:
    said = "unread" if entry.unread else str(entry.statements)
    return (
        entry.article,
        entry.published or "",
        f"{said}, replaced" if entry.replaced_by else said,
        entry.outlet or "",
        entry.headline or f"({entry.opening.strip()} …)",
    )


def _print_article(console: Console, view: ArticleView) -> None:
    article = view.article
    published = article.published.value if article.published else "date unknown"
    print_line(console, Text(clean(f"{article.outlet or 'outlet unknown'} · {published}")))
    if article.headline:
        print_line(console, Text(readable(article.headline), style="bold"))
    print_line(console, Text(clean(f"{article.id} · {view.capture.location}"), style="dim"))
    if view.unread:
        print_line(console, Text(f"\nNo statements: {clean(view.unread)}"))
    elif not view.statements:
        print_line(console, Text("\nNo statements found."))
    introduced: set[str | None] = {None}
    for statement, indent in _with_indents(view.statements):
        is_first = statement.statement.speaker not in introduced
        introduced.add(statement.statement.speaker)
        console.print()
        print_line(console, _statement_head(statement, with_roles=is_first), indent)
        print_line(console, Text(readable(statement.words)), indent + 2)
    _print_figures(console, view)
    if view.changes:
        _print_changes(console, view.changes)


def _with_indents(
    statements: Iterable[NestedStatement], indent: int = 0
) -> Iterator[tuple[NestedStatement, int]]:
    """Yield each statement and those inside it, with the number of spaces to indent each."""
    for statement in statements:
        yield statement, indent
        yield from _with_indents(statement.inner, indent + 4)


def _statement_head(view: NestedStatement, *, with_roles: bool) -> Text:
    """Return the line above a statement: speaker, reporting words, kind, place and time.

    With ``with_roles``, the roles of the speaker follow the name.
    """
    statement = view.statement
    facts = [
        *nature_of(statement),
        statement.kind,
        " ".join(f"{start}–{end}" for start, end in statement.content),
    ]
    facts += [f"said {readable(view.said)}"] if view.said else []
    facts += map(clean, chain_of(statement))
    facts += (f"refers to “{_shortened(words)}”" for words in view.echoes)
    head = Text(clean(view.speaker or "(nobody named)"), style="bold")
    if with_roles and view.roles:
        head.append(f" ({clean(roles_in_words(view.roles))})", style="not bold")
    if view.cue:
        head.append(f" {readable(view.cue)}", style="not bold")
    return head.append(f" · {' · '.join(facts)}", style="not bold dim")


def _shortened(words: str) -> str:
    """Return a text, or if it is long its beginning: cut between words, with "…" at the end."""
    words = readable(words)
    return words if len(words) <= _ECHO_LENGTH else words[:_ECHO_LENGTH].rsplit(" ", 1)[0] + "…"


def _print_figures(console: Console, view: ArticleView) -> None:
    if view.figures:
        print_head(console, "Figures")
    for shown in view.figures:
        figure = shown.figure
        claimant = claimant_in_words(figure, shown.claimant, shown.act)
        facts = (
            readable(figure.text),
            range_of(figure),
            figure.measure,
            figure.subject or "",
            claimant,
        )
        print_cells(console, facts)
    if view.timexes:
        dated = sum(timex.value is not None for timex in view.timexes)
        console.print()
        times = count(len(view.timexes), "time expression")
        print_line(console, Text(f"{times}, {dated} with a value"))


def _print_changes(console: Console, changes: VersionChanges) -> None:
    print_head(console, clean(f"Changed since {changes.older} ({changes.date})"))
    for change in changes.changes:
        print_line(console, Text(_change_in_words(change)), indent=2)
    if not changes.changes:
        print_line(console, Text("no words"), indent=2)


def _change_in_words(change: ChangeView) -> str:
    before, after = readable(change.before or ""), readable(change.after or "")
    if change.kind == "reworded":
        return f"~ {before} → {after}"
    return f"- {before}" if change.kind == "removed" else f"+ {after}"
