"""Makes the web application of the desk."""

import logging
from collections.abc import Callable
from pathlib import Path
from secrets import token_urlsafe

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.app.opening import StoreOrPath
from onrecord.app.pipeline import Annotator
from onrecord.desk import (
    adding,
    articles,
    checking,
    claims,
    correcting,
    export,
    regrouping,
    speakers,
    stories,
    story_figures,
)  # fmt: skip
from onrecord.desk.pages import make_environment, render
from onrecord.desk.safety import Guard
from onrecord.desk.texts import TEXTS
from onrecord.errors import OnrecordError, StoreError, UsageError
from onrecord.text.controls import one_line

logger = logging.getLogger("onrecord")
_STATIC = Path(__file__).parent / "static"


def make_app(
    store: StoreOrPath,
    load: Callable[[], Annotator],
    *,
    host: str,
    token: str | None = None,
    read_only: bool = False,
) -> Starlette:
    """Return the application that shows a store.

    ``load`` returns the extractor that reads added pages, in a process of its own. The others are
    the arguments of ``Guard``.
    """
    app = Starlette(
        routes=[
            *story_figures.ROUTES,
            *claims.ROUTES,
            *stories.ROUTES,
            *articles.ROUTES,
            *speakers.ROUTES,
            *export.ROUTES,
            *adding.ROUTES,
            *checking.ROUTES,
            *regrouping.ROUTES,
            *correcting.ROUTES,
            Route("/help", _help),
            Route("/favicon.ico", _icon),
            Mount("/static", StaticFiles(directory=_STATIC), name="static"),
        ],
        middleware=[Middleware(Guard, host=host, token=token, read_only=read_only)],
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
    app.state.checker = checking.Checker(store, load)
    app.state.readings = adding.Readings(store, load)
    return app


def _help(request: Request) -> Response:
    return render(request, "help.html")


def _icon(request: Request) -> Response:
    return FileResponse(_STATIC / "icon.svg", media_type="image/svg+xml")


def _explain(request: Request, error: Exception) -> Response:
    """Answer an error of onrecord with its one line, which says how to fix it."""
    status = 404 if isinstance(error, UsageError) else 500
    if isinstance(error, StoreError):
        status = 503
    return render(request, "error.html", status, line=one_line(str(error)))


def _explain_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    line = TEXTS.errors.missing if error.status_code == 404 else error.detail
    return render(request, "error.html", error.status_code, line=line)


def _report(request: Request, error: Exception) -> Response:
    """Answer an unexpected error; the server logs it."""
    logger.error("%s: %s: %s", request.url.path, type(error).__name__, one_line(str(error)))
    return render(request, "error.html", 500, line=TEXTS.errors.unexpected)
