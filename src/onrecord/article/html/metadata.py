"""Reading of a web page's metadata: schema.org data, OpenGraph and other meta elements, links.

The metadata describe the article on the page, such as its headline and date. They are kept as the
page states them; ``page.py`` compares them with the visible text.
"""

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml.html import HtmlElement

from onrecord.article.html.vocabulary import HEADINGS, META
from onrecord.article.recognizers import names, wordlists
from onrecord.records import Record
from onrecord.text.controls import one_line

_Item: TypeAlias = dict[str, Any]

TITLE_SEPARATOR = re.compile(r"\s+[|–—:«»·-]+\s+|:\s+")  # in "Bridge opens - The Post"
_MAX_ITEMS = 20_000  # objects of JSON-LD that are read; pages have some dozens
_MAX_VALUES = 20  # statements of one kind, such as headlines
_LONGEST_AUTHOR = 200  # characters
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review)$")  # of schema.org
_WRAPPER = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|//<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_FRONT_PAGE = re.compile(r"\.?/|https?://[^/?#]+/?|(?:\.?/)?(?:index|default|home)\.\w{3,5}", re.I)
_MAIL = re.compile(r"\S@\S")
_TAG = re.compile(r"<[^<>]{0,200}>")


class Metadata(Record, frozen=True, kw_only=True):
    """What the metadata of a web page state about its article, such as headlines and dates.

    Metadata often state a value more than once; each tuple has the most reliable value first.
    """

    headlines: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    masthead: str | None = None  # the site's name in its title and in a link to its front page
    byline: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    url: str | None = None
    base: str | None = None  # the address that links of the page start from
    site: str | None = None  # the page's web host
    body: str = ""  # the article's text, if the schema.org data have it
    article: bool = False  # whether the page is declared to be a single article
    live: bool = False  # whether the page is declared to be a live blog


def read_metadata(
    root: HtmlElement, headings: Iterable[str], own: str | None, *, fetched: bool = False
) -> Metadata:
    """Return the metadata of a web page.

    A page may have metadata of several articles. Its own article is the one with a headline among
    ``headings``, the visible headings of the page. ``own`` is the address of the page, in the saved
    file or as it was fetched, or None; the page may state another one, which must be of the same
    site if it was ``fetched``.
    """
    meta = _read_meta(root)
    title = text_of("".join(root.xpath("string((//head//title|//title)[1])")))
    url = _find_url(root, meta, own, fetched=fetched)
    items = list(json_ld_items(root))
    by_id = {str(item.get("@id")): item for item in items if "name" in item}
    articles = [item for item in items if _is_article(item)]
    article = _main_article(articles, {*map(_letters, headings), _letters(title)}, url)
    url = url or next(
        filter(None, (absolute(None, stated) for stated in _addresses(article))), None
    )
    return Metadata(
        headlines=_unique(
            article.get("headline"), article.get("name"), *_values(meta, META["headline"]), title
        ),
        decks=_unique(
            article.get("description"),
            article.get("alternativeHeadline"),
            *_values(meta, META["deck"]),
        ),
        outlets=_unique(
            *_values(meta, META["site"]),
            *_names(article.get("publisher"), by_id),
            *_values(meta, META["publisher"]),
        ),
        masthead=_masthead(root, title),
        byline=_authors(article.get("author"), by_id)
        or _authors(list(_values(meta, META["author"])), {}),
        published=_unique(article.get("datePublished"), *_values(meta, META["published"])),
        url=url,
        base=_base(root, own) if fetched else url,
        site=names.host_of(url) if url else None,
        body="\n".join(_article_bodies(article)),
        article=bool(article) or "article" in _values(meta, ("og:type",)),
        live="LiveBlogPosting" in _types(article),
    )


