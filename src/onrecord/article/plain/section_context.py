"""What the lines above make of a line: under a sponsor's heading, in comments, in a lead."""

from onrecord.article.elements import names
from onrecord.article.elements.line_types import ITEMS, Clue, Kind, Unit, taken_for
from onrecord.article.elements.lines import is_bullet, unmarked
from onrecord.article.plain.comments import (
    has_comments,
    is_comment,
    is_headline,
    is_told,
    silence_name,
    starts_again,
)
from onrecord.article.plain.decks import find_decks


def settle(units: list[Unit]) -> list[Unit]:
    """Give the lines under an opener, a closer or a teaser heading the kind that it gives them."""
    units = find_decks(units)
    found: list[Unit] = []
    under: Unit | None = None
    for i, unit in enumerate(units):
        told = unit.kind in ("ago", "closer", "stamp") and is_told(found)
        if told and is_comment(units, i):
            unit = taken_for(unit, "closer")
            silence_name(found, unit)
        elif unit.kind == "ago":
            fed = unit.clue.outlet and found and is_headline(found[-1])
            kind: Kind = "stamp" if fed else "noise"
            unit = Unit(kind=kind, text=unit.text, gap=unit.gap, clue=unit.clue)
        elif unit.kind == "heading" and _is_linked(units, i):
            kind = "source" if is_told(found) else "stamp"
            unit = Unit(kind=kind, text=unit.text, gap=unit.gap, clue=Clue(outlet=unit.text))
        if under and _ends_block(under, units, i):
            under = None
        if unit.kind == "closer" and not (told and has_comments(units, i)):
            unit = taken_for(unit, "noise")  # a count, no more
        elif unit.kind in ("opener", "closer", "teasers"):
            under = unit if under is None or under.kind != "closer" else under
        elif under and under.kind == "teasers":
            unit = _relate(unit)
        elif under and not (under.kind == "closer" and unit.kind == "source"):
            unit = taken_for(unit, "noise")
        found.append(unit)
    return found


def _ends_block(under: Unit, units: list[Unit], i: int) -> bool:
    unit = units[i]
    if under.kind == "closer":
        return starts_again(units, i)
    if unit.kind in ("rule", "title", "source", *ITEMS):
        return True
    if under.kind == "teasers":
        if unit.kind not in ("heading", "body", "related", "link"):
            return True
        first = units[i - 1].kind == "teasers"
        return unit.gap and not (first and is_bullet(unit.text))
    return unit.gap


def _is_linked(units: list[Unit], i: int) -> bool:
    """Whether an outlet's name stands over its link."""
    below = units[i + 1] if i + 1 < len(units) else None
    return (
        below is not None
        and below.kind == "link"
        and not below.gap
        and names.signs(units[i].text, below.clue.site or "")
    )


def _relate(unit: Unit) -> Unit:
    if unit.kind == "related":
        return unit
    title = unmarked(unit.text)
    clue = unit.clue if unit.kind == "link" else Clue(title=title)
    return Unit(kind="related", text=title, gap=unit.gap, clue=clue)
