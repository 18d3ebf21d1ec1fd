"""Pages on speakers, and the ledger of figures."""

from collections import deque
from itertools import groupby
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.corrections import corrections_about
from onrecord.app.exporting import export_statements
from onrecord.app.finding import list_figures, list_measures
from onrecord.app.profiles import list_speakers, show_profile, tell_apart
from onrecord.app.speakers import find_speakers
from onrecord.desk import answers
from onrecord.desk.pages import line_of, render
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.export.csv import write_ledger, write_speakers
from onrecord.records import Speaker
from onrecord.views import LedgerRow, ProfileView, StatementView

_Found: TypeAlias = list[tuple[Speaker, int | None]]
_MOST_NAMES = 100  # speakers found by a name
_MOST_ROWS = 1_000  # of the ledger on one page; the table as CSV has all


def _list(request: Request) -> Response:
    name = _name(request)
    line = None
    found: _Found = []
    try:
        found = _found(request)
    except UsageError as error:
        line = line_of(request, error)
    is_all = len(found) < _MOST_NAMES
    apart = tell_apart(request.app.state.store, [speaker for speaker, _ in found])
    return render(
        request, "speakers.html", name=name, found=found, apart=apart, is_all=is_all, line=line
    )


def _name(request: Request) -> str:
    return request.query_params.get("name", "").strip()


def _found(request: Request) -> _Found:
    """Return the speakers with a name, or the most quoted with the number of their statements."""
    name, store = _name(request), request.app.state.store
    if name:
        return [(speaker, None) for speaker in find_speakers(store, name, _MOST_NAMES)]
    return [(each.speaker, each.statements) for each in list_speakers(store)]


def _list_json(request: Request) -> Response:
    return answers.json(
        [{"speaker": speaker, "statements": number} for speaker, number in _found(request)]
    )


def _list_csv(request: Request) -> Response:
    found = _found(request)
    return answers.file("speakers.csv", answers.CSV, lambda out: write_speakers(out, found))


def _speaker(request: Request) -> Response:
    every_type = request.query_params.get("types") == "all"
    order = "story" if request.query_params.get("by") == "story" else "day"
    view = _profile(request, every_type=every_type)
    groups = _by_story(view) if order == "story" else _by_day(view)
    corrected = corrections_about(request.app.state.store, "speaker", view.speaker.id)
    return render(
        request, "speaker.html", view=view, groups=groups, order=order, every_type=every_type,
        corrected=corrected,
    )  # fmt: skip


def _by_day(view: ProfileView) -> list[tuple[str, str | None, list[StatementView]]]:
    """Return the statements of each day, with the day and no link."""
    return [(day, None, list(some)) for day, some in groupby(view.statements, key=_day_of)]


def _by_story(view: ProfileView) -> list[tuple[str, str | None, list[StatementView]]]:
    """Return the statements of each story, with its title and address; the newest story first."""
    groups: dict[str, tuple[str, str | None, list[StatementView]]] = {}
    for statement in view.statements:
        story = view.stories.get(statement.statement.article)
        title, path = (
            (story.title, f"/stories/{story.id}") if story else (TEXTS.speaker.no_story, None)
        )
        groups.setdefault(story.id if story else "", (title, path, []))[2].append(statement)
    return list(groups.values())[::-1]


def _day_of(view: StatementView) -> str:
    said = view.statement.said.value if view.statement.said else None
    return (said or view.published or str(TEXTS.common.no_date))[:10]


def _speaker_json(request: Request) -> Response:
    return answers.json(_profile(request, every_type=True))


def _speaker_csv(request: Request) -> Response:
    store, identity = request.app.state.store, request.path_params["id"]
    return answers.file(
        "speaker.csv", answers.CSV, lambda out: export_statements(store, out, speaker=identity)
    )


def _profile(request: Request, *, every_type: bool) -> ProfileView:
    return show_profile(request.app.state.store, request.path_params["id"], every_type=every_type)


def _ledger(request: Request) -> Response:
    query, store = _ledger_query(request), request.app.state.store
    rows: deque[LedgerRow] = deque(maxlen=_MOST_ROWS)
    total, line = 0, None
    try:
        for total, row in enumerate(list_figures(store, **query), start=1):  # noqa: B007
            rows.append(row)
    except UsageError as error:
        line = line_of(request, error)
    return render(
        request,
        "figures.html",
        rows=list(reversed(rows)),
        total=total,
        query=query,
        measures=list_measures(store) if query["measure"] and not rows and not line else [],
        line=line,
    )


def _ledger_json(request: Request) -> Response:
    return answers.json_list(list_figures(request.app.state.store, **_ledger_query(request)))


def _ledger_csv(request: Request) -> Response:
    rows = list_figures(request.app.state.store, **_ledger_query(request))
    return answers.file("figures.csv", answers.CSV, lambda out: write_ledger(out, rows))


def _ledger_query(request: Request) -> dict[str, str | None]:
    given = request.query_params
    names = ("measure", "subject", "since", "until")
    return {name: given.get(name, "").strip() or None for name in names}


ROUTES = [
    Route("/speakers", _list),
    Route("/speakers.json", _list_json),
    Route("/speakers.csv", _list_csv),
    Route("/speakers/{id}.json", _speaker_json),
    Route("/speakers/{id}.csv", _speaker_csv),
    Route("/speakers/{id}", _speaker),
    Route("/figures", _ledger),
    Route("/figures.json", _ledger_json),
    Route("/figures.csv", _ledger_csv),
]
