"""An invented web of news for simulations: 40 hosts with a thousand pages that change over a day.

What is at an address depends on the time only. Hosts differ in what they offer (RSS, Atom, JSON
Feed, news sitemaps, indexes of sitemaps) and in how they behave: see ``_KINDS``.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from itertools import pairwise

from onrecord.capture.web.addresses import Address
from onrecord.capture.web.exchange import Answer

START = datetime(2031, 5, 1, tzinfo=UTC)
HOSTS, PAGES, HOURS = 40, 1000, 24
FORMS = ("rss", "atom", "json", "sitemap", "index")
LISTED = 30  # entries of a feed
CRAWL_DELAY, REST = 10, 3600  # seconds
# Behaviour of the first hosts; the others send ETags and answer 304.
_KINDS = ("slow", "resting", "restless", "dated", "closed", "moving", "broken", "hasty", "passing")
_SYLLABLES = ("or", "van", "tel", "mi", "dra", "quo", "lin", "sah", "ber", "ku", "nes", "tal")
_THINGS = ("wall", "bridge", "mill", "dam", "quay", "tower", "school", "tunnel", "ferry", "mine")
_DEEDS = ("would hold until the spring", "had been closed at noon", "would open again on Monday",
          "needed twelve new beams", "was sold in January", "had burned in the night")  # fmt: skip
_Headers = list[tuple[str, str]]


@dataclass
class Page:
    """A page: when it was published, the time and words of each version, when it is gone."""

    host: str
    path: str
    title: str
    versions: list[tuple[datetime, str]]
    gone: datetime | None = None

    @property
    def published(self) -> datetime:
        """When its first version appeared."""
        return self.versions[0][0]

    def at(self, now: datetime) -> tuple[datetime, str] | None:
        """Return its version of a time."""
        return next((each for each in reversed(self.versions) if each[0] <= now), None)

    def lives(self, end: datetime) -> Iterator[tuple[str, datetime, datetime]]:
        """Yield the words of each version, and from when to when it could be seen."""
        last = (min(self.gone or end, end), "")
        for (since, words), (until, _) in pairwise([*self.versions, last]):
            yield words, since, min(until, last[0])


@dataclass
class NewsWeb:
    """The web. ``note`` is called with each request: time, host, path and status."""

    clock: Callable[[], datetime]
    note: Callable[[datetime, str, str, int], None]
    hosts: int = HOSTS
    count: int = PAGES
    hours: int = HOURS
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)

    def __post_init__(self) -> None:
        draw = random.Random(20310501)
        for number in range(self.count):
            host = f"news{number % self.hosts}.example"
            page = _make_page(draw, host, number, self.hours)
            self.pages[host, page.path] = page

    @property
    def feeds(self) -> list[str]:
        """The address of what each host offers to be followed."""
        return [f"http://news{n}.example/{FORMS[n % len(FORMS)]}" for n in range(self.hosts)]

    @contextmanager
    def ask(self, address: Address, headers: Mapping[str, str], seconds: float) -> Iterator[Answer]:
        """Answer a request, as an Exchange does."""
        now = self.clock()
        path = "/" + address.text.split("/", 3)[3]
        lower = {name.lower(): value for name, value in headers.items()}
        status, sent, body = self._answer(now, address.host, path, lower)
        self.note(now, address.host, path, status)
        yield Answer(status, tuple(sent), [body])

    def stop(self) -> None:
        """Nothing is waited for."""

    def _answer(
        self, now: datetime, host: str, path: str, asked: Mapping[str, str]
    ) -> tuple[int, _Headers, bytes]:
        kind = kind_of(host)
        if path == "/robots.txt":
            delay = f"Crawl-delay: {CRAWL_DELAY}\n" if kind == "slow" else ""
            return 200, [], f"User-agent: *\n{delay}Disallow: /private/\n".encode()
        if kind == "resting" and is_resting(now):
            return 503, [("Retry-After", str(REST))], b""
        if kind == "hasty" and now.minute % 20 == 0:
            return 429, [], b""
        if kind == "moving" and path.startswith("/r/"):
            return 301, [("Location", f"/a/{path[3:]}")], b""
        if path.lstrip("/") in (*FORMS, "maps"):
            type_, body = self._listing(now, host, path.lstrip("/"))
            return _conditional(asked, [("Content-Type", type_)], body, None)
        page = self.pages.get((host, path))
        version = page.at(now) if page else None
        if page is None or version is None:
            return 404, [], b""
        if page.gone and now >= page.gone:
            return 410, [], b""
        words = _html(page, version[1], f"{now.timestamp():.0f}" if kind == "restless" else "")
        headers: _Headers = [("Content-Type", "text/html; charset=utf-8")]
        if kind == "restless":
            return 200, headers, words.encode()
        return _conditional(asked, headers, words.encode(), version[0] if kind == "dated" else None)

    def _listing(self, now: datetime, host: str, form: str) -> tuple[str, bytes]:
        pages = [
            page for (of, _), page in self.pages.items() if of == host and page.published <= now
        ]
        pages.sort(key=lambda page: page.published, reverse=True)
        return _LISTINGS[form](host, pages[:LISTED])


def kind_of(host: str) -> str:
    """Return how a host behaves."""
    number = int(host.removeprefix("news").partition(".")[0])
    return _KINDS[number] if number < len(_KINDS) else "plain"


def is_resting(now: datetime) -> bool:
    """Whether the host that has a bad hour has it."""
    return timedelta(hours=6) <= now - START < timedelta(hours=7)


def link_of(page: Page) -> str:
    """Return the address of a page as feeds give it."""
    path = page.path
    if kind_of(page.host) == "moving":
        path = path.replace("/a/", "/r/")
    return f"http://{page.host}{path}"


def _make_page(draw: random.Random, host: str, number: int, hours: int) -> Page:
    people = [_name(draw) for _ in range(3)]
    town = _name(draw)
    title = f"{draw.choice(_THINGS).capitalize()} of {town} cracks, says {people[0]} ({number})"
    since = START + timedelta(minutes=draw.uniform(-30, hours * 60 - 10))
    paragraphs = [
        " ".join(_sentence(draw, people, town) for _ in range(3)) for _ in range(draw.randint(3, 6))
    ]
    versions = [(since, "\n".join(paragraphs))]
    for edit in range(draw.choice((0, 0, 1, 1, 2, 3))):
        since += timedelta(minutes=10 * 120 ** draw.random())  # ten minutes to 20 hours
        place = draw.randrange(len(paragraphs))
        paragraphs[place] += f" {draw.choice(people)} denied that {edit + 20} boats were lost."
        versions.append((since, "\n".join(paragraphs)))
    kind = kind_of(host)
    folder = "private" if kind == "closed" and number % 5 == 4 else "a"
    gone = versions[0][0] + timedelta(hours=10) if kind == "passing" else None
    return Page(host, f"/{folder}/{number}", title, versions, gone)


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=3)).capitalize()


def _sentence(draw: random.Random, people: list[str], town: str) -> str:
    thing, deed = draw.choice(_THINGS), draw.choice(_DEEDS)
    return f"{draw.choice(people)} said that the {thing} of {town} {deed}."


def _html(page: Page, words: str, advertisement: str) -> str:
    body = "".join(f"<p>{escape(each)}</p>" for each in words.split("\n"))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{page.title}</title>"
        f'<link rel="canonical" href="http://{page.host}{page.path}">'
        f'<meta property="article:published_time" content="{page.published.isoformat()}">'
        f'</head><body><article><h1>{page.title}</h1>{body}</article><div class="ad">'
        f"<script>{advertisement}</script></div></body></html>"
    )


def _conditional(
    asked: Mapping[str, str], headers: _Headers, body: bytes, changed: datetime | None
) -> tuple[int, _Headers, bytes]:
    """Answer 304 if what is asked for is as it was; ``changed``: instead of an ETag."""
    if changed:
        stamp, sent = format_datetime(changed, usegmt=True), "if-modified-since"
        headers.append(("Last-Modified", stamp))
    else:
        stamp, sent = f'"{sha256(body).hexdigest()[:16]}"', "if-none-match"
        headers.append(("ETag", stamp))
    return (304, headers, b"") if asked.get(sent) == stamp else (200, headers, body)


def _rss(host: str, pages: list[Page]) -> tuple[str, bytes]:
    amp = "&" if kind_of(host) == "broken" else "&amp;"
    items = "".join(
        f"<item><title>{page.title}</title><link>{link_of(page)}</link>"
        f"<pubDate>{format_datetime(page.published)}</pubDate></item>"
        for page in pages
    )
    feed = f"<rss version='2.0'><channel><title>Walls {amp} quays</title>{items}</channel></rss>"
    return "application/rss+xml", feed.encode()


def _atom(host: str, pages: list[Page]) -> tuple[str, bytes]:
    entries = "".join(
        f"<entry><title>{page.title}</title><link href='{link_of(page)}'/>"
        f"<published>{page.published.isoformat()}</published></entry>"
        for page in pages
    )
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{host}</title>{entries}</feed>"
    return "application/atom+xml", feed.encode()


def _json(host: str, pages: list[Page]) -> tuple[str, bytes]:
    items = [
        {"id": "1", "url": link_of(page), "date_published": page.published.isoformat()}
        for page in pages
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": host, "items": items}
    return "application/feed+json", json.dumps(feed).encode()


def _sitemap(host: str, pages: list[Page]) -> tuple[str, bytes]:
    urls = "".join(
        f"<url><loc>{link_of(page)}</loc><n:news><n:publication_date>{page.published.isoformat()}"
        f"</n:publication_date><n:title>{page.title}</n:title></n:news></url>"
        for page in pages
    )
    spaces = (
        "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
        "xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
    )
    return "application/xml", f"<urlset {spaces}>{urls}</urlset>".encode()


def _index(host: str, pages: list[Page]) -> tuple[str, bytes]:
    del pages
    index = f"<sitemapindex><sitemap><loc>http://{host}/maps</loc></sitemap></sitemapindex>"
    return "application/xml", index.encode()


_LISTINGS = {
    "rss": _rss, "atom": _atom, "json": _json, "sitemap": _sitemap, "maps": _sitemap,
    "index": _index,
}  # fmt: skip
