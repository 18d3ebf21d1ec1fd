"""The command ``onrecord correct import``."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.correct import correct, print_made
from onrecord.cli.terminal import DEFAULT_STORE, StoreOption, clean, one_line_errors
from onrecord.export.wording import count


@correct.command("import")
@one_line_errors()
def import_decisions(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help='The export of Label Studio, as "JSON".')
    ],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Take in what annotators decided in Label Studio.

    Its tasks are those that "onrecord export --format labelstudio" wrote. A statement that an
    annotator submitted as it was is accepted, one that was deleted is rejected, others get the
    borders and speaker that they have now; each with the annotator's name. What cannot be kept as
    a correction is printed, a line for each. A file can be taken in again: that adds only what is
    new in it. Exit status 1 if something could not be taken in.

    \b
    onrecord export --format labelstudio --output tasks
    onrecord correct import project-1.json
    """
    from onrecord.app.label_studio import import_label_studio

    found = import_label_studio(store, file)
    for made in found.made:
        print_made(made)
    for problem in found.problems:
        typer.echo(clean(problem), err=True)
    there = f", {found.known} were there" if found.known else ""
    left = f", {count(len(found.problems), 'thing')} left out" if found.problems else ""
    typer.echo(f"{count(len(found.made), 'correction')} made{there}{left}", err=True)
    if found.problems:
        raise typer.Exit(1)
