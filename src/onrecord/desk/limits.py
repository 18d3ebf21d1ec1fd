"""Bounds what the desk holds in memory, however many ask at a time and however slowly they read."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Each thread has a connection of its own with up to 64 MB of the store, and answers are made by one
# thread at a time in any case, but for waiting for the disk.
AT_ONCE = 8  # answers that are made at the same time
_PIECE = 1 << 16  # bytes of an answer that are sent at a time
_PATIENCE = 60.0  # seconds that a reader may take to receive a piece


@asynccontextmanager
async def few_threads(app: Starlette) -> AsyncIterator[None]:
    """Context (a lifespan) in which at most ``AT_ONCE`` threads make answers."""
    current_default_thread_limiter().total_tokens = AT_ONCE
    yield


class _GoneError(Exception):
    """A reader does not receive what was asked for."""


class InPieces:
    """ASGI middleware that sends answers in pieces, and gives up a reader who receives none.

    Sent in one piece, an answer would be kept for as long as a reader who stopped reading holds the
    connection open.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; the answer ends where its reader stopped receiving it."""

        async def send_pieces(message: Message) -> None:
            for piece in _pieces(message):
                try:
                    await asyncio.wait_for(send(piece), _PATIENCE)
                except TimeoutError:
                    raise _GoneError from None

        with suppress(_GoneError):  # the server closes the connection
            await self._app(scope, receive, send_pieces)


def _pieces(message: Message) -> Sequence[Message]:
    """Return the messages that send what a message would send, a piece each."""
    body = message.get("body", b"")
    if len(body) <= _PIECE:
        return [message]
    starts = range(0, len(body), _PIECE)
    pieces = [{**message, "body": body[at : at + _PIECE], "more_body": True} for at in starts]
    pieces[-1]["more_body"] = message.get("more_body", False)
    return pieces
