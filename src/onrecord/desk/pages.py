"""Renders the pages of the desk with Jinja2.

The words of articles come from strangers. Every value is escaped and freed of control characters,
and only http and https addresses become links, so no part of a captured page is markup here.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from onrecord import __version__
from onrecord.app.addresses import figure_path, place_path, statement_path
from onrecord.app.opening import shown
from onrecord.desk import charts
from onrecord.desk.texts import TEXTS, counted
from onrecord.errors import UnknownIdError
from onrecord.export.story_page import safe_link
from onrecord.export.voice_wording import shown_names
from onrecord.export.wording import (
    chain_of,
    claimant_in_words,
    correction_in_words,
    nature_of,
    range_of,
    role_at,
    roles_in_words,
)
from onrecord.text.controls import one_line, without_controls
from onrecord.text.readable import ReadableText

_CACHED = 1 << 13  # words of articles: outlets and voices are shown many times


def line_of(request: Request, error: Exception) -> str:
    """Return an error as one line for a browser, which has neither files nor a command line."""
    if isinstance(error, UnknownIdError):
        return one_line(error.line)
    store = request.app.state.store
    line = str(error)
    if isinstance(store, str | Path):
        line = line.replace(shown(store), TEXTS.errors.store)
    return one_line(line)


def make_environment() -> Environment:
    """Return the Jinja environment of the desk's templates, which escapes every value."""
    environment = Environment(
        loader=PackageLoader("onrecord.desk"),
        autoescape=True,
        finalize=_clean,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "t": TEXTS,
        "version": __version__,
        "shapes": charts.SHAPES,
        "band": charts.BAND,
        "left": charts.LEFT,
        "right": charts.RIGHT,
        "bottom": charts.BOTTOM,
        "chart_height": charts.HEIGHT,
        "statement_path": statement_path,
        "figure_path": figure_path,
        "place_path": place_path,
    }
    environment.filters |= {
        "counted": counted,
        "day": day,
        "readable": readable,
        "link": safe_link,
        "range": range_of,
        "nature": nature_of,
        "chain": chain_of,
        "corrected": correction_in_words,
        "role": role_at,
        "roles": roles_in_words,
        "shown_names": shown_names,
        "claimant": lambda row: claimant_in_words(row.figure, row.claimant, row.act),
        "query": query_of,
    }
    return environment


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page of the desk: a template with its values."""
    state = request.app.state
    page = state.environment.get_template(template)
    common = {"read_only": state.read_only, "form_token": state.form_token, "request": request}
    return HTMLResponse(page.render(common | values).encode(errors="replace"), status)


def _clean(value: Any) -> Any:
    """Return a value that a template writes: without control characters, if it is a text."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return without_controls(value)


@lru_cache(_CACHED)
def readable(words: str | None) -> str:
    """Return words of an article as a person reads them, on one line.

    Soft hyphens, entities, tags and the like, which are kept in the record, are not shown.
    """
    return one_line(ReadableText(words or "").text)


def day(date: str | None) -> str:
    """Return a date or time as a day, "2031-05-06"; "date unknown" without one."""
    return date[:10] if date else str(TEXTS.common.no_date)


def query_of(values: Mapping[str, str | None]) -> str:
    """Return the query part of an address for the values that are not empty: "?q=wall"."""
    given = {name: value for name, value in values.items() if value}
    return f"?{urlencode(given)}" if given else ""