def read_story_metadata(story: HtmlElement, page: HtmlElement, whole: Metadata) -> Metadata:
    """Return the metadata of one of several stories on a page.

    ``story`` is its element. What the page's schema.org data state about it is found by its
    headline; its address may also be in an attribute or in the link of its headline. Outlet and
    site are those of the page, whose metadata are ``whole``.
    """
    items = list(json_ld_items(page))
    by_id = {str(item.get("@id")): item for item in items if "name" in item}
    heads = [heading for heading in story.iter(*HEADINGS) if _letters(heading.text_content())]
    headings = {_letters(heading.text_content()) for heading in heads}
    articles = [*filter(_is_article, json_ld_items(story)), *filter(_is_article, items)]
    article = next((i for i in articles if _letters(text_of(i.get("headline"))) in headings), {})
    link = heads[0].xpath("string((.//@href | ancestor::a[1]/@href)[1])") if heads else ""
    marked = [value for value in story.attrib.values() if value.startswith(("https:", "http:"))]
    urls = (absolute(whole.base, stated) for stated in (*_addresses(article), *marked, link))
    return Metadata(
        headlines=_unique(
            article.get("headline"),
            article.get("name"),
            *(heading.text_content() for heading in heads[:1]),
        ),
        decks=_unique(article.get("description"), article.get("alternativeHeadline")),
        outlets=whole.outlets,
        masthead=whole.masthead,
        byline=_authors(article.get("author"), by_id),
        published=_unique(article.get("datePublished")),
        url=next(filter(None, urls), None),
        base=whole.base,
        site=whole.site,
        body="\n".join(_article_bodies(article)),
        article=True,
    )


def _masthead(root: HtmlElement, title: str) -> str | None:
    """Return the site's name at the end of a page's title, or None.

    It is one if it is a link to the front page as well, or the alternative text of a picture.
    """
    *before, name = map(str.strip, TITLE_SEPARATOR.split(title))
    links = (link for link in root.iter("a") if _FRONT_PAGE.fullmatch(link.get("href", "-")))
    shown = [*(link.text_content() for link in links), *(i.get("alt") for i in root.iter("img"))]
    is_shown = before and _letters(name) and _letters(name) in map(_letters, map(text_of, shown))
    return name if is_shown and not wordlists.boilerplate_section(name) else None


