"""What the paragraphs of a page are taken for, before it is known which article has them."""

from collections.abc import Collection
from typing import Literal, TypeAlias

from onrecord.records import Date, Record

Kind: TypeAlias = Literal[
    "body",  # prose
    "heading",  # a short line without a final stop
    "title",  # a headline by its label or by the stamp on its line
    "deck",
    "caption",
    "credit",  # of the caption before it
    "stamp",  # outlet, date, or both
    "byline",
    "source",  # where the article is from
    "link",  # the article's URL
    "end",  # read the full article; ENDS
    "rule",  # ----------
    "counter",  # Document 1 of 3
    "mail",  # From: … Subject: …
    "message",  # [02.03.2026 09:12] Channel: …
    "ago",  # a name and "2 hours ago", or the latter alone
    "related",  # a link to another article
    "noise",  # boilerplate
    "signoff",  # the page's own last words
    "opener",  # boilerplate, with the lines under it
    "closer",  # boilerplate, with all that follows
    "teasers",  # a heading over links to other articles
    "greeting",
]


PROSE: frozenset[Kind] = frozenset({"body", "greeting"})
ITEMS: frozenset[Kind] = frozenset({"counter", "mail", "message"})  # each opens an item of a page
HEADLINES: frozenset[Kind] = frozenset({"heading", "title", "related"})
STAMPS: frozenset[Kind] = frozenset({"stamp", "byline"})
# What may stand above an article's prose.
LEAD: frozenset[Kind] = HEADLINES | STAMPS | {"caption", "credit", "deck", "noise"}
_WINDOW = 12  # units that are looked at round one


class Clue(Record, frozen=True):
    """What a unit says about its article."""

    title: str | None = None
    outlet: str | None = None
    site: str | None = None
    url: str | None = None
    published: Date | None = None
    byline: tuple[str, ...] = ()
    credit: str | None = None


class Unit(Record, frozen=True):
    """A paragraph and what it is taken for.

    ``text`` is what of it belongs into an article: a label or list mark before it is cut off.
    """

    kind: Kind
    text: str
    gap: bool = False  # a blank line stands before it
    marked: bool = False  # a list mark or number stood before it
    clue: Clue = Clue()


def taken_for(unit: Unit, kind: Kind) -> Unit:
    """The same paragraph as another kind, which says nothing of its article."""
    return Unit(kind=kind, text=unit.text, gap=unit.gap)


def next_of(units: list[Unit], start: int, kinds: Collection[Kind]) -> int:
    """Where the first unit of some kinds stands, of the twelve from ``start`` on."""
    end = min(len(units), start + _WINDOW)
    return next((i for i in range(start, end) if units[i].kind in kinds), end)


def lead_above(units: list[Unit], i: int) -> int:
    """Where the lead that reaches down to a unit begins, twelve units up at most."""
    start = i
    while start > max(0, i - _WINDOW) and units[start - 1].kind in LEAD | {"link"}:
        start -= 1
    return start
