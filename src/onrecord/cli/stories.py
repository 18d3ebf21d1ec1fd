"""The commands ``onrecord stories``, ``story`` and ``digest``."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.text import Text

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
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
from onrecord.export.story_wording import LISTS, Section, headline_of, sections_of, sourcing_of
from onrecord.export.wording import count
from onrecord.views import StoryArticleView, StoryView

IdArgument = Annotated[
    str,
    typer.Argument(metavar="ID", help="A story's id, or an article's, or its first characters."),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="First day of what changed, or month or year.",
        show_default="the day before the story's last",
    ),
]


@app.command()
@one_line_errors()
def stories(
    group: Annotated[
        bool, typer.Option("--group", help="First put articles into stories that are in none.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """List the stories: articles on one happening, whoever published them.

    Each line has a story's id, its first and last day, the number of articles and of outlets, and
    a title in the articles' own words. The story with the newest article comes first. An article
    on its own is a story too. Replaced versions of an article are in no story.

    While pages are read, and after a reading that was interrupted, articles wait to be put into
    stories: a line says how many.

    \b
    onrecord stories
    onrecord stories --group
    """
    from onrecord.app import stories as use_cases

    if group:
        use_cases.group(store)
    rows = [
        (
            entry.story.id,
            "–".join(dict.fromkeys(filter(None, (entry.story.first, entry.story.last)))),
            str(len(entry.story.articles)),
            str(entry.outlets),
            readable(entry.story.title),
        )
        for entry in use_cases.list_stories(store)
    ]
    print_table(console_of(), ("id", "days", "articles", "outlets", "title"), rows)
    if waiting := use_cases.count_waiting(store):
        wait = "article waits" if waiting == 1 else "articles wait"
        typer.echo(
            f"{waiting} {wait} to be put into stories; if no reading is at work, do it with: "
            "onrecord stories --group",
            err=True,
        )


@app.command()
@one_line_errors()
def story(
    identity: IdArgument,
    since: SinceOption = None,
    format: Annotated[
        Literal["text", "json"],
        typer.Option(help="text: for reading. json: one object with all that is shown."),
    ] = "text",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show a story: what stands now, what changed, what is disputed, what repeats, and who says it.

    The first line has the number of outlets, of the origins of what repeats, and the newest number
    that replaced another. Then come, for each measure, the number that each voice stands by, with
    the day since which it does and the number of outlets that have it; what changed since a day,
    newer versions of articles included; disputes and denials; corrections, and quotations that
    differ between outlets; what repeats, by origin; who declined to say what, and numbers that no
    outlet gives any more; the articles, with what they are made from; the speakers, a body and
    those who speak for it as one; and every figure in the order of days.

    \b
    onrecord story 3fa9
    onrecord story 3fa9 --since 2031-05-08
    onrecord story 3fa9 --format json > story.json
    """
    from onrecord.app.stories import show_story

    view = show_story(store, identity, since=since)
    if format == "json":
        from onrecord.export.story_json import story_json

        sys.stdout.buffer.write(story_json(view))
    else:
        _print_story(console_of(), view)


@app.command()
@one_line_errors()
def digest(
    identity: IdArgument,
    since: SinceOption = None,
    format: Annotated[
        Literal["html", "md"], typer.Option(help="html: a web page. md: Markdown.")
    ] = "html",
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a digest page of a story.

    It has what `onrecord story` shows, and then each outlet's article with its date, two sentences
    at most, caption and credit (no image), source and link.

    \b
    onrecord digest 3fa9 > story.html
    onrecord digest 3fa9 --format md --output story.md
    """
    from onrecord.app.stories import show_story
    from onrecord.export.output import open_output
    from onrecord.export.story_page import write_story_page

    view = show_story(store, identity, since=since)
    if output is None:
        write_story_page(sys.stdout.buffer, view, format)
    else:
        with open_output(output) as out:
            write_story_page(out, view, format)


def _print_story(console: Console, view: StoryView) -> None:
    """Print a story: title, headline, and its sections, with the articles before the speakers."""
    print_line(console, Text(readable(view.story.title), style="bold"))
    print_line(console, Text(clean(headline_of(view))))
    head = " · ".join(filter(None, (view.story.id, "–".join(view.days))))
    print_line(console, Text(f"{head} · {count(len(view.articles), 'article')}", style="dim"))
    sections = sections_of(view)
    told = [section for section in sections if section.title not in LISTS]
    for section in told:
        _print_section(console, section)
    print_head(console, "Articles")
    for article in view.articles:
        print_cells(console, _article_cells(article, view))
    for section in sections[len(told) :]:
        _print_section(console, section)


def _print_section(console: Console, section: Section) -> None:
    print_head(console, section.title)
    for item in section.items:
        print_line(console, Text(clean(item.text)), 2)
        for detail in item.details:
            print_line(console, Text(clean(detail), style="dim"), 4)


def _article_cells(article: StoryArticleView, view: StoryView) -> tuple[str, ...]:
    """Return the cells of an article's line: day, outlet, headline, source and shortened id."""
    return (
        article.day or "date unknown",
        article.outlet or article.site or "outlet unknown",
        readable(article.headline or ""),
        sourcing_of(article, view),
        article.id[:12],
    )
