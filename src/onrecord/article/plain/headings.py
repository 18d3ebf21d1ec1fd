"""Roles of the headings above an article's prose: headline, deck, outlet or author.

The remaining headings belong to the digest, to one of its sections or to a menu.
"""

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.line_types import LineBlock
from onrecord.records import Record

_LONGEST_OUTLET = 4  # words of a heading that only its place identifies as an outlet
_LONGEST_HEADLINE = 20  # words; a longer line without a full stop is a deck or prose
_MOST_HEADINGS = 12  # headings above the prose, of which one is the headline
_SHORTEST_DECK = 4  # words


class HeadingRoles(Record, frozen=True):
    """The roles that the headings above an article's prose were found to have.

    ``dropped`` are the indexes of headings that do not belong to the article's text.
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

    ``first_prose`` is the index of the first block of prose. ``announced`` is the index of a
    "RELATED:" line that is the article's headline, or None. With ``alone``, the page has no other
    article.
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
    """Return the index of a heading that is the author's name beside a publication line, or None.

    The outlet must be named elsewhere; otherwise the name may be that of the outlet.
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
    """Return whether a block is a headline with a label or with publication data on its line."""
    return block.kind in ("headline", "publication", "counter") and block.metadata.title is not None


def _pop_outlet(
    blocks: list[LineBlock], candidates: list[int], *, has_headline: bool
) -> str | None:
    """Return the text of the heading that is the outlet, and remove its index from ``candidates``.

    Returns None if no heading is the outlet or if a publication line or byline names it.
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
    """Return the index of the heading that is the outlet, or None.

    An outlet is recognized by its words, or because it looks like a name and stands above a
    publication line.
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
    """Return whether heading ``i`` is the title of the digest or of a section, not of an article.

    Another heading always follows such a title. ``headline`` is the index of the article's
    headline, or None if unknown.
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
    """Return the headings of the article, without headings of the page above its menu or date."""
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
    """Return whether heading ``i`` is below the date of the page and just above its article's date.

    ``above`` and ``dated`` are indexes of publication lines with a date.
    """
    return any(at < i for at in above) and any(i < at < i + 4 for at in dated)


def _is_below_digest_title(blocks: list[LineBlock], i: int, first: int) -> bool:
    """Return whether heading ``i`` of an article in a digest is set apart from the headings above.

    It must follow a blank line, and have prose directly below or boilerplate between it and the
    first heading. ``first`` is the index of that heading.
    """
    has_prose = i + 1 < len(blocks) and blocks[i + 1].kind == "body" and not blocks[i + 1].gap
    has_boilerplate = any(block.kind == "boilerplate" for block in blocks[first:i])
    return blocks[i].gap and (has_prose or has_boilerplate)
