"""The command ``onrecord bundle``, and the lines that ``onrecord verify`` prints of a bundle."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import DEFAULT_STORE, StoreOption, clean, one_line_errors
from onrecord.export.wording import count
from onrecord.views import BundleSummary


@app.command()
@one_line_errors()
def bundle(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID",
            help="Ids of stories, articles or statements, or their first characters.",
        ),
    ],
    output: Annotated[Path, typer.Option(metavar="FILE.wacz", help="The new file.")],
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE.wacz",
            help="A bundle, of which a part is taken; no store is read.",
        ),
    ] = None,
    timestamp: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="A time-stamping authority (RFC 3161), which is sent one hash."
        ),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write evidence to one file that a stranger can verify without onrecord.

    The file is a web archive (WACZ): the saved pages, the record of them in JSON, hashes of
    everything, and a page that opens in any browser without a network (evidence/index.html in the
    file, which is a ZIP). It shows each statement in its captured text, and checks every hash.

    A story brings its articles with their older versions and its comparisons; an article all that
    was read in it; a statement its article and page. One seal stands for all of it. Publish the
    seal, or have it stamped, so that others can tell that nothing was changed since.

    With --from, a part of a bundle is written under the same seal: what is left out stays unknown,
    and what is in it is proved as before.

    With --timestamp, an authority is asked to sign that it saw the seal. Only then anything is
    sent: a hash, and nothing else.

    A file that exists is not replaced: its seal, which others may know, would be lost.

    \b
    onrecord bundle 9cb25e7d --output story.wacz
    onrecord bundle 9cb25e7d --output stamped.wacz --timestamp https://timestamp.example/
    onrecord bundle 4f1a20 --from story.wacz --output statement.wacz
    onrecord verify story.wacz
    """
    from onrecord.app import bundles
    from onrecord.errors import UsageError

    if source is not None:
        if timestamp is not None:
            raise UsageError("a part of a bundle has its seal and time stamp; drop --timestamp")
        summary = bundles.write_part(source, ids, output)
    else:
        summary = bundles.write_bundle(store, ids, output, authority=timestamp)
    typer.echo(clean(f"{output}: {count(output.stat().st_size, 'byte')}, {contents_of(summary)}"))
    typer.echo(f"seal {summary.seal}")


def contents_of(summary: BundleSummary) -> str:
    """Return what a bundle has, in one line."""
    left = summary.sealed - summary.shown
    return (
        f"{count(summary.captures, 'capture')}, {count(summary.articles, 'article')}, "
        f"{count(summary.statements, 'statement')}"
        + (f"; {left} of {count(summary.sealed, 'sealed record')} left out" if left else "")
    )


def print_check(path: Path, authority: Path | None) -> None:
    """Verify a bundle, and print a line for each fault. Raises Exit if there is one."""
    from onrecord.app.bundle_checks import verify_bundle
    from onrecord.app.time_stamps import read_roots

    check = verify_bundle(path, read_roots(authority) if authority else ())
    for note in check.notes:
        typer.echo(clean(note), err=True)
    for fault in check.faults:
        typer.echo(clean(fault))
    if check.faults or check.summary is None:
        typer.echo(count(len(check.faults), "fault"))
        raise typer.Exit(1)
    typer.echo(f"{contents_of(check.summary)}: no faults")
    typer.echo(f"seal {check.summary.seal}: compare it with the one that the sender published")
