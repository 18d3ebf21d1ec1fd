"""The command ``onrecord mcp``: the record for other programs, over standard input and output."""

import importlib.util

from onrecord.cli.main import app
from onrecord.cli.terminal import DEFAULT_STORE, StoreOption, one_line_errors


@app.command()
@one_line_errors()
def mcp(store: StoreOption = DEFAULT_STORE) -> None:
    """Answer the questions of an assistant or another program about the record.

    The program starts this command, and speaks with it over standard input and output by the Model
    Context Protocol (MCP). Its tools are who_said_what, figures_of_story, origins_of_claim,
    show_story and check_text. They answer with words of saved articles, each with its article,
    outlet, date, hash of the saved page and address, or that something is not on record. The store
    is only read. It needs the extra "mcp" (pip install 'onrecord[mcp]').

    \b
    onrecord mcp
    onrecord mcp --store news.db
    """
    if importlib.util.find_spec("mcp") is None:
        from onrecord.errors import UsageError

        raise UsageError("this needs mcp; install it with: pip install 'onrecord[mcp]'")
    from onrecord.app import pipeline
    from onrecord.mcp_server.server import serve

    serve(store, pipeline.load_extractor)
