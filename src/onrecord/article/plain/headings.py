"""Roles of the headings above an article's prose: headline, deck (summary), outlet or author.

All other headings there are titles of the page or of a section, or belong to a menu.
"""

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.line_types import LineBlock
from onrecord.records import Record

_LONGEST_OUTLET = 4  # words of a heading that only its place identifies as an outlet
_LONGEST_HEADLINE = 20  # words; a longer line without a full stop is a deck or prose
_MOST_HEADINGS = 12  # headings above the prose, of which one is the headline
_SHORTEST_DECK = 4  # words


class HeadingRoles(Record, frozen=True):
    """Which headings above an article's prose are its headline, deck (summary), outlet and authors.

    ``dropped`` are the indexes of the headings that are left out of the article's text.
    """

    headline: LineBlock | None
    deck: LineBlock | None
    outlet: str | None
    dropped: frozenset[int]
    byline: tuple[str, ...] = ()


def assign_heading_roles(
    blocks: list[LineBlock], first_prose: int, announced: int | None, *, alone: bool
) -> HeadingRoles:
    """Return the roles of the headings above an article's prose.

    ``first_prose`` is the index of the first paragraph of prose. ``announced`` is the index of a
    line "RELATED: title" that is the article's headline, or None. ``alone`` says that the page has
    only this article.
    """
    every = [i for i in range(first_prose) if blocks[i].kind == "heading"]
    # Headings farther up belong to menus and tables of contents.
    nearest = every[-_MOST_HEADINGS:]
    stated = announced
    if stated is None:
        above = range(first_prose - 1, -1, -1)
        stated = next((i for i in above if _states_headline(blocks[i])), None)
    candidates = list(nearest)
    outlet = _pop_outlet(blocks, candidates, has_headline=stated is not None)
    candidates = [
        i
        for i in candidates
        if not (blocks[i].metadata.outlet and (len(candidates) > 1 or stated is not None))
        and not _is_section(blocks, i, candidates, stated)
    ]
    if stated is not None:
        headline = stated
        deck = next((i for i in candidates if i > headline), None)
    else:
        candidates = _article_headings(blocks, candidates, alone=alone)
        short = (i for i in candidates if len(blocks[i].text.split()) <= _LONGEST_HEADLINE)
        first_short = next(short, None)
        if first_short is None:
            return HeadingRoles(headline=None, deck=None, outlet=outlet, dropped=frozenset(nearest))
        headline = first_short
        below = (i for i in candidates if i > headline)
        deck = next((i for i in below if len(blocks[i].text.split()) >= _SHORTEST_DECK), None)
    author = _find_author(blocks, [i for i in nearest if i > headline], outlet)
    if any(block.kind == "deck" for block in blocks) or deck == author:
        deck = None
    return HeadingRoles(
        headline=blocks[headline],
        deck=blocks[deck] if deck is not None else None,
        outlet=outlet,
        dropped=frozenset(nearest) - ({*candidates} - {author}) if alone else frozenset(every),
        byline=names.read_names(blocks[author].text)[0] if author is not None else (),
    )


def _find_author(blocks: list[LineBlock], places: list[int], outlet: str | None) -> int | None:
    """Return the index of a heading that is the author's name, or None if there is none.

    ``places`` are the indexes of the headings to consider. The name must stand beside a line with
    the outlet or date. If no outlet is known, None is returned, as the name may be an outlet's.
    """
    outlets = {
        block.metadata.outlet for block in blocks if block.kind in ("publication", "source")
    } - {None}
    for i in places:
        text, neighbours = blocks[i].text, blocks[i - 1 : i + 2]
        if (
            names.is_person(text)
            and blocks[i].metadata.outlet is None
            and (outlets or outlet not in (None, text))
            and any(block.kind == "publication" or block.metadata.outlet for block in neighbours)
        ):
            return i
    return None


def _states_headline(block: LineBlock) -> bool:
    """Return whether a line states a headline, as "HEADLINE: …" or "Headline — Outlet, date" do."""
    return block.kind in ("headline", "publication", "counter") and block.metadata.title is not None


