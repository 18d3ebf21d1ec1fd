"""Comments: where readers' own words begin below an article, and where they end.

They begin under a head ("Comments (12)"), or with a name and a time whose block ends with
"Reply" or "Like", or that comes again. They end only where the metadata of another article
stands.
"""

import re

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.line_types import (
    HEADLINES,
    ITEMS,
    LEAD,
    PROSE,
    STAMPS,
    Kind,
    Unit,
    next_of,
    taken_for,
)

_LONGEST_HANDLE = 3  # words of the name over a comment
_REACTION = 3  # words within which "Reply" or "Like" stands
_FAR = 40  # units above which nothing is looked for
_WORD = re.compile(r"[^\W\d]+")
_BLOCK = 8  # units that a comment has at most


def is_told(units: list[Unit]) -> bool:
    """Whether an article's prose stands above: since it, no other article has begun."""
    since: set[Kind] = set()
    for unit in reversed(units[-_FAR:]):
        if unit.kind in (*PROSE, *ITEMS, "closer"):
            begun = not since.isdisjoint(STAMPS) and not since.isdisjoint(HEADLINES)
            return unit.kind not in ITEMS and not begun
        since.add(unit.kind)
    return False


def is_comment(units: list[Unit], i: int) -> bool:
    """Whether a line with a time heads or closes a comment: what stands under it tells."""
    unit, after = units[i], units[i + 1 : i + _BLOCK]
    answered = any(each.kind == "noise" and _is_reaction(each.text) for each in after)
    if unit.kind == "stamp":
        prose = after and after[0].kind in ("body", "heading")
        above = i - 1
        while above > 0 and units[above].kind in ("caption", "credit", "deck"):
            above -= 1
        return answered and bool(prose) and not (_is_clear(unit) or is_headline(units[above]))
    if unit.kind != "ago":
        return False
    # Under a headline, or beside a host, another such line tells nothing: feeds have them too.
    feed = unit.clue.site or is_headline(units[i - 1])
    again = any(each.kind == "ago" for each in after) and not feed
    return answered or again or _is_reaction(unit.text)


def has_comments(units: list[Unit], i: int) -> bool:
    """Whether comments follow on "4 comments"; other heads of theirs are certain."""
    return not units[i].text[0].isdigit() or any(
        each.kind == "ago"
        or (each.kind == "noise" and _is_reaction(each.text))
        or (each.kind == "stamp" and not _is_clear(each))
        for each in units[i + 1 : i + _BLOCK]
    )


def silence_name(found: list[Unit], unit: Unit) -> None:
    """Take the name above a comment's time, or all of a comment that it closes, for noise."""
    for i in range(len(found) - 1, max(0, len(found) - _BLOCK), -1):
        if unit.gap or not (_is_handle(found[i]) or _is_reaction(unit.text)):
            break
        found[i] = taken_for(found[i], "noise")
        if found[i].gap:
            break


def starts_again(units: list[Unit], i: int) -> bool:
    """Whether an article begins below comments: with a headline, and who published it."""
    unit = units[i]
    if unit.kind in (*ITEMS, "title"):
        return True
    parted = units[i - 1].kind == "rule"
    if not (unit.gap or parted) or unit.kind not in LEAD or _is_reaction(unit.text):
        return False
    lead = units[i : next_of(units, i + 1, (*PROSE, "ago", "rule", "closer", *ITEMS))]
    headed = is_headline(unit)
    if [each.kind for each in units[i + 1 : i + 2]] == ["ago"] and len(unit.text.split()) <= _BLOCK:
        return False  # a name over a comment
    if any(_is_clear(each) for each in (lead if headed else lead[:3])):
        return True
    # A rule, or a date right under its headline, will do too.
    return headed and (parted or [each.kind for each in lead[1:2]] == ["stamp"])


def _is_clear(unit: Unit) -> bool:
    """Whether a line is an article's, not the name and time over a comment."""
    outlet = unit.clue.outlet
    if unit.kind == "heading":
        return outlet is not None
    return unit.kind == "byline" or (
        unit.kind == "stamp"
        and outlet is not None
        and (names.is_outlet(outlet) or not _is_handle(Unit(kind="heading", text=outlet)))
    )


def _is_reaction(text: str) -> bool:
    words = set(_WORD.findall(text.casefold())[:_REACTION])
    return not wordlists.words("reactions").isdisjoint(words)


def _is_handle(unit: Unit) -> bool:
    """Whether a short line may be the name over a comment."""
    words = unit.text.split()
    return unit.kind == "heading" and (
        len(words) == 1 or (len(words) <= _LONGEST_HANDLE and names.is_name(unit.text.rstrip(".")))
    )


def is_headline(unit: Unit) -> bool:
    return unit.kind in HEADLINES and not _is_handle(unit)