def _addresses(article: _Item) -> Iterator[str]:
    """Yield the web addresses that a schema.org object states for an article."""
    page = article.get("mainEntityOfPage")
    for address in (article.get("url"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(address, str) and address:
            yield address


def _read_meta(root: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of a page's ``<meta>`` elements, keyed by lower-case name.

    The contents of elements with the same name are in page order.
    """
    contents: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = text_of(element.get("content", ""))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and content:
                contents.setdefault(name.strip().lower(), []).append(content)
    return contents


def _values(meta: dict[str, list[str]], wanted: Iterable[str]) -> Iterator[str]:
    """Yield the contents of the ``<meta>`` elements with the names in ``wanted``, in this order.

    ``meta`` contains the contents of all ``<meta>`` elements of a page by name.
    """
    for name in wanted:
        yield from meta.get(name, ())


def json_ld_items(root: HtmlElement) -> Iterator[_Item]:
    """Yield the objects in the JSON-LD data of a page, nested objects included."""
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            # Not strict, since many pages have line breaks inside strings.
            waiting = [json.loads(_WRAPPER.sub("", script.text or ""), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and count < _MAX_ITEMS:
            count += 1
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = [*item[:_MAX_ITEMS], *waiting]
            elif isinstance(item, dict):
                yield item
                waiting += [value for value in item.values() if isinstance(value, dict | list)]


def _types(item: _Item) -> list[str]:
    """Return the schema.org types of a JSON-LD object."""
    stated = item.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return [name for name in types if isinstance(name, str)]


def _is_article(item: _Item) -> bool:
    """Whether a JSON-LD object has the schema.org type Article or one of its subtypes."""
    return any(map(_ARTICLE_TYPE.search, _types(item)))


def _main_article(articles: list[_Item], headings: set[str], url: str | None) -> _Item:
    """Return the JSON-LD object of the page's own article, or an empty object if there is none.

    The article is the one with a headline among ``headings``, or else the one with the address
    ``url``, or else the first. ``headings`` are reduced to lower-case letters and digits.
    """
    headings = headings - {""}
    for item in articles:
        if _letters(text_of(item.get("headline") or item.get("name"))) in headings:
            return item
    for item in articles:
        if url and url in _addresses(item):
            return item
    return next(iter(articles), {})


def _find_url(
    root: HtmlElement, meta: dict[str, list[str]], own: str | None, *, fetched: bool
) -> str | None:
    """Return the canonical address of a page, else its own, or None.

    ``own`` is the address that the page was saved or fetched from, if known. Of a page that was
    ``fetched``, an address of another site is that of another article, such as the first print.
    """
    links = [
        link.get("href")
        for link in root.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    ]
    for stated in (*links, *_values(meta, ("og:url", "twitter:url")), own):
        address = absolute(own, stated) if stated else None
        if fetched and address and not _is_same_site(address, own or ""):
            continue
        # Some templates state the address of the front page for every page.
        if address and (address.rstrip("/").count("/") > 2 or address == own):
            return address
    return None


def _base(root: HtmlElement, own: str | None) -> str | None:
    """Return the address that the links of a page start from: that of its <base>, else its own."""
    stated = next((each.get("href") for each in root.iter("base") if each.get("href")), None)
    return (absolute(own, stated) if stated else None) or own


def _is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site: of one host, or one of a host below the other's.

    >>> _is_same_site("https://www.herald.example/wall", "https://m.herald.example/wall?page=1")
    True
    """
    hosts = [(names.host_of(each) or "").removeprefix("www.") for each in (one, other)]
    short, long = sorted(hosts, key=len)
    return short == long or ("." in short and long.endswith(f".{short}"))


def absolute(base: str | None, address: str) -> str | None:
    """Return the absolute form of a link's address, or None if it is not a web address.

    ``base`` is the address of the page with the link.
    """
    try:
        whole = urljoin(base or "", address.strip())
        return whole if names.host_of(whole) and whole.startswith(("http:", "https:")) else None
    except ValueError:
        return None


def _names(stated: object, by_id: dict[str, _Item]) -> Iterator[str]:
    """Yield the names of the people or organizations in a schema.org value, such as "author".

    The value may be a list. An object in it may refer by ``@id`` to a named object elsewhere on the
    page; ``by_id`` contains the named objects by ``@id``.
    """
    for value in stated if isinstance(stated, list) else [stated]:
        name = value
        if isinstance(value, dict):
            name = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
        if isinstance(name, str):
            yield name


def _authors(stated: object, by_id: dict[str, _Item]) -> tuple[str, ...]:
    """Return the people named in a metadata value, without outlets, web and mail addresses."""
    authors: list[str] = []
    for name in _names(stated, by_id):
        name = text_of(name)
        if "://" in name or _MAIL.search(name) or len(name) > _LONGEST_AUTHOR:
            continue
        authors += names.read_names(name)[0]
    return tuple(dict.fromkeys(authors))


def _article_bodies(article: _Item) -> Iterator[str]:
    """Yield the article texts in a schema.org object, including the updates of a live blog."""
    updates = article.get("liveBlogUpdate")
    for item in (article, *(updates if isinstance(updates, list) else ())):
        body = item.get("articleBody") if isinstance(item, dict) else None
        if isinstance(body, str):
            yield body


def _unique(*statements: object) -> tuple[str, ...]:
    """Return the texts of metadata values, cleaned, without empty texts and duplicates.

    Of very many values only the first are returned; pages state a handful.
    """
    texts = (text for stated in statements if (text := text_of(stated)))
    return tuple(itertools.islice(dict.fromkeys(texts), _MAX_VALUES))


def text_of(stated: object) -> str:
    """Return a metadata value as one line of plain text, or "" if it is not a string.

    It has no control characters. HTML entities such as ``&amp;`` are expanded twice, since some
    sites escape them twice.
    """
    if not isinstance(stated, str):
        return ""
    return one_line(_TAG.sub(" ", unescape(unescape(stated))))


def _letters(text: str) -> str:
    """Return only the letters and digits of a text, in lower case, for comparison."""
    return "".join(filter(str.isalnum, text)).casefold()
