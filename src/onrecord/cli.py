"""The commands: parse, call, print."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.export.wording import (
    COMPARISON_TITLES,
    chain_of,
    range_of,
    role_at,
    said_at,
    words_at,
)
from onrecord.outlets import count_outlets
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Claim,
    Figure,
    Member,
    Speaker,
    Spoken,
    Statement,
    Tale,
)

if TYPE_CHECKING:
    from onrecord.run import Summary

# The rooms are imported by the commands that need them: --help answers at once.

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

StoreOption = Annotated[
    Path, typer.Option(envvar="ONRECORD_STORE", help="The store's file.", show_default=True)
]
DEFAULT_STORE = Path("onrecord.db")

_SHORT = 40  # characters of a statement that another takes up

# Pages are not ours: what would colour, move or reorder the terminal's text is left out.
_TERMINAL_CODES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # ANSI control sequences
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # window titles, links
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"  # the other controls; white space stays
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # direction overrides
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
    onrecord verify                 hold the record against the pages as they were kept
    onrecord forget 3fa9            erase a page and all that was read in it
    onrecord export --format csv    write the record for other programs
    onrecord extract in.jsonl --output out.jsonl    annotate a corpus, no store
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called us
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A page's letters may be beyond the terminal's encoding; "?" is better than an end.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")


@contextmanager
def _errors() -> Iterator[None]:
    """Errors as one line and exit status 2, never a traceback."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # "| head" has enough; typer ends quietly
    except OSError as error:
        typer.echo(f"error: the output cannot be written: {error.strerror}", err=True)
        raise typer.Exit(2) from None
    except OnrecordError as error:
        typer.echo(f"error: {_clean(str(error))}", err=True)
        raise typer.Exit(2) from None


