"""Pages on articles, and the addresses of statements and figures, which open their article."""

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.app.addresses import HERE, figure_path, find_addressed, statement_path
from onrecord.app.articles import show_article
from onrecord.app.exporting import export_statements
from onrecord.app.maintenance import read_back
from onrecord.desk import answers
from onrecord.desk.addresses import read_address, read_place
from onrecord.desk.changes import ShownChange, shown_change
from onrecord.desk.correcting import made_now
from onrecord.desk.differences import differing_words
from onrecord.desk.marked_text import Numbered, mark, numbered
from onrecord.desk.pages import readable, render
from onrecord.desk.quotations import quotation
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.records import Figure, Spans, Statement
from onrecord.views import (
    Address,
    Addressed,
    ArticleView,
    FigureView,
    SentenceChangeView,
)


def _article(request: Request) -> Response:
    return _show(request, request.path_params["id"], None)


def _article_json(request: Request) -> Response:
    store, identity = request.app.state.store, request.path_params["id"]
    return answers.json(show_article(store, identity, every_type=True))


def _article_csv(request: Request) -> Response:
    store, identity = request.app.state.store, request.path_params["id"]
    return answers.file(
        "article.csv", answers.CSV, lambda out: export_statements(store, out, article=identity)
    )


def _statement(request: Request) -> Response:
    return _addressed(request, _find(request, "statement"))


def _statement_json(request: Request) -> Response:
    return _addressed_json(_find(request, "statement"))


def _figure(request: Request) -> Response:
    return _addressed(request, _find(request, "figure"))


def _figure_json(request: Request) -> Response:
    return _addressed_json(_find(request, "figure"))


def _record(request: Request) -> Response:
    """Redirect the id of a statement or figure to its permanent address."""
    store, identity = request.app.state.store, request.path_params["id"]
    found = find_addressed(store, Address(kind="statement", id=identity))
    if found.record is None:
        found = find_addressed(store, Address(kind="figure", id=identity))
    if found.article is None or found.record is None:
        raise UsageError(TEXTS.errors.no_record)
    if isinstance(found.record, Statement):
        return RedirectResponse(statement_path(found.article, found.record), 303)
    return RedirectResponse(figure_path(found.article, found.record), 303)


def _capture(request: Request) -> Response:
    capture, body = read_back(request.app.state.store, request.path_params["id"])
    return answers.file(
        f"capture-{capture.id}", "application/octet-stream", lambda out: _write(out, body)
    )


def _write(out: Any, body: bytes) -> None:
    out.write(body)


def _find(request: Request, kind: Any) -> Addressed:
    address = read_address(kind, request.path_params["id"], request.query_params)
    return find_addressed(request.app.state.store, address)


def _addressed(request: Request, found: Addressed) -> Response:
    if found.article is None:
        words = request.query_params.get("words", "")
        return render(request, "lost.html", 410, words=words)
    return _show(request, found.article.id, found)


def _addressed_json(found: Addressed) -> Response:
    return answers.json(
        {
            "status": found.status,
            "article": found.article and found.article.id,
            "record": found.record,
        },
        410 if found.status == "lost" else 200,
    )


def _show(request: Request, identity: str, found: Addressed | None) -> Response:
    """Answer with the page of an article; ``found``: what the page's address points to."""
    record = found.record if found else None
    every_type = request.query_params.get("types") == "all" or (
        isinstance(record, Statement) and record.type != "assertion"
    )
    view = show_article(request.app.state.store, identity, every_type=every_type)
    statements = numbered(view.statements)
    figures = [each.figure for each in view.figures]
    changes = view.changes.changes if view.changes else ()
    return render(
        request,
        "article.html",
        200 if found is None or found.status != "lost" else 410,
        view=view,
        statements=statements,
        figures=_by_statement(view),
        paragraphs=mark(view.article, statements, figures, _spans(request, found)),
        quotations={each.number: _quotation(request, view, each) for each in statements},
        every_type=every_type,
        chosen=record.id if record else None,
        held=found.status if found else None,
        words=request.query_params.get("words", ""),
        here=HERE,
        made=made_now(request),
        changes=[_sentence_change(each) for each in changes],
        record_changes=[shown_change(each) for each in view.record_changes],
    )


def _spans(request: Request, found: Addressed | None) -> Spans:
    """Return the places in the text that the address of a page points to."""
    if found is None:
        return read_place(request.query_params.get("at", ""))
    if isinstance(found.record, Statement):
        return found.record.content
    if isinstance(found.record, Figure):
        return (found.record.span,)
    return (found.place,) if found.place else ()


def _by_statement(view: ArticleView) -> dict[str | None, list[FigureView]]:
    """Return the figures of an article by the id of their statement; None: of the outlet itself."""
    found: dict[str | None, list[FigureView]] = {}
    for each in view.figures:
        found.setdefault(each.figure.statement, []).append(each)
    return found


def _quotation(request: Request, view: ArticleView, each: Numbered) -> str:
    path = statement_path(view.article, each.statement)
    return quotation(view, each.view, f"{str(request.base_url).rstrip('/')}{path}")


def _sentence_change(change: SentenceChangeView) -> ShownChange:
    words = differing_words(readable(change.before), readable(change.after))
    return ShownChange(getattr(TEXTS.article, change.kind), *words)


ROUTES = [
    Route("/articles/{id}.json", _article_json),
    Route("/articles/{id}.csv", _article_csv),
    Route("/articles/{id}", _article),
    Route("/statements/{id}.json", _statement_json),
    Route("/statements/{id}", _statement),
    Route("/figures/{id}.json", _figure_json),
    Route("/figures/{id}", _figure),
    Route("/records/{id}", _record),
    Route("/captures/{id}", _capture),
]
