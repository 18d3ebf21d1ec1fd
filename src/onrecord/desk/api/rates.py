"""Bounds how often each client may ask: a bucket of tokens for each address.

Each question takes a token. A bucket holds as many as may be asked in a minute, and is filled again
evenly, so that a client who was quiet may ask as often at once.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.desk.api.problems import is_of_api, problem
from onrecord.desk.texts import TEXTS

PER_MINUTE = 600
_MINUTE = 60.0
_CLIENTS = 10_000  # whose buckets are kept; who asked longest ago is forgotten first


class Buckets:
    """The tokens that clients have left. ``per_minute``: how often each may ask."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # tokens, and when

    def take(self, client: str) -> tuple[bool, int, int]:
        """Take a token of a client.

        Returns whether there was one, how many are left, and in how many seconds there is another:
        if there was one, in how many the bucket is full.
        """
        now, rate = self._clock(), self.per_minute / _MINUTE
        before, at = self._left.pop(client, (float(self.per_minute), now))
        tokens = min(before + (now - at) * rate, float(self.per_minute))
        is_taken = tokens >= 1
        tokens -= is_taken
        self._left[client] = tokens, now
        if len(self._left) > _CLIENTS:
            self._left.popitem(last=False)
        lacking = self.per_minute - tokens if is_taken else 1 - tokens
        return is_taken, int(tokens), math.ceil(lacking / rate)


class Rated:
    """ASGI middleware that answers the questions of each client so often a minute, and no oftener.

    What is left is told in ``RateLimit`` and ``RateLimit-Policy``
    (draft-ietf-httpapi-ratelimit-headers-10).
    """

    def __init__(self, app: ASGIApp, *, buckets: Buckets) -> None:
        self._app = app
        self._buckets = buckets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or tell when to ask again."""
        if scope["type"] != "http" or not is_of_api(scope["path"]):
            await self._app(scope, receive, send)
            return
        client = (scope.get("client") or ("",))[0]
        is_taken, left, seconds = self._buckets.take(client)

        async def send_rated(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["RateLimit-Policy"] = f'"client";q={self._buckets.per_minute};w=60'
                headers["RateLimit"] = f'"client";r={left};t={seconds}'
                if not is_taken:
                    headers["Retry-After"] = str(seconds)
            await send(message)

        line = TEXTS.api.too_often.format(rate=self._buckets.per_minute, seconds=seconds)
        refusal = None if is_taken else problem(429, line)
        await (refusal or self._app)(scope, receive, send_rated)
