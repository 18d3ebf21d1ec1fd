"""The page on what newer versions of articles changed, its feed, and that of alerts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.addresses import place_path
from onrecord.app.alerting.alerts import list_matches
from onrecord.app.changes import list_changes
from onrecord.app.finding import list_outlets
from onrecord.desk import answers
from onrecord.desk.differences import Marked, differing_words
from onrecord.desk.pages import line_of, readable, render
from onrecord.desk.paging import Page, asked_page
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.export.atom import change_entries, match_entries, write_feed
from onrecord.export.csv import write_changes
from onrecord.views import Carrier, ChangedVersion, ChangeView

_ON_A_PAGE = 20  # versions
_IN_FEED = 200
_FILTERS = ("outlet", "story", "since")
_SUGGESTED = 200  # outlets


@dataclass(frozen=True)
class ShownChange:
    """A change since the version before: its kind, and its words in both, marked where they differ.

    The paths lead to the words in the articles; None where the version has none. ``carried``: the
    articles that still have what was corrected, each with the path of its words.
    """

    kind: str
    before: Marked
    after: Marked
    before_path: str | None = None
    after_path: str | None = None
    carried: tuple[tuple[Carrier, str], ...] = ()


def shown_change(each: ChangeView) -> ShownChange:
    """Return a change of a statement or figure as pages show it."""
    change = each.change
    return ShownChange(
        each.line,
        *differing_words(readable(each.before), readable(each.after)),
        place_path(change.replaces, change.older) if change.older else None,
        place_path(change.article, change.newer) if change.newer else None,
        tuple((carrier, place_path(carrier.article, carrier.place)) for carrier in each.carried),
    )


def _page(request: Request) -> Response:
    number = asked_page(request)
    found: list[ChangedVersion] = []
    line = None
    try:
        found = list(islice(_changes(request), number * _ON_A_PAGE + 1))
    except UsageError as error:  # half a date that is being typed
        line = line_of(request, error)
    page = Page(number, number + (len(found) > number * _ON_A_PAGE), _ON_A_PAGE)
    return render(
        request,
        "changes.html",
        versions=[
            (each, [shown_change(view) for view in each.changes])
            for each in found[page.offset : page.offset + _ON_A_PAGE]
        ],
        line=line,
        page=page,
        asked=_asked(request),
        outlets=list_outlets(request.app.state.store, _SUGGESTED),
    )


def _json(request: Request) -> Response:
    return answers.json(list(_changes(request)))


def _csv(request: Request) -> Response:
    return answers.file(
        "changes.csv", answers.CSV, lambda out: write_changes(out, _changes(request))
    )


def _atom(request: Request) -> Response:
    entries = change_entries(
        islice(_changes(request), _IN_FEED), desk=str(request.base_url).rstrip("/")
    )
    title, asked, now = TEXTS.changes.title, _asked(request), datetime.now(UTC)
    return answers.feed(lambda out: write_feed(out, title, entries, now, asked))


def _alerts_atom(request: Request) -> Response:
    found = islice(list_matches(request.app.state.store), _IN_FEED)
    entries = match_entries(found, desk=str(request.base_url).rstrip("/"))
    now = datetime.now(UTC)
    return answers.feed(lambda out: write_feed(out, TEXTS.changes.alerts, entries, now))


def _changes(request: Request) -> Iterator[ChangedVersion]:
    return list_changes(request.app.state.store, **_asked(request), newest_first=True)


def _asked(request: Request) -> dict[str, Any]:
    return {name: request.query_params.get(name, "").strip() or None for name in _FILTERS}


ROUTES = [
    Route("/changes", _page),
    Route("/changes.json", _json),
    Route("/changes.csv", _csv),
    Route("/changes.atom", _atom),
    Route("/alerts.atom", _alerts_atom),
]
