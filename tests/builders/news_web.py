"""A day of news on the test web: a thousand pages of 40 hosts, with feeds, as time goes by.

Everything follows from the numbers of host and page, so that a test knows what was there to be
read: ``NewsWeb.pages`` has each page with its versions, and whether a visitor that keeps the rules
can read it.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import partial

from builders.web import Asked, Page, Web

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_NAMES = ("Corrow", "Vaunt", "Ossary", "Kellend", "Sorrendy", "Quaill", "Brandt", "Ilver")
_THINGS = ("wall", "dam", "ferry", "mill", "bridge", "school", "mine", "market")
_VERBS = ("held", "broke", "opened", "closed", "burned", "moved")
_NEWEST = 15  # entries of a feed
# Hosts that are not like the others, by their number from the last.
_NO_RULES, _ALL_FORBIDDEN, _ENDLESS = 1, 2, 3


@dataclass(frozen=True)
class Version:
    """What a page said from a time on."""

    since: datetime
    text: str


@dataclass(frozen=True)
class Story:
    """A page. ``address`` is in the feed; the page is there or, redirected, at ``final``."""

    address: str
    final: str
    title: str
    versions: tuple[Version, ...]
    is_readable: bool  # for those who keep to robots.txt, once it is published
    fails_first: bool  # the server fails when it is asked for the first time

    @property
    def published(self) -> datetime:
        """When the page appeared."""
        return self.versions[0].since

    def at(self, moment: datetime) -> Version | None:
        """Return what the page says at a time, or None before it is published."""
        return next((each for each in reversed(self.versions) if each.since <= moment), None)


class NewsWeb:
    """The hosts, pages and feeds, put into a test web; the day begins at its time.

    Of the pages of a host, one is forbidden by robots.txt, one redirected, one fails at first;
    every fourth gets a second version some hours later, every twelfth a third. Feeds are RSS, Atom
    and JSON by turns; every fifth host asks for a delay of 5 seconds. Of the last three, one never
    sends its robots.txt, one forbids everything, and the feed of one never ends.
    """

    def __init__(self, web: Web, hosts: int = 40, pages: int = 25) -> None:
        self.start = web.time()
        self.pages: list[Story] = []
        self.feeds: list[str] = []
        self._asked: set[str] = set()
        for number in range(hosts):
            host = f"news{number}.example"
            last = hosts - number
            stories = [
                self._story(host, number, page, is_open=last not in (_NO_RULES, _ALL_FORBIDDEN))
                for page in range(pages)
            ]
            self.pages += stories
            self._put_host(web, host, number, last, stories)

    def readable(self, moment: datetime) -> dict[str, Version]:
        """Return what can be read at a time: the address of each page, with its version."""
        found = {page.address: page.at(moment) for page in self.pages if page.is_readable}
        return {address: version for address, version in found.items() if version}

    def _story(self, host: str, number: int, page: int, *, is_open: bool) -> Story:
        published = self.start + DAY * ((page * 37 + number * 11) % 100) / 100
        times = [published]
        if page % 4 == 0:
            times.append(published + HOUR * (1 + (page + number) % 6))
        if page % 12 == 0:
            times.append(times[-1] + HOUR * 3)
        name, thing = _NAMES[(page + number) % 8], _THINGS[(page * 3 + number) % 8]
        versions = tuple(
            Version(
                since,
                f"{name} said that the {thing} {_VERBS[(page + n) % 6]}. "
                f"{_NAMES[(page + number + 3) % 8]} said that {12 + n} people saw it, on page "
                f"{page} of {host}.",
            )
            for n, since in enumerate(times)
        )
        path = "forbidden" if page == 1 else "go" if page == 2 else "news"
        return Story(
            address=f"http://{host}/{path}/{page}",
            final=f"http://{host}/news/{page}",
            title=f"{name} on the {thing}, {page}",
            versions=versions,
            is_readable=is_open and page != 1,
            fails_first=page == 3,
        )

    def _put_host(self, web: Web, host: str, number: int, last: int, stories: list[Story]) -> None:
        rules = "User-agent: *\nDisallow: /forbidden/\n"
        if number % 5 == 0:
            rules += "Crawl-delay: 5\n"
        if last == _ALL_FORBIDDEN:
            rules = "User-agent: *\nDisallow: /\n"
        robots = Page(rules.encode(), type="text/plain")
        web.put(f"http://{host}/robots.txt", Page(status=503) if last == _NO_RULES else robots)
        for story in stories:
            if story.address != story.final:
                web.redirect(story.address, story.final, 301)
            web.put(story.final, partial(self._show, story))
        kind = ("rss", "atom", "json")[number % 3]
        feed = web.put(
            f"http://{host}/feed",
            Page(iter(lambda: b"<item>" * 1000, b""), type="application/rss+xml")
            if last == _ENDLESS
            else partial(self._show_feed, host, kind, stories),
        )
        self.feeds.append(feed)
        link = f'<link rel="alternate" type="{_TYPES[kind]}" href="/feed">'
        web.put(f"http://{host}/", f"<html><head><title>{host}</title>{link}</head><p>News")

    def _show(self, story: Story, asked: Asked) -> Page:
        version = story.at(asked.at)
        if version is None:
            return Page(b"not yet", 404)
        if story.fails_first and story.address not in self._asked:
            self._asked.add(story.address)
            return Page(status=500)
        paragraphs = "".join(
            f"<p>{each}.</p>" for each in version.text.removesuffix(".").split(". ")
        )
        head = f"<title>{story.title}</title><link rel=canonical href={story.final}>"
        body = f"<!doctype html><html><head>{head}</head><h1>{story.title}</h1>{paragraphs}</html>"
        return _unless_known(body, "text/html", version.since, asked)

    def _show_feed(self, host: str, kind: str, stories: list[Story], asked: Asked) -> Page:
        shown = [(story, version) for story in stories if (version := story.at(asked.at))]
        shown.sort(key=lambda each: each[0].published, reverse=True)
        newest = max((version.since for _, version in shown), default=self.start)
        body = _FEEDS[kind](host, shown[:_NEWEST])
        return _unless_known(body, _TYPES[kind], newest, asked)


_Shown = list[tuple[Story, Version]]


def _unless_known(body: str, media_type: str, since: datetime, asked: Asked) -> Page:
    """Return a page, or only that it has not changed, to those who have it."""
    etag = f'"{hashlib.sha256(body.encode()).hexdigest()[:12]}"'
    modified = format_datetime(since, usegmt=True)
    headers = (("ETag", etag), ("Last-Modified", modified))
    if etag == asked.headers.get("if-none-match"):
        return Page(status=304, headers=headers)
    return Page(body.encode(), headers=headers, type=f"{media_type}; charset=utf-8")


def _rss(host: str, shown: _Shown) -> str:
    items = "".join(
        f"<item><title>{story.title}</title><link>{story.address}</link>"
        f"<pubDate>{format_datetime(story.published)}</pubDate></item>"
        for story, _ in shown
    )
    channel = f"<channel><title>{host}</title>{items}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'


def _atom(host: str, shown: _Shown) -> str:
    entries = "".join(
        f'<entry><title>{story.title}</title><link href="{story.address}"/>'
        f"<id>{story.address}</id><published>{story.published.isoformat()}</published>"
        f"<updated>{version.since.isoformat()}</updated></entry>"
        for story, version in shown
    )
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{host}</title>{entries}</feed>"
    )


def _json(host: str, shown: _Shown) -> str:
    items = [
        {
            "id": story.address,
            "url": story.address,
            "title": story.title,
            "date_published": story.published.isoformat(),
            "date_modified": version.since.isoformat(),
        }
        for story, version in shown
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": host, "items": items}
    )


_FEEDS = {"rss": _rss, "atom": _atom, "json": _json}
_TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
