"""Corrections in the desk: the queue, the forms for one statement or figure, and the list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.app import corrections
from onrecord.app.articles import article_of, show_article
from onrecord.app.corrections import Author
from onrecord.app.opening import StoreOrPath
from onrecord.app.queue import queue
from onrecord.desk import answers
from onrecord.desk.forms import field, is_own, is_too_large
from onrecord.desk.marked_text import Numbered, Paragraph, mark, numbered
from onrecord.desk.pages import line_of, query_of, render
from onrecord.desk.paging import Page, asked_page, page_of
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.export.csv import write_corrections, write_queue
from onrecord.text.controls import one_line
from onrecord.text.spans import words_at
from onrecord.views import ArticleView, CorrectionView, FigureView, NestedStatement

_MAX_BYTES = 1_000_000  # of a form
_QUEUED = 30  # statements that are listed
_LISTED = 50  # corrections on a page
_NAME = 100  # characters of the name of who decides
_COOKIE = "onrecord-by"
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Decidable:
    """A statement or figure that somebody may decide about, with its words in the article."""

    id: str
    view: ArticleView
    statement: NestedStatement | None
    figure: FigureView | None
    is_rejected: bool
    paragraphs: list[Paragraph]  # that its words stand in

    @property
    def borders(self) -> dict[str, str]:
        """The words of source, cue and content, on one line each; empty for a figure."""
        if self.statement is None:
            return {}
        text, own = self.view.article.text, self.statement.statement
        spans = {"source": own.source, "cue": own.cue, "content": own.content}
        return {part: " ".join(words_at(text, spans[part]).split()) for part in spans}


def made_now(request: Request) -> CorrectionView | None:
    """Return the correction that a form made just before, as the address of a page says."""
    wanted = request.query_params.get("made")
    found = corrections.list_corrections(request.app.state.store) if wanted else ()
    return next((each for each in found if each.correction.id == wanted), None)


def by_name(request: Request) -> str:
    """Return the name of who decides, which a cookie keeps; "" if it was not asked yet."""
    return one_line(unquote(request.cookies.get(_COOKIE, "")))[:_NAME].strip()


def _queue(request: Request) -> Response:
    store, given = request.app.state.store, request.query_params
    story = given.get("story") or None
    page = asked_page(request)
    found = queue(store, story, limit=page * _QUEUED + 1)
    shown = Page(page, page + (len(found) > page * _QUEUED), _QUEUED)
    queued = found[shown.offset : shown.offset + _QUEUED]
    ids = [each.statement.id for each in queued]
    wanted = given.get("id", "")
    chosen = wanted if wanted in ids else next(iter(ids), None)
    following = ids[(ids.index(chosen) + 1) % len(ids)] if chosen else ""
    return render(
        request,
        "queue.html",
        queued=queued,
        page=shown,
        story=story,
        decidable=_decidable(store, chosen) if chosen else None,
        following=following,
        by=by_name(request),
        made=made_now(request),
    )


def _record(request: Request) -> Response:
    return _show(request, request.path_params["id"])


def _show(request: Request, identity: str, status: int = 200, line: str | None = None) -> Response:
    decidable = _decidable(request.app.state.store, identity)
    return render(
        request, "record.html", status, decidable=decidable, line=line, by=by_name(request)
    )


def _decidable(store: StoreOrPath, identity: str) -> Decidable:
    view = show_article(store, article_of(store, identity).id, every_type=True)
    kept = {each.statement.id: each.view for each in numbered(view.statements)}
    rejected = {each.statement.id: each for each in view.rejected}
    for each in (kept | rejected).values():
        if each.statement.id.startswith(identity):
            shown = mark(view.article, [Numbered(1, 1, None, each)], (), ())
            where = [one for one in shown if any(piece.numbers for piece in one.pieces)]
            own = each.statement.id
            return Decidable(own, view, each, None, own in rejected, where)
    gone = {each.figure.id for each in view.rejected_figures}
    for figure in (*view.figures, *view.rejected_figures):
        if figure.figure.id.startswith(identity):
            shown = mark(view.article, (), (figure.figure,), (figure.figure.span,))
            where = [one for one in shown if any(piece.is_here for piece in one.pieces)]
            return Decidable(figure.figure.id, view, None, figure, figure.figure.id in gone, where)
    raise UsageError(TEXTS.errors.no_record)


async def _decide(request: Request) -> Response:
    form = await sent(request)
    return await run_in_threadpool(_decided, request, form)


def _decided(request: Request, form: FormData) -> Response:
    identity, by = field(form, "id"), by_name(request)
    action = _ACTIONS.get(field(form, "action"))
    if action is None:
        raise HTTPException(400, TEXTS.correct.no_action)
    if not by:
        return _show(request, identity, 400, TEXTS.correct.who_first)
    try:
        made = action(request.app.state.store, identity, form, author_of(by, field(form, "why")))
    except UsageError as error:
        return _show(request, identity, 400, line_of(request, error))
    if field(form, "from") == "queue":
        where = {
            "made": made.correction.id,
            "id": field(form, "next"),
            "story": field(form, "story"),
        }
        return RedirectResponse(f"/corrections/queue{query_of(where)}", 303)
    return RedirectResponse(f"/articles/{made.article}?made={made.correction.id}", 303)


async def _undo(request: Request) -> Response:
    form = await sent(request)
    return await run_in_threadpool(_undone, request, form)


def _undone(request: Request, form: FormData) -> Response:
    by = by_name(request)
    if not by:
        return _list(request, 400, TEXTS.correct.who_first)
    try:
        corrections.undo(request.app.state.store, request.path_params["id"], author_of(by, ""))
    except UsageError as error:
        return _list(request, 400, line_of(request, error))
    return RedirectResponse(local_path(field(form, "back")), 303)


async def _name(request: Request) -> Response:
    form = await sent(request)
    name = one_line(field(form, "by"))[:_NAME].strip()
    response = RedirectResponse(local_path(field(form, "back")), 303)
    if name:
        response.set_cookie(
            _COOKIE, quote(name, errors="replace"), max_age=_YEAR, httponly=True, samesite="strict"
        )
    else:
        response.delete_cookie(_COOKIE)
    return response


async def sent(request: Request) -> FormData:
    """Return a form that was sent. Raises HTTPException if it is too large or not the desk's."""
    if is_too_large(request, _MAX_BYTES):
        raise HTTPException(413, TEXTS.correct.too_large)
    form = await request.form()
    if not is_own(request, form):
        raise HTTPException(403, TEXTS.correct.stale)
    return form


