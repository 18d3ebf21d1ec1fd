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
    count,
    one_line_errors,
    print_cells,
    print_head,
    print_line,
    print_table,
    readable,
)
from onrecord.export.wording import COMPARISON_TITLES
from onrecord.records import Article
from onrecord.views import FigureSummary, MemberView, StoryView

IdArgument = Annotated[
    str,
    typer.Argument(metavar="ID", help="A story's id, or an article's, or its first characters."),
]


@app.command()
@one_line_errors()
def stories(store: StoreOption = DEFAULT_STORE) -> None:
    """List the stories: articles on one happening, whoever published them.

    Each line has a story's id, its first and last day, the number of articles and of outlets, and
    a title in the articles' own words. The story with the newest article comes first. An article
    on its own is a story too. Replaced versions of an article are in no story.

    \b
    onrecord stories
    """
    from onrecord.app.stories import list_stories

    rows = [
        (
            entry.story.id,
            "–".join(dict.fromkeys(filter(None, (entry.story.first, entry.story.last)))),
            str(len(entry.story.articles)),
            str(entry.outlets),
            readable(entry.story.title),
        )
        for entry in list_stories(store)
    ]
    print_table(console_of(), ("id", "days", "articles", "outlets", "title"), rows)


@app.command()
@one_line_errors()
def story(identity: IdArgument, store: StoreOption = DEFAULT_STORE) -> None:
    """Show a story: its articles, speakers and figures, and what repeats, differs and changed.

    Each measure has its lowest and highest figure, the number of origins, the latest wording, and
    every claim in the order of days. Each comparison has its reason, its confidence, and its
    members with day, outlet, article and origin.

    \b
    onrecord story 3fa9
    """
    from onrecord.app.stories import show_story

    _print_story(console_of(), show_story(store, identity))


@app.command()
@one_line_errors()
def digest(
    identity: IdArgument,
    format: Annotated[
        Literal["html", "md"], typer.Option(help="html: a web page. md: Markdown.")
    ] = "html",
    output: Annotated[
        Path | None, typer.Option(help="A file, in place of standard output.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write a digest page of a story.

    It has each outlet's article with its date, two sentences at most, caption and credit (no
    image), source and link; then what repeats, differs and changed, with the sources of each; and
    who speaks.

    \b
    onrecord digest 3fa9 > story.html
    onrecord digest 3fa9 --format md --output story.md
    """
    from onrecord.app.stories import show_story
    from onrecord.export.output import open_output
    from onrecord.export.story_page import write_story_page

    view = show_story(store, identity)
    if output is None:
        write_story_page(sys.stdout.buffer, view, format)
    else:
        with open_output(output) as out:
            write_story_page(out, view, format)


def _print_story(console: Console, view: StoryView) -> None:
    """Print a story: title, articles, speakers, figures (quantities claimed) and comparisons."""
    print_line(console, Text(readable(view.story.title), style="bold"))
    head = " · ".join(filter(None, (view.story.id, "–".join(view.days))))
    counts = f"{count(len(view.articles), 'article')}, {count(view.outlets, 'outlet')}"
    print_line(console, Text(f"{head} · {counts}", style="dim"))
    print_head(console, "Articles")
    for article in view.articles:
        print_cells(console, _article_cells(article))
    if view.voices:
        print_head(console, "Speakers")
    for voice in view.voices:
        statements = count(voice.statements, "statement")
        print_cells(console, (voice.speaker.name, "; ".join(voice.roles), statements))
    if view.totals:
        print_head(console, "Figures")
    for total in view.totals:
        print_cells(console, _figure_cells(total))
        for claim in total.claims:
            _print_member(console, claim)
    for kind, title in COMPARISON_TITLES.items():
        compared = view.of_kind(kind)
        if compared:
            print_head(console, title)
        for each in compared:
            confidence = f"{each.comparison.confidence:.2f}"
            print_line(console, Text(clean(f"{each.comparison.reason} · {confidence}")), 2)
            for member in each.members:
                _print_member(console, member)


def _article_cells(article: Article) -> tuple[str, ...]:
    """Return the cells of an article's line: day, outlet, headline and shortened id."""
    day = article.published.value[:10] if article.published else "date unknown"
    return (
        day,
        article.outlet or "outlet unknown",
        readable(article.headline or ""),
        article.id[:12],
    )


def _figure_cells(total: FigureSummary) -> tuple[str, ...]:
    """Return the cells of a line such as "killed, people, 12 to 15, 2 origins, last 15"."""
    high = "open" if total.high is None else f"{total.high:,}"
    between = high if total.low == total.high else f"{total.low:,} to {high}"
    origins = count(total.origins, "origin")
    return total.measure, total.subject or "", between, origins, f"last {total.latest}"


def _print_member(console: Console, member: MemberView) -> None:
    """Print a line on a compared statement or figure: day, outlet, article, speaker and words."""
    head = (member.day, member.outlet or "outlet unknown", member.article[:12], member.by)
    line = f"{' · '.join(filter(None, head))}: {member.words}"
    print_line(console, Text(clean(line), style="dim"), 4)