@app.command()
@_errors()
def read(
    locations: Annotated[
        list[str],
        typer.Argument(metavar="LOCATION", help='Files, folders, corpora, or "-".'),
    ],
    workers: Annotated[
        int, typer.Option(min=1, help="Processes that read side by side.", show_default="cores")
    ] = os.cpu_count() or 1,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read pages into the store.

    A location is a file, a folder with all pages in it, or "-" for standard input. Pages are
    HTML, MHTML (a page saved as one file) or text, also as .gz. A .jsonl or .jsonl.gz file is a
    corpus: one article a line, with "id" and "text", and if known "headline", "published",
    "outlet" and "url". Each page is kept as soon as it is read, and reading it again adds
    nothing: whatever ends a reading, the same command goes on where it stopped.

    \b
    onrecord read digest.txt saved-page.html
    onrecord read pages/ corpus.jsonl.gz --store news.db
    cat digest.txt | onrecord read -
    """
    from onrecord import run
    from onrecord.store import Store

    with Store(store, create=True) as opened, _progress("pages") as progress:
        task = progress.add_task("")
        summary = run.read(
            locations,
            opened,
            run.load_extractor,
            datetime.now(UTC),
            lambda location: progress.update(task, advance=1, description=_clean(location)),
            workers,
        )
    typer.echo(
        f"{_count(summary.articles, 'article')} read, {summary.unchanged} unchanged; "
        f"{_count(summary.statements, 'statement')}"
    )
    if summary.unread:
        typer.echo(f"{summary.unread} of them not in English: kept, but without statements")
    _report(summary)
    if summary.interrupted:
        typer.echo("interrupted; what is read is kept, and the same command goes on", err=True)
        raise typer.Exit(130)
    raise typer.Exit(1 if summary.failures else 0)


@app.command()
@_errors()
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

    console = _console()
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
            _print_table(console, ("id", "published", "said", "outlet", "headline"), rows)
        else:
            found = opened.find(article)
            capture, _ = opened.capture(found)
            _print_article(console, found, capture.location, opened.annotations(found))
            if found.replaces:
                older = opened.find(found.replaces)
                _print_changes(console, older, opened.capture(older)[0], found)


@app.command()
@_errors()
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
    console = _console()
    with Store(store) as opened:
        hits = opened.search(query)
    for hit in hits:
        head = " · ".join(filter(None, (hit.outlet, hit.published, hit.headline)))
        _print(console, Text(_clean(f"{hit.article} {head}"), style="bold"))
        snippet = Text()
        if hit.statement:
            snippet.append(_clean(f"{hit.speaker or '(nobody named)'} {hit.cue}:") + " ")
        ends = [0, *chain.from_iterable(hit.marks), len(hit.snippet)]
        for number, (start, end) in enumerate(pairwise(ends)):
            # Every second piece is one that was asked for.
            words_there = _TERMINAL_CODES.sub("", hit.snippet[start:end])
            snippet.append(words_there, style="bold" if number % 2 else None)
        _print(console, snippet, indent=4)
    if not hits:
        typer.echo("nothing in the store has all of this", err=True)


@app.command()
@_errors()
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

    console = _console()
    with Store(store) as opened:
        found = opened.people(" ".join(name))
        if len(found) != 1:
            rows = ((each.id, each.name, _roles(each), each.kind or "") for each in found)
            if found:
                _print_table(console, ("id", "name", "roles", "kind"), rows, whole_id=True)
            several = "several go by this name; give an id"
            typer.echo(several if found else "nobody goes by this name", err=True)
            return
        [person] = found
        _print(console, Text(_clean(person.name), style="bold"))
        also = f"also {', '.join(person.aliases)}" if person.aliases else ""
        for words in filter(None, (_roles(person), also)):
            _print(console, Text(_clean(words)), indent=2)
        _print(console, Text(f"{person.id} · {person.kind}", style="dim"), indent=2)
        said = 0
        for spoken in opened.spoken(person):
            said += 1
            console.print()
            for line, indent in _spoken_lines(spoken):
                _print(console, line, indent)
        if not said:
            typer.echo("said nothing in the newest versions", err=True)


def _roles(person: Speaker) -> str:
    return "; ".join(dict.fromkeys(map(role_at, person.roles)))


def _spoken_lines(spoken: Spoken) -> Iterator[tuple[Text, int]]:
    statement = spoken.statement
    said = statement.said.value if statement.said else None
    day = said or (spoken.published or "")[:10] or "date unknown"
    facts = [statement.article[:12], statement.kind]
    facts += [statement.act] if statement.act != "says" else []
    head = Text(_clean(" · ".join(filter(None, (day, spoken.outlet)))), style="bold")
    head.append(f" · {' · '.join(map(_clean, facts))}", style="not bold dim")
    yield head, 0
    role = "; ".join(dict.fromkeys(map(role_at, spoken.roles)))
    chain = ", ".join((*filter(None, (spoken.name, role)), *chain_of(statement)))
    yield Text(_clean(f"{chain}: {spoken.cue}")), 2
    yield Text(_clean(spoken.words)), 4


@app.command()
@_errors()
def stories(store: StoreOption = DEFAULT_STORE) -> None:
    """List the stories: the articles of one happening, whoever published them.

    Each has its id, its first and last day, how many articles of how many outlets, and a title in
    the articles' own words. The one with the newest article comes first; an article that stands
    alone is a story of its own. Versions that a newer one replaces are in none.

    \b
    onrecord stories
    """
    from onrecord.store import Store

    with Store(store) as opened:
        rows = [
            (
                entry.story.id,
                "–".join(dict.fromkeys(filter(None, (entry.story.first, entry.story.last)))),
                str(len(entry.story.articles)),
                str(entry.outlets),
                entry.story.title,
            )
            for entry in opened.story_entries()
        ]
    _print_table(_console(), ("id", "days", "articles", "outlets", "title"), rows)


@app.command()
@_errors()
def story(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="A story's id, or an article's, or how it starts.")
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show a story: its articles, who speaks, the figures, and what repeats, differs and changed.

    Of figures, each measure has the lowest and the highest claim, from how many origins, the one
    that was new last, and every claim in time. Of comparisons, each has its reason, how sure it
    is, and its members with their day, outlet, article and whom they go back to.

    \b
    onrecord story 3fa9
    """
    from onrecord.store import Store
    from onrecord.stories import tell

    with Store(store) as opened:
        tale = tell(opened, identity)
    _print_tale(_console(), tale)


@app.command()
@_errors()
def digest(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="A story's id, or an article's, or how it starts.")
    ],
    form: Annotated[
        Literal["html", "md"], typer.Option("--format", help="html: a page. md: Markdown.")
    ] = "html",
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a digest page of a story.

    Each outlet's article with its date, two sentences at most, caption and credit (no image),
    its source and link; then what repeats, what differs and what changed, each with its sources.

    \b
    onrecord digest 3fa9 > story.html
    onrecord digest 3fa9 --format md --output story.md
    """
    from onrecord.export.digest import write_digest
    from onrecord.export.output import open_output
    from onrecord.store import Store
    from onrecord.stories import tell

    with Store(store) as opened:
        tale = tell(opened, identity)
    if output is None:
        write_digest(sys.stdout.buffer, tale, form)
    else:
        with open_output(output) as out:
            write_digest(out, tale, form)


def _print_tale(console: Console, tale: Tale) -> None:
    story = tale.story
    _print(console, Text(_clean(story.title), style="bold"))
    outlets = count_outlets((article.outlet, article.site) for article in tale.articles)
    days = "–".join(dict.fromkeys(filter(None, (story.first, story.last))))
    head = " · ".join(filter(None, (story.id, days)))
    counts = f"{_count(len(tale.articles), 'article')}, {_count(outlets, 'outlet')}"
    _print(console, Text(f"{head} · {counts}", style="dim"))
    _print_head(console, "Articles")
    for article in tale.articles:
        day = article.published.value[:10] if article.published else "date unknown"
        outlet = article.outlet or "outlet unknown"
        _print_cells(console, (day, outlet, article.headline or "", article.id[:12]))
    if tale.voices:
        _print_head(console, "Speakers")
    for voice in tale.voices:
        said = _count(voice.statements, "statement")
        _print_cells(console, (voice.speaker.name, _roles(voice.speaker), said))
    if tale.totals:
        _print_head(console, "Figures")
    for total in tale.totals:
        most = "open" if total.high is None else f"{total.high:,}"
        between = most if total.low == total.high else f"{total.low:,} to {most}"
        origins = _count(total.origins, "origin")
        latest = f"last {total.latest}"
        subject = total.subject or ""
        _print_cells(console, (total.measure, subject, between, origins, latest))
        for claim in total.claims:
            _print(console, Text(_clean(_told(claim)), style="dim"), 4)
    for kind, title in COMPARISON_TITLES.items():
        chosen = [each for each in tale.compared if each.comparison.kind == kind]
        if chosen:
            _print_head(console, title)
        for each in chosen:
            sure = f"{each.comparison.confidence:.2f}"
            _print(console, Text(_clean(f"{each.comparison.reason} · {sure}")), 2)
            for member in each.members:
                _print(console, Text(_clean(_told(member)), style="dim"), 4)


def _told(member: Member) -> str:
    head = (member.day, member.outlet or "outlet unknown", member.article[:12], member.by)
    return f"{' · '.join(filter(None, head))}: {member.words}"


def _print_cells(console: Console, cells: Iterable[str]) -> None:
    _print(console, Text(_clean(" · ".join(filter(None, cells)))), 2)


def _print_head(console: Console, words: str) -> None:
    console.print()
    _print(console, Text(words, style="bold"))


@app.command()
@_errors()
def figures(
    measure: Annotated[
        str | None, typer.Argument(help='"killed", "money", "per cent", or what is counted.')
    ] = None,
    subject: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of who or what is counted.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, else published, then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, else published, then or before.")
    ] = None,
    form: Annotated[
        Literal["text", "csv"], typer.Option("--format", help="csv: all of it, for a spreadsheet.")
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the figures: what is claimed, by whom and when.

    Each has the article's id, the day it was said or else published, its words as they stand in
    the article, its range (≥ at least, ≤ at most, ≈ about), what is measured and of whom or what,
    who claims it, and the outlet. The oldest come first. Versions that a newer one replaces are
    left out. A date is a day, a month or a year.

    \b
    onrecord figures killed
    onrecord figures wounded --subject 'North Korean' --since 2025-01
    onrecord figures --format csv > figures.csv
    """
    from onrecord.export.csv import write_ledger
    from onrecord.store import Store

    with Store(store) as opened:
        claims = opened.ledger(measure, subject=subject, since=since, until=until)
        first = list(islice(claims, 1))
        if not first:
            typer.echo("no figure in the store is of this kind", err=True)
        claims = chain(first, claims)
        if form == "csv":
            write_ledger(sys.stdout.buffer, claims)
        elif first:
            head = ("id", "date", "figure", "range", "measure", "subject", "claimant", "outlet")
            _print_table(_console(), head, map(_claim_cells, claims))


