"""Runs the desk as a server on this machine."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from onrecord.app.articles import count_records
from onrecord.app.opening import open_store
from onrecord.app.pipeline import Annotator
from onrecord.desk.api.rates import PER_MINUTE
from onrecord.desk.app import make_app
from onrecord.desk.safety import is_loopback, make_token
from onrecord.errors import UsageError
from onrecord.views import Counts


def serve(
    path: str | Path,
    load: Callable[[], Annotator],
    *,
    host: str,
    port: int,
    with_token: bool,
    read_only: bool,
    api_rate: int = PER_MINUTE,
    ready: Callable[[str, Counts], None],
) -> None:
    """Serve the desk until it is interrupted (Ctrl-C, SIGTERM).

    ``path``: the store, which is created if it is missing, unless ``read_only``. An address that is
    reached from other machines needs a token, which is made here; ``with_token``: make one in any
    case. ``api_rate``: how many questions of the API each client may ask in a minute. ``ready`` is
    called with the address to open and the numbers of records, once the server listens. Raises
    UsageError if it cannot listen, and StoreError.
    """
    token = make_token() if with_token or not is_loopback(host) else None
    with open_store(path, create=not read_only) as store:
        counts = count_records(store)
        app = make_app(store, load, host=host, token=token, read_only=read_only, api_rate=api_rate)
        config = uvicorn.Config(
            app,
            # Errors are logged as one line by the desk; at its end, requests are cut off.
            log_level="critical",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="on",
            timeout_graceful_shutdown=2,
        )
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            listening = socket.create_server((host, port), family=family, backlog=128)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise UsageError(
                f"{host}, port {port}: {reason}; give another --host or --port "
                "(--port 0 is any free one)"
            ) from None
        with listening:
            name = f"[{host}]" if ":" in host else host
            address = f"http://{name}:{listening.getsockname()[1]}/"
            ready(address + (f"?token={token}" if token else ""), counts)
            with suppress(KeyboardInterrupt):
                uvicorn.Server(config).run(sockets=[listening])
