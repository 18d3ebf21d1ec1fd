"""The routes of the API: read the parameters, make the answer, and send it as JSON."""

import gzip
import hashlib
from collections.abc import Awaitable, Callable
from functools import partial
from secrets import token_hex

import msgspec
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from onrecord.desk.api.document import document
from onrecord.desk.api.operations import PREFIX, Asked, Operation, RefusedError, Sources
from onrecord.desk.api.problems import problem
from onrecord.desk.api.questions import OPERATIONS
from onrecord.desk.forms import is_too_large
from onrecord.desk.shared import Answers
from onrecord.desk.texts import TEXTS
from onrecord.errors import InputError, UsageError
from onrecord.text.controls import one_line

JSON = "application/json"
_MAX_BYTES = 1_000_000  # of a body
_SHORT = 1_000  # bytes of an answer that are not worth compressing
_LEVEL = 5  # of compression
_WAITING = 8  # texts that wait to be checked, one after the other
_STARTED = token_hex(8)  # the state of a store is counted anew by each process


def routes() -> list[Route]:
    """Return the routes of all questions, and that of the OpenAPI document."""
    described = msgspec.json.encode(document(OPERATIONS))
    return [
        Route(f"{PREFIX}/openapi.json", lambda request: Answer(described, {})),
        *(
            Route(f"{PREFIX}{each.path}", _endpoint(each), methods=[each.method])
            for each in OPERATIONS
        ),
    ]


class Answer(Response):
    """An answer in JSON, compressed for those who can read that."""

    def __init__(self, body: bytes, headers: dict[str, str], status: int = 200) -> None:
        super().__init__(body, status, headers, media_type=JSON)
        self.headers["Vary"] = "Accept-Encoding"
        self.headers.setdefault("Cache-Control", "private, no-cache")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer."""
        accepted = Headers(scope=scope).get("accept-encoding", "")
        if "gzip" in accepted and len(self.body) > _SHORT:
            self.body = await run_sync(_compressed, bytes(self.body))
            self.headers["Content-Encoding"] = "gzip"
            self.headers["Content-Length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, _LEVEL, mtime=0)


def _endpoint(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a question, or says why it does not."""
    answer = _reader(operation) if operation.method == "GET" else _taker(operation)

    async def call(request: Request) -> Response:
        try:
            return await answer(request)
        except RefusedError as error:
            return problem(error.status, one_line(str(error)))

    return call


def _reader(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a question that is asked by its address.

    The answer is made once for all who ask for it at the same time, and not at all for those who
    have it as it is now.
    """

    def made(request: Request) -> Response:
        given = request.query_params.multi_items()
        asked = operation.read(request.path_params, given)
        return Response(_answered(operation, _sources(request), asked))

    async def call(request: Request) -> Response:
        tag = await run_sync(_tag, request)
        headers = {"ETag": tag} if tag else {}
        if tag and tag in map(str.strip, request.headers.get("if-none-match", "").split(",")):
            return Response(
                status_code=304, headers=headers | {"Cache-Control": "private, no-cache"}
            )
        answers: Answers = request.app.state.answers
        return Answer(bytes((await answers.get(request, made)).body), headers)

    return call


def _taker(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a question that is asked in a body, one after the other."""
    one_at_a_time = CapacityLimiter(1)

    async def call(request: Request) -> Response:
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != JSON:
            raise RefusedError(415, TEXTS.api.media_type)
        if is_too_large(request, _MAX_BYTES):
            raise RefusedError(413, TEXTS.api.too_large)
        if request.query_params:
            raise RefusedError(400, TEXTS.api.no_query)
        asked = operation.read_body(await request.body())
        if one_at_a_time.statistics().tasks_waiting >= _WAITING:
            raise RefusedError(503, TEXTS.api.busy)
        made = partial(_answered, operation, _sources(request), asked)
        return Answer(await run_sync(made, limiter=one_at_a_time), {"Cache-Control": "no-store"})

    return call


def _answered(operation: Operation, sources: Sources, asked: Asked) -> bytes:
    """Return the answer to a question as JSON. Raises RefusedError and OnrecordError."""
    try:
        return msgspec.json.encode(operation.run(sources, asked))
    except UsageError as error:
        if operation.in_path:
            raise operation.missing() from None
        raise RefusedError(400, str(error)) from None
    except InputError as error:
        raise RefusedError(422, str(error)) from None


def _sources(request: Request) -> Sources:
    state = request.app.state
    return Sources(state.store, state.stories, state.checker)


def _tag(request: Request) -> str | None:
    """Return the entity tag of an answer: the same as long as nobody writes to the store."""
    state = request.app.state.stories.state
    if state is None:
        return None
    asked = f"{_STARTED} {state} {request.url.path}?{request.url.query}"
    return f'W/"{hashlib.sha256(asked.encode()).hexdigest()[:20]}"'