@app.command()
@_errors()
def verify(store: StoreOption = DEFAULT_STORE) -> None:
    """Hold the record against the pages as they were kept.

    Each capture's bytes against their checksum, each article's words against those bytes, each
    statement, speaker, figure and time expression against the article; and the file and the
    search index themselves. A line for each fault, and exit status 1 where there is one.

    \b
    onrecord verify
    onrecord verify --store news.db
    """
    from onrecord import run
    from onrecord.store import Store

    faults = 0
    with Store(store) as opened, _progress("captures") as progress:
        task = progress.add_task("")
        seen = opened.counts()
        for fault in run.verify(opened, progress=lambda _: progress.update(task, advance=1)):
            faults += 1
            typer.echo(_clean(fault))
    counted = ", ".join(
        _count(number, noun)
        for number, noun in (
            (seen.captures, "capture"),
            (seen.articles, "article"),
            (seen.statements, "statement"),
        )
    )
    typer.echo(_count(faults, "fault") if faults else f"{counted}: all as they were kept")
    raise typer.Exit(1 if faults else 0)


@app.command()
@_errors()
def forget(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="An article's or capture's id, or how it starts.")
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Erase a page and all that was read in it.

    The page's bytes hold every word of its articles, so all of it goes: the bytes, its articles,
    their statements, speakers, figures and time expressions, and their words in the search index.
    Nothing of it is left in the store's files. Reading the page again brings it back.

    \b
    onrecord forget 3fa9
    """
    from onrecord import run
    from onrecord.store import Store

    with Store(store) as opened:
        gone = run.forget(opened, identity)
    typer.echo(_clean(f"{gone.location}: {gone.size} bytes as they were kept"))
    for entry in gone.articles:
        head = " · ".join(filter(None, (entry.outlet, entry.published, entry.headline)))
        typer.echo(_clean(f"article {entry.article} {head}"))
    typer.echo(
        f"{_count(gone.statements, 'statement')}, {_count(gone.speakers, 'speaker')}, "
        f"{_count(gone.figures, 'figure')}, {_count(gone.timexes, 'time expression')}"
    )


@app.command()
@_errors()
def export(
    form: Annotated[
        Literal["json", "csv"],
        typer.Option("--format", help="json: the whole record. csv: a row a statement."),
    ] = "json",
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the record for other programs.

    \b
    onrecord export > record.json
    onrecord export --format csv --output statements.csv
    onrecord export --output record.json.gz
    """
    from onrecord import run
    from onrecord.export.output import open_output
    from onrecord.store import Store

    with Store(store) as opened:
        if output is None:
            run.export(opened, form, sys.stdout.buffer)
        else:
            with open_output(output) as out:
                run.export(opened, form, out)


