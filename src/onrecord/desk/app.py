"""Makes the web application of the desk."""

import logging
from collections.abc import Callable
from pathlib import Path
from secrets import token_urlsafe

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.app.opening import StoreOrPath
from onrecord.app.pipeline import Annotator
from onrecord.app.story_views import StoryViews
from onrecord.desk import (
    adding,
    answers,
    articles,
    changes,
    checking,
    claims,
    correcting,
    export,
    regrouping,
    speakers,
    stories,
    story_figures,
)  # fmt: skip
from onrecord.desk.api.problems import is_of_api, problem
from onrecord.desk.api.rates import PER_MINUTE, Buckets, Rated
from onrecord.desk.api.routes import routes
from onrecord.desk.limits import InPieces, few_threads
from onrecord.desk.pages import line_of, make_environment, render
from onrecord.desk.safety import Guard
from onrecord.desk.shared import Answers, shared
from onrecord.desk.texts import TEXTS
from onrecord.errors import OnrecordError, StoreError, UsageError
from onrecord.text.controls import one_line

logger = logging.getLogger("onrecord")
_LONGEST_LINE = 500  # characters
_STATIC = Path(__file__).parent / "static"


def make_app(
    store: StoreOrPath,
    load: Callable[[], Annotator],
    *,
    host: str,
    token: str | None = None,
    read_only: bool = False,
    api_rate: int = PER_MINUTE,
) -> Starlette:
    """Return the application that shows a store.

    ``load`` returns the extractor that reads added pages, in a process of its own. ``api_rate``:
    how many questions of the API each client may ask in a minute. The others are the arguments of
    ``Guard``.
    """
    app = Starlette(
        routes=[
            *shared(
                (
                    *story_figures.ROUTES,
                    *claims.ROUTES,
                    *stories.ROUTES,
                    *changes.ROUTES,
                    *speakers.ROUTES,
                )
            ),
            *shared(export.ROUTES, at_once=1),  # each makes a copy of the store
            *articles.ROUTES,
            *adding.ROUTES,
            *checking.ROUTES,
            *regrouping.ROUTES,
            *correcting.ROUTES,
            *routes(),
            Route("/help", _help),
            Route("/favicon.ico", _icon),
            Mount("/static", StaticFiles(directory=_STATIC), name="static"),
        ],
        lifespan=few_threads,
        middleware=[
            Middleware(InPieces),
            Middleware(Guard, host=host, token=token, read_only=read_only),
            Middleware(Rated, buckets=Buckets(api_rate)),
        ],
        exception_handlers={
            OnrecordError: _explain,
            HTTPException: _explain_status,
            Exception: _report,
        },
    )
    app.state.store = store
    app.state.read_only = read_only
    app.state.environment = make_environment()
    app.state.form_token = token_urlsafe(32)
    app.state.answers = Answers()
    app.state.stories = StoryViews(store)
    app.state.checker = checking.Checker(store, load)
    app.state.readings = adding.Readings(store, load)
    return app


def _help(request: Request) -> Response:
    return render(request, "help.html")


def _icon(request: Request) -> Response:
    return FileResponse(_STATIC / "icon.svg", media_type="image/svg+xml")


def _explain(request: Request, error: Exception) -> Response:
    """Answer an error of onrecord with its one line, which says how to fix it."""
    status = 500
    if isinstance(error, UsageError):  # of an address without an id, the query is wrong
        status = 404 if request.path_params else 400
    elif isinstance(error, StoreError):
        status = 503
    return _tell(request, status, line_of(request, error))


def _tell(request: Request, status: int, line: str) -> Response:
    """Answer with a line, in the form that the address asks for."""
    line = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]} …"
    if is_of_api(request.url.path):
        return problem(status, line)
    if request.url.path.endswith(".json"):
        return answers.json({"error": line}, status)
    if request.url.path.endswith(".csv"):
        return PlainTextResponse(f"{line}\n", status)
    return render(request, "error.html", status, line=line)


def _explain_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    lines = {404: TEXTS.errors.missing, 405: TEXTS.errors.method}
    if is_of_api(request.url.path):
        lines = {404: TEXTS.api.nowhere, 405: TEXTS.api.method}
    answer = _tell(request, error.status_code, lines.get(error.status_code, error.detail))
    answer.headers.update(error.headers or {})
    return answer


def _report(request: Request, error: Exception) -> Response:
    """Answer an unexpected error; the server logs it."""
    logger.error("%s: %s: %s", request.url.path, type(error).__name__, one_line(str(error)))
    return _tell(request, 500, TEXTS.errors.unexpected)
