"""Reads what lists pages: feeds (RSS, Atom, JSON Feed), sitemaps, their indexes, OPML.

Also finds the feeds that a web page names. Nothing is fetched, and entities are not expanded.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeAlias

import msgspec
from lxml import etree

from onrecord.article.decoding import decode, decompress
from onrecord.article.feed_xml import child_of, link_of, name_of, plain_text, read_xml
from onrecord.article.html.metadata import absolute
from onrecord.article.html.tree import parse_page
from onrecord.article.recognizers.dates import parse_date
from onrecord.errors import ArticleError
from onrecord.records import Record, utc_text

ListingKind: TypeAlias = Literal["feed", "sitemap", "index", "opml"]
MAX_ENTRIES = 50_000  # of a listing: the limit of the sitemap protocol
_KINDS: dict[str, ListingKind] = {
    "rss": "feed", "RDF": "feed", "feed": "feed",
    "urlset": "sitemap", "sitemapindex": "index", "opml": "opml",
}  # fmt: skip
_DATES = ("published", "pubDate", "issued", "dc:date", "updated", "modified")
_JSON_FEED = "https://jsonfeed.org/version/"
_NESTED = re.compile(rb"<!ENTITY\s[^>]*?[\"'][^\"'>]*&\w")  # an entity made of entities
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")


class Listed(Record, frozen=True):
    """An entry of a listing. ``published``: a time in UTC in ISO 8601, None if none is stated."""

    address: str
    title: str | None = None
    published: str | None = None


class Listing(Record, frozen=True):
    """A list of pages (feed, sitemap), of sitemaps (index) or of feeds (opml), as in its file."""

    kind: ListingKind
    title: str | None
    entries: tuple[Listed, ...]


def read_listing(body: bytes, address: str) -> Listing | None:
    """Return the listing in a file, or None if it is none, such as a web page.

    ``address``: where it is from; links are relative to it. ``body`` may be compressed (gzip).
    Addresses come once, in the order of the file. Slips that hide no entry are passed over. Raises
    ArticleError if the file is damaged so that none is left, or too large.
    """
    body = decompress(body, address)
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _read_json_feed(body, address)
    try:
        _, root = read_xml(body, address)
    except ArticleError:
        return None
    kind = _KINDS.get(_local(root))
    if kind is None:
        return None
    if _NESTED.search(body):
        raise _unreadable(address, "it declares entities that are made of others")
    read = {"feed": _feed_entries, "opml": _outlines}.get(kind, _sitemap_entries)
    channel = next((each for each in root if _local(each) in ("channel", "head")), root)
    title = None if kind in ("sitemap", "index") else plain_text(_child(channel, "title"))
    listing = _listing(kind, title, read(root, address), address)
    if not listing.entries and root.getroottree().parser.error_log:
        raise _unreadable(address, "it is cut off or damaged")
    return listing


def find_feeds(body: bytes, address: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a web page names, in its order.

    Raises ArticleError if the page cannot be decoded.
    """
    text = decode(decompress(body, address), address)
    if not text.strip():
        return ()
    root = parse_page(text, address)
    base = next((absolute(address, each) for each in root.xpath("//base/@href")), None) or address
    found = (
        _absolute(base, str(link.get("href", "")))
        for link in root.iter("link")
        if "alternate" in str(link.get("rel", "")).lower().split()
        and str(link.get("type", "")).lower().partition(";")[0].strip() in _FEED_TYPES
    )
    return tuple(dict.fromkeys(filter(None, found)))


def _listing(
    kind: ListingKind, title: str | None, entries: Iterator[Listed], address: str
) -> Listing:
    by_address: dict[str, Listed] = {}
    for number, entry in enumerate(entries):
        if number >= MAX_ENTRIES:
            raise ArticleError(f"{address} has more than {MAX_ENTRIES:,} entries")
        by_address.setdefault(entry.address, entry)
    return Listing(kind, title or None, tuple(by_address.values()))


def _feed_entries(root: etree._Element, address: str) -> Iterator[Listed]:
    channel = next((each for each in root if name_of(each) == "channel"), root)
    base = link_of(channel, address) or address
    for element in root.iter():
        if name_of(element) in ("item", "entry") and (link := link_of(element, base)):
            dates = (plain_text(child_of(element, name)) for name in _DATES)
            yield Listed(
                link,
                plain_text(child_of(element, "title")) or None,
                _moment(next(filter(None, dates), "")),
            )


def _sitemap_entries(root: etree._Element, address: str) -> Iterator[Listed]:
    """Yield the pages of a sitemap, or the sitemaps of an index; of news, with title and time."""
    for element in root:
        link = _absolute(address, plain_text(_child(element, "loc")))
        if _local(element) in ("url", "sitemap") and link:
            news = _child(element, "news")
            published = "" if news is None else plain_text(_child(news, "publication_date"))
            yield Listed(
                link,
                None if news is None else plain_text(_child(news, "title")) or None,
                _moment(published or plain_text(_child(element, "lastmod"))),
            )


def _outlines(root: etree._Element, address: str) -> Iterator[Listed]:
    """Yield the feeds of an OPML file."""
    for element in root.iter():
        if _local(element) == "outline":
            link = _absolute(address, element.get("xmlUrl") or element.get("xmlurl") or "")
            if link:
                yield Listed(link, element.get("title") or element.get("text"))


def _read_json_feed(body: bytes, address: str) -> Listing | None:
    try:
        found = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        if _JSON_FEED.encode() in body.replace(b"\\/", b"/"):
            raise _unreadable(address, "it is cut off or damaged") from None
        return None
    if not isinstance(found, dict) or not _text(found, "version").startswith(_JSON_FEED):
        return None
    items = found.get("items")
    return _listing("feed", _text(found, "title"), _json_entries(items, address), address)


def _json_entries(items: Any, address: str) -> Iterator[Listed]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            links = [_absolute(address, _text(item, name)) for name in ("url", "external_url")]
            link = next(filter(None, links), None) or absolute(None, _text(item, "id"))
            if link:
                dates = _text(item, "date_published") or _text(item, "date_modified")
                yield Listed(link, _text(item, "title") or None, _moment(dates))


def _unreadable(address: str, why: str) -> ArticleError:
    return ArticleError(f"{address} cannot be read as a feed: {why}")


def _absolute(base: str, link: str) -> str | None:
    return absolute(base, link) if link.strip() else None


def _text(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    return value.strip() if isinstance(value, str) else ""


def _local(element: etree._Element) -> str:
    """Return the name of an element without its namespace, and without an undeclared prefix."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((each for each in element if _local(each) == name), None)


def _moment(stated: str) -> str | None:
    """Return a stated time in UTC; a day is its first moment, a time without zone is in UTC.

    >>> _moment("Thu, 08 May 2031 10:00:00 +0200"), _moment("2031-05-08"), _moment("soon")
    ('2031-05-08T08:00:00Z', '2031-05-08T00:00:00Z', None)
    """
    stated = stated[:100]
    for read in (datetime.fromisoformat, parsedate_to_datetime, _found):
        try:
            moment = read(stated)
            zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return utc_text(zoned)
        except (ValueError, OverflowError):
            continue
    return None


def _found(stated: str) -> datetime:
    date = parse_date(stated)
    return datetime.fromisoformat(date.value if date else "")
