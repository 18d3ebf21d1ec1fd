"""Makes an answer once for all who ask for it at the same time.

While pages are read into the store, no answer stands for longer than a second. Where fifty readers
look at one list, making it anew for each of them is what they would wait for.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, TypeAlias

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_Endpoint: TypeAlias = Callable[[Request], Response]
_Asked: TypeAlias = tuple[str, str]  # method and address


class Answers:
    """The answers that are being made now, at most one for each address at a time.

    Who asks while one is being made gets the next one, with all others who ask meanwhile, so that
    every answer shows the store as it was after it was asked for.
    """

    def __init__(self) -> None:
        self._made: dict[_Asked, asyncio.Task[Response]] = {}
        self._next: dict[_Asked, asyncio.Task[Response]] = {}

    async def get(
        self, request: Request, endpoint: _Endpoint, limit: CapacityLimiter | None = None
    ) -> Response:
        """Return the answer of an endpoint to a request, with the endpoint's errors.

        ``limit``: of how many such answers are made at a time; None if that of all others holds.
        """
        asked = request.method, str(request.url)
        making = self._next.get(asked)
        if making is None:
            making = asyncio.create_task(self._make(asked, request, endpoint, limit))
            self._next[asked] = making
        return await asyncio.shield(making)  # others wait for it, whoever goes away

    async def _make(
        self, asked: _Asked, request: Request, endpoint: _Endpoint, limit: CapacityLimiter | None
    ) -> Response:
        if before := self._made.get(asked):
            await asyncio.wait([before])
        own = self._made[asked] = self._next.pop(asked)
        try:
            return await run_sync(endpoint, request, limiter=limit)
        finally:
            if self._made[asked] is own:
                del self._made[asked]


def shared(routes: Iterable[Route], *, at_once: int | None = None) -> list[Route]:
    """Return routes whose answers are shared by all who ask for one at the same time.

    Their endpoints must depend on nothing but the address and the store, and return answers that
    can be sent repeatedly. ``at_once``: how many of these answers are made at a time, apart from
    all others, which need not wait for them.
    """
    limit = None if at_once is None else CapacityLimiter(at_once)
    return [Route(each.path, _shared(each.endpoint, limit), name=each.name) for each in routes]


def _shared(
    endpoint: _Endpoint, limit: CapacityLimiter | None
) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def call(request: Request) -> Response:
        answers: Answers = request.app.state.answers
        return await answers.get(request, endpoint, limit)

    return call
