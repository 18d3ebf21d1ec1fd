"""Pages of planets, which gather the entries of many feeds: web, river of news, and plain text."""

import random
import textwrap
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from evaluation.layouts.page import Item, Page, Role, family

_TITLES = ("Planet Dervaine", "Planet Harbour", "Coast Planet", "Planet Newsrooms")
_WIDTH = 74


def _newest_first(items: Sequence[Item]) -> list[tuple[int, Item]]:
    """Return the items with their numbers on the page, the newest first."""
    return list(enumerate(sorted(items, key=lambda item: item.published, reverse=True)))


def _time(rng: random.Random, item: Item) -> datetime:
    midnight = datetime.combine(item.published, datetime.min.time())
    return midnight + timedelta(minutes=rng.randrange(24 * 60))


def _put_html(page: Page, tag: str, words: str, role: Role, article: int | None = None) -> None:
    """Add an element with words."""
    page.raw(f"<{tag}>")
    page.put(words, role, article)
    page.raw(f"</{tag}>\n")


def _begin(title: str, feeds: Sequence[str]) -> Page:
    """Begin a web page with the list of feeds that planets have at their side."""
    page = Page("text/html")
    page.raw(f"<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n<body>\n")
    _put_html(page, "h1", title, "furniture")
    page.raw('<div id="sidebar">\n')
    _put_html(page, "h2", "Subscriptions", "furniture")
    page.raw("<ul>\n")
    for feed in dict.fromkeys(feeds):
        _put_html(page, "li", feed, "furniture")
    page.raw("</ul></div>\n")
    return page


@family
def entries_by_day(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lay out entries under days and feeds, whole, with author and time below."""
    page = _begin(rng.choice(_TITLES), [item.outlet for item in items])
    for day, entries in groupby(_newest_first(items), key=lambda each: each[1].published):
        _put_html(page, "h2", f"{day:%B} {day.day}, {day.year}", "section")
        for number, item in entries:
            page.raw(f'<div class="entry">\n<h3><a href="https://{item.host}">')
            page.put(item.outlet, "publication", number, "outlet")
            page.raw(f'</a></h3>\n<h4><a href="{item.url}">')
            page.put(item.headline, "headline", number)
            page.raw("</a></h4>\n")
            for paragraph in item.paragraphs:
                _put_html(page, "p", paragraph, "body", number)
            page.raw('<p class="date">')
            page.put("by", "byline", number)
            page.raw(" ")
            page.put(item.authors[0], "byline", number, "author")
            page.raw(" ")
            page.put("at", "publication", number)
            page.raw(" ")
            when = _time(rng, item)
            page.put(f"{when:%B} {when.day}, {when:%Y %I:%M %p}", "publication", number,
                     "published", item.published.isoformat())  # fmt: skip
            page.raw("</p>\n</div>\n")
    page.raw("</body></html>\n")
    return page


@family
def river(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lay out entries in one river: headline, feed and time, the first paragraphs."""
    page = _begin(rng.choice(_TITLES), [])
    shown = rng.choice((1, 2, 3))
    for number, item in _newest_first(items):
        page.raw(f'<article><h2><a href="{item.url}">')
        page.put(item.headline, "headline", number)
        page.raw('</a></h2>\n<p class="meta">')
        page.put(item.outlet, "publication", number, "outlet")
        page.raw(" · <time>")
        when = _time(rng, item)
        page.put(f"{when.day} {when:%b %Y, %H:%M}", "publication", number, "published",
                 item.published.isoformat())  # fmt: skip
        page.raw("</time></p>\n")
        for paragraph in item.paragraphs[:shown]:
            _put_html(page, "p", paragraph, "body", number)
        page.raw(f'<a href="{item.url}">')
        page.put("Continue reading", "furniture")
        page.raw("</a></article>\n")
    page.raw("</body></html>\n")
    return page


@family
def feed_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lay out entries as a feed reader saves them as text: feed and headline, then fields."""
    page = Page()
    for number, item in _newest_first(items):
        page.put(item.outlet, "publication", number, "outlet")
        page.raw(": ")
        page.put(item.headline, "headline", number)
        page.raw("\n")
        when = _time(rng, item)
        page.put("Date:", "publication", number)
        page.raw(" ")
        page.put(f"{when:%a}, {when.day} {when:%b %Y %H:%M}:00 +0000", "publication", number,
                 "published", item.published.isoformat())  # fmt: skip
        page.raw("\n")
        page.put("Author:", "publication", number)
        page.raw(" ")
        page.put(item.authors[0], "byline", number, "author")
        page.raw("\n")
        page.put("Link:", "publication", number)
        page.raw(" ")
        page.put(item.url, "source_line", number, "url")
        page.raw("\n")
        for paragraph in item.paragraphs:
            page.raw("\n")
            page.put(textwrap.fill(paragraph, _WIDTH, break_on_hyphens=False), "body", number)
            page.raw("\n")
        page.raw("\n" + "-" * _WIDTH + "\n\n")
    return page
