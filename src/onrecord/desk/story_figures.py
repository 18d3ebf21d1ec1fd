"""The figures of a story for one thing counted: a chart, the same as a table, and a citation."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.desk import answers
from onrecord.desk.charts import Chart, claiming_of, draw_chart
from onrecord.desk.pages import render
from onrecord.desk.texts import TEXTS, counted
from onrecord.errors import UsageError
from onrecord.export.csv import write_claims
from onrecord.views import FigureSummary, StoryView

_LEAST = 2  # claims in a chart


@dataclass(frozen=True)
class StoryChart:
    """A chart of a story with its title and the address of its page."""

    total: FigureSummary
    title: str
    path: str
    chart: Chart


def charts_of(view: StoryView) -> list[StoryChart]:
    """Return a chart for each thing counted of which a story has several claims; most first."""
    found = []
    for total in view.totals:
        if len(total.claims) >= _LEAST and (chart := draw_chart(total)):
            found.append(StoryChart(total, title_of(total), path_of(view, total), chart))
    return found


def title_of(total: FigureSummary) -> str:
    """Return what is counted, with the number of claims and origins."""
    counts = f"{counted(len(total.claims), 'claim')}, {counted(total.origins, 'origin')}"
    return f"{total.measure}: {counts}"


def path_of(view: StoryView, total: FigureSummary) -> str:
    """Return the address of the page of figures for one thing counted."""
    return f"/stories/{view.story.id}/figures/{quote(total.measure, safe='')}"


def _page(request: Request) -> Response:
    view, total = _figures(request)
    path = path_of(view, total)
    return render(
        request,
        "story_figures.html",
        view=view,
        total=total,
        title=title_of(total),
        path=path,
        chart=draw_chart(total),
        claiming=claiming_of,
        citation=_citation(view, total, f"{str(request.base_url).rstrip('/')}{path}"),
    )


def _json(request: Request) -> Response:
    return answers.json(_figures(request)[1])


def _csv(request: Request) -> Response:
    view, total = _figures(request)
    return answers.file(
        f"figures-{view.story.id}.csv", answers.CSV, lambda out: write_claims(out, total)
    )


def _figures(request: Request) -> tuple[StoryView, FigureSummary]:
    view: StoryView = request.app.state.stories.show(request.path_params["id"])
    for total in view.totals:
        if total.measure == request.path_params["measure"]:
            return view, total
    raise UsageError(TEXTS.errors.no_figures)


def _citation(view: StoryView, total: FigureSummary, address: str) -> str:
    """Return a line to cite the figures by: what, of which story, of which days, and where."""
    days = [claim.day for claim in total.claims if claim.day]
    span = " – ".join(dict.fromkeys((min(days), max(days)))) if days else ""
    cells = title_of(total), span, address
    return f"“{view.story.title}”. {', '.join(filter(None, cells))}"


ROUTES = [
    Route("/stories/{id}/figures/{measure}.json", _json),
    Route("/stories/{id}/figures/{measure}.csv", _csv),
    Route("/stories/{id}/figures/{measure}", _page),
]