def _pop_outlet(
    blocks: list[LineBlock], candidates: list[int], *, has_headline: bool
) -> str | None:
    """Return the heading that is the name of the outlet, and remove its index from ``candidates``.

    ``candidates`` are indexes of headings; ``has_headline`` says that the headline is known and not
    among them. Returns None if no heading is an outlet, or if a byline or the line with the date
    names the outlet.
    """
    lines = [block for block in blocks if block.kind in ("publication", "byline")]
    if any(line.metadata.outlet for line in lines):
        return None
    i = _outlet_heading(blocks, candidates, has_headline=has_headline)
    if i is None:
        return None
    candidates.remove(i)
    return blocks[i].text


def _outlet_heading(
    blocks: list[LineBlock], places: list[int], *, has_headline: bool
) -> int | None:
    """Return the index of the heading that is the name of the outlet, or None.

    An outlet is recognized by its words ("Courier"), or because it looks like a name and stands
    above a line with the date. ``places`` are the indexes of the headings to consider;
    ``has_headline`` says that the headline is known. If it is not, a single heading can be the
    outlet only by its words.
    """
    if len(places) + has_headline < 2:
        return places[0] if places and blocks[places[0]].metadata.outlet else None
    known = next((i for i in reversed(places) if blocks[i].metadata.outlet), None)
    if known is not None:
        return known
    for i in reversed(places):
        text = blocks[i].text
        if not names.is_name(text) or len(text.split()) > _LONGEST_OUTLET:
            continue
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        if below and below.kind == "publication" and (i != places[0] or places[-1] > i + 1):
            return i
    return None


def _is_section(blocks: list[LineBlock], i: int, places: list[int], headline: int | None) -> bool:
    """Return whether heading ``i`` is the title of the page or of a section, not of an article.

    Titles of sections are, for example, "World news". ``places`` are the indexes of the headings;
    the last one is never such a title, unless the headline, at index ``headline`` (None if
    unknown), is below it.
    """
    later = [j for j in places if j > i]
    if not later and (headline is None or headline < i):
        return False
    text = blocks[i].text
    words = wordlists.normalize(text).split()
    if " ".join(words) in wordlists.words("sections") or wordlists.is_digest_title(text):
        return True
    return len(words) <= 4 and text.isupper() and not (later and blocks[later[0]].text.isupper())


def _article_headings(blocks: list[LineBlock], places: list[int], *, alone: bool) -> list[int]:
    """Return the indexes in ``places`` of headings that belong to the article, not to the page.

    Headings above a menu or above the page's own date belong to the page. ``alone`` says that the
    page has only one article.
    """
    dated = [
        i
        for i, block in enumerate(blocks)
        if block.kind == "publication" and block.metadata.published
    ]
    start = next(
        (
            i
            for i in reversed(places)
            if (blocks[i].marked and not all(blocks[j].marked for j in places))
            or _is_between_dates(i, [at for at in dated if at > places[0]], dated)
            or (not alone and _is_below_digest_title(blocks, i, places[0]))
        ),
        None,
    )
    return places if start is None else [i for i in places if i >= start]


def _is_between_dates(i: int, above: list[int], dated: list[int]) -> bool:
    """Return whether heading ``i`` is below the date of the page and just above another date.

    The other date is that of the article. ``dated`` are the indexes of all lines with a date,
    ``above`` those that may hold the date of the page.
    """
    return any(at < i for at in above) and any(i < at < i + 4 for at in dated)


def _is_below_digest_title(blocks: list[LineBlock], i: int, first: int) -> bool:
    """Return whether heading ``i`` belongs to an article and the headings above it to the page.

    It must follow a blank line. Also, prose must stand directly below it, or boilerplate between it
    and the first heading of the page, at index ``first``.
    """
    has_prose = i + 1 < len(blocks) and blocks[i + 1].kind == "body" and not blocks[i + 1].gap
    has_boilerplate = any(block.kind == "boilerplate" for block in blocks[first:i])
    return blocks[i].gap and (has_prose or has_boilerplate)
