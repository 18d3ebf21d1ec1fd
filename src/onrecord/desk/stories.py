"""Pages on stories: the list of stories with its filters, and one story."""

import re
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.corrections import corrections_about
from onrecord.app.exporting import export_statements
from onrecord.app.finding import find_stories, list_outlets, search
from onrecord.desk import answers
from onrecord.desk.activity import HEIGHT, WIDTH, draw_activity
from onrecord.desk.matrix import rows_of
from onrecord.desk.pages import line_of, render
from onrecord.desk.paging import asked_page, page_of
from onrecord.desk.reliance import draw_reliances, reliances
from onrecord.desk.story_figures import charts_of
from onrecord.desk.story_parts import other_comparisons, parts_of
from onrecord.desk.texts import TEXTS
from onrecord.desk.timeline import draw_timeline
from onrecord.errors import UsageError
from onrecord.export.csv import write_stories
from onrecord.export.story_page import write_story_page
from onrecord.export.story_wording import headline_of, sourcing_of
from onrecord.views import ComparisonView, StoryView

_ON_A_PAGE = 50
_ALL = 1_000_000
_FILTERS = ("speaker", "outlet", "place", "since", "until")
_SUGGESTED = 200  # outlets
_MOST_MARKS = 300  # in the picture of who spoke when; its own page has more
_MOST_VOICES = 12  # the same
_MOST_ROWS = 8  # of claims; their own page has all
_NO_ID = re.compile(r"[^0-9a-f]")  # no sign of an id


def _list(request: Request) -> Response:
    query = _query(request)
    number = asked_page(request)
    values: dict[str, Any] = {"line": None, "stories": [], "hits": [], "total": 0}
    store = request.app.state.store
    try:
        values["stories"], values["total"] = find_stories(
            store, **query, limit=_ON_A_PAGE, offset=(number - 1) * _ON_A_PAGE
        )
        if values["total"] and not values["stories"]:  # there are fewer pages by now
            offset = page_of(request, values["total"], _ON_A_PAGE).offset
            values["stories"], _ = find_stories(store, **query, limit=_ON_A_PAGE, offset=offset)
        if any(query.values()):
            values["hits"] = search(store, **query)
    except UsageError as error:  # half a word or a date that is being typed
        values["line"] = line_of(request, error)
    return render(
        request,
        "stories.html",
        **values,
        query=query,
        outlets=list_outlets(store, _SUGGESTED),
        page=page_of(request, values["total"], _ON_A_PAGE),
        draw=draw_activity,
        height=HEIGHT,
        bar=WIDTH - 1,
    )


def _list_json(request: Request) -> Response:
    return answers.json(find_stories(request.app.state.store, **_query(request), limit=_ALL)[0])


def _list_csv(request: Request) -> Response:
    found, _ = find_stories(request.app.state.store, **_query(request), limit=_ALL)
    return answers.file("stories.csv", answers.CSV, lambda out: write_stories(out, found))


def _story(request: Request) -> Response:
    view, at = request.app.state.stories.show_soon(request.path_params["id"])
    return _page(request, view, None, at)


def _page(
    request: Request, view: StoryView, chosen: str | None, at: datetime | None = None
) -> Response:
    """Return the page of a story. ``at``: as of when it is shown, if it was changed since."""
    parts, relied = parts_of(view), reliances(view)
    return render(
        request,
        "story.html",
        view=view,
        at=at,
        headline=headline_of(view),
        parts=parts,
        others=other_comparisons(view, parts),
        charts=charts_of(view),
        timeline=draw_timeline(view.utterances, rows=_MOST_VOICES, marks=_MOST_MARKS),
        rows=rows_of(view, _MOST_ROWS),
        reliances=relied,
        relying=draw_reliances(relied),
        sourcing={article.id: sourcing_of(article, view) for article in view.articles},
        chosen=chosen,
        corrected=corrections_about(request.app.state.store, "story", view.story.id),
    )


def _story_json(request: Request) -> Response:
    return answers.json(_view(request))


def _story_csv(request: Request) -> Response:
    story, store = request.path_params["id"], request.app.state.store
    name = f"story-{_NO_ID.sub('', story)[:20]}.csv"
    return answers.file(name, answers.CSV, lambda out: export_statements(store, out, story=story))


def _digest_html(request: Request) -> Response:
    view = _view(request)
    name = f"story-{view.story.id}.html"
    return answers.file(name, "text/html", lambda out: write_story_page(out, view, "html"))


def _digest_md(request: Request) -> Response:
    view = _view(request)
    name = f"story-{view.story.id}.md"
    return answers.file(name, "text/markdown", lambda out: write_story_page(out, view, "md"))


def _comparison(request: Request) -> Response:
    view = _view(request)
    chosen = _compared(request, view)
    return _page(request, view, chosen.comparison.id)


def _comparison_json(request: Request) -> Response:
    return answers.json(_compared(request, _view(request)))


def _view(request: Request) -> StoryView:
    view: StoryView = request.app.state.stories.show(request.path_params["id"])
    return view


def _compared(request: Request, view: StoryView) -> ComparisonView:
    wanted = request.path_params["comparison"]
    for each in view.comparisons:
        if each.comparison.id == wanted:
            return each
    raise UsageError(TEXTS.errors.no_comparison)


def _query(request: Request) -> dict[str, Any]:
    """Return the words and filters that a request asks for, as arguments of the use cases."""
    given = request.query_params
    words = {"words": " ".join(given.get("q", "").split())}
    return words | {name: given.get(name, "").strip() or None for name in _FILTERS}


ROUTES = [
    Route("/", _list, name="stories"),
    Route("/stories.json", _list_json),
    Route("/stories.csv", _list_csv),
    Route("/stories/{id}.json", _story_json),
    Route("/stories/{id}.csv", _story_csv),
    Route("/stories/{id}/digest.html", _digest_html),
    Route("/stories/{id}/digest.md", _digest_md),
    Route("/stories/{id}/comparisons/{comparison}.json", _comparison_json),
    Route("/stories/{id}/comparisons/{comparison}", _comparison),
    Route("/stories/{id}", _story),
]
