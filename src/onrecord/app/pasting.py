"""A pasted text as a page: with the outlet, day and address that a person gives, or its own."""

import hashlib
import re
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

import msgspec

from onrecord.article import read_capture
from onrecord.capture import make_capture
from onrecord.errors import InputError, UsageError
from onrecord.export.story_page import safe_link
from onrecord.records import Record

Fact: TypeAlias = Literal["outlet", "published"]

# A headline: a first line above a blank one, without a full stop. The length was set by hand.
_HEADLINE = re.compile(r"\s*([^\n]{1,200}[^\n.])\n[ \t]*\n")


class Pasted(Record, frozen=True, kw_only=True):
    """A pasted text, and what a person says about it; "" where nothing is said.

    ``name``: where it is from, an address or a name. ``published``: YYYY-MM-DD.
    """

    text: str
    name: str = ""
    outlet: str = ""
    published: str = ""


def missing_facts(pasted: Pasted) -> list[Fact]:
    """Return what is known of a pasted text neither from itself nor from the person.

    A text that cannot be read lacks nothing: reading it says why.
    """
    if not pasted.text.strip():
        return []
    location, body = page_of(pasted)
    media_type = "application/json" if _has_facts(pasted) else "text/plain"
    try:
        capture, body = make_capture(location, media_type, body, datetime.now(UTC))
        articles = read_capture(capture, body)
    except InputError:
        return []
    found: list[Fact] = []
    if any(article.outlet is None and article.site is None for article in articles):
        found.append("outlet")
    if any(article.published is None for article in articles):
        found.append("published")
    return found


def page_of(pasted: Pasted) -> tuple[str, bytes]:
    """Return the location and the bytes of the page that a pasted text becomes.

    A text without facts is a page of plain text. With them it is a line of a corpus: its text is
    kept as it was pasted, and a later text with the same address, or the same name, or else the
    same outlet and headline, is a newer version of it. Raises UsageError if the day is none.
    """
    name = pasted.name
    body = pasted.text.encode(errors="replace")
    if not _has_facts(pasted):
        return name or f"pasted {hashlib.sha256(body).hexdigest()[:8]}", body
    if pasted.published:
        try:
            date.fromisoformat(pasted.published)
        except ValueError:
            raise UsageError(f"{pasted.published!r} is no day; give YYYY-MM-DD") from None
    head = _HEADLINE.match(pasted.text)
    headline = head[1].strip() if head else None
    line = {
        "id": name or " ".join(filter(None, (pasted.outlet, headline))) or "pasted",
        "text": pasted.text,
        "headline": headline,
        "outlet": pasted.outlet or None,
        "published": pasted.published or None,
        "url": safe_link(name),
    }
    return "pasted.jsonl", msgspec.json.encode(line)


def _has_facts(pasted: Pasted) -> bool:
    return bool(pasted.outlet or pasted.published or safe_link(pasted.name))
