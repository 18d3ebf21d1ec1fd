"""The command ``onrecord serve``: the desk, in a browser on this machine."""

import importlib.util
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.main import app
from onrecord.cli.terminal import DEFAULT_STORE, StoreOption, clean, one_line_errors
from onrecord.export.wording import count

if TYPE_CHECKING:
    from onrecord.views import Counts

_LIBRARIES = ("starlette", "uvicorn", "python_multipart")


@app.command()
@one_line_errors()
def serve(
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="The port; 0 is any free one.")
    ] = 8531,
    with_token: Annotated[
        bool, typer.Option("--token", help="Ask for a token on this machine as well.")
    ] = False,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Show the store, and change nothing.")
    ] = False,
    api_rate: Annotated[
        int,
        typer.Option(
            metavar="N", min=1, help="Requests a minute that each client of the API may make."
        ),
    ] = 600,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Open the desk: the record in a browser on this machine.

    The desk lists the stories, and shows articles with their statements, speakers, figures and
    what changed; pages can be added by pasting or uploading. It needs the extra "desk"
    (pip install 'onrecord[desk]'). Ctrl-C ends it.

    It listens on this machine only. With another ADDRESS, such as 0.0.0.0, it can be reached from
    other machines; the line that is printed then has a token, without which nothing is shown. The
    connection is not encrypted. On a machine that others use, give --token.

    Programs ask the same record as JSON under /api/v1/, described by /api/v1/openapi.json.

    \b
    onrecord serve
    onrecord serve --store news.db --port 9000
    onrecord serve --read-only
    """
    if missing := [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]:
        from onrecord.errors import UsageError

        raise UsageError(
            f"the desk needs {', '.join(missing)}; install it with: pip install 'onrecord[desk]'"
        )
    from onrecord.app import pipeline
    from onrecord.desk.server import serve as run

    run(
        store,
        pipeline.load_extractor,
        host=host,
        port=port,
        with_token=with_token,
        read_only=read_only,
        api_rate=api_rate,
        ready=lambda address, counts: _print_address(store, address, counts),
    )


def _print_address(store: str, address: str, counts: "Counts") -> None:
    articles, statements = count(counts.articles, "article"), count(counts.statements, "statement")
    from onrecord.app.opening import shown

    typer.echo(clean(f"{shown(store)}: {articles}, {statements}"))
    typer.echo(f"open {address} (Ctrl-C ends the desk)")
