"""Pages on what the outlets of a story have: claims by outlet, one claim, who spoke when."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.addresses import AddressKind, find_addressed
from onrecord.app.claims import show_claim
from onrecord.desk import answers
from onrecord.desk.addresses import read_address
from onrecord.desk.matrix import rows_of
from onrecord.desk.pages import render
from onrecord.desk.provenance import draw_trail, name_of, steps_of
from onrecord.desk.timeline import draw_timeline
from onrecord.export.story_tables import write_carried, write_utterances
from onrecord.views import Addressed, ProvenanceView, StoryView

_MOST_VOICES, _MOST_MARKS = 60, 1_500  # in the picture of who spoke when, on its own page


def claim_path(view: ProvenanceView) -> str:
    """Return the permanent address of a claim, without the name of the server."""
    address = view.address
    query = urlencode(
        {
            "kind": address.kind,
            "words": address.words,
            "article": address.article,
            "capture": address.capture,
            "seal": address.seal,
        },
        errors="replace",
    )
    return f"/stories/{view.story.id}/claims/{address.id}?{query}"


def _claims(request: Request) -> Response:
    view = _view(request)
    return render(request, "story_claims.html", view=view, rows=rows_of(view))


def _claims_json(request: Request) -> Response:
    view = _view(request)
    return answers.json({"outlets": view.outlet_names, "claims": view.claims})


def _claims_csv(request: Request) -> Response:
    view = _view(request)
    name = f"claims-{view.story.id}.csv"
    return answers.file(name, answers.CSV, lambda out: write_carried(out, view))


def _claim(request: Request) -> Response:
    found = _addressed(request)
    if found and found.record is None:
        words = request.query_params.get("words", "")
        return render(request, "lost.html", 410, words=words)
    view = _provenance(request, found)
    return render(
        request,
        "story_claim.html",
        view=view,
        name=name_of(view.trail),
        steps=steps_of(view.trail),
        drawn=draw_trail(view.trail),
        path=claim_path(view),
        held=found.status if found else None,
    )


def _claim_json(request: Request) -> Response:
    found = _addressed(request)
    if found and found.record is None:
        return answers.json({"status": found.status, "claim": None}, 410)
    status = found.status if found else "exact"
    return answers.json({"status": status, "claim": _provenance(request, found)})


def _provenance(request: Request, found: Addressed | None) -> ProvenanceView:
    record = found.record.id if found and found.record else request.path_params["record"]
    return show_claim(request.app.state.store, request.path_params["id"], record)


def _addressed(request: Request) -> Addressed | None:
    """Return what a permanent address points to; None if only an id is given."""
    if "seal" not in request.query_params:
        return None
    is_figure = request.query_params.get("kind") == "figure"
    kind: AddressKind = "figure" if is_figure else "statement"
    address = read_address(kind, request.path_params["record"], request.query_params)
    return find_addressed(request.app.state.store, address)


def _statements(request: Request) -> Response:
    view = _view(request)
    return render(
        request,
        "story_statements.html",
        view=view,
        drawn=draw_timeline(view.utterances, rows=_MOST_VOICES, marks=_MOST_MARKS),
    )


def _statements_json(request: Request) -> Response:
    return answers.json(_view(request).utterances)


def _statements_csv(request: Request) -> Response:
    view = _view(request)
    name = f"who-spoke-when-{view.story.id}.csv"
    return answers.file(name, answers.CSV, lambda out: write_utterances(out, view.utterances))


def _view(request: Request) -> StoryView:
    view: StoryView = request.app.state.stories.show(request.path_params["id"])
    return view


ROUTES = [
    Route("/stories/{id}/claims.json", _claims_json),
    Route("/stories/{id}/claims.csv", _claims_csv),
    Route("/stories/{id}/claims", _claims),
    Route("/stories/{id}/claims/{record}.json", _claim_json),
    Route("/stories/{id}/claims/{record}", _claim),
    Route("/stories/{id}/statements.json", _statements_json),
    Route("/stories/{id}/statements.csv", _statements_csv),
    Route("/stories/{id}/statements", _statements),
]