@app.command()
@_errors()
def extract(
    corpus: Annotated[Path, typer.Argument(metavar="IN", help="A .jsonl or .jsonl.gz corpus.")],
    output: Annotated[Path, typer.Option(help="Where to write; compressed if named .gz.")],
    workers: Annotated[int, typer.Option(min=1, help="Processes that read side by side.")] = 1,
) -> None:
    """Annotate a corpus, without a store.

    There is a line for each document, in order. A document that cannot be read gives a line
    with its "error", and the run goes on.

    \b
    onrecord extract corpus.jsonl --output statements.jsonl
    onrecord extract corpus.jsonl.gz --output statements.jsonl.gz --workers 4
    """
    from onrecord import run

    with _progress("documents") as progress:
        task = progress.add_task("")
        summary = run.extract(
            corpus, output, workers, run.load_extractor, lambda: progress.update(task, advance=1)
        )
    failed = len(summary.failures) + summary.unread
    typer.echo(
        f"{_count(summary.articles, 'document')}, {_count(summary.statements, 'statement')}"
        + (f"; {failed} not read, their lines have the error" if failed else "")
    )
    _report(summary)
    raise typer.Exit(1 if failed else 0)


def _report(summary: "Summary") -> None:
    """What failed, a line each, on standard error."""
    if summary.failures:
        typer.echo(f"{_count(len(summary.failures), 'failure')}:", err=True)
    for failure in summary.failures:
        typer.echo(f"  {_clean(failure.location)}: {_clean(failure.error)}", err=True)


