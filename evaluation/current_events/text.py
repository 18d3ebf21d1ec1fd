"""Layouts of digests as plain text, Markdown and mail."""

import textwrap
from collections.abc import Sequence

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

_WIDTH = 76
_INTRODUCTION = "Good morning. This is what the world is reading today."


def _put_body(page: Page, event: Event, number: int, indent: str = "", lead: str = "") -> None:
    """Add an event's text, broken into lines; ``lead`` is what stands before it on its line."""
    words = textwrap.fill(
        event.text,
        _WIDTH,
        initial_indent=" " * (len(lead) + len(indent)),
        subsequent_indent=indent + " " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    page.raw(indent + lead)
    page.put(words.lstrip(), "body", number)


def _put_brackets(page: Page, event: Event, number: int, indent: str = "") -> None:
    """Add the outlets in brackets, on a new line if the last line is full."""
    length = len(page.content.rpartition("\n")[2])
    names = sum(len(name) + 2 for name, _ in event.sources)
    page.raw(f"\n{indent}(" if length + names + 1 > _WIDTH else " (")
    put_sources(page, event, number)
    page.raw(")")


def _begin(events: Sequence[Event], title: str = "The world today") -> Page:
    page = Page()
    page.put(title, "furniture")
    page.raw("\n")
    page.put(long_day(events[0].day), "furniture")
    page.raw("\n\n")
    return page


def _text_heading(page: Page, section: str, before: str = "") -> None:
    page.raw(before)
    page.put(section, "section")
    page.raw("\n\n")


@layout
def text_bullets(events: Sequence[Event]) -> Page:
    """Lay out bullets under sections, each with its outlets in brackets at its end."""
    page = _begin(events)
    for number in headings(events, lambda name: _text_heading(page, name.upper())):
        _put_body(page, events[number], number, "  ", "- ")
        _put_brackets(page, events[number], number, "    ")
        page.raw("\n\n")
    return page


@layout
def text_nested(events: Sequence[Event]) -> Page:
    """Lay out bullets within bullets: the topics above each item, as on the portal."""
    page = _begin(events, "Current events")
    for number, shared, path in nested(events):
        for depth in range(shared, len(path)):
            page.raw("  " * depth + ("* " if depth else "\n"))
            page.put(path[depth], "section")
            page.raw("\n")
        page.raw("  " * len(path) + "* ")
        page.put(events[number].text, "body", number)
        page.raw(" (")
        put_sources(page, events[number], number, ") (")
        page.raw(")\n")
    return page


@layout
def text_headed(events: Sequence[Event]) -> Page:
    """Lay out items with a headline, and a line with the source below."""
    page = _begin(events)
    for number, event in enumerate(events):
        page.put(event.heading, "headline", number)
        page.raw("\n")
        _put_body(page, event, number)
        page.raw("\n")
        page.put("Source:", "source_line", number)
        page.raw(" ")
        put_sources(page, event, number)
        page.raw("\n\n")
    return page


@layout
def text_outlet_first(events: Sequence[Event]) -> Page:
    """Lay out items with the outlet and a dash before the text."""
    page = _begin(events, "Press review")
    for number in headings(events, lambda name: _text_heading(page, name)):
        put_first_source(page, events[number], number)
        page.raw(" – ")
        page.put(events[number].text, "body", number)
        page.raw("\n\n")
    return page


@layout
def text_outlet_line(events: Sequence[Event]) -> Page:
    """Lay out items with the outlet on a line of its own above each."""
    page = _begin(events, "Press review")
    for number, event in enumerate(events):
        put_sources(page, event, number, " | ")
        page.raw("\n")
        _put_body(page, event, number)
        page.raw("\n\n")
    return page


@layout
def text_table(events: Sequence[Event]) -> Page:
    """Lay out rows of a table, with tabs between the cells."""
    page = Page()
    for number, name in enumerate(("Section", "Outlet", "Summary")):
        page.raw("\t" if number else "")
        page.put(name, "furniture")
    page.raw("\n")
    for number, event in enumerate(events):
        page.put(event.section, "section")
        page.raw("\t")
        put_sources(page, event, number)
        page.raw("\t")
        page.put(event.text, "body", number)
        page.raw("\n")
    return page


@layout
def text_mail(events: Sequence[Event]) -> Page:
    """Lay out a mail with numbered items, each with its outlet and address below."""
    page, day = Page(), events[0].day
    for line in (
        "From: World Briefing <briefing@dervaine.example>",
        "To: Readers <readers@dervaine.example>",
        f"Subject: World Briefing, {long_day(day)}",
        f"Date: {day:%a}, {day.day} {day:%b %Y} 06:00:00 +0000",
        "",
        _INTRODUCTION,
        "",
    ):
        if line:
            page.put(line, "furniture")
        page.raw("\n")
    for number, event in enumerate(events):
        _put_body(page, event, number, "    ", f"{number + 1}. ")
        page.raw("\n    ")
        put_first_source(page, event, number)
        page.raw(": ")
        url = event.sources[0][1]
        page.put(url, "source_line", number, "url")
        page.raw("\n\n")
    page.raw("-- \n")
    page.put(FOOTER, "furniture")
    page.raw("\n")
    return page


@layout
def markdown_links(events: Sequence[Event]) -> Page:
    """Lay out Markdown bullets that end in links to the outlets."""
    page = Page()
    page.raw("# ")
    page.put(f"World news, {long_day(events[0].day)}", "furniture")
    page.raw("\n\n")
    for number in headings(events, lambda name: _text_heading(page, name, "## ")):
        page.raw("* ")
        page.put(events[number].text, "body", number)
        page.raw(" ")
        put_sources(page, events[number], number, " ", "[({name})]({url})")
        page.raw("\n")
    return page


@layout
def markdown_headed(events: Sequence[Event]) -> Page:
    """Lay out Markdown sections, one for each item, with linked outlets below the text."""
    page = Page()
    page.raw("# ")
    page.put("World news", "furniture")
    page.raw("\n\n")
    for number, event in enumerate(events):
        page.raw("### ")
        page.put(event.heading, "headline", number)
        page.raw("\n\n")
        page.put(event.text, "body", number)
        page.raw("\n\n*")
        put_sources(page, event, number, " · ", "[{name}]({url})")
        page.raw("*\n\n")
    return page


@layout
def days_text(events: Sequence[Event]) -> Page:
    """Lay out several days, each under its date, with outlets in brackets."""
    page = Page()
    page.put("This week in the world", "furniture")
    for number, event in enumerate(events):
        if not number or events[number - 1].day != event.day:
            page.raw("\n\n")
            page.put(f"{event.day:%A}, {long_day(event.day)}", "section")
            page.raw("\n")
        page.raw("\n")
        _put_body(page, event, number)
        _put_brackets(page, event, number)
        page.raw("\n")
    return page
