"""The days of the current events portal, and the pages that layouts make of them."""

import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from evaluation.gold import read_rows
from evaluation.layouts.item_score import GoldItem, page_items
from evaluation.layouts.page import Page

FOOTER = "You receive this digest because you asked for it."


@dataclass(frozen=True)
class Event:
    """An item of the portal: a sentence or two, and the outlets that it is from."""

    day: date
    section: str
    topics: tuple[str, ...]  # headings above it, outermost first
    text: str
    sources: tuple[tuple[str, str], ...]  # name and URL

    @property
    def heading(self) -> str:
        """The closest heading above the item."""
        return self.topics[-1] if self.topics else self.section


Layout: TypeAlias = Callable[[Sequence[Event]], Page]
LAYOUTS: dict[str, Layout] = {}  # each lays out one day, or some days if its name begins with days


def read_days(path: Path) -> list[list[Event]]:
    """Read the events of each day from a JSON Lines file with rows of ``date`` and ``items``."""
    return [
        [
            Event(
                day=date.fromisoformat(row["date"]),
                section=item["section"],
                topics=tuple(item["topics"]),
                text=" ".join(item["text"].split()),
                sources=tuple({each["name"]: each["url"] for each in item["sources"]}.items()),
            )
            for item in row["items"]
        ]
        for row in read_rows(path)
    ]


def gold_items(page: Page) -> list[GoldItem]:
    """Return the items of a page; for "an agency via an outlet" the outlet alone is right too."""
    return [
        replace(item, outlets=item.outlets + tuple(_publishers(item.outlets)))
        for item in page_items(page)
    ]


def _publishers(outlets: Sequence[str]) -> Iterator[str]:
    for outlet in outlets:
        _, via, publisher = outlet.partition(" via ")
        if via:
            yield publisher


def layout(function: Layout) -> Layout:
    """Register a layout in ``LAYOUTS``."""
    LAYOUTS[function.__name__] = function
    return function


def long_day(day: date) -> str:
    """Return a day as in "1 February 2032"."""
    return f"{day.day} {day:%B} {day.year}"


def put_sources(
    page: Page, event: Event, number: int, between: str = ", ", link: str = "{name}"
) -> None:
    """Add the names of an event's outlets, each with the markup of a link around it."""
    before, _, after = link.partition("{name}")
    middle, has_url, end = after.partition("{url}")
    for place, (name, url) in enumerate(event.sources):
        page.raw(between if place else "")
        page.raw(before.replace("{url}", html.escape(url)))
        page.put(name, "source_line", number, "outlet")
        page.raw(middle)
        if has_url:  # as in Markdown, where it is among the words of the page
            page.put(url, "source_line", number, "url")
        page.raw(end)


def put_first_source(page: Page, event: Event, number: int) -> None:
    """Add the name of an event's first outlet only."""
    page.put(event.sources[0][0], "source_line", number, "outlet")


def headings(events: Sequence[Event], put: Callable[[str], None]) -> Iterator[int]:
    """Yield the number of each event, after ``put`` was called for a new section."""
    section = ""
    for number, event in enumerate(events):
        if event.section != section:
            put(event.section)
            section = event.section
        yield number


def nested(events: Sequence[Event]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield for each event its number, how many headings it shares with the last, and all of them.

    The first heading is the section; the topics follow.
    """
    last: tuple[str, ...] = ()
    for number, event in enumerate(events):
        path = (event.section, *event.topics)
        shared = 0
        while path[: shared + 1] == last[: shared + 1] and shared < len(path):
            shared += 1
        yield number, shared, path
        last = path


def make_pages(layout: Layout, days: Sequence[Sequence[Event]]) -> Iterator[Page]:
    """Yield the pages of a layout: one for each day, or one for three days."""
    step = 3 if layout.__name__.startswith("days") else 1
    for number in range(0, len(days), step):
        yield layout([event for day in days[number : number + step] for event in day])
