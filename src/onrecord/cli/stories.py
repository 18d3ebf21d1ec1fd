"""``onrecord stories``, ``story`` and ``digest``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.text import Text

from onrecord.export.wording import (
    COMPARISON_TITLES,
    roles_in_words,
)
from onrecord.text.outlets import count_outlets
from onrecord.views import MemberView, StoryView

if TYPE_CHECKING:
    pass

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    console_of,
    count,
    one_line_errors,
    print_cells,
    print_head,
    print_line,
    print_table,
)


@app.command()
@one_line_errors()
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
    print_table(console_of(), ("id", "days", "articles", "outlets", "title"), rows)


@app.command()
@one_line_errors()
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
    from onrecord.app.stories import tell
    from onrecord.store import Store

    with Store(store) as opened:
        tale = tell(opened, identity)
    _print_tale(console_of(), tale)


@app.command()
@one_line_errors()
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
    from onrecord.app.stories import tell
    from onrecord.export.output import open_output
    from onrecord.export.story_page import write_digest
    from onrecord.store import Store

    with Store(store) as opened:
        tale = tell(opened, identity)
    if output is None:
        write_digest(sys.stdout.buffer, tale, form)
    else:
        with open_output(output) as out:
            write_digest(out, tale, form)


def _print_tale(console: Console, tale: StoryView) -> None:
    story = tale.story
    print_line(console, Text(clean(story.title), style="bold"))
    outlets = count_outlets((article.outlet, article.site) for article in tale.articles)
    days = "–".join(dict.fromkeys(filter(None, (story.first, story.last))))
    head = " · ".join(filter(None, (story.id, days)))
    counts = f"{count(len(tale.articles), 'article')}, {count(outlets, 'outlet')}"
    print_line(console, Text(f"{head} · {counts}", style="dim"))
    print_head(console, "Articles")
    for article in tale.articles:
        day = article.published.value[:10] if article.published else "date unknown"
        outlet = article.outlet or "outlet unknown"
        print_cells(console, (day, outlet, article.headline or "", article.id[:12]))
    if tale.voices:
        print_head(console, "Speakers")
    for voice in tale.voices:
        said = count(voice.statements, "statement")
        print_cells(console, (voice.speaker.name, roles_in_words(voice.speaker.roles), said))
    if tale.totals:
        print_head(console, "Figures")
    for total in tale.totals:
        most = "open" if total.high is None else f"{total.high:,}"
        between = most if total.low == total.high else f"{total.low:,} to {most}"
        origins = count(total.origins, "origin")
        latest = f"last {total.latest}"
        subject = total.subject or ""
        print_cells(console, (total.measure, subject, between, origins, latest))
        for claim in total.claims:
            print_line(console, Text(clean(_told(claim)), style="dim"), 4)
    for kind, title in COMPARISON_TITLES.items():
        chosen = [each for each in tale.compared if each.comparison.kind == kind]
        if chosen:
            print_head(console, title)
        for each in chosen:
            sure = f"{each.comparison.confidence:.2f}"
            print_line(console, Text(clean(f"{each.comparison.reason} · {sure}")), 2)
            for member in each.members:
                print_line(console, Text(clean(_told(member)), style="dim"), 4)


def _told(member: MemberView) -> str:
    head = (member.day, member.outlet or "outlet unknown", member.article[:12], member.by)
    return f"{' · '.join(filter(None, head))}: {member.words}"