def _print_article(
    console: Console, article: Article, location: str, annotations: Annotations
) -> None:
    published = article.published.value if article.published else "date unknown"
    _print(console, Text(_clean(f"{article.outlet or 'outlet unknown'} · {published}")))
    if article.headline:
        _print(console, Text(_clean(article.headline), style="bold"))
    _print(console, Text(_clean(f"{article.id} · {location}"), style="dim"))
    if annotations.unread:
        _print(console, Text(f"\nNo statements: {_clean(annotations.unread)}"))
    elif not annotations.statements:
        _print(console, Text("\nNo statements found."))
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
                facts.append(f"said {_clean(said)}")
            facts += map(_clean, chain_of(statement))
            facts += (f"takes up “{_short(article, known[each])}”" for each in statement.echoes)
            head = Text(_clean(name), style="bold")
            if statement.speaker and statement.speaker not in introduced:
                introduced.add(statement.speaker)
                stated = dict.fromkeys(map(role_at, roles[statement.speaker]))
                head.append(f" ({_clean('; '.join(stated))})" if stated else "", style="not bold")
            head.append(f" {_clean(words_at(article.text, statement.cue))}", style="not bold")
            _print(console, head.append(f" · {' · '.join(facts)}", style="not bold dim"), indent)
            _print(console, Text(_clean(words_at(article.text, statement.content))), indent + 2)
            print_layer(statement.id, indent + 4)

    print_layer(None, 0)
    if annotations.figures:
        console.print()
        _print(console, Text("Figures", style="bold"))
    acts: dict[str | None, str] = {
        statement.id: statement.act for statement in annotations.statements
    }
    for figure in annotations.figures:
        claimant = names[figure.claimant] if figure.claimant else None
        cells = (figure.text, *_figure_cells(figure, claimant, acts.get(figure.statement)))
        _print(console, Text(_clean(" · ".join(filter(None, cells)))), indent=2)
    if times := annotations.timexes:
        valued = sum(timex.value is not None for timex in times)
        console.print()
        _print(console, Text(f"{_count(len(times), 'time expression')}, {valued} with a value"))


def _short(article: Article, statement: Statement) -> str:
    """The first words of a statement's content."""
    words = _clean(words_at(article.text, statement.content))
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"


def _figure_cells(
    figure: Figure, claimant: str | None, act: str | None
) -> tuple[str, str, str, str]:
    """A figure's range, measure, subject and claimant, and what that does if not say it."""
    name = claimant or ("(nobody named)" if figure.statement else "outlet's own voice")
    if act not in (None, "says"):
        name = f"{name} ({act})"
    return range_of(figure), figure.measure, figure.subject or "", name


def _claim_cells(claim: Claim) -> tuple[str, ...]:
    figure = claim.figure
    return (
        figure.article,
        claim.said or claim.published or "",
        figure.text,
        *_figure_cells(figure, claim.claimant, claim.act),
        claim.outlet or "",
    )


def _print_changes(console: Console, older: Article, capture: Capture, newer: Article) -> None:
    from onrecord.story import changes

    when = older.published.value if older.published else capture.fetched
    console.print()
    _print(console, Text(_clean(f"Changed since {older.id} ({when})"), style="bold"))
    found = changes(older, newer)
    for change in found:
        before = _clean(older.text[slice(*change.older)]) if change.older else ""
        now = _clean(newer.text[slice(*change.newer)]) if change.newer else ""
        sign, words = {
            "removed": ("-", before),
            "added": ("+", now),
            "reworded": ("~", f"{before} → {now}"),
        }[change.kind]
        _print(console, Text(f"{sign} {words}"), indent=2)
    if not found:
        _print(console, Text("no words"), indent=2)


def _place(statement: Statement) -> int:
    return min(start for start, _ in (*statement.source, *statement.cue, *statement.content))


def _print_table(
    console: Console,
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    *,
    whole_id: bool = False,
) -> None:
    """A table on a terminal; in a pipe, lines with tabs between the cells and no head."""
    if not console.is_terminal:
        for row in rows:
            typer.echo("\t".join(map(_clean, row)))
        return
    table = Table(box=None, pad_edge=False)
    for name in head:
        table.add_column(name, no_wrap=name in ("id", "published", "date"))
    for identity, *cells in rows:
        # Twelve digits of an id are enough to name an article by.
        short = (identity if whole_id else identity[:12], *cells)
        table.add_row(*(Text(_clean(cell), overflow="fold") for cell in short))
    console.print(table)


def _print(console: Console, line: Text, indent: int = 0) -> None:
    """A paragraph, wrapped under its indent on a terminal and left whole in a pipe."""
    width = max(console.width - indent, 20)
    for piece in line.wrap(console, width) if console.is_terminal else [line]:
        piece.rstrip()
        console.print(Text(" " * indent) + piece, soft_wrap=True)


def _console(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def _progress(what: str) -> Progress:
    console = _console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.completed} " + what),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _clean(words: str) -> str:
    """Words of a page as one line that does nothing to a terminal."""
    return " ".join(_TERMINAL_CODES.sub("", words).split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
