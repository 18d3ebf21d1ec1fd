"""The commands ``onrecord follow``, ``following``, ``unfollow`` and ``watch``."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, NamedTuple

import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    CORES,
    DEFAULT_STORE,
    ContactOption,
    OwnOption,
    PrivateOption,
    StoreOption,
    WorkersOption,
    clean,
    console_of,
    one_line_errors,
    print_table,
)
from onrecord.export.wording import count
from onrecord.views import Followed, WatchedRound


class _Cells(NamedTuple):
    """A row of the printed table of what is followed; the field names are the column names."""

    address: str
    kind: str
    title: str
    pages: str
    new: str
    due: str
    failed: str


@app.command()
@one_line_errors()
def follow(
    addresses: Annotated[
        list[str],
        typer.Argument(metavar="ADDRESS", help="Web addresses, or paths of OPML files."),
    ],
    page: Annotated[
        bool, typer.Option("--page", help="Follow the page itself, not a feed that it names.")
    ] = False,
    contact: ContactOption = None,
    own: OwnOption = None,
    private: PrivateOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Follow feeds and pages of the web; "onrecord watch" reads what they bring.

    An address is that of a feed (RSS, Atom, JSON Feed), of a sitemap with news or an index of
    sitemaps, of a page that names its feed, of a list of feeds (OPML, also a file), or else of a
    single page to keep an eye on. Of several feeds that a page names the first is followed, and
    the others are told.

    \b
    onrecord follow https://news.example/ --contact desk@paper.example
    onrecord follow https://news.example/feed.xml https://council.example/news.json
    onrecord follow feeds.opml
    onrecord follow --page https://council.example/casualties
    """
    from onrecord.app import fetching
    from onrecord.app.watching import following

    options = fetching.make_options(contact, tuple(own or ()), tuple(private or ()))
    failed = False
    found = following.follow_all(store, addresses, options, datetime.now(UTC), page=page)
    for address, done in found:
        if done.failure:
            failed = True
            typer.echo(clean(f"{address}: {done.failure.error}"), err=True)
        for each in done.followed:
            typer.echo(clean(f"follows {each.kind} {each.address} {each.title or ''}"))
        for each in done.known:
            typer.echo(clean(f"followed {each.address} before"))
        for other in done.others:
            typer.echo(clean(f"{address} also names {other}"), err=True)
    raise typer.Exit(1 if failed else 0)


@app.command()
@one_line_errors()
def following(
    failed: Annotated[
        bool, typer.Option("--failed", help="Only what failed when it was asked last, pages too.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List what is followed: pages that it named, when it brought news, when it is asked next.

    What is asked no longer has no time in the column "due". A line on standard error says how many
    addresses are due, and how many failed when they were asked last.

    \b
    onrecord following
    onrecord following --failed
    """
    from onrecord.app.watching.following import list_followed

    _require_store(store)
    now = datetime.now(UTC)
    found = list_followed(store, now)
    rows = list(_rows(found.failing if failed else found.followed))
    if rows:
        print_table(console_of(), _Cells._fields, rows, whole_id=True)
    if not found.followed:
        typer.echo("nothing is followed; begin with: onrecord follow ADDRESS", err=True)
        return
    due = f"{found.due} due now" if found.due else f"next due {found.next_due or 'never'}"
    typer.echo(f"{due}; {len(found.failing)} failed when asked last", err=True)


@app.command()
@one_line_errors()
def unfollow(
    addresses: Annotated[
        list[str], typer.Argument(metavar="ADDRESS", help="Addresses that are followed.")
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Follow addresses no longer, nor the pages that they named. What was read stays.

    \b
    onrecord unfollow https://news.example/feed.xml
    """
    from onrecord.app.watching.following import unfollow
    from onrecord.errors import UsageError

    _require_store(store)
    failed = False
    for address in addresses:
        try:
            pages = unfollow(store, address)
        except UsageError as error:  # it is not followed; the others may be
            failed = True
            typer.echo(clean(str(error)), err=True)
            continue
        typer.echo(clean(f"follows {address} no longer, nor {count(pages, 'page')} that it named"))
    raise typer.Exit(1 if failed else 0)


@app.command()
@one_line_errors()
def watch(
    once: Annotated[
        bool, typer.Option("--once", help="End when nothing is due, instead of waiting.")
    ] = False,
    contact: ContactOption = None,
    own: OwnOption = None,
    private: PrivateOption = None,
    workers: WorkersOption = CORES,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Read what followed feeds bring, and read pages again that may have changed.

    Pages are read again often at first, then ever more rarely, for a month after their last
    change. Servers are asked whether a page changed, one page at a time, as their robots.txt and
    answers allow. Every minute in which something is due, a line says what came of it. What fails
    is named the first time; "onrecord following --failed" lists all that fails. With --once, the
    exit status is 1 if something failed that had not failed before. Each page is stored as soon as
    it is read, with the time when it is due again: the command can be ended (Ctrl-C) or killed at
    any time, and goes on when it is started again. The guide "watching" shows how it runs as a
    service.

    \b
    onrecord watch --contact desk@paper.example
    onrecord watch --once --workers 2
    """
    from onrecord.app import fetching, pipeline
    from onrecord.app.failures import failure_lines
    from onrecord.app.watching.rounds import watch

    options = fetching.make_options(contact, tuple(own or ()), tuple(private or ()))
    _require_store(store)
    failed = new = 0
    for done in watch(store, options, pipeline.load_extractor, workers, once=once):
        for line in done.warnings:
            typer.echo(f"warning: {clean(line)}", err=True)
        typer.echo(_line(done))
        for each in failure_lines(done.new_failures):
            typer.echo(f"  {clean(each)}", err=True)
        failed += done.failed
        new += len(done.new_failures)
    if once and failed:
        typer.echo("list what failed with: onrecord following --failed", err=True)
    raise typer.Exit(1 if once and new else 0)


def _require_store(store: str) -> None:
    """Raise StoreError, naming the command that begins, if there is no store yet."""
    from onrecord.app.opening import is_missing
    from onrecord.errors import StoreError

    if is_missing(store):
        raise StoreError(
            f"{store}: there is no store, and nothing is followed; begin with: "
            f"onrecord follow ADDRESS --store {store}"
        )


def _rows(found: Iterable[Followed]) -> Iterator[_Cells]:
    for each in found:
        failing = f"{count(each.failing, 'page')}" if each.failing else ""
        yield _Cells(
            address=each.address,
            kind=each.kind,
            title=each.title or "",
            pages=str(each.pages) if each.kind != "page" else "",
            new=each.changed or "",
            due=each.due or "",
            failed=each.error or failing,
        )


def _line(done: WatchedRound) -> str:
    matches = count(done.matches, "match of alerts", "matches of alerts")
    return (
        f"{done.ended} asked {done.asked}: {done.found} found, {count(done.articles, 'article')} "
        f"read, {done.unchanged} unchanged, {done.failed} failed; "
        f"{f'{matches}; ' if done.matches else ''}next due {done.next_due or 'never'}"
    )
