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
    correction_in_words,
    count,
    nature_of,
    range_of,
    roles_in_words,
)
from onrecord.records import Correction
from onrecord.views import (
    ArticleEntry,
    ArticleView,
    ChangeView,
    FigureView,
    NestedStatement,
    SentenceChangeView,
    VersionChanges,
)

_ECHO_LENGTH = 40  # characters shown of a statement that another one refers to


@app.command()
@one_line_errors()
def show(
    article: Annotated[
        str | None, typer.Argument(metavar="ID", help="An article's id, or its first characters.")
    ] = None,
    every_type: AllOption = False,
    with_ids: Annotated[
        bool, typer.Option("--ids", help="Also the ids of statements and figures.")
    ] = False,
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

    What somebody only feared, knew or planned (beliefs, facts, eventualities), and what was
    rejected with "onrecord correct reject", is shown with --all. What somebody corrected is shown
    as corrected, with a note.

    If the article replaces an older version, what changed since then comes last: first what became
    of statements and figures (see "onrecord changes"), then the sentences: "-" removed, "+" added,
    "~" reworded.

    \b
    onrecord show
    onrecord show 3fa9
    onrecord show 3fa9 --ids
    """
    from onrecord.app.articles import list_articles, show_article

    console = console_of()
    if article is None:
        columns = ("id", "published", "said", "outlet", "headline")
        print_table(console, columns, map(_entry_cells, list_articles(store)))
    else:
        view = show_article(store, article, every_type=every_type)
        _print_article(console, view, with_ids=with_ids, with_rejected=every_type)


def _entry_cells(entry: ArticleEntry) -> tuple[str, ...]:
    said = "unread" if entry.unread else str(entry.statements)
    return (
        entry.article,
        entry.published or "",
        f"{said}, replaced" if entry.replaced_by else said,
        entry.outlet or "",
        entry.headline or f"({entry.opening.strip()} …)",
    )


def _print_article(
    console: Console, view: ArticleView, *, with_ids: bool, with_rejected: bool
) -> None:
    article = view.article
    published = article.published.value if article.published else "date unknown"
    print_line(console, Text(clean(f"{article.outlet or 'outlet unknown'} · {published}")))
    if article.headline:
        print_line(console, Text(readable(article.headline), style="bold"))
    print_line(console, Text(clean(f"{article.id} · {view.capture.location}"), style="dim"))
    if article.url and article.url != view.capture.location:
        print_line(console, Text(clean(article.url), style="dim"))
    for correction in view.corrections:
        print_line(console, Text(clean(_correction_line(correction))))
    if view.unread:
        print_line(console, Text(f"\nNo statements: {clean(view.unread)}"))
    elif not view.statements:
        print_line(console, Text("\nNo statements found."))
    introduced: set[str | None] = {None}
    for statement, indent in _with_indents(view.statements):
        is_first = statement.statement.speaker not in introduced
        introduced.add(statement.statement.speaker)
        console.print()
        _print_statement(console, statement, indent, with_roles=is_first, with_id=with_ids)
    _print_figures(console, view.figures, with_ids=with_ids)
    if view.timexes:
        dated = sum(timex.value is not None for timex in view.timexes)
        console.print()
        times = count(len(view.timexes), "time expression")
        print_line(console, Text(f"{times}, {dated} with a value"))
    if with_rejected and (view.rejected or view.rejected_figures):
        print_head(console, "Rejected")
        for statement in view.rejected:
            _print_statement(console, statement, 2, with_roles=True, with_id=with_ids)
        _print_figures(console, view.rejected_figures, with_ids=with_ids)
    if view.changes:
        _print_changes(console, view.changes, view.record_changes)


def _print_statement(
    console: Console, view: NestedStatement, indent: int, *, with_roles: bool, with_id: bool
) -> None:
    print_line(console, _statement_head(view, with_roles=with_roles, with_id=with_id), indent)
    print_line(console, Text(readable(view.words)), indent + 2)
    for line in _notes(view.corrections, view.rests_on):
        print_line(console, Text(clean(line)), indent + 2)


def _notes(own: Iterable[Correction], rests_on: Iterable[Correction]) -> Iterator[str]:
    """Yield a line for each correction of a record, and of the statement that it is in."""
    yield from map(_correction_line, own)
    for correction in rests_on:
        yield f"the statement around it: {_correction_line(correction)}"


def _correction_line(correction: Correction) -> str:
    return f"[{correction_in_words(correction)}; {correction.by}, {correction.at[:10]}]"


def _with_indents(
    statements: Iterable[NestedStatement], indent: int = 0
) -> Iterator[tuple[NestedStatement, int]]:
    """Yield each statement and those inside it, with the number of spaces to indent each."""
    for statement in statements:
        yield statement, indent
        yield from _with_indents(statement.inner, indent + 4)


def _statement_head(view: NestedStatement, *, with_roles: bool, with_id: bool) -> Text:
    """Return the line above a statement: speaker, reporting words, kind, place and time.

    With ``with_roles``, the roles of the speaker follow the name; ``with_id``: the id comes last.
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
    facts += [statement.id] if with_id else []
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


def _print_figures(console: Console, figures: tuple[FigureView, ...], *, with_ids: bool) -> None:
    if figures:
        print_head(console, "Figures")
    for shown in figures:
        figure = shown.figure
        claimant = claimant_in_words(figure, shown.claimant, shown.act)
        facts = (
            readable(figure.text),
            range_of(figure),
            figure.measure,
            figure.subject or "",
            claimant,
            figure.id if with_ids else "",
        )
        print_cells(console, facts)
        for line in _notes(shown.corrections, shown.rests_on):
            print_line(console, Text(clean(line)), 4)


def _print_changes(
    console: Console, changes: VersionChanges, records: tuple[ChangeView, ...]
) -> None:
    print_head(console, clean(f"Changed since {changes.older} ({changes.date})"))
    for each in records:
        print_line(console, Text(readable(each.line)), indent=2)
    for change in changes.changes:
        print_line(console, Text(_change_in_words(change)), indent=2)
    if not changes.changes:
        print_line(console, Text("no words"), indent=2)


def _change_in_words(change: SentenceChangeView) -> str:
    before, after = readable(change.before or ""), readable(change.after or "")
    if change.kind == "reworded":
        return f"~ {before} → {after}"
    return f"- {before}" if change.kind == "removed" else f"+ {after}"
