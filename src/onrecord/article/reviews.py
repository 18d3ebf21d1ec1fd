"""Reads what fact-checkers publish about claims: ``ClaimReview`` of schema.org, in JSON-LD.

It is on the pages of their articles, and in feeds (``DataFeed``) such as those of fact-checking
tools: JSON files with a list of them. Nothing that they refer to is fetched.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from onrecord.article.decoding import decode, decompress
from onrecord.article.html.metadata import json_ld_items, text_of
from onrecord.article.html.mhtml import read_mhtml
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.errors import ArticleError
from onrecord.views import Review

MARK = b"ClaimReview"  # in the bytes of each page or file that has one
_TYPES = ("ClaimReview", "https://schema.org/ClaimReview", "http://schema.org/ClaimReview")
_WEB = ("http://", "https://")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Characters; longer values are no names, ratings and claims.
_LONGEST_NAME, _LONGEST_CLAIM, _LONGEST_ADDRESS = 200, 2000, 2000
_MOST_APPEARANCES = 50
_JSON = re.compile(r"\s*[\[{]")

_Item = dict[str, Any]


def read_reviews(location: str, media_type: str, body: bytes) -> list[Review]:
    """Return the reviews on a web page, in a feed or in another file of JSON, in their order.

    ``location``: where it is from. Reviews without a claim or a rating are left out. Raises
    ArticleError, with one line, if the bytes are neither a web page nor JSON.
    """
    items = list(_items(location, media_type, decompress(body, location)))
    named = {str(each["@id"]): each for each in items if "@id" in each and "name" in each}
    reviews = (_review(each, named, location) for each in items if _is_review(each))
    return list(filter(None, reviews))


def _items(location: str, media_type: str, body: bytes) -> Iterator[_Item]:
    """Yield the objects of JSON-LD in a page or file, those inside others after these."""
    if media_type == "multipart/related":
        saved = read_mhtml(body, location)
        yield from json_ld_items(
            parse_page(decode_page(saved.body, saved.charset, location), location)
        )
    elif media_type == "text/html":
        yield from json_ld_items(parse_page(decode_page(body, None, location), location))
    else:
        yield from _json_items(decode(body, location).removeprefix("\ufeff"), location)


def _json_items(text: str, location: str) -> Iterator[_Item]:
    if not _JSON.match(text):
        raise ArticleError(f"{location} is neither a web page nor JSON; give a page or a feed")
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise ArticleError(f"{location} is no JSON that can be read: {reason}") from None
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            item = list(item.values())
        if isinstance(item, list):
            waiting += [each for each in reversed(item) if isinstance(each, dict | list)]


def _is_review(item: _Item) -> bool:
    stated = item.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return any(each in _TYPES for each in types if isinstance(each, str))


def _review(item: _Item, named: dict[str, _Item], location: str) -> Review | None:
    claim = _text(item.get("claimReviewed"), _LONGEST_CLAIM)
    rating = _rating(item.get("reviewRating"))
    if not claim or not rating:
        return None
    reviewed = _first(item.get("itemReviewed"))
    reviewed = reviewed if isinstance(reviewed, dict) else {}
    published = item.get("datePublished")
    day = _DAY.match(published) if isinstance(published, str) else None
    places = (reviewed.get(name) for name in ("firstAppearance", "appearance", "url"))
    addresses = [each for place in places for each in _addresses(place)]
    return Review(
        reviewer=_name(item.get("author"), named) or _name(item.get("publisher"), named),
        url=next(_addresses(item.get("url")), None),
        published=day[0] if day else None,
        rating=rating,
        claim=claim,
        claimant=_name(reviewed.get("author"), named),
        appearances=tuple(dict.fromkeys(addresses))[:_MOST_APPEARANCES],
        location=location,
    )


def _rating(stated: object) -> str | None:
    """Return a rating in the words of the reviewer, else its number on the scale: "1 of 1–5"."""
    item = _first(stated)
    if not isinstance(item, dict):
        return _text(item, _LONGEST_NAME)
    words = _text(item.get("alternateName"), _LONGEST_NAME) or _text(
        item.get("name"), _LONGEST_NAME
    )
    if words:
        return words
    value, worst, best = (
        _number(item.get(name)) for name in ("ratingValue", "worstRating", "bestRating")
    )
    return f"{value} of {worst}–{best}" if value and worst and best else None


def _number(stated: object) -> str | None:
    is_number = isinstance(stated, int | float | str) and not isinstance(stated, bool)
    return str(stated) if is_number and re.fullmatch(r"-?\d{1,6}(\.\d+)?", str(stated)) else None


def _name(stated: object, named: dict[str, _Item]) -> str | None:
    """Return the name of a person or organization, which may be stated elsewhere by its ``@id``."""
    item = _first(stated)
    if isinstance(item, dict):
        item = item.get("name") or named.get(str(item.get("@id")), {}).get("name")
    return _text(item, _LONGEST_NAME)


def _addresses(stated: object) -> Iterator[str]:
    """Yield the web addresses in a value: addresses, or works with one."""
    for each in stated if isinstance(stated, list) else [stated]:
        if isinstance(each, dict):
            each = each.get("url") or each.get("@id")
        if isinstance(each, str) and each.lower().startswith(_WEB) and len(each) < _LONGEST_ADDRESS:
            yield "".join(each.split())


def _text(stated: object, longest: int) -> str | None:
    text = text_of(_first(stated))
    return text if 0 < len(text) <= longest else None


def _first(stated: object) -> object:
    return stated[0] if isinstance(stated, list) and stated else stated
