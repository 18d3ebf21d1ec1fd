"""Leads: the short paragraphs above an article's prose that are a deck or a caption."""

from onrecord.article.elements import names
from onrecord.article.elements.captions import read_caption
from onrecord.article.elements.line_types import (
    HEADLINES,
    ITEMS,
    PROSE,
    STAMPS,
    Clue,
    Kind,
    Unit,
    lead_above,
    next_of,
    taken_for,
)

_AFTER_LEAD: frozenset[Kind] = PROSE | HEADLINES | ITEMS | {"end", "source", "rule"}
_LONGEST_DECK = 45  # words


def find_decks(units: list[Unit]) -> list[Unit]:
    """Take a short paragraph between a headline and its stamp or byline for a deck.

    Between them may stand more of the headline's lines; but where those above the paragraph
    say already what those below it say, the ones below are of the next article.
    """
    found = list(units)
    for i in reversed(range(1, len(units))):
        if units[i].kind == "deck" and _is_only_text(found, i):
            found[i] = taken_for(units[i], "body")
            continue
        caption = _bracketed_caption(units[i])
        short = units[i].kind == "body" and len(units[i].text.split()) <= _LONGEST_DECK
        if caption is None and not short:
            continue
        start = lead_above(found, i - (caption is not None and found[i - 1].kind == "body"))
        end = next_of(found, i + 1, _AFTER_LEAD)
        while end < len(units) and _is_name_line(found, end):
            end = next_of(found, end + 1, _AFTER_LEAD)
        above, below = found[start:i], found[i + 1 : end]
        if (
            end < len(units)
            and units[end].kind in PROSE
            and any(unit.kind in HEADLINES for unit in above)
            and (
                any(unit.kind in STAMPS for unit in below)
                or (caption and any(unit.kind in STAMPS for unit in above))
                or (caption is None and _is_over_caption(found, i))
            )
            and not any(unit.kind == "deck" for unit in below)
            and not _stated(above) & _stated(below)
        ):
            found[i] = caption or taken_for(units[i], "deck")
    return found


def _is_over_caption(units: list[Unit], i: int) -> bool:
    """Whether one sentence stands right between a headline and a caption over prose."""
    below = units[i + 1 : i + 3]
    return (
        [unit.kind for unit in below] == ["caption", "body"]
        and units[i - 1].kind in HEADLINES
        and units[i].text[-1] == "."
        and ". " not in units[i].text
        and len(units[i].text) < len(below[1].text)
    )


def _is_name_line(units: list[Unit], i: int) -> bool:
    """Whether a heading is the outlet's or author's name beside a stamp, no headline."""
    named = units[i].clue.outlet is not None or names.is_person(units[i].text)
    return (
        units[i].kind == "heading"
        and named
        and any(unit.kind in STAMPS for unit in units[max(0, i - 1) : i + 2])
    )


def _is_only_text(units: list[Unit], i: int) -> bool:
    """Whether a labelled summary is all that stands under its headline."""
    start = lead_above(units, i)
    end = next_of(units, i + 1, _AFTER_LEAD)
    return any(unit.kind in HEADLINES for unit in units[start:i]) and not (
        end < len(units) and units[end].kind in PROSE
    )


def _bracketed_caption(unit: Unit) -> Unit | None:
    """The caption that a paragraph is by its place, if a name in brackets ends it."""
    if unit.kind not in ("body", "heading") or unit.text[-1] not in ")]":
        return None
    read = read_caption(unit.text, labelled=True)
    if read is None or not read.caption or not read.credit or not names.is_name(read.credit):
        return None
    if unit.kind == "heading" and read.caption[-1] not in ".!?":
        return None
    clue = Clue(title=read.caption, credit=read.credit)
    return Unit(kind="caption", text=unit.text, gap=unit.gap, clue=clue)


def _stated(units: list[Unit]) -> set[str]:
    return {
        field
        for unit in units
        if unit.kind in STAMPS
        for field in ("outlet", "published", "byline")
        if getattr(unit.clue, field)
    }
