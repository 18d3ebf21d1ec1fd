"""What a page states of itself beside its text: schema.org, OpenGraph, meta elements, links.

Statements only, as they stand; ``page.py`` weighs them against what the page shows.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml.html import HtmlElement

from onrecord.article.recognizers import names
from onrecord.records import Record

_Item: TypeAlias = dict[str, Any]

_MOST_ITEMS = 20_000  # of JSON-LD that are looked at; pages have some dozens
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_WRAPPED = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|//<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_TAG = re.compile(r"<[^<>]{0,200}>")
# Meta elements in order of how exactly their sites use them: OpenGraph, Dublin Core, and the
# names that large content systems write (parse.ly, Sailthru, Cxense, Swiftype).
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre")
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dc.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date",
    "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator")
_DECKS = ("og:description", "description", "twitter:description", "dc.description")


class Metadata(Record, frozen=True, kw_only=True):
    """What a page states; several statements of one thing in order of their weight."""

    headlines: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    url: str | None = None
    body: str = ""  # the article's text, where schema.org data give it
    article: bool = False  # the page says that it is one article
    live: bool = False  # and that it is one of updates


def read_metadata(root: HtmlElement, shown: Iterable[str], url: str | None) -> Metadata:
    """What a page states of its article.

    ``shown`` are the page's headings, which tell its article from others that its data name;
    ``url`` is where the capture says that it is from.
    """
    meta = _meta(root)
    title = _words("".join(root.xpath("string((//head//title|//title)[1])")))
    base = _url(root, meta, url)
    items = list(_items(root))
    known = {str(item.get("@id")): item for item in items if "name" in item}
    articles = [item for item in items if _is_article(item)]
    article = _main(articles, {*map(_key, shown), _key(title)}, base)
    return Metadata(
        headlines=_some(article.get("headline"), article.get("name"), *_each(meta, _TITLES), title),
        decks=_some(
            article.get("description"), article.get("alternativeHeadline"), *_each(meta, _DECKS)
        ),
        outlets=_some(
            *_each(meta, _SITES[:1]),
            *_named(article.get("publisher"), known),
            *_each(meta, _SITES[1:]),
        ),
        byline=_people(article.get("author"), known) or _people(list(_each(meta, _AUTHORS)), {}),
        published=_some(article.get("datePublished"), *_each(meta, _DATES)),
        url=base,
        body="\n".join(_bodies(article)),
        article=bool(article) or "article" in _each(meta, ("og:type",)),
        live="LiveBlogPosting" in _types(article),
    )


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = _words(element.get("content", ""))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _each(meta: dict[str, list[str]], wanted: Iterable[str]) -> Iterator[str]:
    for name in wanted:
        yield from meta.get(name, ())


def _items(root: HtmlElement) -> Iterator[_Item]:
    """The objects of a page's JSON-LD, in its order, at any depth."""
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            # Strings with line breaks in them are common, and browsers' parsers of it forgive.
            waiting = [json.loads(_WRAPPED.sub("", script.text or ""), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and count < _MOST_ITEMS:
            count += 1
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = [*item[:_MOST_ITEMS], *waiting]
            elif isinstance(item, dict):
                yield item
                waiting += [value for value in item.values() if isinstance(value, dict | list)]


def _types(item: _Item) -> list[str]:
    stated = item.get("@type")
    kinds = stated if isinstance(stated, list) else [stated]
    return [kind for kind in kinds if isinstance(kind, str)]


def _is_article(item: _Item) -> bool:
    return any(map(_ARTICLE.search, _types(item)))


def _main(articles: list[_Item], shown: set[str], url: str | None) -> _Item:
    """The item of the page's own article: by its headline, its address, or as the first."""
    for item in articles:
        if _key(_words(item.get("headline") or item.get("name"))) in shown - {""}:
            return item
    for item in articles:
        place = item.get("mainEntityOfPage")
        place = place.get("@id") if isinstance(place, dict) else place
        if url and url in (item.get("url"), place):
            return item
    # What has no headline is no teaser of another.
    return next(iter(articles), {})


def _url(root: HtmlElement, meta: dict[str, list[str]], own: str | None) -> str | None:
    """The canonical address, else where the page was saved from."""
    links = [
        link.get("href")
        for link in root.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    ]
    for stated in (*links, *_each(meta, ("og:url", "twitter:url")), own):
        address = absolute(own, stated) if stated else None
        # A front page's address is a mistake of the page's template.
        if address and (address.rstrip("/").count("/") > 2 or address == own):
            return address
    return None


def absolute(base: str | None, address: str) -> str | None:
    """A web address in full, or null where it is none."""
    try:
        whole = urljoin(base or "", address.strip())
        return whole if names.host_of(whole) and whole.startswith(("http:", "https:")) else None
    except ValueError:
        return None


def _named(thing: object, known: dict[str, _Item]) -> Iterator[str]:
    """The names of a person or body, or of several; what is only referred to is in ``known``."""
    for each in thing if isinstance(thing, list) else [thing]:
        if isinstance(each, dict):
            each = each.get("name") or known.get(str(each.get("@id")), {}).get("name")
        name = each
        if isinstance(name, str):
            yield name


def _people(stated: object, known: dict[str, _Item]) -> tuple[str, ...]:
    """Authors' names, each apart; addresses are none."""
    found: list[str] = []
    for name in _named(stated, known):
        name = _words(name)
        if "://" in name or "@" in name or len(name) > 200:
            continue
        people, outlet = names.read_names(re.sub(r"^by\s+", "", name, flags=re.IGNORECASE))
        found += people or filter(None, [outlet])
    return tuple(dict.fromkeys(found))


def _bodies(article: _Item) -> Iterator[str]:
    updates = article.get("liveBlogUpdate")
    for item in (article, *(updates if isinstance(updates, list) else ())):
        body = item.get("articleBody") if isinstance(item, dict) else None
        if isinstance(body, str):
            yield body


def _some(*stated: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for each in stated if (words := _words(each))))


def _words(stated: object) -> str:
    """A statement's words: entities read (some sites escape twice), tags and breaks left out."""
    if not isinstance(stated, str):
        return ""
    return " ".join(_TAG.sub(" ", unescape(unescape(stated))).split())


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()