def local_path(path: str) -> str:
    """Return a path of the desk that a form says to go on to; the list if it is no such path."""
    is_local = path.startswith("/") and path[1:2] not in ("/", "\\") and path == one_line(path)
    return path if is_local else "/corrections"


def author_of(by: str, why: str) -> Author:
    """Return who decides something now, and why."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Author(by, now, " ".join(why.split()) or None)


def _list(request: Request, status: int = 200, line: str | None = None) -> Response:
    found = list(corrections.list_corrections(request.app.state.store))
    by = by_name(request)
    page = page_of(request, len(found), _LISTED)
    shown = found[::-1][page.offset : page.offset + _LISTED]
    return render(request, "corrections.html", status, found=shown, page=page, line=line, by=by)


def _all(request: Request) -> Response:
    return _list(request)


def _all_json(request: Request) -> Response:
    return answers.json(list(corrections.list_corrections(request.app.state.store)))


def _all_csv(request: Request) -> Response:
    found = corrections.list_corrections(request.app.state.store)
    return answers.file("corrections.csv", answers.CSV, lambda out: write_corrections(out, found))


def _queue_json(request: Request) -> Response:
    store, story = request.app.state.store, request.query_params.get("story") or None
    return answers.json(queue(store, story, limit=_QUEUED))


def _queue_csv(request: Request) -> Response:
    store, story = request.app.state.store, request.query_params.get("story") or None
    found = queue(store, story, limit=_QUEUED)
    return answers.file("queue.csv", answers.CSV, lambda out: write_queue(out, found))


def _correct_speaker(
    store: StoreOrPath, identity: str, form: FormData, author: Author
) -> CorrectionView:
    name = None if field(form, "nobody") else field(form, "name").strip()
    if name == "":
        raise UsageError(TEXTS.correct.no_name)
    return corrections.correct_speaker(store, identity, name, author)


_Action = Callable[[StoreOrPath, str, FormData, Author], CorrectionView]
_ACTIONS: dict[str, _Action] = {
    "accept": lambda store, identity, form, author: corrections.accept(store, identity, author),
    "reject": lambda store, identity, form, author: corrections.reject(store, identity, author),
    "speaker": _correct_speaker,
    "borders": lambda store, identity, form, author: corrections.correct_words(
        store,
        identity,
        author,
        source=field(form, "source"),
        cue=field(form, "cue"),
        content=field(form, "content"),
    ),
    "note": lambda store, identity, form, author: corrections.note(
        store, identity, field(form, "note"), author
    ),
}

ROUTES = [
    Route("/corrections", _all, methods=["GET"]),
    Route("/corrections", _decide, methods=["POST"]),
    Route("/corrections.json", _all_json),
    Route("/corrections.csv", _all_csv),
    Route("/corrections/queue", _queue),
    Route("/corrections/queue.json", _queue_json),
    Route("/corrections/queue.csv", _queue_csv),
    Route("/corrections/name", _name, methods=["POST"]),
    Route("/corrections/records/{id}", _record),
    Route("/corrections/{id}/undo", _undo, methods=["POST"]),
]
