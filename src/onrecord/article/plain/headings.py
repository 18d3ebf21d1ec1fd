"""The headings above an article's prose: which is its headline, its deck, its outlet.

Others are those of the digest, of a section of it, or of a menu.
"""

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.line_types import LineBlock
from onrecord.records import Record

_LONGEST_OUTLET = 4  # words, of a heading that is one by its place
_LONGEST_HEADLINE = 20  # words; a longer line without a full stop is a deck or prose
_MOST_HEADINGS = 12  # above an article, of which one is its headline
_SHORTEST_DECK = 4  # words


class HeadingRoles(Record, frozen=True):
    """What the headings of an article are."""

    headline: LineBlock | None
    deck: LineBlock | None
    outlet: str | None
    dropped: frozenset[int]  # positions of headings that are none of the article
    byline: tuple[str, ...] = ()


def assign_heading_roles(
    blocks: list[LineBlock], first: int, opening: int | None, *, alone: bool
) -> HeadingRoles:
    """Tell the headings above an article's prose apart: headline, deck, outlet, section."""
    # Those next to the prose; farther up stand menus and tables of contents.
    above = [i for i in range(first) if blocks[i].kind == "heading"]
    places = above[-_MOST_HEADINGS:]
    titled = opening
    if titled is None:
        titled = next((i for i in range(first - 1, -1, -1) if _states_headline(blocks[i])), None)
    kept = list(places)
    outlet: str | None = None
    if not any(
        block.metadata.outlet for block in blocks if block.kind in ("publication", "byline")
    ):
        at = _outlet_heading(blocks, kept, titled is not None)
        if at is not None:
            outlet = blocks[at].text
            kept.remove(at)
    kept = [
        i
        for i in kept
        if not (blocks[i].metadata.outlet and (len(kept) > 1 or titled is not None))
        and not _is_section(blocks, i, kept, titled)
    ]
    if titled is not None:
        deck = next((i for i in kept if i > titled), None)
        headline = titled
    else:
        kept = _article_headings(blocks, kept, alone=alone)
        short = [i for i in kept if len(blocks[i].text.split()) <= _LONGEST_HEADLINE]
        headline_at = short[0] if short else None
        deck = next(
            (
                i
                for i in kept
                if i > (headline_at or 0) and len(blocks[i].text.split()) >= _SHORTEST_DECK
            ),
            None,
        )
        if headline_at is None:
            return HeadingRoles(headline=None, deck=None, outlet=outlet, dropped=frozenset(places))
        headline = headline_at
    author = _author(blocks, [i for i in places if i > headline], outlet)
    if any(block.kind == "deck" for block in blocks) or deck == author:
        deck = None
    own = {*kept} - {author}
    dropped = frozenset(places) - own if alone else frozenset(above)
    return HeadingRoles(
        headline=blocks[headline],
        deck=blocks[deck] if deck is not None else None,
        outlet=outlet,
        dropped=dropped,
        byline=names.read_names(blocks[author].text)[0] if author is not None else (),
    )


def _author(blocks: list[LineBlock], places: list[int], outlet: str | None) -> int | None:
    """Return the index of a heading that is the author, beside a publication line, or None."""
    stated = {
        block.metadata.outlet for block in blocks if block.kind in ("publication", "source")
    } - {None}
    for i in places:
        text, near = blocks[i].text, blocks[i - 1 : i + 2]
        if (
            names.is_person(text)
            and blocks[i].metadata.outlet is None
            and (stated or outlet not in (None, text))
            and any(block.kind == "publication" or block.metadata.outlet for block in near)
        ):
            return i
    return None


def _states_headline(block: LineBlock) -> bool:
    """Whether a block's label or publication says that it has the headline."""
    return block.kind in ("headline", "publication", "counter") and block.metadata.title is not None


def _outlet_heading(blocks: list[LineBlock], places: list[int], titled: bool) -> int | None:
    """The heading that is the outlet: by its words, or by its place at a date and its form."""
    if len(places) + titled < 2:
        return places[0] if places and blocks[places[0]].metadata.outlet else None
    known = next((i for i in reversed(places) if blocks[i].metadata.outlet), None)
    if known is not None:
        return known
    for i in reversed(places):
        text = blocks[i].text
        if not names.is_name(text) or len(text.split()) > _LONGEST_OUTLET:
            continue
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        if after and after.kind == "publication" and (i != places[0] or places[-1] > i + 1):
            return i
    return None


def _is_section(blocks: list[LineBlock], i: int, places: list[int], titled: int | None) -> bool:
    """Whether a heading is that of a section or of the digest: another heading follows it."""
    later = [j for j in places if j > i]
    if not later and (titled is None or titled < i):
        return False
    text = blocks[i].text
    words = wordlists.normalize(text).split()
    if " ".join(words) in wordlists.words("sections"):
        return True
    if wordlists.is_digest_title(text):
        return True
    return len(words) <= 4 and text.isupper() and not (later and blocks[later[0]].text.isupper())


def _article_headings(blocks: list[LineBlock], places: list[int], *, alone: bool) -> list[int]:
    """The headings without those of the page, which stand above its menu or its own date."""
    dated = [
        i
        for i, block in enumerate(blocks)
        if block.kind == "publication" and block.metadata.published
    ]
    for i in reversed(places):
        above = blocks[places[0] : i]
        if blocks[i].marked and not all(blocks[j].marked for j in places):
            return [j for j in places if j >= i]
        if any(at < i for at in dated if at > places[0]) and any(i < at < i + 4 for at in dated):
            return [j for j in places if j >= i]
        # In a digest, boilerplate between two headings is that round the articles, and what
        # stands apart from a headline that has its prose right under it is the digest's title.
        prose = i + 1 < len(blocks) and blocks[i + 1].kind == "body" and not blocks[i + 1].gap
        if (
            not alone
            and blocks[i].gap
            and (prose or any(block.kind == "boilerplate" for block in above))
        ):
            return [j for j in places if j >= i]
    return places
