"""The command ``onrecord reviews``: what fact-checkers published, beside what they checked."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from onrecord.cli.correct import ByOption, author_of, print_made
from onrecord.cli.main import app
from onrecord.cli.read import report_lines
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    console_of,
    one_line_errors,
    print_line,
)
from onrecord.export.wording import count


@app.command()
@one_line_errors()
def reviews(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Pages of fact-checkers, and feeds of reviews."),
    ] = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Note what fact-checkers published about claims on the statements that they are about.

    Files are saved web pages with ClaimReview markup (schema.org, as JSON-LD), or feeds of
    reviews: JSON files such as a DataFeed. Without a file, the pages in the store are looked
    through.

    A review is noted on a statement if the claim stands in it word for word, and its speaker has
    the claimant's full name. Where the review names the article's address as one that has the
    claim, one of the two may leave open who says it; if no statement has the words, it is noted on
    the article. All else is left: a review of a similar claim may not hold for this one.

    The rating is the fact-checker's, in its words. The notes are shown by "onrecord show" and
    "check" and in the desk, and taken back with "onrecord correct undo"; what was taken back is
    not noted again. Reviews without a claim, or without a rating in words or with its scale, are
    not taken, and listed at the end. So are files that cannot be read; the exit status is then 1.

    \b
    onrecord reviews
    onrecord reviews checked.html claimreview-feed.json
    """
    from onrecord.app.failures import failure_lines
    from onrecord.app.reviews import note_reviews

    noted = note_reviews(store, files or (), author_of(by, None))
    for view in noted.notes:
        print_made(view)
    line = f"{count(noted.reviews, 'review')}, {noted.matched} of what is on record"
    print_line(console_of(), Text(f"{line}; {count(len(noted.notes), 'new note')}"))
    left = f"{count(len(noted.left), 'review')} not taken"
    report_lines(left, failure_lines(noted.left))
    report_lines(count(len(noted.failures), "failure"), failure_lines(noted.failures))
    raise typer.Exit(1 if noted.failures else 0)
