"""Layouts of digests as web pages."""

import html
from collections.abc import Sequence
from functools import partial

from evaluation.current_events.events import (
    FOOTER,
    Event,
    headings,
    layout,
    long_day,
    nested,
    put_first_source,
    put_sources,
)
from evaluation.layouts.page import Page


def _begin_html(events: Sequence[Event], title: str = "The world today") -> Page:
    page = Page("text/html")
    page.raw(
        f"<!doctype html>\n<html lang=en><head><title>{title}</title></head>\n"
        '<body>\n<nav><a href="/">'
    )
    page.put("Home", "furniture")
    page.raw('</a></nav>\n<main>\n<h1 class="title">')
    page.put(f"{title}, {long_day(events[0].day)}", "furniture")
    page.raw("</h1>\n")
    return page


def _end_html(page: Page) -> Page:
    page.raw("</main>\n<footer><p>")
    page.put(FOOTER, "furniture")
    page.raw("</p></footer></body></html>\n")
    return page


def _html_heading(page: Page, section: str, tag: str = "h2") -> None:
    page.raw(f"<{tag}>")
    page.put(section, "section")
    page.raw(f"</{tag}>\n")


_LINK = '<a href="{url}">{name}</a>'


@layout
def html_nested(events: Sequence[Event]) -> Page:
    """Lay out lists within lists: the topics above each item, linked outlets in brackets."""
    page = _begin_html(events, "Current events")
    page.raw("<ul>\n")
    open_lists = 0
    for number, shared, path in nested(events):
        page.raw("</ul></li>\n" * (open_lists - shared))
        for topic in path[shared:]:
            page.raw("<li>")
            page.put(topic, "section")
            page.raw("<ul>\n")
        open_lists = len(path)
        page.raw("<li>")
        page.put(events[number].text, "body", number)
        page.raw(" (")
        put_sources(page, events[number], number, ") (", _LINK)
        page.raw(")</li>\n")
    page.raw("</ul></li>\n" * open_lists + "</ul>\n")
    return _end_html(page)


@layout
def html_headed(events: Sequence[Event]) -> Page:
    """Lay out articles with a headline, and a line with the source below."""
    page = _begin_html(events)
    for number, event in enumerate(events):
        page.raw("<article><h3>")
        page.put(event.heading, "headline", number)
        page.raw("</h3>\n<p>")
        page.put(event.text, "body", number)
        page.raw('</p>\n<p class="source">')
        page.put("Source:", "source_line", number)
        page.raw(" ")
        put_sources(page, event, number, ", ", _LINK)
        page.raw("</p></article>\n")
    return _end_html(page)


@layout
def html_outlet_first(events: Sequence[Event]) -> Page:
    """Lay out paragraphs that begin with the outlet in bold."""
    page = _begin_html(events, "Press review")
    for number in headings(events, partial(_html_heading, page)):
        page.raw("<p><b>")
        put_first_source(page, events[number], number)
        page.raw(":</b> ")
        page.put(events[number].text, "body", number)
        page.raw("</p>\n")
    return _end_html(page)


@layout
def html_table(events: Sequence[Event]) -> Page:
    """Lay out rows of a table."""
    page = _begin_html(events, "Monitoring")
    page.raw("<table><tr>")
    for name in ("Outlet", "Summary", "Section"):
        page.raw("<th>")
        page.put(name, "furniture")
        page.raw("</th>")
    page.raw("</tr>\n")
    for number, event in enumerate(events):
        page.raw("<tr><td>")
        put_sources(page, event, number, "<br>", _LINK)
        page.raw("</td><td>")
        page.put(event.text, "body", number)
        page.raw("</td><td>")
        page.put(event.section, "section")
        page.raw("</td></tr>\n")
    page.raw("</table>\n")
    return _end_html(page)


@layout
def html_two_outlets(events: Sequence[Event]) -> Page:
    """Lay out linked headlines with a text and its outlets in small print."""
    page = _begin_html(events, "Top stories")
    for number, event in enumerate(events):
        page.raw(f'<div class="story"><h3><a href="{html.escape(event.sources[0][1])}">')
        page.put(event.heading, "headline", number)
        page.raw("</a></h3><p>")
        page.put(event.text, "body", number)
        page.raw("</p><small>")
        put_sources(page, event, number, " · ", '<span class="outlet">{name}</span>')
        page.raw("</small></div>\n")
    return _end_html(page)


@layout
def days_html(events: Sequence[Event]) -> Page:
    """Lay out several days, each under its date, with linked outlets in brackets."""
    page = _begin_html(events, "This week")
    for number, event in enumerate(events):
        if not number or events[number - 1].day != event.day:
            page.raw("<h2>")
            page.put(f"{event.day:%A}, {long_day(event.day)}", "section")
            page.raw("</h2>\n")
        page.raw("<p>")
        page.put(event.text, "body", number)
        page.raw(" [")
        put_sources(page, event, number, "; ", _LINK)
        page.raw("]</p>\n")
    return _end_html(page)
