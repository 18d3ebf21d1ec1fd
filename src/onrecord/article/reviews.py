"""Reads what fact-checkers publish about claims: ``ClaimReview`` of schema.org, in JSON-LD.

It is on the pages of their articles, and in feeds (``DataFeed``) such as those of fact-checking
tools: JSON files with a list of them. Nothing that they refer to is fetched.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from onrecord.article.decoding import decode, decompress
from onrecord.article.html.metadata import json_ld_items, text_of
from onrecord.article.html.mhtml import read_mhtml
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.errors import ArticleError
from onrecord.records import Failure
from onrecord.views import Review

MARK = b"ClaimReview"  # in the bytes of each page or file that has one
_TYPES = ("ClaimReview", "https://schema.org/ClaimReview", "http://schema.org/ClaimReview")
_WEB = ("http://", "https://")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Characters; longer values are no names, ratings and claims.
_LONGEST_NAME, _LONGEST_CLAIM, _LONGEST_ADDRESS = 200, 2000, 2000
_MOST_APPEARANCES = 50
_JSON = re.compile(r"\s*[\[{]")

_SHOWN = 60  # characters of a claim that names a review

_Item = dict[str, Any]


class ReadReviews(NamedTuple):
    """The reviews of a page or file, and those that are not taken, with why."""

    taken: list[Review]
    left: list[Failure]


class _LeftError(Exception):
    """Why a review is not taken."""


def read_reviews(location: str, media_type: str, body: bytes) -> ReadReviews:
    """Return the reviews on a web page, in a feed or in another file of JSON, in their order.

    ``location``: where it is from. Reviews without a claim or a rating are not taken. Raises
    ArticleError, with one line, if the bytes are neither a web page nor JSON.
    """
    items = list(_items(location, media_type, decompress(body, location)))
    named = {str(each["@id"]): each for each in items if "@id" in each and "name" in each}
    found = ReadReviews([], [])
    for number, item in enumerate(filter(_is_review, items), 1):
        try:
            found.taken.append(_review(item, named, location))
        except _LeftError as error:
            place = f"{location} item {number}"
            found.left.append(
                Failure(stage="article", location=place, error=f"{error} ({_called(item)})")
            )
    return found


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
    except RecursionError:
        raise ArticleError(f"{location} is no JSON that can be read: nested too deep") from None
    except ValueError as error:
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


def _review(item: _Item, named: dict[str, _Item], location: str) -> Review:
    """Return a review. Raises _LeftError if it has no claim or no rating that can be shown."""
    claim = _line(item.get("claimReviewed"))
    if not claim:
        raise _LeftError("has no claim in words")
    if len(claim) > _LONGEST_CLAIM:
        raise _LeftError(f"has a claim of more than {_LONGEST_CLAIM} characters")
    rating = _rating(item.get("reviewRating"))
    reviewed = _first(item.get("itemReviewed"))
    reviewed = reviewed if isinstance(reviewed, dict) else {}
    places = (reviewed.get(name) for name in ("firstAppearance", "appearance", "url"))
    addresses = [each for place in places for each in _addresses(place)]
    return Review(
        reviewer=_name(item.get("author"), named) or _name(item.get("publisher"), named),
        url=next(_addresses(item.get("url")), None),
        published=_day(item.get("datePublished")),
        rating=rating,
        claim=claim,
        claimant=_name(reviewed.get("author"), named),
        appearances=tuple(dict.fromkeys(addresses))[:_MOST_APPEARANCES],
        location=location,
    )


def _called(item: _Item) -> str:
    """Return words by which people find a review: its claim, else its address."""
    words = _line(item.get("claimReviewed")) or next(_addresses(item.get("url")), "")
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return f'"{shown}"' if shown else "without an address"


def _day(stated: object) -> str | None:
    match = _DAY.match(stated) if isinstance(stated, str) else None
    try:
        return date.fromisoformat(match[0]).isoformat() if match else None
    except ValueError:  # no day of the calendar
        return None


def _rating(stated: object) -> str:
    """Return a rating in the words of the reviewer, else its number on the scale: "1 of 1–5".

    Raises _LeftError if there is neither.
    """
    item = _first(stated)
    if not isinstance(item, dict):
        item = {"name": item}
    stated_words = [_line(item.get(name)) for name in ("alternateName", "name")]
    if words := next((each for each in stated_words if 0 < len(each) <= _LONGEST_NAME), None):
        return words
    value, worst, best = (
        _number(item.get(name)) for name in ("ratingValue", "worstRating", "bestRating")
    )
    if value and worst and best:
        return f"{value} of {worst}–{best}"
    if any(stated_words):
        raise _LeftError(f"has a rating of more than {_LONGEST_NAME} characters")
    if value:
        raise _LeftError("has a number as rating, without words and without its scale")
    raise _LeftError("has no rating")


def _number(stated: object) -> str | None:
    is_number = isinstance(stated, int | float | str) and not isinstance(stated, bool)
    return str(stated) if is_number and re.fullmatch(r"-?\d{1,6}(\.\d+)?", str(stated)) else None


def _name(stated: object, named: dict[str, _Item]) -> str | None:
    """Return the name of a person or organization, which may be stated elsewhere by its ``@id``."""
    item = _first(stated)
    if isinstance(item, dict):
        item = item.get("name") or named.get(str(item.get("@id")), {}).get("name")
    return _short(item)


def _addresses(stated: object) -> Iterator[str]:
    """Yield the web addresses in a value: addresses, or works with one."""
    for each in stated if isinstance(stated, list) else [stated]:
        if isinstance(each, dict):
            each = each.get("url") or each.get("@id")
        if isinstance(each, str) and each.lower().startswith(_WEB) and len(each) < _LONGEST_ADDRESS:
            yield "".join(each.split())


def _short(stated: object) -> str | None:
    text = _line(stated)
    return text if 0 < len(text) <= _LONGEST_NAME else None


def _line(stated: object) -> str:
    return text_of(_first(stated))


def _first(stated: object) -> object:
    return stated[0] if isinstance(stated, list) and stated else stated
