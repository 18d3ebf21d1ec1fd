"""The headings above an article's prose: which is its headline, its deck, its outlet.

Others are those of the digest, of a section of it, or of a menu.
"""

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.line_types import Unit
from onrecord.records import Record

_LONGEST_OUTLET = 4  # words, of a heading that is one by its place
_LONGEST_HEADLINE = 20  # words; a longer line without a full stop is a deck or prose
_MOST_HEADINGS = 12  # above an article, of which one is its headline
_SHORTEST_DECK = 4  # words


class Roles(Record, frozen=True):
    """What the headings of an article are."""

    headline: Unit | None
    deck: Unit | None
    outlet: str | None
    dropped: frozenset[int]  # positions of headings that are none of the article
    byline: tuple[str, ...] = ()


def find_roles(units: list[Unit], first: int, opening: int | None, *, alone: bool) -> Roles:
    """Tell the headings above an article's prose apart: headline, deck, outlet, section."""
    # Those next to the prose; farther up stand menus and tables of contents.
    above = [i for i in range(first) if units[i].kind == "heading"]
    places = above[-_MOST_HEADINGS:]
    titled = opening
    if titled is None:
        titled = next((i for i in range(first - 1, -1, -1) if _is_titled(units[i])), None)
    kept = list(places)
    outlet: str | None = None
    if not any(unit.clue.outlet for unit in units if unit.kind in ("stamp", "byline")):
        at = _outlet_heading(units, kept, titled is not None)
        if at is not None:
            outlet = units[at].text
            kept.remove(at)
    kept = [
        i
        for i in kept
        if not (units[i].clue.outlet and (len(kept) > 1 or titled is not None))
        and not _is_section(units, i, kept, titled)
    ]
    if titled is not None:
        deck = next((i for i in kept if i > titled), None)
        headline = titled
    else:
        kept = _own(units, kept, alone=alone)
        short = [i for i in kept if len(units[i].text.split()) <= _LONGEST_HEADLINE]
        headline_at = short[0] if short else None
        deck = next(
            (
                i
                for i in kept
                if i > (headline_at or 0) and len(units[i].text.split()) >= _SHORTEST_DECK
            ),
            None,
        )
        if headline_at is None:
            return Roles(headline=None, deck=None, outlet=outlet, dropped=frozenset(places))
        headline = headline_at
    author = _author(units, [i for i in places if i > headline], outlet)
    if any(unit.kind == "deck" for unit in units) or deck == author:
        deck = None
    own = {*kept} - {author}
    dropped = frozenset(places) - own if alone else frozenset(above)
    return Roles(
        headline=units[headline],
        deck=units[deck] if deck is not None else None,
        outlet=outlet,
        dropped=dropped,
        byline=names.read_names(units[author].text)[0] if author is not None else (),
    )


def _author(units: list[Unit], places: list[int], outlet: str | None) -> int | None:
    """The heading that is a person's name beside a stamp, where the outlet is known otherwise."""
    stated = {unit.clue.outlet for unit in units if unit.kind in ("stamp", "source")} - {None}
    for i in places:
        text, near = units[i].text, units[i - 1 : i + 2]
        if (
            names.is_person(text)
            and units[i].clue.outlet is None
            and (stated or outlet not in (None, text))
            and any(unit.kind == "stamp" or unit.clue.outlet for unit in near)
        ):
            return i
    return None


def _is_titled(unit: Unit) -> bool:
    """Whether a unit's label or stamp says that it has the headline."""
    return unit.kind in ("title", "stamp", "counter") and unit.clue.title is not None


def _outlet_heading(units: list[Unit], places: list[int], titled: bool) -> int | None:
    """The heading that is the outlet: by its words, or by its place at a date and its form."""
    if len(places) + titled < 2:
        return places[0] if places and units[places[0]].clue.outlet else None
    known = next((i for i in reversed(places) if units[i].clue.outlet), None)
    if known is not None:
        return known
    for i in reversed(places):
        text = units[i].text
        if not names.is_name(text) or len(text.split()) > _LONGEST_OUTLET:
            continue
        after = units[i + 1] if i + 1 < len(units) else None
        if after and after.kind == "stamp" and (i != places[0] or places[-1] > i + 1):
            return i
    return None


def _is_section(units: list[Unit], i: int, places: list[int], titled: int | None) -> bool:
    """Whether a heading is that of a section or of the digest: another heading follows it."""
    later = [j for j in places if j > i]
    if not later and (titled is None or titled < i):
        return False
    text = units[i].text
    words = wordlists.plain(text).split()
    if " ".join(words) in wordlists.words("sections"):
        return True
    if wordlists.names_digest(text):
        return True
    return len(words) <= 4 and text.isupper() and not (later and units[later[0]].text.isupper())


def _own(units: list[Unit], places: list[int], *, alone: bool) -> list[int]:
    """The headings without those of the page, which stand above its menu or its own date."""
    dated = [i for i, unit in enumerate(units) if unit.kind == "stamp" and unit.clue.published]
    for i in reversed(places):
        above = units[places[0] : i]
        if units[i].marked and not all(units[j].marked for j in places):
            return [j for j in places if j >= i]
        if any(at < i for at in dated if at > places[0]) and any(i < at < i + 4 for at in dated):
            return [j for j in places if j >= i]
        # In a digest, boilerplate between two headings is that round the articles, and what
        # stands apart from a headline that has its prose right under it is the digest's title.
        prose = i + 1 < len(units) and units[i + 1].kind == "body" and not units[i + 1].gap
        if not alone and units[i].gap and (prose or any(unit.kind == "noise" for unit in above)):
            return [j for j in places if j >= i]
    return places
