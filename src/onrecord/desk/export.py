"""The page from which the whole record is saved, and its files."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.articles import count_records
from onrecord.app.exporting import export_beside
from onrecord.desk import answers
from onrecord.desk.pages import render
from onrecord.export.formats import EXPORTERS

_MEDIA_TYPES = {"json": answers.JSON, "csv": answers.CSV}


def _page(request: Request) -> Response:
    formats = {name: exporter.description for name, exporter in EXPORTERS.items()}
    counts = count_records(request.app.state.store)
    return render(request, "export.html", formats=formats, counts=counts)


def _record(request: Request) -> Response:
    name, store = request.path_params["format"], request.app.state.store
    if name not in EXPORTERS:
        raise HTTPException(404)
    ending = ".gz" if EXPORTERS[name].is_compressed else ""
    return answers.file(
        f"record.{name}{ending}",
        _MEDIA_TYPES.get(name, "application/octet-stream"),
        lambda out: export_beside(store, name, out),
    )


ROUTES = [
    Route("/export", _page),
    Route("/export/record.{format}", _record),
]
